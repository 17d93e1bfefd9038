export * from "./definition.ts";
export { wordingDetector } from "./wording/definition.ts";
export { answerLine, linesOf } from "./wording/lines.ts";
export { wordingOperations } from "./wording/operations.ts";
export { screen } from "./wording/screen.ts";
