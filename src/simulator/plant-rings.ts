/**
 * Rings put into real order lines: timing, baskets, quantities and prices of the honest are real; what no public set has
 * (devices, payers, addresses, parcels) is drawn for them as for the simulated city, with its families, offices and shared
 * networks. Written before any detector of rings was seen.
 */
import { assert, must } from "../kernel/index.ts";
import type { Order } from "../observation/index.ts";
import { type Keys, keysOf } from "./buyers.ts";
import { type Chance, chanceOf, keyOf, shareOf } from "./chance.ts";
import type { Planted, Truth } from "./model.ts";
import { PlantedRows } from "./planted-rows.ts";
import type { Episode, Purchase } from "./planting/episode.ts";
import { lookalikeStyles, makeLookalike } from "./planting/lookalike.ts";
import { camouflages, makeRing, type RingStyle } from "./planting/ring.ts";
import type { Site } from "./planting/site.ts";
import { platforms, timeOf } from "./platform.ts";

/** A line as a shop's books have it. */
export interface BookLine {
  readonly invoice: string;
  readonly stock: string;
  /** Above 0; returns are left out by the reader. */
  readonly quantity: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Per unit, in hundredths. */
  readonly price: number;
  /** Empty where the books do not say. */
  readonly customer: string;
}

export interface RingPlan {
  readonly seed: number;
  /** Storefronts that the stock is divided among. */
  readonly sellers: number;
  /** Rings of each style, camouflage and size. */
  readonly repeats: number;
}

/** Accounts of a small, a middling and a large ring. */
const sizes: Readonly<Record<Exclude<RingStyle, "reviews">, readonly number[]>> = {
  "device-farm": [12, 40, 100],
  "empty-parcels": [12, 30, 80],
  crew: [10, 20, 40],
  "small-circle": [4, 6, 9],
};

const hour = 3_600_000;
const dayLength = 24 * hour;
const books = { ...must(platforms[0], "platforms"), id: "books" };

export interface WithRings {
  /** Real and planted, by the time they were placed. */
  readonly orders: readonly Order[];
  readonly truth: readonly Truth[];
}

export function plantRings(lines: readonly BookLine[], plan: RingPlan): WithRings {
  assert(lines.length > 0, "rings need order lines to hide in");
  const town = townOf(lines, plan);
  const orders = honestOrders(lines, town);
  const truth: Truth[] = [];
  for (const { episode, seller } of episodesOf(town, plan)) {
    const rows = new PlantedRows({
      kind: episode.kind,
      operator: seller,
      storefront: `${books.id}/${seller}`,
      style: episode.style,
      strength: episode.strength,
      size: episode.size,
      camouflage: episode.camouflage,
    });
    orders.push(...plantedOrders(town, episode, seller, truth.length, rows));
    const row = rows.truth();
    if (row !== undefined) truth.push(row);
  }
  orders.sort((a, b) => (a.placedAt < b.placedAt ? -1 : a.placedAt > b.placedAt ? 1 : 0));
  return { orders, truth };
}

interface Stock {
  readonly id: string;
  readonly price: number;
  readonly quantity: number;
  readonly lines: number;
}

/** What the real lines say of the place: who buys, what is sold where, over which days. */
interface Town {
  readonly seed: number;
  readonly start: number;
  readonly days: number;
  /** By seller, most sold first. */
  readonly shelves: ReadonlyMap<string, readonly Stock[]>;
  readonly customers: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

function townOf(lines: readonly BookLine[], { seed, sellers }: RingPlan): Town {
  const byStock = new Map<string, BookLine[]>();
  const customers = new Set<string>();
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const line of lines) {
    const there = byStock.get(line.stock);
    if (there === undefined) byStock.set(line.stock, [line]);
    else there.push(line);
    if (line.customer !== "") customers.add(line.customer);
    first = Math.min(first, line.at);
    last = Math.max(last, line.at);
  }
  const shelves = new Map<string, Stock[]>();
  for (const [id, own] of byStock) {
    const seller = sellerOf(id, seed, sellers);
    const stock = {
      id,
      price: middle(own.map(({ price }) => price)),
      quantity: middle(own.map(({ quantity }) => quantity)),
      lines: own.length,
    };
    shelves.set(seller, [...(shelves.get(seller) ?? []), stock]);
  }
  for (const shelf of shelves.values()) shelf.sort((a, b) => b.lines - a.lines);
  const start = Math.floor(first / dayLength) * dayLength;
  const all = [...customers].sort();
  return {
    seed,
    start,
    days: Math.ceil((last - start) / dayLength),
    shelves,
    customers: all,
    numberOf: new Map(all.map((one, at) => [one, at])),
  };
}

const sellerOf = (stock: string, seed: number, sellers: number): string =>
  `seller-${String(Math.floor(shareOf(seed, "seller", stock) * sellers)).padStart(3, "0")}`;

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function honestOrders(lines: readonly BookLine[], town: Town): Order[] {
  const sellers = new Map(
    [...town.shelves].flatMap(([seller, shelf]) => shelf.map(({ id }) => [id, seller] as const)),
  );
  const baskets = new Map<string, { chance: Chance; keys: Keys; count: number }>();
  return lines.map((line) => {
    let basket = baskets.get(line.invoice);
    if (basket === undefined) {
      const chance = chanceOf(town.seed, "basket", line.invoice);
      const number = town.numberOf.get(line.customer) ?? 1_000_000 + baskets.size;
      const keys = keysOf(town.seed, books, { block: 0, number }, chance);
      basket = { chance, keys, count: 0 };
      baskets.set(line.invoice, basket);
    }
    basket.count += 1;
    const seller = sellers.get(line.stock) ?? "";
    // A parcel for each storefront of an invoice, with one number and one journey.
    return orderOf(town, chanceOf(town.seed, "parcel", line.invoice, seller), {
      id: `${line.invoice}-${basket.count}`,
      order: line.invoice,
      seller,
      stock: line.stock,
      quantity: line.quantity,
      price: line.price,
      at: line.at,
      keys: basket.keys,
      tracking: `P${keyOf(town.seed, "parcel", line.invoice, seller)}`,
    });
  });
}

