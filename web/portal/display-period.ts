import {
  addMonths,
  addYears,
  type Cite,
  type Day,
  day,
  dayOf,
  instant,
  type Text,
} from "../../src/kernel/index.ts";
import { type Certainty, param } from "../../src/law/index.ts";

export type DisplayPeriod = { until: Day; label: Text; basis: readonly Cite[]; certainty: Certainty };

/**
 * Until when a decision shows, and under which rule: three months (U-09), else three years or the longer period of a
 * restriction (U-10). Told from the two dates, because the record of a correction no longer carries the period.
 */
export function displayPeriod(liveAt: string, liveUntil: string): DisplayPeriod | undefined {
  const from = dayOf(instant(liveAt));
  const until = day(liveUntil);
  const rules = ["U-09", "U-10"].map((id) => {
    const found = param(id, { on: from });
    return found.ok ? found.value : undefined;
  });
  const exact = rules.find((rule) => rule !== undefined && endOf(from, rule) === until);
  const rule = exact ?? rules.at(-1);
  return rule && { until, label: rule.label, basis: rule.basis, certainty: rule.certainty };
}

function endOf(from: Day, { value, unit }: { value?: number; unit?: string }): Day | undefined {
  if (value === undefined) return undefined;
  return unit === "month" ? addMonths(from, value) : unit === "year" ? addYears(from, value) : undefined;
}
