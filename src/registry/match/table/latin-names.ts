/**
 * Names of people and firms in alphabets: other spellings, scripts, orders, initials, titles and legal forms. Two words
 * without partner, one on each side, mean two names; a word too many on one side does not.
 */
import { text } from "../../../kernel/index.ts";
import { editSimilarity, jaroWinkler } from "../distance.ts";
import { type Evidence, type Judgement, judged, type MatchRecord, type Scorer } from "../model.ts";

export interface LatinName {
  readonly tokens: readonly string[];
  readonly joined: string;
  /** Class of the legal form: limited, stock … */
  readonly form: string;
  /** Numbers, Roman ones too: VII and VIII are two funds. */
  readonly numbers: readonly string[];
}

export function nameScorer(
  column: string,
  use: "table" | "pairs",
  unpacked: (packed: string) => MatchRecord,
): Scorer<LatinName> {
  return {
    unpack: (packed) => parseLatinName(unpacked(packed).values[column] ?? ""),
    prepare: ({ values }) => parseLatinName(values[column] ?? ""),
    judge: (a, b) => judgeNames(a, b, use === "table" ? -0.7 : 0),
    identity: () => undefined,
    keys: ({ tokens, joined }) => [
      joined,
      ...tokens.filter(({ length }) => length > 2).flatMap((token) => [token, `s${skeleton(token)}`]),
    ],
  };
}

