import { sql } from "kysely";
import type { z } from "zod";
import { type MasterKey, maskedOf } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { queryGrams } from "../kernel/index.ts";
import type { Operator, Storefront } from "./model.ts";

type OperatorRow = z.infer<typeof Operator>;
type StorefrontRow = z.infer<typeof Storefront>;

export interface OperatorFilter {
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly district?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function listOperators(db: Db, filter: OperatorFilter, masterKey: MasterKey) {
  // What was merged is found under the operator it was merged into.
  let query = db.selectFrom("operator").where("merged_into", "is", null);
  const { kind, district, text } = filter;
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (district !== undefined) query = query.where("district", "like", `${districtPrefix(district)}%`);
  if (text !== undefined && text.trim() !== "") {
    query = query.where("id", "in", (eb) =>
      eb
        .selectFrom("search_entry")
        .select("search_entry.id")
        .where("search_entry.kind", "=", "operator")
        .where(sql<boolean>`grams @> ${queryGrams(text)}::text[]`),
    );
  }
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy("name")
    .orderBy("id")
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  return { total, rows: await present(db, rows, masterKey) };
}

export async function findOperator(
  db: Db,
  id: string,
  masterKey: MasterKey,
): Promise<OperatorRow | undefined> {
  const rows = await db
    .selectFrom("operator")
    .selectAll()
    .where((eb) => eb.or([eb("id", "=", id), eb("code", "=", id.toUpperCase())]))
    .execute();
  return (await present(db, rows, masterKey))[0];
}

export async function operatorNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("operator")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function listStorefronts(
  db: Db,
  filter: {
    readonly operator?: string | undefined;
    readonly operators?: readonly string[];
    readonly platform?: string | undefined;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<StorefrontRow[]> {
  let query = db
    .selectFrom("storefront as s")
    .innerJoin("operator as p", "p.id", "s.platform")
    .leftJoin("operator as o", "o.id", "s.operator");
  if (filter.operator !== undefined) query = query.where("s.operator", "=", filter.operator);
  if (filter.operators !== undefined) query = query.where("s.operator", "in", filter.operators);
  if (filter.platform !== undefined) query = query.where("s.platform", "=", filter.platform);
  const rows = await query
    .selectAll("s")
    .select(["p.name as platform_name", "o.name as operator_name"])
    .orderBy("s.name")
    .orderBy("s.id")
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as StorefrontRow["kind"],
    operator: row.operator,
    operatorName: row.operator_name,
    platform: row.platform,
    platformName: row.platform_name,
    platformKey: row.platform_key,
    name: row.name,
    url: row.url,
    from: row.from_day,
    to: row.to_day,
    source: row.source,
  }));
}

/** What anybody may look up: that it is on record, and under which code. No address, no person. */
export async function lookUp(db: Db, wanted: string) {
  const code = wanted.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return await db
    .selectFrom("operator")
    .select(["id", "kind", "name", "code", "district"])
    .where((eb) => eb.or([eb("code", "=", code), eb("name", "=", wanted.trim())]))
    .where("kind", "<>", "exempt-seller")
    .where("merged_into", "is", null)
    .orderBy("name")
    .limit(20)
    .execute();
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
function rowsOf(db: Db) {
  return db.selectFrom("operator").selectAll().execute();
}

async function present(db: Db, rows: readonly Row[], masterKey: MasterKey): Promise<OperatorRow[]> {
  const ids = rows.flatMap((row) => (row.person_in_charge === null ? [] : [row.person_in_charge]));
  const masked = ids.length === 0 ? new Map<string, string>() : await maskedOf(db, ids, masterKey);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as OperatorRow["kind"],
    name: row.name,
    code: row.code,
    district: row.district,
    address: row.address,
    personInCharge: row.person_in_charge === null ? null : (masked.get(row.person_in_charge) ?? null),
    source: row.source,
    seenAt: row.seen_at,
    mergedInto: row.merged_into,
  }));
}

/** 330100 means the whole city: trailing pairs of zeros are no limit. */
function districtPrefix(district: string): string {
  return district.replace(/(00)+$/, "");
}
