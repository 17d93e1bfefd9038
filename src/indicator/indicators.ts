/** Every indicator of the house, by id. */
import { clockIndicators } from "./clocks.ts";
import type { Indicator, Indicators } from "./definition.ts";
import { findingIndicators } from "./findings.ts";
import { guidanceIndicators } from "./guidance.ts";
import { instructionIndicators } from "./instructions.ts";
import { matterIndicators } from "./matters.ts";
import { observedIndicators } from "./observed.ts";
import { operatorIndicators } from "./operators.ts";

export const declared = {
  ...observedIndicators,
  ...findingIndicators,
  ...matterIndicators,
  ...clockIndicators,
  ...operatorIndicators,
  ...guidanceIndicators,
  ...instructionIndicators,
} as const satisfies Indicators;

export type IndicatorId = keyof typeof declared;

export const indicators: readonly Indicator[] = Object.entries(declared).map(([id, one]) => ({ id, ...one }));

export const indicatorById: ReadonlyMap<string, Indicator> = new Map(
  indicators.map((each) => [each.id, each]),
);
