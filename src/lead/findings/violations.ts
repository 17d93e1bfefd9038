/** What the findings of a detector are called once a lead carries them, and to which subject of law they belong. */
import type { Severity } from "../../detector/index.ts";
import { type Text, text } from "../../kernel/index.ts";

export interface Violation {
  readonly name: Text;
  /** A choice of the fact `subject`. */
  readonly subject: "advertising" | "unfair-competition" | "price" | "other";
}

const violations: Readonly<Record<string, Violation>> = {
  wording: { name: text("发布违法广告", "unlawful advertising"), subject: "advertising" },
  price: { name: text("价格欺诈", "price fraud"), subject: "price" },
  brushing: {
    name: text("虚构交易、编造评价", "fake transactions and reviews"),
    subject: "unfair-competition",
  },
};

export function violationOf(detector: string): Violation {
  return (
    violations[detector] ?? {
      name: text("网络交易违法行为", "a violation in online trading"),
      subject: "other",
    }
  );
}

/** From here on the house opens a lead by itself, where officers set nothing else. */
export interface Rule {
  /** Never where null. */
  readonly severity: Severity | null;
  /** In hundredths of a score. */
  readonly score: number;
}

export const defaultRule: Rule = { severity: "major", score: 60 };

const weights: Readonly<Record<Severity, number>> = { info: 1, minor: 2, major: 3 };

export const weightOf = (severity: Severity): number => weights[severity];

/** Whether one of the findings reaches the rule: both measures by the same finding. */
export function reaches(
  rule: Rule,
  findings: readonly { readonly severity: Severity; readonly score: number }[],
): boolean {
  const least = rule.severity;
  if (least === null) return false;
  return findings.some(
    ({ severity, score }) => weightOf(severity) >= weightOf(least) && Math.round(score * 100) >= rule.score,
  );
}
