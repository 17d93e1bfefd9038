/** The leads that came from findings: which is open for a group, and what weighs in its rank. */
import { sql } from "kysely";
import type { Db } from "../../base/index.ts";
import { type GroupKey, measuredPrecision, type Severity } from "../../detector/index.ts";
import { addDays, dayOf, type Instant, startOfDay } from "../../kernel/index.ts";
import type { Weighed } from "./priority.ts";

/**
 * The open lead of the same detector about this operator or, known or not, about this shop. Asked of our own table: a
 * lead that the caller may not see is open all the same.
 */
export async function openLeadOf(db: Db, group: GroupKey): Promise<string | undefined> {
  const row = await db
    .selectFrom("lead_origin")
    .select("matter")
    .where("detector", "=", group.detector)
    .where("ended_at", "is", null)
    .where((eb) =>
      eb.or([
        ...(group.operator === null ? [] : [eb("operator", "=", group.operator)]),
        eb.and([
          eb("platform", "=", group.platform),
          eb("seller", "=", group.seller),
          // Another operator's lead about a shop that changed hands is not this one's.
          ...(group.operator === null ? [] : [eb("operator", "is", null)]),
        ]),
      ]),
    )
    .orderBy("at")
    .orderBy("matter")
    .limit(1)
    .executeTakeFirst();
  return row?.matter;
}

/** What the rank of a lead is worked out from, over all its findings that speak today. */
export async function weighedOf(
  trx: Db,
  lead: string,
  { detector, operator }: GroupKey,
  now: Instant,
): Promise<Weighed> {
  const { rows } = await sql<{
    severity: Severity;
    strongest: number;
    findings: number;
    rows: number;
    subjects: number;
  }>`
    select case when bool_or(severity = 'major') then 'major' when bool_or(severity = 'minor') then 'minor' else 'info' end
        as severity,
      max(score) as strongest, count(*)::int as findings, sum(jsonb_array_length(observations))::int as rows,
      count(distinct subject)::int as subjects
    from finding where lead = ${lead} and superseded_by is null`.execute(trx);
  const [sum] = rows;
  const earlier = await earlierOf(trx, operator === null ? [] : [operator], now, lead);
  return {
    severity: sum?.severity ?? "info",
    strongest: sum?.strongest ?? 0,
    findings: sum?.findings ?? 0,
    rows: sum?.rows ?? 0,
    subjects: sum?.subjects ?? 0,
    operatorKnown: operator !== null,
    earlier: operator === null ? 0 : (earlier.get(operator) ?? 0),
    measured: (await measuredPrecision(trx)).get(detector),
  };
}

/** Leads and cases by operator that were opened in the last twelve months. */
export async function earlierOf(
  db: Db,
  operators: readonly string[],
  now: Instant,
  but = "",
): Promise<ReadonlyMap<string, number>> {
  if (operators.length === 0) return new Map();
  const rows = await db
    .selectFrom("matter")
    .select((eb) => ["operator", eb.fn.countAll<number>().as("n")])
    .where("operator", "in", [...new Set(operators)])
    .where("procedure", "in", ["lead", "penalty.ordinary", "penalty.summary", "penalty.leniency"])
    .where("opened_at", ">=", startOfDay(addDays(dayOf(now), -365)))
    .where("id", "!=", but)
    .groupBy("operator")
    .execute();
  return new Map(rows.map(({ operator, n }) => [operator ?? "", Number(n)]));
}
