import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addHours,
  addMonths,
  addYears,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  endOfDay,
  formatDay,
  formatInstant,
  hoursBetween,
  instant,
  instantFromMillis,
  isDay,
  isInstant,
  millisOf,
  parseDay,
  parseInstant,
  startOfDay,
  weekday,
} from "./index.ts";

const numbers = fc.integer({ min: -25_000, max: 2_000_000 });

test("day numbers agree with Date in UTC, both ways", () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(dayFromNumber(number)).toBe(iso);
      expect(dayNumber(day(iso))).toBe(number);
      expect(weekday(day(iso))).toBe(new Date(number * 86_400_000).getUTCDay() || 7);
    }),
    { numRuns: 2000 },
  );
});

test("an instant falls between the start and the end of its Shanghai day, as Intl sees it", () => {
  const inShanghai = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });
  fc.assert(
    fc.property(fc.integer({ min: 694_195_200_000, max: 4_000_000_000_000 }), (millis) => {
      const moment = instantFromMillis(millis);
      const date = dayOf(moment);
      expect(date).toBe(inShanghai.format(millis));
      expect(startOfDay(date) <= moment && moment <= endOfDay(date)).toBe(true);
      expect(millisOf(endOfDay(date)) + 1).toBe(millisOf(startOfDay(addDays(date, 1))));
    }),
  );
});

test("the Shanghai day turns at 16:00 UTC", () => {
  expect(dayOf(instant("2026-11-22T15:59:59.999Z"))).toBe("2026-11-22");
  expect(dayOf(instant("2026-11-22T16:00:00.000Z"))).toBe("2026-11-23");
  expect(endOfDay(day("2026-11-23"))).toBe("2026-11-23T15:59:59.999Z");
  expect(() => dayOf(instant("1991-07-01T00:00:00.000Z"))).toThrow("summer time");
});

test("months keep the day or clamp to the month's last", () => {
  expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
  expect(addMonths(day("2023-12-31"), 2)).toBe("2024-02-29");
  expect(addMonths(day("2026-03-31"), -1)).toBe("2026-02-28");
  expect(addMonths(day("2026-11-23"), 14)).toBe("2028-01-23");
  expect(addYears(day("2024-02-29"), 1)).toBe("2025-02-28");
  expect(daysBetween(day("2026-08-03"), day("2026-10-02"))).toBe(60);
});

test("hours", () => {
  const start = instant("2026-11-23T02:00:00.000Z");
  expect(addHours(start, 24)).toBe("2026-11-24T02:00:00.000Z");
  expect(hoursBetween(start, addHours(start, -1.5))).toBe(-1.5);
});

test("only real days and whole instants pass", () => {
  expect(["2024-02-29", "2026-11-23"].every(isDay)).toBe(true);
  expect(
    ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-11-23T", "1900-02-29"].some(isDay),
  ).toBe(false);
  expect(isInstant("2026-11-23T24:00:00.000Z") || isInstant("2026-02-30T00:00:00.000Z")).toBe(false);
  expect(parseDay("2026-02-30", "filed")).toMatchObject({
    ok: false,
    error: { code: "invalid-input", field: "filed" },
  });
});

test("reads other spellings of an instant", () => {
  for (const spelling of [
    "2026-11-23T10:00:00+08:00",
    "2026-11-23 10:00:00+08",
    "2026-11-23T02:00Z",
    "2026-11-23T02:00:00.000000Z",
  ]) {
    expect(parseInstant(spelling)).toEqual({ ok: true, value: "2026-11-23T02:00:00.000Z" });
  }
  for (const wrong of [
    "2026-11-23",
    "2026-02-30T02:00:00Z",
    "2026-11-23T25:00:00Z",
    "now",
    "2026-11-23T02:00:00",
  ]) {
    expect(parseInstant(wrong).ok).toBe(false);
  }
});

test("formats as an officer reads", () => {
  expect(formatDay(day("2026-11-23"), "zh")).toBe("2026-11-23 周一");
  expect(formatDay(day("2026-11-29"), "en")).toBe("2026-11-29 Sun");
  expect(formatInstant(instant("2026-11-23T02:00:59.000Z"))).toBe("2026-11-23 10:00");
  expect(formatInstant(instant("2026-11-23T16:00:59.000Z"), "second")).toBe("2026-11-24 00:00:59");
});
