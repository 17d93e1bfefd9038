/** Gives work to whichever hand is free: threads, or this thread where a table is small. */
import { Worker } from "node:worker_threads";
import { Hand } from "./hand.ts";
import type { Plan } from "./plan.ts";

export type Task = Exclude<keyof Hand, "judge" | "identity">;
export type Asked = { readonly task: Task; readonly args: readonly unknown[] };
export type Answered = { readonly answer: unknown } | { readonly error: unknown };

export interface Hands {
  /** Resolves when a hand has done it; work waits in the order it is given. */
  readonly call: <T extends Task>(task: T, ...args: Parameters<Hand[T]>) => Promise<ReturnType<Hand[T]>>;
  /** The same on every hand. */
  readonly each: <T extends Task>(task: T, ...args: Parameters<Hand[T]>) => Promise<void>;
  readonly count: number;
  readonly close: () => Promise<void>;
}

export function done(hand: Hand, { task, args }: Asked): unknown {
  return (hand[task] as (...args: readonly unknown[]) => unknown).apply(hand, [...args]);
}

/** `threads` 0: here, one thing after the other. */
export function handsFor(plan: Plan, threads: number): Hands {
  return threads === 0 ? oneHand(plan) : manyHands(plan, threads);
}

function oneHand(plan: Plan): Hands {
  const hand = new Hand(plan);
  return {
    call: async (task, ...args) => done(hand, { task, args }) as never,
    each: async (task, ...args) => void done(hand, { task, args }),
    count: 1,
    close: async () => {},
  };
}

function manyHands(plan: Plan, threads: number): Hands {
  const all = Array.from({ length: threads }, () => new Thread(plan));
  const free = [...all];
  const waiting: ((thread: Thread) => void)[] = [];
  const taken = (): Promise<Thread> => {
    const thread = free.pop();
    return thread === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(thread);
  };
  const back = (thread: Thread) => {
    const next = waiting.shift();
    if (next === undefined) free.push(thread);
    else next(thread);
  };
  return {
    call: async (task, ...args) => {
      const thread = await taken();
      try {
        return (await thread.ask({ task, args })) as never;
      } finally {
        back(thread);
      }
    },
    each: async (task, ...args) => {
      await Promise.all(all.map((thread) => thread.ask({ task, args })));
    },
    count: threads,
    close: async () => {
      await Promise.all(all.map((thread) => thread.end()));
    },
  };
}

/** Answers come in the order of what was asked. */
class Thread {
  readonly #worker: Worker;
  readonly #open: { resolve: (answer: unknown) => void; reject: (error: unknown) => void }[] = [];

  constructor(plan: Plan) {
    this.#worker = new Worker(new URL("./hand-thread.ts", import.meta.url), { workerData: plan });
    this.#worker.on("message", (answered: Answered) => {
      const one = this.#open.shift();
      if ("error" in answered) one?.reject(answered.error);
      else one?.resolve(answered.answer);
    });
    this.#worker.on("error", (error) => {
      for (const { reject } of this.#open.splice(0)) reject(error);
    });
  }

  ask(asked: Asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#open.push({ resolve, reject });
      this.#worker.postMessage(asked);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
