/** Periods of a penalty case counted by hand over the holidays of 2025 and 2026. */
import { text } from "../kernel/index.ts";
import {
  type ClockExample,
  calendarDays,
  examplesOf,
  months,
  plainDays,
  workingDays,
} from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";

export const examples = [
  ...examplesOf("decision", calendarDays.ninety),
  {
    clock: "decision",
    from: "2026-07-06",
    extended: 1,
    due: "2026-11-03",
    how: text(
      "07-06+90=10-04（名义届满日，不先顺延），+30=11-03，周二",
      "07-06+90=10-04 (nominal, not rolled first), +30=11-03, a Tuesday",
    ),
  },
  {
    clock: "decision",
    from: "2026-03-02",
    paused: [{ ground: "hearing", from: "2026-04-10", to: "2026-04-20" }],
    due: "2026-06-10",
    how: text(
      "3月余29日，4月30日，5月31日，第90日为05-31；听证04-11…04-20共10日不计入，为06-10",
      "29 days of March, 30 of April, 31 of May: the 90th is 05-31; the hearing 04-11…04-20, 10 days, does not count: 06-10",
    ),
  },
  ...examplesOf("preservation", workingDays.seven),
  ...examplesOf("urgentMeasure", plainDays.hours24),
  ...examplesOf("seizure", calendarDays.thirty),
  {
    clock: "seizure",
    from: "2026-09-03",
    extended: 1,
    due: "2026-11-02",
    how: text(
      "09-03+30=10-03（名义届满日，不先顺延），+30=11-02，周一",
      "09-03+30=10-03 (nominal, not rolled first), +30=11-02, a Monday",
    ),
  },
  ...examplesOf("pyramidSeizure", calendarDays.thirty),
  ...examplesOf("assistance", workingDays.fifteen),
  ...examplesOf("review", workingDays.ten),
  ...examplesOf("defence", workingDays.five),
  ...examplesOf("hearingOfficer", workingDays.five),
  ...examplesOf("hearingNotice", workingDays.seven),
  ...examplesOf("publicNotice", calendarDays.thirty),
  ...examplesOf("service", workingDays.seven),
  ...examplesOf("publicity", workingDays.twenty),
  ...examplesOf("publicityPush", workingDays.ten),
  ...examplesOf("payment", calendarDays.fifteen),
  ...examplesOf("reconsideration", calendarDays.sixty),
  ...examplesOf("litigation", months.six),
  ...examplesOf("demand", workingDays.ten),
  ...examplesOf("enforcement", months.three),
  ...examplesOf("policeTransfer", plainDays.hours24),
  ...examplesOf("closing", workingDays.fifteen),
  ...examplesOf("withdrawal", workingDays.three),
] as const satisfies readonly ClockExample<Clock>[];
