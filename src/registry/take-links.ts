/** Imported rows of links between hosts, agencies and rooms of one platform; both must be on record. */
import type { Db } from "../base/index.ts";
import { day, dayOf } from "../kernel/index.ts";
import type { SinkRow, Sunk } from "../observation/index.ts";
import type { LinkRecord } from "./kinds.ts";
import type { SinkContext } from "./model.ts";
import { MACHINE } from "./records.ts";
import { linkAllShops } from "./shop-links.ts";

export async function takeLinks(trx: Db, rows: readonly SinkRow[], context: SinkContext): Promise<Sunk> {
  const counts = { kept: 0, known: 0 };
  // Every row was refused before it came here.
  if (rows.length === 0) return { ...counts, refused: [] };
  const refused: Sunk["refused"][number][] = [];
  // The import has validated the rows by the very declaration that this type comes from.
  const said = rows.map(({ row, record }) => ({ row, link: record as unknown as LinkRecord }));
  const shops = await shopsOf(
    trx,
    said.map(({ link }) => link),
  );
  const ended = said.map(({ row, link }) => ({
    row,
    link,
    storefront: shops(link.platform, link.seller),
    other: shops(link.platform, link.other),
  }));
  const placed = ended.flatMap(({ row, link, storefront, other }) =>
    storefront === undefined || other === undefined
      ? []
      : [{ row, linking: { storefront, other, ...sayingOf(link, context) } }],
  );
  const linked = await linkAllShops(
    trx,
    placed.map(({ linking }) => linking),
    context,
  );
  const answers = new Map(placed.map(({ row }, at) => [row, linked[at]]));
  for (const { row, storefront } of ended) {
    const answer = answers.get(row);
    if (answer?.ok === true) counts[answer.value.made ? "kept" : "known"] += 1;
    else {
      const field = storefront === undefined ? "seller" : (answer?.error.field ?? "other");
      refused.push({ row, fault: { code: "refused", field } });
    }
  }
  return { ...counts, refused };
}

function sayingOf(link: LinkRecord, context: SinkContext) {
  const [from, to] = [link.from ?? "", link.to ?? ""];
  return {
    from: from === "" ? dayOf(context.now) : day(from),
    ...(to === "" ? {} : { to: day(to) }),
    source: link.source ?? link.platform,
    person: context.person ?? MACHINE,
  };
}

async function shopsOf(trx: Db, rows: readonly LinkRecord[]) {
  const found = await trx
    .selectFrom("storefront as s")
    .leftJoin("platform_word as w", "w.platform", "s.platform")
    .select(["s.id", "s.platform", "w.word", "s.platform_key"])
    .where("s.platform_key", "in", [...new Set(rows.flatMap(({ seller, other }) => [seller, other]))])
    .execute();
  const key = (platform: string, seller: string) => JSON.stringify([platform, seller]);
  const shops = new Map(
    found.flatMap((shop) =>
      [shop.platform, shop.word].flatMap((word) =>
        word === null ? [] : [[key(word, shop.platform_key), shop.id] as const],
      ),
    ),
  );
  return (platform: string, seller: string) => shops.get(key(platform, seller));
}
