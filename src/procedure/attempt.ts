/** One try of one act by one actor, as the checks see it. */
import type { Context, Surroundings } from "./engine.ts";
import type { ActionDef, AnyProcedure } from "./language.ts";
import type { Actor, Facts, MatterState } from "./log.ts";

/** One attempt, or one offer: then `command` is absent, and what the form will bring is still open. */
export interface Attempt {
  readonly procedure: AnyProcedure;
  readonly state: MatterState;
  readonly name: string;
  readonly action: ActionDef;
  readonly actor: Actor;
  readonly context: Context;
  readonly around: Surroundings;
  /** Facts that the act brings, or nothing as long as the form is empty. */
  readonly facts?: Facts;
}

const standing = new WeakMap<Attempt, Facts>();

/** Facts as they will stand: those on record, those of the form, those the act sets. Kept: every check asks. */
export function factsOf(attempt: Attempt): Facts {
  const kept = standing.get(attempt);
  if (kept) return kept;
  const { state, facts, action } = attempt;
  const all =
    !facts && !action.sets
      ? state.facts
      : { ...state.facts, ...facts, ...(action.sets as Facts | undefined) };
  standing.set(attempt, all);
  return all;
}

/** Whether the form will still bring this fact. */
export function isOpen({ facts, action }: Attempt, fact: string): boolean {
  return facts === undefined && action.input.some((field) => field.fact === fact);
}
