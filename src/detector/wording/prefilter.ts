/**
 * The condition over a page that keeps every row in which the judge finds anything, and few others. The engine repeats
 * the part of normalisation that goes character by character (translate, lower, remove what stands between). Expressions
 * of two and three units are looked for as they are meant, those for certain goods only on pages that may be of these
 * goods. Of longer ones, in which a homophone may stand, a piece of four is looked for among the pieces of the page, all
 * with sounds brought together. What the engine cannot repeat (letters for syllables, halves of characters, signs for
 * several) keeps the row.
 */
import { characters, entry } from "../text/characters.ts";
import { foldExpression } from "../text/fold.ts";
import { halves } from "../text/halves.ts";
import { soundsAlike } from "../text/sounds.ts";
import { rareMembers, wholeWords } from "../text/sounds-data.ts";
import { expandAll } from "./expand.ts";
import { categories, titles } from "./goods-data.ts";
import type { Goods, Rule } from "./model.ts";
import { pieces, shortest } from "./needles.ts";
import { rules } from "./rules.ts";

export interface Prefilter {
  /** A ClickHouse condition over two expressions of text: what the page says, and its category. */
  condition(text: string, category: string): string;
}

let built: Prefilter | undefined;

export function prefilter(): Prefilter {
  built ??= build();
  return built;
}

function build(): Prefilter {
  const written = translation();
  const sounding = soundTranslation();
  // Pictures are all that the translation leaves between words.
  const plain = `replaceRegexpAll(translateUTF8(raw, ${quoted(written.from)}, ${quoted(written.to)}), ${quoted("[\\x{10000}-\\x{10FFFF}]+")}, '')`;
  const short = byGoods().map(([goods, terms]) => {
    const needles = shortest(terms.filter((term) => term.length < LONG).map(oneSound));
    return [anyOf("plain", needles), ...goodsConditions(goods)].join(" AND ");
  });
  const long = rules.flatMap((rule) => expandAll(rule.terms)).filter((term) => term.length >= LONG);
  const needles = pieces(shortest(long.map(foldExpression)), LONG, ordinary);
  const kept = [
    `match(raw, ${quoted(unrepeatable())})`,
    `match(plain, ${quoted(letters())})`,
    anyOf(
      "plain",
      [...rareMembers].filter((sign) => oneSound(sign) === sign),
    ),
    anyOf("plain", [...halves.keys()].map(oneSound)),
    ...short.map((condition) => `(${condition})`),
    `arrayExists(piece -> piece IN (${needles.map(quoted).join(", ")}), ngrams(sound, ${LONG}))`,
  ];
  const sound = `translateUTF8(plain, ${quoted(sounding.from)}, ${quoted(sounding.to)})`;
  return {
    // One lambda over arrays of one: each of its arguments is worked out once.
    condition: (text, category) =>
      `arrayExists((raw, class, plain) -> arrayExists(sound -> ${kept.join(" OR ")}, [${sound}]), [${text}], [lowerUTF8(${category})], [${plain.replace("raw", text)}])`,
  };
}

/** Shorter expressions are not believed with a homophone in them. */
const LONG = 4;

/** Pieces of expressions that ordinary pages are full of. */
const ordinary: ReadonlySet<string> = new Set(
  "其他店铺 其他品牌 其他商家 代替药物 任何副作 假一赔十".split(" ").map(foldExpression),
);

/** Of a few hundred needles; of many thousands the engine would take minutes to compile. */
function anyOf(text: string, needles: readonly string[]): string {
  return `multiMatchAny(${text}, [${needles.map(quoted).join(", ")}])`;
}

/** Terms by the goods they are forbidden for; `undefined` where pages without any mark of goods are among them. */
function byGoods(): readonly (readonly [readonly Goods[] | undefined, readonly string[]])[] {
  const groups = Map.groupBy(rules, ({ goods }: Rule) =>
    goods === undefined || goods.includes("ordinary") ? "" : [...goods].sort().join(" "),
  );
  return [...groups].map(([key, own]) => [
    key === "" ? undefined : (key.split(" ") as Goods[]),
    own.flatMap((rule) => expandAll(rule.terms)),
  ]);
}

