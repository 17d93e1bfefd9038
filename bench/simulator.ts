/** How fast a city is written as JSON lines, and that memory does not grow with it. Each size in a process of its own. */
import { execFileSync } from "node:child_process";
import { day } from "../src/kernel/index.ts";
import { simulate } from "../src/simulator/index.ts";
import { sampleOf, shown } from "./measure.ts";
import type { Bench, Row } from "./report.ts";

interface Run {
  readonly rows: number;
  readonly seconds: number;
  readonly cpu: number;
  /** Peak of the whole process in megabytes. */
  readonly peak: number;
}

export const simulator: Bench = async ({ small, say }) => {
  const sizes = small
    ? [[5, 10]]
    : [
        [50, 60],
        [500, 90],
        [2000, 90],
      ];
  const rows: Row[] = [];
  for (const [operators = 1, days = 1] of sizes) {
    const runs = Array.from({ length: small ? 1 : 3 }, () => inChild(operators, days));
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
        against: "does not grow",
      },
    );
    say(`${scale}: ${shown(rate.median)} rows/s, ${shown(peak.median)} MB`);
  }
  return rows;
};

function inChild(operators: number, days: number): Run {
  const out = execFileSync(process.execPath, [import.meta.filename, String(operators), String(days)], {
    encoding: "utf8",
  });
  return JSON.parse(out) as Run;
}

function run(operators: number, days: number): Run {
  const begin = performance.now();
  const before = process.cpuUsage();
  let [rows, bytes] = [0, 0];
  for (const { row } of simulate({
    seed: 1,
    operators,
    days,
    from: day("2026-09-01"),
    noise: "medium",
    rate: 0.06,
  })) {
    rows += 1;
    bytes += JSON.stringify(row).length;
  }
  const used = process.cpuUsage(before);
  if (bytes === 0) throw new Error("nothing was simulated");
  return {
    rows,
    seconds: (performance.now() - begin) / 1000,
    cpu: (used.user + used.system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

if (process.argv[1] === import.meta.filename) {
  const [operators, days] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(run(operators ?? 1, days ?? 1)));
}
