/**
 * The sweep: legal clocks are rows with a due time; one job asks the application's clock which ran out. Safe to run
 * twice and beside itself: each matter is locked (or skipped, then another sweep has it) and its clocks read again.
 */
import { type Ctx, inCaller, machineActor } from "../access/index.ts";
import { fill, text } from "../kernel/index.ts";
import {
  type AnyProcedure,
  type ClockReading,
  clocks,
  type MatterState,
  type NewEvent,
} from "../procedure/index.ts";
import { beginJournal, type House, type Journal } from "./journal.ts";
import { putNotice, teamOf } from "./notices.ts";
import type { Trx } from "./ports.ts";
import { project, projectionOf, projectTimes } from "./project.ts";
import { lockMatter } from "./store.ts";

export interface Swept {
  readonly noticed: number;
  readonly elapsed: number;
  /** Matters that another transaction held; the next sweep has them. */
  readonly skipped: number;
}

/** `ctx` is a machine of the house: it sees every matter, and its account stands in the events. */
export async function sweepClocks(house: House, ctx: Ctx, batch = 500): Promise<Swept> {
  const total = { noticed: 0, elapsed: 0, skipped: 0 };
  const faults: unknown[] = [];
  let after: Place | undefined;
  for (;;) {
    const due = await inCaller(ctx, (trx) => dueMatters(trx, ctx, batch, after), { readOnly: true });
    for (const { matter } of due) {
      try {
        const done = await inCaller(ctx, (trx) => sweepMatter(house, trx, ctx, matter));
        if (done === undefined) total.skipped += 1;
        total.noticed += done?.noticed ?? 0;
        total.elapsed += done?.elapsed ?? 0;
      } catch (fault) {
        // One matter that cannot be read must not stop the clocks of all others; the job still ends red.
        faults.push(new Error(`the clocks of ${matter} could not be swept`, { cause: fault }));
      }
    }
    const last = due.at(-1);
    if (last === undefined || due.length < batch) break;
    after = last;
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} matters could not be swept`);
  return total;
}

interface Place {
  readonly due_at: string;
  readonly matter: string;
}

async function dueMatters(trx: Trx, ctx: Ctx, limit: number, after: Place | undefined): Promise<Place[]> {
  let query = trx
    .selectFrom("matter_clock")
    .select(["matter", "due_at"])
    .distinct()
    .where("status", "=", "running")
    .where("noticed_at", "is", null)
    .where("due_at", "<", ctx.now());
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb("due_at", ">", after.due_at),
        eb.and([eb("due_at", "=", after.due_at), eb("matter", ">", after.matter)]),
      ]),
    );
  }
  return await query.orderBy("due_at").orderBy("matter").limit(limit).execute();
}

async function sweepMatter(
  house: House,
  trx: Trx,
  ctx: Ctx,
  matter: string,
): Promise<{ noticed: number; elapsed: number } | undefined> {
  const row = await trx
    .selectFrom("matter")
    .select(["procedure", "version", "state"])
    .where("id", "=", matter)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return undefined;
  const state = row.state as MatterState;
  const procedure = house.procedures.at(row.procedure, row.version);
  const around = await house.surroundings(trx, state.organ, ctx.now());
  const unnoticed = await unnoticedClocks(trx, ctx, matter);
  const over = clocks(procedure, state, around).filter(
    (reading) =>
      (reading.status === "overdue" || reading.status === "elapsed") &&
      unnoticed.has(keyOf(reading.instance)),
  );
  const journal = beginJournal(house, trx, ctx, around);
  const elapsed = over.filter(
    (reading) => reading.status === "elapsed" && reading.instance.elapsedOn === undefined,
  );
  await writeElapsed(journal, procedure, matter, state, elapsed);
  // Tasks change with time: a period that has run out opens a duty without any event.
  if (elapsed.length === 0)
    await projectTimes(trx, matter, projectionOf(procedure, matter, state, around), around.now);
  for (const reading of over) await notice(trx, ctx, procedure, matter, state, reading);
  await journal.end();
  return { noticed: over.length, elapsed: elapsed.length };
}

async function unnoticedClocks(trx: Trx, ctx: Ctx, matter: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom("matter_clock")
    .select(["clock", "occurrence"])
    .where("matter", "=", matter)
    .where("status", "=", "running")
    .where("noticed_at", "is", null)
    .where("due_at", "<", ctx.now())
    .execute();
  return new Set(rows.map(keyOf));
}

function keyOf({ clock, occurrence }: { readonly clock: string; readonly occurrence: number }): string {
  return `${clock}#${occurrence}`;
}

