/**
 * Reading clocks: when a period ends, and how it stands at a moment. The trigger day is never counted; a pause takes
 * the days after `from` up to and including `to` out; extensions continue from the nominal (not the rolled) last day,
 * each in its own unit; a reset begins the period again. All pure arithmetic over the ledger in the log.
 */
import {
  assert,
  type Calendar,
  type Day,
  dayOf,
  daysBetween,
  endOfDay,
  hoursBetween,
  hoursEnd,
  type Instant,
  InvariantError,
  laterOf,
  mergeSpans,
  must,
  periodEnd,
  type Span,
  startOfDay,
  type Term,
  yearOf,
} from "../kernel/index.ts";
import type { ClockReading, ClockStatus, Surroundings } from "./engine.ts";
import type { AnyProcedure, ClockDef } from "./language.ts";
import type { ClockInstance, LawUsed, MatterState } from "./log.ts";

type Moment = Pick<Surroundings, "now" | "calendar">;

/** Every run of every clock of the matter, in the order in which they were started. */
export function clocks(procedure: AnyProcedure, state: MatterState, around: Moment): ClockReading[] {
  return state.clocks.map((instance) => reading(definitionOf(procedure, instance.clock), instance, around));
}

/** The latest run of a clock for each subject that has one. */
export function latestRuns(runs: readonly ClockInstance[], clock: string): ClockInstance[] {
  const latest = new Map<string | undefined, ClockInstance>();
  for (const instance of runs) if (instance.clock === clock) latest.set(instance.subject, instance);
  return [...latest.values()];
}

export function latestRun(
  runs: readonly ClockInstance[],
  clock: string,
  subject?: string,
): ClockInstance | undefined {
  return runs.findLast(
    (instance) => instance.clock === clock && (subject === undefined || instance.subject === subject),
  );
}

export function reading(def: ClockDef, instance: ClockInstance, around: Moment): ClockReading {
  const { calendar } = around;
  const asOf = instance.stoppedAt ?? around.now;
  const due = dueOf(def, instance, around);
  const paused = openPauses(instance).some((p) => p.from < due.nominalOn && p.from <= dayOf(asOf));
  const status = statusOf(def, instance, { paused, late: asOf > due.dueAt });
  const { unit } = instance.law;
  const leftUnit = unit === "month" || unit === "year" ? "calendar-day" : unit;
  const extensions = activeExtensions(instance);
  const extendedBy = extensions.reduce((sum, extension) => sum + extension.law.value, 0);
  return {
    instance,
    name: def.name,
    kind: def.kind,
    bound: def.bound,
    status,
    startedOn: beginning(instance).on,
    ...due,
    total: instance.law.value + (extensions.every((e) => e.law.unit === unit) ? extendedBy : 0),
    left: leftOf(leftUnit, dayForCounting(instance, asOf), asOf, due, calendar),
    leftUnit,
    unit,
    article: def.article,
    certainty: instance.law.certainty,
    pausedDays: pausedDays(instance, dayOf(asOf)),
    extendedBy,
  };
}

/** Whether a clock is in a state that a condition names. Overdue counts as elapsed. */
export function clockIs(
  procedure: AnyProcedure,
  state: Pick<MatterState, "clocks">,
  clock: string,
  wanted: "running" | "paused" | "stopped" | "elapsed" | "unstarted",
  around: Moment,
): boolean {
  const def = definitionOf(procedure, clock);
  const runs = latestRuns(state.clocks, clock).map((instance) => reading(def, instance, around).status);
  if (wanted === "unstarted" || runs.length === 0) return wanted === "unstarted" && runs.length === 0;
  // With several subjects a period is over only when it is over for each of them.
  if (wanted === "elapsed") return runs.every((status) => status === "elapsed" || status === "overdue");
  if (wanted === "stopped") return runs.every((status) => status === "stopped");
  return runs.includes(wanted);
}

/** The last day of the latest run, as it stands now. */
export function lastDay(
  procedure: AnyProcedure,
  state: Pick<MatterState, "clocks">,
  clock: string,
  around: Moment,
): Day | undefined {
  const run = latestRun(state.clocks, clock);
  return run && reading(definitionOf(procedure, clock), run, around).dueOn;
}

function definitionOf(procedure: AnyProcedure, clock: string): ClockDef {
  return must(procedure.clocks[clock], `${procedure.id} has no clock ${clock}`);
}

