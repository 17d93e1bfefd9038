/**
 * Conditions in three values. A context value that was not loaded, or law that is not known, makes a leaf *unknown*,
 * and `not` of unknown stays unknown: what nobody looked up never lets anything pass. An absent fact is not unknown
 * but simply no match (name it in `needs` where it must be known). Lists (`choices`, `persons`) match by membership.
 */
import { type Day, dayOf, type Failure, must, ok, type Result } from "../kernel/index.ts";
import { clockIs, lastDay } from "./clocks.ts";
import type { Context, Surroundings } from "./engine.ts";
import type { AnyCondition, AnyProcedure } from "./language.ts";
import type { Answer, Facts, FactValue, LawUsed, MatterState } from "./log.ts";

/** The part of a state that conditions speak of. */
export type Known = Pick<MatterState, "facts" | "done" | "documents" | "clocks">;

export interface View {
  readonly procedure: AnyProcedure;
  readonly state: Known;
  readonly context: Context;
  /** Absent inside the fold: there clock leaves are a fault of the definition. */
  readonly moment?: Pick<Surroundings, "now" | "calendar">;
  readonly law: (param: string) => Result<LawUsed, Failure>;
  /** Facts that a form will still supply: leaves about them are unknown. */
  readonly open?: ReadonlySet<string>;
}

/** The view of the fold: law as frozen in the event, no clocks, no context. */
export function foldView(procedure: AnyProcedure, state: Known, law: readonly LawUsed[]): View {
  const frozen = (param: string) =>
    must(
      law.find((used) => used.param === param),
      `the event does not carry the law ${param} that it used`,
    );
  return { procedure, state, context: {}, law: (param) => ok(frozen(param)) };
}

/** Whether a condition that speaks of facts only holds. */
export function factsHold(
  condition: AnyCondition,
  procedure: AnyProcedure,
  facts: Facts,
  law: View["law"],
): boolean {
  const state = { facts, done: [], documents: [], clocks: [] };
  return truth(condition, { procedure, state, context: {}, law }) === "holds";
}

export type Truth = "holds" | "fails" | "unknown";

export function truth(condition: AnyCondition, view: View): Truth {
  if ("all" in condition) {
    const parts = condition.all.map((part) => truth(part, view));
    return parts.includes("fails") ? "fails" : parts.includes("unknown") ? "unknown" : "holds";
  }
  if ("any" in condition) {
    const parts = condition.any.map((part) => truth(part, view));
    return parts.includes("holds") ? "holds" : parts.includes("unknown") ? "unknown" : "fails";
  }
  if ("not" in condition) {
    const inner = truth(condition.not, view);
    return inner === "unknown" ? "unknown" : inner === "holds" ? "fails" : "holds";
  }
  return leafTruth(condition, view);
}

export type Leaf = Exclude<AnyCondition, { all: unknown } | { any: unknown } | { not: unknown }>;

function leafTruth(leaf: Leaf, view: View): Truth {
  const { procedure, state } = view;
  if ("fact" in leaf)
    return view.open?.has(leaf.fact) ? "unknown" : factTruth(leaf, state.facts[leaf.fact], view);
  if ("done" in leaf) {
    const done = lastSeq(state, leaf.done);
    return said(done > 0 && (!("since" in leaf) || done > lastSeq(state, leaf.since)));
  }
  if ("issued" in leaf) return said(state.documents.some((doc) => doc.document === leaf.issued));
  if ("served" in leaf) {
    return said(state.documents.findLast((doc) => doc.document === leaf.served)?.servedOn !== undefined);
  }
  if ("clock" in leaf)
    return said(clockIs(procedure, state, leaf.clock, leaf.is, momentOf(view, leaf.clock)));
  const known = view.context[leaf.context];
  return known === undefined ? "unknown" : said(known === leaf.is);
}

function factTruth(leaf: Extract<Leaf, { fact: string }>, value: FactValue | undefined, view: View): Truth {
  if ("item" in leaf)
    return said((value as Readonly<Record<string, Answer>> | undefined)?.[leaf.item]?.answer === leaf.is);
  if ("present" in leaf) return said((value !== undefined) === leaf.present);
  if ("is" in leaf) return said(Array.isArray(value) ? value.includes(leaf.is) : value === leaf.is);
  if ("in" in leaf) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return said(list.some((item) => (leaf.in as readonly unknown[]).includes(item)));
  }
  if ("notBefore" in leaf) {
    const earliest = earliestDay(leaf.notBefore, view);
    return said(earliest !== undefined && typeof value === "string" && value >= earliest);
  }
  if ("atMost" in leaf) {
    const most = boundOf(leaf.atMost, view);
    return most === undefined ? "unknown" : said(typeof value === "number" && value <= most);
  }
  const bound = boundOf(leaf.atLeast, view);
  return bound === undefined ? "unknown" : said(typeof value === "number" && value >= bound);
}

type Earliest = Extract<Leaf, { notBefore: unknown }>["notBefore"];

function earliestDay(earliest: Earliest, view: View): Day | undefined {
  if ("clock" in earliest)
    return lastDay(view.procedure, view.state, earliest.clock, momentOf(view, earliest.clock));
  const made = view.state.documents.findLast((doc) => doc.document === earliest.issued)?.at;
  return made && dayOf(made);
}

function momentOf({ procedure, moment }: View, clock: string): NonNullable<View["moment"]> {
  return must(moment, `${procedure.id}: a branch must not ask for clock ${clock}`);
}

export type Bound = Extract<Leaf, { atLeast: unknown }>["atLeast"];

/** Nothing where law is not known; a fact that is not there cannot be reached. */
function boundOf(bound: Bound, view: View): number | undefined {
  if (typeof bound === "number") return bound;
  if ("fact" in bound) {
    const other = view.state.facts[bound.fact];
    if (view.open?.has(bound.fact)) return undefined;
    return typeof other === "number" ? other : Number.POSITIVE_INFINITY;
  }
  const law = view.law(bound.param);
  return law.ok ? law.value.value : undefined;
}

function said(holds: boolean): Truth {
  return holds ? "holds" : "fails";
}

function lastSeq(state: Known, action: string): number {
  return state.done.findLast((record) => record.action === action)?.seq ?? 0;
}

const known = new WeakMap<AnyCondition, readonly Leaf[]>();

/** Every leaf of a condition, for the checks that ask what it speaks of. Kept: conditions are literals of a definition. */
export function leavesOf(condition: AnyCondition): readonly Leaf[] {
  const kept = known.get(condition);
  if (kept) return kept;
  const leaves = leavesWithin(condition);
  known.set(condition, leaves);
  return leaves;
}

function leavesWithin(condition: AnyCondition): readonly Leaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  return "not" in condition ? leavesOf(condition.not) : [condition];
}

/** Facts that a condition speaks of. */
export function factsIn(condition: AnyCondition): string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if (!("fact" in leaf)) return [];
    const bound =
      "atLeast" in leaf && typeof leaf.atLeast === "object" && "fact" in leaf.atLeast
        ? [leaf.atLeast.fact]
        : [];
    return [leaf.fact, ...bound];
  });
}

/** Parameters of the statute book that a condition compares with. */
export function paramsOf(condition: AnyCondition): string[] {
  return leavesOf(condition).flatMap((leaf) => {
    const bound = "atLeast" in leaf ? leaf.atLeast : "atMost" in leaf ? leaf.atMost : undefined;
    return typeof bound === "object" && "param" in bound ? [bound.param] : [];
  });
}
