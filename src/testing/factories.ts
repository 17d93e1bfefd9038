/**
 * Matters in a wanted state, through real acts of real people on the real ledger:
 *
 *     const hearing = await aMatter(house, "penalty.ordinary").at("hearing");
 */
import { randomBytes } from "node:crypto";
import type { Caller } from "../access/index.ts";
import { chineseCalendar, dayOf, must, newId } from "../kernel/index.ts";
import {
  type AnyProcedure,
  type Context,
  type Facts,
  type FactValue,
  isPersonalRef,
  type MatterState,
  type Party,
} from "../procedure/index.ts";
import { actAs, openAs, type Persona, people, personaOf, stateOf, type TestHouse } from "./house.ts";
import { distances, findPlan, type Plan, type Step } from "./plan.ts";

export interface Made {
  readonly id: string;
  readonly state: MatterState;
}

export interface Making {
  readonly seed?: number;
  /** What the house's loaders will answer; a plan that supposes otherwise is refused when it is done. */
  readonly context?: Context;
  readonly title?: string;
  /** By action: facts of its form that are not left to chance. */
  readonly forms?: Readonly<Record<string, Facts>>;
  /** Acts not to be taken, where several ways lead to the goal: `["terminate"]`. */
  readonly avoid?: readonly string[];
}

export function aMatter(house: TestHouse, procedure: string, making: Making = {}) {
  return {
    /** In this stage. */
    at: (stage: string) => make(house, procedure, making, { stage }),
    /** With this action done. */
    after: (action: string) => make(house, procedure, making, { action }),
  };
}

export type Goal = { readonly stage: string } | { readonly action: string };

/**
 * A matter that stands already (opened by another procedure, say), led on to where it is wanted: leg by leg, each to a
 * stage nearer to the goal. A plan does not know what a document still lacks: where the real house refuses, another is
 * tried from where the matter then stands.
 */
export async function lead(house: TestHouse, id: string, goal: Goal, making: Making = {}): Promise<Made> {
  const problems: string[] = [];
  const start = await stateOf(house, id);
  const definition = definitionOf(house, start.procedure);
  const near = distances(definition, towards(definition, goal));
  const far = (state: MatterState) => near.get(state.stage) ?? 99;
  for (let attempt = 0; attempt < 30; attempt++) {
    const state = await stateOf(house, id);
    if (isReached(state, goal)) return { id, state };
    const leg = (at: MatterState) =>
      isReached(at, goal) || (far(at) < far(state) && at.closedAt === undefined);
    const seed = (making.seed ?? 1) + attempt * 101;
    const plan = await planFor(house, definition, { ...making, seed }, goal, leg, state);
    if (plan) await replay(house, id, plan).catch(noted(problems));
    else problems.push(`no way on from ${state.stage}`);
    if (problems.length > 8) break;
  }
  throw new Error(`no way on was accepted:\n${problems.join("\n")}`);
}

function isReached(state: MatterState, goal: Goal): boolean {
  return "stage" in goal
    ? state.stage === goal.stage
    : state.done.some((done) => done.action === goal.action);
}

function towards(definition: AnyProcedure, goal: Goal): readonly string[] {
  return "stage" in goal ? [goal.stage] : (definition.actions[goal.action]?.from ?? []);
}

function noted(problems: string[]): (error: unknown) => undefined {
  return (error) => {
    problems.push(error instanceof Error ? error.message : String(error));
    return undefined;
  };
}

async function make(house: TestHouse, procedure: string, making: Making, goal: Goal): Promise<Made> {
  const definition = definitionOf(house, procedure);
  if (definition.opening.by === "only-by-procedure") return madeByAnother(house, procedure, making, goal);
  const problems: string[] = [];
  for (let attempt = 0; attempt < 4; attempt++) {
    const seed = (making.seed ?? 1) + attempt * 1009;
    const plan = await planFor(house, definition, { ...making, seed }, goal, () => true);
    const { opener, facts, parties } = must(plan, `nobody opens ${procedure}`);
    const opened = await openAs(house, personaOf(opener), {
      procedure,
      title: making.title ?? "测试事项",
      unit: "yh-1",
      organ: "yh",
      parties: parties.map(({ role, kind }) => ({
        role,
        kind,
        ref: house.operator,
        name: "杭州良品网络科技有限公司",
      })),
      facts: plainFacts(facts, parties, []),
    });
    if (!opened.ok) problems.push(`open: ${opened.error.message.en}`);
    else {
      const made = await lead(house, opened.value.id, goal, { ...making, seed }).catch(noted(problems));
      if (made) return made;
    }
  }
  throw new Error(`no walk of ${procedure} was accepted:\n${problems.join("\n")}`);
}

