/** When each step of a case falls: working days before the day of seeding, office hours, one act after the other. */
import {
  addMillis,
  assert,
  type Calendar,
  type Day,
  dayOf,
  type Instant,
  startOfDay,
} from "../../kernel/index.ts";
import { seedOf } from "./captures.ts";
import type { Scenario } from "./scenario.ts";

const minute = 60_000;
/** Office hours without the noon rest, in minutes after nine. */
const hours = { from: 9 * 60, noon: 12 * 60, rest: 90, most: 7 * 60 };

/** The instant of opening, then of each step. */
export function timesOf(scenario: Scenario, today: Day, calendar: Calendar): Instant[] {
  const chance = chanceOf(scenario.id);
  let before = scenario.ago;
  let worked = chance(50);
  const moments = [momentOn(calendar.addWorkingDays(today, -before), worked)];
  for (const { after = 0, action } of scenario.steps) {
    before -= after;
    assert(before >= 1, `${scenario.id}: ${action} would fall on the day of seeding or later`);
    worked = after > 0 ? chance(150) : worked + 6 + chance(16);
    assert(worked < hours.most, `${scenario.id}: ${action} would fall after office hours`);
    moments.push(momentOn(calendar.addWorkingDays(today, -before), worked));
  }
  return moments;
}

export function momentOn(day: Day, worked: number): Instant {
  const clock = hours.from + worked;
  return addMillis(startOfDay(day), (clock < hours.noon ? clock : clock + hours.rest) * minute);
}

/** A day's first minute of work before anybody acts: clocks are swept then. */
export function morningOf(moment: Instant): Instant {
  return addMillis(startOfDay(dayOf(moment)), 8 * 60 * minute);
}

/** Whole numbers below a bound, the same for the same word. */
function chanceOf(word: string): (below: number) => number {
  let state = seedOf(word);
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
