/**
 * A legal way to a stage, found without a database: random walks of the pure engine with the people of the test house,
 * the shortest of many. What it finds is then done for real by `factories.ts`.
 */
import { actorFor, type Caller } from "../access/index.ts";
import { addHours, addMillis, type Calendar, type Instant, millisOf } from "../kernel/index.ts";
import {
  type ActionDef,
  type Actor,
  type AnyCondition,
  type AnyProcedure,
  type Chance,
  type Context,
  chanceOf,
  clocks,
  decide,
  evolve,
  excludedPersons,
  type Facts,
  type FactValue,
  fold,
  type InputField,
  type MatterEvent,
  type MatterState,
  makeFacts,
  type NewEvent,
  open,
  type Party,
  personsOf,
  type Surroundings,
  satisfy,
  statutes,
} from "../procedure/index.ts";

export interface Step {
  readonly persona: string;
  readonly action: string;
  readonly facts: Facts;
  readonly evidence: number;
  readonly at: Instant;
}

export interface Plan {
  readonly opener: string;
  readonly facts: Facts;
  readonly parties: readonly Party[];
  readonly steps: readonly Step[];
}

export interface Wanted {
  readonly procedure: AnyProcedure;
  readonly callers: readonly Caller[];
  /** People who may be named: those with a certificate. */
  readonly officers: readonly string[];
  readonly place: { readonly organ: string; readonly unit?: string };
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly context: Context;
  readonly reached: (state: MatterState) => boolean;
  /** Stages near the goal: steps that lead away from them are mostly not taken. */
  readonly towards: readonly string[];
  /** By action: what its form holds, where chance would not find the one combination that the law allows. */
  readonly forms?: Readonly<Record<string, Facts>>;
  /** Acts never taken. */
  readonly avoid?: readonly string[];
  readonly seed: number;
  readonly walks?: number;
  /** Where a matter stands already; absent: it is opened first. */
  readonly state?: MatterState;
}

interface Walk {
  readonly wanted: Wanted;
  readonly chance: Chance;
  readonly law: Surroundings["law"];
  /** Acts at least needed from a stage to the goal, conditions left aside. */
  readonly distance: ReadonlyMap<string, number>;
}

const longest = 60;

export function findPlan(wanted: Wanted): Plan | undefined {
  let best: Plan | undefined;
  const law = statutes({ organ: wanted.place.organ });
  const distance = distances(wanted.procedure, wanted.towards);
  let since = 0;
  // Good enough is good enough: the first way found, or a shorter one that is found soon after.
  for (let i = 0; i < (wanted.walks ?? 150) && since < 25; i++) {
    if (best) since++;
    const walk = { wanted, chance: chanceOf(wanted.seed * 7919 + i), law, distance };
    const found = oneWalk(walk, best?.steps.length ?? longest);
    if (found && (!best || found.steps.length < best.steps.length)) best = found;
  }
  return best;
}

function oneWalk(walk: Walk, within: number): Plan | undefined {
  const { wanted, chance } = walk;
  const opening = wanted.state ? standing(wanted.state) : opened(walk);
  if (!opening) return undefined;
  let { state } = opening;
  let now = wanted.now;
  const steps: Step[] = [];
  for (let tries = 0; tries < longest * 3; tries++) {
    if (wanted.reached(state)) return { ...opening.plan, steps };
    if (steps.length >= within) return undefined;
    const step = chance.happens(0.92) ? attemptAny(walk, state, now) : undefined;
    if (step) {
      state = step.state;
      steps.push(step.step);
      now = addMillis(now, 60_000);
    } else now = later(walk, state, now);
  }
  return undefined;
}

function standing(state: MatterState): { plan: Omit<Plan, "steps">; state: MatterState } {
  return { plan: { opener: "-", facts: state.facts, parties: state.parties }, state };
}

