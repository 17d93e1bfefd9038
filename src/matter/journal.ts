/**
 * What one transaction writes: for every matter it touches a log that stamps, appends, folds and projects. A matter's
 * row exists before its events and its events before their consequences.
 */
import type { Ctx } from "../access/index.ts";
import { must } from "../kernel/index.ts";
import {
  type Actor,
  type AnyProcedure,
  evolve,
  type MatterEvent,
  type MatterState,
  type NewEvent,
  type Procedures,
  type Surroundings,
} from "../procedure/index.ts";
import { refOf } from "./acting.ts";
import type { Paper } from "./issue.ts";
import type { Appended, ContextLoaders, Hooks, Trx } from "./ports.ts";
import { insertMatter, project } from "./project.ts";
import { appendEvents } from "./store.ts";
import type { SurroundingsOf } from "./surroundings.ts";

/** What the parts of the runtime share. */
export interface House extends Paper {
  readonly procedures: Procedures;
  readonly context: ContextLoaders;
  readonly surroundings: SurroundingsOf;
  readonly hooks: Hooks;
}

export interface Log {
  readonly matter: string;
  readonly state: () => MatterState;
  readonly events: () => readonly MatterEvent[];
  readonly add: (events: readonly NewEvent[]) => void;
  /** Writes what was added, and the projections of where it led. */
  readonly close: () => Promise<void>;
}

export interface Journal {
  readonly house: House;
  readonly trx: Trx;
  readonly ctx: Ctx;
  readonly around: Surroundings;
  readonly matter: (
    procedure: AnyProcedure,
    matter: string,
    before: MatterState | undefined,
    actor: Actor,
  ) => Log;
  /** Tells the hooks what was appended: the last thing before the transaction ends. */
  readonly end: () => Promise<void>;
}

export function beginJournal(house: House, trx: Trx, ctx: Ctx, around: Surroundings): Journal {
  const appended: Appended[] = [];

  const matterLog: Journal["matter"] = (procedure, matter, before, actor) => {
    let state = before;
    const events: MatterEvent[] = [];
    const stateNow = () => must(state, `the matter ${matter} was not opened`);
    return {
      matter,
      state: stateNow,
      events: () => events,
      add: (added) => {
        for (const event of added) {
          const seq = (state?.seq ?? 0) + 1;
          // The members of an event follow from its kind, which stays as it is.
          const stamped = { ...event, seq, at: around.now, actor: refOf(actor), schema: 1 } as MatterEvent;
          state = evolve(procedure, state, stamped);
          events.push(stamped);
        }
      },
      close: async () => {
        if (before === undefined) await insertMatter(trx, procedure, matter, stateNow(), around);
        await appendEvents(trx, matter, events);
        await project(trx, procedure, matter, stateNow(), around);
        appended.push(...events.map((event) => ({ matter, procedure: procedure.id, event })));
      },
    };
  };

  return {
    house,
    trx,
    ctx,
    around,
    matter: matterLog,
    end: async () => house.hooks.onEvents?.(trx, appended),
  };
}
