/**
 * The table between a file and the lake: one chunk at a time comes in as raw texts, is validated by the compiled SQL, and
 * leaves as good rows and refused ones. It is a temporary table of an engine's session: of a killed import nothing stays.
 */
import type { Lake } from "../../base/index.ts";
import type { Instant } from "../../kernel/index.ts";
import { type Compiled, ident, ownColumns, quote, skipped } from "../compile.ts";
import type { Fault } from "../faults.ts";
import type { Kind } from "../field.ts";

/** How the bytes of a chunk are to be read: `csv` by the header's places, `jsonl` by names. */
export type RawFormat =
  | { readonly format: "csv"; readonly header: readonly string[]; readonly delimiter: string }
  | { readonly format: "jsonl" };

export interface StagedCounts {
  readonly rows: number;
  readonly good: number;
  readonly skipped: number;
}

export interface RefusedRow {
  /** From 1, within the chunk. */
  readonly row: number;
  readonly faults: readonly Fault[];
  readonly raw: readonly string[];
}

/** Where a row stands in its file: one after the other from the first, or each its own line. */
export type KeepAs = { readonly file: string; readonly at: Instant; readonly token: string } & (
  | { readonly firstRow: number }
  | { readonly lines: readonly number[] }
);

export interface Stage {
  /** Reads one chunk. Throws the engine's error where the bytes cannot be cut into rows. */
  readonly fill: (
    bytes: Uint8Array,
    raw: RawFormat,
    checks: { readonly encoding: boolean },
  ) => Promise<StagedCounts>;
  readonly fillFrom: (source: string) => Promise<StagedCounts>;
  readonly refused: () => Promise<RefusedRow[]>;
  /** Into the kind's lake table; the same token again adds nothing. */
  readonly keep: (as: KeepAs) => Promise<void>;
  /** The good rows as records, for kinds that the ledger keeps. */
  readonly records: () => Promise<{ readonly row: number; readonly record: Record<string, unknown> }[]>;
  readonly drop: () => Promise<void>;
}

/** One chunk keeps one core busy; the other cores are for the chunks beside it. */
const oneCore = { max_threads: 1, input_format_parallel_parsing: 0 } as const;

const readSettings = {
  ...oneCore,
  input_format_csv_empty_as_default: 0,
  input_format_csv_allow_variable_number_of_columns: 1,
  input_format_csv_trim_whitespaces: 1,
  // Nothing that a file writes: only a row that is too short leaves a null.
  format_csv_null_representation: "\u0001",
  input_format_skip_unknown_fields: 1,
  input_format_json_read_numbers_as_strings: 1,
  input_format_json_read_bools_as_strings: 1,
  input_format_json_read_objects_as_strings: 1,
  input_format_json_read_arrays_as_strings: 1,
  input_format_null_as_default: 1,
} as const;

/**
 * Of one block a chunk, so that its token stands for all of it. A file may span a century of months. Equal rows fold when
 * parts are merged and when they are read, with every other; folding those of a chunk by themselves first costs much.
 */
const keepSettings = {
  ...oneCore,
  deduplicate_insert_select: "force_enable",
  max_insert_block_size: "100000000",
  min_insert_block_size_rows: "100000000",
  min_insert_block_size_bytes: "4000000000",
  max_partitions_per_insert_block: "2000",
  optimize_on_insert: 0,
} as const;

