/** A shop as a sentence names it: by its name and platform where the registry has them, never by our own ids. */
import type { Db } from "../base/index.ts";
import type { Text } from "../kernel/index.ts";

export interface NamedStorefront {
  readonly platform: string;
  readonly platformName: string;
  readonly seller: string;
  readonly name: string | null;
  readonly url: string | null;
}

type Pair = { readonly platform: string; readonly seller: string };

export async function storefrontsNamed(
  db: Db,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => NamedStorefront> {
  const platforms = [...new Set(pairs.map(({ platform }) => platform)), ""];
  const sellers = [...new Set(pairs.map(({ seller }) => seller)), ""];
  const [names, shops] = await Promise.all([
    db.selectFrom("operator").select(["id", "name"]).where("id", "in", platforms).execute(),
    db
      .selectFrom("storefront")
      .select(["platform", "platform_key", "name", "url"])
      .where("platform", "in", platforms)
      .where("platform_key", "in", sellers)
      .execute(),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const shopOf = new Map(shops.map((shop) => [`${shop.platform}/${shop.platform_key}`, shop]));
  return ({ platform, seller }) => {
    const shop = shopOf.get(`${platform}/${seller}`);
    return {
      platform,
      platformName: nameOf.get(platform) ?? platform,
      seller,
      name: shop?.name ?? null,
      url: shop?.url ?? null,
    };
  };
}

/** “清和优选”（杭州某网络有限公司平台，店铺编号 S-12） */
export function shopInWords({ platformName, seller, name }: NamedStorefront): Text {
  return name === null
    ? { zh: `${seller}（${platformName}）`, en: `${seller} (${platformName})` }
    : {
        zh: `“${name}”（${platformName}，店铺编号 ${seller}）`,
        en: `“${name}” (${platformName}, shop ${seller})`,
      };
}

/** A sentence of a finding with the shop's name where it has the ids. */
export function withShopNamed(reason: Text, shop: NamedStorefront): Text {
  const ids = `${shop.platform}/${shop.seller}`;
  const words = shopInWords(shop);
  return {
    // Quotation marks of full width bring their own space.
    zh: reason.zh.replaceAll(` ${ids} `, words.zh).replaceAll(ids, words.zh),
    en: reason.en.replaceAll(ids, words.en),
  };
}
