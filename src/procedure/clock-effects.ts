/** How acts write the ledger of the clocks. Law is taken from the event, never looked up. */
import {
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  isInstant,
  must,
  ok,
  startOfDay,
} from "../kernel/index.ts";
import { latestRun } from "./clocks.ts";
import { factsHold } from "./condition.ts";
import type { AnyClockEffect, AnyProcedure } from "./language.ts";
import type { ClockInstance, Facts, LawUsed } from "./log.ts";

/**
 * What an effect refers to: its legal day, the exact moment, and whose run of the clock. Where only a day is known an
 * hour clock counts from its beginning: the strict reading.
 */
export function effectAt(
  effect: AnyClockEffect,
  facts: Facts,
  at: Instant,
): { on: Day; at: Instant; subject?: string } {
  const legal = "on" in effect && effect.on !== undefined ? facts[effect.on] : undefined;
  const subject = effect.subject === undefined ? undefined : facts[effect.subject];
  const moment = typeof legal === "string" && isInstant(legal) ? legal : undefined;
  const on = typeof legal === "string" ? dayFrom(legal) : dayOf(at);
  return {
    on,
    at: moment ?? (on === dayOf(at) ? at : startOfDay(on)),
    ...(typeof subject === "string" ? { subject } : {}),
  };
}

export function dayFrom(value: string): Day {
  return isInstant(value) ? dayOf(value) : (value as Day);
}

type Effective = { readonly at: Instant; readonly law: readonly LawUsed[]; readonly seq: number };

export function withEffects(
  runs: readonly ClockInstance[],
  procedure: AnyProcedure,
  effects: readonly AnyClockEffect[],
  event: Effective,
  facts: Facts,
): readonly ClockInstance[] {
  return effects.reduce((current, effect) => withEffect(current, procedure, effect, event, facts), runs);
}

function withEffect(
  runs: readonly ClockInstance[],
  procedure: AnyProcedure,
  effect: AnyClockEffect,
  event: Effective,
  facts: Facts,
): readonly ClockInstance[] {
  const frozen = (param: string) => ok(lawIn(event.law, param));
  if (effect.when && !factsHold(effect.when, procedure, facts, frozen)) return runs;
  const when = effectAt(effect, facts, event.at);
  if ("start" in effect) return started(runs, procedure, effect, when, event, facts);
  const clock = clockOf(effect);
  const run = latestRun(runs, clock, when.subject);
  if (!run) return runs;
  return runs.map((candidate) =>
    candidate === run ? changed(run, procedure, effect, when, event, facts) : candidate,
  );
}

export function clockOf(effect: AnyClockEffect): string {
  if ("start" in effect) return effect.start;
  if ("stop" in effect) return effect.stop;
  if ("pause" in effect) return effect.pause;
  if ("resume" in effect) return effect.resume;
  return "extend" in effect ? effect.extend : effect.reset;
}

type When = ReturnType<typeof effectAt>;

function started(
  runs: readonly ClockInstance[],
  procedure: AnyProcedure,
  { start: clock, until }: Extract<AnyClockEffect, { start: unknown }>,
  when: When,
  event: Effective,
  facts: Facts,
): readonly ClockInstance[] {
  const def = must(procedure.clocks[clock], `${procedure.id} has no clock ${clock}`);
  const ended = runs.map((run) =>
    run.clock === clock && run.subject === when.subject && run.stoppedOn === undefined
      ? { ...run, stoppedOn: when.on, stoppedAt: event.at }
      : run,
  );
  const run: ClockInstance = {
    clock,
    ...(when.subject === undefined ? {} : { subject: when.subject }),
    occurrence: runs.filter((other) => other.clock === clock).length + 1,
    startedOn: when.on,
    startedAt: when.at,
    startedBy: event.seq,
    law: named(lawIn(event.law, def.param), when.on, until === undefined ? undefined : facts[until]),
    pauses: [],
    extensions: [],
    resets: [],
  };
  return [...ended, run];
}

/** The law as used where a document names the last day: so many calendar days. */
function named(law: LawUsed, from: Day, last: Facts[string] | undefined): LawUsed {
  if (typeof last !== "string") return law;
  return { ...law, value: daysBetween(from, dayFrom(last)), unit: "calendar-day" };
}

function changed(
  run: ClockInstance,
  procedure: AnyProcedure,
  effect: Exclude<AnyClockEffect, { start: unknown }>,
  when: When,
  event: Effective,
  facts: Facts,
): ClockInstance {
  if ("stop" in effect)
    return run.stoppedOn === undefined ? { ...run, stoppedOn: when.on, stoppedAt: when.at } : run;
  if ("pause" in effect) return { ...run, pauses: [...run.pauses, { ground: effect.ground, from: when.on }] };
  if ("resume" in effect) {
    const ends = (pause: ClockInstance["pauses"][number]) =>
      pause.to === undefined && (effect.ground === undefined || pause.ground === effect.ground);
    return { ...run, pauses: run.pauses.map((pause) => (ends(pause) ? { ...pause, to: when.on } : pause)) };
  }
  if ("extend" in effect) {
    const step = must(
      procedure.clocks[run.clock]?.extensions?.[effect.step - 1],
      `no extension step ${effect.step}`,
    );
    const fixed = effect.by === undefined ? undefined : facts[effect.by];
    const law = lawIn(event.law, step.param);
    const used = typeof fixed === "number" ? { ...law, value: fixed } : law;
    return { ...run, extensions: [...run.extensions, { step: effect.step, law: used, at: event.at }] };
  }
  const { stoppedOn: _on, stoppedAt: _at, elapsedOn: _elapsed, ...going } = run;
  return { ...going, resets: [...run.resets, { on: when.on, at: when.at, voids: run.extensions.length }] };
}

function lawIn(law: readonly LawUsed[], param: string): LawUsed {
  return must(
    law.find((used) => used.param === param),
    `the event does not carry the law ${param}`,
  );
}
