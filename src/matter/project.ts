/**
 * The projections: rows that follow from the state and the time, and from nothing else. `projectionOf` is what should
 * stand in the tables, `project` writes it, `verify.ts` compares the two.
 */
import { sql } from "kysely";
import type { Instant } from "../kernel/index.ts";
import { type AnyProcedure, clocks, type MatterState, type Surroundings, tasks } from "../procedure/index.ts";
import { putSearchEntry } from "../registry/index.ts";
import type { Trx } from "./ports.ts";

export function projectionOf(
  procedure: AnyProcedure,
  matter: string,
  state: MatterState,
  around: Surroundings,
) {
  const readings = clocks(procedure, state, around);
  const due = readings.filter(
    ({ status, kind }) => kind === "limit" && (status === "running" || status === "overdue"),
  );
  return {
    matter: {
      title_zh: state.title.zh,
      title_en: state.title.en,
      organ: state.organ,
      unit: state.unit ?? null,
      district: state.district,
      stage: state.stage,
      seq: state.seq,
      operator: operatorOf(state),
      closed_at: state.closedAt ?? null,
      outcome: state.outcome ?? null,
      next_due_at: due.map(({ dueAt }) => dueAt).sort()[0] ?? null,
    },
    clocks: readings.map((reading) => ({
      matter,
      clock: reading.instance.clock,
      occurrence: reading.instance.occurrence,
      kind: reading.kind as string,
      bound: reading.bound as string,
      status: reading.status as string,
      started_on: reading.startedOn as string,
      due_on: reading.dueOn as string,
      due_at: reading.dueAt as string,
    })),
    tasks: tasks(procedure, state, around).map((task) => ({
      matter,
      action: task.action,
      organ: state.organ,
      ability: task.ability,
      level: task.level as string,
      within: task.within ? [...task.within] : null,
      without: [...task.without],
      clock: task.clock ?? null,
      due_at: (task.dueAt ?? null) as string | null,
    })),
    participants: state.participants.map((participant) => ({
      matter,
      organ: participant.organ ?? null,
      person: participant.person ?? null,
      role: participant.role as string,
      view: participant.view as string,
      until: (participant.until ?? null) as string | null,
    })),
    links: state.links.map(({ matter: other, link, direction }) => ({
      from_matter: direction === "to" ? matter : other,
      to_matter: direction === "to" ? other : matter,
      kind: link as string,
    })),
  };
}

export type Projection = ReturnType<typeof projectionOf>;

export async function insertMatter(
  trx: Trx,
  procedure: AnyProcedure,
  matter: string,
  state: MatterState,
  around: Surroundings,
): Promise<void> {
  await trx
    .insertInto("matter")
    .values({
      id: matter,
      procedure: procedure.id,
      version: procedure.version,
      number: state.number,
      opened_at: state.openedAt,
      ...projectionOf(procedure, matter, state, around).matter,
      state: JSON.stringify(state),
    })
    .execute();
}

/** For a matter whose row stands: everything but the log and its documents. */
export async function project(
  trx: Trx,
  procedure: AnyProcedure,
  matter: string,
  state: MatterState,
  around: Surroundings,
): Promise<void> {
  const wanted = projectionOf(procedure, matter, state, around);
  await trx
    .updateTable("matter")
    .set({ ...wanted.matter, state: JSON.stringify(state) })
    .where("id", "=", matter)
    .execute();
  await projectTimes(trx, matter, wanted, around.now);
  for (const link of wanted.links) {
    await trx
      .insertInto("matter_link")
      .values({ ...link, at: around.now })
      .onConflict((on) => on.doNothing())
      .execute();
  }
  await putSearchEntry(trx, searchEntryOf(procedure, matter, state));
  await projectParticipants(trx, matter, wanted.participants);
}

/** What changes with time alone: clocks and tasks. The sweep calls it without an event. */
export async function projectTimes(
  trx: Trx,
  matter: string,
  wanted: Projection,
  now: Instant,
): Promise<void> {
  if (wanted.clocks.length > 0) {
    await trx
      .insertInto("matter_clock")
      .values(wanted.clocks.map((clock) => ({ ...clock, status: unswept(clock, now), noticed_at: null })))
      .onConflict((on) =>
        on.columns(["matter", "clock", "occurrence"]).doUpdateSet((eb) => ({
          status: sql<string>`case when matter_clock.noticed_at is not null and matter_clock.due_at = excluded.due_at
            and excluded.status = 'running' and excluded.due_at < ${now} then matter_clock.status else excluded.status end`,
          started_on: eb.ref("excluded.started_on"),
          due_on: eb.ref("excluded.due_on"),
          // A clock that moved (pause, extension, reset) is noticed again when it runs out again.
          noticed_at: sql<
            string | null
          >`case when matter_clock.due_at = excluded.due_at then matter_clock.noticed_at end`,
          due_at: eb.ref("excluded.due_at"),
        })),
      )
      .execute();
  }
  await trx.deleteFrom("matter_task").where("matter", "=", matter).execute();
  if (wanted.tasks.length > 0) await trx.insertInto("matter_task").values(wanted.tasks).execute();
}

/** A period that ran out stays `running` in its row until the sweep has noticed it: the sweep reads the index on that. */
function unswept(clock: Projection["clocks"][number], now: Instant): string {
  const over = clock.status === "overdue" || clock.status === "elapsed";
  return over && clock.due_at < now ? "running" : clock.status;
}

/** Written last and only where it differs: the caller may see the matter by the very row that goes. */
async function projectParticipants(
  trx: Trx,
  matter: string,
  wanted: Projection["participants"],
): Promise<void> {
  const stored = await trx
    .selectFrom("matter_participant")
    .selectAll()
    .where("matter", "=", matter)
    .execute();
  const key = (row: Projection["participants"][number]) =>
    [row.organ, row.person, row.role, row.view, row.until].join("|");
  const kept = new Set(stored.map(key));
  const keys = new Set(wanted.map(key));
  const added = wanted.filter((row) => !kept.has(key(row)));
  if (added.length > 0) await trx.insertInto("matter_participant").values(added).execute();
  for (const row of stored.filter((each) => !keys.has(key(each)))) {
    await trx
      .deleteFrom("matter_participant")
      .where("matter", "=", matter)
      .where("organ", "is not distinct from", row.organ)
      .where("person", "is not distinct from", row.person)
      .where("role", "=", row.role)
      .execute();
  }
}

/** Names of people are never words of the index: only what may be read by everybody who may see the matter. */
function searchEntryOf(procedure: AnyProcedure, matter: string, state: MatterState) {
  const names = state.parties.flatMap((party) => [
    ...(typeof party.name === "string" ? [party.name] : []),
    ...(party.code === undefined ? [] : [party.code]),
  ]);
  return {
    kind: "matter",
    id: matter,
    scope: state.organ,
    title: `${state.number} ${state.title.zh}`,
    detail: [procedure.name.zh, ...names].join(" · "),
    more: [state.title.en, ...state.documents.map((document) => document.number)].join(" "),
    at: state.openedAt,
  };
}

function operatorOf(state: MatterState): string | null {
  const party = state.parties.find(
    ({ kind, ref }) => (kind === "operator" || kind === "platform") && ref !== undefined,
  );
  return party?.ref ?? null;
}
