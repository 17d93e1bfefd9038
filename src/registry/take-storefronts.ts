/** Imported rows of storefronts: which platform, which shop, and whose. */
import type { Db } from "../base/index.ts";
import { type Day, day, dayOf, newId, remembered } from "../kernel/index.ts";
import type { Found } from "./find-match.ts";
import type { StorefrontRecord } from "./kinds.ts";
import { type KnownRecords, knownRecords } from "./known.ts";
import type { SinkCounts, Taking } from "./model.ts";
import { type Claimed, digestOf, MACHINE, wordsOf } from "./records.ts";
import { licenceOf, type Shops, shopsFor } from "./shops.ts";
import { shopEntry } from "./store.ts";
import { gathering, putDown, type Writes } from "./writes.ts";

export async function takeStorefronts(
  trx: Db,
  rows: readonly StorefrontRecord[],
  context: Taking,
): Promise<SinkCounts> {
  const counts = { made: 0, changed: 0, same: 0, linked: 0, doubtful: 0 };
  const named = rows.map(({ platform, seller }) => ({ source: platform, sourceId: seller }));
  const said = rows.map((row) => ({ row, digest: digestOf(row) }));
  const licence = remembered(licenceOf);
  const known = await knownRecords(trx, "storefront", named);
  const news = newsIn(said, known).map(({ row }) => row);
  const shops = await shopsFor(trx, news, licence, context);
  const words = await wordsOf(
    trx,
    news.flatMap((row) => known.get(row.platform, row.seller)?.id ?? []),
  );
  const writes = gathering();
  for (const { row, digest } of said) {
    const before = known.get(row.platform, row.seller);
    if (before?.digest === digest) {
      counts.same += 1;
      continue;
    }
    const record = before?.id ?? newId("record", context.now, context.random(10));
    const there = before?.subject ?? shops.find(row);
    const saying = { row, record, digest, found: shops.whose(row), news: before === undefined };
    const storefront = there ?? newId("storefront", context.now, context.random(10));
    for (const claim of words.news(record, claimsIn(row)))
      writes.claims.push({ ...claim, record, subject: storefront });
    const how =
      there === undefined
        ? take(saying, storefront, shops, writes, context)
        : sayMore(saying, storefront, shops, writes, context);
    known.set(row.platform, row.seller, { id: record, subject: storefront, digest });
    counts[before === undefined ? "made" : "changed"] += 1;
    if (how !== undefined && before === undefined) counts[how] += 1;
  }
  await putDown(trx, writes, context);
  return counts;
}

/** Every row of a shop of which any says something new: one that says what was known may take back one before it. */
function newsIn(
  said: readonly { readonly row: StorefrontRecord; readonly digest: string }[],
  known: KnownRecords,
) {
  const keyOf = ({ platform, seller }: StorefrontRecord) => JSON.stringify([platform, seller]);
  const news = new Set(
    said.flatMap(({ row, digest }) =>
      known.get(row.platform, row.seller)?.digest === digest ? [] : [keyOf(row)],
    ),
  );
  return said.filter(({ row }) => news.has(keyOf(row)));
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
function take(
  saying: Saying,
  id: string,
  shops: Shops,
  writes: Writes,
  context: Taking,
): "linked" | "doubtful" {
  const { row, found } = saying;
  const { now } = context;
  const person = context.person ?? MACHINE;
  const operator = isSure(found, context) ? found.operator : null;
  shops.add(row, id);
  writes.storefronts.push({
    id,
    kind: row.kind ?? "shop",
    operator,
    platform: shops.platform(row),
    platform_key: row.seller,
    name: row.name,
    url: row.url ?? null,
    from_day: openedOn(row, context),
    to_day: closedOn(row),
    source: row.platform,
  });
  writes.records.push(recordOf(saying, id));
  writes.entries.push(shopEntry({ id, name: row.name, url: row.url, seller: row.seller }, now));
  const body = { platform: row.platform, seller: row.seller };
  writes.events.push({ at: now, type: "created", storefront: id, person, body });
  return hold(saying, id, shops, writes, context) ?? "doubtful";
}

/** A shop on record of which its source says something new. */
function sayMore(
  saying: Saying,
  storefront: string,
  shops: Shops,
  writes: Writes,
  context: Taking,
): "linked" | "doubtful" | undefined {
  const { row, record, digest, news } = saying;
  if (news) writes.records.push(recordOf(saying, storefront));
  else {
    writes.seen.push({ record, digest });
    writes.renamed.push({ storefront, name: row.name, closed: closedOn(row) });
    const type = row.closedAt == null ? "changed" : "closed";
    const person = context.person ?? MACHINE;
    writes.events.push({ at: context.now, type, storefront, person, body: { record } });
  }
  return hold(saying, storefront, shops, writes, context);
}

/** Whose it is, where that is sure; where nobody's, a person is asked. */
function hold(
  { row, found, news }: Saying,
  storefront: string,
  shops: Shops,
  writes: Writes,
  context: Taking,
): "linked" | "doubtful" | undefined {
  if (isSure(found, context)) {
    const { operator, score, reasons } = found;
    writes.holders.push({
      storefront,
      operator,
      // A file that says so since today changes the shop's hands today; one that is new speaks of the whole time.
      from: news ? openedOn(row, context) : dayOf(context.now),
      source: row.platform,
      person: context.person ?? MACHINE,
      body: { score, reasons },
    });
    shops.give(storefront, operator);
    return "linked";
  }
  if (shops.operator(storefront) !== undefined) return undefined;
  writes.doubts.push(doubtOf(storefront, found, context));
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

function closedOn({ closedAt }: StorefrontRecord): Day | null {
  return closedAt == null ? null : day(closedAt);
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