function statusOf(
  def: ClockDef,
  instance: ClockInstance,
  seen: { readonly paused: boolean; readonly late: boolean },
): ClockStatus {
  const over: ClockStatus = def.kind === "wait" || def.onExpiry.effect !== "overdue" ? "elapsed" : "overdue";
  if (def.kind === "wait" && instance.elapsedOn !== undefined) return "elapsed";
  // A wait that had run out before it was stopped has done its work; a limit that was met late is still met.
  if (instance.stoppedOn !== undefined) return def.kind === "wait" && seen.late ? "elapsed" : "stopped";
  if (seen.paused) return "paused";
  return seen.late || instance.elapsedOn !== undefined ? over : "running";
}

type Due = Pick<ClockReading, "nominalOn" | "dueOn" | "dueAt" | "provisional">;

function dueOf(def: ClockDef, instance: ClockInstance, around: Moment): Due {
  const asOf = instance.stoppedAt ?? around.now;
  const pauses = mergedPauses(instance, dayOf(asOf));
  const begin = beginning(instance);
  const terms = termsOf(instance);
  if (instance.law.unit === "hour") return hourDue(begin.at, terms, pauses);
  const nominalOn = periodEnd(begin.on, terms.map(dayTerm), pauses, around.calendar);
  const dueOn = around.calendar.rollForward(nominalOn, def.roll);
  const counted = terms.some((term) => term.unit === "working-day");
  const provisional = counted
    ? yearsBetween(begin.on, dueOn).some((date) => around.calendar.provisional(date))
    : def.roll !== "none" && around.calendar.provisional(nominalOn);
  return { nominalOn, dueOn, dueAt: endOfDay(dueOn), provisional };
}

/** Hours run through nights and holidays; a pause takes whole days out. */
function hourDue(start: Instant, terms: readonly LawUsed[], pauses: readonly Span[]): Due {
  const hours = terms.reduce((sum, term) => {
    assert(term.unit === "hour", `an hour clock cannot be extended by ${term.unit}`);
    return sum + term.value;
  }, 0);
  const dueAt = hoursEnd(start, hours, pauses);
  const dueOn = dayOf(dueAt);
  return { nominalOn: dueOn, dueOn, dueAt, provisional: false };
}

function termsOf(instance: ClockInstance): LawUsed[] {
  return [instance.law, ...activeExtensions(instance).map((extension) => extension.law)];
}

function dayTerm({ value, unit }: LawUsed): Term {
  if (unit === "working-day" || unit === "calendar-day" || unit === "month" || unit === "year") {
    return { value, unit };
  }
  throw new InvariantError(`a day clock cannot count in ${unit}`);
}

/** An open pause reaches to the day of the reading, so that what is left stands still. */
function mergedPauses(instance: ClockInstance, today: Day): Span[] {
  const begin = beginning(instance).on;
  const spans = instance.pauses.map(({ from, to }) => ({ from, to: to ?? laterOf(today, from) }));
  return mergeSpans(spans.filter(({ to }) => to > begin));
}

export function openPauses(instance: ClockInstance): ClockInstance["pauses"] {
  return instance.pauses.filter((pause) => pause.to === undefined);
}

export function activeExtensions(instance: ClockInstance): ClockInstance["extensions"] {
  return instance.extensions.slice(instance.resets.at(-1)?.voids ?? 0);
}

function beginning(instance: ClockInstance): { readonly on: Day; readonly at: Instant } {
  return instance.resets.at(-1) ?? { on: instance.startedOn, at: instance.startedAt };
}

function pausedDays(instance: ClockInstance, today: Day): number {
  const begin = beginning(instance).on;
  const spans = mergedPauses(instance, today);
  return spans.reduce((sum, span) => sum + daysBetween(laterOf(span.from, begin), span.to), 0);
}

function dayForCounting(instance: ClockInstance, asOf: Instant): Day {
  // Before the trigger day (a date set ahead) the whole period is left, not more.
  return laterOf(instance.stoppedOn ?? dayOf(asOf), beginning(instance).on);
}

function leftOf(unit: LawUsed["unit"], today: Day, now: Instant, due: Due, calendar: Calendar): number {
  if (unit === "hour") return Math.floor(hoursBetween(now, due.dueAt));
  return unit === "working-day"
    ? calendar.workingDaysBetween(today, due.dueOn)
    : daysBetween(today, due.dueOn);
}

function yearsBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [from, to];
  for (let year = yearOf(from) + 1; year < yearOf(to); year++) days.push(`${year}-06-30` as Day);
  return days;
}

/** The instant from which an hour clock counts when only a day is known: its beginning, the strict reading. */
export function startingInstant(on: Day, at: Instant): Instant {
  return on === dayOf(at) ? at : startOfDay(on);
}
