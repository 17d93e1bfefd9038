export { leadEffects } from "./findings/decisions.ts";
export { foldFindings } from "./findings/fold.ts";
export type { LeadParts, TakenUp } from "./findings/take-up.ts";
export { askFold, leadJobs } from "./jobs.ts";
export { type Cause, causes } from "./loop/cause.ts";
export { checkLoop, type Held } from "./loop/check.ts";
export { nightlyCheck } from "./loop/operations.ts";
export { leadOperations } from "./operations.ts";
export { lead } from "./procedure.ts";
