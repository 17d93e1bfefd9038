import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  type Calendar,
  chineseCalendar as calendar,
  type Day,
  day,
  dayFromNumber,
  dayNumber,
  weekday,
} from "./index.ts";

test.each([
  ["2026-09-24", 7, "2026-10-12"],
  ["2026-02-10", 7, "2026-02-26"],
  ["2026-04-30", 15, "2026-05-25"],
  ["2025-09-26", 5, "2025-10-10"],
  ["2025-12-30", 7, "2026-01-09"],
  ["2024-02-02", 20, "2024-03-06"],
  ["2026-11-23", 7, "2026-12-02"],
])("from %s, %i working days end on %s", (start, days, due) => {
  expect(calendar.addWorkingDays(day(start), days)).toBe(due);
  expect(calendar.workingDaysBetween(day(start), day(due))).toBe(days);
});

test.each([
  ["2026-08-03", 60, "2026-10-02", "2026-10-08"],
  ["2026-07-06", 90, "2026-10-04", "2026-10-08"],
  ["2026-11-23", 60, "2027-01-22", "2027-01-22"],
  ["2026-03-10", 30, "2026-04-09", "2026-04-09"],
])("from %s, %i calendar days end on %s, after roll-over on %s", (start, days, nominal, rolled) => {
  expect(addDays(day(start), days)).toBe(nominal);
  expect(calendar.rollForward(day(nominal), "statutory-holiday")).toBe(rolled);
  expect(calendar.rollForward(day(nominal), "any-rest-day")).toBe(rolled);
  expect(calendar.rollForward(day(nominal), "none")).toBe(nominal);
});

test("an ordinary weekend rolls only under the house policy; a make-up Sunday rolls under none", () => {
  expect(calendar.rollForward(day("2026-11-28"), "statutory-holiday")).toBe("2026-11-28");
  expect(calendar.rollForward(day("2026-11-28"), "any-rest-day")).toBe("2026-11-30");
  expect(calendar.rollForward(day("2026-01-04"), "any-rest-day")).toBe("2026-01-04");
});

test("knows why a day is off or worked", () => {
  expect(calendar.reasonOf(day("2026-10-01"))).toEqual({
    kind: "holiday",
    name: { zh: "国庆节", en: "National Day" },
  });
  expect(calendar.reasonOf(day("2026-10-10"))).toMatchObject({ kind: "makeup" });
  expect(calendar.reasonOf(day("2026-11-22")).kind).toBe("weekend");
  expect(calendar.reasonOf(day("2026-11-23")).kind).toBe("workday");
  // 除夕 was a working day in 2024 only; 2018-12-29 stands in the notice of 2019.
  expect(
    ["2024-02-09", "2025-01-28", "2026-02-16", "2018-12-29"].map((date) => calendar.isWorkingDay(day(date))),
  ).toEqual([true, false, false, true]);
  expect(calendar.reasonOf(day("2020-10-01")).name).toEqual({
    zh: "国庆节、中秋节",
    en: "National Day and Mid-Autumn Festival",
  });
});

test("says which days it only assumes", () => {
  expect(
    ["2018-12-28", "2019-01-01", "2026-12-31", "2027-01-01"].map((date) => calendar.provisional(day(date))),
  ).toEqual([true, false, false, true]);
  expect(calendar.isWorkingDay(day("2027-02-05"))).toBe(false);
});

test("a make-up day is always a weekend day, and announced days count as the notice says", () => {
  const lengths = Object.fromEntries(
    calendar.years.map((year) => [year.year, countOff(calendar, year.year)]),
  );
  expect(lengths).toMatchObject({
    2019: 24,
    2020: 30,
    2021: 31,
    2022: 31,
    2023: 27,
    2024: 28,
    2025: 28,
    2026: 33,
  });
  for (const year of calendar.years)
    for (const worked of year.makeup) expect(weekday(day(worked.day))).toBeGreaterThan(5);
});

test("counting agrees with walking day by day", () => {
  const days = fc
    .integer({ min: dayNumber(day("2018-06-01")), max: dayNumber(day("2028-06-01")) })
    .map(dayFromNumber);
  fc.assert(
    fc.property(days, fc.integer({ min: -60, max: 60 }), (from, n) => {
      const due = calendar.addWorkingDays(from, n);
      expect(due).toBe(walk(from, n));
      if (n > 0) expect(calendar.workingDaysBetween(from, due)).toBe(n);
      if (n !== 0) expect(calendar.isWorkingDay(due)).toBe(true);
    }),
  );
});

test("a published year replaces the provisional one, and only in the new calendar", () => {
  const notice = {
    year: 2027,
    status: "published",
    papers: ["https://www.gov.cn/example"],
    off: [{ from: "2027-01-01", to: "2027-01-03", name: "元旦" }],
    makeup: [{ day: "2027-01-09", name: "元旦" }],
  };
  const extended = calendar.withYears([notice]);
  if (!extended.ok) throw new Error(extended.error.message.en);
  expect(extended.value.provisional(day("2027-06-01"))).toBe(false);
  expect(extended.value.addWorkingDays(day("2026-12-31"), 6)).toBe("2027-01-09");
  expect(extended.value.addWorkingDays(day("2026-09-24"), 7)).toBe("2026-10-12");
  expect(calendar.provisional(day("2027-06-01"))).toBe(true);
  for (const fault of [
    null,
    { ...notice, year: "2027" },
    { ...notice, papers: [] },
    { ...notice, off: [{ from: "2027-01-03", to: "2027-01-01", name: "元旦" }] },
    { ...notice, off: [{ from: "2027-02-30", to: "2027-03-01", name: "元旦" }] },
    { ...notice, off: [{ from: "2026-10-01", to: "2026-10-03", name: "国庆节" }] },
    { ...notice, makeup: [{ day: "2027-01-08", name: "元旦" }] },
    { ...notice, makeup: [{ day: "2027-01-02", name: "元旦" }] },
  ]) {
    expect(calendar.withYears([fault])).toMatchObject({
      ok: false,
      error: { code: "invalid-input", field: "years[0]" },
    });
  }
});

test("outside its hundred years the calendar refuses to count", () => {
  expect(() => calendar.addWorkingDays(day("2099-12-30"), 30)).toThrow("outside the calendar");
  expect(() => calendar.workingDaysBetween(day("1980-01-01"), day("2026-01-01"))).toThrow(
    "outside the calendar",
  );
});

function countOff(of: Calendar, year: number): number {
  const arrangement = of.years.find((each) => each.year === year);
  return (arrangement?.off ?? []).reduce(
    (sum, block) => sum + dayNumber(day(block.to)) - dayNumber(day(block.from)) + 1,
    0,
  );
}

function walk(from: Day, n: number): Day {
  let at = from;
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, Math.sign(n));
    if (calendar.isWorkingDay(at)) left--;
  }
  return at;
}
