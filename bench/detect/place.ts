/** A lake of the bench's own in a temporary folder, with the house's tables. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Lake, migrateLake, openLake, startEmbeddedLake } from "../../src/base/index.ts";

/** Highest resident memory of a process so far, in bytes; 0 where the system does not tell. */
export interface Peaks {
  readonly engine: number;
  /** This process, since its engine was ready. */
  readonly own: number;
}

export interface Place {
  readonly lake: Lake;
  readonly peaks: () => Peaks;
}

export function withLake<T>(work: (place: Place) => Promise<T>): Promise<T> {
  return withFilledLake(async () => {}, work);
}

/** Filled by one engine and worked on by another, so that the memory of the filling is not counted. */
export async function withFilledLake<T>(
  fill: (lake: Lake) => Promise<void>,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-bench-lake-"));
  try {
    await inEngine(folder, async ({ lake }) => {
      await migrateLake(lake);
      await fill(lake);
    });
    return await inEngine(folder, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inEngine<T>(folder: string, work: (place: Place) => Promise<T>): Promise<T> {
  const embedded = await startEmbeddedLake(folder, "a password of this bench only");
  const lake = openLake({ url: embedded.url, requestTimeoutMs: 1_800_000 });
  try {
    const pid = embedded.supervisor.pid();
    forgetPeak();
    return await work({ lake, peaks: () => ({ engine: peakOf(pid), own: peakOf(process.pid) }) });
  } finally {
    await lake.close();
    await embedded.supervisor.stop();
  }
}

function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** What filled the lake is not of the run; Linux only, elsewhere the peak is not told either. */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {}
}
