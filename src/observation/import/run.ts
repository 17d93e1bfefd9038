/**
 * Brings one file in: cut into chunks, each validated and kept by the engine, then sealed in the ledger. A chunk that is
 * sealed is there; one that is not is sent again, under the same token, and is never there twice.
 */
import { isUtf8 } from "node:buffer";
import { availableParallelism } from "node:os";
import { type Compiled, compile } from "../compile.ts";
import type { Kind } from "../field.ts";
import { type Careful, carefulCsv, carefulJsonLines } from "./careful.ts";
import { type Chunk, cut } from "./chunks.ts";
import { cutsBadly, isGone, lakeTrouble } from "./engine-errors.ts";
import { rowsOf } from "./inspect.ts";
import { type KeptTexts, keptTexts } from "./kept-texts.ts";
import { countKnown } from "./known.ts";
import { lineOf } from "./lines.ts";
import type { Bringing, ImportParts, Piece, Summary } from "./model.ts";
import { parquetChunks } from "./parquet-chunks.ts";
import { openStage, type RawFormat, type RefusedRow, type Stage } from "./stage.ts";
import { fail, finish, type Refused, seal, sealedChunks, type Totals, totals } from "./store.ts";
import { Unreadable, unreadable } from "./trouble.ts";

/** Chunks in work at one time. Each keeps one core of the engine busy; one more is cut and sealed meanwhile. */
const width = Math.max(2, Math.min(4, availableParallelism() + 1));

export async function bringIn(parts: ImportParts, bringing: Bringing): Promise<Summary> {
  const { begun, kind, source } = bringing;
  const { db } = parts.ledger;
  if (begun.state === "done") return { id: begun.id, again: true, ...(await withKnown(parts, begun.id)) };
  try {
    await sendChunks(parts, bringing, await keptTexts(db, begun.id, parts));
    const known =
      kind.table === undefined ? undefined : await countKnown(parts, begun.id, kind.table, source.sha256);
    await finish(db, begun.id, known, parts.now());
    return { id: begun.id, again: false, ...(await withKnown(parts, begun.id)) };
  } catch (error) {
    const trouble = lakeTrouble(error);
    if (trouble instanceof Unreadable) await fail(db, begun.id, trouble.failure, parts.now());
    throw trouble;
  }
}

async function withKnown(parts: ImportParts, id: string): Promise<Totals> {
  const sums = await totals(parts.ledger.db, id);
  const row = await parts.ledger.db
    .selectFrom("import")
    .select("known")
    .where("id", "=", id)
    .executeTakeFirst();
  // What the lake folds into rows that were there counts as known, not as kept.
  const known = row?.known ?? 0;
  return { ...sums, kept: sums.kept - known, known: sums.known + known };
}

async function sendChunks(parts: ImportParts, bringing: Bringing, texts: KeptTexts): Promise<void> {
  const { begun, kind, mapping, platform } = bringing;
  const compiled = compile(kind, mapping, platform === undefined ? {} : { platform });
  const sealed = await sealedChunks(parts.ledger.db, begun.id);
  const free = await Promise.all(
    Array.from({ length: width }, (_, at) => openSlot(parts, kind, compiled, `${begun.id}-${at}`)),
  );
  const slots = [...free];
  const working = new Set<Promise<void>>();
  const cleanups: Cleanups = [];
  let failed: { error: unknown } | undefined;
  try {
    for await (const piece of pieces(parts, bringing, cleanups)) {
      if (failed !== undefined) break;
      if (sealed.has(piece.n)) continue;
      while (free.length === 0) await Promise.race(working);
      if (failed !== undefined) break;
      const slot = free.pop() as Slot;
      const work = send(parts, { ...bringing, texts }, slot, piece)
        .catch((error: unknown) => {
          failed ??= { error };
        })
        .finally(() => {
          free.push(slot);
          working.delete(work);
        });
      working.add(work);
    }
  } finally {
    await Promise.all(working);
    for (const cleanup of cleanups) await cleanup().catch(() => {});
    await Promise.all(slots.map((slot) => slot.stage.drop().catch(() => {})));
  }
  if (failed !== undefined) throw failed.error;
}

/** What must stay until the last chunk is sealed. */
type Cleanups = (() => Promise<void>)[];

interface Slot {
  stage: Stage;
  readonly reopen: () => Promise<void>;
}

async function openSlot(parts: ImportParts, kind: Kind, compiled: Compiled, name: string): Promise<Slot> {
  let turn = 0;
  // A session of its own for every process and attempt: one that is held by a lost request is never waited for.
  const open = () =>
    openStage(
      parts.lake,
      kind,
      compiled,
      `${name}-${process.pid}-${Buffer.from(parts.random(6)).toString("hex")}-${turn++}`,
    );
  const slot: Slot = {
    stage: await open(),
    reopen: async () => {
      slot.stage = await open();
    },
  };
  return slot;
}

async function* pieces(parts: ImportParts, bringing: Bringing, cleanups: Cleanups): AsyncGenerator<Piece> {
  const { source, beginning, begun, progress } = bringing;
  if (source.format === "parquet") {
    yield* parquetChunks(parts.lake, bringing, cleanups);
    return;
  }
  const raw: RawFormat =
    source.format === "jsonl"
      ? { format: "jsonl" }
      : { format: "csv", header: beginning.header, delimiter: beginning.delimiter };
  const text = rowsOf(source.text(progress), beginning);
  const options = {
    quotes: raw.format === "csv",
    delimiter: beginning.delimiter,
    chunkBytes: begun.chunkBytes,
    firstLine: beginning.skip.lines + 1,
  };
  for await (const chunk of cut(text, options)) yield pieceOf(chunk, raw);
}

