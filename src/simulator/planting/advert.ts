/** Puts offending wording, and wording that only looks so, into the texts of a storefront. */
import type { Business, Shop } from "../business.ts";
import type { Item } from "../catalogue.ts";
import { type Chance, chanceOf } from "../chance.ts";
import { drawEvasion, type Evasion, evade } from "../evade.ts";
import type { Settings } from "../model.ts";
import { phrase } from "../phrase.ts";
import type { AdvertKind } from "../trade.ts";
import { adverts, type Wording } from "./advert-data.ts";

export interface AdvertPlanting {
  readonly kind: string;
  readonly style: string;
  readonly strength: number;
  readonly evasion: Evasion;
  readonly field: "title" | "description";
  readonly words: string;
  readonly item: string;
  /** Days on which the page says so; before and after it is clean. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly description: string;
}

/** Share of offending texts that hide their words. */
const hiding = 0.35;
/** Share that show them for some days only. */
const passing = 0.2;

/** Replaces items whose brand or licence the planting changes. */
export function plantAdverts(
  settings: Settings,
  business: Business,
  shop: Shop,
  items: Item[],
): AdvertPlanting[] {
  const chance = chanceOf(settings.seed, "plant-advert", business.index, shop.number);
  const offends = chance.flip(settings.rate);
  const looksSo = chance.flip(Math.min(0.8, 3 * settings.rate));
  const free = chance.some([...items.keys()], items.length);
  const out: AdvertPlanting[] = [];
  if (offends) {
    const kind = chance.pick(business.trade.tempted);
    for (let left = chance.between(1, 3); left > 0; left -= 1) plantOne(kind, "offending", free.pop());
  }
  if (looksSo) for (let left = chance.between(1, 2); left > 0; left -= 1) plantInnocent(free.pop());
  return out;

  function plantInnocent(at: number | undefined): void {
    plantOne(chance.pick(business.trade.tempted), "innocent", at);
  }

  function plantOne(kind: AdvertKind, side: "offending" | "innocent", at: number | undefined): void {
    const item = at === undefined ? undefined : items[at];
    if (at === undefined || item === undefined) return;
    const fitting = adverts[kind][side].filter(
      ({ trades, licensed }) =>
        (trades?.includes(business.trade.id) ?? true) && (licensed === undefined || item.licence !== null),
    );
    if (fitting.length === 0) return;
    const wording = chance.pick(fitting);
    const evasive = side === "offending" && chance.flip(hiding);
    const said =
      wording.brand === undefined ? sayIt(wording, item, chance, evasive) : renamed(item, wording.brand);
    if (wording.brand !== undefined) items[at] = { ...item, brand: wording.brand };
    const whole = settings.days < 6 || !chance.flip(passing);
    const from = whole ? 0 : chance.between(0, settings.days - 5);
    const to = whole ? settings.days : Math.min(settings.days, from + chance.between(3, 20));
    out.push({
      kind: `${side === "innocent" ? "innocent:" : ""}advert.${kind}`,
      style: wording.style,
      strength: wording.strength,
      field: wording.field,
      item: item.id,
      from,
      to,
      ...said,
    });
  }
}

interface Said {
  readonly evasion: Evasion;
  readonly words: string;
  readonly title: string;
  readonly description: string;
}

function sayIt({ say, field }: Wording, item: Item, chance: Chance, evasive: boolean): Said {
  const written = phrase(say, chance, { noun: item.noun, brand: item.brand });
  const marked = [...written.matchAll(/«([^»]*)»/gu)].map((one) => one[1] ?? "");
  const plainWords = marked.join("");
  const evasion = evasive ? drawEvasion(plainWords, chance) : "none";
  const spans: string[] = [];
  const piece = written.replace(/«([^»]*)»/gu, (_, inner: string) => {
    const span = evade(inner, evasion, chance);
    spans.push(span);
    return span;
  });
  const words = spans.join("…");
  if (field === "title") {
    const cut = cutOf(item.title, item.noun, chance);
    const title = item.title.slice(0, cut) + piece + item.title.slice(cut);
    return { evasion, words, title, description: item.description };
  }
  const sentences = item.description.match(/[^。]*。/gu) ?? [item.description];
  const at = chance.below(sentences.length + 1);
  const description = [...sentences.slice(0, at), piece, ...sentences.slice(at)].join("");
  return { evasion, words, title: item.title, description };
}

/** Goods of a brand whose name looks like praise. */
function renamed(item: Item, brand: string): Said {
  const rest = item.title.startsWith(item.brand) ? item.title.slice(item.brand.length) : item.title;
  return {
    evasion: "none",
    words: brand,
    title: brand + rest,
    description: item.description.replaceAll(item.brand, brand),
  };
}

/** Before the title, after its first word, or at its end: never inside a word. */
function cutOf(title: string, noun: string, chance: Chance): number {
  const after = title.indexOf(noun) + noun.length;
  return chance.pick([0, after > noun.length - 1 ? after : 0, title.length]);
}
