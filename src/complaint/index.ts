export { consumptionFactors } from "./choices.ts";
export { complaintContext } from "./context.ts";
export { complaint } from "./procedure.ts";
