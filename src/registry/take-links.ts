/** Imported rows of links between hosts, agencies and rooms of one platform; both must be on record. */
import type { Db } from "../base/index.ts";
import { day, dayOf } from "../kernel/index.ts";
import type { SinkRow, Sunk } from "../observation/index.ts";
import type { LinkRecord } from "./kinds.ts";
import type { SinkContext } from "./model.ts";
import { MACHINE } from "./records.ts";
import { linkShops } from "./shop-links.ts";

export async function takeLinks(trx: Db, rows: readonly SinkRow[], context: SinkContext): Promise<Sunk> {
  const counts = { kept: 0, known: 0 };
  const refused: Sunk["refused"][number][] = [];
  // The import has validated the rows by the very declaration that this type comes from.
  const said = rows.map(({ row, record }) => ({ row, link: record as unknown as LinkRecord }));
  const shops = await shopsOf(
    trx,
    said.map(({ link }) => link),
  );
  for (const { row, link } of said) {
    const [storefront, other] = [shops(link.platform, link.seller), shops(link.platform, link.other)];
    const [from, to] = [link.from ?? "", link.to ?? ""];
    const linked =
      storefront === undefined || other === undefined
        ? undefined
        : await linkShops(
            trx,
            {
              storefront,
              other,
              from: from === "" ? dayOf(context.now) : day(from),
              ...(to === "" ? {} : { to: day(to) }),
              source: link.source ?? link.platform,
              person: context.person ?? MACHINE,
            },
            context,
          );
    if (linked?.ok === true) counts[linked.value.made ? "kept" : "known"] += 1;
    else
      refused.push({ row, fault: { code: "refused", field: storefront === undefined ? "seller" : "other" } });
  }
  return { ...counts, refused };
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
