/** A server of a bench as a process of its own, started and started again on the same home and port. */
import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export interface Child {
  readonly baseUrl: string;
  /** Of the process that runs now. */
  readonly pid: () => number;
  /** Resolves once the program says that it serves. */
  readonly start: () => Promise<void>;
  /** Until every part says that it is ready; throws after a minute. */
  readonly ready: () => Promise<void>;
  /** How it ended, once it has. */
  readonly ended: () => Promise<string>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
  /** The last it printed. */
  readonly said: () => string;
}

export interface ChildOptions {
  readonly entry: string;
  readonly home: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const patience = 60_000;

export function childServer({ entry, home, port, environment = {} }: ChildOptions): Child {
  const baseUrl = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let said = "";
  let ended: Promise<string> = Promise.resolve("not started");

  const start = async () => {
    const made = fork(entry, [], {
      env: {
        PATH: process.env.PATH,
        STEELYARD_HOME: home,
        PORT: String(port),
        LOG_LEVEL: "warn",
        ...environment,
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
    ended = new Promise((resolve) => made.once("exit", (code, signal) => resolve(String(code ?? signal))));
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
      const died = await Promise.race([ended, sleep(30, undefined)]);
      if (died !== undefined) throw new Error(`the server ended by itself (${died}):\n${said}`);
    }
    throw new Error(`not ready after ${patience / 1000} s: ${told}\n${said}`);
  };

  return {
    baseUrl,
    pid: () => child?.pid ?? 0,
    start,
    ready,
    ended: () => ended,
    end: async (signal) => {
      child?.kill(signal);
      await ended;
    },
    said: () => said,
  };
}
