export { chanceOf } from "./chance.ts";
export { simulate } from "./city.ts";
export { drawEvasion, type Evasion, evade, evasions } from "./evade.ts";
export * from "./model.ts";
export { platforms } from "./platform.ts";
