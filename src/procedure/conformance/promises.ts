/** What the engine promises, asked of every accepted act and of every finished walk. */
import { canonicalJson, type Instant } from "../../kernel/index.ts";
import { available } from "../available.ts";
import { clockIs } from "../clocks.ts";
import type { Context, Surroundings } from "../engine.ts";
import { fold, personsOf } from "../evolve.ts";
import type { AnyProcedure } from "../language.ts";
import type { Actor, Facts, MatterEvent, MatterState } from "../log.ts";
import type { ConformanceSetting } from "./model.ts";
import type { Chance } from "./random.ts";

export interface Found {
  walks: number;
  /** Acts accepted on all of them. */
  acts: number;
  readonly stages: Set<string>;
  readonly actions: Set<string>;
  readonly problems: {
    readonly kind: "throws" | "offers" | "invariant" | "fold";
    readonly message: string;
    readonly trace: readonly string[];
  }[];
  /** Why actions were refused, and how often. */
  readonly refusals: Map<string, Map<string, number>>;
}

export type Setting = Pick<ConformanceSetting, "calendar" | "law" | "walks" | "seed" | "roads" | "finished">;

export interface World {
  readonly procedure: AnyProcedure;
  readonly setting: Setting;
  readonly chance: Chance;
  readonly found: Found;
}

export interface Matter {
  state: MatterState;
  now: Instant;
  readonly log: MatterEvent[];
  readonly trace: string[];
}

export function checkOffered(
  { procedure, found }: World,
  matter: Matter,
  name: string,
  actor: Actor,
  context: Context,
  around: Surroundings,
): void {
  const offer = available(procedure, matter.state, actor, context, around).find(
    ({ action }) => action === name,
  );
  if (offer?.allowed) return;
  const why = offer?.because.map(({ message }) => message.en).join("; ");
  found.problems.push({
    kind: "offers",
    message: `${name} was accepted but offered as refused: ${why}`,
    trace: [...matter.trace],
  });
}

export function checkInvariants(
  { procedure, found }: World,
  { state, trace }: Matter,
  name: string,
  actor: Actor,
  facts: Facts,
  around: Surroundings,
): void {
  for (const law of procedure.invariants ?? []) {
    if (law.before !== name) continue;
    const fail = (what: string) =>
      found.problems.push({
        kind: "invariant",
        message: `${name} came ${what}: ${law.why.en}`,
        trace: [...trace],
      });
    for (const done of law.done ?? [])
      if (!state.done.some(({ action }) => action === done)) fail(`before ${done}`);
    for (const served of law.served ?? []) {
      const last = state.documents.findLast(({ document }) => document === served);
      if (last?.servedOn === undefined) fail(`before ${served} was served`);
    }
    for (const clock of law.elapsed ?? []) {
      if (!clockIs(procedure, state, clock, "elapsed", around)) fail(`before ${clock} had elapsed`);
    }
    const named = procedure.actions[name]?.persons?.fact;
    const taking = [actor.person, ...(named === undefined ? [] : personsOf(facts[named]))];
    const persons = new Set([...state.done.flatMap((record) => record.persons), ...taking]);
    if (persons.size < (law.distinctPersons ?? 0)) fail(`with ${persons.size} persons`);
  }
}

export function checkFold({ procedure, found, chance }: World, { log, state, trace }: Matter): void {
  const read = JSON.parse(JSON.stringify(log)) as MatterEvent[];
  const steps = chance.happens(0.05) ? read.length : 1;
  let again: MatterState | undefined;
  for (let n = read.length - steps + 1; n <= read.length; n++) again = fold(procedure, read.slice(0, n));
  if (again && canonicalJson(again) === canonicalJson(state)) return;
  found.problems.push({ kind: "fold", message: "the log read back folds to another state", trace });
}
