export { advice } from "./advice.ts";
export { interview } from "./interview.ts";
export { order } from "./order.ts";
export { visit } from "./visit.ts";