export async function openStage(lake: Lake, kind: Kind, compiled: Compiled, session: string): Promise<Stage> {
  const own = ownColumns(kind).map(({ name }) => ident(name));
  const settings = { session_timeout: "600" };
  const rows = <Row>(query: string) => lake.rows<Row>(query, {}, settings, session);
  const run = (query: string) => lake.command(query, {}, settings, session);
  await run(`CREATE TEMPORARY TABLE stage (${compiled.stage}) ENGINE = Memory`);
  const fillBy = async (insert: () => Promise<void>): Promise<StagedCounts> => {
    await run("TRUNCATE TABLE stage");
    await insert();
    const [counts] = await rows<StagedCounts>(
      `SELECT count() AS rows, countIf(_fault = 0) AS good, countIf(_fault = ${skipped}) AS skipped FROM stage`,
    );
    return counts ?? { rows: 0, good: 0, skipped: 0 };
  };
  return {
    fill: (bytes, raw, checks) =>
      fillBy(() => {
        const { source, format, delimiter } = readingOf(raw, compiled.read, bytes);
        return lake.send(`INSERT INTO stage ${compiled.select(source, checks)} FORMAT ${format}`, bytes, {
          session,
          settings: { ...settings, ...readSettings, format_csv_delimiter: delimiter },
        });
      }),
    fillFrom: (source) =>
      fillBy(() => run(`INSERT INTO stage ${compiled.select(source, { encoding: true })}`)),
    refused: async () => {
      const found = await rows<{ row: number; faults: number[]; raw: string }>(
        `SELECT _row + 1 AS row, _faults AS faults, _raw AS raw FROM stage WHERE _fault NOT IN (0, ${skipped}) ORDER BY _row`,
      );
      return found.map(({ row, faults, raw }) => ({
        row,
        faults: faults.flatMap((at) => compiled.faults[at - 1] ?? []),
        raw: JSON.parse(raw) as string[],
      }));
    },
    keep: async ({ file, at, token, ...place }) => {
      const table = ident(kind.table ?? "");
      await lake.command(
        `INSERT INTO ${table} (${own.join(", ")}, file, line, ingestedAt, digest)
         SELECT ${own.join(", ")}, ${quote(file)}, ${"lines" in place ? `[${place.lines.join(", ")}][_row + 1]` : `_row + ${place.firstRow}`}, toDateTime64(${quote(at.slice(0, -1).replace("T", " "))}, 3, 'UTC'), _digest
         FROM stage WHERE _fault = 0`,
        {},
        { ...settings, ...keepSettings, insert_deduplication_token: token },
        session,
      );
    },
    records: async () => {
      const found = await rows<Record<string, unknown> & { _row: number }>(
        `SELECT ${own.join(", ")}, _row FROM stage WHERE _fault = 0 ORDER BY _row`,
      );
      return found.map(({ _row, ...record }) => ({ row: _row + 1, record }));
    },
    drop: () => run("DROP TABLE IF EXISTS stage"),
  };
}

/** What databases write into a CSV for nothing. */
const databaseNull = "\\N";

/** The source of the compiled statement: the columns that are read as c0, c1 …, and whether the row is broken. */
function readingOf(raw: RawFormat, read: readonly string[], bytes: Uint8Array) {
  if (raw.format === "jsonl") {
    const structure = read.map((name) => `${ident(name)} String`).join(", ");
    const list = read.map((name, at) => `${ident(name)} AS c${at}`).join(", ");
    // Without a column that it reads the engine would read nothing at all.
    const source =
      read.length === 0
        ? "SELECT 0 AS broken FROM input('_ String')"
        : `SELECT ${list}, 0 AS broken FROM input(${quote(structure)})`;
    return { source, format: "JSONEachRow", delimiter: "," };
  }
  const { header, delimiter } = raw;
  const last = header.length - 1;
  // One more than the header has, to notice rows that are longer; a row that is shorter leaves its last one null.
  const structure = [...header, "more"]
    .map((_, at) => `r${at} ${at < last ? "String" : "Nullable(String)"}`)
    .join(", ");
  const absent = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(databaseNull);
  const cell = (at: number) => (absent ? `if(r${at} = ${quote(databaseNull)}, '', r${at})` : `r${at}`);
  const list = read.map((name, at) => `${cell(header.indexOf(name))} AS c${at}`);
  const broken = `(isNull(r${last}) OR ifNull(r${last + 1}, '') != '')`;
  const source = `SELECT ${[...list, `${broken} AS broken`].join(", ")} FROM input(${quote(structure)})`;
  return { source, format: "CSV", delimiter };
}
