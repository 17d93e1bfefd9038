/** 变更订阅 for programs and for people, doubts, and who it was on a day. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Db } from "../base/index.ts";
import { type Day, dayOf, daysBetween, instant, type Text } from "../kernel/index.ts";
import { eventTitle } from "./event-words.ts";
import type { Change, ChangeLine, Doubt, EventType } from "./model.ts";
import { sourceNames } from "./source-names.ts";

/** In order, after a cursor. Stops below transactions still under way: what is passed once never comes later. */
export async function changesAfter(
  db: Db,
  after: number,
  limit: number,
): Promise<{ rows: z.infer<typeof Change>[]; next: number }> {
  const rows = await db
    .selectFrom("registry_event")
    .select(["id", "at", "type", "operator", "storefront", "other", "reason"])
    .where("id", ">", after)
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy("id")
    .limit(limit)
    .execute();
  const changes = rows.map(({ id, ...row }) => ({ cursor: Number(id), ...row }));
  return { rows: changes, next: changes[changes.length - 1]?.cursor ?? after };
}

export interface ChangeFilter {
  readonly type?: string | undefined;
  /** Older than this cursor. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The same for people: newest first, by name. */
export async function latestChanges(
  db: Db,
  { type, before, limit }: ChangeFilter,
): Promise<{ rows: z.infer<typeof ChangeLine>[]; next: number | null }> {
  let query = db
    .selectFrom("registry_event as e")
    .leftJoin("operator as o", "o.id", "e.operator")
    .leftJoin("storefront as s", "s.id", "e.storefront")
    .leftJoin("operator as t", "t.id", "e.other")
    .leftJoin("storefront as u", "u.id", "e.other")
    .leftJoin("person as p", "p.id", "e.person");
  if (type !== undefined) query = query.where("e.type", "=", type);
  if (before !== undefined) query = query.where("e.id", "<", before);
  const found = await query
    .select(["e.id", "e.at", "e.type", "e.body", "e.reason", "p.name as by"])
    .select(["o.id as o_id", "o.name as o_name", "s.id as s_id", "s.name as s_name"])
    .select((eb) => eb.fn.coalesce("t.name", "u.name").as("other"))
    .orderBy("e.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit).map((row) => ({
    cursor: Number(row.id),
    at: row.at,
    type: row.type as EventType,
    title: eventTitle(row.type, row.body),
    operator: row.o_id === null ? null : { id: row.o_id, name: row.o_name ?? row.o_id },
    storefront: row.s_id === null ? null : { id: row.s_id, name: row.s_name ?? row.s_id },
    other: row.other,
    by: row.by,
    reason: row.reason,
  }));
  return { rows, next: found.length > limit ? (rows.at(-1)?.cursor ?? null) : null };
}

/** The operator of a platform's seller id on a day, after merges; undefined where nobody is known. */
export async function operatorOn(
  db: Db,
  platform: string,
  seller: string,
  on: Day,
): Promise<{ operator: string; name: string; storefront: string } | undefined> {
  const { rows } = await sql<{ operator: string; name: string; storefront: string }>`
    with recursive shop as (
      select s.id, l.operator from storefront s
      join registry_link l on l.storefront = s.id and l.kind = 'operates'
      where s.platform_key = ${seller}
        and s.platform in (select ${platform}::text union select platform from platform_word where word = ${platform})
        and l.from_day <= ${on}::date and (l.to_day is null or l.to_day >= ${on}::date)
      order by l.from_day desc limit 1
    ), up as (
      select shop.id as storefront, o.id, o.name, o.merged_into from shop join operator o on o.id = shop.operator
      union all select up.storefront, o.id, o.name, o.merged_into from up join operator o on o.id = up.merged_into
    )
    select storefront, id as operator, name from up where merged_into is null`.execute(db);
  return rows[0];
}

export interface DoubtFilter {
  readonly kind?: "storefront" | "operator" | undefined;
  readonly state: "waiting" | "decided";
  readonly today: Day;
  readonly offset: number;
  readonly limit: number;
}

/** Oldest first; what was put off comes back on its day. */
export async function listDoubts(
  db: Db,
  { kind, state, today, offset, limit }: DoubtFilter,
): Promise<{ total: number; rows: z.infer<typeof Doubt>[] }> {
  let query = db
    .selectFrom("registry_doubt as d")
    .leftJoin("storefront as s", "s.id", "d.storefront")
    .leftJoin("operator as p", "p.id", "s.platform")
    .leftJoin("operator as o", "o.id", "d.operator")
    .leftJoin("operator as c", "c.id", "d.candidate")
    .leftJoin("person as by", "by.id", "d.decided_by");
  if (kind === "storefront") query = query.where("d.storefront", "is not", null);
  if (kind === "operator") query = query.where("d.operator", "is not", null);
  query =
    state === "decided"
      ? query.where("d.state", "in", ["same", "different"])
      : query.where((eb) =>
          eb.and([
            // A shop whose operator a later file named asks nothing any more.
            eb.or([eb("d.storefront", "is", null), eb("s.operator", "is", null)]),
            eb.or([
              eb("d.state", "=", "open"),
              eb.and([
                eb("d.state", "=", "later"),
                eb.or([eb("d.until", "is", null), eb("d.until", "<=", today)]),
              ]),
            ]),
          ]),
        );
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select([
      "d.id",
      "d.score",
      "d.reasons",
      "d.opened_at",
      "d.state",
      "d.until",
      "d.reason",
      "by.name as decided_by",
    ])
    .select(["s.id as s_id", "s.name as s_name", "s.platform_key", "s.url", "p.name as p_name"])
    .select([
      "o.id as o_id",
      "o.name as o_name",
      "o.code as o_code",
      "o.address as o_address",
      "o.source as o_source",
    ])
    .select([
      "c.id as c_id",
      "c.name as c_name",
      "c.code as c_code",
      "c.address as c_address",
      "c.source as c_source",
    ])
    .orderBy("d.opened_at", state === "decided" ? "desc" : "asc")
    .orderBy("d.score", "desc")
    .orderBy("d.id")
    .offset(offset)
    .limit(limit)
    .execute();
  const named = await sourceNames(db);
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      score: row.score,
      reasons: row.reasons as Text[],
      openedAt: row.opened_at,
      waited: state === "decided" ? null : daysBetween(dayOf(instant(row.opened_at)), today),
      state: row.state as z.infer<typeof Doubt>["state"],
      until: row.until,
      reason: row.reason,
      decidedBy: row.decided_by,
      storefront:
        row.s_id === null || row.s_name === null
          ? null
          : {
              id: row.s_id,
              name: row.s_name,
              platform: row.p_name ?? "",
              platformKey: row.platform_key ?? "",
              url: row.url,
            },
      operator: side(row.o_id, row.o_name, row.o_code, row.o_address, named(row.o_source ?? "")),
      candidate: side(row.c_id, row.c_name, row.c_code, row.c_address, named(row.c_source ?? "")),
    })),
  };
}

function side(
  id: string | null,
  name: string | null,
  code: string | null,
  address: string | null,
  source: string,
) {
  return id === null ? null : { id, name: name ?? id, code, address, source };
}
