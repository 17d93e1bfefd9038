/**
 * Trains the forest of the table matcher on the train splits of the public benchmarks and FEBRL 1 together, so that it
 * must find what is common to tables; validation splits say how many trees. Test splits are not read while training.
 * `STEELYARD_EVAL=… node bench/match/train.ts` writes src/registry/match/table/forest-data.ts. With `--without SET`
 * (Amazon-Google, DBLP-ACM, Beer, iTunes-Amazon, Fodors-Zagats, FEBRL) nothing is written: a forest that never saw that
 * set, clean or dirty, judges its test split.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Counter } from "../../src/registry/match/hash.ts";
import { columnsOf, countRow, shapeOf } from "../../src/registry/match/table/columns.ts";
import { compareRows } from "../../src/registry/match/table/features.ts";
import { type Forest, logOdds } from "../../src/registry/match/table/forest.ts";
import { prepareRow } from "../../src/registry/match/table/prepare.ts";
import { boost, type Example } from "./boost.ts";
import { febrlPairs } from "./febrl.ts";
import { type LabelledPair, magellan, magellanSets } from "./magellan.ts";
import { type PairScore, pairScore } from "./score.ts";

/** Sets by what they are about: the clean and the dirty form of one are one set. */
export const trainedOn = [...new Set(magellanSets.map(aboutOf)), "FEBRL"];

function aboutOf(set: string): string {
  return set.replace(/^[^_]*_/, "");
}

export function trained(folder: string, without?: string, tell: (line: string) => void = () => {}): Forest {
  const sets = magellanSets.filter((set) => aboutOf(set) !== without);
  const examples = sets.flatMap((set) => balanced(examplesOf(magellan(folder, set, "train"))));
  if (without !== "FEBRL") examples.push(...balanced(examplesOf(febrlPairs(folder, "dataset1"))));
  const valid = sets.map((set) => ({ set, examples: examplesOf(magellan(folder, set, "valid")) }));
  tell(`${examples.length} examples`);
  let best = { forest: { base: 0, trees: [] } as Forest, mean: 0 };
  boost(examples, { trees: 220, depth: 4, rate: 0.12, least: 3, lambda: 4, bins: 48 }, (forest) => {
    if (forest.trees.length % 20 !== 0) return true;
    const scores = valid.map(({ set, examples: some }) => ({ set, f1: scoreOf(forest, some).f1 }));
    const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
    const each = scores.map(({ set, f1 }) => `${set.replace("Structured_", "")} ${(100 * f1).toFixed(1)}`);
    tell(`${forest.trees.length} ${mean.toFixed(4)} ${each.join(" ")}`);
    if (mean > best.mean) best = { forest: { base: forest.base, trees: [...forest.trees] }, mean };
    return true;
  });
  return best.forest;
}

/** How a forest that never saw a set judges its test splits (of FEBRL: the pairs of its first file). */
export function heldOut(
  folder: string,
  about: string,
): { readonly name: string; readonly score: PairScore }[] {
  const forest = trained(folder, about);
  if (about === "FEBRL")
    return [{ name: "FEBRL 1", score: scoreOf(forest, examplesOf(febrlPairs(folder, "dataset1"))) }];
  return magellanSets
    .filter((set) => aboutOf(set) === about)
    .map((set) => ({
      name: set.replace("_", " "),
      score: scoreOf(forest, examplesOf(magellan(folder, set, "test"))),
    }));
}

function examplesOf(pairs: readonly LabelledPair[]): Example[] {
  const records = pairs.flatMap(({ left, right }) => [left, right]);
  const names = [...new Set(records.slice(0, 2000).flatMap(({ values }) => Object.keys(values)))];
  const counters = { tokens: Counter.of(22), values: Counter.of(22) };
  for (const { values } of records) countRow(values, counters);
  const columns = columnsOf(shapeOf(records, names), counters, records.length);
  return pairs.map(({ left, right, same }) => ({
    features: compareRows(prepareRow(left, columns), prepareRow(right, columns), columns).features,
    same,
    weight: 1,
  }));
}

/** Every table counts alike up to a square root of its size. */
function balanced(examples: Example[]): Example[] {
  const weight = Math.sqrt(2000 / examples.length);
  return examples.map((one) => ({ ...one, weight }));
}

function scoreOf(forest: Forest, examples: readonly Example[]): PairScore {
  return pairScore(
    examples.map(({ features }) => logOdds(forest, features) >= 0),
    examples.map(({ same }) => same),
  );
}

function keep({ base, trees }: Forest): void {
  const path = fileURLToPath(new URL("../../src/registry/match/table/forest-data.ts", import.meta.url));
  const lines = trees.map((tree) => `  ${JSON.stringify(tree)},`).join("\n");
  writeFileSync(
    path,
    `/** Written by bench/match/train.ts. */\n// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: trained, not typed\nimport type { Forest } from "./forest.ts";\n\nexport const forest: Forest = {\n  base: ${base},\n  // biome-ignore format: declared data\n  trees: [\n${lines}\n  ],\n};\n`,
  );
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.env.STEELYARD_EVAL;
  const [flag, without = ""] = process.argv.slice(2);
  if (folder === undefined) throw new Error("STEELYARD_EVAL names the folder of the real sets");
  if (flag === undefined) keep(trained(folder, undefined, console.log));
  else if (flag === "--without" && trainedOn.includes(without))
    for (const { name, score } of heldOut(folder, without))
      console.log(`${name}, never seen: pair F1 ${(100 * score.f1).toFixed(2)}`);
  else throw new Error(`--without one of ${trainedOn.join(", ")}`);
}
