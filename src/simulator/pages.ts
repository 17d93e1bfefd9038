/** What a storefront's pages showed: listings when they change or are looked at again, prices marked and claimed. */
import type { Listing, Price } from "../observation/index.ts";
import type { Item } from "./catalogue.ts";
import { shareOf } from "./chance.ts";
import type { Emit, Planted } from "./model.ts";
import { timeOf } from "./platform.ts";
import type { Offer } from "./price-plan.ts";
import type { Run } from "./storefront.ts";

type AdvertOfPage = Run["adverts"][number];

/** One listing's page, with what it showed last: only news is written by platforms that write news only. */
export class Page {
  readonly #run: Run;
  readonly #item: Item;
  readonly #rank: number;
  readonly #adverts: readonly AdvertOfPage[];
  readonly #prices: Run["prices"];
  /** Milliseconds after midnight at which the page is looked at. */
  readonly #hour: number;
  #shown = "";
  #seen = -1;
  readonly #marked: (Offer | undefined)[] = [];

  constructor(run: Run, item: Item, rank: number) {
    this.#run = run;
    this.#item = item;
    this.#rank = rank;
    this.#adverts = run.adverts.filter((one) => one.item === item.id);
    this.#prices = run.prices.filter((one) => one.item.id === item.id);
    this.#hour = 1000 + Math.floor(shareOf(run.settings.seed, "seen", item.id) * 18_000) * 1000;
  }

  listing(day: number, midnight: number, sales: number, emit: Emit): void {
    const { shop, other } = this.#run;
    const item = this.#item;
    const { snapshotDays } = shop.platform.habits;
    const planted =
      this.#adverts.length === 0
        ? this.#adverts
        : this.#adverts.filter(({ from, to }) => day >= from && day < to);
    const gone = other?.away.get(item.id);
    const state = gone !== undefined && day >= gone.from && day < gone.to ? gone.state : "on-sale";
    const showing = planted.length === 0 ? state : `${state}${planted.map(({ words }) => words).join()}`;
    const same = showing === this.#shown;
    const due = snapshotDays > 0 && day - this.#seen >= snapshotDays;
    if (same && (!due || state !== "on-sale")) return;
    this.#shown = showing;
    this.#seen = day;
    const observedAt = timeOf(shop.platform, midnight + this.#hour);
    const row: Listing = {
      platform: shop.platform.id,
      id: item.id,
      observedAt,
      seller: shop.seller,
      title: planted.find(({ field }) => field === "title")?.title ?? item.title,
      description: planted.find(({ field }) => field === "description")?.description ?? item.description,
      category: item.goods.path,
      brand: hasBrand(item, shop.platform.habits.brand) ? item.brand : null,
      gtin: item.gtin,
      licence: item.licence,
      origin: item.origin,
      state,
      sales,
      url: `https://${shop.platform.id}.example/item/${item.id}`,
    };
    emit({ file: "listing", row });
    const named: Planted = { kind: "listing", id: item.id, platform: shop.platform.id, observedAt };
    for (const one of planted) one.rows.add(named);
    if (other?.items.includes(item.id)) other.rows.add(named);
  }

  prices(day: number, midnight: number, claimOf: ClaimOf, emit: Emit): void {
    const { shop, plans } = this.#run;
    const { pricesDaily } = shop.platform.habits;
    const offers = plans[this.#rank]?.offers ?? [];
    for (let at = 0; at < offers.length; at += 1) {
      const offer = offers[at]?.[day];
      if (offer === undefined) continue;
      const before = this.#marked[at];
      const changed = before === undefined || (before !== offer && !sameOffer(before, offer));
      if (!changed && !pricesDaily) continue;
      this.#marked[at] = offer;
      this.#price(at, offer, day, timeOf(shop.platform, midnight + at * 1000), changed, claimOf, emit);
    }
  }

  #price(
    at: number,
    offer: Offer,
    day: number,
    observedAt: string,
    changed: boolean,
    claimOf: ClaimOf,
    emit: Emit,
  ): void {
    const { shop } = this.#run;
    const sku = this.#item.skus[at]?.id ?? "";
    const listing = this.#item.id;
    const promotion = offer.promotion === "" ? null : offer.promotion;
    const id = `${listing}/${at}/${day}`;
    const base = { platform: shop.platform.id, observedAt, seller: shop.seller, listing, sku };
    const marked: Price = {
      ...base,
      id: `m${id}`,
      kind: "marked",
      amount: offer.marked,
      words: offer.words === "" ? null : offer.words,
      coupon: offer.coupon === 0 ? null : offer.coupon,
      subsidy: offer.subsidy === 0 ? null : offer.subsidy,
      promotion,
    };
    emit({ file: "price", row: marked });
    const amount = offer.claim === undefined ? undefined : claimOf(this.#item, at, offer, changed);
    if (amount !== undefined) {
      const words = offer.claim?.words ?? null;
      const row: Price = { ...base, id: `c${id}`, kind: "claimed", amount, words, promotion };
      emit({ file: "price", row });
    }
    for (const { rows, since, from, to } of this.#prices) {
      if (day < since || day >= to) continue;
      const named = { kind: "price", platform: shop.platform.id, observedAt } as const;
      rows.add({ ...named, id: `m${id}` });
      if (amount !== undefined && day >= from) rows.add({ ...named, id: `c${id}` });
    }
  }
}

/** The claimed amount of a variant on a day in fen; nothing where an honest seller has nothing to compare with. */
export type ClaimOf = (item: Item, sku: number, offer: Offer, begins: boolean) => number | undefined;

function sameOffer(a: Offer, b: Offer): boolean {
  return (
    a.marked === b.marked &&
    a.coupon === b.coupon &&
    a.subsidy === b.subsidy &&
    a.promotion === b.promotion &&
    a.words === b.words &&
    a.claim?.amount === b.claim?.amount
  );
}

function hasBrand(item: Item, share: number): boolean {
  return Number.parseInt(item.id.slice(-2), 10) < share * 100;
}
