/**
 * Two hours of a city's work at twenty requests a second, with files brought in beside it: what answers take, whether
 * anything fails, whether memory grows. `SOAK_MINUTES` and `SOAK_MATTERS` say otherwise.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../src/base/index.ts";
import { childServer } from "../child.ts";
import { chanceOf } from "../kill/chance.ts";
import { quantile, shown } from "../measure.ts";
import { type Bench, printed, type Row } from "../report.ts";
import { roadStart } from "../road/site.ts";
import { readKeys } from "../serve.ts";
import { type Imported, importEvery } from "./imports.ts";
import { type Memory, memoryOf, parts, slope } from "./memory.ts";
import { type Answered, startTraffic } from "./traffic.ts";

const entry = fileURLToPath(new URL("server.ts", import.meta.url));

export const soak: Bench = async ({ small, say }) => {
  const matters = small ? 5000 : Number(process.env.SOAK_MATTERS ?? 100_000);
  const seconds = small ? 15 : Number(process.env.SOAK_MINUTES ?? 120) * 60;
  const folder = mkdtempSync(join(tmpdir(), "steelyard-soak-"));
  // As root the ledger runs under another uid, which must pass through.
  chmodSync(folder, 0o711);
  const home = join(folder, "home");
  const environment = { STEELYARD_VIRTUAL_NOW: roadStart, SOAK_MATTERS: String(matters) };
  const server = childServer({ entry, home, port: await freePort(), environment });
  try {
    await server.start();
    await server.ready();
    say(`${shown(matters)} matters are there`);
    const keys = readKeys(home);
    const stop = new AbortController();
    const imports = importEvery(
      { baseUrl: server.baseUrl, keys, folder, everySeconds: small ? 5 : 300, rows: small ? 500 : 10_000 },
      stop.signal,
    );
    const traffic = startTraffic({
      baseUrl: server.baseUrl,
      keys,
      chance: chanceOf(20261129),
      now: roadStart,
      perSecond: 20,
      seconds,
    });
    const memory = await watch(home, server.pid, seconds, (point) =>
      say(
        `${Math.round(point.at)} s: ${traffic.answered.length} answers, ${traffic.problems.length} problems, ${parts
          .map((part) => `${part} ${Math.round(point[part])} MB`)
          .join(", ")}`,
      ),
    );
    await traffic.ended;
    stop.abort();
    const imported = await imports;
    const problems = [...traffic.problems, ...imported.problems];
    const rows = rowsOf(traffic.answered, problems.length, imported, memory, seconds, matters);
    if (problems.length > 0) {
      // What two hours have measured is still worth reading beside what went wrong.
      say(printed(rows));
      throw new Error(`${problems.length}:\n${problems.slice(0, 20).join("\n")}`);
    }
    return rows;
  } finally {
    await server.end("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
};

async function watch(
  home: string,
  pid: () => number,
  seconds: number,
  say: (point: Memory) => void,
): Promise<Memory[]> {
  const points: Memory[] = [];
  const begin = performance.now();
  const every = Math.max(2, Math.min(60, seconds / 60));
  for (let at = 0; at < seconds; at += every) {
    await sleep(Math.max(0, begin + (at + every) * 1000 - performance.now()));
    const point = memoryOf(home, pid(), (performance.now() - begin) / 1000);
    points.push(point);
    if (points.length % 10 === 0) say(point);
  }
  return points;
}

function rowsOf(
  answered: readonly Answered[],
  problems: number,
  imported: Imported,
  memory: readonly Memory[],
  seconds: number,
  matters: number,
): Row[] {
  const scale = `${shown(seconds / 60)} min at 20 requests/s, ${shown(matters)} matters`;
  const times = (of: (one: Answered) => boolean) =>
    answered.filter(of).map(({ milliseconds }) => milliseconds);
  const row = (what: string, values: readonly number[], against: string): Row => ({
    what: `${what}: p95, ms`,
    scale: `${shown(values.length)} of ${scale}`,
    result: shown(quantile(values, 0.95)),
    spread: `p50 ${shown(quantile(values, 0.5))}, p99 ${shown(quantile(values, 0.99))}`,
    against,
  });
  const whats = [...new Set(answered.map(({ what }) => what))].sort();
  // What is filled once, such as caches and pools, is filled by then.
  const settled = memory.filter(({ at }) => at > seconds / 4);
  return [
    {
      what: "answers that were none, or refused",
      scale: `${scale}, ${imported.files} files of ${shown(imported.rows)} rows in all`,
      result: shown(problems),
      spread: `${shown(answered.length)} requests`,
      against: "goal 0",
    },
    row(
      "all reads",
      times(({ manner }) => manner === "read"),
      "goal < 150",
    ),
    row(
      "all writes",
      times(({ manner }) => manner === "write"),
      "goal < 300",
    ),
    ...whats.map((what) =>
      row(
        what,
        times((one) => one.what === what),
        "—",
      ),
    ),
    ...parts.map((part) => ({
      what: `memory of the ${part}: MB`,
      scale,
      result: shown(
        quantile(
          settled.map((point) => point[part]),
          0.5,
        ),
      ),
      spread: `${shown(settled[0]?.[part] ?? 0)} after a quarter, ${shown(settled.at(-1)?.[part] ?? 0)} at the end`,
      against: `grows ${shown(slope(settled.map((point) => ({ at: point.at, mb: point[part] }))))} MB an hour`,
    })),
  ];
}
