export { bring, propose, type Wanted } from "./bring.ts";
export { importJobs } from "./job.ts";
export type { ImportParts, Summary } from "./model.ts";
export { writeRefused } from "./refused-file.ts";
export type { LedgerSink, PlatformName, SinkContext, SinkRow, Sunk } from "./sink.ts";
export { type Encoding, openSource, type Source } from "./source.ts";
export { Unreadable } from "./trouble.ts";
