/** What screens and programs see of imports. Personal columns are masked here, at the door. */
import { sql } from "kysely";
import type { Db } from "../../base/index.ts";
import type { Text } from "../../kernel/index.ts";
import { type Fault, faultText } from "../faults.ts";
import type { Kind } from "../field.ts";
import { columnsRead, Mapping, sourceOf } from "../mapping.ts";
import type { KeptTexts } from "./kept-texts.ts";
import { totals } from "./store.ts";

export interface ImportFilter {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** Only those of this person: a platform's program sees its own. */
  readonly person?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function listImports(db: Db, { kind, state, person, offset, limit }: ImportFilter) {
  let query = named(db);
  if (kind !== undefined) query = query.where("i.kind", "=", kind);
  if (state !== undefined) query = query.where("i.state", "=", state);
  if (person !== undefined) query = query.where("i.person", "=", person);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll("i")
    .select(names)
    .orderBy("i.created_at", "desc")
    .orderBy("i.id", "desc")
    .offset(offset)
    .limit(limit)
    .execute();
  return { total: Number(total), rows: await Promise.all(rows.map((row) => present(db, row))) };
}

export async function findImport(db: Db, id: string, person?: string) {
  let query = named(db).selectAll("i").select(names).where("i.id", "=", id);
  if (person !== undefined) query = query.where("i.person", "=", person);
  const row = await query.executeTakeFirst();
  return row === undefined ? undefined : { row, view: await present(db, row) };
}

/** With the people and platforms that are on record; a platform may be a word of the file only. */
const named = (db: Db) =>
  db
    .selectFrom("import as i")
    .leftJoin("person as p", "p.id", "i.person")
    .leftJoin("operator as o", "o.id", "i.platform");

const names = ["p.name as person_name", "o.name as platform_name"] as const;

type Row = Awaited<ReturnType<typeof rowOf>>;
const rowOf = (db: Db) => named(db).selectAll("i").select(names).executeTakeFirstOrThrow();

async function present(db: Db, row: Row) {
  const sums = await totals(db, row.id);
  const mended = await db
    .selectFrom("import_refused")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("import", "=", row.id)
    .groupBy("state")
    .execute();
  const of = (state: string) => Number(mended.find((one) => one.state === state)?.count ?? 0);
  const known = sums.known + (row.known ?? 0);
  return {
    id: row.id,
    kind: row.kind,
    platform: row.platform,
    platformName: row.platform_name ?? row.platform,
    name: row.name,
    file: row.file,
    size: row.size,
    format: row.format,
    compression: row.compression,
    encoding: row.encoding,
    stored: row.stored,
    state: row.state as "proposed" | "running" | "done" | "failed",
    failure: row.failure as { message: Text; wayOut: Text } | null,
    rows: sums.rows,
    kept: sums.kept - (row.known ?? 0),
    known,
    refused: sums.refused,
    open: of("open"),
    mended: of("mended"),
    dropped: of("dropped"),
    skipped: sums.skipped,
    chunks: sums.chunks,
    /** Of uncompressed text the bytes sealed; of others a hint only. */
    progress: row.state === "done" ? 1 : Math.min(0.99, sums.bytes / Math.max(1, row.size)),
    person: row.person_name ?? row.person,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

/** Refused rows by reason, the commonest first. */
export async function reasonsOf(db: Db, kind: Kind, id: string) {
  const rows = await db
    .selectFrom("import_refused")
    .select((eb) => ["code", "field", eb.fn.countAll<number>().as("count"), eb.fn.min("row").as("first")])
    .where("import", "=", id)
    .where("state", "=", "open")
    .groupBy(["code", "field"])
    .orderBy(sql`count(*)`, "desc")
    .execute();
  return rows.map(({ code, field, count, first }) => ({
    code,
    field,
    count: Number(count),
    first: Number(first),
    reason: faultText(kind, { code, field } as Fault),
  }));
}

export interface RefusedFilter {
  readonly code?: string | undefined;
  readonly field?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function refusedOf(
  db: Db,
  kind: Kind,
  row: { id: string; mapping: unknown },
  filter: RefusedFilter,
  kept: KeptTexts,
) {
  let query = db.selectFrom("import_refused").where("import", "=", row.id).where("state", "=", "open");
  if (filter.code !== undefined) query = query.where("code", "=", filter.code);
  if (filter.field !== undefined) query = query.where("field", "=", filter.field);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query.selectAll().orderBy("row").offset(filter.offset).limit(filter.limit).execute();
  const mapping = Mapping.parse(row.mapping);
  const columns = columnsRead(mapping);
  const hidden = hiddenColumns(kind, mapping);
  return {
    total: Number(total),
    columns: columns.map((name) => ({ name, field: fieldOf(mapping, name), masked: hidden.has(name) })),
    rows: rows.map(({ row: place, line, faults, texts: encrypted }) => {
      const texts = (kept.show(Number(place), encrypted) ?? []) as readonly string[];
      return {
        row: Number(place),
        line: Number(line),
        faults: (faults as readonly Fault[]).map((fault) => ({ ...fault, reason: faultText(kind, fault) })),
        /** A row that could not be cut into columns has its beginning only, an old one nothing. */
        whole: texts.length === columns.length,
        values: texts.map((value, at) => (hidden.has(columns[at] ?? "") ? masked(value) : value)),
      };
    }),
  };
}

/** Columns that hold what is personal or stands for a person. */
export function hiddenColumns(kind: Kind, mapping: Mapping): ReadonlySet<string> {
  const hidden = Object.entries(mapping.fields).flatMap(([name, given]) => {
    if (kind.fields[name]?.sensitivity === undefined) return [];
    return columnsRead({ kind: mapping.kind, fields: { [name]: given } });
  });
  return new Set(hidden);
}

function fieldOf(mapping: Mapping, column: string): string | null {
  const found = Object.entries(mapping.fields).find(([, given]) => {
    const source = sourceOf(given);
    return "column" in source && source.column === column;
  });
  return found?.[0] ?? null;
}

/** 张*，138…21. */
export function masked(value: string): string {
  if (value === "") return "";
  return value.length < 6 ? `${[...value][0]}…` : `${value.slice(0, 2)}…${value.slice(-2)}`;
}
