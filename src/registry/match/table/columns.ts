/** What the columns of an unknown table are like, and how rare its words are. */
import type { Counter } from "../hash.ts";
import type { MatchRecord } from "../model.ts";
import { normal } from "../text.ts";

/** What the first rows show. */
export interface Shape {
  readonly all: readonly string[];
  /** The column that says what the thing is: title, name … */
  readonly main: string;
  /** Columns of numbers (price, year, strength). */
  readonly numeric: ReadonlySet<string>;
  /** Columns of single short tokens with many different values: ids, postcodes, dates, telephones. */
  readonly keys: ReadonlySet<string>;
  /** Short fields of a person or place rather than titles of things: every value weighs by itself. */
  readonly fielded: boolean;
  /** A single column of names of people and firms, not of titles of goods. */
  readonly namesOnly: boolean;
}

export interface Columns extends Shape {
  /** Inverse document frequency of a token, 0 (everywhere) to ln(n). */
  readonly idf: (token: string) => number;
  /** ln(n / how often the value stands in the column). */
  readonly rarity: (column: string, value: string) => number;
  /** The most that `idf` and `rarity` can be. */
  readonly most: number;
}

export type RowCounters = Readonly<Record<"tokens" | "values", Counter>>;

export function shapeOf(head: readonly MatchRecord[], names: readonly string[]): Shape {
  const sample = head.slice(0, 5000);
  const described = names.map((name) => describe(name, sample));
  const text = described.filter(({ numeric, filled }) => !numeric && filled > 0);
  const main =
    (
      text.find(({ name }) => /^(?:title|name|product|productname)$/i.test(name)) ??
      text.find(
        ({ name }) => /(?:name|title)$/i.test(name) && !/^(?:brand|maker|given|first|sur|last)/i.test(name),
      ) ??
      [...text].sort((a, b) => b.spread * b.words - a.spread * a.words)[0]
    )?.name ??
    names[0] ??
    "";
  const filled = described.filter(({ filled }) => filled > 0.3);
  const words = described.find(({ name }) => name === main)?.words ?? 0;
  return {
    all: names,
    main,
    numeric: new Set(described.filter(({ numeric }) => numeric).map(({ name }) => name)),
    keys: new Set(described.filter(({ key }) => key).map(({ name }) => name)),
    fielded: filled.length >= 6 && filled.every(({ words }) => words < 4),
    namesOnly: names.length <= 2 && /name/i.test(main) && words > 0 && words <= 7,
  };
}

export function countRow(row: Readonly<Record<string, string>>, { tokens, values }: RowCounters): void {
  const seen = new Set<string>();
  for (const [column, value] of Object.entries(row)) {
    values.add(`${column}\u0000${normal(value)}`);
    for (const token of tokensOf(value)) seen.add(token);
  }
  for (const token of seen) tokens.add(token);
}

/** `size`: how many rows were counted. */
export function columnsOf(shape: Shape, { tokens, values }: RowCounters, size: number): Columns {
  return {
    ...shape,
    idf: (token) => Math.log((size + 1) / Math.max(1, tokens.count(token))),
    rarity: (column, value) => Math.log((size + 1) / Math.max(1, values.count(`${column}\u0000${value}`))),
    most: Math.log(size + 1),
  };
}

/** Words and numbers; 1.0 stays one token, cs3 too. Accents are taken off. */
export function tokensOf(value: string): string[] {
  const plain = normal(value)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  return (
    plain
      .match(/\p{Script=Han}|\d+(?:\.\d+)?[a-z]*|[\p{L}]+[\p{L}\p{N}']*/gu)
      ?.map((token) => token.replace(/\.0+$/, "")) ?? []
  );
}

export function numberOf(value: string): number | undefined {
  const found = /-?\d[\d,]*(?:\.\d+)?/.exec(value);
  return found === null ? undefined : Number(found[0].replaceAll(",", ""));
}

function describe(name: string, sample: readonly MatchRecord[]) {
  const values = sample.flatMap(({ values }) =>
    values[name] === undefined || values[name] === "" ? [] : [values[name]],
  );
  const share = (test: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const words = values.reduce((sum, value) => sum + tokensOf(value).length, 0) / Math.max(1, values.length);
  const spread = new Set(values).size / Math.max(1, values.length);
  const numeric = share((value) => /^[\s$€£¥]*-?\d[\d,]*(?:\.\d+)?\s*%?$/.test(value)) > 0.8;
  const digits = share((value) => /\d/.test(value));
  return {
    name,
    words,
    spread,
    filled: values.length / Math.max(1, sample.length),
    numeric: numeric && spread < 0.98,
    key: digits > 0.8 && words <= 3 && spread > 0.3,
  };
}
