export * from "./field.ts";
export * from "./kinds.ts";
export { type Column, columnsOf, houseColumns } from "./table.ts";
