/**
 * False price comparison, written from 明码标价和禁止价格欺诈规定 arts. 16–17, 19 and 21: what is claimed against what was
 * really paid in the seven days before. Each way of lying has an honest twin beside it.
 */
import type { Business, Shop } from "../business.ts";
import type { Item } from "../catalogue.ts";
import { type Chance, chanceOf } from "../chance.ts";
import type { Settings } from "../model.ts";
import { couponFor, type Offer, type PricePlan, plain } from "../price-plan.ts";

/** A comparison that was planted; the rows of its days are named in the truth. */
export interface PricePlanting {
  readonly kind: string;
  readonly style: string;
  readonly strength: number;
  readonly item: Item;
  /** Days of the comparison. */
  readonly from: number;
  readonly to: number;
  /** Day from which the marked price belongs to the trick. */
  readonly since: number;
}

interface Setting {
  readonly plan: PricePlan;
  readonly from: number;
  readonly to: number;
  readonly chance: Chance;
  readonly base: readonly number[];
}

interface Trick {
  readonly kind: string;
  readonly style: string;
  /** A listing that opens with the comparison. */
  readonly opens?: true;
  /** Changes the plan; returns how bold it is and the first day that matters. */
  readonly play: (setting: Setting) => { readonly strength: number; readonly since?: number };
}

const original = ["原价", "划线价", "日常售价", "平时价"];

const lies: readonly Trick[] = [
  { kind: "price.never-charged", style: "invented", play: (at) => neverCharged(at) },
  {
    kind: "price.raised-before",
    style: "days-before",
    play: (at) => raised(at, at.chance.between(1, 4), 0.2),
  },
  { kind: "price.raised-before", style: "slow", play: (at) => raised(at, at.chance.between(8, 11), 0.12) },
  {
    kind: "price.arithmetic",
    style: "percentage",
    play: (at) => arithmetic(at, at.chance.between(7, 25) / 100),
  },
  { kind: "price.fake-original", style: "new-listing", opens: true, play: (at) => opening(at, original) },
  { kind: "price.coupon", style: "coupon-for-all", play: (at) => couponForAll(at) },
];

const twins: readonly Trick[] = [
  {
    kind: "price.never-charged",
    style: "real-prior",
    play: (at) => honest(at, at.chance.between(15, 60) / 100),
  },
  { kind: "price.never-charged", style: "subsidy-before", play: (at) => subsidised(at) },
  { kind: "price.never-charged", style: "none-in-seven-days", play: (at) => lastTraded(at) },
  { kind: "price.raised-before", style: "cost-rise", play: (at) => costRise(at) },
  { kind: "price.arithmetic", style: "rounding", play: (at) => arithmetic(at, 0) },
  {
    kind: "price.fake-original",
    style: "suggested-retail",
    opens: true,
    play: (at) => opening(at, ["建议零售价", "厂商指导价"]),
  },
  { kind: "price.coupon", style: "coupon-for-all-told", play: (at) => couponForAll(at, true) },
];

/** Fewer days than this leave no room for a week before and a comparison after. */
export const fewestDays = 24;

export function plantPrices(
  settings: Settings,
  business: Business,
  shop: Shop,
  items: Item[],
  plans: PricePlan[],
): PricePlanting[] {
  const chance = chanceOf(settings.seed, "plant-price", business.index, shop.number);
  const lying = chance.flip(settings.rate);
  const honestTwin = chance.flip(Math.min(0.5, 1.5 * settings.rate));
  if (settings.days < fewestDays) return [];
  const out: PricePlanting[] = [];
  const used = new Set<number>();
  if (lying) out.push(play(chance, chance.pick(lies), settings, items, plans, used, ""));
  if (honestTwin) out.push(play(chance, chance.pick(twins), settings, items, plans, used, "innocent:"));
  return out;
}

function play(
  chance: Chance,
  trick: Trick,
  { days }: Settings,
  items: Item[],
  plans: PricePlan[],
  used: Set<number>,
  prefix: string,
): PricePlanting {
  const rank = used.has(0) ? 1 : 0;
  used.add(rank);
  const plan = plans[rank];
  let item = items[rank];
  if (plan === undefined || item === undefined) throw new RangeError("a storefront has two listings");
  const from = chance.between(20, days - 3);
  const to = Math.min(days, from + chance.between(2, 10));
  // One variant, so that what is sold of it is enough to tell the lie from its twin.
  const skus = item.skus.slice(0, 1);
  plan.offers.splice(1);
  item = { ...item, skus, firstDay: trick.opens === true ? from : Math.min(item.firstDay, -30) };
  items[rank] = item;
  plan.personalCoupons = false;
  quiet(plan, from - 20, Math.min(days, to + 3));
  plan.floor.fill(2.5, Math.max(0, from - 18), to);
  const base = plan.offers.map((offers) => offers[from]?.marked ?? 0);
  const { strength, since = from } = trick.play({ plan, from, to, chance, base });
  return { kind: prefix + trick.kind, style: trick.style, strength, item, from, to, since };
}

/** No promotion and no drift from one day to another: what happens there is what is planted. */
function quiet(plan: PricePlan, from: number, to: number): void {
  for (const offers of plan.offers) {
    const price = offers[Math.max(0, from)]?.marked ?? 0;
    offers.fill(plain(price), Math.max(0, from), to);
  }
}

