/** Whether an act may do to its clocks what it is declared to do. */
import { dayOf, type Failure, failure, must, type Text, text } from "../kernel/index.ts";
import { type Attempt, factsOf, isOpen } from "./attempt.ts";
import { clockOf, effectAt } from "./clock-effects.ts";
import { activeExtensions, latestRun, openPauses, reading } from "./clocks.ts";
import { factsHold, factsIn } from "./condition.ts";
import type { ClockReading, Surroundings } from "./engine.ts";
import { levelNames } from "./format.ts";
import type { AnyClockEffect, AnyProcedure, ClockDef } from "./language.ts";
import type { Actor, Facts, LawUsed } from "./log.ts";

export function clockLegality(attempt: Attempt): Failure[] {
  return (attempt.action.clocks ?? []).flatMap((effect) => {
    const fault = faultOf(effect, attempt);
    return fault ? [fault] : [];
  });
}

function faultOf(effect: AnyClockEffect, attempt: Attempt): Failure | undefined {
  const { procedure, state, around } = attempt;
  const clock = clockOf(effect);
  const def = must(procedure.clocks[clock], `${procedure.id} has no clock ${clock}`);
  // Which run is meant, or which law holds, is known once the form has brought the party or the day.
  if (namedFacts(effect).some((fact) => isOpen(attempt, fact))) return undefined;
  if (!takesPlace(effect, procedure, factsOf(attempt), around)) return undefined;
  const ahead = aheadFault(effect, procedure, factsOf(attempt), around);
  if (ahead) return ahead;
  if ("start" in effect) {
    return (
      untilFault(effect, procedure, factsOf(attempt), around) ??
      lawOf(effect, def, factsOf(attempt), around).fault
    );
  }
  if ("stop" in effect) return undefined;
  const run = latestRun(state.clocks, clock, effectAt(effect, factsOf(attempt), around.now).subject);
  if (!run) return refuse(def, text("尚未起算", "has not started"));
  const shown = reading(def, run, around);
  if ("pause" in effect) return pauseFault(effect.ground, def, shown);
  if ("resume" in effect) {
    const paused = openPauses(run).some((p) => effect.ground === undefined || p.ground === effect.ground);
    return paused ? undefined : refuse(def, text("没有中止", "is not paused"));
  }
  return "extend" in effect ? extensionFault(effect, def, shown, attempt) : undefined;
}

/** The legal day of an effect is something that happened: one set ahead would stretch a limit at will. */
export function aheadFault(
  effect: AnyClockEffect,
  procedure: AnyProcedure,
  facts: Facts,
  { now }: Surroundings,
): Failure | undefined {
  const fact = "on" in effect ? effect.on : undefined;
  if (fact === undefined || effectAt(effect, facts, now).on <= dayOf(now)) return undefined;
  const label = procedure.facts[fact]?.label ?? text(fact, fact);
  const message = text(`“${label.zh}”不能晚于今天。`, `“${label.en}” cannot be later than today.`);
  return failure("invalid-input", message, { field: fact });
}

/** A last day that a document names comes after the day on which the period begins. */
export function untilFault(
  effect: AnyClockEffect,
  procedure: AnyProcedure,
  facts: Facts,
  { now }: Surroundings,
): Failure | undefined {
  const fact = "until" in effect ? effect.until : undefined;
  const last = fact === undefined ? undefined : facts[fact];
  if (fact === undefined || typeof last !== "string" || last > effectAt(effect, facts, now).on)
    return undefined;
  const label = procedure.facts[fact]?.label ?? text(fact, fact);
  const message = text(
    `“${label.zh}”应晚于期限起算之日。`,
    `“${label.en}” must be later than the day on which the period begins.`,
  );
  return failure("invalid-input", message, { field: fact });
}

function takesPlace(
  effect: AnyClockEffect,
  procedure: AnyProcedure,
  facts: Facts,
  around: Surroundings,
): boolean {
  const law = (param: string) => around.law(param, dayOf(around.now));
  return !effect.when || factsHold(effect.when, procedure, facts, law);
}

function namedFacts(effect: AnyClockEffect): string[] {
  const named = [
    effect.subject,
    "on" in effect ? effect.on : undefined,
    "by" in effect ? effect.by : undefined,
    "until" in effect ? effect.until : undefined,
    ...(effect.when ? factsIn(effect.when) : []),
  ];
  return named.filter((fact) => fact !== undefined);
}

