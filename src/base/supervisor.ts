import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "./trouble.ts";

/** A started process: `exited` settles when it is gone, whoever ended it. */
export type Running = {
  readonly pid: number;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
};

export type SupervisorState = "up" | "restarting" | "failed" | "stopped";

export type Supervisor = {
  readonly state: () => SupervisorState;
  readonly pid: () => number | undefined;
  readonly restarts: () => number;
  /** Resolves when the process is up again; rejects once the supervisor has given up. */
  readonly whenUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type SupervisorOptions = {
  /** Told of every exit, restart and failure; one short English sentence each. */
  readonly log?: (message: string) => void;
  /** Pauses before each restart; when the last one has failed, the supervisor gives up. */
  readonly pauses?: readonly number[];
  /** A process that lived this long counts as healthy again: its earlier failures are forgotten. */
  readonly healthyAfterMs?: number;
};

const PAUSES = [50, 250, 1000, 3000, 10_000];

/**
 * Keeps one process alive: up → (unexpected exit) → restarting → up | failed; stop() from anywhere → stopped.
 * The first start is the caller's to see: its error is thrown here, not retried.
 */
export async function supervise(
  name: string,
  start: () => Promise<Running>,
  options: SupervisorOptions = {},
): Promise<Supervisor> {
  const { log = () => {}, pauses = PAUSES, healthyAfterMs = 60_000 } = options;
  let state: SupervisorState = "up";
  let running: Running | undefined = await start();
  let upSince = performance.now();
  let failures = 0;
  let restarts = 0;
  let watching: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const waiters = new Set<{ resolve: () => void; reject: (error: Error) => void }>();

  const watch = async (current: Running): Promise<void> => {
    let live = current;
    for (;;) {
      await live.exited;
      if (stopping.signal.aborted) return;
      running = undefined;
      if (performance.now() - upSince > healthyAfterMs) failures = 0;
      state = "restarting";
      log(`${name} exited unexpectedly (pid ${live.pid}).`);
      const next = await restart();
      // Stopped while it was starting: `stop` waits for this loop and then ends what has just come up.
      if (next === undefined || stopping.signal.aborted) return;
      live = next;
    }
  };

  const restart = async (): Promise<Running | undefined> => {
    while (failures < pauses.length) {
      await sleep(pauses[failures] ?? 0, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return undefined;
      failures += 1;
      try {
        const next = await start();
        running = next;
        upSince = performance.now();
        restarts += 1;
        state = "up";
        log(`${name} restarted (pid ${next.pid}).`);
        for (const waiter of waiters) waiter.resolve();
        waiters.clear();
        return next;
      } catch (error) {
        log(`${name} did not restart (${failures} of ${pauses.length}): ${messageOf(error)}`);
      }
    }
    state = "failed";
    log(`${name} failed: given up after ${pauses.length} restarts.`);
    for (const waiter of waiters) waiter.reject(new Error(`${name} has failed`));
    waiters.clear();
    return undefined;
  };

  watching = watch(running);
  return {
    state: () => state,
    pid: () => running?.pid,
    restarts: () => restarts,
    whenUp: () => {
      if (state === "up") return Promise.resolve();
      if (state !== "restarting") return Promise.reject(new Error(`${name} has ${state}`));
      return new Promise((resolve, reject) => waiters.add({ resolve, reject }));
    },
    stop: async () => {
      stopping.abort();
      await running?.stop();
      await watching;
      // A restart may have succeeded between the abort and here.
      await running?.stop();
      state = "stopped";
      for (const waiter of waiters) waiter.reject(new Error(`${name} has stopped`));
      waiters.clear();
    },
  };
}
