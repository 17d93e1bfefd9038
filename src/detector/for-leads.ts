/**
 * The doors for leads 线索: what waits to be taken up, its rows to seal, and what officers decided. They take the
 * caller's transaction, so that a lead and its findings stand or fall together.
 */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import type { Severity } from "./definition.ts";
import type { SeenRow } from "./rows.ts";

/** Findings of one operator (or, where it is not known, one storefront) by one detector. */
export interface FindingGroup {
  readonly operator: string | null;
  readonly platform: string;
  readonly seller: string;
  readonly detector: string;
  readonly findings: readonly string[];
  readonly strongest: number;
  readonly severity: Severity;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}

/** Neither led, decided nor gone; the strongest groups first. Of an operator with several shops the strongest shop. */
export async function ungrouped(db: Db, limit = 500): Promise<readonly FindingGroup[]> {
  const { rows } = await sql<FindingGroup>`
    select operator, (array_agg(platform order by score desc, id))[1] as platform,
      (array_agg(seller order by score desc, id))[1] as seller, detector,
      array_agg(id order by score desc, id) as findings, max(score) as strongest,
      case when bool_or(severity = 'major') then 'major' when bool_or(severity = 'minor') then 'minor' else 'info' end
        as severity,
      min(first_seen_at) as "firstSeenAt", max(last_seen_at) as "lastSeenAt"
    from finding
    where gone_at is null and lead is null and outcome is null
    group by operator, case when operator is null then platform || '/' || seller end, detector
    order by max(score) desc, min(id)
    limit ${limit}`.execute(db);
  return rows;
}

/** The rows of a finding by value, as evidence is made of them. */
export async function rowsToSeal(db: Db, finding: string): Promise<readonly SeenRow[]> {
  const row = await db.selectFrom("finding").select("rows").where("id", "=", finding).executeTakeFirst();
  return (row?.rows ?? []) as readonly SeenRow[];
}

/** Marks findings as taken up by a lead; answers those that another lead already holds. */
export async function markLed(
  trx: Db,
  findings: readonly string[],
  lead: string,
): Promise<readonly string[]> {
  if (findings.length === 0) return [];
  await trx
    .updateTable("finding")
    .set({ lead })
    .where("id", "in", [...findings])
    .where("lead", "is", null)
    .execute();
  const held = await trx
    .selectFrom("finding")
    .select("id")
    .where("id", "in", [...findings])
    .where("lead", "!=", lead)
    .execute();
  return held.map(({ id }) => id);
}

export type Outcome = "right" | "wrong" | "unclear";

export interface Decided {
  readonly finding: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Instant;
}

/** What an officer decided of a finding: the newest holds, all stay on record and make the measured precision. */
export async function decided(trx: Db, { finding, outcome, reason, by, at }: Decided): Promise<boolean> {
  const row = await trx
    .updateTable("finding")
    .set({ outcome, outcome_at: at })
    .where("id", "=", finding)
    .returning(["detector", "version"])
    .executeTakeFirst();
  if (row === undefined) return false;
  await trx
    .insertInto("finding_decision")
    .values({ finding, ...row, outcome, reason, decided_by: by, decided_at: at })
    .execute();
  return true;
}
