/** Imported rows of storefronts: which platform, which shop, and whose. */
import type { Db } from "../base/index.ts";
import { day, dayOf, newId, text, validateUscc } from "../kernel/index.ts";
import { openDoubt } from "./doubt.ts";
import { type Found, findMatch, keysFor } from "./find-match.ts";
import type { StorefrontRecord } from "./kinds.ts";
import { setOperator } from "./links.ts";
import type { SinkCounts, Taking } from "./model.ts";
import { addClaims, addRecord, type Claimed, claimsOf, digestOf, MACHINE, tell } from "./records.ts";
import { putSearchEntry } from "./store.ts";

export async function takeStorefronts(
  trx: Db,
  rows: readonly StorefrontRecord[],
  context: Taking,
): Promise<SinkCounts> {
  const counts = { made: 0, changed: 0, same: 0, linked: 0, doubtful: 0 };
  const platforms = new Map<string, string>();
  for (const row of rows) {
    const platform = platforms.get(row.platform) ?? (await platformOf(trx, row.platform, context));
    platforms.set(row.platform, platform);
    const known = await trx
      .selectFrom("registry_record")
      .select(["id", "subject", "digest"])
      .where("kind", "=", "storefront")
      .where("source", "=", row.platform)
      .where("source_id", "=", row.seller)
      .executeTakeFirst();
    const digest = digestOf(row);
    if (known?.digest === digest) {
      counts.same += 1;
      continue;
    }
    const storefront = known?.subject ?? (await putStorefront(trx, row, platform, context));
    if (known === undefined) counts.made += 1;
    else counts.changed += 1;
    const how = await note(trx, row, storefront, known, digest, context);
    if (how !== undefined && known === undefined) counts[how] += 1;
  }
  return counts;
}

async function note(
  trx: Db,
  row: StorefrontRecord,
  storefront: string,
  known: { id: string } | undefined,
  digest: string,
  context: Taking,
): Promise<"linked" | "doubtful" | undefined> {
  const found = await whose(trx, row);
  const person = context.person ?? MACHINE;
  const sure = found !== undefined && found.score >= context.thresholds.link;
  const record =
    known?.id ??
    (await addRecord(
      trx,
      {
        kind: "storefront",
        source: row.platform,
        sourceId: row.seller,
        subject: storefront,
        digest,
        score: found?.score ?? 0,
        reasons: found?.reasons ?? [],
      },
      context,
    ));
  const before = await claimsOf(trx, record);
  await addClaims(
    trx,
    record,
    storefront,
    claimsIn(row).filter(({ field, value }) => before.get(field) !== value),
    context,
  );
  if (known !== undefined) {
    await trx
      .updateTable("registry_record")
      .set({ digest, seen_at: context.now, file: context.file })
      .where("id", "=", record)
      .execute();
    await trx
      .updateTable("storefront")
      .set({ name: row.name, to_day: row.closedAt == null ? null : day(row.closedAt) })
      .where("id", "=", storefront)
      .execute();
    await tell(trx, [
      {
        at: context.now,
        type: row.closedAt == null ? "changed" : "closed",
        storefront,
        person,
        body: { record },
      },
    ]);
  }
  if (sure) {
    // A file that says so since today changes the shop's hands today; one that is new speaks of the whole time.
    const from = known === undefined ? openedOn(row, context) : dayOf(context.now);
    await setOperator(
      trx,
      {
        storefront,
        operator: found.operator,
        from,
        source: row.platform,
        person,
        body: { score: found.score, reasons: found.reasons },
      },
      context,
    );
    return "linked";
  }
  const now = await trx
    .selectFrom("storefront")
    .select("operator")
    .where("id", "=", storefront)
    .executeTakeFirstOrThrow();
  if (now.operator !== null) return undefined;
  const near = found !== undefined && found.score >= context.thresholds.doubt ? found : undefined;
  await openDoubt(
    trx,
    {
      storefront,
      ...(near === undefined
        ? { score: 0, reasons: [] }
        : { candidate: near.operator, score: near.score, reasons: near.reasons }),
    },
    context,
  );
  return "doubtful";
}

