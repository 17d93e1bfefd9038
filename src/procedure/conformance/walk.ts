/**
 * Random walks: persons with posts act, time passes, and every accepted act is checked against what the engine
 * promises. Actions never yet done are tried first, so that rare ends are found.
 */
import { addHours, addMillis, assert, type Instant, instant, millisOf, must } from "../../kernel/index.ts";
import { available } from "../available.ts";
import { excludedPersons } from "../checks.ts";
import { clocks } from "../clocks.ts";
import { decide } from "../decide.ts";
import type { Command, Surroundings } from "../engine.ts";
import { evolve, fold, personsOf } from "../evolve.ts";
import type { ActionDef, AnyProcedure, Level } from "../language.ts";
import type { Actor, Facts, FactValue, MatterEvent, MatterState, NewEvent, Party } from "../log.ts";
import { open } from "../open.ts";
import { tasks } from "../tasks.ts";
import { type Making, makeContext, makeFacts, satisfy } from "./generate.ts";
import {
  checkFold,
  checkInvariants,
  checkOffered,
  type Found,
  type Matter,
  type Setting,
  type World,
} from "./promises.ts";
import { type Chance, chanceOf } from "./random.ts";

const longest = 60;

export function walk(procedure: AnyProcedure, setting: Setting): Found {
  const found: Found = {
    walks: 0,
    acts: 0,
    stages: new Set(),
    actions: new Set(),
    problems: [],
    refusals: new Map(),
  };
  const least = setting.walks ?? 100;
  const chance = chanceOf(setting.seed ?? 20261123);
  const complete = () =>
    found.stages.size === Object.keys(procedure.stages).length &&
    found.actions.size === Object.keys(procedure.actions).length;
  while (found.walks < least || (!complete() && found.walks < 5 * least)) {
    found.walks++;
    oneWalk({ procedure, setting, chance, found });
    if (found.problems.length > 20) break;
  }
  return found;
}

function oneWalk(world: World): void {
  const trace: string[] = [];
  try {
    const matter = opened(world, trace);
    const road = [...(world.chance.happens(0.8) ? (world.chance.pick(world.setting.roads ?? []) ?? []) : [])];
    for (let step = 0; step < longest; step++) {
      world.found.stages.add(matter.state.stage);
      // Also unasked, for where something can always be done no period would ever run out.
      const strays = road.length === 0 || world.chance.happens(0.05);
      const moved = strays
        ? !world.chance.happens(0.15) && oneStep(world, matter)
        : alongRoad(world, matter, road);
      if (!moved) passTime(world, matter);
      if (matter.state.closedAt !== undefined && world.chance.happens(0.3)) break;
    }
    checkFold(world, matter);
    world.setting.finished?.(matter.log, matter.state);
  } catch (thrown) {
    const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    world.found.problems.push({ kind: "throws", message, trace });
  }
}

/** Levels held together as in a real organ; every post has every ability, for `decide` checks them one by one. */
const posts: readonly { readonly person: string; readonly level: readonly Level[] }[] = [
  { person: "officer-1", level: ["officer"] },
  { person: "officer-2", level: ["officer"] },
  { person: "officer-3", level: ["officer"] },
  { person: "officer-4", level: ["officer"] },
  { person: "officer-5", level: ["officer"] },
  { person: "unit-head-1", level: ["officer", "unit-head"] },
  { person: "unit-head-2", level: ["officer", "unit-head"] },
  { person: "head-1", level: ["head", "collective"] },
  { person: "head-2", level: ["head", "collective"] },
  { person: "head-3", level: ["head", "collective"] },
];

function actorOf(procedure: AnyProcedure, { person, level }: (typeof posts)[number]): Actor {
  const abilities = [...new Set(Object.values(procedure.actions).map(({ by }) => by.ability)), "open"];
  return { person, post: `post-of-${person}`, organ: "330110", level, abilities };
}

function opened({ procedure, setting, chance }: World, trace: string[]): Matter {
  // Starts are spread over 2026 on and about holidays and the turn of the year.
  const now = addHours(instant("2026-01-05T01:00:00.000Z"), chance.below(24 * 330));
  const parties = partiesOf(procedure, chance);
  const making = makingOf({ procedure, setting, chance }, now, officers, parties);
  const required = procedure.opening.input;
  const facts = withAble(procedure, makeFacts(making, required), chance);
  const { by } = procedure.opening;
  const actor: Actor = {
    ...actorOf(procedure, { person: "officer-5", level: ["officer", "unit-head", "head", "collective"] }),
    abilities: by === "only-by-procedure" ? [] : [by.ability],
  };
  const command = {
    number: "试2026-1",
    title: { zh: "试", en: "trial" },
    organ: "330110",
    district: "330110",
    parties,
    facts,
    ...(by === "only-by-procedure" ? { from: { matter: "m0", link: "opens" as const } } : {}),
  };
  const result = open(procedure, command, actor, { ...setting, now });
  assert(result.ok, `cannot be opened: ${result.ok ? "" : result.error.message.en}`);
  const log = stamped(result.value, 0, now, actor);
  trace.push(`open ${now}`);
  return { state: fold(procedure, log), now, log, trace };
}

