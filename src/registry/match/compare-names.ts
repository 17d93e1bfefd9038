/** Evidence from two Chinese business names. Weights in nats; set by hand, checked on held-out corrupted registrations. */
import { text } from "../../kernel/index.ts";
import { type CompanyName, provinceSet } from "./company-name.ts";
import { isSubsequence, soundEdits, soundSimilarity } from "./distance.ts";
import type { Evidence } from "./model.ts";

/** `rarity(字号)`: 0 common … 2 seen once or twice in the table at hand. */
export function compareNames(a: CompanyName, b: CompanyName, rarity: (trade: string) => number): Evidence[] {
  if (a.whole === "" || b.whole === "") return [];
  if (a.whole === b.whole)
    return [{ weight: wholeWeight(a), reason: () => text(`名称相同：${a.whole}`, `same name: ${a.whole}`) }];
  const heart = compareTrades(a, b, rarity);
  // Different hearts settle it: what else agrees (same street's trade and form) is what neighbours share.
  const others =
    heart.weight > 0 ? compareParts(a, b) : compareParts(a, b).filter(({ weight }) => weight < 0);
  const found = [heart, ...others].filter(({ weight }) => weight !== 0);
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const near = almostWhole(a, b);
  return near !== undefined && near.weight > total ? [near] : found;
}

function wholeWeight(name: CompanyName): number {
  const length = [...name.whole].length;
  if (!name.full) return aloneWeight(name.whole);
  if (name.formKind === "company") return 9;
  return name.places.length > 0 ? 7.5 : length >= 6 ? 6.5 : 5;
}

/** Nothing but a 字号, or a person's name: it may be anybody's. */
function nameAlone({ trade, industry, form, formKind }: CompanyName): boolean {
  return industry === "" && trade.length <= 3 && (form === "" || formKind === "person");
}

function aloneWeight(name: string): number {
  const length = [...name].length;
  return length >= 4 ? 5 : length === 3 ? 3.5 : 2.5;
}

function compareTrades(a: CompanyName, b: CompanyName, rarity: (trade: string) => number): Evidence {
  const [x, y] = [a.trade, b.trade];
  const both = `${x} / ${y}`;
  const [one, other] = [numbersOf(x), numbersOf(y)];
  if (one !== other && one !== "" && other !== "")
    return {
      weight: -5.5,
      reason: () => text(`名称中序号不同：${both}`, `different numbers in the names: ${both}`),
    };
  if (x === y)
    return {
      weight: nameAlone(a) && nameAlone(b) ? aloneWeight(x) : shortTrade(x) + rarity(x),
      reason: () => text(`字号相同：${x}`, `same trade name: ${x}`),
    };
  const most = Math.max(x.length, y.length);
  const edits = soundEdits(x, y, Math.max(1.3, 0.15 * most));
  if (edits <= 0.3 * Math.max(1, Math.floor(most / 2)) && most >= 2)
    return {
      weight: (most >= 3 ? 3 : 1.8) + 0.7 * rarity(x),
      reason: () => text(`字号音形相近：${both}`, `trade names sound or look alike: ${both}`),
    };
  if (edits <= 1.3 && most >= 3)
    return {
      weight: most >= 5 ? 2.8 : most === 4 ? 2 : 0.8,
      reason: () => text(`字号仅一字之差：${both}`, `trade names differ by one character: ${both}`),
    };
  const short = abbreviation(a, b) ?? abbreviation(b, a);
  if (short !== undefined) return short;
  const [less, more] = x.length <= y.length ? [x, y] : [y, x];
  if (less.length >= 2 && more.includes(less) && more.length - less.length <= 3)
    return {
      weight: less.length >= 3 ? 1.5 : 0.5,
      reason: () => text(`字号相含：${both}`, `one trade name contains the other: ${both}`),
    };
  return { weight: -5.5, reason: () => text(`字号不同：${both}`, `different trade names: ${both}`) };
}

/** A short name against a registered one: 阿里巴巴, 浙大网新, 娃哈哈集团. */
function abbreviation(short: CompanyName, long: CompanyName): Evidence | undefined {
  const word = short.full && short.form !== "集团" ? short.trade : short.whole;
  if (word.length < 2 || word.length >= long.whole.length || word.length > 6) return undefined;
  const told = () =>
    text(`似为简称：${word} ← ${long.whole}`, `looks like a short form: ${word} ← ${long.whole}`);
  if (word.length >= 3 && long.whole.includes(word)) return { weight: 3.2, reason: told };
  if (long.whole.startsWith(word) && long.trade !== "") return { weight: 2.2, reason: told };
  const fromTrade = long.trade + long.industry + long.form;
  if (!short.full && isSubsequence(word, fromTrade)) return { weight: 2.8, reason: told };
  if (!short.full && isSubsequence(word, long.whole)) return { weight: 2.8, reason: told };
  return undefined;
}

