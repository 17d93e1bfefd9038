export {
  linkKind,
  type OperatorRecord,
  operatorKind,
  type StorefrontRecord,
  storefrontKind,
} from "./kinds.ts";
export { type MatchOutcome, type MatchRun, matchFile, matchPairsFile } from "./match/index.ts";
export { familyOf } from "./merge.ts";
export type { HistoryLine, OperatorHistory, SinkContext, SinkCounts } from "./model.ts";
export { Operator, Storefront } from "./model.ts";
export { registryOperations } from "./operations.ts";
export { namePlatform, platformNames } from "./platform-names.ts";
export { projectSellers } from "./project-sellers.ts";
export { renewBlinds } from "./renew-blinds.ts";
export { registrySink, registrySinks } from "./sink.ts";
export { createOperator, putSearchEntry } from "./store.ts";
export { operatorNames } from "./views.ts";
