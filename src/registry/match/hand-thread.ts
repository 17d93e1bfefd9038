/** A thread that is one hand. */
import { parentPort, workerData } from "node:worker_threads";
import { Hand } from "./hand.ts";
import { type Answered, type Asked, done } from "./hands.ts";
import type { Plan } from "./plan.ts";

const hand = new Hand(workerData as Plan);

parentPort?.on("message", (asked: Asked) => {
  const answer = (answered: Answered) => parentPort?.postMessage(answered);
  try {
    answer({ answer: done(hand, asked) });
  } catch (error) {
    answer({ error });
  }
});
