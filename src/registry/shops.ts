/** What the rows of a chunk may refer to: platforms by their words, shops on record, and who operates them. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { must, newId, text } from "../kernel/index.ts";
import { type Found, matchIndex, type Prepared, prepared } from "./find-match.ts";
import type { StorefrontRecord } from "./kinds.ts";
import { operatorsByCode, rightCode } from "./known.ts";
import type { SinkContext } from "./model.ts";
import { MACHINE, tell } from "./records.ts";
import { addKeys, operatorEntry, putSearchEntry } from "./store.ts";

export interface Shops {
  readonly platform: (row: StorefrontRecord) => string;
  /** The shop on record, whoever spoke of it. */
  readonly find: (row: StorefrontRecord) => string | undefined;
  readonly add: (row: StorefrontRecord, storefront: string) => void;
  readonly operator: (storefront: string) => string | undefined;
  readonly give: (storefront: string, operator: string) => void;
  /** The operator the platform names, the code on the licence shown, else the name on it. */
  readonly whose: (row: StorefrontRecord) => Found | undefined;
}

export async function shopsFor(
  trx: Db,
  rows: readonly StorefrontRecord[],
  licence: (row: StorefrontRecord) => Prepared | undefined,
  context: SinkContext,
): Promise<Shops> {
  const platforms = new Map<string, string>();
  for (const word of new Set(rows.map((row) => row.platform)))
    platforms.set(word, await platformOf(trx, word, context));
  const platform = (row: StorefrontRecord) => must(platforms.get(row.platform), "each word was looked up");
  const keyOf = (of: string, seller: string) => JSON.stringify([of, seller]);
  const { rows: there } = await sql<{
    id: string;
    platform: string;
    seller: string;
    operator: string | null;
  }>`
    select id, platform, platform_key as seller, operator from storefront
    where platform = any(${[...platforms.values()]}::text[])
      and platform_key = any(${rows.map(({ seller }) => seller)}::text[])`.execute(trx);
  const shops = new Map(there.map((shop) => [keyOf(shop.platform, shop.seller), shop.id]));
  const operators = new Map(there.flatMap(({ id, operator }) => (operator === null ? [] : [[id, operator]])));
  const named = rows.flatMap(({ operator }) => operator ?? []);
  const { rows: told } = await sql<{ named: string; operator: string; source: string }>`
    select r.source_id as named, coalesce(o.merged_into, o.id) as operator, r.source
    from registry_record r join operator o on o.id = r.subject
    where r.kind = 'operator' and r.source_id = any(${named}::text[])`.execute(trx);
  const byName = Map.groupBy(told, (one) => one.named);
  const codes = await operatorsByCode(
    trx,
    rows.flatMap(({ shownCode }) => shownCode ?? []),
  );
  const index = await matchIndex(
    trx,
    rows.flatMap((row) => licence(row) ?? []),
  );
  return {
    platform,
    find: (row) => shops.get(keyOf(platform(row), row.seller)),
    add: (row, storefront) => void shops.set(keyOf(platform(row), row.seller), storefront),
    operator: (storefront) => operators.get(storefront),
    give: (storefront, operator) => void operators.set(storefront, operator),
    whose: (row) => {
      const all = row.operator == null ? [] : (byName.get(row.operator) ?? []);
      const own =
        all.find(({ source }) => source === row.platform) ?? (all.length === 1 ? all[0] : undefined);
      if (own !== undefined)
        return {
          operator: own.operator,
          score: 0.99,
          reasons: [text("平台报送的经营主体编号", "the operator's id as the platform reports it")],
        };
      const code = rightCode(row.shownCode);
      const coded = code === undefined ? undefined : codes.get(code);
      if (coded !== undefined)
        return {
          operator: coded,
          score: 1,
          reasons: [text(`亮照代码相同：${code}`, `same code on the licence shown: ${code}`)],
        };
      const shown = licence(row);
      return shown === undefined ? undefined : index.find(shown);
    },
  };
}

/** What the licence shown says of whose shop it is. */
export function licenceOf({ shownName, shownCode }: StorefrontRecord): Prepared | undefined {
  if (shownName == null) return undefined;
  return prepared({ name: shownName, ...(shownCode == null ? {} : { code: shownCode }), blinds: [] });
}

/** By its word, id or name; a platform nobody has named yet is put on record under its word. */
async function platformOf(trx: Db, word: string, context: SinkContext): Promise<string> {
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
    await putSearchEntry(trx, operatorEntry({ id, name: word, code: null, address: null }, context.now));
    await addKeys(
      trx,
      prepared({ name: word, blinds: [] }).keys.map((key) => ({ key, operator: id })),
    );
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
