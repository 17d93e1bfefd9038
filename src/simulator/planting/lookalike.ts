/** People who share or hurry for good reasons: nobody of them is a ring. */
import type { Business, Shop } from "../business.ts";
import { type Chance, chanceOf, keyOf } from "../chance.ts";
import type { Settings } from "../model.ts";
import { momentOfDay } from "../season.ts";
import type { Episode, Purchase } from "./episode.ts";
import type { Site } from "./site.ts";

type Drawn = { readonly size: number; readonly purchases: readonly Purchase[] };
type Scene = (site: Site, chance: Chance, day: number) => Drawn;

const scenes = {
  "flash-sale": flashSale,
  office: together({ size: [8, 24], kind: "office", from: 12, minutes: 40, days: 1 }),
  dormitory: together({ size: [6, 18], kind: "dormitory", from: 21, minutes: 90, days: 3 }),
  "pickup-point": together({ size: [10, 40], kind: "pickup", from: 19, minutes: 240, days: 7 }),
  family,
  "loyal-fans": loyalFans,
} satisfies Record<string, Scene>;

export type LookalikeStyle = keyof typeof scenes;
export const lookalikeStyles = Object.keys(scenes) as LookalikeStyle[];

/** What only looks like a ring in a storefront, where chance puts it there. */
export function lookalikeOf(
  settings: Settings,
  business: Business,
  shop: Shop,
  site: Site,
): Episode | undefined {
  const chance = chanceOf(settings.seed, "plant-lookalike", business.index, shop.number);
  if (!chance.flip(Math.min(0.6, 2 * settings.rate)) || settings.days < 5) return undefined;
  return makeLookalike(site, chance, chance.pick(lookalikeStyles));
}

export function makeLookalike(site: Site, chance: Chance, style: LookalikeStyle): Episode {
  const { size, purchases } = scenes[style](site, chance, chance.between(1, site.days - 3));
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

type Given = Pick<Purchase, "day" | "at" | "keys"> & Partial<Purchase>;

function bought(site: Site, chance: Chance, purchase: Given): Purchase {
  return {
    rank: chance.below(Math.min(4, site.listings)),
    quantity: chance.flip(0.85) ? 1 : chance.between(2, 4),
    review: "ordinary",
    cover: false,
    ...purchase,
  };
}

/** Dozens of strangers in a quarter of an hour, at a price that is over then. */
function flashSale(site: Site, chance: Chance, day: number): Drawn {
  const size = chance.between(30, 160);
  const begins = chance.pick([10, 12, 20, 21]) * 3_600_000;
  const rank = Math.min(site.listings - 1, 3);
  const purchases = Array.from({ length: size }, () =>
    bought(site, chance, {
      day,
      at: begins + Math.floor(900_000 * chance.next() ** 2),
      rank,
      keys: site.keysOf(site.anybody(chance), chance),
      ...(rank === 3 ? { discount: 0.3 } : {}),
      promotion: "限时秒杀",
    }),
  );
  return { size, purchases };
}

interface Gathering {
  readonly size: readonly [number, number];
  readonly kind: string;
  /** Hour of day. */
  readonly from: number;
  readonly minutes: number;
  readonly days: number;
}

/** Colleagues, room-mates or a village with one pick-up point: one address and network, everyone pays for themselves. */
function together(scene: Gathering): Scene {
  return (site, chance, day) => {
    const size = chance.between(...scene.size);
    const place = keyOf(site.seed, site.name, scene.kind);
    const rank = chance.below(Math.min(3, site.listings));
    const purchases = Array.from({ length: size }, () => {
      const own = site.keysOf(site.neighbour(chance), chance);
      return bought(site, chance, {
        day: Math.min(site.days - 1, day + chance.below(scene.days)),
        at: scene.from * 3_600_000 + chance.below(scene.minutes * 60_000),
        rank,
        keys: { ...own, address: place, network: scene.kind === "pickup" ? own.network : place },
      });
    });
    return { size, purchases };
  };
}

/** Parents and children on one payer and two devices, week after week. */
function family(site: Site, chance: Chance): Drawn {
  const size = chance.between(3, 5);
  const key = (kind: string, at: number) => keyOf(site.seed, site.name, `family-${kind}`, at);
  const purchases: Purchase[] = [];
  for (let day = chance.below(7); day < site.days; day += chance.between(3, 12)) {
    const at = chance.below(size);
    purchases.push(
      bought(site, chance, {
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
function loyalFans(site: Site, chance: Chance): Drawn {
  const size = chance.between(6, 20);
  const purchases: Purchase[] = [];
  for (let fan = 0; fan < size; fan += 1) {
    const person = site.neighbour(chance);
    for (let left = chance.between(3, 7); left > 0; left -= 1)
      purchases.push(
        bought(site, chance, {
          day: chance.below(site.days),
          at: momentOfDay(chance),
          keys: site.keysOf(person, chance),
        }),
      );
  }
  return { size, purchases };
}
