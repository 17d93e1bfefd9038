export { abnormal } from "./abnormal.ts";
export { objection } from "./objection.ts";
export { repair } from "./repair.ts";
export { serious } from "./serious.ts";
