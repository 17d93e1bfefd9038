/**
 * Takes up what the rules give to the house: after every run that found something new, and again with the sweeps. Each
 * group is a transaction of its own; one that fails leaves the others.
 */
import { inCaller } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";
import { freeActsAfter, ungrouped } from "../../detector/index.ts";
import { dayOf, type Instant } from "../../kernel/index.ts";
import { rulesNow } from "./rules.ts";
import { type LeadParts, type TakenUp, takeUp } from "./take-up.ts";

/** Groups looked at in one go; the gravest come first. */
const AT_ONCE = 5000;

export async function foldFindings(parts: LeadParts): Promise<readonly TakenUp[]> {
  const ctx = await parts.machine();
  // Findings wait where the law of leads is not yet in force.
  if (parts.house.procedures.current("lead", dayOf(ctx.now())) === undefined) return [];
  await inCaller(ctx, (trx) => freeWhatGoesOn(trx));
  const groups = await ungrouped(ctx.ledger.db, AT_ONCE);
  const ruleOf = await rulesNow(ctx.ledger.db);
  const taken: TakenUp[] = [];
  const faults: unknown[] = [];
  for (const { detector, operator, platform, seller } of groups) {
    const group = { detector, operator, platform, seller };
    try {
      const done = await takeUp(parts, ctx, { group, rule: ruleOf(detector) });
      if (!done.ok) throw new Error(`${detector} ${operator ?? seller}: ${done.error.message.en}`);
      if (done.value !== undefined) taken.push(done.value);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} groups of findings were not taken up`);
  return taken;
}

/** What goes on after its lead has ended waits again. */
async function freeWhatGoesOn(trx: Db): Promise<void> {
  const ended = await trx
    .selectFrom("finding")
    .innerJoin("matter", "matter.id", "finding.lead")
    .select(["finding.lead", "matter.closed_at"])
    .distinct()
    .where("finding.gone_at", "is", null)
    .where("finding.superseded_by", "is", null)
    .where("matter.closed_at", "is not", null)
    .whereRef("finding.acted_at", ">", "matter.closed_at")
    .execute();
  for (const { lead, closed_at } of ended) {
    if (lead !== null && closed_at !== null) await freeActsAfter(trx, { lead, at: closed_at as Instant });
  }
}