/** What `goodsOf` may take for these goods: without its order, and without what the engine's expressions cannot say. */
function goodsConditions(goods: readonly Goods[] | undefined): readonly string[] {
  if (goods === undefined) return [];
  const of = (table: readonly (readonly [Goods, RegExp])[]) =>
    table.flatMap(([one, { source }]) => (goods.includes(one) ? [loosened(source)] : [])).join("|");
  return [`(match(class, ${quoted(of(categories))}) OR match(plain, ${quoted(oneSound(of(titles)))}))`];
}

/** Without looks ahead and behind, and without anchors. */
function loosened(source: string): string {
  return source.replaceAll(/\(\?<?[!=][^()]*\)/g, "").replaceAll(/(?<!\[)[$^]/g, "");
}

interface Translation {
  readonly from: string;
  readonly to: string;
}

/**
 * Every unit that one unit is written for: traditional, wide, look-alike, capital; and the digit one, which may stand
 * for 一. Behind them what only stands between words: signs without a partner are taken out.
 */
function translation(): Translation {
  const { of } = characters();
  const meant = (unit: number): number => of[unit] ?? entry.symbol;
  const { from, to } = pairs((unit) =>
    meant(unit) < 32 ? undefined : oneSound(String.fromCharCode(meant(unit))),
  );
  const between = Array.from({ length: 65_536 }, (_, unit) => unit).filter(
    (unit) => unit > 0 && meant(unit) <= entry.stop,
  );
  return { from: from + String.fromCharCode(...between), to };
}

/** What is left of a translated text, with all that sounds alike brought together. */
function soundTranslation(): Translation {
  return pairs((unit) => foldExpression(String.fromCharCode(unit)));
}

function pairs(meaning: (unit: number) => string | undefined): Translation {
  let from = "";
  let to = "";
  for (let unit = 1; unit < 65_536; unit += 1) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const sign = meaning(unit);
    if (sign === undefined || sign === String.fromCharCode(unit)) continue;
    from += String.fromCharCode(unit);
    to += sign;
  }
  return { from, to };
}

/** 1 is written for whatever sounds like 一, so these are one in the first reading too; nothing else is. */
function oneSound(text: string): string {
  const one = foldExpression("一");
  return Array.from(text, (sign) => (foldExpression(sign) === one ? one : sign)).join("");
}

/** Signs that stand for several units, and planes beyond the first but for pictures. */
function unrepeatable(): string {
  const { of } = characters();
  const points: number[] = [];
  for (let unit = 0; unit < 65_536; unit += 1) if (of[unit] === entry.several) points.push(unit);
  const ranges: string[] = [];
  for (let at = 0; at < points.length; ) {
    let end = at;
    while (points[end + 1] === (points[end] ?? 0) + 1) end += 1;
    ranges.push(`\\x{${hex(points[at])}}-\\x{${hex(points[end])}}`);
    at = end + 1;
  }
  return `[${ranges.join("")}\\x{10000}-\\x{1F2FF}\\x{1FB00}-\\x{10FFFF}]`;
}

function letters(): string {
  const han = "[\\x{3400}-\\x{9FFF}]";
  const latin = `(?:${[...soundsAlike().syllables.keys()].join("|")})`;
  // A digit one is translated to 一 before letters are looked at.
  const one = foldExpression("一");
  // A whole run of letters beside a character is a syllable.
  return `${han}${latin}(?:[^a-z]|$)|(?:^|[^a-z])${latin}${han}|d${one}|${Object.keys(wholeWords).join("|")}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function hex(point: number | undefined): string {
  return (point ?? 0).toString(16);
}
