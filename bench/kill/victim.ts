/** The server as a process that may be killed and is started again on the same home and port. */
import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { waitForExit } from "../../src/base/index.ts";
import { backendsOf, lakeOf, postmasterOf } from "./processes.ts";

export type Target = "server" | "ledger" | "backend" | "lake";

export interface Victim {
  readonly baseUrl: string;
  readonly start: () => Promise<void>;
  /** False where there was nothing of the kind to kill at the moment. */
  readonly kill: (target: Target, pick: (count: number) => number) => Promise<boolean>;
  /** Until every part says that it is ready; throws after a minute. */
  readonly ready: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly said: () => string;
}

const entry = fileURLToPath(new URL("server.ts", import.meta.url));
const patience = 60_000;

export function victimOn(home: string, port: number, virtualNow: string): Victim {
  const baseUrl = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let said = "";
  let alive: Promise<string> = Promise.resolve("not started");

  const start = async () => {
    const made = fork(entry, [], {
      env: {
        PATH: process.env.PATH,
        STEELYARD_HOME: home,
        PORT: String(port),
        LOG_LEVEL: "warn",
        STEELYARD_VIRTUAL_NOW: virtualNow,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      execArgv: [],
    });
    for (const stream of [made.stdout, made.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said = `${said}${chunk.toString()}`.slice(-8000);
      });
    }
    await new Promise<void>((resolve, reject) => {
      made.once("message", () => resolve());
      made.once("exit", (code, signal) =>
        reject(new Error(`the server did not start (${code ?? signal}):\n${said}`)),
      );
    });
    child = made;
    alive = new Promise((resolve) => made.once("exit", (code, signal) => resolve(String(code ?? signal))));
  };

  const killServer = async () => {
    child?.kill("SIGKILL");
    await alive;
    await start();
    return true;
  };

  const kill: Victim["kill"] = async (target, pick) => {
    if (target === "server") return killServer();
    const postmaster = postmasterOf(home);
    if (target === "lake") return ended(lakeOf(child?.pid ?? 0));
    if (target === "ledger") return ended(postmaster);
    const backends = postmaster === undefined ? [] : backendsOf(postmaster);
    return ended(backends[pick(backends.length)]);
  };

  const ready = async () => {
    const end = performance.now() + patience;
    let told = "";
    while (performance.now() < end) {
      const answer = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(
        () => undefined,
      );
      told = (await answer?.text().catch(() => "")) ?? "";
      if (answer?.ok) return;
      const died = await Promise.race([alive, sleep(30, undefined)]);
      if (died !== undefined) throw new Error(`the server ended by itself (${died}):\n${said}`);
    }
    throw new Error(`not ready after ${patience / 1000} s: ${told}\n${said}`);
  };

  const stop = async () => {
    child?.kill("SIGTERM");
    await alive;
  };

  return { baseUrl, start, kill, ready, stop, said: () => said };
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
