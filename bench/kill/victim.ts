/** The server as a process that may be killed and is started again on the same home and port. */
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { waitForExit } from "../../src/base/index.ts";
import { type Child, childServer } from "../child.ts";
import { backendsOf, lakeOf, postmasterOf } from "./processes.ts";

export type Target = "server" | "ledger" | "backend" | "lake";

export interface Victim extends Pick<Child, "baseUrl" | "start" | "ready" | "said"> {
  /** False where there was nothing of the kind to kill at the moment. */
  readonly kill: (target: Target, pick: (count: number) => number) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

const entry = fileURLToPath(new URL("server.ts", import.meta.url));

export function victimOn(home: string, port: number, virtualNow: string): Victim {
  const child = childServer({ entry, home, port, environment: { STEELYARD_VIRTUAL_NOW: virtualNow } });

  const killServer = async () => {
    await child.end("SIGKILL");
    await child.start();
    return true;
  };

  const kill: Victim["kill"] = async (target, pick) => {
    if (target === "server") return killServer();
    const postmaster = postmasterOf(home);
    if (target === "lake") return ended(lakeOf(child.pid()));
    if (target === "ledger") return ended(postmaster);
    const backends = postmaster === undefined ? [] : backendsOf(postmaster);
    return ended(backends[pick(backends.length)]);
  };

  const { baseUrl, start, ready, said } = child;
  return { baseUrl, start, ready, said, kill, stop: () => child.end("SIGTERM") };
}

/** Gone before anybody is asked whether all is well again. */
async function ended(pid: number | undefined): Promise<boolean> {
  if (pid === undefined) return false;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
  await waitForExit(pid, 5000);
  await sleep(20);
  return true;
}
