/** The life of a storefront, day after day. Only this storefront is in memory. */
import { dayNumber } from "../kernel/index.ts";
import { drawBuyer, keysOf } from "./buyers.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Planted, Written } from "./model.ts";
import { type ClaimOf, Page } from "./pages.ts";
import { Paid } from "./paid.ts";
import type { PlantedRows } from "./planted-rows.ts";
import type { Purchase } from "./planting/episode.ts";
import { blockOf } from "./planting/site.ts";
import { momentOfDay } from "./season.ts";
import { type Moment, type Sale, sell } from "./sell.ts";
import type { Run } from "./storefront.ts";

/** A purchase that was planned, with the truth that names it. */
export interface Planned {
  readonly purchase: Purchase;
  readonly rows: PlantedRows;
}

const dayLength = 86_400_000;
const shanghai = 8 * 3_600_000;

/** The rows of one day after the other. */
export function* shopDays(run: Run, visits: readonly Planned[]): Generator<readonly Written[]> {
  const { settings, items, shop, business } = run;
  const start = dayNumber(settings.from) * dayLength - shanghai;
  const end = start + settings.days * dayLength - 1000;
  const pages = items.map((item, rank) => new Page(run, item, rank));
  const paid = items.map(({ skus }) => new Paid(skus.length));
  const sold = items.map(({ popularity }) => Math.round(40 * shop.pace * popularity));
  const claimOf = honestClaims(run, paid);
  const planned = byDay([
    ...run.episodes.flatMap(({ episode, rows }) => episode.purchases.map((purchase) => ({ purchase, rows }))),
    ...visits,
  ]);
  for (let day = 0; day < settings.days; day += 1) {
    const moment: Moment = { day, midnight: start + day * dayLength, end };
    const out: Written[] = [];
    const emit = (written: Written) => out.push(written);
    pages.forEach((page, rank) => {
      if ((items[rank]?.firstDay ?? day) > day) return;
      page.listing(day, moment.midnight, sold[rank] ?? 0, emit);
      page.prices(day, moment.midnight, claimOf, emit);
      paid[rank]?.begin(day);
    });
    const chance = chanceOf(settings.seed, "orders", business.index, shop.number, day);
    let number = 0;
    const orderId = () => `${shop.seller}${String(day).padStart(4, "0")}${String(number++).padStart(5, "0")}`;
    ordinary(run, chance, day, orderId, (sale) => {
      sold[sale.rank] = (sold[sale.rank] ?? 0) + sale.quantity;
      sell(run, paid, chance, moment, sale, emit);
    });
    // Planted purchases draw after all others, so that those stay what they would be without.
    for (const { purchase, rows } of planned.get(day) ?? []) {
      const sale = saleOf(run, purchase, day, orderId);
      const named = (row: Planted) => (purchase.cover ? rows.addCover(row) : rows.add(row));
      if (sale !== undefined) sell(run, paid, chance, moment, sale, emit, named);
    }
    yield out;
  }
}

function byDay(all: readonly Planned[]): Map<number, Planned[]> {
  const out = new Map<number, Planned[]>();
  for (const one of all) {
    const there = out.get(one.purchase.day);
    if (there === undefined) out.set(one.purchase.day, [one]);
    else there.push(one);
  }
  return out;
}

/** An honest claim is worked out when the comparison begins and stands until it ends. */
function honestClaims({ items }: Run, paid: readonly Paid[]): ClaimOf {
  const kept = new Map<string, number | undefined>();
  return (item, sku, offer, begins) => {
    const { claim } = offer;
    if (claim === undefined) return undefined;
    if (claim.amount !== "lawful") return claim.amount;
    const key = `${item.id}/${sku}`;
    if (begins) {
      const lawful = paid[items.indexOf(item)]?.lawful(sku);
      kept.set(key, lawful !== undefined && lawful > offer.marked ? lawful : undefined);
    }
    return kept.get(key);
  };
}

/** What the city buys here on a day by itself. */
function ordinary(
  run: Run,
  chance: Chance,
  day: number,
  orderId: () => string,
  sold: (sale: Sale) => void,
): void {
  const { settings, shop, business, items, plans, factors } = run;
  const block = blockOf(business.index);
  for (let rank = 0; rank < items.length; rank += 1) {
    const [item, plan] = [items[rank], plans[rank]];
    if (item === undefined || plan === undefined || item.firstDay > day) continue;
    const wanted = shop.pace * (factors[day] ?? 1) * item.popularity * (plan.demand[day] ?? 1);
    for (let left = chance.poisson(Math.max(wanted, plan.floor[day] ?? 0)); left > 0; left -= 1) {
      const buyer = drawBuyer(block, chance);
      const keys = keysOf(settings.seed, shop.platform, buyer, chance);
      const order = orderId();
      const quantity = chance.flip(0.85) ? 1 : chance.between(2, 5);
      const at = momentOfDay(chance);
      sold({ at, keys, order, review: "ordinary", rank, item, quantity, line: 1 });
      if (!chance.flip(0.15)) continue;
      const other = chance.below(items.length);
      const second = items[other];
      if (second !== undefined && second.firstDay <= day && (plans[other]?.demand[day] ?? 1) > 0)
        sold({ at, keys, order, review: "ordinary", rank: other, item: second, quantity: 1, line: 2 });
    }
  }
}

function saleOf(run: Run, purchase: Purchase, day: number, orderId: () => string): Sale | undefined {
  const rank = purchase.rank % run.items.length;
  const item = run.items[rank];
  if (item === undefined || item.firstDay > day || run.plans[rank]?.demand[day] === 0) return undefined;
  return { ...purchase, rank, item, order: orderId(), line: 1 };
}
