/** What a run is asked, and what it answers. */
import type { Instant } from "../kernel/index.ts";
import type { Detector, Finding, SetJudgement, Touched, Values } from "./definition.ts";

export interface RunRequest {
  readonly detector: Detector;
  readonly values: Values;
  readonly asOf: Instant;
  /** The live path: only what these arrivals touch. */
  readonly touched?: Touched;
}

export interface Judged {
  readonly judgements: readonly SetJudgement[];
  readonly tallies: Readonly<Record<string, number>>;
  /** The query that reproduces it, parameters apart. */
  readonly query: string;
}

export interface RunResult {
  readonly findings: readonly Finding[];
  readonly tallies: Readonly<Record<string, number>>;
  readonly query: string;
}
