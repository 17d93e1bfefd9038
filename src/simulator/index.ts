export { chanceOf } from "./chance.ts";
export { simulate, simulateOperators } from "./city.ts";
export { drawEvasion, type Evasion, evade, evasions } from "./evade.ts";
export * from "./model.ts";
export { type BookLine, plantRings, type RingPlan, type WithRings } from "./plant-rings.ts";
export { platforms } from "./platform.ts";
