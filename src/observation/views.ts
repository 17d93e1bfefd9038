/** Observations as officers see them: what stands for a person never in full. */
import type { Db, Lake } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import { ident, ownColumns, quote } from "./compile.ts";
import { type ObservationKind, observationKinds } from "./kinds.ts";

export interface ObservationFilter {
  readonly kind: ObservationKind;
  readonly platform?: string | undefined;
  readonly seller?: string | undefined;
  readonly listing?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** When what a row tells happened, as far as it says. */
export const momentColumn: Readonly<Record<ObservationKind, string>> = {
  listing: "observedAt",
  price: "observedAt",
  order: "placedAt",
  review: "writtenAt",
};

export async function listObservations(lake: Lake, filter: ObservationFilter, asOf: Instant) {
  const kind = observationKinds[filter.kind];
  const moment = momentColumn[filter.kind];
  const conditions = ["ingestedAt <= {asOf:DateTime64(3)}"];
  const params: Record<string, unknown> = { asOf, limit: filter.limit, offset: filter.offset };
  const equal = (column: string, value: string | undefined) => {
    if (value === undefined) return;
    conditions.push(`${ident(column)} = {${column}:String}`);
    params[column] = value;
  };
  equal("platform", filter.platform);
  equal("seller", filter.seller);
  equal(filter.kind === "listing" ? "id" : "listing", filter.listing);
  for (const [name, sign] of [
    ["from", ">="],
    ["to", "<"],
  ] as const) {
    const value = filter[name];
    if (value === undefined) continue;
    conditions.push(`${moment} ${sign} {${name}:DateTime64(3)}`);
    params[name] = value;
  }
  const where = conditions.join(" AND ");
  const list = ownColumns(kind).map(({ name }) => {
    const field = (kind.fields as Record<string, { sensitivity?: string } | undefined>)[name];
    return field?.sensitivity === undefined ? ident(name) : `${maskOf(ident(name))} AS ${ident(name)}`;
  });
  const table = ident(kind.table ?? "");
  const settings = { max_execution_time: 20 };
  const [count] = await lake.rows<{ total: number }>(
    `SELECT count() AS total FROM ${table} FINAL WHERE ${where}`,
    params,
    settings,
  );
  const rows = await lake.rows<Record<string, unknown>>(
    `SELECT ${list.join(", ")}, line, ingestedAt FROM ${table} FINAL WHERE ${where}
     ORDER BY ${moment} DESC, digest LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    params,
    settings,
  );
  return { total: count?.total ?? 0, rows };
}

/** Enough to see that two rows speak of the same one, too little to look it up elsewhere. */
function maskOf(column: string): string {
  return `if(empty(${column}), '', concat(${quote("假名 ")}, substring(lower(hex(sipHash64(${quote("steelyard")}, ${column}))), 1, 8)))`;
}

/** By id; what is not on record is its own name. */
export async function platformsNamed(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom("operator").select(["id", "name"]).where("id", "in", ids).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return Object.fromEntries(ids.map((id) => [id, names.get(id) ?? id]));
}
