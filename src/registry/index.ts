export { type OperatorRecord, operatorKind, type StorefrontRecord, storefrontKind } from "./kinds.ts";
export { type MatchOutcome, type MatchRun, matchFile, matchPairsFile } from "./match/index.ts";
export type { HistoryLine, OperatorHistory } from "./model.ts";
export { Operator, Storefront } from "./model.ts";
export { registryOperations } from "./operations.ts";
export { platformNames, registrySinks } from "./sink.ts";
export { createOperator, putSearchEntry } from "./store.ts";
export { operatorNames } from "./views.ts";
