/** A lake of the bench's own in a temporary folder, with the house's tables. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Lake, migrateLake, openLake, startEmbeddedLake } from "../../src/base/index.ts";

export interface Place {
  readonly lake: Lake;
  /** Highest resident memory of the engine's process so far, in bytes; 0 where the system does not tell. */
  readonly peak: () => number;
  readonly resetPeak: () => void;
}

export async function withLake<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-bench-lake-"));
  const embedded = await startEmbeddedLake(folder, "a password of this bench only");
  const lake = openLake({ url: embedded.url, requestTimeoutMs: 1_800_000 });
  try {
    await migrateLake(lake);
    const pid = embedded.supervisor.pid();
    return await work({ lake, peak: () => peakOf(pid), resetPeak: () => undefined });
  } finally {
    await lake.close();
    await embedded.supervisor.stop();
    rmSync(folder, { recursive: true, force: true });
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
