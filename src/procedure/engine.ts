/**
 * The engine's contract: four pure functions over a definition and a log. The same code runs on the server, where it
 * decides, and in the browser, where it explains.
 */
import type { Calendar, Cite, Day, Failure, Instant, Result, Text } from "../kernel/index.ts";
import type { AnyProcedure, Level } from "./language.ts";
import type {
  Actor,
  ClockInstance,
  Facts,
  IssuedDocument,
  LawUsed,
  MatterEvent,
  MatterState,
  NewEvent,
} from "./log.ts";

/** What the engine asks of its surroundings: the calendar and the statute book on a day, for the organ at work. */
export interface Surroundings {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The parameter in force on the day, or a refusal: unknown law is never a default. */
  readonly law: (param: string, on: Day) => Result<LawUsed, Failure>;
}

/** Looked-up facts by name; a name that is absent was not loaded, which is a refusal where it is needed. */
export type Context = Readonly<Record<string, string | number | boolean>>;

export interface Command {
  readonly action: string;
  /** The `seq` the officer saw. A different one is refused as stale. */
  readonly expected: number;
  readonly facts: Facts;
  readonly evidence: readonly string[];
  /** Documents as prepared by the runtime (numbered, hashed) for the action's `issues`, in order. */
  readonly documents: readonly IssuedDocument[];
  readonly note?: string;
}

export interface OpenCommand {
  readonly number: string;
  readonly title: Text;
  readonly organ: string;
  readonly unit?: string;
  readonly district: string;
  readonly parties: readonly import("./log.ts").Party[];
  readonly facts: Facts;
  readonly from?: { readonly matter: string; readonly link: import("./log.ts").LinkKind };
}

/** An action as offered to one actor: allowed, or refused because. */
export type Offer =
  | { readonly action: string; readonly allowed: true; readonly duty: boolean }
  | {
      readonly action: string;
      readonly allowed: false;
      readonly duty: boolean;
      readonly because: readonly Failure[];
    };

/** Something that waits for somebody; the queue is made of these. */
export interface Task {
  readonly action: string;
  readonly ability: string;
  readonly level: Level;
  /** Only these persons (appointed officers), where the action says so. */
  readonly within?: readonly string[];
  /** These persons may not (separation of duty). */
  readonly without: readonly string[];
  readonly clock?: string;
  readonly dueOn?: Day;
  readonly dueAt?: Instant;
}

export type ClockStatus = "running" | "paused" | "stopped" | "elapsed" | "overdue";

/** One clock as shown: every figure with the article it comes from. */
export interface ClockReading {
  readonly instance: ClockInstance;
  readonly name: Text;
  readonly kind: "limit" | "wait";
  readonly bound: "organ" | "party" | "other-organ";
  readonly status: ClockStatus;
  readonly startedOn: Day;
  /** Last day, rolled off statutory holidays where the clock rolls. */
  readonly dueOn: Day;
  /** End of the last day, or the hour for hour clocks. */
  readonly dueAt: Instant;
  /** The nominal last day before rolling. */
  readonly nominalOn: Day;
  readonly total: number;
  /** In `leftUnit`; 0 on the last day, negative when overdue. */
  readonly left: number;
  /** The clock's unit; months and years are counted down in calendar days. */
  readonly leftUnit: LawUsed["unit"];
  readonly unit: LawUsed["unit"];
  readonly article: Cite;
  readonly certainty: LawUsed["certainty"];
  /** Beyond the published calendar. */
  readonly provisional: boolean;
  readonly pausedDays: number;
  readonly extendedBy: number;
}

/** The functions themselves; implemented beside this file, one file each. */
export interface Engine {
  evolve(procedure: AnyProcedure, state: MatterState | undefined, event: MatterEvent): MatterState;
  fold(procedure: AnyProcedure, log: readonly MatterEvent[]): MatterState;
  available(
    procedure: AnyProcedure,
    state: MatterState,
    actor: Actor,
    context: Context,
    around: Surroundings,
  ): Offer[];
  decide(
    procedure: AnyProcedure,
    state: MatterState,
    command: Command,
    actor: Actor,
    context: Context,
    around: Surroundings,
  ): Result<readonly NewEvent[], Failure>;
  open(
    procedure: AnyProcedure,
    command: OpenCommand,
    actor: Actor,
    around: Surroundings,
  ): Result<readonly NewEvent[], Failure>;
  clocks(procedure: AnyProcedure, state: MatterState, around: Surroundings): ClockReading[];
  tasks(procedure: AnyProcedure, state: MatterState, around: Surroundings): Task[];
}
