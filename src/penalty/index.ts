export { penaltyContext } from "./context.ts";
export { penalty } from "./procedure.ts";
export { surcharge } from "./surcharge.ts";
