/** How long a table of operators takes and how much memory, each size in a process of its own with two threads. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { matchFile } from "../../src/registry/match/index.ts";
import { growthExponent, shown } from "../measure.ts";
import type { Options, Row } from "../report.ts";
import { writeCity } from "./city.ts";

interface Run {
  readonly rows: number;
  readonly found: number;
  readonly seconds: number;
  /** Peak of the whole process in megabytes. */
  readonly peak: number;
  readonly digest: string;
}

export async function speed({ small, say }: Options): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-match-"));
  try {
    return await measured(folder, small ? [500, 1000] : [10_000, 100_000, 1_000_000], say);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(
  folder: string,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  const points: { x: number; y: number }[] = [];
  for (const size of sizes) {
    const file = join(folder, `${size}.jsonl`);
    await writeCity(file, size, "medium", 1);
    const run = await inChild(file, 2);
    say(`${shown(size)} records: ${shown(run.seconds)} s, ${shown(run.peak)} MB, ${shown(run.found)} found`);
    points.push({ x: size, y: run.seconds });
    const scale = `${shown(run.rows)} records of ${shown(run.found)} operators, 2 threads`;
    rows.push(
      { what: "matching a file: seconds", scale, result: shown(run.seconds), spread: "1 run", against: "—" },
      {
        what: "matching a file: peak memory, MB",
        scale,
        result: shown(run.peak),
        spread: "1 run",
        against: "goal ≤ 4,096 at 1,000,000",
      },
    );
    if (size === sizes[1]) rows.push(await againstOneThread(file, run));
  }
  const exponent = growthExponent(points.filter(({ x }) => x >= (sizes.at(-2) ?? 0)));
  const whole = `${shown(sizes[0] ?? 0)} – ${shown(sizes.at(-1) ?? 0)} records`;
  rows.push({
    what: "matching a file: growth of time",
    scale: whole,
    result: `n^${growthExponent(points).toFixed(2)}`,
    spread: `last tenfold n^${exponent.toFixed(2)}`,
    against: "n^1: each record costs the same",
  });
  return rows;
}

async function againstOneThread(file: string, two: Run): Promise<Row> {
  const one = await inChild(file, 1);
  if (one.digest !== two.digest) throw new Error("the answer depends on the number of threads");
  return {
    what: "matching a file: speed of two threads over one, with the same bytes",
    scale: `${shown(two.rows)} records`,
    result: (one.seconds / two.seconds).toFixed(2),
    spread: `${shown(one.seconds)} s and ${shown(two.seconds)} s`,
    against: "—",
  };
}

async function inChild(file: string, threads: number): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    import.meta.filename,
    file,
    String(threads),
  ]);
  return JSON.parse(stdout) as Run;
}

async function run(file: string, threads: number): Promise<Run> {
  const out = `${file}.${threads}.out`;
  const begin = performance.now();
  const { rows, found } = await matchFile({ file, out, threads, tell: () => {}, fault: () => {} });
  const seconds = (performance.now() - begin) / 1000;
  const hash = createHash("sha256");
  await pipeline(createReadStream(out), hash);
  return {
    rows,
    found,
    seconds,
    peak: process.resourceUsage().maxRSS / 1024,
    digest: hash.digest("hex"),
  };
}

if (process.argv[1] === import.meta.filename) {
  const [file = "", threads = "2"] = process.argv.slice(2);
  console.log(JSON.stringify(await run(file, Number(threads))));
}