function pauseFault(ground: string, def: ClockDef, shown: ClockReading): Failure | undefined {
  if (!def.pauses?.some((pause) => pause.id === ground)) {
    return refuse(def, text("不得以此事由中止", "may not be paused on this ground"));
  }
  if (shown.status === "stopped" || shown.status === "elapsed")
    return refuse(def, text("已经结束", "has ended"));
  const open = openPauses(shown.instance).some((pause) => pause.ground === ground);
  return open ? refuse(def, text("已以此事由中止", "is already paused on this ground")) : undefined;
}

function extensionFault(
  effect: Extract<AnyClockEffect, { extend: unknown }>,
  def: ClockDef,
  shown: ClockReading,
  attempt: Attempt,
): Failure | undefined {
  const step = def.extensions?.[effect.step - 1];
  const missing = [{ kind: "clock", name: effect.extend, label: extendable(def) }] as const;
  if (!step || activeExtensions(shown.instance).length !== effect.step - 1) {
    return { ...refuse(def, text("没有这一次延长可用", "has no such extension left")), missing };
  }
  if (shown.status === "stopped") return { ...refuse(def, text("已经结束", "has ended")), missing };
  if (shown.status === "overdue" || shown.status === "elapsed") {
    return failure(
      "expired",
      text(`“${def.name.zh}”已届满，不能延长。`, `“${def.name.en}” has run out and cannot be extended.`),
      {
        article: step.article,
        missing,
      },
    );
  }
  return (
    approverFault(attempt.actor, step, def) ??
    lengthFault(effect.by, attempt) ??
    lawOf(effect, def, factsOf(attempt), attempt.around).fault
  );
}

function extendable({ name }: ClockDef): Text {
  return text(`未届满且可以延长的“${name.zh}”`, `a running “${name.en}” with an extension left`);
}

function approverFault(
  actor: Actor,
  step: NonNullable<ClockDef["extensions"]>[number],
  def: ClockDef,
): Failure | undefined {
  if (actor.level.includes(step.approver)) return undefined;
  const name = levelNames[step.approver];
  const message = text(
    `延长“${def.name.zh}”须经${name.zh}批准。`,
    `“${def.name.en}” is extended by: ${name.en}.`,
  );
  return failure("forbidden", message, { article: step.article });
}

function lengthFault(fact: string | undefined, attempt: Attempt): Failure | undefined {
  const length = fact === undefined ? 1 : factsOf(attempt)[fact];
  if (fact === undefined || (Number.isInteger(length) && Number(length) >= 1)) return undefined;
  const message = text("延长的期限应为正整数。", "The extension must be a positive whole number.");
  return failure("invalid-input", message, { field: fact });
}

function refuse(def: ClockDef, why: Text): Failure {
  return failure("conflict", text(`“${def.name.zh}”${why.zh}。`, `“${def.name.en}” ${why.en}.`), {
    article: def.article,
  });
}

/** Law of starts holds on the day the period is triggered, law of extensions on the day they are granted. */
export function lawOf(
  effect: AnyClockEffect,
  def: ClockDef,
  facts: Facts,
  around: Surroundings,
): { readonly fault?: Failure; readonly law?: LawUsed } {
  if (!("start" in effect) && !("extend" in effect)) return {};
  const extended = "extend" in effect ? def.extensions?.[effect.step - 1]?.param : undefined;
  const on = "start" in effect ? effectAt(effect, facts, around.now).on : dayOf(around.now);
  const law = around.law(extended ?? def.param, on);
  return law.ok ? { law: law.value } : { fault: law.error };
}

/** The law that an act's clock effects use, to be frozen in its event. */
export function lawOfEffects(
  procedure: AnyProcedure,
  effects: readonly AnyClockEffect[],
  facts: Facts,
  around: Surroundings,
): LawUsed[] {
  return effects.flatMap((effect) => {
    if (!takesPlace(effect, procedure, facts, around)) return [];
    const clock = clockOf(effect);
    const { law } = lawOf(effect, must(procedure.clocks[clock], `no clock ${clock}`), facts, around);
    return law ? [law] : [];
  });
}
