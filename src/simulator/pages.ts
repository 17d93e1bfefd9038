/** What a storefront's pages showed: listings when they change or are looked at again, prices marked and claimed. */
import type { Listing, Price } from "../observation/index.ts";
import type { Item } from "./catalogue.ts";
import { keyOf } from "./chance.ts";
import type { Written } from "./model.ts";
import { timeOf } from "./platform.ts";
import type { Offer } from "./price-plan.ts";
import type { Run } from "./storefront.ts";

interface Shown {
  readonly text: string;
  readonly day: number;
}

/** Keeps what a page showed last, so that only news is written by platforms that write news only. */
export class Pages {
  readonly #run: Run;
  readonly #shown = new Map<string, Shown>();
  readonly #marked = new Map<string, Offer>();

  constructor(run: Run) {
    this.#run = run;
  }

  *listing(item: Item, day: number, midnight: number, sales: number): Generator<Written> {
    const { shop, adverts, other, settings } = this.#run;
    const { snapshotDays } = shop.platform.habits;
    const planted = adverts.filter((one) => one.item === item.id && day >= one.from && day < one.to);
    const gone = other?.away.get(item.id);
    const state = gone !== undefined && day >= gone.from && day < gone.to ? gone.state : "on-sale";
    const title = planted.find(({ field }) => field === "title")?.title ?? item.title;
    const description = planted.find(({ field }) => field === "description")?.description ?? item.description;
    const text = `${state}${title}${description}`;
    const last = this.#shown.get(item.id);
    const due = snapshotDays > 0 && last !== undefined && day - last.day >= snapshotDays;
    if (last !== undefined && last.text === text && !due) return;
    if (last !== undefined && state !== "on-sale" && last.text === text) return;
    this.#shown.set(item.id, { text, day });
    const offset = Number.parseInt(keyOf(settings.seed, "seen", item.id).slice(0, 6), 16);
    const observedAt = timeOf(shop.platform, midnight + (offset % 18_000) * 1000);
    const row: Listing = {
      platform: shop.platform.id,
      id: item.id,
      observedAt,
      seller: shop.seller,
      title,
      description,
      category: item.goods.path,
      brand: hasBrand(item, shop.platform.habits.brand) ? item.brand : null,
      gtin: item.gtin,
      licence: item.licence,
      origin: item.origin,
      state,
      sales,
      url: `https://${shop.platform.id}.example/item/${item.id}`,
    };
    yield { file: "listing", row };
    const named = { kind: "listing", id: item.id, platform: shop.platform.id, observedAt } as const;
    for (const one of planted) one.rows.add(named);
    if (other?.items.includes(item.id)) other.rows.add(named);
  }

  *prices(item: Item, rank: number, day: number, midnight: number, claimOf: ClaimOf): Generator<Written> {
    const { shop, plans, prices } = this.#run;
    const { pricesDaily } = shop.platform.habits;
    for (const [at, sku] of item.skus.entries()) {
      const offer = plans[rank]?.offers[at]?.[day];
      if (offer === undefined) continue;
      const key = `${item.id}/${sku.id}`;
      const before = this.#marked.get(key);
      const changed = before === undefined || !same(before, offer);
      if (!changed && !pricesDaily) continue;
      this.#marked.set(key, offer);
      const observedAt = timeOf(shop.platform, midnight + at * 1000);
      const base = {
        platform: shop.platform.id,
        observedAt,
        seller: shop.seller,
        listing: item.id,
        sku: sku.id,
      };
      const deal = {
        coupon: offer.coupon === 0 ? null : offer.coupon,
        subsidy: offer.subsidy === 0 ? null : offer.subsidy,
        promotion: offer.promotion === "" ? null : offer.promotion,
      };
      const marked: Price = {
        ...base,
        id: `m${key}/${day}`,
        kind: "marked",
        amount: offer.marked,
        words: offer.words === "" ? null : offer.words,
        ...deal,
      };
      yield { file: "price", row: marked };
      const amount = offer.claim === undefined ? undefined : claimOf(at, offer, changed);
      const claimed: Price | undefined =
        amount === undefined
          ? undefined
          : {
              ...base,
              id: `c${key}/${day}`,
              kind: "claimed",
              amount,
              words: offer.claim?.words ?? null,
              promotion: deal.promotion,
            };
      if (claimed !== undefined) yield { file: "price", row: claimed };
      for (const one of prices) {
        if (one.item.id !== item.id || day < one.since || day >= one.to) continue;
        one.rows.add({ kind: "price", id: marked.id ?? "", platform: shop.platform.id, observedAt });
        if (claimed !== undefined && day >= one.from)
          one.rows.add({ kind: "price", id: claimed.id ?? "", platform: shop.platform.id, observedAt });
      }
    }
  }
}

/** The claimed amount of a variant on a day in fen; nothing where an honest seller has nothing to compare with. */
export type ClaimOf = (sku: number, offer: Offer, begins: boolean) => number | undefined;

function same(a: Offer, b: Offer): boolean {
  return (
    a === b ||
    (a.marked === b.marked &&
      a.coupon === b.coupon &&
      a.subsidy === b.subsidy &&
      a.promotion === b.promotion &&
      a.words === b.words &&
      a.claim?.amount === b.claim?.amount)
  );
}

function hasBrand(item: Item, share: number): boolean {
  return Number.parseInt(item.id.slice(-2), 10) < share * 100;
}
