/** Which article says that the trigger day is not counted and that a holiday moves the last day. */
import type { Cite, Day, Text } from "../kernel/index.ts";
import { cite, citeLabel } from "./cite.ts";
import type { Certainty } from "./model.ts";

export type CountingRule = {
  readonly article: Cite;
  readonly label: Text;
  /** `excerpt` and worse where the instrument has no rule of its own and this one is followed by analogy. */
  readonly certainty: Certainty;
};

/** 期间的计算: order 121 has its own rule, penalty procedure has order 2; every other period follows them by analogy. */
export function countingRule(instrument: string | undefined, on: Day): CountingRule {
  if (instrument === "O121" && on >= "2026-04-15") return order121.own;
  if (instrument !== undefined && penaltyProcedure.has(instrument)) return order2.own;
  return on >= "2026-04-15" && complaint.has(instrument ?? "") ? order121.analogy : order2.analogy;
}

function ruleOf(written: string): { readonly own: CountingRule; readonly analogy: CountingRule } {
  const article = cite(written);
  const label = citeLabel(article, "short");
  return { own: { article, label, certainty: "read" }, analogy: { article, label, certainty: "open" } };
}

const order121 = ruleOf("O121 45");
const order2 = ruleOf("O2 80");
const penaltyProcedure: ReadonlySet<string> = new Set(["O2", "APL", "O3"]);
const complaint: ReadonlySet<string> = new Set(["O121", "SC778", "ADL"]);
