/**
 * Runs the house's jobs and its periodic sweeps. What they do belongs to the capabilities; here is only that they run,
 * one at a time each, again after a failure, and that someone sees when they do not.
 */
import { type JobHandlers, type Ledger, messageOf, runJobs } from "../base/index.ts";

export interface Periodic {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: () => Promise<void>;
}

export interface WorkerOptions {
  readonly ledger: Ledger;
  readonly handlers: JobHandlers;
  readonly periodic: readonly Periodic[];
  readonly log: (level: "error" | "warn" | "info" | "debug", message: string) => void;
}

export interface Worker {
  readonly state: () => { readonly running: boolean; readonly failing: readonly string[] };
  readonly stop: () => Promise<void>;
}

/** A sweep that failed this often in a row makes the house not ready. */
const mostFailures = 5;

export async function startWorker({ ledger, handlers, periodic, log }: WorkerOptions): Promise<Worker> {
  const jobs = await runJobs(ledger, handlers, {
    log: (level, message) => {
      if (level === "error" || level === "warning") log(level === "error" ? "error" : "warn", message);
      else log("debug", message);
    },
  });
  const loops = periodic.map((one) => startLoop(one, log));
  return {
    state: () => ({
      running: jobs.up(),
      failing: loops.filter((loop) => loop.failures() >= mostFailures).map((loop) => loop.name),
    }),
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await jobs.stop();
    },
  };
}

interface Loop {
  readonly name: string;
  readonly failures: () => number;
  readonly stop: () => Promise<void>;
}

/** The next run begins a pause after the last has ended: a slow sweep never overlaps itself. */
function startLoop({ name, everySeconds, run }: Periodic, log: WorkerOptions["log"]): Loop {
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let current: Promise<void> = Promise.resolve();
  const turn = async () => {
    try {
      await run();
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!stopped) log("error", `${name} failed (${failures} in a row): ${messageOf(error)}`);
    }
    if (!stopped) timer = setTimeout(begin, everySeconds * 1000);
  };
  const begin = () => {
    current = turn();
  };
  begin();
  return {
    name,
    failures: () => failures,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