/** Whom the opening names for an act of a head is a head. */
function withAble(procedure: AnyProcedure, facts: Facts, chance: Chance): Facts {
  const able = { ...facts };
  for (const { by } of Object.values(procedure.actions)) {
    const named = by.within === undefined ? undefined : able[by.within];
    if (by.within === undefined || named === undefined) continue;
    const people = posts.filter(({ level }) => level.includes(by.level)).map(({ person }) => person);
    if (personsOf(named).some((person) => people.includes(person))) continue;
    const one = chance.pick(people) ?? "";
    able[by.within] = procedure.facts[by.within]?.type === "person" ? one : [one];
  }
  return able;
}

const officers = posts.filter(({ level }) => level.includes("officer")).map(({ person }) => person);

function partiesOf(procedure: AnyProcedure, chance: Chance): Party[] {
  return procedure.opening.parties
    .filter(({ required }) => required || chance.happens(0.7))
    .map(({ role }, i) => ({ id: `party-${i}`, role, kind: "operator", name: "某公司" }));
}

function makingOf(
  world: Pick<World, "procedure" | "setting" | "chance">,
  now: Instant,
  persons: readonly string[],
  parties: readonly Party[],
): Making {
  const { procedure, setting, chance } = world;
  return { procedure, chance, now, law: setting.law, persons, parties: parties.map(({ id }) => id) };
}

function stamped(events: readonly NewEvent[], seq: number, at: Instant, actor: Actor): MatterEvent[] {
  const { level: _level, abilities: _abilities, ...ref } = actor;
  return events.map((event, i) => ({ ...event, seq: seq + 1 + i, at, actor: ref, schema: 1 }));
}

function alongRoad(world: World, matter: Matter, road: string[]): boolean {
  const [next = ""] = road;
  const name = next.replace(/\?$/, "");
  const action = must(world.procedure.actions[name], `a road leads over ${name}, which is no action`);
  // A step aside may have led into another stage: from there the walk finds its own way.
  if (!action.from.includes(matter.state.stage)) {
    road.splice(0, next.endsWith("?") ? 1 : road.length);
    return false;
  }
  // A refused act is tried again with another form, for chance filled in this one.
  const done = [1, 2, 3, 4].some(() => attempt(world, matter, name, action));
  if (done || next.endsWith("?")) road.shift();
  return done;
}

function oneStep(world: World, matter: Matter): boolean {
  const { procedure, chance, found } = world;
  if (chance.happens(0.05)) nonsense(world, matter);
  const here = Object.entries(procedure.actions).filter(([, action]) =>
    action.from.includes(matter.state.stage),
  );
  const shuffled = chance.shuffled(here);
  const fresh = chance.happens(0.5) ? shuffled.filter(([name]) => !found.actions.has(name)) : [];
  for (const [name, action] of [...fresh, ...shuffled].slice(0, 6)) {
    if (attempt(world, matter, name, action)) return true;
  }
  return false;
}

function attempt(world: World, matter: Matter, name: string, action: ActionDef): boolean {
  const { procedure, chance, setting, found } = world;
  const actor = actorFor(world, matter.state, action);
  if (!actor) return false;
  const around: Surroundings = { calendar: setting.calendar, law: setting.law, now: matter.now };
  const context = makeContext(procedure, chance);
  const command = commandFor(world, matter, name, action, actor);
  const result = decide(procedure, matter.state, command, actor, context, around);
  if (!result.ok) {
    const reasons = found.refusals.get(name) ?? new Map<string, number>();
    reasons.set(result.error.message.en, (reasons.get(result.error.message.en) ?? 0) + 1);
    found.refusals.set(name, reasons);
    return false;
  }
  if (chance.happens(0.1)) checkOffered(world, matter, name, actor, context, around);
  checkInvariants(world, matter, name, actor, command.facts, around);
  const events = stamped(result.value, matter.state.seq, matter.now, actor);
  for (const event of events) matter.state = evolve(procedure, matter.state, event);
  matter.log.push(...events);
  matter.trace.push(name);
  found.actions.add(name);
  found.acts++;
  matter.now = addMillis(matter.now, 1 + chance.below(3 * 3_600_000));
  if (chance.happens(0.2)) tasks(procedure, matter.state, { ...around, now: matter.now });
  return true;
}