export function pieceOf(chunk: Chunk, raw: RawFormat): Piece {
  const before: Refused[] =
    chunk.lost === undefined
      ? []
      : [
          {
            row: chunk.lost.row,
            line: chunk.lost.line,
            faults: [{ code: chunk.lost.code, field: "" }],
            raw: [chunk.lost.head],
          },
        ];
  const line = lineOf(chunk, raw);
  return {
    n: chunk.n,
    bytes: chunk.bytes.length,
    firstRow: chunk.firstRow,
    lineOf: line,
    fill: async (stage) => {
      const none = { lost: before, blank: new Set<number>() };
      if (chunk.records === 0) return { rows: 0, good: 0, skipped: 0, ...none };
      const encoding = !isUtf8(chunk.bytes);
      try {
        const counts = readsItself(raw) ? await stage.fill(chunk.bytes, raw, { encoding }) : undefined;
        if (counts?.rows === chunk.records) return { ...counts, ...none };
      } catch (error) {
        if (!cutsBadly(error)) throw error;
      }
      const careful: Careful =
        raw.format === "csv" ? carefulCsv(chunk.bytes, raw.delimiter) : carefulJsonLines(chunk.bytes);
      const commas = raw.format === "csv" ? { ...raw, delimiter: "," } : raw;
      const counts = await stage.fill(careful.bytes, commas, { encoding });
      const lost = careful.lost.map(({ row, code, head }) => ({
        row: chunk.firstRow + row - 1,
        line: line(row),
        faults: [{ code, field: "" }],
        raw: [head],
      }));
      return { ...counts, lost: [...before, ...lost], blank: careful.blank };
    },
  };
}

/** The engine takes no tabs between quoted fields. */
function readsItself(raw: RawFormat): boolean {
  return raw.format === "jsonl" || raw.delimiter !== "\t";
}

interface Sending extends Bringing {
  readonly texts: KeptTexts;
}

/** An engine that restarts is waited for; the stage is made anew, since its session went with the engine. */
async function send(parts: ImportParts, bringing: Sending, slot: Slot, piece: Piece): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (attempt > 1) await slot.reopen();
      return await sendOnce(parts, bringing, slot.stage, piece);
    } catch (error) {
      if (attempt >= 6 || !isGone(error)) throw error;
      await new Promise((done) => setTimeout(done, 250 * 2 ** attempt));
    }
  }
}

const mismatch = { rows: 1000, share: 0.01 };

async function sendOnce(parts: ImportParts, bringing: Sending, stage: Stage, piece: Piece): Promise<void> {
  const { begun, kind, source, texts } = bringing;
  const place = { id: begun.id, chunk: piece.n, texts };
  const { rows, good, skipped, lost, blank } = await piece.fill(stage);
  if (rows - skipped >= mismatch.rows && good < rows * mismatch.share && piece.n === 0)
    throw unreadable.mismatch();
  const taken = good + skipped < rows ? await stage.refused() : [];
  const at = parts.now();
  const refused = [...lost, ...taken.flatMap((row) => placed(row, piece, lost, blank))];
  // Every row is one of: kept, known, refused, skipped. What was lost on the way stands in `refused`.
  const all = rows + lost.filter((one) => one.row < piece.firstRow).length;
  const base = { import: begun.id, n: piece.n, bytes: piece.bytes, rows: all, at };
  if (kind.table !== undefined) {
    if (good > 0)
      await stage.keep({
        file: source.sha256,
        firstRow: piece.firstRow,
        at,
        token: `${begun.id}:${piece.n}`,
      });
    await seal(parts.ledger, place, async () => ({
      ...base,
      kept: good,
      known: 0,
      refused,
      skipped: all - good - refused.length,
    }));
    return;
  }
  const sink = parts.sinks.find((one) => one.kind.id === kind.id);
  if (sink === undefined) throw new Error(`nobody keeps the kind ${kind.id}`);
  const records = good === 0 ? [] : await stage.records();
  await seal(parts.ledger, place, async (trx) => {
    const placedRecords = records.map(({ row, record }) => ({ row: piece.firstRow + row - 1, record }));
    const context = { file: source.sha256, now: at, random: parts.random };
    const sunk =
      records.length === 0
        ? { kept: 0, known: 0, refused: [] }
        : await sink.write(trx, placedRecords, context);
    const more = sunk.refused.map(({ row, fault }) => ({
      row,
      line: piece.lineOf(row - piece.firstRow + 1),
      faults: [fault],
      raw: [],
    }));
    const every = [...refused, ...more];
    return {
      ...base,
      kept: sunk.kept,
      known: sunk.known,
      refused: every,
      skipped: all - sunk.kept - sunk.known - every.length,
    };
  });
}

function placed(
  taken: RefusedRow,
  piece: Piece,
  lost: readonly Refused[],
  blank: ReadonlySet<number>,
): Refused[] {
  const row = piece.firstRow + taken.row - 1;
  if (blank.has(taken.row) || lost.some((one) => one.row === row)) return [];
  return [{ row, line: piece.lineOf(taken.row), faults: taken.faults, raw: taken.raw }];
}
