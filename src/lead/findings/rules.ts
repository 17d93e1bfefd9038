/** From which severity and score on the house opens leads by itself: set by officers per detector, with reasons, never overwritten. */
import type { Db } from "../../base/index.ts";
import type { Severity } from "../../detector/index.ts";
import type { Instant } from "../../kernel/index.ts";
import { defaultRule, type Rule } from "./violations.ts";

export interface SetRule extends Rule {
  readonly detector: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** Newest first. */
export async function rulesSet(db: Db): Promise<readonly SetRule[]> {
  const rows = await db
    .selectFrom("lead_rule")
    .leftJoin("person", "person.id", "lead_rule.set_by")
    .select(["detector", "severity", "score", "reason", "set_by", "set_at", "person.name"])
    .orderBy("lead_rule.id", "desc")
    .limit(500)
    .execute();
  return rows.map(({ severity, set_by, set_at, name, ...row }) => ({
    ...row,
    severity: severity as Severity | null,
    by: name ?? set_by,
    at: set_at as Instant,
  }));
}

export async function rulesNow(db: Db): Promise<(detector: string) => Rule> {
  const set = await rulesSet(db);
  return (detector) => set.find((one) => one.detector === detector) ?? defaultRule;
}

export async function addRule(
  trx: Db,
  { detector, severity, score, reason, by, at }: SetRule,
): Promise<void> {
  await trx
    .insertInto("lead_rule")
    .values({ detector, severity, score, reason, set_by: by, set_at: at })
    .execute();
}
