/**
 * The doors for leads 线索: what waits to be taken up, its rows to seal, and what officers decided. They take the
 * caller's transaction, so that a lead and its findings stand or fall together.
 */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { type Instant, type Text, text } from "../kernel/index.ts";
import type { Severity } from "./definition.ts";
import { detectorById } from "./detectors.ts";
import { wilson } from "./precision.ts";
import type { SeenRow } from "./rows.ts";

/** Of whom and by which detector: findings that agree in this are one lead. */
export interface GroupKey {
  readonly detector: string;
  /** Null where it is not known; then the shop stands for it. */
  readonly operator: string | null;
  readonly platform: string;
  readonly seller: string;
}

export interface FindingGroup extends GroupKey {
  readonly findings: readonly string[];
  readonly strongest: number;
  readonly severity: Severity;
  readonly variants: readonly string[];
  /** Rows it stands on, and the goods or rings it is about. */
  readonly rows: number;
  readonly subjects: number;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}

/** A finding as a lead takes it up. */
export interface Proposed extends GroupKey {
  readonly id: string;
  readonly version: string;
  readonly variant: string;
  readonly label: Text;
  readonly subject: string;
  readonly actedAt: Instant;
  readonly score: number;
  readonly severity: Severity;
  readonly law: readonly string[];
  readonly reason: Text;
  readonly observations: number;
  readonly rows: readonly SeenRow[];
  readonly run: string;
  readonly firstSeenAt: Instant;
}

const sameShop = sql`case when operator is null then platform || '/' || seller end`;
const weight = sql`case severity when 'major' then 3 when 'minor' then 2 else 1 end`;

/** Neither led, decided nor gone; the gravest and strongest first. Of an operator with several shops the strongest shop. */
export async function ungrouped(db: Db, limit = 500): Promise<readonly FindingGroup[]> {
  const { rows } = await sql<FindingGroup>`
    select operator, (array_agg(platform order by score desc, id))[1] as platform,
      (array_agg(seller order by score desc, id))[1] as seller, detector,
      array_agg(id order by ${weight} desc, score desc, id) as findings, max(score) as strongest,
      case when bool_or(severity = 'major') then 'major' when bool_or(severity = 'minor') then 'minor' else 'info' end
        as severity,
      array_agg(distinct variant) as variants,
      sum(jsonb_array_length(observations))::int as rows, count(distinct subject)::int as subjects,
      min(first_seen_at) as "firstSeenAt", max(last_seen_at) as "lastSeenAt"
    from finding
    where gone_at is null and lead is null and outcome is null
    group by operator, ${sameShop}, detector
    order by max(${weight}) desc, max(score) desc, min(id)
    limit ${limit}`.execute(db);
  return rows;
}

/** Which group a finding belongs to, whatever has become of it. */
export async function groupOf(db: Db, finding: string): Promise<GroupKey | undefined> {
  return db
    .selectFrom("finding")
    .select(["detector", "operator", "platform", "seller"])
    .where("id", "=", finding)
    .executeTakeFirst();
}

/** What of the group still waits, locked until the transaction ends; the gravest and strongest first. */
export async function takeWaiting(trx: Db, { detector, ...who }: GroupKey): Promise<readonly Proposed[]> {
  let query = trx
    .selectFrom("finding")
    .selectAll()
    .where("detector", "=", detector)
    .where("gone_at", "is", null)
    .where("lead", "is", null)
    .where("outcome", "is", null)
    .orderBy(weight, "desc")
    .orderBy("score", "desc")
    .orderBy("id");
  query =
    who.operator === null
      ? query
          .where("operator", "is", null)
          .where("platform", "=", who.platform)
          .where("seller", "=", who.seller)
      : query.where("operator", "=", who.operator);
  const rows = await query.forUpdate().execute();
  return rows.map((row) => ({
    id: row.id,
    detector: row.detector,
    version: row.version,
    variant: row.variant,
    label: detectorById.get(row.detector)?.variants[row.variant]?.label ?? text(row.variant, row.variant),
    operator: row.operator,
    platform: row.platform,
    seller: row.seller,
    subject: row.subject,
    actedAt: row.acted_at as Instant,
    score: row.score,
    severity: row.severity as Severity,
    law: row.law,
    reason: text(row.reason_zh, row.reason_en),
    observations: (row.observations as readonly unknown[]).length,
    rows: row.rows as readonly SeenRow[],
    run: row.run,
    firstSeenAt: row.first_seen_at as Instant,
  }));
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

/**
 * Sets findings free whose act came after their lead had ended: what goes on after a decision is a new lead. What was
 * decided of the earlier act stays on record.
 */
export async function freeActsAfter(
  trx: Db,
  ended: { readonly lead: string; readonly at: Instant },
): Promise<number> {
  const done = await trx
    .updateTable("finding")
    .set({ lead: null, outcome: null, outcome_at: null })
    .where("lead", "=", ended.lead)
    .where("gone_at", "is", null)
    .where("superseded_by", "is", null)
    .where("acted_at", ">", ended.at)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
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

/** The findings of a lead that speak today, as the end of the lead decides them. */
export async function findingsOf(trx: Db, lead: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom("finding")
    .select("id")
    .where("lead", "=", lead)
    .where("superseded_by", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** How right a detector has been of all that was decided; `low` is the lower end of the 95 % interval. */
export interface Measured {
  readonly right: number;
  readonly wrong: number;
  readonly unclear: number;
  readonly low: number;
  readonly high: number;
}

export async function measuredPrecision(db: Db): Promise<ReadonlyMap<string, Measured>> {
  const { rows } = await sql<{ detector: string; right: number; wrong: number; unclear: number }>`
    select detector, (count(*) filter (where outcome = 'right'))::int as right,
      (count(*) filter (where outcome = 'wrong'))::int as wrong,
      (count(*) filter (where outcome = 'unclear'))::int as unclear
    from (select distinct on (finding) detector, outcome from finding_decision order by finding, id desc) latest
    group by detector`.execute(db);
  return new Map(
    rows.map(({ detector, ...counts }) => {
      const [low, high] = wilson(counts.right, counts.right + counts.wrong);
      return [detector, { ...counts, low, high }];
    }),
  );
}