function compareParts(a: CompanyName, b: CompanyName): Evidence[] {
  const out: Evidence[] = [];
  if (a.industry !== "" && b.industry !== "") {
    const both = `${a.industry} / ${b.industry}`;
    if (a.industry === b.industry)
      out.push({ weight: 1.8, reason: () => text(`行业相同：${a.industry}`, `same trade: ${a.industry}`) });
    else if (a.industry.includes(b.industry) || b.industry.includes(a.industry))
      out.push({ weight: 0.8, reason: () => text(`行业相近：${both}`, `related trade: ${both}`) });
    else if (soundSimilarity(a.industry, b.industry) >= 0.6)
      out.push({ weight: 0.3, reason: () => text(`行业相近：${both}`, `similar trade: ${both}`) });
    else out.push({ weight: -3.2, reason: () => text(`行业不同：${both}`, `different trade: ${both}`) });
  } else if (a.industry !== b.industry && a.full && b.full)
    out.push({ weight: -0.8, reason: () => text("仅一方名称有行业", "only one name states a trade") });
  if (a.formKind !== "" && b.formKind !== "") {
    const both = `${a.form} / ${b.form}`;
    if (a.form === b.form)
      out.push({ weight: 0.6, reason: () => text(`组织形式相同：${a.form}`, `same form: ${a.form}`) });
    else if (a.formKind !== b.formKind)
      out.push({ weight: -3, reason: () => text(`组织形式不同：${both}`, `different form: ${both}`) });
    else if (a.formKind === "trader")
      out.push({ weight: -1, reason: () => text(`组织形式不同：${both}`, `different form: ${both}`) });
  }
  out.push(...comparePlaces(a, b));
  // A slip by sound (亿 for 一) keeps the length; a name that has a number more is another of the same owner.
  if (a.trade.length !== b.trade.length && numbersOf(a.trade) !== numbersOf(b.trade))
    out.push({ weight: -1.5, reason: () => text("仅一方名称有序号", "only one name has a number") });
  if (a.branch !== b.branch) {
    const told = () =>
      text(
        `分支机构不同：${a.branch || "（总部）"} / ${b.branch || "（总部）"}`,
        `different branch: ${a.branch || "(house)"} / ${b.branch || "(house)"}`,
      );
    const alike =
      a.branch !== "" &&
      b.branch !== "" &&
      numbersOf(a.branch) === numbersOf(b.branch) &&
      soundSimilarity(a.branch, b.branch) > 0.7;
    out.push(alike ? { weight: -0.5, reason: told } : { weight: -8, reason: told });
  } else if (a.branch !== "")
    out.push({ weight: 1.5, reason: () => text(`同一分支：${a.branch}`, `same branch: ${a.branch}`) });
  return out;
}

function comparePlaces(a: CompanyName, b: CompanyName): Evidence[] {
  if (a.places.length === 0 || b.places.length === 0) return [];
  const both = `${a.places.join("")} / ${b.places.join("")}`;
  const [deepA, deepB] = [a.places[a.places.length - 1] ?? "", b.places[b.places.length - 1] ?? ""];
  if (a.places.length > 1 && b.places.length > 1 && soundSimilarity(deepA, deepB) < 0.6)
    return [
      { weight: -2.5, reason: () => text(`名称中区划不同：${both}`, `different place in the name: ${both}`) },
    ];
  if (a.places.some((place) => b.places.some((other) => soundEdits(place, other, 0.6) <= 0.6)))
    return [{ weight: 1, reason: () => text(`名称中区划相同：${both}`, `same place in the name: ${both}`) }];
  // A province and a city of it may name one operator; two provinces, or two cities, do not.
  const level = (places: readonly string[]) => places.every((place) => provinceSet.has(place));
  if (level(a.places) !== level(b.places)) return [];
  return [
    { weight: -3.5, reason: () => text(`名称中区划不同：${both}`, `different place in the name: ${both}`) },
  ];
}

/**
 * Where parsing went astray (a word lost, two characters swapped) but the strings are nearly one. A slip inside a short
 * 字号 makes another firm; elsewhere in the name it is a slip.
 */
function almostWhole(a: CompanyName, b: CompanyName): Evidence | undefined {
  const [x, y] = [a.whole, b.whole];
  if (a.branch !== b.branch || Math.min(x.length, y.length) < 6 || Math.abs(x.length - y.length) > 2)
    return undefined;
  if (numbersOf(x) !== numbersOf(y)) return undefined;
  const edits = soundEdits(x, y, 1.3);
  if (edits > 1.3) return undefined;
  const outside = x.includes(b.trade) || y.includes(a.trade);
  const least = Math.min(a.trade.length, b.trade.length);
  const swapped = x.length === y.length && [...x].sort().join("") === [...y].sort().join("");
  const weight = outside || (swapped && least !== 2) ? 4.8 : least >= 4 ? 4 : least === 3 ? 2.2 : 0.5;
  return {
    weight,
    reason: () => text(`全称几乎相同：${x} / ${y}`, `full names all but the same: ${x} / ${y}`),
  };
}

/**
 * The numbers in a name, however written: 一号店 and 二号店, 玖拾伍 and 玖拾捌 are firms that one owner registered one after
 * the other, alike in all else.
 */
function numbersOf(name: string): string {
  let out = "";
  for (const character of name) out += digits.get(character) ?? "";
  return out;
}

const digits = new Map(
  ["〇零", "一壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖", "十拾"].flatMap(
    (group, at) =>
      [...group, ...(at < 10 ? [String(at)] : [])].map((one): [string, string] => [one, group.charAt(0)]),
  ),
);

/** Two characters make fewer names than four. */
function shortTrade(trade: string): number {
  return trade.length >= 4 ? 4 : trade.length === 3 ? 3.6 : trade.length === 2 ? 2.8 : 1.5;
}