function opened(walk: Walk): { plan: Omit<Plan, "steps">; state: MatterState } | undefined {
  const { wanted, chance } = walk;
  const { procedure, place, now } = wanted;
  const { by, input } = procedure.opening;
  const parties = procedure.opening.parties
    .filter(({ required }) => required || chance.happens(0.8))
    .map(({ role }): Party => ({ id: `plan-${role}`, role, kind: "operator", name: "某公司" }));
  const facts = makeFacts(making(walk, now, wanted.officers, parties), mostly(input, chance));
  const machine = { person: "-", post: "-", organ: place.organ, level: [], abilities: [] } satisfies Actor;
  const able =
    by === "only-by-procedure"
      ? [machine]
      : wanted.callers.flatMap((caller) => {
          const actor = actorFor(caller, place, by);
          return actor?.abilities.includes(by.ability) && actor.level.includes(by.level) ? [actor] : [];
        });
  const actor = able[0];
  if (!actor) return undefined;
  const from = by === "only-by-procedure" ? { from: { matter: "-", link: "opens" as const } } : {};
  const command = {
    number: "-",
    title: { zh: "-", en: "-" },
    district: "330110",
    ...place,
    parties,
    facts,
    ...from,
  };
  const result = open(procedure, command, actor, around(walk, now));
  if (!result.ok) return undefined;
  const log = stamped(result.value, 0, now, actor);
  return { plan: { opener: actor.person, facts, parties }, state: fold(procedure, log) };
}

function attemptAny(
  walk: Walk,
  state: MatterState,
  now: Instant,
): { step: Step; state: MatterState } | undefined {
  const { wanted, chance } = walk;
  const here = Object.entries(wanted.procedure.actions).filter(([, action]) =>
    action.from.includes(state.stage),
  );
  const far = (stage: string) => walk.distance.get(stage) ?? 99;
  const useful = helpful(walk, state);
  for (const [name, action] of chance.shuffled(here)) {
    // Doing the same again leads nowhere new, most of the time; nor does what nothing waits for.
    if (state.done.some((done) => done.action === name) && chance.happens(0.8)) continue;
    if (wanted.avoid?.includes(name)) continue;
    if (!useful.has(name) && chance.happens(0.97)) continue;
    const done = attempt(walk, state, now, name, action);
    if (!done) continue;
    if (wanted.reached(done.state)) return done;
    if (done.state.closedAt !== undefined && chance.happens(0.95)) continue;
    if (far(done.state.stage) > far(state.stage) && chance.happens(0.95)) continue;
    return done;
  }
  return undefined;
}

function attempt(walk: Walk, state: MatterState, now: Instant, name: string, action: ActionDef) {
  const { wanted, chance } = walk;
  const { procedure } = wanted;
  const excluded = excludedPersons(action, state, state.facts);
  const named = action.by.within === undefined ? undefined : personsOf(state.facts[action.by.within]);
  const able = wanted.callers.flatMap((caller) => {
    const actor = actorFor(caller, wanted.place, action.by);
    const fits = actor?.abilities.includes(action.by.ability) && actor.level.includes(action.by.level);
    return fits && !excluded.has(caller.person) && (!named || named.includes(caller.person)) ? [actor] : [];
  });
  const actor = chance.pick(able);
  if (!actor) return undefined;
  const free = wanted.officers.filter((person) => !excluded.has(person));
  const made = making(walk, now, free, state.parties);
  const facts: Record<string, FactValue> = makeFacts(made, mostly(action.input, chance));
  const own = new Set(action.input.map(({ fact }) => fact));
  for (const guard of action.guards ?? []) satisfy(made, facts, own, state, guard.when);
  const rule = action.persons;
  if (rule && own.has(rule.fact)) {
    const others = chance.shuffled(free.filter((person) => person !== actor.person));
    facts[rule.fact] = (free.includes(actor.person) ? [actor.person, ...others] : others).slice(
      0,
      rule.least,
    );
  }
  Object.assign(facts, wanted.forms?.[name]);
  const evidence = action.evidence?.least ?? 0;
  const command = {
    action: name,
    expected: state.seq,
    facts,
    evidence: Array.from({ length: evidence }, (_, i) => `evidence-${i}`),
    documents: (action.issues ?? []).map((document) => ({
      document,
      id: `${state.seq}-${document}`,
      number: "-",
      sha256: "-",
      sm3: "-",
      size: 0,
    })),
  };
  const result = decide(procedure, state, command, actor, wanted.context, around(walk, now));
  if (!result.ok) return undefined;
  const [event] = stamped(result.value, state.seq, now, actor);
  if (!event) return undefined;
  const step = { persona: actor.person, action: name, facts, evidence, at: now };
  return { step, state: evolve(procedure, state, event) };
}

