/** Which article says that the trigger day is not counted and that a holiday moves the last day. */
import type { Cite, Day } from "../kernel/index.ts";
import { cite } from "./cite.ts";
import type { Certainty } from "./model.ts";

export type CountingRule = {
  readonly article: Cite;
  /** `excerpt` and worse where the instrument has no rule of its own and this one is followed by analogy. */
  readonly certainty: Certainty;
};

/** 期间的计算: order 121 has its own rule, penalty procedure has order 2; every other period follows them by analogy. */
export function countingRule(instrument: string | undefined, on: Day): CountingRule {
  if (instrument === "O121" && on >= "2026-04-15") return { article: order121, certainty: "read" };
  if (instrument !== undefined && penaltyProcedure.has(instrument))
    return { article: order2, certainty: "read" };
  return {
    article: on >= "2026-04-15" && complaint.has(instrument ?? "") ? order121 : order2,
    certainty: "open",
  };
}

const order121 = cite("O121 45");
const order2 = cite("O2 80");
const penaltyProcedure: ReadonlySet<string> = new Set(["O2", "APL", "O3"]);
const complaint: ReadonlySet<string> = new Set(["O121", "SC778", "ADL"]);
