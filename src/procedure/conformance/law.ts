/** Checks of a definition against the statute book and against the house's own rules of who may do what. */
import { assert, type Cite, type Day, day } from "../../kernel/index.ts";
import { articleOf, inForce } from "../../law/index.ts";
import { paramsOf } from "../condition.ts";
import type { ActionDef, AnyProcedure, ClockDef } from "../language.ts";
import type { LawUsed } from "../log.ts";
import type { Check, ConformanceSetting } from "./model.ts";
import { conditionsIn } from "./parts.ts";

export function lawChecks(procedure: AnyProcedure, setting: ConformanceSetting): Check[] {
  const from = day(procedure.from);
  return [
    { name: "every ability is held by some kind of post", run: () => abilitiesHeld(procedure, setting) },
    { name: "nobody who investigates approves", run: () => approvalsSeparate(procedure) },
    { name: "every cite resolves and is in force", run: () => citesInForce(procedure, from) },
    {
      name: "every clock has a length in a unit of time",
      run: () => clocksHaveLength(procedure, setting, from),
    },
    { name: "every statutory threshold is known", run: () => thresholdsKnown(procedure, setting, from) },
    { name: "every extension is granted by its approver", run: () => extensionsByApprover(procedure) },
  ];
}

function abilitiesHeld(procedure: AnyProcedure, { abilitiesHeld: held }: ConformanceSetting): void {
  const { by } = procedure.opening;
  const asked = [
    ...(by === "only-by-procedure" ? [] : [["opening", by.ability] as const]),
    ...actions(procedure).map(([name, action]) => [name, action.by.ability] as const),
  ];
  const nobody = asked.filter(([, ability]) => !held.includes(ability));
  assert(
    nobody.length === 0,
    `no post holds: ${nobody.map(([name, ability]) => `${ability} (${name})`).join(", ")}`,
  );
}

function approvalsSeparate(procedure: AnyProcedure): void {
  const open = actions(procedure).filter(
    ([, { by, separate }]) => (by.level === "head" || by.level === "collective") && !separate?.length,
  );
  assert(
    open.length === 0,
    `decided by a head or collectively, without \`separate\`: ${open.map(([n]) => n).join(", ")}`,
  );
}

function citesInForce(procedure: AnyProcedure, on: Day): void {
  const faults = new Set<string>();
  for (const cite of citesIn(procedure)) {
    const written = `${cite.instrument} ${cite.article ?? ""}`.trim();
    if (!inForce(cite.instrument, on)) faults.add(`${written}: not in force on ${on}`);
    else if (cite.article !== undefined && !articleOf(cite))
      faults.add(`${written}: no such article in the statute book`);
  }
  assert(faults.size === 0, [...faults].join("\n"));
}

/** Every object with an instrument, wherever it stands. */
function citesIn(value: unknown): Cite[] {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (typeof value !== "object" || value === null) return [];
  if ("instrument" in value) return [value as Cite];
  return Object.values(value).flatMap(citesIn);
}

const timeUnits: readonly LawUsed["unit"][] = ["working-day", "calendar-day", "hour", "month", "year"];

function clocksHaveLength(procedure: AnyProcedure, setting: ConformanceSetting, on: Day): void {
  for (const [name, clock] of Object.entries(procedure.clocks) as [string, ClockDef][]) {
    const law = setting.law(clock.param, on);
    assert(law.ok, `clock ${name}: ${law.ok ? "" : law.error.message.en}`);
    const { unit, value } = law.value;
    assert(
      timeUnits.includes(unit) && Number.isInteger(value) && value > 0,
      `clock ${name}: ${value} ${unit}`,
    );
    assert(unit !== "hour" || clock.roll === "none", `clock ${name}: hours do not roll`);
    for (const extension of clock.extensions ?? []) {
      const more = setting.law(extension.param, on);
      assert(more.ok, `clock ${name}, extension: ${more.ok ? "" : more.error.message.en}`);
      const fits = timeUnits.includes(more.value.unit) && (more.value.unit === "hour") === (unit === "hour");
      assert(fits, `clock ${name} in ${unit} cannot be extended in ${more.value.unit}`);
    }
  }
}

function thresholdsKnown(procedure: AnyProcedure, setting: ConformanceSetting, on: Day): void {
  for (const param of conditionsIn(procedure).flatMap(({ condition }) => paramsOf(condition))) {
    const law = setting.law(param, on);
    assert(law.ok, `${param}: ${law.ok ? "" : law.error.message.en}`);
  }
}

function extensionsByApprover(procedure: AnyProcedure): void {
  for (const [name, action] of actions(procedure)) {
    for (const effect of action.clocks ?? []) {
      if (!("extend" in effect)) continue;
      const step = procedure.clocks[effect.extend]?.extensions?.[effect.step - 1];
      assert(step, `${name}: ${effect.extend} has no extension step ${effect.step} (steps count from 1)`);
      assert(
        step.approver === action.by.level,
        `${name} is done by ${action.by.level}, the law asks ${step.approver}`,
      );
    }
  }
}

function actions(procedure: AnyProcedure): [string, ActionDef][] {
  return Object.entries(procedure.actions);
}
