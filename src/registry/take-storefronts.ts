/** Imported rows of storefronts: which platform, which shop, and whose. */
import type { Db } from "../base/index.ts";
import { type Day, day, dayOf, must, newId } from "../kernel/index.ts";
import { openDoubts } from "./doubt.ts";
import type { Found } from "./find-match.ts";
import type { StorefrontRecord } from "./kinds.ts";
import { knownRecords } from "./known.ts";
import { setOperator } from "./links.ts";
import type { SinkCounts, Taking } from "./model.ts";
import { addClaims, addRecords, type Claimed, claimsOf, digestOf, MACHINE, tell } from "./records.ts";
import { type Shops, shopsFor } from "./shops.ts";
import { gathering, putDown, type Writes } from "./writes.ts";

export async function takeStorefronts(
  trx: Db,
  rows: readonly StorefrontRecord[],
  context: Taking,
): Promise<SinkCounts> {
  const counts = { made: 0, changed: 0, same: 0, linked: 0, doubtful: 0 };
  const known = await knownRecords(
    trx,
    "storefront",
    rows.map(({ platform, seller }) => ({ source: platform, sourceId: seller })),
  );
  const news = rows.some((row) => known.get(row.platform, row.seller)?.digest !== digestOf(row));
  const shops = await shopsFor(trx, news ? rows : [], context);
  const writes = gathering();
  for (const row of rows) {
    const before = known.get(row.platform, row.seller);
    const digest = digestOf(row);
    if (before?.digest === digest) {
      counts.same += 1;
      continue;
    }
    const record = before?.id ?? newId("record", context.now, context.random(10));
    const there = before?.subject ?? shops.find(row);
    const saying = { row, record, digest, found: shops.whose(row), news: before === undefined };
    let how: "linked" | "doubtful" | undefined;
    if (there === undefined) how = take(saying, shops, writes, context);
    else {
      // It reads back what rows before it may have said.
      await putDown(trx, writes, context);
      how = await sayMore(trx, there, saying, context);
    }
    known.set(row.platform, row.seller, {
      id: record,
      subject: there ?? must(shops.find(row), "it was just taken"),
      digest,
    });
    counts[before === undefined ? "made" : "changed"] += 1;
    if (how !== undefined && before === undefined) counts[how] += 1;
  }
  await putDown(trx, writes, context);
  return counts;
}

interface Saying {
  readonly row: StorefrontRecord;
  readonly record: string;
  readonly digest: string;
  readonly found: Found | undefined;
  /** The source had not spoken of this shop. */
  readonly news: boolean;
}

/** A shop that nobody had spoken of. */
function take(saying: Saying, shops: Shops, writes: Writes, context: Taking): "linked" | "doubtful" {
  const { row, found } = saying;
  const { now, random } = context;
  const person = context.person ?? MACHINE;
  const id = newId("storefront", now, random(10));
  const platform = shops.platform(row);
  const operator = isSure(found, context) ? found.operator : null;
  shops.add(row, id);
  writes.storefronts.push({
    id,
    kind: row.kind ?? "shop",
    operator,
    platform,
    platform_key: row.seller,
    name: row.name,
    url: row.url ?? null,
    from_day: openedOn(row, context),
    to_day: row.closedAt == null ? null : day(row.closedAt),
    source: row.platform,
  });
  writes.records.push(recordOf(saying, id));
  writes.claims.push(...claimsIn(row).map((claim) => ({ ...claim, record: saying.record, subject: id })));
  writes.entries.push({
    kind: "storefront",
    id,
    scope: "public",
    title: row.name,
    detail: row.url ?? "",
    more: row.seller,
    at: now,
  });
  const of = { at: now, storefront: id, person };
  writes.events.push({ ...of, type: "created", body: { platform: row.platform, seller: row.seller } });
  if (!isSure(found, context)) {
    writes.doubts.push(doubtOf(id, found, context));
    return "doubtful";
  }
  writes.links.push({
    id: newId("link", now, random(10)),
    kind: "operates",
    storefront: id,
    operator: found.operator,
    other: null,
    from_day: openedOn(row, context),
    to_day: null,
    source: row.platform,
    seen_at: now,
  });
  const { score, reasons } = found;
  writes.events.push({ ...of, type: "linked", operator: found.operator, body: { score, reasons } });
  return "linked";
}

/** A shop on record of which its source says something new. */
async function sayMore(
  trx: Db,
  storefront: string,
  saying: Saying,
  context: Taking,
): Promise<"linked" | "doubtful" | undefined> {
  const { row, record, digest, found, news } = saying;
  const { now } = context;
  const person = context.person ?? MACHINE;
  if (news) await addRecords(trx, [recordOf(saying, storefront)], context);
  const before = await claimsOf(trx, record);
  const fresh = claimsIn(row).filter(({ field, value }) => before.get(field) !== value);
  await addClaims(
    trx,
    fresh.map((claim) => ({ ...claim, record, subject: storefront })),
    context,
  );
  if (!news) {
    await trx
      .updateTable("registry_record")
      .set({ digest, seen_at: now, file: context.file })
      .where("id", "=", record)
      .execute();
    await trx
      .updateTable("storefront")
      .set({ name: row.name, to_day: row.closedAt == null ? null : day(row.closedAt) })
      .where("id", "=", storefront)
      .execute();
    const type = row.closedAt == null ? "changed" : "closed";
    await tell(trx, [{ at: now, type, storefront, person, body: { record } }]);
  }
  if (isSure(found, context)) {
    const { operator, score, reasons } = found;
    // A file that says so since today changes the shop's hands today; one that is new speaks of the whole time.
    const from = news ? openedOn(row, context) : dayOf(now);
    const link = { storefront, operator, from, source: row.platform, person, body: { score, reasons } };
    await setOperator(trx, link, context);
    return "linked";
  }
  const there = await trx
    .selectFrom("storefront")
    .select("operator")
    .where("id", "=", storefront)
    .executeTakeFirstOrThrow();
  if (there.operator !== null) return undefined;
  await openDoubts(trx, [doubtOf(storefront, found, context)], context);
  return "doubtful";
}

function isSure(found: Found | undefined, { thresholds }: Taking): found is Found {
  return found !== undefined && found.score >= thresholds.link;
}

function doubtOf(storefront: string, found: Found | undefined, { thresholds }: Taking) {
  if (found === undefined || found.score < thresholds.doubt) return { storefront, score: 0, reasons: [] };
  return { storefront, candidate: found.operator, score: found.score, reasons: found.reasons };
}

function recordOf({ row, record, digest, found }: Saying, subject: string) {
  return {
    id: record,
    kind: "storefront" as const,
    source: row.platform,
    sourceId: row.seller,
    subject,
    digest,
    score: found?.score ?? 0,
    reasons: found?.reasons ?? [],
  };
}

function openedOn(row: StorefrontRecord, context: Taking): Day {
  return row.openedAt == null ? dayOf(context.now) : day(row.openedAt);
}

function claimsIn(row: StorefrontRecord): Claimed[] {
  const plain = [
    "name",
    "kind",
    "url",
    "operator",
    "shownName",
    "shownCode",
    "openedAt",
    "closedAt",
  ] as const;
  return plain.flatMap((field) =>
    row[field] == null || row[field] === "" ? [] : [{ field, value: String(row[field]) }],
  );
}
