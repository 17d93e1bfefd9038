export { MASS, parseAddress } from "./address.ts";
export { isDitto, type RecordPair, readDitto } from "./ditto.ts";
export { type MatchOutcome, type MatchRun, matchFile, matchPairsFile } from "./files/run.ts";
export { type Clustered, type MatchOptions, matchRecords, type Stage } from "./match-records.ts";
export { type Judgement, judged, type MatchRecord, reasonsOf, SAME, type Scorer } from "./model.ts";
export { type Counts, operatorScorer } from "./operator-scorer.ts";
export { scorerFor } from "./plan.ts";
export { bare } from "./text.ts";
