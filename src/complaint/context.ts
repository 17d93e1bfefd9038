/** What a complaint looks up inside the transaction. */
import { text } from "../kernel/index.ts";
import { type ContextLoaders, stageOfOpened } from "../matter/index.ts";
import type { ContextDef } from "../procedure/index.ts";

export const context = {
  delegatedEnd: {
    label: text("委托调解的结果", "How the delegated mediation ended"),
    source: text("由本投诉开启的最近一次调解", "The latest mediation opened from this complaint"),
  },
} as const satisfies Record<string, ContextDef>;

export type ContextName = keyof typeof context;

export const complaintContext: ContextLoaders = {
  /** `agreed`, `failed`, or `running` while it goes on; absent where nothing was delegated, which refuses. */
  "complaint.delegatedEnd": async (trx, { state }) => {
    const stage = await stageOfOpened(trx, state, "mediation");
    return stage && (ends[stage] ?? "running");
  },
};

/** Stages of `mediation` in which it is known how it ended, by their names there. */
const ends: Readonly<Record<string, string>> = {
  agreed: "agreed",
  confirming: "agreed",
  confirmed: "agreed",
  performed: "agreed",
  unperformed: "agreed",
  failed: "failed",
};