async function writeElapsed(
  journal: Journal,
  procedure: AnyProcedure,
  matter: string,
  state: MatterState,
  over: readonly ClockReading[],
): Promise<void> {
  if (over.length === 0) return;
  const log = journal.matter(procedure, matter, state, machineActor(journal.ctx.caller, state.organ));
  log.add(
    over.map(
      ({ instance, dueOn }): NewEvent => ({
        type: "elapsed",
        clock: instance.clock,
        occurrence: instance.occurrence,
        on: dueOn,
      }),
    ),
  );
  await log.close();
}

async function notice(
  trx: Trx,
  ctx: Ctx,
  procedure: AnyProcedure,
  matter: string,
  state: MatterState,
  reading: ClockReading,
): Promise<void> {
  const { clock, occurrence } = reading.instance;
  await trx
    .updateTable("matter_clock")
    .set({ status: reading.status, noticed_at: ctx.now() })
    .where("matter", "=", matter)
    .where("clock", "=", clock)
    .where("occurrence", "=", occurrence)
    .execute();
  const expiry = procedure.clocks[clock]?.onExpiry;
  const overdue = text(
    "{number}“{clock}”已于 {day} 届满，尚未办理。",
    "{number}: “{clock}” ended on {day} and the act is still due.",
  );
  const over = text("{number}“{clock}”已于 {day} 届满：{note}", "{number}: “{clock}” ended on {day}: {note}");
  const words = fill(expiry && expiry.effect !== "overdue" ? over : overdue, {
    number: state.number,
    clock: reading.name,
    day: reading.dueOn,
    note: expiry && "note" in expiry ? expiry.note : "",
  });
  for (const to of addressees(procedure, state, clock)) {
    await putNotice(trx, ctx, { matter, seq: state.seq, to, words });
  }
}

/** Those who work on it; before anybody does, the holders of what is waited for. */
function addressees(procedure: AnyProcedure, state: MatterState, clock: string) {
  const team = teamOf(procedure, state);
  if (team.length > 0) return team.map((person) => ({ to_person: person }));
  const abilities = Object.values(procedure.actions)
    .filter((action) => action.duty?.clock === clock && action.from.includes(state.stage))
    .map((action) => action.by.ability);
  return [...new Set(abilities)].map((ability) => ({ to_organ: state.organ, to_ability: ability }));
}

/** Writes every projection again from the stored state; after a change of a definition's duties, or to mend. */
export async function reproject(house: House, ctx: Ctx, batch = 500): Promise<number> {
  let after = "";
  let count = 0;
  for (;;) {
    const ids = await inCaller(ctx, (trx) =>
      trx.selectFrom("matter").select("id").where("id", ">", after).orderBy("id").limit(batch).execute(),
    );
    for (const { id } of ids) {
      await inCaller(ctx, (trx) => reprojectOne(house, trx, ctx, id));
      count += 1;
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) return count;
    after = last.id;
  }
}

async function reprojectOne(house: House, trx: Trx, ctx: Ctx, id: string): Promise<void> {
  const locked = await lockMatter(trx, id);
  if (!locked.ok) return;
  const { state, procedure, version } = locked.value;
  const around = await house.surroundings(trx, state.organ, ctx.now());
  await project(trx, house.procedures.at(procedure, version), id, state, around);
}
