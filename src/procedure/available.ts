/**
 * What an actor may do now, and why not the rest. What only the filled-in form can show is left out: the input
 * itself, evidence, documents, and guards as far as they hang on facts that the form brings (a guard that fails
 * whatever the form says is refused already). So whatever `decide` accepts was offered here as allowed.
 */
import type { Failure, Text } from "../kernel/index.ts";
import type { Attempt } from "./attempt.ts";
import { conditions, effects, standing } from "./checks.ts";
import type { Context, Offer, Surroundings } from "./engine.ts";
import type { AnyProcedure } from "./language.ts";
import type { Actor, MatterState } from "./log.ts";
import { waitsFor } from "./tasks.ts";

export function available(
  procedure: AnyProcedure,
  state: MatterState,
  actor: Actor,
  context: Context,
  around: Surroundings,
): Offer[] {
  const judged = Object.entries(procedure.actions).map(([name, action]) => {
    const attempt = { procedure, state, name, action, actor, context, around };
    return {
      name,
      action,
      because: reasonsAgainst(attempt),
      duty: waitsFor(procedure, state, action, around),
    };
  });
  const possible = judged.filter(({ because }) => because.length === 0).map(({ action }) => action.name);
  return judged.map(({ name, duty, because }): Offer => {
    if (because.length === 0) return { action: name, allowed: true, duty };
    return {
      action: name,
      allowed: false,
      duty,
      because: because.map((reason) => withPossible(reason, possible)),
    };
  });
}

/** Names of the actions offered as allowed. */
export function allowedNow(
  procedure: AnyProcedure,
  state: MatterState,
  actor: Actor,
  context: Context,
  around: Surroundings,
): Text[] {
  return Object.entries(procedure.actions).flatMap(([name, action]) =>
    reasonsAgainst({ procedure, state, name, action, actor, context, around }).length === 0
      ? [action.name]
      : [],
  );
}

function reasonsAgainst(attempt: Attempt): Failure[] {
  return [...standing, ...conditions, ...effects].flatMap((check) => check(attempt));
}

function withPossible(reason: Failure, possible: readonly Text[]): Failure {
  return reason.code === "out-of-stage" ? { ...reason, possible } : reason;
}
