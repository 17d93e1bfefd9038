/**
 * What two records of any table have in common, as numbers that mean the same in every table: names of columns do not
 * occur. −1 stands for what cannot be compared.
 */
import { bigramDice, editSimilarity, jaroWinkler } from "../distance.ts";
import type { Columns } from "./columns.ts";
import { type BagComparison, compareBags } from "./compare-bags.ts";
import type { Row } from "./prepare.ts";

export const featureNames = [
  "mainCosine",
  "mainContained",
  "mainJaccard",
  "mainLoneHeavy",
  "mainLoneLight",
  "mainDice",
  "mainEdit",
  "mainLength",
  "allCosine",
  "allContained",
  "allJaccard",
  "allLoneHeavy",
  "allLoneLight",
  "numbersShared",
  "numbersLoneMost",
  "numbersLoneLeast",
  "codesShared",
  "codesLone",
  "fieldsEqual",
  "fieldsDifferent",
  "fieldsMean",
  "fieldsLeast",
  "fieldsMost",
  "fieldsMissing",
  "fieldsEvidence",
  "numericMean",
  "numericLeast",
  "keyMean",
  "keyMost",
  "firstToken",
  "columns",
  "mainWords",
] as const;
export type FeatureName = (typeof featureNames)[number];

export interface Compared {
  readonly features: Float64Array;
  readonly main: BagComparison;
  readonly all: BagComparison;
  readonly fields: readonly { readonly column: string; readonly likeness: number }[];
}

export function compareRows(a: Row, b: Row, columns: Columns): Compared {
  const main = compareBags(a.main, b.main);
  const all = compareBags(a.all, b.all);
  const scale = 1 / Math.max(1, columns.most);
  const [allA, allB] = [a.all.tokens, b.all.tokens];
  const numbers = setsOf(allA.filter(isNumber), allB.filter(isNumber));
  const codes = setsOf(a.main.tokens.filter(isCode), b.main.tokens.filter(isCode));
  const fields: { column: string; likeness: number }[] = [];
  let [evidence, equal, different, missing] = [0, 0, 0, 0];
  const [numeric, keys]: [number[], number[]] = [[], []];
  for (const column of columns.all) {
    const [x, y] = [a.values[column], b.values[column]];
    if (x === undefined || y === undefined) {
      if (x !== undefined || y !== undefined) missing += 1;
      continue;
    }
    const likeness = likenessOf(column, x, y, a, b, columns);
    if (column !== columns.main || columns.fielded) fields.push({ column, likeness });
    if (likeness >= 0.99) equal += 1;
    else if (likeness < 0.5) different += 1;
    if (columns.numeric.has(column)) numeric.push(likeness);
    if (columns.keys.has(column)) keys.push(likeness);
    const rarity = Math.min(7, Math.min(columns.rarity(column, x), columns.rarity(column, y)));
    if (likeness >= 0.85) evidence += rarity * likeness;
    else if (likeness >= 0.65) evidence += rarity * 0.3;
    else evidence -= 2.2;
  }
  const likenesses = fields.map(({ likeness }) => likeness);
  const features = Float64Array.from(
    Object.values({
      mainCosine: main.cosine,
      mainContained: main.contained,
      mainJaccard: main.jaccard,
      mainLoneHeavy: Math.max(main.loneLeft, main.loneRight) * scale,
      mainLoneLight: Math.min(main.loneLeft, main.loneRight) * scale,
      mainDice: bigramDice(a.mainText, b.mainText),
      mainEdit: editSimilarity(a.mainText.slice(0, 60), b.mainText.slice(0, 60)),
      mainLength: ratio(a.mainText.length, b.mainText.length),
      allCosine: all.cosine,
      allContained: all.contained,
      allJaccard: all.jaccard,
      allLoneHeavy: Math.max(all.loneLeft, all.loneRight) * scale,
      allLoneLight: Math.min(all.loneLeft, all.loneRight) * scale,
      numbersShared: numbers.shared,
      numbersLoneMost: numbers.most,
      numbersLoneLeast: numbers.least,
      codesShared: codes.shared,
      codesLone: codes.least,
      fieldsEqual: equal,
      fieldsDifferent: different,
      fieldsMean: mean(likenesses),
      fieldsLeast: likenesses.length === 0 ? -1 : Math.min(...likenesses),
      fieldsMost: likenesses.length === 0 ? -1 : Math.max(...likenesses),
      fieldsMissing: missing,
      fieldsEvidence: evidence,
      numericMean: mean(numeric),
      numericLeast: numeric.length === 0 ? -1 : Math.min(...numeric),
      keyMean: mean(keys),
      keyMost: keys.length === 0 ? -1 : Math.max(...keys),
      firstToken: a.main.tokens[0] !== undefined && a.main.tokens[0] === b.main.tokens[0] ? 1 : 0,
      columns: Math.min(a.all.tokens.length, b.all.tokens.length),
      mainWords: Math.min(a.main.tokens.length, b.main.tokens.length),
    } satisfies Record<FeatureName, number>),
  );
  return { features, main, all, fields };
}

function likenessOf(column: string, x: string, y: string, a: Row, b: Row, columns: Columns): number {
  if (x === y) return 1;
  const [m, n] = [a.numbers[column], b.numbers[column]];
  if (m !== undefined && n !== undefined && !columns.keys.has(column))
    return m === n ? 1 : Math.max(0, ratio(Math.abs(m), Math.abs(n)) * 2 - 1);
  const [s, t] = [x.replace(/[^\p{L}\p{N}]/gu, ""), y.replace(/[^\p{L}\p{N}]/gu, "")];
  if (s === t && s !== "") return 1;
  if (columns.keys.has(column)) return editSimilarity(s, t);
  const [p, q] = [a.bags[column], b.bags[column]];
  if (p === undefined || q === undefined) return 0;
  if (p.tokens.length <= 2 && q.tokens.length <= 2)
    return Math.max(
      jaroWinkler(s, t) >= 0.85 ? jaroWinkler(s, t) : editSimilarity(s, t),
      compareBags(p, q).cosine,
    );
  return compareBags(p, q).cosine;
}

const isNumber = (token: string) => /^\d+(?:\.\d+)?$/.test(token);
/** A model or version: letters with digits, or a long number. */
const isCode = (token: string) => /^(?=.*\d)(?=.*[a-z]).{2,}$|^\d{3,}$/.test(token);

function setsOf(a: readonly string[], b: readonly string[]) {
  const shared = a.filter((one) => b.includes(one)).length;
  const [left, right] = [a.length - shared, b.length - shared];
  return { shared, most: Math.max(left, right), least: Math.min(left, right) };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? -1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ratio(a: number, b: number): number {
  const most = Math.max(a, b);
  return most === 0 ? 1 : Math.min(a, b) / most;
}
