/** Imports in the ledger: begun once, sealed chunk by chunk, ended. */
import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { type Db, insertMany, inTransaction, type Ledger, type Tables } from "../../base/index.ts";
import { canonicalJson, type Failure, type Instant } from "../../kernel/index.ts";
import type { Fault } from "../faults.ts";
import type { Mapping } from "../mapping.ts";
import type { KeptTexts } from "./kept-texts.ts";
import type { Source } from "./source.ts";

export interface Begun {
  readonly id: string;
  readonly state: "running" | "done" | "failed";
  readonly chunkBytes: number;
}

export interface Beginner {
  readonly id: string;
  readonly kind: string;
  readonly platform: string | undefined;
  readonly mapping: Mapping;
  readonly source: Pick<Source, "name" | "sha256" | "size" | "format" | "compression" | "encoding">;
  readonly header: readonly string[];
  readonly stored?: boolean;
  readonly chunkBytes: number;
  readonly person: string;
  readonly now: Instant;
}

/** The same file, kind, mapping and platform are one import, whoever brings it and however often. */
export function keyOf({
  source,
  kind,
  mapping,
  platform,
}: Pick<Beginner, "kind" | "mapping" | "platform"> & {
  readonly source: { readonly sha256: string; readonly encoding: string };
}): string {
  const { about: _, ...rest } = mapping;
  return createHash("sha256")
    .update(
      canonicalJson({
        file: source.sha256,
        encoding: source.encoding,
        kind,
        mapping: rest,
        platform: platform ?? null,
      }),
    )
    .digest("hex");
}

/** A second one that begins the same finds the first. One that failed or was killed goes on where it was. */
export async function begin(db: Db, made: Beginner): Promise<Begun> {
  const { source } = made;
  await db
    .insertInto("import")
    .values({
      id: made.id,
      key: keyOf(made),
      kind: made.kind,
      platform: made.platform ?? null,
      name: source.name.slice(0, 400),
      file: source.sha256,
      size: source.size,
      format: source.format,
      compression: source.compression,
      encoding: source.encoding,
      stored: made.stored ?? false,
      header: JSON.stringify(made.header),
      sample: null,
      mapping: JSON.stringify(made.mapping),
      chunk_bytes: made.chunkBytes,
      state: "running",
      known: null,
      failure: null,
      person: made.person,
      created_at: made.now,
      finished_at: null,
    })
    .onConflict((on) => on.column("key").doNothing())
    .execute();
  return resume(db, keyOf(made));
}

async function resume(db: Db, key: string): Promise<Begun> {
  const row = await db
    .selectFrom("import")
    .select(["id", "state", "chunk_bytes"])
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (row.state === "failed") {
    await db
      .updateTable("import")
      .set({ state: "running", failure: null, finished_at: null })
      .where("id", "=", row.id)
      .execute();
  }
  return { id: row.id, state: row.state === "done" ? "done" : "running", chunkBytes: row.chunk_bytes };
}

export async function sealedChunks(db: Db, id: string): Promise<Set<number>> {
  const rows = await db.selectFrom("import_chunk").select("n").where("import", "=", id).execute();
  return new Set(rows.map(({ n }) => n));
}

export interface Refused {
  readonly row: number;
  readonly line: number;
  readonly faults: readonly Fault[];
  readonly raw: readonly string[];
}

export interface Sealing {
  readonly import: string;
  readonly n: number;
  readonly bytes: number;
  readonly rows: number;
  readonly kept: number;
  readonly known: number;
  readonly skipped: number;
  readonly refused: readonly Refused[];
  readonly at: Instant;
}

/**
 * Writes down that everything of a chunk is where it belongs. `before` runs in the same transaction, for rows that the
 * ledger itself keeps. Of two that seal the same chunk the second changes nothing.
 */
export async function seal(
  ledger: Ledger,
  { id, chunk, texts }: { readonly id: string; readonly chunk: number; readonly texts: KeptTexts },
  work: (trx: Transaction<Tables>) => Promise<Sealing>,
): Promise<void> {
  await inTransaction(ledger.db, {}, async (trx) => {
    // One after the other per chunk: whoever comes second finds it sealed.
    await trx.selectFrom("import").select("id").where("id", "=", id).forKeyShare().execute();
    const done = await trx
      .selectFrom("import_chunk")
      .select("n")
      .where("import", "=", id)
      .where("n", "=", chunk)
      .executeTakeFirst();
    if (done !== undefined) return;
    const { refused, at, ...sealed } = await work(trx);
    const inserted = await trx
      .insertInto("import_chunk")
      .values({ ...sealed, refused: refused.length, sealed_at: at })
      .onConflict((on) => on.columns(["import", "n"]).doNothing())
      .returning("n")
      .executeTakeFirst();
    if (inserted === undefined || refused.length === 0) return;
    await insertRefused(trx, id, refused, texts);
  });
}

async function insertRefused(trx: Db, id: string, rows: readonly Refused[], texts: KeptTexts): Promise<void> {
  const made = rows.map(({ row, line, faults, raw }) => ({
    import: id,
    row,
    line,
    code: faults[0]?.code ?? "malformed",
    field: faults[0]?.field ?? "",
    faults: JSON.stringify(faults),
    texts: texts.hide(row, raw),
  }));
  const known = trx
    .insertInto("import_refused")
    .onConflict((on) => on.columns(["import", "row"]).doNothing());
  await insertMany(known, "import_refused", made, ["faults"]);
}

export async function finish(db: Db, id: string, known: number | undefined, now: Instant): Promise<void> {
  await db
    .updateTable("import")
    .set({ state: "done", known: known ?? null, failure: null, finished_at: now, stored: false })
    .where("id", "=", id)
    .execute();
}

export async function fail(db: Db, id: string, failure: Failure, now: Instant): Promise<void> {
  await db
    .updateTable("import")
    .set({ state: "failed", failure: JSON.stringify(failure), finished_at: now })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

export interface Totals {
  readonly chunks: number;
  readonly bytes: number;
  readonly rows: number;
  readonly kept: number;
  readonly known: number;
  readonly refused: number;
  readonly skipped: number;
}

export async function totals(db: Db, id: string): Promise<Totals> {
  const row = await db
    .selectFrom("import_chunk")
    .select((eb) => [
      eb.fn.countAll<number>().as("chunks"),
      eb.fn.sum<number | null>("bytes").as("bytes"),
      eb.fn.sum<number | null>("rows").as("rows"),
      eb.fn.sum<number | null>("kept").as("kept"),
      eb.fn.sum<number | null>("known").as("known"),
      eb.fn.sum<number | null>("refused").as("refused"),
      eb.fn.sum<number | null>("skipped").as("skipped"),
    ])
    .where("import", "=", id)
    .executeTakeFirstOrThrow();
  const number = (value: number | null) => Number(value ?? 0);
  return {
    chunks: Number(row.chunks),
    bytes: number(row.bytes),
    rows: number(row.rows),
    kept: number(row.kept),
    known: number(row.known),
    refused: number(row.refused),
    skipped: number(row.skipped),
  };
}

/** All of them in the order of the file, some thousand at a time. */
export async function* refusedRows(db: Db, id: string): AsyncGenerator<Omit<Refused, "raw">> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("import_refused")
      .select(["row", "line", "faults"])
      .where("import", "=", id)
      .where("row", ">", after)
      .orderBy("row")
      .limit(2000)
      .execute();
    for (const { row, line, faults } of rows) yield { row, line, faults: faults as readonly Fault[] };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.row;
  }
}
