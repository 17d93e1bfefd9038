/** What the 360° page shows beside identity and shops: sources with their claims, merges, hints, summed turnover. */
import { sql } from "kysely";
import type { z } from "zod";
import { type MasterKey, maskedOf } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { type Day, isDay, must, startOfDay, type Text, text } from "../kernel/index.ts";
import { param } from "../law/index.ts";
import { eventTitle } from "./event-words.ts";
import { bare, MASS, parseAddress } from "./match/index.ts";
import type { Hint, HistoryLine, Merge, Source, Turnover } from "./model.ts";
import type { SourceName } from "./source-names.ts";

type SourceRow = z.infer<typeof Source>;

/** Every source that speaks of the family, each with its present word per field; contradictions are marked. */
export async function sourcesOf(
  db: Db,
  family: readonly string[],
  masterKey: MasterKey,
  named: SourceName,
): Promise<SourceRow[]> {
  const records = await db
    .selectFrom("registry_record")
    .selectAll()
    .where("subject", "in", family)
    .where("kind", "=", "operator")
    .orderBy("first_seen_at")
    .orderBy("id")
    .limit(200)
    .execute();
  if (records.length === 0) return [];
  const claims = await db
    .selectFrom("registry_claim")
    .distinctOn(["record", "field"])
    .selectAll()
    .where(
      "record",
      "in",
      records.map(({ id }) => id),
    )
    .orderBy("record")
    .orderBy("field")
    .orderBy("id", "desc")
    .execute();
  const masked = await maskedOf(
    db,
    claims.flatMap(({ personal }) => personal ?? []),
    masterKey,
  );
  const said = Map.groupBy(claims, ({ field }) => field);
  const contradicted = (field: string) =>
    new Set(
      (said.get(field) ?? []).map(({ value, blind }) => (value === null ? blind : sayingOf(field, value))),
    ).size > 1;
  return records.map((record) => ({
    record: record.id,
    operator: record.subject,
    source: named(record.source),
    sourceId: record.source_id,
    score: record.score,
    reasons: record.reasons as Text[],
    firstSeenAt: record.first_seen_at,
    seenAt: record.seen_at,
    claims: claims
      .filter(({ record: of }) => of === record.id)
      .map(({ field, value, personal, seen_at }) => ({
        field,
        value:
          personal !== null
            ? (masked.get(personal) ?? "—")
            : field === "platform"
              ? named(value ?? "")
              : (value ?? ""),
        seenAt: seen_at,
        contradicted: comparable.has(field) && contradicted(field),
      })),
  }));
}

/** One door written in two ways is one saying. */
function sayingOf(field: string, value: string): string {
  return field === "address" ? (parseAddress(value)?.key ?? value) : bare(value);
}

const comparable = new Set([
  "name",
  "code",
  "kind",
  "district",
  "address",
  "registeredAt",
  "personInCharge",
  "phone",
]);

export async function mergesOf(db: Db, family: readonly string[]): Promise<z.infer<typeof Merge>[]> {
  const rows = await db
    .selectFrom("registry_event as e")
    .leftJoin("operator as o", "o.id", "e.operator")
    .leftJoin("operator as t", "t.id", "e.other")
    .leftJoin("person as p", "p.id", "e.person")
    .select([
      "e.id",
      "e.at",
      "e.type",
      "e.operator",
      "e.other",
      "e.reason",
      "o.name as name",
      "o.merged_into",
      "t.name as other_name",
      "p.name as person_name",
    ])
    .where("e.type", "in", ["merged", "unmerged"])
    .where((eb) => eb.or([eb("e.operator", "in", family), eb("e.other", "in", family)]))
    .orderBy("e.id", "desc")
    .limit(200)
    .execute();
  const last = new Set<string>();
  return rows.map((row) => {
    const operator = row.operator ?? "";
    const newest = !last.has(operator);
    last.add(operator);
    return {
      at: row.at,
      merged: row.type === "merged",
      operator,
      name: row.name ?? operator,
      into: row.other ?? "",
      intoName: row.other_name ?? row.other ?? "",
      person: row.person_name ?? "",
      reason: row.reason ?? "",
      undoable: newest && row.type === "merged" && row.merged_into === row.other,
    };
  });
}

/** 控制群线索: others with the same telephone, person in charge or door. Addresses that many share lawfully are left out. */
export async function hintsOf(db: Db, family: readonly string[]): Promise<z.infer<typeof Hint>[]> {
  const mine = await db
    .selectFrom("registry_key")
    .select("key")
    .distinct()
    .where("operator", "in", family)
    .where((eb) => eb.or([eb("key", "like", "k%"), eb("key", "like", "a%")]))
    .limit(200)
    .execute();
  if (mine.length === 0) return [];
  const rows = await db
    .selectFrom("registry_key as k")
    .innerJoin("operator as o", "o.id", "k.operator")
    .select(["k.key", "o.id", "o.name"])
    .where(
      "k.key",
      "in",
      mine.map(({ key }) => key),
    )
    .where("o.merged_into", "is", null)
    .orderBy("k.key")
    .orderBy("o.name")
    .limit(2000)
    .execute();
  return [...Map.groupBy(rows, ({ key }) => key)].flatMap(([key, sharing]) => {
    const others = sharing.filter(({ id }) => !family.includes(id));
    const mass = key.startsWith("a") && sharing.length > MASS;
    if (others.length === 0) return [];
    return [
      {
        what: key.startsWith("k")
          ? text("电话或负责人相同", "same telephone or person in charge")
          : mass
            ? text("集群地址（合法共用，不作线索）", "mass address, lawfully shared: no hint")
            : text("地址相同至门牌", "same address down to the door"),
        mass,
        count: others.length,
        others: mass ? [] : others.slice(0, 10).map(({ id, name }) => ({ id, name })),
      },
    ];
  });
}