/**
 * Acts that lead nearer to the goal, and, backwards through their conditions, the acts that do, issue, serve, start or
 * record what those ask for.
 */
function helpful({ wanted: { procedure, towards }, distance }: Walk, state: MatterState): Set<string> {
  const all = Object.entries(procedure.actions);
  const far = (stage: string) => distance.get(stage) ?? 99;
  const ends = ({ to }: ActionDef) =>
    to === undefined ? [] : typeof to === "string" ? [to] : to.map(({ stage }) => stage);
  const arrived = towards.includes(state.stage);
  const useful = new Set(
    all.flatMap(([name, action]) =>
      arrived ||
      (action.from.includes(state.stage) && ends(action).some((stage) => far(stage) < far(state.stage)))
        ? [name]
        : [],
    ),
  );
  for (const name of useful) {
    const action = procedure.actions[name];
    if (!action) continue;
    const leaves = (action.guards ?? []).flatMap(({ when }) => askedFor(when));
    const facts = [
      ...(action.needs ?? []),
      ...(action.by.within ? [action.by.within] : []),
      ...leaves.flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : [])),
    ];
    for (const [other, def] of all) {
      const asked = leaves.some(
        (leaf) =>
          ("done" in leaf && leaf.done === other) ||
          ("issued" in leaf && def.issues?.includes(leaf.issued)) ||
          ("served" in leaf && def.serves?.includes(leaf.served)) ||
          ("clock" in leaf && def.clocks?.some((effect) => "start" in effect && effect.start === leaf.clock)),
      );
      const records = facts.some(
        (fact) => def.input.some((field) => field.fact === fact) || Object.hasOwn(def.sets ?? {}, fact),
      );
      if (asked || records) useful.add(other);
    }
  }
  return useful;
}

type Leaf = Exclude<AnyCondition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** What a condition wants to be so; what it wants not to be so needs nobody's act. */
function askedFor(condition: AnyCondition): Leaf[] {
  if ("all" in condition) return condition.all.flatMap(askedFor);
  if ("any" in condition) return condition.any.flatMap(askedFor);
  return "not" in condition ? [] : [condition];
}

/** Just after the next period ends, or a day on. */
function later(walk: Walk, state: MatterState, now: Instant): Instant {
  const ends = clocks(walk.wanted.procedure, state, around(walk, now))
    .filter(({ status, kind, dueAt }) => status === "running" && kind === "wait" && dueAt >= now)
    .map(({ dueAt }) => dueAt)
    .sort((a, b) => millisOf(a) - millisOf(b));
  return ends[0] === undefined ? addHours(now, 24) : addMillis(ends[0], 36_000_000);
}

function around(walk: Walk, now: Instant): Surroundings {
  return { now, calendar: walk.wanted.calendar, law: walk.law };
}

function making(walk: Walk, now: Instant, persons: readonly string[], parties: readonly Party[]) {
  const { wanted, chance, law } = walk;
  return { procedure: wanted.procedure, chance, now, law, persons, parties: parties.map(({ id }) => id) };
}

/** Templates print optional facts too: most forms are filled in well. */
function mostly(fields: readonly InputField<string>[], chance: Chance): InputField<string>[] {
  const well = chance.happens(0.7);
  return fields.map((field) => ({ ...field, required: field.required || well }));
}

function stamped(events: readonly NewEvent[], seq: number, at: Instant, actor: Actor): MatterEvent[] {
  const { level: _level, abilities: _abilities, ...ref } = actor;
  return events.map((event, i) => ({ ...event, seq: seq + 1 + i, at, actor: ref, schema: 1 }) as MatterEvent);
}

/** Breadth first, backwards from the goal over every declared branch. */
export function distances(procedure: AnyProcedure, goal: readonly string[]): Map<string, number> {
  const distance = new Map(goal.map((stage) => [stage, 0]));
  const edges = Object.values(procedure.actions).flatMap(({ from, to }) => {
    const ends = to === undefined ? [] : typeof to === "string" ? [to] : to.map(({ stage }) => stage);
    return from.flatMap((start) => ends.map((end) => [start, end] as const));
  });
  for (let round = 1, grown = true; grown; round++) {
    grown = false;
    for (const [start, end] of edges) {
      if (distance.has(start) || distance.get(end) !== round - 1) continue;
      distance.set(start, round);
      grown = true;
    }
  }
  return distance;
}
