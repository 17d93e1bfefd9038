export { bring, chunkBytes, propose, type Wanted } from "./bring.ts";
export type { ImportParts, Summary } from "./run.ts";
export type { LedgerSink, SinkContext, SinkRow, Sunk } from "./sink.ts";
export { type Encoding, openSource, type Source } from "./source.ts";
export { Unreadable } from "./trouble.ts";