/** 零星小额: what each platform reports of the year's turnover, summed, against the limit of the law that day. */
export async function turnoverOf(
  db: Db,
  family: readonly string[],
  on: Day,
  named: SourceName,
): Promise<z.infer<typeof Turnover> | null> {
  const rows = await db
    .selectFrom("registry_claim as c")
    .innerJoin("registry_record as r", "r.id", "c.record")
    .distinctOn("c.record")
    .select(["c.value", "r.source", "c.seen_at"])
    .where("r.subject", "in", family)
    .where("c.field", "=", "turnover")
    .orderBy("c.record")
    .orderBy("c.id", "desc")
    .execute();
  if (rows.length === 0) return null;
  const limit = param("D-02", { on });
  const parts = rows.map(({ value, source, seen_at }) => ({
    source: named(source),
    amount: Number(value),
    seenAt: seen_at,
  }));
  return {
    total: parts.reduce((sum, { amount }) => sum + amount, 0),
    parts,
    limit: limit.ok && limit.value.value !== undefined ? limit.value.value : null,
    certainty: limit.ok ? limit.value.certainty : "open",
  };
}

/** The registry's own events as lines of the one line of time. */
export async function registryLines(
  db: Db,
  family: readonly string[],
  named: SourceName,
): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom("registry_event as e")
    .leftJoin("storefront as s", "s.id", "e.storefront")
    .leftJoin("operator as t", "t.id", "e.other")
    .leftJoin("storefront as u", "u.id", "e.other")
    .leftJoin("person as p", "p.id", "e.person")
    .select(["e.at", "e.type", "e.reason", "e.body", "s.name as shop"])
    .select((eb) => eb.case().when("p.machine", "=", false).then(eb.ref("p.name")).end().as("person"))
    .select(["t.name as other", "u.name as shop_linked"])
    .where((eb) => {
      const own = eb.selectFrom("storefront as own").select("own.id").where("own.operator", "in", family);
      return eb.or([
        eb("e.operator", "in", family),
        eb("e.other", "in", family),
        eb.and([
          eb("e.type", "in", ["related", "ended"]),
          eb.or([eb("e.storefront", "in", own), eb("e.other", "in", own)]),
        ]),
      ]);
    })
    .orderBy("e.id", "desc")
    .limit(500)
    .execute();
  return rows.map(({ at, type, reason, body, shop, shop_linked, other, person }) => {
    const { source } = body as { source?: string };
    const about =
      shop_linked !== null
        ? `${shop ?? ""} — ${shop_linked}`
        : (shop ?? other ?? (source === undefined ? "" : named(source)));
    const detail = [about, reason, person]
      .filter((part) => part !== null && part !== undefined && part !== "")
      .join(" · ");
    return {
      at,
      kind: type === "created" ? "registered" : type,
      title: eventTitle(type, body),
      ...(detail === "" ? {} : { detail: text(detail, detail) }),
    };
  });
}

/** Days that sources name: when it was founded, when its shops opened and closed. Who names the same day shares a line. */
export async function saidLines(
  db: Db,
  family: readonly string[],
  named: SourceName,
): Promise<HistoryLine[]> {
  const { rows } = await sql<{ field: string; day: string; shop: string | null; sources: string[] }>`
    select field, value as day, shop, array_agg(distinct source) as sources from (
      select distinct on (r.id, c.field) c.field, c.value, r.source, s.name as shop, s.id as storefront
      from registry_record r
      join registry_claim c on c.record = r.id
      left join storefront s on s.id = r.subject and r.kind = 'storefront'
      where c.field in ('registeredAt', 'openedAt', 'closedAt')
        and r.subject in (
          select unnest(${family}::text[]) union all select id from storefront where operator = any(${family}::text[]))
      order by r.id, c.field, c.id desc
    ) said
    group by field, day, storefront, shop
    order by day desc limit 500`.execute(db);
  return rows.flatMap(({ field, day: value, shop, sources }) => {
    if (!isDay(value)) return [];
    const words = must(saidWords[field], "the fields that were asked for");
    const detail = [shop, ...sources.map(named)].filter((part) => part !== null).join(" · ");
    return [{ at: startOfDay(value), ...words, detail: text(detail, detail) }];
  });
}

const saidWords: Readonly<Record<string, Pick<HistoryLine, "kind" | "title">>> = {
  registeredAt: { kind: "founded", title: text("登记成立", "Founded") },
  openedAt: { kind: "shop-opened", title: text("网店开业", "Shop opened") },
  closedAt: { kind: "shop-closed", title: text("网店关闭", "Shop closed") },
};
