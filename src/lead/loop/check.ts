/** 闭环检查: every lead without a lawful end inside its clock, by cause, and findings that nobody took up in time. */
import { sql } from "kysely";
import { type Ctx, inCaller, organs, visibleMatters } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";
import type { GroupKey } from "../../detector/index.ts";
import { type Calendar, type Day, day, dayOf, instant, type Text, text } from "../../kernel/index.ts";
import type { Stage } from "../action.ts";
import { discoveredOn } from "../findings/draft.ts";
import { verificationDue } from "../findings/due.ts";
import { keyOf, mine, rankedGroups } from "../findings/proposals.ts";
import { violationOf } from "../findings/violations.ts";
import { type Cause, causeOf, type Standing } from "./cause.ts";

export interface Held {
  readonly cause: Cause;
  /** Null for findings that are no lead yet. */
  readonly lead: string | null;
  readonly group: GroupKey | null;
  readonly number: string | null;
  readonly title: Text;
  readonly operator: string | null;
  readonly organ: string;
  readonly unit: string | null;
  /** The day on which the period ended, or the lead was closed without what it chose. */
  readonly since: Day;
  /** Working days past it. */
  readonly late: number;
  /** Who works on it, by id. */
  readonly officers: readonly string[];
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly operator: string | null;
  readonly organ: string;
  readonly unit: string | null;
  readonly stage: Stage;
  readonly closed_at: string | null;
  readonly soft: readonly string[] | null;
  readonly officers: readonly string[] | null;
  readonly acts: readonly string[] | null;
  readonly evidence: number;
  readonly status: string | null;
  readonly due_at: string | null;
  readonly due_on: string | null;
  readonly started_on: string | null;
  readonly opened: Standing["opened"];
  readonly reply_due_at: string | null;
  readonly reply_due_on: string | null;
}

/** The longest over its time first. */
export async function checkLoop(ctx: Ctx, calendar: Calendar): Promise<readonly Held[]> {
  const held = await inCaller(ctx, async (trx) => [
    ...(await leadsHeld(trx, ctx, calendar)),
    ...(await findingsUntaken(trx, ctx, calendar)),
  ]);
  return held.sort((a, b) => b.late - a.late || (a.title.zh < b.title.zh ? -1 : 1));
}

async function leadsHeld(trx: Db, ctx: Ctx, calendar: Calendar): Promise<Held[]> {
  const now = ctx.now();
  const today = dayOf(now);
  const { rows } = await sql<Row>`
    select matter.id, matter.number, matter.title_zh, matter.title_en, o.name as operator, matter.organ, matter.unit,
      matter.stage, matter.closed_at, c.status, c.due_at, c.due_on, c.started_on,
      r.due_at as reply_due_at, r.due_on as reply_due_on,
      (select array(select jsonb_array_elements_text(matter.state->'facts'->'softMeasure'))
        where jsonb_typeof(matter.state->'facts'->'softMeasure') = 'array') as soft,
      (select array(select jsonb_array_elements_text(matter.state->'facts'->'verifiers'))
        where jsonb_typeof(matter.state->'facts'->'verifiers') = 'array') as officers,
      (select array_agg(e.action order by e.seq) from matter_event e where e.matter = matter.id and e.type = 'acted')
        as acts,
      (select count(*)::int from evidence e where e.matter = matter.id) as evidence,
      coalesce((select jsonb_agg(jsonb_build_object('procedure', next.procedure, 'open', next.closed_at is null,
          'nextDueAt', to_char(next.next_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from matter_link l join matter next on next.id = l.to_matter where l.from_matter = matter.id and l.kind = 'opens'),
        '[]') as opened
    from matter
    left join operator o on o.id = matter.operator
    left join lateral (
      select status, due_at, due_on, started_on from matter_clock k
      where k.matter = matter.id and k.clock = 'verify' order by k.occurrence desc limit 1
    ) c on true
    left join lateral (
      select due_at, due_on from matter_clock k
      where k.matter = matter.id and k.clock = 'advertisingReply' and k.status in ('running', 'overdue')
      order by k.occurrence desc limit 1
    ) r on true
    where matter.procedure = 'lead' and ${visibleMatters(ctx.caller, today, "matter", "whole")}
      and (matter.closed_at is null or matter.outcome in ('declined', 'transferred') or r.due_at is not null)`.execute(
    trx,
  );
  return rows.flatMap((row) => {
    const closedOn = row.closed_at === null ? null : dayOf(instant(row.closed_at));
    const standing: Standing = {
      stage: row.stage,
      verify:
        row.closed_at !== null || row.status === null || row.due_at === null
          ? null
          : {
              status: row.status,
              dueAt: row.due_at,
              workingDays:
                row.started_on === null ? 0 : calendar.workingDaysBetween(day(row.started_on), today),
            },
      replyDueAt: row.reply_due_at,
      acts: row.acts ?? [],
      evidence: row.evidence,
      soft: row.soft ?? [],
      opened: row.opened,
      closedFor: closedOn === null ? null : calendar.workingDaysBetween(closedOn, today),
    };
    const cause = causeOf(standing, now);
    if (cause === undefined) return [];
    const since = sinceOf(cause, row, standing) ?? closedOn ?? today;
    return [
      {
        cause,
        lead: row.id,
        group: null,
        number: row.number,
        title: text(row.title_zh, row.title_en),
        operator: row.operator,
        organ: row.organ,
        unit: row.unit,
        since,
        late: Math.max(0, calendar.workingDaysBetween(since, today)),
        officers: row.officers ?? [],
      },
    ];
  });
}

