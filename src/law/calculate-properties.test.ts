/** Whatever is asked, the arithmetic and the list of days tell the same story. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, chineseCalendar, type Day, day } from "../kernel/index.ts";
import { type Answer, calculate, periodIds, periodOf } from "./index.ts";

const calendar = chineseCalendar;
const from = fc.integer({ min: 0, max: 2900 }).map((n) => addDays(day("2019-01-05"), n));
const rule = fc.constantFrom(...periodIds());
const spans = fc.array(fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 40 })), {
  maxLength: 3,
});

function ask(
  id: string,
  on: Day,
  shifts: readonly (readonly [number, number])[],
  extend = 0,
  days = false,
): Answer | undefined {
  const suspend = shifts.map(([at, length]) => `${addDays(on, at)}..${addDays(on, at + length)}`);
  const answered = calculate({ rule: id, from: on, extend, suspend }, { calendar, days });
  return answered.ok ? answered.value : undefined;
}

test("never throws; refuses with a field or gives a due day not before the trigger day", () => {
  fc.assert(
    fc.property(rule, from, spans, fc.nat({ max: 3 }), (id, on, shifts, extend) => {
      const answer = ask(id, on, shifts, extend);
      if (answer === undefined) return;
      if (answer.direction === "after") expect(answer.due.slice(0, 10) >= on).toBe(true);
      else expect(answer.due < on).toBe(true);
      expect(answer.dueIfWeekendsRoll >= answer.due).toBe(true);
    }),
    { numRuns: 3000 },
  );
}, 30_000);

test("as many days are listed as counted as the period and its extensions have", () => {
  fc.assert(
    fc.property(rule, from, spans, fc.boolean(), (id, on, shifts, more) => {
      const answer = ask(id, on, shifts, more ? 1 : 0, true) ?? ask(id, on, shifts, 0, true);
      if (answer === undefined || (answer.unit !== "working-day" && answer.unit !== "calendar-day")) return;
      const total = answer.value + answer.extensions.reduce((sum, { value }) => sum + value, 0);
      const counted = answer.days.filter(({ n }) => n !== undefined);
      expect(counted).toHaveLength(total);
      expect(counted.every(({ day: at }) => answer.unit !== "working-day" || calendar.isWorkingDay(at))).toBe(
        true,
      );
      expect(answer.days.filter(({ due }) => due)).toHaveLength(1);
      expect(answer.days.find(({ due }) => due)?.day).toBe(answer.due);
    }),
    { numRuns: 2000 },
  );
}, 30_000);

test("a due day is never announced off; a day of suspension never shortens; a later start never ends earlier", () => {
  fc.assert(
    fc.property(rule, from, spans, (id, on, shifts) => {
      const plain = ask(id, on, []);
      if (plain === undefined || plain.unit === "hour" || plain.direction === "before") return;
      expect(calendar.reasonOf(day(plain.due)).kind).not.toBe("holiday");
      const paused = ask(id, on, shifts);
      if (paused) expect(paused.due >= plain.due).toBe(true);
      const later = ask(id, addDays(on, 1), []);
      if (later && later.law.version === plain.law.version) expect(later.due >= plain.due).toBe(true);
    }),
    { numRuns: 2000 },
  );
}, 30_000);

test("what a period may be extended by ends with the law's sum", () => {
  for (const id of periodIds()) {
    const found = periodOf({ rule: id }, { on: day("2026-06-01") });
    if (!found.ok) continue;
    const steps = found.value.extensions.length;
    const refused = calculate({ rule: id, from: "2026-06-01", extend: steps + 1 }, { calendar });
    expect(refused.ok, id).toBe(false);
    if (!refused.ok) expect([refused.error.code, refused.error.field], id).toEqual(["conflict", "extend"]);
  }
}, 30_000);

test("every period of the book can be asked on a day of its validity, or says that its number was never verified", () => {
  const unanswered = periodIds().filter((id) => {
    const asked = ["2026-06-01", "2026-11-01", "2024-01-02", "2023-05-05"];
    return !asked.some((on) => calculate({ rule: id, from: on }, { calendar }).ok);
  });
  expect(unanswered).toEqual(["Q-12"]);
  expect(periodIds().length).toBeGreaterThan(150);
}, 30_000);
