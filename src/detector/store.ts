/** Writes findings and what became of them. A run again changes nothing but when they were last seen. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import type { Finding } from "./definition.ts";
import { findingKey } from "./finding.ts";
import type { SeenRow } from "./rows.ts";

export interface Kept {
  readonly fresh: number;
  readonly again: number;
  readonly gone: number;
}

export interface Keeping {
  readonly run: string;
  readonly detector: string;
  readonly findings: readonly Finding[];
  readonly rows: ReadonlyMap<string, readonly SeenRow[]>;
  readonly now: Instant;
  /** A run of the whole: what it no longer finds is gone. A run of arrivals says nothing of the rest. */
  readonly whole: boolean;
}

const BATCH = 500;

export async function knownIds(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let at = 0; at < ids.length; at += 5000) {
    const rows = await db
      .selectFrom("finding")
      .select("id")
      .where("id", "in", ids.slice(at, at + 5000))
      .execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}

export async function keepFindings(trx: Db, keeping: Keeping): Promise<Kept> {
  const { findings, run, now } = keeping;
  let fresh = 0;
  for (let at = 0; at < findings.length; at += BATCH) {
    const batch = findings.slice(at, at + BATCH).map((finding) => record(finding, keeping));
    const { rows } = await sql<{ fresh: boolean }>`
      insert into finding (id, key, detector, version, variant, platform, seller, operator, subject, acted_at, score,
        severity, law, reason_zh, reason_en, facts, observations, rows, run, first_seen_at, last_seen_at)
      select id, key, detector, version, variant, platform, seller, operator, subject, acted_at, score, severity, law,
        reason_zh, reason_en, facts, observations, rows, ${run}, ${now}::timestamptz, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as t (id text, key text, detector text, version text,
        variant text, platform text, seller text, operator text, subject text, acted_at timestamptz,
        score double precision, severity text, law text[], reason_zh text, reason_en text, facts jsonb,
        observations jsonb, rows jsonb)
      on conflict (id) do update set last_seen_at = excluded.last_seen_at, run = excluded.run, gone_at = null,
        operator = coalesce(finding.operator, excluded.operator), superseded_by = null
      returning (xmax = 0) as fresh`.execute(trx);
    fresh += rows.filter((row) => row.fresh).length;
  }
  await supersede(trx, keeping);
  const gone = keeping.whole ? await markGone(trx, keeping) : 0;
  return { fresh, again: findings.length - fresh, gone };
}

/** By how much a score must rise before what was dismissed is proposed again. */
const CLEARLY_STRONGER = 0.1;

const weightOf = (table: string) =>
  sql`case ${sql.ref(`${table}.severity`)} when 'major' then 3 when 'minor' then 2 else 1 end`;

/**
 * The same thing with more rows: the newer one speaks, and takes over the lead and what was decided. Dismissed without a
 * lead it stays dismissed, until it weighs more or is clearly stronger.
 */
async function supersede(trx: Db, { run, detector, now }: Keeping): Promise<void> {
  await sql`
    update finding set lead = older.lead, outcome = older.outcome, outcome_at = older.outcome_at
    from finding older
    where finding.run = ${run} and finding.detector = ${detector} and older.key = finding.key and older.id <> finding.id
      and older.run <> ${run} and older.superseded_by is null and finding.lead is null
      and (older.lead is not null or (older.outcome is not null and finding.score < older.score + ${CLEARLY_STRONGER}
        and ${weightOf("finding")} <= ${weightOf("older")}))`.execute(trx);
  await sql`
    update finding older set superseded_by = newer.id, gone_at = coalesce(older.gone_at, ${now}::timestamptz)
    from finding newer
    where newer.run = ${run} and newer.detector = ${detector} and older.key = newer.key and older.id <> newer.id
      and older.run <> ${run} and older.superseded_by is null`.execute(trx);
}

async function markGone(trx: Db, { run, detector, now }: Keeping): Promise<number> {
  const done = await trx
    .updateTable("finding")
    .set({ gone_at: now })
    .where("detector", "=", detector)
    .where("run", "!=", run)
    .where("gone_at", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

function record(finding: Finding, { rows }: Keeping) {
  const [platform = "", ...seller] = finding.storefront.split("/");
  return {
    id: finding.id,
    key: findingKey(finding),
    detector: finding.detector,
    version: finding.version,
    variant: finding.variant,
    platform,
    seller: seller.join("/"),
    operator: finding.operator,
    subject: finding.subject,
    acted_at: finding.at,
    score: finding.score,
    severity: finding.severity,
    law: finding.law,
    reason_zh: finding.reason.zh,
    reason_en: finding.reason.en,
    facts: finding.facts,
    observations: finding.observations,
    rows: rows.get(finding.id) ?? [],
  };
}
