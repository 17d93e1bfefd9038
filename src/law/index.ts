export { articles } from "./articles.ts";
export { cite, citeLabel, cites } from "./cite.ts";
export { instruments } from "./instruments.ts";
export * from "./model.ts";
export { certaintyLabel, needsMark, type ParamContext, param, paramValue, unitLabel } from "./param.ts";
export { parameters } from "./parameters.ts";
export { articleOf, inForce, instrument } from "./statute-book.ts";