/** The operator the platform names, the code on the licence shown, else the name on it. */
async function whose(trx: Db, row: StorefrontRecord): Promise<Found | undefined> {
  if (row.operator != null) {
    const told = await trx
      .selectFrom("registry_record as r")
      .innerJoin("operator as o", "o.id", "r.subject")
      .select(["o.id", "o.merged_into", "r.source"])
      .where("r.kind", "=", "operator")
      .where("r.source_id", "=", row.operator)
      .limit(2)
      .execute();
    const own =
      told.find(({ source }) => source === row.platform) ?? (told.length === 1 ? told[0] : undefined);
    if (own !== undefined)
      return {
        operator: own.merged_into ?? own.id,
        score: 0.99,
        reasons: [text("平台报送的经营主体编号", "the operator's id as the platform reports it")],
      };
  }
  const code = row.shownCode == null ? undefined : validateUscc(row.shownCode);
  if (code?.ok === true) {
    const operator = await trx
      .selectFrom("operator")
      .select(["id", "merged_into"])
      .where("code", "=", code.value)
      .executeTakeFirst();
    if (operator !== undefined)
      return {
        operator: operator.merged_into ?? operator.id,
        score: 1,
        reasons: [text(`亮照代码相同：${code.value}`, `same code on the licence shown: ${code.value}`)],
      };
  }
  const name = row.shownName ?? undefined;
  if (name === undefined) return undefined;
  return findMatch(trx, { name, ...(row.shownCode == null ? {} : { code: row.shownCode }), blinds: [] });
}

async function putStorefront(
  trx: Db,
  row: StorefrontRecord,
  platform: string,
  context: Taking,
): Promise<string> {
  const there = await trx
    .selectFrom("storefront")
    .select("id")
    .where("platform", "=", platform)
    .where("platform_key", "=", row.seller)
    .executeTakeFirst();
  if (there !== undefined) return there.id;
  const id = newId("storefront", context.now, context.random(10));
  await trx
    .insertInto("storefront")
    .values({
      id,
      kind: row.kind ?? "shop",
      operator: null,
      platform,
      platform_key: row.seller,
      name: row.name,
      url: row.url ?? null,
      from_day: openedOn(row, context),
      to_day: row.closedAt == null ? null : day(row.closedAt),
      source: row.platform,
    })
    .execute();
  await putSearchEntry(trx, {
    kind: "storefront",
    id,
    scope: "public",
    title: row.name,
    detail: row.url ?? "",
    more: row.seller,
    at: context.now,
  });
  await tell(trx, [
    {
      at: context.now,
      type: "created",
      storefront: id,
      person: context.person ?? MACHINE,
      body: { platform: row.platform, seller: row.seller },
    },
  ]);
  return id;
}

/** By its word, id or name; a platform nobody has named yet is put on record under its word. */
async function platformOf(trx: Db, word: string, context: Taking): Promise<string> {
  const known = await trx
    .selectFrom("operator as o")
    .leftJoin("platform_word as w", "w.platform", "o.id")
    .select("o.id")
    .where("o.kind", "=", "platform")
    .where((eb) =>
      eb.or([
        eb("w.word", "=", word),
        eb("o.id", "=", word),
        eb("o.code", "=", word.toUpperCase()),
        eb("o.name", "=", word),
      ]),
    )
    .executeTakeFirst();
  const id = known?.id ?? newId("operator", context.now, context.random(10));
  if (known === undefined) {
    await trx
      .insertInto("operator")
      .values({
        id,
        kind: "platform",
        name: word,
        code: null,
        district: "000000",
        address: null,
        person_in_charge: null,
        source: context.file,
        seen_at: context.now,
        created_at: context.now,
      })
      .execute();
    await putSearchEntry(trx, {
      kind: "operator",
      id,
      scope: "public",
      title: word,
      detail: "",
      at: context.now,
    });
    await trx
      .insertInto("registry_key")
      .values(keysFor({ name: word, blinds: [] }).map((key) => ({ key, operator: id })))
      .onConflict((on) => on.columns(["key", "operator"]).doNothing())
      .execute();
    await tell(trx, [
      {
        at: context.now,
        type: "created",
        operator: id,
        person: context.person ?? MACHINE,
        body: { platform: word },
      },
    ]);
  }
  await trx
    .insertInto("platform_word")
    .values({ word, platform: id })
    .onConflict((on) => on.column("word").doNothing())
    .execute();
  return id;
}

function openedOn(row: StorefrontRecord, context: Taking) {
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
