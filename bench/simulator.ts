/**
 * How fast a city is written as JSON lines, how little memory grows with it, and that a seed gives the same bytes in
 * every process. Each run in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { day } from "../src/kernel/index.ts";
import { simulate } from "../src/simulator/index.ts";
import { growthExponent, sampleOf, shown } from "./measure.ts";
import type { Bench, Row } from "./report.ts";

interface Run {
  readonly rows: number;
  readonly seconds: number;
  readonly cpu: number;
  /** Peak of the whole process in megabytes. */
  readonly peak: number;
  /** Of all lines; only where a seed was given, so that hashing is not in the speed. */
  readonly digest?: string;
}

export const simulator: Bench = async ({ small, say }) => {
  const sizes = small
    ? [[5, 10, 1]]
    : [
        [50, 60, 3],
        [500, 90, 3],
        [2000, 90, 1],
      ];
  const rows: Row[] = [];
  const peaks: { x: number; y: number }[] = [];
  const [[least = 1, shortest = 1] = []] = sizes;
  const [one, again, other] = [1, 1, 2].map((seed) => inChild(least, shortest, seed).digest);
  if (one !== again || one === other) throw new Error("the bytes do not follow from the seed");
  rows.push({
    what: "the same seed in two processes: bytes that differ",
    scale: `${least} operators, ${shortest} days, SHA-256 ${one?.slice(0, 16)}…`,
    result: "0",
    spread: "2 runs, and another seed that differs",
    against: "goal 0",
  });
  for (const [operators = 1, days = 1, repeats = 1] of sizes) {
    const runs = Array.from({ length: repeats }, () => inChild(operators, days));
    const rate = sampleOf(runs.map((run) => run.rows / run.cpu));
    const peak = sampleOf(runs.map((run) => run.peak));
    const scale = `${shown(runs[0]?.rows ?? 0)} rows: ${operators} operators, ${days} days, ${runs.length} runs`;
    const spread = ({ low, high }: typeof rate) => `${shown(low)} – ${shown(high)}`;
    rows.push(
      {
        what: "simulated rows per second of one core, as JSON",
        scale,
        result: shown(rate.median),
        spread: spread(rate),
        against: "goal ≥ 100,000",
      },
      {
        what: "peak memory, MB",
        scale,
        result: shown(peak.median),
        spread: spread(peak),
        against: "—",
      },
    );
    peaks.push({ x: runs[0]?.rows ?? 1, y: peak.median });
    say(`${scale}: ${shown(rate.median)} rows/s, ${shown(peak.median)} MB`);
  }
  return [...rows, growthRow(peaks)];
};

/** What grows is the list of operators and shops that the days are played with; of the days nothing is kept. */
function growthRow(peaks: readonly { readonly x: number; readonly y: number }[]): Row {
  return {
    what: "peak memory: growth with the rows written",
    scale: `${shown(peaks[0]?.x ?? 0)} – ${shown(peaks.at(-1)?.x ?? 0)} rows`,
    result: `n^${growthExponent(peaks).toFixed(2)}`,
    spread: "—",
    against: "n^0: does not grow; n^1: the whole is held",
  };
}

function inChild(operators: number, days: number, seed?: number): Run {
  const asked = [operators, days, ...(seed === undefined ? [] : [seed])].map(String);
  const out = execFileSync(process.execPath, [import.meta.filename, ...asked], { encoding: "utf8" });
  return JSON.parse(out) as Run;
}

function run(operators: number, days: number, seed?: number): Run {
  const hash = createHash("sha256");
  const begin = performance.now();
  const before = process.cpuUsage();
  let [rows, bytes] = [0, 0];
  for (const { row } of simulate({
    seed: seed ?? 1,
    operators,
    days,
    from: day("2026-09-01"),
    noise: "medium",
    rate: 0.06,
  })) {
    rows += 1;
    const line = JSON.stringify(row);
    bytes += line.length;
    if (seed !== undefined) hash.update(line);
  }
  const used = process.cpuUsage(before);
  if (bytes === 0) throw new Error("nothing was simulated");
  return {
    rows,
    seconds: (performance.now() - begin) / 1000,
    cpu: (used.user + used.system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    ...(seed === undefined ? {} : { digest: hash.digest("hex") }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const [operators, days, seed] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(run(operators ?? 1, days ?? 1, seed)));
}
