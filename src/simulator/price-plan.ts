/** What a variant costs on each day, and what the page says of it: ordinary life, before anything is planted. */
import type { Business, Shop } from "./business.ts";
import { type Item, roundPrice, type Sku } from "./catalogue.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Settings } from "./model.ts";
import type { Festival } from "./season.ts";

export interface Claim {
  /** `lawful`: the lowest really paid in the seven days before, or the last paid where there was none. */
  readonly amount: number | "lawful";
  readonly words: string;
}

export interface Offer {
  readonly marked: number;
  /** Given to everyone. */
  readonly coupon: number;
  readonly subsidy: number;
  readonly words: string;
  readonly promotion: string;
  readonly claim?: Claim;
}

/** Prices of one listing: by variant, then by day. */
export interface PricePlan {
  readonly offers: Offer[][];
  /** Orders a day that come at least, by day; what is planted must be able to show. */
  readonly floor: Float64Array;
  /** 0 where nobody can buy. */
  readonly demand: Float64Array;
  /** Coupons for some buyers only, which lower what was paid. */
  personalCoupons: boolean;
}

const words = ["原价", "划线价", "日常价", "活动前售价"];
const ownPromotions = ["店庆", "周末特惠", "会员日", "清仓", "上新特惠", "换季特卖"];

export function pricePlanOf(
  settings: Settings,
  business: Business,
  shop: Shop,
  item: Item,
  fest: readonly Festival[],
): PricePlan {
  const { days, seed } = settings;
  const chance = chanceOf(seed, "prices", business.index, shop.number, item.id);
  const promotions = promotionsOf(chance, days, fest, item.firstDay);
  const drift = driftOf(chance, days);
  const offers = item.skus.map((sku) => offersOf(sku, days, drift, promotions, chance));
  return {
    offers,
    floor: new Float64Array(days),
    demand: new Float64Array(days).fill(1),
    personalCoupons: chance.flip(0.4),
  };
}

interface Promotion {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly discount: number;
  readonly coupon: boolean;
  readonly subsidy: boolean;
  readonly claims: string | undefined;
}

function promotionsOf(
  chance: Chance,
  days: number,
  fest: readonly Festival[],
  firstDay: number,
): Promotion[] {
  const out: Promotion[] = [];
  const add = (name: string, from: number, to: number) => {
    if (out.some((one) => from < one.to + 9 && to > one.from - 9)) return;
    const early = from < 8 || from < firstDay + 8;
    out.push({
      name,
      from,
      to,
      discount: chance.between(5, 30) / 100,
      coupon: chance.flip(0.25),
      subsidy: chance.flip(0.12),
      claims: !early && chance.flip(0.6) ? chance.pick(words) : undefined,
    });
  };
  for (const one of fest) if (chance.flip(0.65)) add(one.name, Math.max(0, one.from), Math.min(days, one.to));
  for (let at = chance.between(5, 60); at < days; at += chance.between(30, 90))
    if (chance.flip(0.6)) add(chance.pick(ownPromotions), at, Math.min(days, at + chance.between(2, 7)));
  return out;
}

/** Costs move prices now and then. */
function driftOf(chance: Chance, days: number): Float64Array {
  const out = new Float64Array(days);
  let level = 1;
  let next = chance.between(20, 90);
  for (let day = 0; day < days; day += 1) {
    if (day === next) {
      level *= 1 + chance.between(-6, 8) / 100;
      next += chance.between(20, 90);
    }
    out[day] = level;
  }
  return out;
}

function offersOf(
  sku: Sku,
  days: number,
  drift: Float64Array,
  promotions: readonly Promotion[],
  chance: Chance,
): Offer[] {
  const out: Offer[] = [];
  let level = 0;
  let price = sku.price;
  let flat = plain(price);
  const deals: (Promotion & { marked: number; offer?: Offer })[] = promotions.map((one) => ({
    ...one,
    marked: 0,
  }));
  for (let day = 0; day < days; day += 1) {
    const now = drift[day] ?? 1;
    if (now !== level) {
      price = level === 0 ? sku.price : roundPrice(sku.price * now, chance);
      level = now;
      flat = plain(price);
    }
    const deal = deals.find((one) => day >= one.from && day < one.to);
    if (deal === undefined) {
      out.push(flat);
      continue;
    }
    if (deal.marked === 0) deal.marked = Math.min(price, roundPrice(price * (1 - deal.discount), chance));
    deal.offer ??= offerOf(deal, deal.marked);
    out.push(deal.offer);
  }
  return out;
}

function offerOf({ coupon, subsidy, claims, name }: Promotion, marked: number): Offer {
  return {
    marked,
    coupon: coupon ? couponFor(marked) : 0,
    subsidy: subsidy ? couponFor(marked) : 0,
    words: coupon ? "券后价以结算为准" : "活动价",
    promotion: name,
    ...(claims === undefined ? {} : { claim: { amount: "lawful", words: claims } }),
  };
}

export function plain(marked: number): Offer {
  return { marked, coupon: 0, subsidy: 0, words: "", promotion: "" };
}

/** Whole yuan, about a tenth of the price; none from small prices. */
export function couponFor(marked: number): number {
  return Math.floor(marked / 1200) * 100;
}
