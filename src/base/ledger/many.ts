import { type Insertable, type InsertQueryBuilder, type InsertResult, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Thousands of rows as one parameter: a list of values would be compiled and bound one by one. Every row has the columns
 * of the first; `json` names those whose values are JSON text.
 */
export async function insertMany<T extends keyof Tables & string>(
  insert: InsertQueryBuilder<Tables, T, InsertResult>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  json: readonly (keyof Tables[T] & string)[] = [],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Tables[T] & string)[];
  const values = columns.map((name) =>
    json.includes(name) ? sql`(${sql.ref(name)} #>> '{}')::jsonb` : sql.ref(name),
  );
  const bytes = columns.some((name) => rows.some((row) => (row as Row)[name] instanceof Uint8Array));
  const text = JSON.stringify(bytes ? rows.map(spelled) : rows);
  await insert
    .columns(columns)
    .expression(
      sql`select ${sql.join(values)} from json_populate_recordset(null::${sql.table(table)}, ${text}::json)`,
    )
    .execute();
}

type Row = Readonly<Record<string, unknown>>;

function spelled(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value,
    ]),
  );
}