/** The day on which the period in question ended. */
function sinceOf(cause: Cause, row: Row, { opened }: Standing): Day | undefined {
  if (cause === "soft-late") {
    const [first] = opened
      .flatMap(({ open, nextDueAt }) => (open && nextDueAt !== null ? [nextDueAt] : []))
      .sort();
    return first === undefined ? undefined : dayOf(instant(first));
  }
  const on = cause === "reply-late" ? row.reply_due_on : row.closed_at === null ? row.due_on : null;
  return on === null ? undefined : day(on);
}

/** Groups above a hint whose period of verification, counted from the day of finding, has run out untouched. */
async function findingsUntaken(trx: Db, ctx: Ctx, calendar: Calendar): Promise<Held[]> {
  const today = dayOf(ctx.now());
  const ranked = await rankedGroups(trx, ctx.now());
  return ranked.flatMap(({ group, sighting }) => {
    if (group.severity === "info" || !mine(ctx.caller, sighting.where.organ)) return [];
    const due = verificationDue(discoveredOn([group], today), today, calendar);
    if (due.left >= 0) return [];
    const violation = violationOf(group.detector).name;
    const who =
      sighting.operator?.name ?? sighting.shop.name ?? `${sighting.shop.platformName} ${group.seller}`;
    return [
      {
        cause: "untaken" as const,
        lead: null,
        group: keyOf(group),
        number: null,
        title: text(`${who}涉嫌${violation.zh}`, `${who}: suspected ${violation.en}`),
        operator: sighting.operator?.name ?? null,
        organ: sighting.where.organ,
        unit: null,
        since: due.on,
        late: -due.left,
        officers: [],
      },
    ];
  });
}

/** The night's count by bureau and cause; a night without any is on record as well. */
export async function recordCheck(ctx: Ctx, held: readonly Held[]): Promise<void> {
  const counts = Map.groupBy(held, ({ organ, cause }) => `${organ} ${cause}`);
  await inCaller(ctx, async (trx) => {
    const root = (await organs(trx)).find(({ parent }) => parent === undefined);
    const rows = [...counts.values()].map((own) => ({
      at: ctx.now(),
      organ: own[0]?.organ ?? "",
      cause: own[0]?.cause ?? "",
      n: own.length,
    }));
    const none = root === undefined ? [] : [{ at: ctx.now(), organ: root.id, cause: "none", n: 0 }];
    const night = rows.length > 0 ? rows : none;
    if (night.length > 0) await trx.insertInto("lead_check").values(night).execute();
  });
}

export async function lastCheck(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("lead_check")
    .select((eb) => eb.fn.max("at").as("at"))
    .executeTakeFirst();
  return row?.at ?? null;
}