function* episodesOf(town: Town, plan: RingPlan): Generator<{ episode: Episode; seller: string }> {
  const shops = [...town.shelves].filter(([, shelf]) => shelf.length >= 4).map(([seller]) => seller);
  const draw = chanceOf(plan.seed, "sites");
  let free: string[] = [];
  const next = (): string => {
    if (free.length === 0) free = draw.some(shops, shops.length);
    return must(free.pop(), "a storefront with four listings");
  };
  for (let repeat = 0; repeat < plan.repeats; repeat += 1) {
    for (const [style, three] of Object.entries(sizes) as [keyof typeof sizes, readonly number[]][])
      for (const camouflage of camouflages)
        for (const size of three) {
          const seller = next();
          const chance = chanceOf(plan.seed, "ring", style, camouflage, size, repeat);
          const site = siteIn(town, seller, `${style}/${camouflage}/${size}/${repeat}`);
          yield { seller, episode: makeRing(site, chance, style, camouflage, size) };
        }
    for (const style of lookalikeStyles)
      for (let at = 0; at < 6; at += 1) {
        const seller = next();
        const chance = chanceOf(plan.seed, "look-alike", style, at, repeat);
        yield {
          seller,
          episode: makeLookalike(siteIn(town, seller, `${style}/${at}/${repeat}`), chance, style),
        };
      }
  }
}

function siteIn(town: Town, seller: string, name: string): Site {
  const anybody = (chance: Chance) => ({ block: 0, number: chance.below(town.customers.length) });
  return {
    seed: town.seed,
    name,
    days: town.days,
    // Crews of four storefronts are the same people.
    block: Math.floor(shareOf(town.seed, "crew-of", seller) * 30),
    keysOf: (person, chance) => keysOf(town.seed, books, person, chance),
    anybody,
    neighbour: anybody,
    listings: town.shelves.get(seller)?.length ?? 0,
    noun: "",
    aspects: [""],
  };
}

function* plantedOrders(
  town: Town,
  episode: Episode,
  seller: string,
  number: number,
  rows: PlantedRows,
): Generator<Order> {
  const chance = chanceOf(town.seed, "planted", seller, number);
  const sellers = [...town.shelves.keys()];
  let count = 0;
  for (const purchase of [...episode.purchases, ...episode.covers]) {
    const where = purchase.cover ? chance.pick(sellers) : seller;
    const shelf = town.shelves.get(where) ?? [];
    const stock = shelf[purchase.rank % shelf.length];
    if (stock === undefined) continue;
    count += 1;
    const order = orderOf(town, chance, {
      id: `9${String(number).padStart(3, "0")}${String(count).padStart(4, "0")}-1`,
      order: `9${String(number).padStart(3, "0")}${String(count).padStart(4, "0")}`,
      seller: where,
      stock: stock.id,
      quantity: stock.quantity,
      price: stock.price,
      at: openHours(town, purchase),
      keys: purchase.keys,
      tracking: purchase.tracking ?? `P${keyOf(town.seed, "parcel", number, count)}`,
      weight: purchase.weight,
      receivedAfter: purchase.receivedAfter,
    });
    const named: Planted = { kind: "order", id: order.id, platform: books.id, observedAt: order.observedAt };
    if (purchase.cover) rows.addCover(named);
    else rows.add(named);
    yield order;
  }
}

/** The books know no night: what falls there is moved into the hours in which they were kept. */
function openHours(town: Town, { day, at }: Purchase): number {
  return town.start + day * dayLength + 8 * hour + Math.floor(at * (11 / 24));
}

interface Line {
  readonly id: string;
  readonly order: string;
  readonly seller: string;
  readonly stock: string;
  readonly quantity: number;
  readonly price: number;
  readonly at: number;
  readonly keys: Keys;
  readonly tracking: string;
  readonly weight?: number | undefined;
  readonly receivedAfter?: number | undefined;
}

function orderOf(town: Town, chance: Chance, line: Line): Order {
  const shipped = line.at + Math.floor((2 + 30 * chance.next()) * hour);
  const received = Math.max(shipped + hour, line.at + (line.receivedAfter ?? 20 + 90 * chance.next()) * hour);
  const unit = 60 + Math.floor(shareOf(town.seed, "weight", line.stock) ** 2 * 1200);
  const real = Math.round(unit * line.quantity * (0.96 + 0.08 * chance.next()) + 20 + 60 * chance.next());
  return {
    platform: books.id,
    id: line.id,
    observedAt: timeOf(books, line.at + 8 * dayLength),
    order: line.order,
    seller: line.seller,
    listing: line.stock,
    sku: "",
    ...line.keys,
    tracking: line.tracking,
    weight: line.weight ?? real,
    quantity: line.quantity,
    amount: line.price * line.quantity,
    state: "received",
    placedAt: timeOf(books, line.at),
    shippedAt: timeOf(books, shipped),
    receivedAt: timeOf(books, Math.floor(received)),
  };
}
