/** What a complaint looks up inside the transaction. */
import { text } from "../kernel/index.ts";
import type { ContextLoaders } from "../matter/index.ts";
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
    const opened = state.links.filter(({ link, direction }) => link === "opens" && direction === "to");
    if (opened.length === 0) return undefined;
    const last = await trx
      .selectFrom("matter")
      .select("stage")
      .where("procedure", "=", "mediation")
      .where(
        "id",
        "in",
        opened.map(({ matter }) => matter),
      )
      .orderBy("opened_at", "desc")
      .limit(1)
      .executeTakeFirst();
    return last && (ends[last.stage] ?? "running");
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
