/** Inputs for an act, made from the declarations: values of the right type, leaning towards what the guards ask for. */
import { addDays, addHours, dayOf, type Instant, must } from "../../kernel/index.ts";
import { leavesOf } from "../condition.ts";
import type { Context, Surroundings } from "../engine.ts";
import type { AnyCondition, AnyProcedure, FactDef, InputField } from "../language.ts";
import type { Answer, Facts, FactValue, MatterState } from "../log.ts";
import { conditionsIn } from "./parts.ts";
import type { Chance } from "./random.ts";

export interface Making {
  readonly procedure: AnyProcedure;
  readonly chance: Chance;
  readonly now: Instant;
  readonly law: Surroundings["law"];
  /** Persons who may be named. */
  readonly persons: readonly string[];
  readonly parties: readonly string[];
}

type Draft = Record<string, FactValue>;

export function makeFacts(making: Making, fields: readonly InputField<string>[]): Draft {
  const facts: Draft = {};
  for (const { fact, required } of fields) {
    if (!required && making.chance.happens(0.4)) continue;
    const def = must(making.procedure.facts[fact], `no fact ${fact}`);
    const value = makeValue(making, fact, def);
    if (value !== undefined) facts[fact] = value;
  }
  return facts;
}

function makeValue(making: Making, fact: string, def: FactDef): FactValue | undefined {
  const { chance, now } = making;
  switch (def.type) {
    case "text":
    case "long-text":
      return def.sensitivity === "personal"
        ? { personal: `p${chance.below(1e6)}`, hash: "0".repeat(64) }
        : `依据现场情况填写${chance.below(1000)}`;
    case "redactions":
      return "[]";
    case "rows":
      return JSON.stringify({ rows: [{ title: "一条", kind: "matter", id: "m" }], more: chance.below(2) });
    case "boolean":
      return chance.happens(0.5);
    case "number":
    case "money":
      return makeNumber(making, fact);
    case "day":
      if (untilFacts(making.procedure).has(fact)) return addDays(dayOf(now), 1 + chance.below(40));
      // Mostly today: what is served or published cannot be dated before it was made.
      return addDays(dayOf(now), chance.happens(0.7) ? 0 : -chance.below(4));
    case "instant":
      return addHours(now, -chance.below(10));
    case "choice":
      return chance.pick(def.choices ?? [])?.id;
    case "choices":
      return chance
        .shuffled(def.choices ?? [])
        .slice(0, 1 + chance.below(2))
        .map(({ id }) => id);
    case "person":
      return chance.pick(making.persons);
    case "persons":
      return chance.shuffled(making.persons).slice(0, 2 + chance.below(2));
    case "party":
      return chance.pick(making.parties);
    case "checklist":
      return makeAnswers(chance, def);
  }
}

const untils = new WeakMap<AnyProcedure, ReadonlySet<string>>();

/** Days that documents name as the end of a period: they lie ahead. */
function untilFacts(procedure: AnyProcedure): ReadonlySet<string> {
  const kept = untils.get(procedure);
  if (kept) return kept;
  const effects = [
    ...(procedure.opening.clocks ?? []),
    ...Object.values(procedure.actions).flatMap(({ clocks }) => clocks ?? []),
  ];
  const found = new Set(
    effects.flatMap((effect) => ("until" in effect && effect.until ? [effect.until] : [])),
  );
  untils.set(procedure, found);
  return found;
}

/** Mostly one answer throughout, for that is how checklists are passed and failed. */
function makeAnswers(chance: Chance, def: FactDef): Readonly<Record<string, Answer>> {
  const answers = ["yes", "no", "unknown"] as const;
  const throughout = chance.happens(0.7) ? answers[chance.below(2)] : undefined;
  return Object.fromEntries(
    (def.items ?? []).map(({ id }) => {
      const answer = throughout ?? chance.pick(answers) ?? "unknown";
      return [id, { answer, reason: "经核对记载" }];
    }),
  );
}

/** Around the thresholds that the definition compares with: below, at and above. */
function makeNumber(making: Making, fact: string): number {
  const bounds = conditionsIn(making.procedure).flatMap(({ condition }) =>
    leavesOf(condition).flatMap((leaf) => {
      if (!("fact" in leaf) || leaf.fact !== fact) return [];
      const bound = "atLeast" in leaf ? leaf.atLeast : "atMost" in leaf ? leaf.atMost : undefined;
      if (bound === undefined || typeof bound === "number") return bound === undefined ? [] : [bound];
      return "param" in bound ? [lawValue(making, bound.param)] : [];
    }),
  );
  const bound = making.chance.pick(bounds) ?? 10_000;
  return Math.max(0, bound + (making.chance.pick([-1, 0, 1, bound]) ?? 0));
}

function lawValue({ law, now }: Making, param: string): number {
  const known = law(param, dayOf(now));
  return known.ok ? known.value.value : 0;
}

