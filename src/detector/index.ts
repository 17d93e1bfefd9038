export { arrivalsFor } from "./arrivals.ts";
export * from "./definition.ts";
export { detectorById, detectors } from "./detectors.ts";
export { findingId, reasonOf } from "./finding.ts";
export {
  type Decided,
  decided,
  type FindingGroup,
  findingsOf,
  freeActsAfter,
  type GroupKey,
  groupOf,
  type Measured,
  markLed,
  measuredPrecision,
  type Outcome,
  type Proposed,
  rowsToSeal,
  takeWaiting,
  ungrouped,
} from "./for-leads.ts";
export { findingHistory } from "./history.ts";
export { detectorJobs, nightly, screenArrival } from "./jobs.ts";
export { lineOf } from "./line.ts";
export { FindingView, Severity as SeverityShape } from "./model.ts";
export { observationId } from "./observation-id.ts";
export { detectorOperations } from "./operations.ts";
export { findingPage } from "./pages.ts";
export { wilson } from "./precision.ts";
export type { SeenRow } from "./rows.ts";
export { runDetector, statementsOf } from "./run.ts";
export type { RunRequest, RunResult } from "./run-model.ts";
export { type NamedStorefront, shopInWords, storefrontsNamed, withShopNamed } from "./storefronts.ts";
export { valuesOf } from "./values.ts";
export { createWatch, type Watch } from "./watch.ts";
export { compileWording, wordingExpressions } from "./wording/compile.ts";
export { wordingDetector } from "./wording/definition.ts";
export { examples as detectorExamples } from "./wording/examples-data.ts";
export { answerLine, linesOf } from "./wording/lines.ts";
export { wordingOperations } from "./wording/operations.ts";
export { judgeAdvert, screen } from "./wording/screen.ts";
