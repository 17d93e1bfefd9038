export { litigation } from "./litigation.ts";
export { reconsideration } from "./reconsideration.ts";
