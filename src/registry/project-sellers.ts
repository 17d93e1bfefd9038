/** Carries (platform, seller) → operator with its days into the lake, for detectors. Safe to run again at any time. */
import { sql } from "kysely";
import type { Db, Lake } from "../base/index.ts";

interface Row {
  readonly platform: string;
  readonly seller: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly operator: string;
  readonly storefront: string;
}

/** Returns how many rows differed. Reads all links; nothing where the registry has not changed since the last time. */
export async function projectSellers(db: Db, lake: Lake): Promise<{ written: number; version: number }> {
  const version = await lastEvent(db);
  const [seen] = await lake.rows<{ version: number }>("SELECT max(version) AS version FROM seller_operator");
  if (seen !== undefined && Number(seen.version) >= version && version > 0) return { written: 0, version };
  const wanted = new Map((await linksOf(db)).map((row) => [keyOf(row), row]));
  const there = await lake.rows<Row>(
    "SELECT platform, seller, toString(fromDay) AS fromDay, toString(toDay) AS toDay, operator, storefront FROM seller_operator FINAL WHERE gone = 0",
  );
  const now = new Map(there.map((row) => [keyOf(row), row]));
  const changed = [...wanted]
    .filter(([key, row]) => !equal(now.get(key), row))
    .map(([, row]) => ({ ...row, gone: 0, version }));
  const gone = [...now].filter(([key]) => !wanted.has(key)).map(([, row]) => ({ ...row, gone: 1, version }));
  const rows = [...changed, ...gone];
  for (let at = 0; at < rows.length; at += 50_000)
    await lake.insert("seller_operator", rows.slice(at, at + 50_000));
  return { written: rows.length, version };
}

async function lastEvent(db: Db): Promise<number> {
  const row = await db
    .selectFrom("registry_event")
    .select((eb) => eb.fn.max("id").as("id"))
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .executeTakeFirst();
  return Number(row?.id ?? 0);
}

/** Once per word under which a platform is named, and once under its id. */
async function linksOf(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with recursive root as (
      select id, id as standing, merged_into from operator
      union all select root.id, o.id, o.merged_into from root join operator o on o.id = root.merged_into
    ), words as (
      select platform, word from platform_word union select id, id from operator where kind = 'platform'
    )
    select w.word as platform, s.platform_key as seller, l.from_day::text as "fromDay",
      coalesce(least(l.to_day, s.to_day), '2299-12-31'::date)::text as "toDay", root.standing as operator, s.id as storefront
    from registry_link l
    join storefront s on s.id = l.storefront
    join words w on w.platform = s.platform
    join root on root.id = l.operator and root.merged_into is null
    where l.kind = 'operates'`.execute(db);
  return rows;
}

function keyOf({ platform, seller, fromDay }: Row): string {
  return `${platform}\u0000${seller}\u0000${fromDay}`;
}

function equal(a: Row | undefined, b: Row): boolean {
  return a !== undefined && a.toDay === b.toDay && a.operator === b.operator && a.storefront === b.storefront;
}
