export { penaltyContext } from "./context.ts";
export { leniency } from "./leniency.ts";
export { penalty } from "./procedure.ts";
export { penaltyOperations } from "./similar.ts";
export { summaryPenalty } from "./summary.ts";
export { surcharge } from "./surcharge.ts";
