/**
 * Rings that fake orders and reviews (反不正当竞争法 art. 9; 网络反不正当竞争暂行规定), as practice describes them: device
 * farms, empty parcels, hired part-timers who serve several shops, small circles of friends, bought reviews.
 */
import type { Business, Shop } from "../business.ts";
import type { Keys } from "../buyers.ts";
import { type Chance, chanceOf, keyOf } from "../chance.ts";
import type { Settings } from "../model.ts";
import { phrase } from "../phrase.ts";
import { momentOfDay } from "../season.ts";
import { crewSheets } from "../sentences-review-data.ts";
import type { Episode, Purchase } from "./episode.ts";
import type { Site } from "./site.ts";

export const ringStyles = ["device-farm", "empty-parcels", "crew", "small-circle", "reviews"] as const;
export type RingStyle = (typeof ringStyles)[number];
export const camouflages = ["none", "light", "heavy"] as const;
export type Camouflage = (typeof camouflages)[number];

/** How a ring of that camouflage behaves. */
interface Care {
  /** Days over which it works, at least and at most. */
  readonly days: readonly [number, number];
  /** Innocent purchases for each fake one. */
  readonly covers: number;
  /** Share of parcels that carry something as heavy as the goods. */
  readonly realWeight: number;
  /** Share of reviews written by hand. */
  readonly ownWords: number;
  /** Accounts to a device. */
  readonly perDevice: readonly [number, number];
}

const cares: Readonly<Record<Camouflage, Care>> = {
  none: { days: [1, 3], covers: 0, realWeight: 0, ownWords: 0.05, perDevice: [5, 20] },
  light: { days: [3, 10], covers: 0.5, realWeight: 0.2, ownWords: 0.35, perDevice: [2, 6] },
  heavy: { days: [10, 30], covers: 1.5, realWeight: 0.6, ownWords: 0.8, perDevice: [1, 2] },
};

const sizes: Readonly<Record<RingStyle, readonly [number, number]>> = {
  "device-farm": [20, 120],
  "empty-parcels": [15, 80],
  crew: [12, 40],
  "small-circle": [4, 9],
  reviews: [10, 50],
};

/** What an account is made of; keys that a style does not share are the account's own. */
interface Account {
  readonly keys: () => Keys;
}

/** The ring of a storefront, where chance puts one there. */
export function ringOf(settings: Settings, business: Business, shop: Shop, site: Site): Episode | undefined {
  const chance = chanceOf(settings.seed, "plant-ring", business.index, shop.number);
  if (!chance.flip(settings.rate) || settings.days < 5) return undefined;
  return makeRing(site, chance, chance.pick(ringStyles), chance.pick(camouflages));
}

export function makeRing(
  site: Site,
  chance: Chance,
  style: RingStyle,
  camouflage: Camouflage,
  size = chance.between(...sizes[style]),
): Episode {
  const care = cares[camouflage];
  const accounts = accountsOf(site, chance, style, size, care);
  const length = Math.min(chance.between(...care.days), site.days - 2);
  const from = chance.between(1, Math.max(1, site.days - length - 2));
  const purchases: Purchase[] = [];
  const covers: Purchase[] = [];
  const sheets = chance.some(crewSheets, 2);
  const parcels = chance.between(1, Math.max(1, Math.ceil(size / 8)));
  const rank = chance.below(Math.min(3, site.listings));
  const ringRank = () => (chance.flip(0.8) ? rank : chance.below(site.listings));
  const burst = momentOfDay(chance);
  accounts.forEach((account, at) => {
    for (let left = chance.between(1, style === "small-circle" ? 5 : 2); left > 0; left -= 1) {
      const day = from + chance.below(length);
      const packed = !chance.flip(care.realWeight);
      purchases.push({
        day,
        at:
          camouflage === "none" ? Math.min(86_399_000, burst + chance.below(5_400_000)) : momentOfDay(chance),
        rank: ringRank(),
        quantity: 1,
        keys: account.keys(),
        ...(packed && style !== "reviews" ? { weight: emptyWeight(chance) } : {}),
        ...(packed && (style === "empty-parcels" || chance.flip(0.25))
          ? { tracking: `P${keyOf(site.seed, site.name, "parcel", at % parcels)}` }
          : {}),
        ...(packed ? { receivedAfter: chance.between(20, 40) } : {}),
        review: reviewOf(site, chance, style, care, sheets),
        cover: false,
      });
    }
    for (let left = chance.poisson(care.covers * 1.5); left > 0; left -= 1)
      covers.push({
        day: chance.below(site.days),
        at: momentOfDay(chance),
        rank: chance.below(8),
        quantity: 1,
        keys: account.keys(),
        review: "ordinary",
        cover: true,
      });
  });
  const strength = { none: 1, light: 0.6, heavy: 0.3 }[camouflage];
  const kind = style === "reviews" ? "brushing.reviews" : "brushing.ring";
  return { kind, style, size, strength, camouflage, purchases, covers };
}

function accountsOf(site: Site, chance: Chance, style: RingStyle, size: number, care: Care): Account[] {
  if (style === "crew") return crewOf(site, size);
  const perDevice = chance.between(...care.perDevice);
  const payers = Math.max(1, Math.ceil(size / chance.between(3, 15)));
  const addresses = Math.max(1, Math.ceil(size / chance.between(2, 12)));
  return Array.from({ length: size }, (_, at) => {
    const key = (kind: string, number: number) => keyOf(site.seed, site.name, kind, number);
    const shared = style === "device-farm";
    const circle = style === "small-circle";
    const account: Keys = {
      buyer: key("buyer", at),
      device: key("device", shared ? Math.floor(at / perDevice) : at),
      payer: key("payer", style === "reviews" ? at : circle ? at % 2 : at % payers),
      address: key("address", shared || circle ? at % addresses : at),
      network: key("network", shared ? 0 : circle ? at % 3 : at),
    };
    return { keys: () => account };
  });
}

/** Real people of the neighbourhood who are paid for it: nothing is shared but what they do. */
function crewOf(site: Site, size: number): Account[] {
  const hired = chanceOf(site.seed, "crew", site.block);
  return Array.from({ length: size }, () => {
    const person = site.anybody(hired);
    return { keys: () => site.keysOf(person, hired) };
  });
}

/** An envelope with a slip, tissues or a key ring. */
function emptyWeight(chance: Chance): number {
  return chance.between(18, 95);
}

function reviewOf(
  site: Site,
  chance: Chance,
  style: RingStyle,
  care: Care,
  sheets: readonly string[],
): Purchase["review"] {
  if (style !== "reviews" && chance.flip(0.35)) return "none";
  if (chance.flip(care.ownWords)) return "ordinary";
  const slots = { noun: site.noun, aspect: chance.pick(site.aspects) };
  return { text: phrase(chance.pick(sheets), chance, slots), rating: 5, hoursAfter: chance.between(1, 30) };
}
