import type { Calendar } from "../../kernel/index.ts";
import type { Surroundings } from "../engine.ts";
import type { MatterEvent, MatterState } from "../log.ts";
import type { Procedures } from "../registry.ts";

export interface ConformanceSetting {
  readonly calendar: Calendar;
  readonly law: Surroundings["law"];
  /** Abilities that some kind of post holds. */
  readonly abilitiesHeld: readonly string[];
  /** All procedures of the house, for what this one opens. */
  readonly procedures: Procedures;
  /** Random walks at least; more are made, up to five times as many, until everything was reached. */
  readonly walks?: number;
  readonly seed?: number;
  /** Told of every walk that ended without a problem, with its log and the state it led to. */
  readonly finished?: (log: readonly MatterEvent[], state: MatterState) => void;
  /**
   * Main roads: actions in an order that the law foresees; one with a `?` is passed over where it is refused. Long procedures are hardly walked to their end by chance
   * alone; a walk that follows a road still strays, fills its forms at random and may be refused.
   */
  readonly roads?: readonly (readonly string[])[];
}

/** One named check; it throws with a message that says what to change. */
export interface Check {
  readonly name: string;
  readonly run: () => void;
}

/** Placeholders that every document may use besides facts. */
export const commonPlaceholders: readonly string[] = [
  "organ",
  "number",
  "date",
  "matter.number",
  "matter.title",
];
