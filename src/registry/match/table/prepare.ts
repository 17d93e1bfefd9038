/** A record of any table, cut into tokens once. */
import type { MatchRecord } from "../model.ts";
import { normal } from "../text.ts";
import { type Columns, numberOf, tokensOf } from "./columns.ts";

export interface Bag {
  readonly tokens: readonly string[];
  readonly weights: readonly number[];
  /** Square root of the sum of squares. */
  readonly norm: number;
  readonly sum: number;
}

export interface Row {
  readonly values: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly bags: Readonly<Record<string, Bag>>;
  readonly main: Bag;
  readonly all: Bag;
  readonly mainText: string;
}

export function prepareRow({ values }: MatchRecord, columns: Columns): Row {
  const shown: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  const bags: Record<string, Bag> = {};
  const every: string[] = [];
  for (const column of columns.all) {
    const raw = values[column];
    if (raw === undefined || raw.trim() === "" || /^(?:-|n\/a|nan|null|none)$/i.test(raw.trim())) continue;
    const value = normal(raw).replace(/^[\s'`"]+|[\s'`"]+$/g, "");
    if (value === "") continue;
    shown[column] = value;
    const tokens = tokensOf(value);
    every.push(...tokens);
    bags[column] = bagOf(tokens, columns);
    const number = columns.numeric.has(column) ? numberOf(value) : undefined;
    if (number !== undefined) numbers[column] = number;
  }
  const main = bags[columns.main] ?? empty;
  return { values: shown, numbers, bags, main, all: bagOf(every, columns), mainText: main.tokens.join("") };
}

export function bagOf(tokens: readonly string[], columns: Columns): Bag {
  const distinct = [...new Set(tokens)];
  const weights = distinct.map((token) => columns.idf(token));
  let squares = 0;
  let sum = 0;
  for (const weight of weights) {
    squares += weight * weight;
    sum += weight;
  }
  return { tokens: distinct, weights, norm: Math.sqrt(squares), sum };
}

const empty: Bag = { tokens: [], weights: [], norm: 0, sum: 0 };
