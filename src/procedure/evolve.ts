/**
 * The fold. It never looks anything up: law, documents and context are frozen in the events, the rest follows from
 * the definition. An event that does not fit its definition is a fault and throws; `decide` never makes one.
 */
import { assert, type Day, dayOf, type Instant, must } from "../kernel/index.ts";
import { dayFrom, withEffects } from "./clock-effects.ts";
import { foldView, truth } from "./condition.ts";
import type { ActionDef, AnyProcedure } from "./language.ts";
import type {
  ClockInstance,
  DocumentRecord,
  Facts,
  FactValue,
  LawUsed,
  MatterEvent,
  MatterState,
} from "./log.ts";

export function fold(procedure: AnyProcedure, log: readonly MatterEvent[]): MatterState {
  let state: MatterState | undefined;
  for (const event of log) state = evolve(procedure, state, event);
  return must(state, "an empty log has no state");
}

export function evolve(
  procedure: AnyProcedure,
  before: MatterState | undefined,
  event: MatterEvent,
): MatterState {
  if (event.type === "opened") {
    assert(before === undefined, "a matter is opened once");
    return opened(procedure, event);
  }
  const state = must(before, `${event.type} before the matter was opened`);
  assert(event.seq === state.seq + 1, `event ${event.seq} does not follow ${state.seq}`);
  return { ...afterEvent(procedure, state, event), seq: event.seq };
}

type Opened = Extract<MatterEvent, { type: "opened" }>;
type Acted = Extract<MatterEvent, { type: "acted" }>;

function opened(procedure: AnyProcedure, event: Opened): MatterState {
  assert(event.procedure === procedure.id, `${procedure.id} cannot read a log of ${event.procedure}`);
  const state: MatterState = {
    procedure: procedure.id,
    version: event.version,
    number: event.number,
    title: event.title,
    organ: event.organ,
    ...(event.unit === undefined ? {} : { unit: event.unit }),
    district: event.district,
    stage: procedure.initial,
    seq: event.seq,
    openedAt: event.at,
    facts: event.facts,
    done: [],
    documents: [],
    clocks: [],
    parties: event.parties,
    participants: [],
    links: event.from ? [{ ...event.from, direction: "from" }] : [],
    evidence: [],
  };
  return {
    ...state,
    clocks: withEffects(state.clocks, procedure, procedure.opening.clocks ?? [], event, state.facts),
  };
}

function afterEvent(
  procedure: AnyProcedure,
  state: MatterState,
  event: Exclude<MatterEvent, Opened>,
): MatterState {
  switch (event.type) {
    case "acted":
      return acted(procedure, state, event);
    case "elapsed":
      return {
        ...state,
        clocks: state.clocks.map((run) => (isRun(run, event) ? { ...run, elapsedOn: event.on } : run)),
      };
    case "joined":
      return { ...state, participants: [...state.participants, event.participant] };
    case "left":
      return {
        ...state,
        participants: state.participants.filter((p) => p.organ !== event.organ || p.person !== event.person),
      };
    case "linked":
      return {
        ...state,
        links: [...state.links, { matter: event.matter, link: event.link, direction: "to" }],
      };
    case "party-added":
      return { ...state, parties: [...state.parties, event.party] };
    case "erased":
      // The value and its salt are gone from the value table; reference and hash stay, so that the log verifies.
      return state;
  }
}

function isRun(run: ClockInstance, event: { readonly clock: string; readonly occurrence: number }): boolean {
  return run.clock === event.clock && run.occurrence === event.occurrence;
}

