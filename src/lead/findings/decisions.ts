/**
 * The end of a lead says whether its findings were right: from here the measured precision of a detector comes. Runs in
 * the transaction of the act.
 */
import type { Db } from "../../base/index.ts";
import { decided, findingsOf, type Outcome } from "../../detector/index.ts";
import { ok } from "../../kernel/index.ts";
import type { Effect } from "../../matter/index.ts";
import { type Facts, isPersonalRef } from "../../procedure/index.ts";

export interface Verdict {
  readonly outcome: Outcome;
  readonly reason: string;
}

const answer = (facts: Facts, list: string, item: string): string | undefined => {
  const value = facts[list];
  if (typeof value !== "object" || Array.isArray(value) || isPersonalRef(value)) return undefined;
  return (value as Readonly<Record<string, { readonly answer: string }>>)[item]?.answer;
};

/**
 * Declined for want of evidence: the detector was wrong. Declined as minor, first or without fault: there was a breach,
 * it was right. Every other ground says nothing of it.
 */
export function verdictOnDecline(facts: Facts): Verdict {
  const reason = typeof facts.decisionReason === "string" ? facts.decisionReason : "";
  if (answer(facts, "filingCheck", "evidence") === "no")
    return { outcome: "wrong", reason: `不予立案，没有证据初步证明：${reason}` };
  const breach = ["minor", "first", "no-fault"].some((item) => answer(facts, "declineCheck", item) === "yes");
  return breach
    ? { outcome: "right", reason: `不予立案，存在违法行为但可以不予立案：${reason}` }
    : { outcome: "unclear", reason: `不予立案，其他情形：${reason}` };
}

async function decide(
  trx: Db,
  lead: string,
  { outcome, reason }: Verdict,
  done: Parameters<Effect>[1],
): Promise<void> {
  const { actor } = done.event;
  for (const finding of await findingsOf(trx, lead))
    await decided(trx, { finding, outcome, reason, by: actor.person, at: done.now });
}

const ending =
  (verdict: (facts: Facts) => Verdict): Effect =>
  async (trx, done) => {
    await decide(trx, done.matter, verdict(done.state.facts), done);
    await trx
      .updateTable("lead_origin")
      .set({ ended_at: done.now })
      .where("matter", "=", done.matter)
      .execute();
    return ok(undefined);
  };

/** Of a case that was opened by leads: its end corrects what the filing said. */
const unproved: Effect = async (trx, done) => {
  const leads = done.state.links.filter(({ direction }) => direction === "from").map(({ matter }) => matter);
  for (const lead of leads)
    await decide(trx, lead, { outcome: "wrong", reason: "案件调查后违法事实不能成立" }, done);
  return ok(undefined);
};

export const leadEffects: Readonly<Record<string, Effect>> = {
  "lead.file": ending(() => ({ outcome: "right", reason: "立案：有证据初步证明存在违法行为" })),
  "lead.decline": ending(verdictOnDecline),
  "lead.transfer": ending(() => ({ outcome: "unclear", reason: "移送有管辖权的机关，由其处理" })),
  "penalty.ordinary.decide-unproved": unproved,
};