/** Someone of the right level, if need be one of the appointed, preferably nobody the separation excludes. */
function actorFor({ procedure, chance }: World, state: MatterState, action: ActionDef): Actor | undefined {
  const excluded = excludedPersons(action, state, state.facts);
  const appointed = action.by.within === undefined ? undefined : personsOf(state.facts[action.by.within]);
  const able = posts.filter(
    ({ person, level }) =>
      level.includes(action.by.level) && !excluded.has(person) && (!appointed || appointed.includes(person)),
  );
  const post = chance.pick(able);
  return post && actorOf(procedure, post);
}

let documentCount = 0;

function commandFor(world: World, matter: Matter, name: string, action: ActionDef, actor: Actor): Command {
  const { procedure, chance } = world;
  const { state } = matter;
  const excluded = excludedPersons(action, state, state.facts);
  const persons = officers.filter((person) => !excluded.has(person));
  const making = makingOf(world, matter.now, persons, state.parties);
  const facts = makeFacts(making, action.input);
  const own = new Set(action.input.map(({ fact }) => fact));
  if (chance.happens(0.9)) {
    for (const guard of action.guards ?? []) satisfy(making, facts, own, state, guard.when);
  }
  withPersons(world, facts, action, actor, persons, own);
  withLengths(facts, action, own, chance);
  withSubjects(facts, action, own, state, chance);
  return {
    action: name,
    expected: state.seq,
    facts,
    evidence: Array.from({ length: action.evidence?.least ?? 0 }, (_, i) => `evidence-${i}`),
    documents: (action.issues ?? []).map((document) => ({
      document,
      id: `d${documentCount++}`,
      number: `${procedure.numbering}〔2026〕${documentCount}号`,
      sha256: "0".repeat(64),
      sm3: "0".repeat(64),
      size: 1,
    })),
  };
}

function withPersons(
  { chance }: World,
  facts: Record<string, FactValue>,
  action: ActionDef,
  actor: Actor,
  persons: readonly string[],
  own: ReadonlySet<string>,
): void {
  const rule = action.persons;
  if (!rule || !own.has(rule.fact)) return;
  const others = chance.shuffled(persons.filter((person) => person !== actor.person));
  facts[rule.fact] = [actor.person, ...others].slice(0, rule.least + chance.below(2));
  if (!persons.includes(actor.person)) facts[rule.fact] = others.slice(0, rule.least);
}

function withLengths(
  facts: Record<string, FactValue>,
  action: ActionDef,
  own: ReadonlySet<string>,
  chance: Chance,
): void {
  for (const effect of action.clocks ?? []) {
    if ("by" in effect && effect.by !== undefined && own.has(effect.by))
      facts[effect.by] = 1 + chance.below(60);
  }
}

/** Mostly the run that was started last: a subject made up afresh would never be met again. */
function withSubjects(
  facts: Record<string, FactValue>,
  action: ActionDef,
  own: ReadonlySet<string>,
  state: MatterState,
  chance: Chance,
): void {
  for (const effect of action.clocks ?? []) {
    const known = effect.subject === undefined ? undefined : state.facts[effect.subject];
    if (
      effect.subject !== undefined &&
      known !== undefined &&
      own.has(effect.subject) &&
      chance.happens(0.8)
    ) {
      facts[effect.subject] = known;
    }
  }
}

/** Any action, anybody, half a form: must be refused or accepted, never thrown at. */
function nonsense(world: World, matter: Matter): void {
  const { procedure, chance, setting } = world;
  const [name, action] = chance.pick(Object.entries(procedure.actions)) ?? [];
  const post = chance.pick(posts);
  if (name === undefined || !action || !post) return;
  const around = { calendar: setting.calendar, law: setting.law, now: matter.now };
  const actor = actorOf(procedure, post);
  const facts = Object.fromEntries(
    Object.entries(
      makeFacts(makingOf(world, matter.now, officers, matter.state.parties), action.input),
    ).filter(() => chance.happens(0.7)),
  );
  const command = {
    action: name,
    expected: matter.state.seq - chance.below(2),
    facts,
    evidence: [],
    documents: [],
  };
  decide(procedure, matter.state, command, actor, makeContext(procedure, chance), around);
  available(procedure, matter.state, actor, {}, around);
}

/** To just after the end of some running period, or some days on. */
function passTime({ procedure, setting, chance, found: _found }: World, matter: Matter): void {
  const ends = clocks(procedure, matter.state, { calendar: setting.calendar, now: matter.now })
    .filter(({ dueAt, status }) => status === "running" && dueAt > matter.now)
    .map(({ dueAt }) => dueAt);
  // Now and then to the very last one: remedies run for months beside everything else.
  const end = chance.happens(0.15) ? ends.sort().at(-1) : chance.happens(0.5) ? chance.pick(ends) : undefined;
  // A term on a list runs three years.
  const far = end !== undefined && millisOf(end) - millisOf(matter.now) < 1_200 * 86_400_000;
  matter.now = far ? addMillis(end, 1) : addHours(matter.now, 1 + chance.below(96));
}
