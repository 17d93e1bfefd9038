/** People who share or hurry for good reasons: nobody of them is a ring. */
import { type Business, type Shop, shopKey } from "../business.ts";
import { keysOf } from "../buyers.ts";
import { type Chance, chanceOf, keyOf } from "../chance.ts";
import type { Settings } from "../model.ts";
import { momentOfDay } from "../season.ts";
import type { Episode, Purchase } from "./episode.ts";
import { blockOf } from "./ring.ts";

type Scene = (site: Site) => { readonly size: number; readonly purchases: readonly Purchase[] };

interface Site {
  readonly settings: Settings;
  readonly shop: Shop;
  readonly block: number;
  readonly listings: number;
  readonly chance: Chance;
  readonly day: number;
}

const scenes: Readonly<Record<string, Scene>> = {
  "flash-sale": flashSale,
  office: (site) => together(site, { size: [8, 24], kind: "office", hour: 12, minutes: 40, days: 1 }),
  dormitory: (site) => together(site, { size: [6, 18], kind: "dormitory", hour: 22, minutes: 90, days: 3 }),
  family,
  "loyal-fans": loyalFans,
  "pickup-point": (site) =>
    together(site, { size: [10, 40], kind: "pickup", hour: 19, minutes: 240, days: 7 }),
};

export function lookalikeOf(
  settings: Settings,
  business: Business,
  shop: Shop,
  listings: number,
): Episode | undefined {
  const chance = chanceOf(settings.seed, "plant-lookalike", business.index, shop.number);
  if (!chance.flip(Math.min(0.6, 2 * settings.rate)) || settings.days < 5) return undefined;
  const style = chance.pick(Object.keys(scenes));
  const day = chance.between(1, settings.days - 3);
  const site = { settings, shop, block: blockOf(business.index), listings, chance, day };
  const scene = scenes[style];
  if (scene === undefined) return undefined;
  const { size, purchases } = scene(site);
  return {
    kind: "innocent:brushing.ring",
    style,
    size,
    strength: 0.5,
    camouflage: "none",
    purchases,
    covers: [],
  };
}

function person({ settings, shop, block, chance }: Site) {
  return keysOf(settings.seed, shop.platform, { block, number: chance.below(3000) }, chance);
}

function bought(site: Site, purchase: Pick<Purchase, "day" | "at" | "keys"> & Partial<Purchase>): Purchase {
  return {
    rank: site.chance.below(Math.min(4, site.listings)),
    quantity: site.chance.flip(0.85) ? 1 : site.chance.between(2, 4),
    review: "ordinary",
    cover: false,
    ...purchase,
  };
}

/** Dozens of strangers in a quarter of an hour, at a price that is over then. */
function flashSale(site: Site) {
  const { chance, day } = site;
  const size = chance.between(30, 160);
  const begins = chance.pick([10, 12, 20, 21]) * 3_600_000;
  const rank = Math.min(site.listings - 1, 3);
  const purchases = Array.from({ length: size }, () =>
    bought(site, {
      day,
      at: begins + Math.floor(900_000 * chance.next() ** 2),
      rank,
      keys: person(site),
      ...(rank === 3 ? { discount: 0.3 } : {}),
      promotion: "限时秒杀",
    }),
  );
  return { size, purchases };
}

/** Colleagues, room-mates or a village with one pick-up point: one address and network, everyone pays for themselves. */
function together(
  site: Site,
  scene: { size: readonly [number, number]; kind: string; hour: number; minutes: number; days: number },
) {
  const { settings, shop, chance, day } = site;
  const size = chance.between(...scene.size);
  const place = keyOf(settings.seed, shopKey(shop), scene.kind);
  const rank = chance.below(Math.min(3, site.listings));
  const purchases = Array.from({ length: size }, () => {
    const own = person(site);
    return bought(site, {
      day: Math.min(settings.days - 1, day + chance.below(scene.days)),
      at: scene.hour * 3_600_000 + chance.below(scene.minutes * 60_000) - (scene.hour === 22 ? 3_600_000 : 0),
      rank,
      keys: { ...own, address: place, network: scene.kind === "pickup" ? own.network : place },
    });
  });
  return { size, purchases };
}

/** Parents and children on one payer and two devices, week after week. */
function family(site: Site) {
  const { settings, shop, chance } = site;
  const size = chance.between(3, 5);
  const key = (kind: string, at: number) => keyOf(settings.seed, shopKey(shop), `family-${kind}`, at);
  const purchases: Purchase[] = [];
  for (let day = chance.below(7); day < settings.days; day += chance.between(3, 12)) {
    const at = chance.below(size);
    purchases.push(
      bought(site, {
        day,
        at: momentOfDay(chance),
        keys: {
          buyer: key("buyer", at),
          device: key("device", at % 2),
          payer: key("payer", 0),
          address: key("address", 0),
          network: key("network", 0),
        },
      }),
    );
  }
  return { size, purchases };
}

/** Strangers who come back again and again, and praise. */
function loyalFans(site: Site) {
  const { settings, shop, block, chance } = site;
  const size = chance.between(6, 20);
  const purchases: Purchase[] = [];
  for (let fan = 0; fan < size; fan += 1) {
    const number = chance.below(3000);
    for (let left = chance.between(3, 7); left > 0; left -= 1)
      purchases.push(
        bought(site, {
          day: chance.below(settings.days),
          at: momentOfDay(chance),
          keys: keysOf(settings.seed, shop.platform, { block, number }, chance),
        }),
      );
  }
  return { size, purchases };
}
