/** Reads findings, runs and what officers decided. */
import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../base/index.ts";
import { type Instant, instant } from "../kernel/index.ts";
import { type Month, monthOf } from "./precision.ts";

export interface FindingFilter {
  readonly detector?: string;
  readonly variant?: string;
  readonly severity?: string;
  readonly operator?: string;
  /** Part of a storefront, a subject or an operator's id. */
  readonly q?: string;
  readonly state?: "open" | "led" | "gone" | "decided" | "all";
  readonly page: number;
}

export const pageSize = 50;

export async function listFindings(db: Db, filter: FindingFilter) {
  const chosen = db.selectFrom("finding").where((eb) => eb.and(conditions(filter)));
  const { total } = await chosen
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await chosen
    .select([
      "id",
      "detector",
      "version",
      "variant",
      "platform",
      "seller",
      "operator",
      "acted_at",
      "score",
      "severity",
      "law",
      "reason_zh",
      "reason_en",
      "first_seen_at",
      "last_seen_at",
      "gone_at",
      "lead",
      "outcome",
    ])
    .orderBy("score", "desc")
    .orderBy("id")
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
    .execute();
  return { total: Number(total), rows };
}

function conditions({ detector, variant, severity, operator, q, state = "open" }: FindingFilter) {
  const all: Expression<SqlBool>[] = [];
  if (detector !== undefined) all.push(sql<SqlBool>`detector = ${detector}`);
  if (variant !== undefined) all.push(sql<SqlBool>`variant = ${variant}`);
  if (severity !== undefined) all.push(sql<SqlBool>`severity = ${severity}`);
  if (operator !== undefined) all.push(sql<SqlBool>`operator = ${operator}`);
  if (q !== undefined && q !== "") {
    const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    all.push(
      sql<SqlBool>`(platform || '/' || seller || ' ' || subject || ' ' || coalesce(operator, '')) ilike ${part}`,
    );
  }
  if (state === "open") all.push(sql<SqlBool>`gone_at is null and lead is null and outcome is null`);
  if (state === "led") all.push(sql<SqlBool>`lead is not null`);
  if (state === "gone") all.push(sql<SqlBool>`gone_at is not null`);
  if (state === "decided") all.push(sql<SqlBool>`outcome is not null`);
  return all;
}

export async function findingById(db: Db, id: string) {
  return db
    .selectFrom("finding")
    .innerJoin("detector_run", "detector_run.id", "finding.run")
    .selectAll("finding")
    .select(["detector_run.parameters", "detector_run.as_of", "detector_run.query"])
    .where("finding.id", "=", id)
    .executeTakeFirst();
}

export async function countsByDetector(db: Db) {
  const rows = await db
    .selectFrom("finding")
    .select((eb) => ["detector", "severity", eb.fn.countAll<number>().as("n")])
    .where("gone_at", "is", null)
    .where("outcome", "is", null)
    .groupBy(["detector", "severity"])
    .execute();
  return rows.map(({ n, ...row }) => ({ ...row, n: Number(n) }));
}

export async function runsOf(db: Db, detector: string, limit = 20) {
  return db
    .selectFrom("detector_run")
    .leftJoin("person", "person.id", "detector_run.person")
    .selectAll("detector_run")
    .select("person.name as person_name")
    .where("detector", "=", detector)
    .orderBy("asked_at", "desc")
    .orderBy("detector_run.id", "desc")
    .limit(limit)
    .execute();
}

export async function runById(db: Db, id: string) {
  return db.selectFrom("detector_run").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The last run over everything that ended well. */
export async function lastWholeRun(db: Db, detector: string): Promise<Instant | undefined> {
  const row = await db
    .selectFrom("detector_run")
    .select("as_of")
    .where("detector", "=", detector)
    .where("role", "=", "live")
    .where("ended_at", "is not", null)
    .where("error", "is", null)
    .orderBy("as_of", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : instant(row.as_of);
}

/** Months in Shanghai, the newest first. A finding decided again counts once, as it was decided last. */
export async function precisionByMonth(
  db: Db,
  detector: string,
  version?: string,
): Promise<readonly Month[]> {
  const month = sql<string>`to_char(decided_at at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  const rows = await db
    .selectFrom(
      db
        .selectFrom("finding_decision")
        .distinctOn("finding")
        .select(["finding", "outcome", "decided_at"])
        .where("detector", "=", detector)
        .$if(version !== undefined, (query) => query.where("version", "=", version ?? ""))
        .orderBy("finding")
        .orderBy("id", "desc")
        .as("latest"),
    )
    .select([
      month.as("month"),
      sql<number>`count(*) filter (where outcome = 'right')`.as("right"),
      sql<number>`count(*) filter (where outcome = 'wrong')`.as("wrong"),
      sql<number>`count(*) filter (where outcome = 'unclear')`.as("unclear"),
    ])
    .groupBy(month)
    .orderBy("month", "desc")
    .limit(24)
    .execute();
  return rows.map((row) => monthOf(row.month, Number(row.right), Number(row.wrong), Number(row.unclear)));
}
