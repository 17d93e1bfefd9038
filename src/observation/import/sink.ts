/** Where the ledger keeps a kind, its owner says how: a port that later folders fill. */
import type { Db } from "../../base/index.ts";
import type { Instant, Result } from "../../kernel/index.ts";
import type { Fault } from "../faults.ts";
import type { Kind } from "../field.ts";

/** A row that passed the kind's validation: every declared field, absent ones empty (null for money, moments, days). */
export interface SinkRow {
  /** From 1, in the file. */
  readonly row: number;
  readonly record: Readonly<Record<string, unknown>>;
}

export interface SinkContext {
  /** SHA-256 of the file, or the channel of a sending. */
  readonly file: string;
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
}

export interface Sunk {
  /** Rows that said something new. */
  readonly kept: number;
  /** Rows that were there already, by the kind's natural key and values. */
  readonly known: number;
  readonly refused: readonly { readonly row: number; readonly fault: Fault }[];
}

export interface LedgerSink {
  readonly kind: Kind;
  /** In the transaction that seals the chunk; the same rows again must change nothing. */
  readonly write: (trx: Db, rows: readonly SinkRow[], context: SinkContext) => Promise<Sunk>;
}

/**
 * The name under which rows speak of a platform, from whatever a person gives: its short key, name, code or id. What fits
 * no platform on record is refused, with those that come near.
 */
export type PlatformName = (given: string) => Promise<Result<string>>;
