export * from "./definition.ts";
export { compileWording, wordingExpressions } from "./wording/compile.ts";
export { wordingDetector } from "./wording/definition.ts";
export { examples as detectorExamples } from "./wording/examples-data.ts";
export { answerLine, linesOf } from "./wording/lines.ts";
export { wordingOperations } from "./wording/operations.ts";
export { judgeAdvert, screen } from "./wording/screen.ts";
