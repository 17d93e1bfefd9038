/** Judges records of any table by features that mean the same everywhere, and a forest trained on public benchmarks. */
import { text } from "../../../kernel/index.ts";
import { type Evidence, type Judgement, type MatchRecord, type Scorer, sigmoid } from "../model.ts";
import type { Columns } from "./columns.ts";
import { type Compared, compareRows } from "./features.ts";
import { logOdds } from "./forest.ts";
import { forest } from "./forest-data.ts";
import { nameScorer } from "./latin-names.ts";
import { prepareRow, type Row } from "./prepare.ts";

export function tableScorer(
  columns: Columns,
  use: "table" | "pairs",
  unpacked: (packed: string) => MatchRecord,
): Scorer<unknown> {
  if (columns.namesOnly) return nameScorer(columns.main, use, unpacked) as Scorer<unknown>;
  const scorer: Scorer<Row> = {
    prepare: (record) => prepareRow(record, columns),
    unpack: (packed) => prepareRow(unpacked(packed), columns),
    judge: (a, b) => judgeRows(a, b, columns, use === "table" ? tableShift : 0),
    identity: () => undefined,
    keys: (row) => rowKeys(row, columns),
  };
  return scorer as Scorer<unknown>;
}

/** In a whole table strangers are far more than in a list of pairs that somebody found worth asking. */
const tableShift = -1;

function judgeRows(a: Row, b: Row, columns: Columns, shift: number): Judgement {
  const compared = compareRows(a, b, columns);
  return {
    score: sigmoid(logOdds(forest, compared.features) + shift),
    evidence: evidenceOf(a, b, compared, columns),
    veto: false,
  };
}

/** The forest weighs; these are the facts it weighed, for people to read. */
function evidenceOf(a: Row, b: Row, { main, all, fields }: Compared, columns: Columns): Evidence[] {
  const out: Evidence[] = [];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const say = (weight: number, zh: string, en: string) => out.push({ weight, reason: () => text(zh, en) });
  if (a.main.tokens.length > 0 && b.main.tokens.length > 0) {
    say(
      (main.cosine - 0.5) * 6,
      `${columns.main} 相似 ${percent(main.cosine)}`,
      `${columns.main} ${percent(main.cosine)} alike`,
    );
    const rare = main.shared.filter((token) => columns.idf(token) > columns.most * 0.6).slice(0, 4);
    if (rare.length > 0)
      say(rare.length, `共有罕见词：${rare.join("、")}`, `rare words in common: ${rare.join(", ")}`);
    const [left, right] = main.lonely;
    if (left !== "" && right !== "")
      say(
        -Math.min(main.loneLeft, main.loneRight) / 2,
        `各有对方没有的词：${left} / ${right}`,
        `each has a word the other lacks: ${left} / ${right}`,
      );
  }
  for (const { column, likeness } of fields) {
    if (column === columns.main && !columns.fielded) continue;
    if (likeness >= 0.99) say(1.2, `${column} 相同`, `same ${column}`);
    else if (likeness >= 0.7)
      say(0.6, `${column} 相近（${percent(likeness)}）`, `${column} ${percent(likeness)} alike`);
    else if (likeness < 0.5)
      say(
        likeness - 1.2,
        `${column} 不同：${short(a.values[column])} / ${short(b.values[column])}`,
        `different ${column}: ${short(a.values[column])} / ${short(b.values[column])}`,
      );
  }
  if (out.length === 0)
    say((all.cosine - 0.5) * 6, `全文相似 ${percent(all.cosine)}`, `whole text ${percent(all.cosine)} alike`);
  return out;
}

function short(value = ""): string {
  return value.length > 24 ? `${value.slice(0, 23)}…` : value;
}

/** Rare words alone and in twos, whole values that are not common, and beginnings of values with another. */
function rowKeys(row: Row, columns: Columns): string[] {
  const keys: string[] = [];
  const heavy = row.all.tokens
    .map((token, at) => ({ token, weight: row.all.weights[at] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || (a.token < b.token ? -1 : 1))
    .slice(0, columns.fielded ? 5 : 7)
    .map(({ token }) => token);
  for (const token of heavy) keys.push(`1${token}`);
  if (!columns.fielded)
    for (const [at, one] of heavy.entries())
      for (const other of heavy.slice(at + 1)) keys.push(`2${[one, other].sort().join(" ")}`);
  if (row.mainText !== "") keys.push(`m${row.mainText.slice(0, 12)}`, `e${row.mainText.slice(-10)}`);
  const shown = Object.entries(row.values);
  for (const [column, value] of shown) if (columns.keys.has(column)) keys.push(`v${column}${value}`);
  if (columns.fielded) keys.push(...prefixKeys(shown, columns));
  return keys;
}

/** Beginnings of the five rarest values, two by two: one of any two fields may be spoilt. */
function prefixKeys(shown: readonly (readonly [string, string])[], columns: Columns): string[] {
  const rare = shown
    .map(([column, value]) => ({
      key: `${column}${value.slice(0, 4)}`,
      rarity: columns.rarity(column, value),
    }))
    .sort((a, b) => b.rarity - a.rarity || (a.key < b.key ? -1 : 1))
    .slice(0, 5)
    .map(({ key }) => key)
    .sort();
  return rare.flatMap((one, at) => rare.slice(at + 1).map((other) => `f${one}|${other}`));
}
