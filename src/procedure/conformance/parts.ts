/** Walks over the parts of a definition that several checks ask for. */
import type { ActionDef, AnyCondition, AnyProcedure } from "../language.ts";

export interface Placed {
  /** Where it stands, for messages. */
  readonly at: string;
  readonly kind: "guard" | "branch" | "outcome" | "effect" | "duty";
  readonly condition: AnyCondition;
}

const known = new WeakMap<AnyProcedure, readonly Placed[]>();

/** Kept per definition: the walks ask for it at every step. */
export function conditionsIn(procedure: AnyProcedure): readonly Placed[] {
  const kept = known.get(procedure);
  if (kept) return kept;
  const placed = Object.entries(procedure.actions).flatMap(([name, action]) => conditionsOf(name, action));
  known.set(procedure, placed);
  return placed;
}

function conditionsOf(name: string, action: ActionDef): Placed[] {
  const placed = (kind: Placed["kind"], whens: readonly (AnyCondition | undefined)[]): Placed[] =>
    whens.flatMap((condition) => (condition ? [{ at: `${name} (${kind})`, kind, condition }] : []));
  return [
    ...placed(
      "guard",
      (action.guards ?? []).map((guard) => guard.when),
    ),
    ...placed("branch", typeof action.to === "object" ? action.to.map(({ when }) => when) : []),
    ...placed("outcome", typeof action.closes === "object" ? action.closes.map(({ when }) => when) : []),
    ...placed(
      "effect",
      (action.clocks ?? []).map(({ when }) => when),
    ),
    ...placed("duty", [action.duty?.when]),
  ];
}

/** Stages an action may lead to; none where it stays. */
export function targetsOf(action: ActionDef): readonly string[] {
  if (action.to === undefined) return [];
  return typeof action.to === "string" ? [action.to] : action.to.map(({ stage }) => stage);
}
