/** When verification of what was found on a day must be over, and how many working days are left. */
import { type Calendar, type Day, must } from "../../kernel/index.ts";
import { param } from "../../law/index.ts";

export interface Due {
  readonly on: Day;
  readonly left: number;
}

export function verificationDue(found: Day, today: Day, calendar: Calendar): Due {
  const period = param("P-01", { on: found });
  const days = must(
    period.ok && typeof period.value.value === "number" ? period.value.value : undefined,
    "P-01",
  );
  const on = calendar.rollForward(calendar.addWorkingDays(found, days), "statutory-holiday");
  return { on, left: calendar.workingDaysBetween(today, on) };
}
