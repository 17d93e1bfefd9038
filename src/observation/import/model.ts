import type { Keeping } from "../../access/index.ts";
import type { Lake, Ledger } from "../../base/index.ts";
import type { Instant } from "../../kernel/index.ts";
import type { Kind } from "../field.ts";
import type { Mapping } from "../mapping.ts";
import type { Beginning } from "./inspect.ts";
import type { LedgerSink } from "./sink.ts";
import type { Source } from "./source.ts";
import type { Stage, StagedCounts } from "./stage.ts";
import type { Begun, Refused, Totals } from "./store.ts";

export interface ImportParts extends Keeping {
  readonly lake: Lake;
  readonly ledger: Ledger;
  /** For kinds that the ledger keeps. */
  readonly sinks: readonly LedgerSink[];
  readonly now: () => Instant;
}

export interface Bringing {
  readonly begun: Begun;
  readonly kind: Kind;
  readonly mapping: Mapping;
  readonly platform: string | undefined;
  readonly source: Source;
  readonly beginning: Beginning;
  /** Bytes of the file that were read so far. */
  readonly progress?: (bytes: number) => void;
}

export interface Summary extends Totals {
  readonly id: string;
  /** It had been brought in before; nothing was read. */
  readonly again: boolean;
}

/** One piece of work: fills the stage, and says what was lost before and where its rows stand in the file. */
export interface Piece {
  readonly n: number;
  readonly bytes: number;
  readonly firstRow: number;
  readonly fill: (
    stage: Stage,
  ) => Promise<StagedCounts & { readonly lost: readonly Refused[]; readonly blank: ReadonlySet<number> }>;
  readonly lineOf: (row: number) => number;
}
