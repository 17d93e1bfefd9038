/** 数据质量: what the records of each source are worth. One statement over the present word of every record. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Db } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import type { Quality } from "./model.ts";
import { sourceNames } from "./source-names.ts";

export async function qualityBySource(db: Db, now: Instant): Promise<z.infer<typeof Quality>[]> {
  const { rows } = await sql<{
    source: string;
    kind: "operator" | "storefront";
    records: number;
    coded: number;
    validCode: number;
    named: number;
    addressed: number;
    phoned: number;
    stale: number;
    linked: number;
    unknown: number;
    contradicted: number;
    subjects: number;
    seenAt: string;
  }>`
    with recursive said as (
      select distinct on (c.record, c.field) c.record, c.field, c.value, c.blind
      from registry_claim c order by c.record, c.field, c.id desc
    ), fields as (
      select record,
        bool_or(field in ('code', 'shownCode')) as coded,
        bool_or(field in ('name', 'shownName') and length(value) >= 2) as named,
        bool_or(field = 'address' and length(value) >= 6) as addressed,
        bool_or(field = 'phone') as phoned
      from said group by record
    ), root as (
      select id, id as family from operator where merged_into is null
      union all select o.id, root.family from operator o join root on root.id = o.merged_into
    ), told as (
      select r.id as record, root.family, s.field, coalesce(upper(s.value), s.blind) as value
      from registry_record r join root on root.id = r.subject join said s on s.record = r.id
      where r.kind = 'operator' and s.field in ('code', 'kind', 'district', 'registeredAt', 'personInCharge')
    ), contradiction as (
      select family, field from told group by family, field having count(distinct value) > 1
    ), contradicted as (
      select distinct record from told join contradiction using (family, field)
    )
    select r.source, r.kind, count(*)::int as records,
      count(*) filter (where f.coded)::int as coded,
      count(*) filter (where f.coded and o.code is not null)::int as "validCode",
      count(*) filter (where f.named)::int as named,
      count(*) filter (where f.addressed)::int as addressed,
      count(*) filter (where f.phoned)::int as phoned,
      count(*) filter (where r.seen_at < ${now}::timestamptz - interval '180 days')::int as stale,
      count(*) filter (where r.score < 1 and r.score > 0)::int as linked,
      count(*) filter (where r.kind = 'storefront' and s.operator is null)::int as unknown,
      count(*) filter (where c.record is not null)::int as contradicted,
      count(distinct r.subject)::int as subjects,
      max(r.seen_at) as "seenAt"
    from registry_record r
    left join fields f on f.record = r.id
    left join contradicted c on c.record = r.id
    left join storefront s on r.kind = 'storefront' and s.id = r.subject
    left join operator o on o.id = case when r.kind = 'operator' then r.subject else s.operator end
    group by r.source, r.kind order by r.kind, records desc, r.source limit 500`.execute(db);
  const named = await sourceNames(db);
  return rows.map(({ subjects, ...row }) => ({
    ...row,
    sourceName: named(row.source),
    duplicates: row.records - subjects,
  }));
}