/** Opened by the act of another procedure, and led on from there. */
async function madeByAnother(house: TestHouse, procedure: string, making: Making, goal: Goal): Promise<Made> {
  const [opener] = house.matters.house.procedures.openedBy(procedure);
  const { procedure: first, action } = must(opener, `nothing opens ${procedure}`);
  const before = await aMatter(house, first.id, making).after(action);
  const next = before.state.links.findLast(({ direction, link }) => direction === "to" && link === "opens");
  return lead(house, must(next, `${action} opened nothing`).matter, goal, making);
}

function definitionOf(house: TestHouse, procedure: string): AnyProcedure {
  const found = house.matters.house.procedures.current(procedure, dayOf(house.clock.now()));
  return must(found, `no procedure ${procedure}`);
}

async function planFor(
  house: TestHouse,
  procedure: AnyProcedure,
  making: Making,
  goal: Goal,
  reached: (state: MatterState) => boolean,
  state?: MatterState,
): Promise<Plan | undefined> {
  const callers: Caller[] = [];
  for (const persona of Object.keys(people) as Persona[]) callers.push((await house.as(persona)).caller);
  return findPlan({
    procedure,
    callers,
    officers: ["officer", "officer2", "officer3", "reviewer", "hearing"],
    place: { organ: "yh", unit: "yh-1" },
    calendar: chineseCalendar,
    now: house.clock.now(),
    context: { certified: true, ...making.context },
    reached,
    towards: towards(procedure, goal),
    seed: making.seed ?? 1,
    ...(making.forms ? { forms: making.forms } : {}),
    ...(making.avoid ? { avoid: making.avoid } : {}),
    ...(state ? { state } : {}),
  });
}

async function replay(house: TestHouse, id: string, plan: Plan): Promise<Made> {
  for (const step of plan.steps) {
    if (step.at > house.clock.now()) house.clock.advanceTo(step.at);
    const { parties } = await stateOf(house, id);
    const facts = plainFacts(step.facts, plan.parties, parties);
    const evidence = await someEvidence(house, id, step);
    const done = await actAs(house, personaOf(step.persona), id, step.action, facts, { evidence });
    if (!done.ok)
      throw new Error(`${step.action} by ${step.persona}: ${done.error.code} ${done.error.message.en}`);
  }
  return { id, state: await stateOf(house, id) };
}

/** What a plan holds as references and party ids, as a person types it into the form of this very matter. */
function plainFacts(
  facts: Facts,
  planned: readonly Party[],
  real: readonly Party[],
): Record<string, FactValue> {
  const partyOf = (value: FactValue) => {
    const role = planned.find((party) => party.id === value)?.role;
    return role === undefined ? undefined : real.find((party) => party.role === role)?.id;
  };
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isPersonalRef(value) ? "张小明" : (partyOf(value) ?? value),
    ]),
  );
}

async function someEvidence(
  house: TestHouse,
  matter: string,
  { evidence, persona }: Step,
): Promise<string[]> {
  const ids: string[] = [];
  const now = house.clock.now();
  for (let i = 0; i < evidence; i++) {
    const file = await house.matters.house.files.put(new Uint8Array(randomBytes(64)));
    const id = newId("evidence", now, new Uint8Array(randomBytes(10)));
    await house.ledger.direct.query(
      `insert into evidence (id, matter, kind, label, sha256, sm3, size, media_type, method, made_at, makers, source, added_by, added_at)
       values ($1, $2, 'electronic-data', '网页截图', $3, $4, $5, 'image/png', '截图', $6, $7, '现场', $8, $6)`,
      [id, matter, file.sha256, file.sm3, file.size, now, [persona], persona],
    );
    ids.push(id);
  }
  return ids;
}
