/** Looked-up facts: only those that the action's needs and conditions name, each by its loader. */
import { dayOf, type Instant } from "../kernel/index.ts";
import {
  type ActionDef,
  type AnyCondition,
  type AnyProcedure,
  type Context,
  type Facts,
  leavesOf,
  type MatterState,
  personsOf,
} from "../procedure/index.ts";
import type { ContextLoader, ContextLoaders, Trx } from "./ports.ts";

/**
 * Everybody named holds a certificate that is valid on the day and serves in the matter's organ that day: two persons
 * are no two officers without the one, and a colleague lent on paper from elsewhere is none without the other.
 */
export const certified: ContextLoader = async (trx, { persons, state, today }) => {
  const wanted = [...new Set(persons)];
  if (wanted.length === 0) return false;
  const rows = await trx
    .selectFrom("certificate as c")
    .innerJoin("post_holding as h", "h.person", "c.person")
    .innerJoin("post as p", "p.id", "h.post")
    .innerJoin("organ_ancestor as a", "a.organ", "p.organ")
    .select("c.person")
    .distinct()
    .where("c.person", "in", wanted)
    .where("c.from_day", "<=", today)
    .where("c.to_day", ">=", today)
    .where("h.from_day", "<=", today)
    .where((eb) => eb.or([eb("h.to_day", "is", null), eb("h.to_day", ">=", today)]))
    .where("a.ancestor", "=", state.organ)
    .execute();
  return rows.length === wanted.length;
};

/** Context names on which this action depends. */
export function contextNamesOf(procedure: AnyProcedure, action: ActionDef): string[] {
  const branches = Array.isArray(action.to) ? action.to : [];
  const conditions: (AnyCondition | undefined)[] = [...(action.guards ?? []), ...branches].map(
    ({ when }) => when,
  );
  const inConditions = conditions
    .filter((condition) => condition !== undefined)
    .flatMap(leavesOf)
    .flatMap((leaf) => ("context" in leaf ? [leaf.context] : []));
  const needs = (action.needs ?? []).filter((name) => Object.hasOwn(procedure.context, name));
  return [...new Set([...needs, ...inConditions, ...(action.persons?.certified ? ["certified"] : [])])];
}

export interface ContextRequest {
  readonly procedure: AnyProcedure;
  readonly actions: readonly ActionDef[];
  readonly matter: string;
  readonly state: MatterState;
  readonly facts: Facts;
  readonly actor: string;
  readonly now: Instant;
}

export async function loadContext(
  trx: Trx,
  loaders: ContextLoaders,
  request: ContextRequest,
): Promise<Context> {
  const { procedure, actions, matter, state, facts, actor, now } = request;
  const context: Record<string, string | number | boolean> = {};
  for (const action of actions) {
    const named = action.persons ? personsOf(facts[action.persons.fact]) : [];
    const about = {
      matter,
      state,
      facts,
      persons: named.length > 0 ? named : [actor],
      now,
      today: dayOf(now),
    };
    for (const name of contextNamesOf(procedure, action)) {
      if (name in context) continue;
      const loader =
        loaders[`${procedure.id}.${name}`] ?? loaders[name] ?? (name === "certified" ? certified : undefined);
      const value = await loader?.(trx, about);
      if (value !== undefined) context[name] = value;
    }
  }
  return context;
}