export function parseLatinName(raw: string): LatinName {
  const words =
    latin(raw)
      .replace(/\b(?:[a-z]\.){2,}/g, (dotted) => dotted.replaceAll(".", ""))
      .replace(/\b(al|el|ul|as|ad|an|ar|at)[-\s](?=\w{3,})/g, "al")
      .replace(/['’`ʼ]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const tokens: string[] = [];
  const numbers: string[] = [];
  let form = "";
  const plain = words
    .join(" ")
    .replace(longForms, (found) => longFormClasses.find(([pattern]) => pattern.test(found))?.[1] ?? found);
  for (const word of plain.split(" ")) {
    const kind = formClasses.get(word);
    if (kind !== undefined) form = form === "" || kind !== "company" ? kind : form;
    else if (titles.has(word) && words.length > 1) continue;
    else if (numerals.has(word) || /^\d+$/.test(word)) numbers.push(String(numerals.get(word) ?? word));
    else if (word !== "" && word !== "and") tokens.push(word);
  }
  return { tokens, joined: tokens.join(""), form, numbers };
}

function judgeNames(a: LatinName, b: LatinName, shift: number): Judgement {
  if (a.tokens.length === 0 || b.tokens.length === 0) return judged(-3, []);
  const evidence: Evidence[] = [];
  const pairs = align(a.tokens, b.tokens);
  const lone = (tokens: readonly string[], side: 0 | 1) =>
    tokens.filter((token, at) => !particles.has(token) && !pairs.some((pair) => pair[side] === at));
  const [left, right] = [lone(a.tokens, 0), lone(b.tokens, 1)];
  const likeness = pairs.reduce((sum, [, , one]) => sum + one, 0) / Math.max(1, pairs.length);
  const joined =
    a.joined === b.joined
      ? 1
      : Math.max(
          editSimilarity(a.joined, b.joined),
          editSimilarity([...a.tokens].sort().join(""), [...b.tokens].sort().join("")),
        );
  const percent = `${Math.round(joined * 100)} %`;
  if (joined === 1) evidence.push({ weight: 5, reason: () => text("名称相同", "same name") });
  else if (left.length > 0 && right.length > 0)
    evidence.push({
      weight: joined >= 0.9 ? 0.2 : -3,
      reason: () =>
        text(
          `各有对方没有的词：${left.join(" ")} / ${right.join(" ")}`,
          `each has words the other lacks: ${left.join(" ")} / ${right.join(" ")}`,
        ),
    });
  else if (left.length + right.length > 0) {
    const more = [...left, ...right].join(" ");
    const known = pairs.filter(([at, , one]) => one >= 0.8 && (a.tokens[at]?.length ?? 0) > 1).length;
    evidence.push({
      weight: known >= 2 ? 1.9 - 0.4 * (left.length + right.length - 1) : -0.4,
      reason: () => text(`一方多出：${more}`, `only on one side: ${more}`),
    });
  } else
    evidence.push({
      weight: (likeness - 0.78) * 16,
      reason: () => text(`各词均有对应，相似 ${percent}`, `every word has its partner, ${percent} alike`),
    });
  if (a.form !== "" && b.form !== "" && a.form !== b.form && a.form !== "company" && b.form !== "company")
    evidence.push({
      weight: -3.2,
      reason: () =>
        text(`组织形式不同：${a.form} / ${b.form}`, `different legal form: ${a.form} / ${b.form}`),
    });
  if (a.numbers.join() !== b.numbers.join()) {
    const both = a.numbers.length > 0 && b.numbers.length > 0;
    evidence.push({
      weight: both ? -4 : -2,
      reason: () =>
        text(
          `编号不同：${a.numbers.join(" ") || "无"} / ${b.numbers.join(" ") || "无"}`,
          `different number: ${a.numbers.join(" ") || "none"} / ${b.numbers.join(" ") || "none"}`,
        ),
    });
  }
  return judged(shift, evidence);
}

/** Greedy by likeness, then what is joined on one side (PolPot, Pol Pot). */
function align(a: readonly string[], b: readonly string[]): [number, number, number][] {
  const all = a.flatMap((x, i) => b.map((y, j): [number, number, number] => [i, j, alike(x, y)]));
  all.sort((x, y) => y[2] - x[2] || Math.abs(x[0] - x[1]) - Math.abs(y[0] - y[1]));
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const out: [number, number, number][] = [];
  for (const pair of all) {
    const [i, j, likeness] = pair;
    if (likeness < 0.75 || usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    out.push(pair);
  }
  return out;
}

function alike(x: string, y: string): number {
  if (x === y) return 1;
  if (x.length === 1 || y.length === 1) return x.charAt(0) === y.charAt(0) ? 0.82 : 0;
  // JC for Jean-Claude is not seen here; two letters must be the same two letters.
  if (Math.min(x.length, y.length) <= 2) return 0;
  const [sx, sy] = [skeleton(x), skeleton(y)];
  if (sx === sy && sx.length >= 2 && x.charAt(0) === y.charAt(0)) return 0.93;
  const edit = editSimilarity(x, y);
  const likeness = Math.max(edit, jaroWinkler(x, y) - 0.12);
  return sx.charAt(0) === sy.charAt(0) || edit >= 0.8 ? likeness : likeness * 0.85;
}

/** Consonants as most transliterations share them. */
export function skeleton(word: string): string {
  return word
    .replace(/sch|sh|ch|tch|dj|zh/g, "j")
    .replace(/kh|gh|q|k|c(?!h)|x/g, "k")
    .replace(/ph|v|w|b/g, "b")
    .replace(/f/g, "b")
    .replace(/ts|tz|z|s/g, "s")
    .replace(/th|dh|d/g, "t")
    .replace(/(?<=.)[aeiouyh]/g, "")
    .replace(/^[aeiouyh]/, "a")
    .replace(/(.)\1+/g, "$1");
}

function latin(raw: string): string {
  let out = "";
  for (const character of raw.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""))
    out += letters[character] ?? character;
  return out;
}

const cyrillic = "абвгдезийклмнопрстуфхцыэіґёєї".split("");
const cyrillicLatin = "a b v g d e z i i k l m n o p r s t u f kh ts y e i g e ye i".split(" ");
const greek = "αβγδεζηθικλμνξοπρστυφχψωσς".split("");
const greekLatin = "a v g d e z i th i k l m n x o p r s t y f ch ps o s s".split(" ");
const letters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(cyrillic.map((one, at) => [one, cyrillicLatin[at] ?? ""])),
  ...Object.fromEntries(greek.map((one, at) => [one, greekLatin[at] ?? ""])),
  ж: "zh",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ь: "",
  ю: "yu",
  я: "ya",
  ү: "u",
  ө: "o",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ð: "d",
  þ: "th",
};

const longFormClasses: readonly (readonly [RegExp, string])[] = [
  [/limited liability company/, "llc"],
  [/(?:public |open )?joint stock compan\w*/, "jsc"],
  [/obshchestvo s ogranichennoi otvetstvennostyu/, "llc"],
  [/publichnoe aktsionernoe obshchestvo|aktsionernoe obshchestvo/, "jsc"],
];
const longForms =
  /limited liability company|(?:public |open )?joint stock compan\w*|obshchestvo s ogranichennoi otvetstvennostyu|(?:publichnoe )?aktsionernoe obshchestvo/g;
const formClasses = new Map(
  Object.entries({
    limited: "ltd limited llc ooo gmbh mbh sarl srl bv bvba oy ab as aps sro doo kft sas pte pty pvt tov too",
    stock: "ag akg aktiengesellschaft plc sa nv spa jsc ojsc pjsc oao zao pao ao se kgaa oyj",
    company: "inc incorporated corp corporation co company holding holdings group kabushiki kaisha kk",
    partnership: "lp llp kg ohg",
  }).flatMap(([kind, words]) => words.split(" ").map((word): [string, string] => [word, kind])),
);
const titles = new Set(
  "mr mrs ms miss dr prof sir lord lady shaikh sheikh sheik shaykh haji hajji mullah maulvi mawlawi monsieur madame herr frau general gen colonel col president don the".split(
    " ",
  ),
);
const particles = new Set(
  "bin ibn ben bint abu abd al el de la le van von der den di da dos du ter of".split(" "),
);
const numerals = new Map(
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv"
    .split(" ")
    .map((word, at): [string, number] => [word, at + 1])
    .filter(([word]) => word.length > 1),
);