/** Sets the offers of the comparison's days, variant by variant. */
function during({ plan, from, to, base }: Setting, offer: (base: number) => Offer): void {
  plan.offers.forEach((offers, at) => {
    const one = offer(base[at] ?? 0);
    for (let day = from; day < to; day += 1) offers[day] = one;
  });
}

const promotions = ["限时特惠", "店庆", "品牌日", "新客专享", "清仓", "聚惠日"];

function compared(setting: Setting, marked: number, amount: number, said?: string): Offer {
  const { chance } = setting;
  return {
    ...plain(marked),
    words: said ?? chance.pick(["活动价", "限时价", "到手价", "秒杀价"]),
    promotion: chance.pick(promotions),
    claim: { amount, words: chance.pick(original) },
  };
}

function neverCharged(setting: Setting) {
  const factor = setting.chance.pick([1.12, 1.2, 1.35, 1.5, 1.8, 2.2, 2.8]);
  const off = setting.chance.pick([1, 1, 0.97, 0.92]);
  during(setting, (base) => compared(setting, tidy(base * off), tidy(base * factor)));
  return { strength: Math.min(1, (factor - 1) / 1.5) };
}

function raised(setting: Setting, daysBefore: number, demand: number) {
  const { plan, from, chance } = setting;
  const factor = chance.pick([1.15, 1.25, 1.4, 1.6, 2]);
  const since = Math.max(0, from - daysBefore);
  plan.offers.forEach((offers, at) => {
    for (let day = since; day < from; day += 1) offers[day] = plain(tidy((setting.base[at] ?? 0) * factor));
  });
  plan.floor.fill(0.4, since, from);
  plan.demand.fill(demand, since, from);
  during(setting, (base) =>
    compared(setting, tidy(base * chance.pick([0.95, 1, 1.05])), tidy(base * factor)),
  );
  return { strength: Math.min(1, (factor - 1) * 1.2), since };
}

/** `wrong` is by how much of the claimed price the discount in words is not kept; 0 leaves only rounding. */
function arithmetic(setting: Setting, wrong: number) {
  const tenths = setting.chance.between(5, 8);
  during(setting, (base) => {
    const exact = (base * tenths) / 10;
    const marked = wrong === 0 ? Math.round(exact / 10) * 10 : tidy(exact + base * wrong);
    return compared(setting, Math.min(base, marked), base, `${tenths}折价`);
  });
  return { strength: Math.min(1, wrong * 4 + (wrong === 0 ? 0.5 : 0)) };
}

function opening(setting: Setting, said: readonly string[]) {
  const factor = setting.chance.pick([1.2, 1.4, 1.7, 2.2]);
  const words = setting.chance.pick(said);
  during(setting, (base) => ({
    ...compared(setting, base, tidy(base * factor)),
    promotion: "新品首发",
    claim: { amount: tidy(base * factor), words },
  }));
  return { strength: Math.min(1, factor - 1) };
}

/**
 * Everyone always has a coupon, so that the marked price is never paid. The liar calls that price the former one; who
 * tells compares with what was paid after it.
 */
function couponForAll(setting: Setting, told = false) {
  const { plan, from, base } = setting;
  const part = setting.chance.pick([0.15, 0.25, 0.35]);
  const couponOf = (price: number) => Math.max(100, Math.round((price * part) / 100) * 100);
  plan.offers.forEach((offers, at) => {
    const price = base[at] ?? 0;
    for (let day = Math.max(0, from - 18); day < from; day += 1)
      offers[day] = { ...plain(price), coupon: couponOf(price), words: "领券立减" };
  });
  during(setting, (price) => {
    const paid = Math.max(10, price - couponOf(price));
    return told
      ? { ...compared(setting, tidy(paid * 0.9), paid), claim: { amount: paid, words: "日常券后价" } }
      : compared(setting, paid, price);
  });
  return { strength: part * 2.5 };
}

function honest(setting: Setting, discount: number) {
  during(setting, (base) => compared(setting, tidy(base * (1 - discount)), base));
  return { strength: Math.min(1, discount * 1.6) };
}

function subsidised(setting: Setting) {
  const { plan, from } = setting;
  plan.offers.forEach((offers, at) => {
    const price = setting.base[at] ?? 0;
    for (let day = Math.max(0, from - 6); day < from; day += 1)
      offers[day] = { ...plain(price), subsidy: Math.max(50, couponFor(price)), words: "平台补贴" };
  });
  return honest(setting, 0.2);
}

/** Nobody could buy for nine days; the claim is what the last buyer paid. */
function lastTraded(setting: Setting) {
  const { plan, from } = setting;
  plan.demand.fill(0, Math.max(0, from - 9), from);
  plan.floor.fill(0, Math.max(0, from - 9), from);
  return honest(setting, 0.2);
}

function costRise(setting: Setting) {
  const { plan, from, base, chance } = setting;
  const factor = chance.pick([1.12, 1.2, 1.3]);
  const before = Math.max(0, from - chance.between(12, 18));
  plan.offers.forEach((offers, at) => {
    const price = base[at] ?? 0;
    for (let day = before; day < from; day += 1) offers[day] = plain(tidy(price * factor));
  });
  during(setting, (price) => compared(setting, tidy(price * factor * 0.88), tidy(price * factor)));
  return { strength: factor - 1 };
}

function tidy(fen: number): number {
  return Math.max(10, Math.round(fen / 10) * 10);
}
