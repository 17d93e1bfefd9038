export { compile, digestOf } from "./compile.ts";
export { type Fault, type FaultCode, faultText } from "./faults.ts";
export * from "./field.ts";
export * from "./import/index.ts";
export * from "./kinds.ts";
export { checkMapping, Mapping, readMapping } from "./mapping.ts";
export { type Proposal, proposeMapping } from "./propose.ts";
export { type Column, columnsOf, houseColumns } from "./table.ts";