function acted(procedure: AnyProcedure, before: MatterState, event: Acted): MatterState {
  const action = must(procedure.actions[event.action], `${procedure.id} has no action ${event.action}`);
  const facts = { ...before.facts, ...event.facts };
  const documents = withServed(
    [...before.documents, ...event.documents.map((doc) => ({ ...doc, at: event.at, seq: event.seq }))],
    action,
    event,
  );
  const done = [...before.done, recordOf(action, event, facts)];
  const state: MatterState = {
    ...before,
    facts,
    done,
    documents,
    clocks: withEffects(before.clocks, procedure, action.clocks ?? [], event, facts),
    evidence: [...new Set([...before.evidence, ...event.evidence])],
  };
  return closing(
    procedure,
    action,
    { ...state, stage: stageAfter(procedure, action, state, event.law) },
    event,
  );
}

function recordOf(action: ActionDef, event: Acted, facts: Facts): MatterState["done"][number] {
  const named = action.persons ? personsOf(facts[action.persons.fact]) : [];
  const persons = [...new Set([event.actor.person, ...named])];
  return { action: event.action, seq: event.seq, at: event.at, actor: event.actor, persons };
}

/** The ids in a `persons` or `person` fact. */
export function personsOf(value: FactValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === "string" ? [value] : [];
}

/** Branches see the state after the act, but neither clocks nor context. */
function stageAfter(
  procedure: AnyProcedure,
  action: ActionDef,
  state: MatterState,
  law: readonly LawUsed[],
): string {
  if (action.to === undefined) return state.stage;
  if (typeof action.to === "string") return action.to;
  const view = foldView(procedure, state, law);
  return (
    action.to.find((branch) => !branch.when || truth(branch.when, view) === "holds")?.stage ?? state.stage
  );
}

/** The last issue of each served document is marked; a day fact `servedOn` in the act's input names the day. */
function withServed(
  documents: readonly DocumentRecord[],
  action: ActionDef,
  event: Acted,
): readonly DocumentRecord[] {
  if (!action.serves) return documents;
  const servedOn = servedDay(action, event.facts, event.at);
  const last = new Set(action.serves.map((served) => documents.findLast((doc) => doc.document === served)));
  return documents.map((doc) => (last.has(doc) ? { ...doc, servedOn } : doc));
}

export function servedDay(action: ActionDef, facts: Facts, at: Instant): Day {
  const named = facts.servedOn;
  if (action.input.some((field) => field.fact === "servedOn") && typeof named === "string")
    return dayFrom(named);
  const effect = (action.clocks ?? []).find((candidate) => "on" in candidate && candidate.on !== undefined);
  const legal = effect && "on" in effect && effect.on !== undefined ? facts[effect.on] : undefined;
  return typeof legal === "string" ? dayFrom(legal) : dayOf(at);
}

/** A matter that returns from a final stage to an open one is open again. */
function closing(procedure: AnyProcedure, action: ActionDef, state: MatterState, event: Acted): MatterState {
  const outcome = outcomeOf(procedure, action, state, event);
  if (outcome !== undefined) {
    return {
      ...state,
      closedAt: event.at,
      outcome,
      clocks: state.clocks.map((run) => stopAtClosing(procedure, run, event)),
    };
  }
  if (state.closedAt === undefined || procedure.stages[state.stage]?.final) return state;
  const { closedAt: _closedAt, outcome: _outcome, ...open } = state;
  return open;
}

function outcomeOf(
  procedure: AnyProcedure,
  action: ActionDef,
  state: MatterState,
  event: Acted,
): string | undefined {
  if (action.closes === undefined || typeof action.closes === "string") return action.closes;
  const view = foldView(procedure, state, event.law);
  return action.closes.find(({ when }) => !when || truth(when, view) === "holds")?.outcome;
}

/** Closing ends every limit but those that outlive the matter or that the closing act starts; waits run on. */
function stopAtClosing(procedure: AnyProcedure, run: ClockInstance, event: Acted): ClockInstance {
  const def = procedure.clocks[run.clock];
  const limit = def?.kind === "limit" && def.outlives !== true;
  const startedNow = run.startedBy === event.seq;
  return limit && !startedNow && run.stoppedOn === undefined
    ? { ...run, stoppedOn: dayOf(event.at), stoppedAt: event.at }
    : run;
}
