/** What a storefront offers: titles of about 40 characters and descriptions of about 400, as shops write them. */
import { must } from "../kernel/index.ts";
import { type Business, brandWord, type Shop, scramble } from "./business.ts";
import { serviceSentences } from "./catalogue-data.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { makeGtin } from "./gtin.ts";
import type { Settings } from "./model.ts";
import { phrase } from "./phrase.ts";
import type { Goods, Trade } from "./trade.ts";

export interface Sku {
  /** Empty where the listing has one variant only. */
  readonly id: string;
  /** Ordinary price in fen. */
  readonly price: number;
}

export interface Item {
  readonly id: string;
  readonly goods: Goods;
  readonly noun: string;
  readonly brand: string;
  readonly title: string;
  readonly description: string;
  readonly gtin: string | null;
  readonly licence: string | null;
  readonly origin: string | null;
  /** Grams of one unit with its packing. */
  readonly weight: number;
  readonly skus: readonly Sku[];
  /** Share of the storefront's orders. */
  readonly popularity: number;
  /** First day on sale, counted from the beginning; below 0 before it. */
  readonly firstDay: number;
}

export function catalogueOf(settings: Settings, business: Business, shop: Shop): Item[] {
  const chance = chanceOf(settings.seed, "catalogue", business.index, shop.number);
  const count = Math.max(2, Math.min(40, Math.round(7 * Math.exp(0.6 * chance.normal()))));
  const weights = Array.from({ length: count }, (_, at) => 1 / (at + 1.5));
  const sum = weights.reduce((total, one) => total + one, 0);
  const licence = licenceOf(business.trade, chance);
  return weights.map((weight, at) =>
    itemOf(settings, business, shop, { at, popularity: weight / sum, licence }),
  );
}

function itemOf(
  settings: Settings,
  business: Business,
  shop: Shop,
  { at, popularity, licence }: { at: number; popularity: number; licence: string | null },
): Item {
  const chance = chanceOf(settings.seed, "item", business.index, shop.number, at);
  const { trade } = business;
  const goods = chance.pick(trade.goods);
  const noun = chance.pick(goods.nouns);
  const brand = chance.flip(0.6) ? business.brand : brandWord(chance);
  const { habits } = shop.platform;
  const id =
    shop.platform.prefix + scramble((business.index * 4 + shop.number) * 64 + at, settings.seed, "item");
  return {
    id,
    goods,
    noun,
    brand,
    title: titleOf(trade, noun, chance.flip(0.8) ? brand : "", chance),
    description: descriptionOf(trade, noun, brand, chance),
    gtin: chance.flip(habits.gtin) ? makeGtin(chance) : null,
    licence: perItem(trade) ? licenceOf(trade, chance) : licence,
    origin: chance.flip(0.7)
      ? chance.pick(["浙江杭州", "浙江金华", "浙江绍兴", "福建", "广东", "江苏", "安徽", "云南"])
      : null,
    weight: chance.between(...goods.weight),
    skus: skusOf(id, goods, chance),
    popularity,
    firstDay: chance.flip(0.12)
      ? chance.between(1, Math.max(1, settings.days - 1))
      : -chance.between(20, 700),
  };
}

/** Goods that are approved one by one; elsewhere the licence is the shop's. */
function perItem(trade: Trade): boolean {
  return trade.id === "health-food" || trade.id === "cosmetics" || trade.id === "medical-devices";
}

function licenceOf(trade: Trade, chance: Chance): string | null {
  return trade.licence?.replace(/#/g, () => String(chance.below(10))) ?? null;
}

/** Prices end as shops end them: 9, 9.9, 8, or just so. */
export function roundPrice(fen: number, chance: Chance): number {
  const yuan = Math.max(1, fen / 100);
  const way = chance.below(5);
  if (way === 0) return Math.round(yuan * 10) * 10;
  if (way === 1 || yuan < 10) return Math.max(90, Math.floor(yuan) * 100 - 10);
  return yuan < 100 ? Math.floor(yuan) * 100 : Math.round(yuan / 10) * 1000 - 100;
}

function skusOf(id: string, goods: Goods, chance: Chance): Sku[] {
  const [low, high] = goods.price;
  const middle = low * (high / low) ** ((chance.next() + chance.next()) / 2);
  const price = roundPrice(middle * 100, chance);
  if (!chance.flip(0.3)) return [{ id: "", price }];
  const count = chance.between(2, 4);
  return Array.from({ length: count }, (_, at) => ({
    id: `${id}-${at + 1}`,
    price: at === 0 ? price : roundPrice(price * (1 + 0.25 * at), chance),
  }));
}

/** Pieces are added until the length that this shop likes is reached. */
export function titleOf(trade: Trade, noun: string, brand: string, chance: Chance): string {
  const wished = Math.max(22, Math.min(60, Math.round(39 + 8 * chance.normal())));
  const gap = chance.flip(0.25) ? " " : "";
  const words = chance.some([...trade.titleWords, ...trade.adjectives], trade.titleWords.length + 4);
  const front = [brand, must(words[0], "title words") + noun].filter((one) => one !== "");
  let length = front.join(gap).length;
  const rest: string[] = [];
  for (const word of words.slice(1)) {
    if (length >= wished - 6) break;
    const piece = phrase(word, chance);
    rest.push(piece);
    length += piece.length + gap.length;
  }
  if (chance.flip(0.15)) rest.push(noun);
  return [...front, ...rest, phrase(chance.pick(trade.specs), chance)].join(gap);
}

export function descriptionOf(trade: Trade, noun: string, brand: string, chance: Chance): string {
  const wished = 400 + 110 * chance.normal();
  const slots = { noun, brand };
  const about = chance.some(trade.sentences, trade.sentences.length);
  const service = chance.some(serviceSentences, serviceSentences.length);
  const all = service.flatMap((one, at) => (about[at] === undefined ? [one] : [about[at], one]));
  let out = "";
  for (const sentence of all) {
    if (out.length > wished - 25) break;
    out += phrase(sentence, chance, slots);
  }
  return out;
}
