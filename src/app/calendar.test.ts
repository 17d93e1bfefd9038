import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { day } from "../kernel/index.ts";
import { calendarOf } from "./calendar.ts";

const year2027 = {
  year: 2027,
  status: "published",
  papers: ["https://www.gov.cn/example-of-a-notice"],
  off: [{ from: "2027-01-01", to: "2027-01-03", name: "元旦" }],
  makeup: [{ day: "2027-01-09", name: "元旦" }],
};

describe("a calendar beside the data", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "steelyard-calendar-"));
    mkdirSync(join(home, "calendar"));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  test("without files the built-in calendar only assumes 2027", () => {
    expect(calendarOf(join(home, "nowhere")).provisional(day("2027-01-04"))).toBe(true);
  });

  test("a published year is counted on: the make-up Saturday works, the block does not", () => {
    writeFileSync(join(home, "calendar", "2027.json"), JSON.stringify(year2027));
    const calendar = calendarOf(home);
    expect(calendar.provisional(day("2027-01-04"))).toBe(false);
    expect(calendar.isWorkingDay(day("2027-01-09"))).toBe(true);
    // Thursday 2026-12-31 + 3: Fri 01-01 to Sun 01-03 off, Mon 4, Tue 5, Wed 6.
    expect(calendar.addWorkingDays(day("2026-12-31"), 3)).toBe("2027-01-06");
  });

  test("a file that is no calendar stops the start, by name", () => {
    writeFileSync(join(home, "calendar", "2027.json"), "{");
    expect(() => calendarOf(home)).toThrow(/2027\.json/);
  });

  test("a day outside its year is refused", () => {
    writeFileSync(
      join(home, "calendar", "2027.json"),
      JSON.stringify({ ...year2027, off: [{ from: "2027-02-30", to: "2027-03-01", name: "?" }] }),
    );
    expect(() => calendarOf(home)).toThrow();
  });
});
