/** Memory of the server and its stores, as the system counts it. */
import { readFileSync } from "node:fs";
import { lakeOf, postmasterOf, processes } from "../kill/processes.ts";

export interface Memory {
  /** Seconds since the first. */
  readonly at: number;
  /** MB of the server, of the lake's engine, of the ledger with all its backends (shared pages counted by their share). */
  readonly server: number;
  readonly lake: number;
  readonly ledger: number;
}

export const parts = ["server", "lake", "ledger"] as const;

export function memoryOf(home: string, server: number, at: number): Memory {
  const lake = lakeOf(server);
  const postmaster = postmasterOf(home);
  const backends = processes().filter(({ pid, parent }) => pid === postmaster || parent === postmaster);
  return {
    at,
    server: resident(server),
    lake: lake === undefined ? 0 : resident(lake),
    ledger: backends.reduce((sum, { pid }) => sum + proportional(pid), 0),
  };
}

/** MB an hour by least squares. */
export function slope(points: readonly { readonly at: number; readonly mb: number }[]): number {
  const mean = (pick: (point: { at: number; mb: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [meanAt, meanMb] = [mean(({ at }) => at), mean(({ mb }) => mb)];
  const over = points.reduce((sum, { at, mb }) => sum + (at - meanAt) * (mb - meanMb), 0);
  const under = points.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  return (over / under) * 3600;
}

const resident = (pid: number) => figure(`/proc/${pid}/status`, "VmRSS");

const proportional = (pid: number) => figure(`/proc/${pid}/smaps_rollup`, "Pss");

/** 0 for a process that has just ended. */
function figure(file: string, name: string): number {
  try {
    const [, kb] = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync(file, "utf8")) ?? [];
    return Number(kb ?? 0) / 1024;
  } catch {
    return 0;
  }
}