/** Bends what was made towards making the condition hold (or fail), as far as it speaks of the form's own facts. */
export function satisfy(
  making: Making,
  draft: Draft,
  own: ReadonlySet<string>,
  state: MatterState,
  wanted: AnyCondition,
  holds = true,
): void {
  const again = (part: AnyCondition, so: boolean) => satisfy(making, draft, own, state, part, so);
  if ("not" in wanted) {
    again(wanted.not, !holds);
    return;
  }
  if ("all" in wanted || "any" in wanted) {
    const parts = "all" in wanted ? wanted.all : wanted.any;
    const every = "all" in wanted === holds;
    const chosen = every ? parts : [making.chance.pick(parts)];
    for (const part of chosen) if (part) again(part, holds);
    return;
  }
  if (!("fact" in wanted)) return;
  const other =
    "atLeast" in wanted && typeof wanted.atLeast === "object" && "fact" in wanted.atLeast
      ? wanted.atLeast.fact
      : undefined;
  if (own.has(wanted.fact)) bend(making, draft, state, wanted, holds);
  else if (other !== undefined && own.has(other)) {
    const mark = state.facts[wanted.fact];
    if (typeof mark === "number") draft[other] = holds ? Math.floor(mark * 0.9) : mark + 1;
  }
}

type Plain = string | number | boolean;
type FactLeaf = Extract<AnyCondition, { fact: string }>;

function bend(making: Making, draft: Draft, state: MatterState, leaf: FactLeaf, holds: boolean): void {
  const def = must(making.procedure.facts[leaf.fact], `no fact ${leaf.fact}`);
  if ("item" in leaf) {
    const answers = (draft[leaf.fact] ?? makeAnswers(making.chance, def)) as Readonly<Record<string, Answer>>;
    const answer = holds ? leaf.is : leaf.is === "yes" ? "no" : "yes";
    draft[leaf.fact] = { ...answers, [leaf.item]: { answer, reason: "经核对记载" } };
  } else if ("present" in leaf) {
    if (leaf.present !== holds) delete draft[leaf.fact];
    else setTo(draft, leaf.fact, draft[leaf.fact] ?? makeValue(making, leaf.fact, def));
  } else if ("is" in leaf || "in" in leaf) {
    const listed: readonly Plain[] = "in" in leaf ? leaf.in : [leaf.is];
    setTo(draft, leaf.fact, plainValue(making, def, listed, holds));
  } else if ("notBefore" in leaf) {
    draft[leaf.fact] = addDays(dayOf(making.now), holds ? 0 : -60);
  } else if ("atMost" in leaf) {
    const most = boundOf(making, draft, state, leaf.atMost);
    draft[leaf.fact] = holds ? Math.max(0, most - making.chance.below(2)) : most + 1;
  } else {
    const bound = boundOf(making, draft, state, leaf.atLeast);
    draft[leaf.fact] = holds ? bound + making.chance.below(2) : Math.max(0, bound - 1);
  }
}

function setTo(draft: Draft, fact: string, value: FactValue | undefined): void {
  if (value !== undefined) draft[fact] = value;
}

function plainValue(
  making: Making,
  def: FactDef,
  listed: readonly Plain[],
  holds: boolean,
): FactValue | undefined {
  if (def.type === "boolean") return holds ? listed.includes(true) : !listed.includes(true);
  const others: readonly Plain[] = (def.choices ?? [])
    .map(({ id }) => id)
    .filter((id) => !listed.includes(id));
  const value = making.chance.pick(holds ? listed : others);
  if (value === undefined) return undefined;
  return def.type === "choices" || def.type === "persons" ? [String(value)] : value;
}

function boundOf(
  making: Making,
  draft: Facts,
  state: MatterState,
  bound: Extract<FactLeaf, { atLeast: unknown }>["atLeast"],
): number {
  if (typeof bound === "number") return bound;
  if ("param" in bound) return lawValue(making, bound.param);
  const other = draft[bound.fact] ?? state.facts[bound.fact];
  return typeof other === "number" ? other : 0;
}

/** Looked-up values: those that conditions compare with and others; now and then not loaded. */
export function makeContext(procedure: AnyProcedure, chance: Chance): Context {
  const context: Record<string, string | number | boolean> = {};
  const compared = comparedContext(procedure);
  for (const name of Object.keys(procedure.context)) {
    if (chance.happens(0.03)) continue;
    context[name] = chance.pick(compared.get(name) ?? []) ?? true;
  }
  if (chance.happens(0.95)) context.certified = true;
  return context;
}

const comparedWith = new WeakMap<AnyProcedure, ReadonlyMap<string, Plain[]>>();

function comparedContext(procedure: AnyProcedure): ReadonlyMap<string, Plain[]> {
  const kept = comparedWith.get(procedure);
  if (kept) return kept;
  const compared = new Map<string, Plain[]>();
  for (const leaf of conditionsIn(procedure).flatMap(({ condition }) => leavesOf(condition))) {
    if (!("context" in leaf)) continue;
    const values = typeof leaf.is === "boolean" ? [leaf.is, !leaf.is] : [leaf.is];
    compared.set(leaf.context, [...(compared.get(leaf.context) ?? []), ...values]);
  }
  comparedWith.set(procedure, compared);
  return compared;
}
