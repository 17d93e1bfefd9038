/** The lead as its page tells it: the sentence of the log, the finding behind it, how right the detector has been. */
import type { z } from "zod";
import { type Ctx, inCaller, visibleMatters } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";
import { detectorById, findingPage, measuredPrecision, type Severity } from "../../detector/index.ts";
import { dayOf, type Text, text } from "../../kernel/index.ts";
import type { Facts, MatterState } from "../../procedure/index.ts";
import type { LeadPage } from "./model.ts";
import { weightOf } from "./violations.ts";

type Page = z.input<typeof LeadPage>;

/** Undefined where the lead did not come from findings, or the caller may not see it whole. */
export function leadPage(ctx: Ctx, lead: string, shown: string | undefined): Promise<Page | undefined> {
  return inCaller(ctx, async (trx) => {
    const row = await trx
      .selectFrom("matter")
      .innerJoin("lead_origin as origin", "origin.matter", "matter.id")
      .select([
        "matter.id",
        "matter.state",
        "origin.detector",
        "origin.by_rule",
        "origin.rank",
        "origin.reasons",
      ])
      .where("matter.id", "=", lead)
      .where(visibleMatters(ctx.caller, dayOf(ctx.now()), "matter", "whole"))
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const findings = await findingsShown(trx, lead);
    const { facts } = row.state as MatterState;
    const chosen = findings.find(({ id }) => id === shown) ?? findings[0];
    const measured = (await measuredPrecision(trx)).get(row.detector);
    return {
      lead,
      sentence: words(facts, "summary"),
      articles: words(facts, "suspectedArticles"),
      byRule: row.by_rule,
      detector: row.detector,
      detectorName: detectorById.get(row.detector)?.name ?? text(row.detector, row.detector),
      priority: { rank: row.rank, reasons: row.reasons as { words: Text; points: number }[] },
      measured: measured ?? null,
      softFirst: findings.every(({ severity }) => weightOf(severity) < weightOf("major")),
      findings,
      shown: chosen === undefined ? null : ((await findingPage(trx, chosen.id, ctx.now())) ?? null),
    };
  });
}

const words = (facts: Facts, name: string): string => {
  const value = facts[name];
  return typeof value === "string" ? value : "";
};

async function findingsShown(trx: Db, lead: string): Promise<Page["findings"]> {
  const rows = await trx
    .selectFrom("lead_seal as seal")
    .innerJoin("finding as f", "f.id", "seal.finding")
    .innerJoin("evidence as e", "e.id", "seal.evidence")
    .select([
      "f.id",
      "f.detector",
      "f.variant",
      "f.severity",
      "f.score",
      "f.subject",
      "f.superseded_by",
      "f.outcome",
    ])
    .select(["e.id as evidence", "e.sha256"])
    .where("seal.matter", "=", lead)
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      label: detectorById.get(row.detector)?.variants[row.variant]?.label ?? text(row.variant, row.variant),
      severity: row.severity as Severity,
      score: row.score,
      subject: row.subject,
      evidence: row.evidence,
      sha256: row.sha256,
      newer: row.superseded_by,
      outcome: row.outcome as Page["findings"][number]["outcome"],
    }))
    .sort(
      (a, b) => weightOf(b.severity) - weightOf(a.severity) || b.score - a.score || (a.id < b.id ? -1 : 1),
    );
}

/** Ranks of leads that came from findings, for a list of them. */
export async function ranksOf(db: Db, leads: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (leads.length === 0) return new Map();
  const rows = await db
    .selectFrom("lead_origin")
    .select(["matter", "rank"])
    .where("matter", "in", [...leads])
    .execute();
  return new Map(rows.map(({ matter, rank }) => [matter, rank]));
}
