/** Writes and locks of the matter tables: the log is appended, everything else is projected from it. */
import { dayOf, err, type Instant, ok, type Result, yearOf } from "../kernel/index.ts";
import {
  eventRecord,
  type MatterEvent,
  type MatterState,
  type StoredEvent,
  upcast,
} from "../procedure/index.ts";
import type { Trx } from "./ports.ts";
import { notFound } from "./refusals.ts";

export interface MatterRow {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly number: string;
  readonly organ: string;
  readonly unit: string | null;
  readonly district: string;
  readonly seq: number;
  readonly state: MatterState;
}

/** The matter, locked until the end of the transaction; invisible rows do not exist (row-level security). */
export async function lockMatter(trx: Trx, id: string): Promise<Result<MatterRow>> {
  return found(await columns(trx, id).forUpdate().executeTakeFirst());
}

/** By id or number. */
export async function findMatter(trx: Trx, id: string): Promise<Result<MatterRow>> {
  return found(await columns(trx, id).executeTakeFirst());
}

function columns(trx: Trx, id: string) {
  return trx
    .selectFrom("matter")
    .select(["id", "procedure", "version", "number", "organ", "unit", "district", "seq", "state"])
    .where((eb) => eb.or([eb("id", "=", id), eb("number", "=", id)]));
}

function found(row: (Omit<MatterRow, "state"> & { readonly state: unknown }) | undefined): Result<MatterRow> {
  return row === undefined ? err(notFound()) : ok({ ...row, state: row.state as MatterState });
}

/** Appends without reading back: who opens a matter for another organ may not see what it wrote. */
export async function appendEvents(trx: Trx, matter: string, events: readonly MatterEvent[]): Promise<void> {
  await trx
    .insertInto("matter_event")
    .values(
      events.map((event) => ({
        matter,
        seq: event.seq,
        at: event.at,
        type: event.type,
        action: event.type === "acted" ? event.action : null,
        person: event.actor.person,
        organ: event.actor.organ,
        body: JSON.stringify(event),
        hash: eventRecord({ ...event, matter }).hash,
      })),
    )
    .execute();
}

export async function logOf(trx: Trx, matter: string): Promise<MatterEvent[]> {
  const rows = await trx
    .selectFrom("matter_event")
    .select("body")
    .where("matter", "=", matter)
    .orderBy("seq")
    .execute();
  return rows.map((row) => upcast(row.body as StoredEvent));
}

/**
 * The next number of a series, as in 杭余市监案〔2026〕12号. The row stays locked until the end of the transaction: who
 * rolls back gives the number back, so that a series has no gaps.
 */
export async function nextNumber(
  trx: Trx,
  series: {
    readonly of: "matter" | "document";
    readonly short: string;
    readonly word: string;
    readonly now: Instant;
  },
): Promise<string> {
  const year = yearOf(dayOf(series.now));
  const word = `${series.short}${series.word}`;
  const { last } = await trx
    .insertInto("number_series")
    .values({ series: `${series.of}:${word}:${year}`, last: 1 })
    .onConflict((on) => on.column("series").doUpdateSet((eb) => ({ last: eb("number_series.last", "+", 1) })))
    .returning("last")
    .executeTakeFirstOrThrow();
  return `${word}〔${year}〕${last}号`;
}
