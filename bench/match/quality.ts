/** How right the matcher is: on the simulated city, on corrupted registrations, and on test splits of public benchmarks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type MatchRecord, matchRecords, SAME, scorerFor } from "../../src/registry/match/index.ts";
import { noises } from "../../src/simulator/index.ts";
import { shown } from "../measure.ts";
import type { Options, Row } from "../report.ts";
import { wilson } from "../wording/interval.ts";
import { abbreviations } from "./abbreviations.ts";
import { cityRecords, settingsOf } from "./city.ts";
import { corrupted, originOf, registrations } from "./corrupt.ts";
import { febrl, personOf } from "./febrl.ts";
import { type LabelledPair, magellan, magellanSets } from "./magellan.ts";
import { clusterScore, pairScore } from "./score.ts";
import { heldOut, trainedOn } from "./train.ts";

export async function quality({ small, say }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (more: readonly Row[]) => {
    for (const { what, scale, result } of more) say(`${what}, ${scale}: ${result}`);
    rows.push(...more);
  };
  for (const noise of noises) {
    const { records, truth } = cityRecords(settingsOf(small ? 100 : 20_000, noise, 5));
    add(await clusters(`simulated city, ${noise} noise`, records, truth));
  }
  const folder = process.env.STEELYARD_EVAL;
  if (folder === undefined) {
    say("STEELYARD_EVAL is unset: the real sets are skipped.");
    return rows;
  }
  // Its end: a run while weights are set begins at the beginning.
  const origins = registrations(folder).slice(small ? -200 : -20_000);
  for (const noise of ["low", "middle", "high"] as const) {
    const records = corrupted(origins, noise, 1);
    const truth = records.map(({ id }) => originOf(id));
    add(await clusters(`registrations of 2019, ${noise} corruption`, records, truth));
  }
  for (const set of small ? [] : ["dataset1", "dataset2", "dataset3"]) {
    const records = febrl(folder, set);
    const name = `FEBRL ${set.slice(-1)}${set === "dataset1" ? ", trained on" : ""}`;
    add(
      await clusters(
        name,
        records,
        records.map(({ id }) => personOf(id)),
      ),
    );
  }
  for (const set of magellanSets)
    add([
      pairs(
        `${set.replace("_", " ")}, test split, trained on its train split`,
        magellan(folder, set, "test"),
        figures[set] ?? "—",
      ),
    ]);
  for (const about of small ? [] : trainedOn)
    add(
      heldOut(folder, about).map(({ name, score }) => ({
        what: `${name}, held out of training: pair F1`,
        scale: "trained on all other sets",
        result: percent(score.f1),
        spread: `${percent(score.low)} – ${percent(score.high)}`,
        against: `precision ${percent(score.precision)}, recall ${percent(score.recall)}`,
      })),
    );
  add([pairs("names of people and firms", nameCases(folder), "nomenklatura 79.0")]);
  add([pairs("short names of organisations, dev split", abbreviations(folder, "dev"), "—")]);
  return rows;
}

/** Floors measured by a naive method on the same split, and what papers report of it. */
const figures: Readonly<Record<string, string>> = {
  "Structured_Amazon-Google": "floor 49.9, Ditto 75.6",
  "Structured_DBLP-ACM": "floor 93.0, Ditto 99.0",
};

async function clusters(
  name: string,
  records: readonly MatchRecord[],
  truth: readonly string[],
): Promise<Row[]> {
  const told = await matchRecords(records);
  const score = clusterScore(
    told.map(({ cluster }) => cluster),
    truth,
  );
  const scale = `${shown(records.length)} records of ${shown(new Set(truth).size)}`;
  const cubed = wilson(score.bcubed * records.length, records.length);
  const merged = wilson(score.falseMerges, score.clusters);
  return [
    {
      what: `${name}: pair F1`,
      scale,
      result: percent(score.f1),
      spread: `${percent(score.low)} – ${percent(score.high)}`,
      against: `precision ${percent(score.precision)}, recall ${percent(score.recall)}`,
    },
    {
      what: `${name}: B-cubed F1`,
      scale,
      result: percent(score.bcubed),
      spread: `${percent(cubed.low)} – ${percent(cubed.high)}`,
      against: "—",
    },
    {
      what: `${name}: false merges`,
      scale: `${shown(score.clusters)} clusters found`,
      result: String(score.falseMerges),
      spread: `${percent(merged.low)} – ${percent(merged.high)} %`,
      against: "0",
    },
  ];
}

function pairs(name: string, cases: readonly LabelledPair[], against: string): Row {
  const scorer = scorerFor(
    cases.flatMap(({ left, right }) => [left, right]),
    "pairs",
  );
  const told = cases.map(
    ({ left, right }) => scorer.judge(scorer.prepare(left), scorer.prepare(right)).score >= SAME,
  );
  const score = pairScore(
    told,
    cases.map(({ same }) => same),
  );
  const same = cases.filter((one) => one.same).length;
  return {
    what: `${name}: pair F1`,
    scale: `${shown(cases.length)} pairs, ${same} the same`,
    result: percent(score.f1),
    spread: `${percent(score.low)} – ${percent(score.high)}`,
    against,
  };
}

function nameCases(folder: string): LabelledPair[] {
  const [, ...lines] = readFileSync(join(folder, "er_names_opensanctions", "cases.csv"), "utf8")
    .trim()
    .split("\n");
  return lines.flatMap((line, at) => {
    const [, , left = "", right = "", same = ""] = cellsOf(line);
    const named = (name: string, side: string): MatchRecord => ({ id: `${at}${side}`, values: { name } });
    return left === "" ? [] : [{ left: named(left, "l"), right: named(right, "r"), same: same === "true" }];
  });
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? "").replaceAll('""', '"'),
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
