/**
 * Trains the forest of the table matcher on the train splits of the public benchmarks (and FEBRL 1) together, so that it
 * must find what is common to tables; validation splits say when to stop. Test splits are not read.
 * `STEELYARD_EVAL=… node bench/match/train.ts [--without SET]` writes src/registry/match/table/forest-data.ts; with
 * `--without` it only prints how well the set left out is judged.
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

const folder = process.env.STEELYARD_EVAL ?? "";
const without = process.argv.includes("--without")
  ? process.argv[process.argv.indexOf("--without") + 1]
  : undefined;

const train: Example[] = [];
const valid = new Map<string, Example[]>();
for (const set of magellanSets) {
  const [learn, check] = [
    examplesOf(magellan(folder, set, "train")),
    examplesOf(magellan(folder, set, "valid")),
  ];
  valid.set(set, check);
  if (set !== without) train.push(...balanced(learn));
}
const febrl = examplesOf(febrlPairs(folder, "dataset1"));
if (without !== "febrl") train.push(...balanced(febrl));
console.log(`${train.length} examples`);

let best = { forest: { base: 0, trees: [] } as Forest, mean: 0 };
boost(train, { trees: 220, depth: 4, rate: 0.12, least: 3, lambda: 4, bins: 48 }, (forest) => {
  if (forest.trees.length % 20 !== 0) return true;
  const scores = [...valid].filter(([set]) => set !== without).map(([, examples]) => f1(forest, examples));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  console.log(
    forest.trees.length,
    mean.toFixed(4),
    [...valid]
      .map(
        ([set, examples]) => `${set.replace("Structured_", "")} ${(100 * f1(forest, examples)).toFixed(1)}`,
      )
      .join(" "),
  );
  if (mean > best.mean) best = { forest: { base: forest.base, trees: [...forest.trees] }, mean };
  return true;
});
if (without === undefined) {
  const path = fileURLToPath(new URL("../../src/registry/match/table/forest-data.ts", import.meta.url));
  const trees = best.forest.trees.map((tree) => `  ${JSON.stringify(tree)},`).join("\n");
  writeFileSync(
    path,
    `/** Written by bench/match/train.ts. */\nimport type { Forest } from "./forest.ts";\n\nexport const forest: Forest = {\n  base: ${best.forest.base},\n  // biome-ignore format: declared data\n  trees: [\n${trees}\n  ],\n};\n`,
  );
}

export function examplesOf(pairs: readonly LabelledPair[]): Example[] {
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

function f1(forest: Forest, examples: readonly Example[]): number {
  let [right, told, truth] = [0, 0, 0];
  for (const { features, same } of examples) {
    const said = logOdds(forest, features) >= 0;
    if (said) told += 1;
    if (same) truth += 1;
    if (said && same) right += 1;
  }
  return (2 * right) / (told + truth);
}
