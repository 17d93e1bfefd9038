import type { Ledger } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import { sequence } from "./log/sequence.ts";
import type { LogSigner } from "./log/signer.ts";

/** Enqueued with the events that ask for it (one waiting job serves them all), and by the clock for what was in flight. */
export const sequenceJob = "log.sequence";

export const evidenceJobs = (ledger: Ledger, signer: LogSigner, now: () => Instant) => ({
  [sequenceJob]: async () => {
    await sequence(ledger, signer, now);
  },
});
