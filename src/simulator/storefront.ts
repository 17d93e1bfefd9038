/** Everything about one storefront before its first day: what it offers, at what prices, and what is planted in it. */
import type { Business, Shop } from "./business.ts";
import { shopKey } from "./business.ts";
import { catalogueOf, type Item } from "./catalogue.ts";
import { operatorId } from "./identity.ts";
import type { Settings } from "./model.ts";
import { PlantedRows } from "./planted-rows.ts";
import { type AdvertPlanting, plantAdverts } from "./planting/advert.ts";
import type { Episode } from "./planting/episode.ts";
import { lookalikeOf } from "./planting/lookalike.ts";
import { type OtherPlan, plantOther } from "./planting/other.ts";
import { type PricePlanting, plantPrices } from "./planting/price.ts";
import { ringOf } from "./planting/ring.ts";
import { siteOf } from "./planting/site.ts";
import { type PricePlan, pricePlanOf } from "./price-plan.ts";
import type { Seasons } from "./season.ts";

export interface Run {
  readonly settings: Settings;
  readonly business: Business;
  readonly shop: Shop;
  readonly operator: string;
  readonly items: readonly Item[];
  readonly plans: readonly PricePlan[];
  readonly factors: Float64Array;
  readonly adverts: readonly (AdvertPlanting & { readonly rows: PlantedRows })[];
  readonly prices: readonly (PricePlanting & { readonly rows: PlantedRows })[];
  readonly episodes: readonly { readonly episode: Episode; readonly rows: PlantedRows }[];
  readonly other: (OtherPlan & { readonly rows: PlantedRows }) | undefined;
}

export function prepare(settings: Settings, business: Business, shop: Shop, seasons: Seasons): Run {
  const items = catalogueOf(settings, business, shop);
  const other = plantOther(settings, business, shop, items);
  const plans = items.map((item) => pricePlanOf(settings, business, shop, item, seasons.festivals));
  const prices = plantPrices(settings, business, shop, items, plans);
  const adverts = plantAdverts(settings, business, shop, items);
  if (other !== undefined) closeDoors(items, plans, other);
  const site = siteOf(settings, business, shop, items.length, items[0]?.noun ?? "");
  const episodes = [
    ringOf(settings, business, shop, site),
    lookalikeOf(settings, business, shop, site),
  ].filter((one) => one !== undefined);
  const operator = operatorId(settings, business);
  const about = { operator, storefront: shopKey(shop) };
  return {
    settings,
    business,
    shop,
    operator,
    items,
    plans,
    factors: seasons.factors(business.trade),
    adverts: adverts.map((one) => ({
      ...one,
      rows: new PlantedRows({
        ...about,
        kind: one.kind,
        style: one.style,
        strength: one.strength,
        evasion: one.evasion,
        field: one.field,
        words: one.words,
      }),
    })),
    prices: prices.map((one) => ({
      ...one,
      rows: new PlantedRows({ ...about, kind: one.kind, style: one.style, strength: one.strength }),
    })),
    episodes: episodes.map((episode) => ({
      episode,
      rows: new PlantedRows({
        ...about,
        kind: episode.kind,
        style: episode.style,
        strength: episode.strength,
        size: episode.size,
        camouflage: episode.camouflage,
      }),
    })),
    other:
      other === undefined
        ? undefined
        : { ...other, rows: new PlantedRows({ ...about, kind: other.kind, style: other.style }) },
  };
}

/** Nobody buys what is off sale. */
function closeDoors(items: readonly Item[], plans: readonly PricePlan[], { away }: OtherPlan): void {
  items.forEach((item, at) => {
    const gone = away.get(item.id);
    if (gone !== undefined) plans[at]?.demand.fill(0, gone.from, gone.to);
  });
}
