/** Taking up findings as a job: asked for in the transaction that keeps them, one at a time, harmless twice. */
import { type Db, enqueue, type JobHandlers } from "../base/index.ts";
import { foldFindings } from "./findings/fold.ts";
import type { LeadParts } from "./findings/take-up.ts";

export const foldJob = "lead.fold";

/** One waiting job serves every run until it begins. */
export function askFold(trx: Db): Promise<void> {
  return enqueue(trx, foldJob, {}, { key: foldJob, queue: "lead" });
}

export function leadJobs(parts: LeadParts): JobHandlers {
  return {
    [foldJob]: async () => {
      await foldFindings(parts);
    },
  };
}
