/** Asks one indicator: its value, what it is made of, its rows, and the statement that gave them. */
import { sql } from "kysely";
import type { Db, Lake } from "../base/index.ts";
import { wilson } from "../detector/index.ts";
import { err, failure, type Instant, ok, type Result, text } from "../kernel/index.ts";
import type { Indicator } from "./definition.ts";
import { isNow, type Sight, viewOf } from "./scope.ts";

export interface Stores {
  readonly db: Db;
  readonly lake: Lake;
}

export interface Tally {
  readonly key: string | null;
  readonly value: number;
}

export interface Measure {
  readonly value: number;
  readonly groups: readonly Tally[];
  readonly districts: readonly Tally[];
}

export interface SeenRow {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly at: Instant;
  readonly grp: string;
  readonly district: string | null;
}

export interface Statement {
  readonly store: "ledger" | "lake";
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A figure that takes longer than this is not waited for. */
const settings = { max_execution_time: 20 };

/** Refuses an earlier moment of what is kept as it is now only. */
export function checkMoment(indicator: Indicator, sight: Sight): Result<undefined> {
  if (indicator.asOf === "any" || isNow(sight)) return ok(undefined);
  return err(
    failure(
      "invalid-input",
      text(
        `“${indicator.name.zh}”只能按现在计算：${indicator.notCounted.zh}`,
        `“${indicator.name.en}” can be told of the present only: ${indicator.notCounted.en}`,
      ),
      { field: "asOf", wayOut: text("不填截止时刻。", "Leave the moment out.") },
    ),
  );
}

export async function measure(
  { db, lake }: Stores,
  indicator: Indicator,
  sight: Sight,
  days = indicator.days,
): Promise<Measure> {
  const view = viewOf(sight, days);
  const { source } = indicator;
  if (source.store === "lake") {
    const { query, params } = source.rows(view);
    const rows = await lake.rows<{ key: string; value: number }>(
      `SELECT grp AS key, count() AS value FROM (${query}) GROUP BY grp ORDER BY value DESC, key`,
      params,
      settings,
    );
    return { value: rows.reduce((sum, row) => sum + row.value, 0), groups: rows, districts: [] };
  }
  const { rows } = await sql<Tally & { readonly of: number }>`
    select case grouping(grp, district) when 1 then grp when 2 then district end as key,
      grouping(grp, district) as of, count(*) as value
    from (${source.rows(view)}) as counted group by grouping sets ((), (grp), (district))
    order by count(*) desc, 1`.execute(db);
  const part = (of: number) =>
    rows.filter((row) => row.of === of).map(({ key, value }) => ({ key, value: Number(value) }));
  return { value: part(3)[0]?.value ?? 0, groups: part(1), districts: part(2) };
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly group?: string | undefined;
  /** Only this one. */
  readonly row?: string | undefined;
  readonly oldestFirst?: boolean;
  readonly days?: number | null | undefined;
}

/** Newest first, unless told otherwise; with a group or a row only that part of them. */
export async function rowsOf(
  { db, lake }: Stores,
  indicator: Indicator,
  sight: Sight,
  { days = indicator.days, offset, limit, group, row, oldestFirst = false }: Page,
): Promise<{ total: number; rows: readonly SeenRow[] }> {
  const view = viewOf(sight, days);
  const { source } = indicator;
  if (source.store === "lake") {
    const { query, params } = source.rows(view);
    const from = `FROM (${query}) WHERE {group:String} IN ('', grp) AND {row:String} IN ('', id)`;
    const bound = { ...params, group: group ?? "", row: row ?? "", offset, limit };
    const [count] = await lake.rows<{ total: number }>(`SELECT count() AS total ${from}`, bound, settings);
    const rows = await lake.rows<SeenRow>(
      `SELECT id, title, detail, at, grp, district ${from} ORDER BY at ${oldestFirst ? "ASC" : "DESC"}, id
        LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
      bound,
      settings,
    );
    return { total: count?.total ?? 0, rows };
  }
  const from = sql`from (${source.rows(view)}) as counted
    where (${group ?? null}::text is null or grp = ${group ?? null})
      and (${row ?? null}::text is null or id = ${row ?? null})`;
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${from}`.execute(db);
  const { rows } = await sql<SeenRow>`select id, title, detail, at, grp, district ${from}
    order by at ${oldestFirst ? sql`asc` : sql`desc`}, id offset ${offset} limit ${limit}`.execute(db);
  return { total: Number(counted[0]?.total ?? 0), rows };
}

/** Not to be run by the reader but to be read: what exactly was asked, with its parameters beside. */
export function statementOf(
  db: Db,
  { source, ...indicator }: Indicator,
  sight: Sight,
  days = indicator.days,
): Statement {
  const view = viewOf(sight, days);
  if (source.store === "lake") {
    const { query, params } = source.rows(view);
    return { store: "lake", text: query, parameters: params };
  }
  const compiled = source.rows(view).compile(db);
  return {
    store: "ledger",
    text: compiled.sql,
    parameters: Object.fromEntries(compiled.parameters.map((value, at) => [`$${at + 1}`, value])),
  };
}

export interface Share {
  readonly of: number;
  readonly share: number | null;
  /** 95 %, Wilson. */
  readonly low: number | null;
  readonly high: number | null;
}

export function shareOf(value: number, of: number): Share {
  if (of === 0) return { of, share: null, low: null, high: null };
  const [low, high] = wilson(value, of);
  return { of, share: value / of, low, high };
}
