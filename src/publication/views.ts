/** What the public reads. A publication shows while it is live; afterwards only that it was, and why it ended. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import type { Day } from "../kernel/index.ts";

export interface SearchFor {
  readonly q?: string | undefined;
  readonly organ?: string | undefined;
  readonly violation?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly page: number;
}

export const pageSize = 20;

const summaryColumns = [
  "id",
  "number",
  "title",
  "party_name",
  "party_code",
  "organ",
  "organ_name",
  "violation",
  "content",
  "decided_on",
  "status",
  "live_at",
  "live_until",
  "operator",
] as const;

/** The clock decides, not the job that tidies up after it: what has run out is not shown, swept or not. */
function live(db: Db, today: Day) {
  return db
    .selectFrom("publication")
    .where("status", "in", ["live", "corrected"])
    .where((eb) => eb.or([eb("live_until", "is", null), eb("live_until", ">=", today)]));
}

export async function search(db: Db, today: Day, { q, organ, violation, from, to, page }: SearchFor) {
  let query = live(db, today);
  for (const word of (q ?? "").trim().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${escaped(word)}%`;
    query = query.where((eb) =>
      eb.or(
        (["number", "party_name", "party_code", "violation", "title", "organ_name"] as const).map((column) =>
          eb(column, "ilike", like),
        ),
      ),
    );
  }
  // By id or by the name it signs with: the public knows no ids.
  if (organ) query = query.where((eb) => eb.or([eb("organ", "=", organ), eb("organ_name", "=", organ)]));
  if (violation) query = query.where("violation", "ilike", `%${escaped(violation)}%`);
  if (from) query = query.where("decided_on", ">=", from);
  if (to) query = query.where("decided_on", "<=", to);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(summaryColumns)
    .orderBy("live_at", "desc")
    .orderBy("id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { total, rows };
}

export async function ofOperator(
  db: Db,
  today: Day,
  {
    operator,
    code,
    name,
  }: { operator?: string | undefined; code?: string | undefined; name?: string | undefined },
) {
  return live(db, today)
    .where((eb) =>
      eb.or([
        ...(operator ? [eb("operator", "=", operator)] : []),
        ...(code ? [eb("party_code", "=", code)] : []),
        ...(name ? [eb("party_name", "=", name)] : []),
      ]),
    )
    .select(summaryColumns)
    .orderBy("decided_on", "desc")
    .limit(200)
    .execute();
}

export async function byId(db: Db, id: string) {
  return db.selectFrom("publication").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Ended, or past its last day though not yet swept. */
export function hasEnded(row: { status: string; live_until: string | null }, today: Day): boolean {
  return (
    row.status === "withdrawn" ||
    row.status === "expired" ||
    (row.live_until !== null && row.live_until < today)
  );
}

export async function statistics(db: Db, today: Day) {
  const tally = async (column: "organ_name" | "violation") => {
    const rows = await live(db, today)
      .select((eb) => [`${column} as key`, eb.fn.countAll<number>().as("count")])
      .groupBy(column)
      .orderBy("count", "desc")
      .orderBy("key")
      .limit(50)
      .execute();
    return rows;
  };
  const months = await live(db, today)
    .select((eb) => [
      sql<string>`to_char(decided_on, 'YYYY-MM')`.as("key"),
      eb.fn.countAll<number>().as("count"),
    ])
    .groupBy("key")
    .orderBy("key", "desc")
    .limit(36)
    .execute();
  const statuses = await db
    .selectFrom("publication")
    .select((eb) => ["status as key", eb.fn.countAll<number>().as("count")])
    .groupBy("status")
    .orderBy("status")
    .execute();
  const { total } = await live(db, today)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return {
    total,
    byStatus: statuses,
    byMonth: months.reverse(),
    byOrgan: await tally("organ_name"),
    byViolation: await tally("violation"),
  };
}

export async function endedBy(db: Db, today: Day): Promise<{ id: string; organ: string }[]> {
  return db
    .selectFrom("publication")
    .select(["id", "organ"])
    .where("status", "in", ["live", "corrected"])
    .where("live_until", "<", today)
    .orderBy("id")
    .execute();
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, (found) => `\\${found}`);
}
