export { isDitto, type RecordPair, readDitto } from "./ditto.ts";
export { type MatchOutcome, type MatchRun, matchFile, matchPairsFile } from "./files/run.ts";
export { type Clustered, matchRecords, type Progress } from "./match-records.ts";
export { type Judgement, type MatchRecord, reasonsOf, SAME, type Scorer } from "./model.ts";
export { scorerFor } from "./scorer-for.ts";
