/** One purchase written down: the order line, the price that was really paid, and the review that may follow. */
import type { Order, Price, Review } from "../observation/index.ts";
import type { Item } from "./catalogue.ts";
import type { Chance } from "./chance.ts";
import type { Emit, Planted } from "./model.ts";
import type { Paid } from "./paid.ts";
import type { Purchase } from "./planting/episode.ts";
import { timeOf } from "./platform.ts";
import { drawRating, reviewText } from "./review-text.ts";
import type { Run } from "./storefront.ts";

const hour = 3_600_000;
const reviewShare = 0.24;

export interface Moment {
  readonly day: number;
  readonly midnight: number;
  /** Nothing is seen after this. */
  readonly end: number;
}

export type Sale = Omit<Purchase, "day" | "cover"> & {
  readonly item: Item;
  readonly order: string;
  readonly line: number;
};

const carriers = ["ZT", "YT", "YD", "ST", "SF", "JT"];

/** `named` gets the rows that a truth would name. */
export function sell(
  run: Run,
  paid: readonly Paid[],
  chance: Chance,
  moment: Moment,
  sale: Sale,
  emit: Emit,
  named?: (row: Planted) => void,
): void {
  const { shop } = run;
  const { platform, seller } = shop;
  const { habits } = platform;
  const { item, keys, quantity } = sale;
  const at = item.skus.length === 1 ? 0 : chance.below(item.skus.length);
  const sku = item.skus[at]?.id ?? "";
  const plan = run.plans[sale.rank];
  const offer = plan?.offers[at]?.[moment.day];
  if (plan === undefined || offer === undefined) return;
  const personal = plan.personalCoupons && chance.flip(0.05) ? Math.floor(offer.marked / 2000) * 100 : 0;
  const flash = sale.discount === undefined ? 0 : Math.floor((offer.marked * sale.discount) / 100) * 100;
  const coupon = offer.coupon + personal + flash;
  const amount = Math.max(1, offer.marked - coupon - offer.subsidy);

  const placed = moment.midnight + Math.max(30_000, sale.at);
  const shipped = placed + Math.floor((2 + 30 * chance.next()) * hour);
  const received =
    sale.receivedAfter === undefined
      ? shipped + Math.floor((18 + 60 * chance.next()) * hour)
      : Math.max(shipped + hour, placed + sale.receivedAfter * hour);
  const observed = Math.min(moment.end, placed + Math.ceil(4 + 4 * chance.next()) * 24 * hour);
  const fate = chance.next();
  const cancelled = named === undefined && fate < 0.025;
  const refunded = named === undefined && !cancelled && fate < 0.07 && received < observed;
  const sent = !cancelled && shipped <= observed;
  const arrived = sent && received <= observed;
  const id = `${sale.order}-${sale.line}`;
  const observedAt = timeOf(platform, observed);
  const row: Order = {
    platform: platform.id,
    id,
    observedAt,
    order: sale.order,
    seller,
    listing: item.id,
    sku,
    buyer: keys.buyer,
    device: habits.device ? keys.device : null,
    payer: habits.payer ? keys.payer : null,
    address: keys.address,
    network: habits.network ? keys.network : null,
    tracking: sent ? (sale.tracking ?? chance.pick(carriers) + trackingNumber(chance)) : null,
    weight: sent && habits.weight ? (sale.weight ?? weightOf(item, quantity, chance)) : 0,
    quantity,
    amount: amount * quantity,
    state: cancelled ? "cancelled" : refunded ? "refunded" : arrived ? "received" : sent ? "shipped" : "paid",
    placedAt: timeOf(platform, placed),
    shippedAt: sent ? timeOf(platform, shipped) : null,
    receivedAt: arrived ? timeOf(platform, received) : null,
  };
  emit({ file: "order", row });
  named?.({ kind: "order", id, platform: platform.id, observedAt });
  if (cancelled) return;
  paid[sale.rank]?.add(at, moment.day, amount);
  const price: Price = {
    platform: platform.id,
    id: `t${id}`,
    observedAt: timeOf(platform, placed),
    seller,
    listing: item.id,
    sku,
    kind: "transaction",
    amount,
    coupon: coupon === 0 ? null : coupon,
    subsidy: offer.subsidy === 0 ? null : offer.subsidy,
    promotion: sale.promotion ?? (offer.promotion === "" ? null : offer.promotion),
    order: sale.order,
    quantity,
  };
  emit({ file: "price", row: price });
  review(run, chance, moment, sale, { id, received, arrived }, emit, named);
}

function review(
  { shop, business }: Run,
  chance: Chance,
  { end }: Moment,
  sale: Sale,
  { id, received, arrived }: { id: string; received: number; arrived: boolean },
  emit: Emit,
  named?: (row: Planted) => void,
): void {
  const said = sale.review;
  const writes = said === "none" ? false : said === "ordinary" ? chance.flip(reviewShare) : true;
  if (!writes || !arrived || said === "none") return;
  const hours = said === "ordinary" ? 2 + 200 * chance.next() ** 2 : said.hoursAfter + chance.next();
  const written = received + Math.floor(hours * hour);
  if (written > end) return;
  const { platform } = shop;
  const rating = said === "ordinary" ? drawRating(chance) : said.rating;
  const observedAt = timeOf(platform, Math.min(end, written + 6 * hour));
  const row: Review = {
    platform: platform.id,
    id: `v${id}`,
    observedAt,
    seller: shop.seller,
    listing: sale.item.id,
    order: id,
    buyer: sale.keys.buyer,
    device: platform.habits.reviewDevice ? sale.keys.device : null,
    rating,
    text: said === "ordinary" ? reviewText(chance, business.trade, sale.item.noun, rating) : said.text,
    pictures: chance.flip(0.2) ? chance.between(1, 6) : 0,
    writtenAt: timeOf(platform, written),
  };
  emit({ file: "review", row });
  named?.({ kind: "review", id: row.id, platform: platform.id, observedAt });
}

/** Twelve digits; that two of them are equal by chance is as likely as in life: not at all. */
function trackingNumber(chance: Chance): string {
  return String(chance.below(1_000_000)).padStart(6, "0") + String(chance.below(1_000_000)).padStart(6, "0");
}

function weightOf(item: Item, quantity: number, chance: Chance): number {
  return Math.round(item.weight * quantity * (0.96 + 0.08 * chance.next()) + 20 + 60 * chance.next());
}
