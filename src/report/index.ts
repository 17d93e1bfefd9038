export { reportContext } from "./context.ts";
export { report } from "./procedure.ts";
export { reward } from "./reward.ts";
