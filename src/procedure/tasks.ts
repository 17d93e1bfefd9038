/** What waits for somebody. Queues by time left are made of these. */
import { dayOf } from "../kernel/index.ts";
import { excludedPersons } from "./checks.ts";
import { latestRuns, reading } from "./clocks.ts";
import { truth, type View } from "./condition.ts";
import type { ClockReading, Surroundings, Task } from "./engine.ts";
import { personsOf } from "./evolve.ts";
import type { ActionDef, AnyProcedure } from "./language.ts";
import type { MatterState } from "./log.ts";

export function tasks(procedure: AnyProcedure, state: MatterState, around: Surroundings): Task[] {
  return Object.entries(procedure.actions).flatMap(([name, action]) =>
    waitsFor(procedure, state, action, around) ? [taskOf(procedure, state, name, action, around)] : [],
  );
}

/** Whether the act is due here and now, leaving aside what only a form or a look-up can tell. */
export function waitsFor(
  procedure: AnyProcedure,
  state: MatterState,
  action: ActionDef,
  around: Surroundings,
): boolean {
  if (!action.duty || !action.from.includes(state.stage)) return false;
  const view = dutyView(procedure, state, action, around);
  // A duty is asked of what is on record (paid in full: nothing waits); only a guard may yet be met by the form.
  const recorded = { ...view, open: new Set<string>() };
  if (action.duty.when && truth(action.duty.when, recorded) === "fails") return false;
  return (action.guards ?? []).every((guard) => truth(guard.when, view) !== "fails");
}

/** Context and the form's own facts are unknown here, and unknown does not take a task off the queue. */
function dutyView(
  procedure: AnyProcedure,
  state: MatterState,
  action: ActionDef,
  around: Surroundings,
): View {
  const open = new Set(action.input.map((field) => field.fact));
  return {
    procedure,
    state,
    context: {},
    moment: around,
    law: (param) => around.law(param, dayOf(around.now)),
    open,
  };
}

function taskOf(
  procedure: AnyProcedure,
  state: MatterState,
  name: string,
  action: ActionDef,
  around: Surroundings,
): Task {
  const { ability, level, within } = action.by;
  const clock = action.duty?.clock;
  const due = clock === undefined ? undefined : soonest(procedure, state, clock, around);
  return {
    action: name,
    ability,
    level,
    ...(within === undefined ? {} : { within: personsOf(state.facts[within]) }),
    without: [...excludedPersons(action, state, state.facts)],
    ...(clock === undefined ? {} : { clock }),
    ...(due ? { dueOn: due.dueOn, dueAt: due.dueAt } : {}),
  };
}

/** Of several parties' periods the one that ends first; stopped ones bind nobody. */
function soonest(
  procedure: AnyProcedure,
  state: MatterState,
  clock: string,
  around: Surroundings,
): ClockReading | undefined {
  const def = procedure.clocks[clock];
  if (!def) return undefined;
  return latestRuns(state.clocks, clock)
    .map((run) => reading(def, run, around))
    .filter((shown) => shown.status !== "stopped")
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))[0];
}
