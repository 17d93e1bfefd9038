/**
 * A Chinese business name in its lawful parts: 行政区划 + 字号 + 行业 + 组织形式, and what a branch adds. The 字号 is what tells
 * operators apart; the others only help.
 */
import { cities, placeSuffixes, provinces } from "./places-data.ts";
import { lettersOf, normal, readingsOf } from "./text.ts";
import { branchEnds, forms, trades } from "./trades-data.ts";

export interface CompanyName {
  /** Everything, normal, without punctuation. */
  readonly whole: string;
  /** Stems of places, 杭州 for 杭州市. */
  readonly places: readonly string[];
  /** 字号, never empty unless the name is. */
  readonly trade: string;
  readonly tradeReading: string;
  readonly industry: string;
  readonly form: string;
  /** Class of the form: company, partnership, cooperative, trader …; empty where the name has none. */
  readonly formKind: string;
  /** The branch's own part (深圳分公司), empty for a house. */
  readonly branch: string;
  /** Ends in a form and has more than a 字号: a registered name, not a short one. */
  readonly full: boolean;
}

/** `learnt`: stems of counties seen in the addresses of the table at hand. */
export function parseCompanyName(name: string, learnt?: ReadonlySet<string>): CompanyName {
  const text = normal(name);
  const places: string[] = [];
  let extra: Form | undefined;
  const body = text.replace(/[([【「]([^)\]】」]*)[)\]】」]/gu, (_, inside: string) => {
    const content = lettersOf(inside);
    const form = formOf(content);
    const place = placeAtStart(content, learnt, true);
    if (form !== undefined && form.word.length === content.length) extra = form;
    else if (place !== undefined && place.length === content.length) places.push(place.stem);
    else return content;
    return "";
  });
  const whole = lettersOf(text);
  let { house: rest, branch } = splitBranch(lettersOf(body));
  const last = formOf(rest);
  if (last !== undefined && rest.length - last.word.length >= 2) rest = rest.slice(0, -last.word.length);
  const form = last ?? extra;
  for (let place = placeAtStart(rest, learnt, false); place; place = placeAtStart(rest, learnt, false)) {
    places.push(place.stem);
    rest = rest.slice(place.length);
  }
  let industry = "";
  for (let trade = tradeAtEnd(rest); trade !== undefined; trade = tradeAtEnd(rest)) {
    industry = trade + industry;
    rest = rest.slice(0, -trade.length);
  }
  return {
    whole,
    places,
    trade: rest,
    tradeReading: readingsOf(rest),
    industry,
    form: form?.word ?? "",
    formKind: form?.kind ?? "",
    branch,
    full: form !== undefined && form.kind !== "person" && whole.length >= 5,
  };
}

function splitBranch(name: string): { house: string; branch: string } {
  const inner = /^(.{3,}?(?:公司|合作社|银行|集团|企业|事务所|医院|学校))(.{2,})$/u.exec(name);
  if (inner?.[1] !== undefined && inner[2] !== undefined && branchEnds.test(inner[2]))
    return { house: inner[1], branch: inner[2] };
  const tail = /^(.{3,}?)(.{0,3}第[\d一二三四五六七八九十百]+(?:分店|门店|店)|.{1,3}分店)$/u.exec(name);
  if (tail?.[1] !== undefined && tail[2] !== undefined) return { house: tail[1], branch: tail[2] };
  return { house: name, branch: "" };
}

type Form = (typeof forms)[number];

function formOf(name: string): Form | undefined {
  if (!formEnds.has(name.charAt(name.length - 1))) return undefined;
  for (let length = Math.min(longestForm, name.length); length > 0; length--) {
    const found = formByWord.get(name.slice(-length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function tradeAtEnd(name: string): string | undefined {
  if (!tradeEnds.has(name.charAt(name.length - 1))) return undefined;
  for (let length = Math.min(longestTrade, name.length - 2); length > 1; length--) {
    const word = name.slice(-length);
    if (tradeWords.has(word)) return word;
  }
  return undefined;
}

/** A place at the start that leaves a name behind it; `alone` accepts that nothing is left. */
function placeAtStart(
  name: string,
  learnt: ReadonlySet<string> | undefined,
  alone: boolean,
): { stem: string; length: number } | undefined {
  const least = alone ? 0 : 2;
  for (let length = 5; length >= 2; length--) {
    const stem = name.slice(0, length);
    if (stem.length < length || !(knownPlaces.has(stem) || learnt?.has(stem) === true)) continue;
    const behind = name.slice(length);
    const suffix = placeSuffixes.find((one) => behind.startsWith(one)) ?? "";
    if (behind.length - suffix.length >= least) return { stem, length: length + suffix.length };
    if (behind.length >= least) return { stem, length };
  }
  if (!/[县州区旗市]/u.test(name)) return undefined;
  const county = /^(.{1,5}?)(自治县|自治州|新区|高新区|开发区|区|县|旗)(?=.{2})/u.exec(name);
  if (county?.[1] !== undefined && county[1].length >= 2 - (alone ? 1 : 0))
    return { stem: county[1], length: county[0].length };
  const town = /^(.{2,3}?)市(?=.{3})/u.exec(name);
  if (town?.[1] !== undefined && !town[1].endsWith("超") && !town[1].endsWith("城"))
    return { stem: town[1], length: town[0].length };
  return undefined;
}

export const knownPlaces: ReadonlySet<string> = new Set([...provinces, ...cities, "中国"]);
export const provinceSet: ReadonlySet<string> = new Set([...provinces, "中国"]);
const formByWord = new Map(forms.map((form) => [form.word, form]));
const formEnds = endsOf(forms.map(({ word }) => word));
const longestForm = Math.max(...forms.map(({ word }) => word.length));
const tradeWords = new Set(trades);
const tradeEnds = endsOf(trades);
const longestTrade = Math.max(...trades.map(({ length }) => length));

function endsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.charAt(word.length - 1)));
}
