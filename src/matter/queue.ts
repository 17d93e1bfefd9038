/** 待办: what waits for the caller, by time left. The rule of who may do it is the task's; the rule of who sees it, access's. */
import { sql } from "kysely";
import type { z } from "zod";
import { type Ctx, type HeldPost, reachesDown, visibleMatters } from "../access/index.ts";
import { dayOf, type Instant, queryGrams } from "../kernel/index.ts";
import { clocks, type MatterState } from "../procedure/index.ts";
import type { House } from "./journal.ts";
import type { Band, Queue, QueueInput, TaskRow } from "./model.ts";
import type { Trx } from "./ports.ts";
import { clockView, organNames, placeOf } from "./shown.ts";

interface Row {
  readonly matter: string;
  readonly action: string;
  readonly procedure: string;
  readonly unit: string | null;
  readonly band: Band;
  readonly due_at: string | null;
}

export async function queueMine(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: z.output<typeof QueueInput>,
): Promise<z.input<typeof Queue>> {
  const all = await tasksFor(trx, ctx, input);
  const wanted = input.band === undefined ? all : all.filter((row) => row.band === input.band);
  const page = wanted.slice(input.offset, input.offset + input.limit);
  const count = (band: Band) => all.filter((row) => row.band === band).length;
  const names = await organNames(trx);
  const byProcedure = new Map<string, number>();
  for (const row of all) byProcedure.set(row.procedure, (byProcedure.get(row.procedure) ?? 0) + 1);
  const units = [...new Set(all.flatMap((row) => (row.unit === null ? [] : [row.unit])))];
  return {
    total: wanted.length,
    counts: {
      all: all.length,
      overdue: count("overdue"),
      soon: count("soon"),
      inTime: count("in-time"),
      none: count("none"),
    },
    units: units.map((id) => ({ id, name: names(id) })),
    procedures: [...byProcedure].map(([id, n]) => ({
      id,
      name: house.procedures.current(id, dayOf(ctx.now()))?.name ?? { zh: id, en: id },
      count: n,
    })),
    rows: await shownTasks(house, trx, ctx.now(), page, names),
  };
}

/**
 * Every task of the caller, soonest first: keys only, so that counts and pages come from one reading. A person's queue
 * is hundreds of rows, not millions.
 */
async function tasksFor(trx: Trx, ctx: Ctx, input: z.output<typeof QueueInput>): Promise<Row[]> {
  const now = ctx.now();
  const { person, posts } = ctx.caller;
  if (posts.length === 0) return [];
  const mine = posts.map(
    (post) => sql`(${reachedBy(post)}
      and t.ability = any (string_to_array(${post.abilities.join(",")}, ','))
      and t.level = any (string_to_array(${post.levels.join(",")}, ','))
      and not (coalesce(${post.onBehalfOf ?? null}::text, '') = any (t.without)))`,
  );
  const grams = input.text === undefined || input.text.trim() === "" ? undefined : queryGrams(input.text);
  const { rows } = await sql<Row>`
    select t.matter, t.action, m.procedure, m.unit, t.due_at,
      case
        when t.due_at is null then 'none'
        when c.status = 'paused' then 'in-time'
        when t.due_at < ${now}::timestamptz then 'overdue'
        when t.due_at - ${now}::timestamptz
          < 0.25 * (t.due_at - coalesce(c.started_on::timestamp at time zone 'Asia/Shanghai', m.opened_at)) then 'soon'
        else 'in-time'
      end as band
    from matter_task t
    join matter m on m.id = t.matter
    left join lateral (
      select started_on, status from matter_clock k
      where k.matter = t.matter and k.clock = t.clock and k.due_at = t.due_at
      order by k.occurrence desc limit 1
    ) c on true
    where ${visibleMatters(ctx.caller, dayOf(now), "m")}
      and (${sql.join(mine, sql` or `)})
      and (t.within is null or ${person} = any (t.within))
      and not (${person} = any (t.without))
      ${input.procedure === undefined ? sql`` : sql`and m.procedure = ${input.procedure}`}
      ${input.unit === undefined ? sql`` : sql`and m.unit = ${input.unit}`}
      ${grams === undefined ? sql`` : sql`and exists (select 1 from search_entry s where s.kind = 'matter' and s.id = m.id and s.grams @> ${grams}::text[])`}
    order by t.due_at nulls last, m.opened_at, t.matter, t.action`.execute(trx);
  return rows;
}

/** As `actorsFor` of access says it of one matter. */
function reachedBy({ bureau, organ, abilities, below = [] }: HeldPost) {
  const down = abilities.filter(reachesDown).join(",");
  return sql`((t.organ = ${bureau} and (${organ === bureau} or m.unit is null or m.unit = ${organ}))
    or (t.organ = any (string_to_array(${below.join(",")}, ',')) and t.ability = any (string_to_array(${down}, ','))))`;
}

async function shownTasks(
  house: House,
  trx: Trx,
  now: Instant,
  page: readonly Row[],
  names: Awaited<ReturnType<typeof organNames>>,
): Promise<z.input<typeof TaskRow>[]> {
  if (page.length === 0) return [];
  const matters = await trx
    .selectFrom("matter as m")
    .leftJoin("operator as o", "o.id", "m.operator")
    .select([
      "m.id",
      "m.procedure",
      "m.version",
      "m.number",
      "m.state",
      "o.id as operator",
      "o.name as operatorName",
    ])
    .where("m.id", "in", [...new Set(page.map((row) => row.matter))])
    .execute();
  const tasks = await trx
    .selectFrom("matter_task")
    .select(["matter", "action", "clock"])
    .where("matter", "in", [...new Set(page.map((row) => row.matter))])
    .execute();
  const byId = new Map(matters.map((row) => [row.id, row]));
  const clockOf = new Map(tasks.map((task) => [`${task.matter} ${task.action}`, task.clock]));
  const surroundings = new Map<string, Awaited<ReturnType<House["surroundings"]>>>();
  const rows: z.input<typeof TaskRow>[] = [];
  for (const { matter, action, band, due_at } of page) {
    const row = byId.get(matter);
    if (!row) continue;
    const state = row.state as MatterState;
    const procedure = house.procedures.at(row.procedure, row.version);
    const around = surroundings.get(state.organ) ?? (await house.surroundings(trx, state.organ, now));
    surroundings.set(state.organ, around);
    const clock = clockOf.get(`${matter} ${action}`);
    const readings = clocks(procedure, state, around).filter((reading) => reading.instance.clock === clock);
    const reading = readings.find((each) => each.dueAt === due_at) ?? readings.at(-1);
    rows.push({
      matter,
      number: row.number,
      title: state.title,
      procedure: procedure.id,
      procedureName: procedure.name,
      stage: state.stage,
      stageName: procedure.stages[state.stage]?.name ?? { zh: state.stage, en: state.stage },
      action,
      actionName: procedure.actions[action]?.name ?? { zh: action, en: action },
      ...placeOf(state, names),
      ...(row.operator === null || row.operatorName === null
        ? {}
        : { operator: { id: row.operator, name: row.operatorName } }),
      seq: state.seq,
      band,
      ...(due_at === null ? {} : { dueAt: reading?.dueAt ?? due_at }),
      ...(reading ? { clock: clockView(reading) } : {}),
    });
  }
  return rows;
}
