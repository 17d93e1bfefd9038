/** Opening a matter: one `opened` event, or the first reason why not. */
import { assert, err, type Failure, failure, ok, type Result, text } from "../kernel/index.ts";
import { citing } from "./checks.ts";
import { aheadFault, lawOf, untilFault } from "./clock-checks.ts";
import { clockOf } from "./clock-effects.ts";
import type { OpenCommand, Surroundings } from "./engine.ts";
import { levelNames } from "./format.ts";
import { inputFailures } from "./input.ts";
import type { AnyProcedure } from "./language.ts";
import type { Actor, LawUsed, NewEvent } from "./log.ts";
import { definitionHash } from "./registry.ts";

/**
 * A matter opened by another procedure's act (`from.link` "opens") needs no ability of its own: that act was decided
 * already. The runtime alone sets this link, never a request.
 */
export function open(
  procedure: AnyProcedure,
  command: OpenCommand,
  actor: Actor,
  around: Surroundings,
): Result<readonly NewEvent[], Failure> {
  const refusal =
    mayOpen(procedure, command, actor) ??
    partiesFault(procedure, command) ??
    inputFailures(procedure, procedure.opening.input, command.facts, command.parties)[0];
  if (refusal) return err(refusal);
  const law = lawOfOpening(procedure, command, around);
  return law.ok ? ok([openedEvent(procedure, command, law.value)]) : law;
}

function mayOpen(procedure: AnyProcedure, command: OpenCommand, actor: Actor): Failure | undefined {
  const { by } = procedure.opening;
  if (command.from?.link === "opens") return undefined;
  if (by === "only-by-procedure") {
    const message = text(
      `“${procedure.name.zh}”只能由前一程序启动。`,
      `“${procedure.name.en}” is opened by another procedure only.`,
    );
    return failure("forbidden", message, citing(procedure.opening));
  }
  if (actor.abilities.includes(by.ability) && actor.level.includes(by.level)) return undefined;
  if (actor.machine === true && by.machine === true) return undefined;
  const level = levelNames[by.level];
  const message = text(
    `启动“${procedure.name.zh}”须由${level.zh}（权限“${by.ability}”）办理。`,
    `“${procedure.name.en}” is opened by: ${level.en} (ability “${by.ability}”).`,
  );
  const label = text(`权限“${by.ability}”`, `ability “${by.ability}”`);
  return failure("forbidden", message, {
    ...citing(procedure.opening),
    missing: [{ kind: "ability", name: by.ability, label }],
  });
}

function partiesFault(procedure: AnyProcedure, { parties }: OpenCommand): Failure | undefined {
  const roles = procedure.opening.parties;
  const stray = parties.find((party) => !roles.some(({ role }) => role === party.role));
  if (stray) {
    const message = text(
      `本程序没有“${stray.role}”这一当事人地位。`,
      `This procedure has no party role “${stray.role}”.`,
    );
    return failure("invalid-input", message, { field: "parties" });
  }
  assert(new Set(parties.map((party) => party.id)).size === parties.length, "two parties share an id");
  const absent = roles.find(
    ({ role, required }) => required && !parties.some((party) => party.role === role),
  );
  if (!absent) return undefined;
  const message = text(`未列明${absent.label.zh}。`, `${absent.label.en} is missing.`);
  return failure("missing-fact", message, {
    field: "parties",
    missing: [{ kind: "person", name: absent.role, label: absent.label }],
  });
}

function lawOfOpening(
  procedure: AnyProcedure,
  command: OpenCommand,
  around: Surroundings,
): Result<readonly LawUsed[], Failure> {
  const used = new Map<string, LawUsed>();
  for (const effect of procedure.opening.clocks ?? []) {
    const def = procedure.clocks[clockOf(effect)];
    assert(def && "start" in effect, `${procedure.id}: opening can only start declared clocks`);
    const { law, fault } = lawOf(effect, def, command.facts, around);
    const refusal =
      fault ??
      aheadFault(effect, procedure, command.facts, around) ??
      untilFault(effect, procedure, command.facts, around);
    if (refusal) return err(refusal);
    if (law) used.set(law.param, law);
  }
  return ok([...used.values()]);
}

function openedEvent(procedure: AnyProcedure, command: OpenCommand, law: readonly LawUsed[]): NewEvent {
  return {
    type: "opened",
    procedure: procedure.id,
    version: procedure.version,
    definition: definitionHash(procedure),
    number: command.number,
    title: command.title,
    organ: command.organ,
    ...(command.unit === undefined ? {} : { unit: command.unit }),
    district: command.district,
    parties: command.parties,
    facts: command.facts,
    law,
    ...(command.from ? { from: command.from } : {}),
  };
}
