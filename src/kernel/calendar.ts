/**
 * Working days. The State Council announces each year's days off and the weekend days worked instead, mostly in
 * November, and has changed a year after the fact (January 2020): so a calendar is data, extended at run time by
 * `withYears`, and says which days it only assumes. Counting is by prefix sums over day numbers: O(1) a question.
 */
import { assert, must } from "./assert.ts";
import { publishedYears } from "./calendar-data.ts";
import type { YearArrangement } from "./calendar-year.ts";
import { failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";
import { type Text, text } from "./text.ts";
import { addDays, type Day, day, dayFromNumber, dayNumber, isDay, weekdayOfNumber, yearOf } from "./time.ts";

export type DayReason = {
  readonly kind: "workday" | "weekend" | "holiday" | "makeup";
  /** The holiday that gives or costs the day. */
  readonly name?: Text;
};

/**
 * What happens when a period's last day is a day off. The procedural rules (O121 art. 45, O2 art. 80) name
 * statutory holidays only; "any-rest-day" is a house rule for internal targets, never for a legal limit.
 */
export type RollPolicy = "statutory-holiday" | "any-rest-day" | "none";

export type Calendar = {
  readonly isWorkingDay: (date: Day) => boolean;
  readonly reasonOf: (date: Day) => DayReason;
  /** The n-th working day after `from`; `from` itself is never counted, `n` 0 is `from`, negative counts back. */
  readonly addWorkingDays: (from: Day, n: number) => Day;
  /** Working days after `a` up to and including `b`; negative when `b` is earlier. */
  readonly workingDaysBetween: (a: Day, b: Day) => number;
  /** Same day, or the first later day that is no announced day off (or no rest day at all). */
  readonly rollForward: (date: Day, policy: RollPolicy) => Day;
  /** True where no notice has been published: the answer may change. */
  readonly provisional: (date: Day) => boolean;
  readonly years: readonly YearArrangement[];
  /** A calendar with these years added or replaced; what was handed in is checked first. */
  readonly withYears: (years: unknown) => Result<Calendar>;
};

/** Counting works inside these days and throws outside: no procedure lives there. */
const firstNumber = dayNumber(day("1992-01-01"));
const lastNumber = dayNumber(day("2099-12-31"));

export function makeCalendar(years: readonly YearArrangement[]): Calendar {
  const announced = announcedDays(years);
  const published = new Set(years.filter((year) => year.status === "published").map((year) => year.year));
  const { counted, working } = prefixSums(announced);

  const countTo = (number: number): number => {
    assert(number >= firstNumber && number <= lastNumber, `outside the calendar: ${dayFromNumber(number)}`);
    return must(counted[number - firstNumber], "prefix sum");
  };
  const isWorkingNumber = (number: number): boolean =>
    countTo(number) !== (number === firstNumber ? 0 : countTo(number - 1));
  const isOffNumber = (number: number): boolean => announced.get(number)?.kind === "holiday";

  return {
    years,
    isWorkingDay: (date) => isWorkingNumber(dayNumber(date)),
    reasonOf: (date) => {
      const number = dayNumber(date);
      return announced.get(number) ?? { kind: weekdayOfNumber(number) > 5 ? "weekend" : "workday" };
    },
    addWorkingDays: (from, n) => {
      assert(Number.isInteger(n), `not a whole number of working days: ${n}`);
      if (n === 0) return from;
      const number = dayNumber(from);
      // Backwards the trigger day is left out as well, so that the day before it is day −1.
      const index = n > 0 ? countTo(number) + n - 1 : countTo(number - 1) + n;
      return dayFromNumber(must(working[index], `outside the calendar: ${from} + ${n}`));
    },
    workingDaysBetween: (a, b) => countTo(dayNumber(b)) - countTo(dayNumber(a)),
    rollForward: (date, policy) => {
      if (policy === "none") return date;
      let number = dayNumber(date);
      while (policy === "statutory-holiday" ? isOffNumber(number) : !isWorkingNumber(number)) number++;
      return dayFromNumber(number);
    },
    provisional: (date) => !published.has(yearOf(date)),
    withYears: (input) => {
      const checked = checkYears(input);
      if (!checked.ok) return checked;
      const kept = years.filter((old) => !checked.value.some((added) => added.year === old.year));
      return ok(makeCalendar([...kept, ...checked.value].sort((a, b) => a.year - b.year)));
    },
  };
}

function announcedDays(years: readonly YearArrangement[]): Map<number, DayReason> {
  const announced = new Map<number, DayReason>();
  for (const year of years) {
    for (const block of year.off) {
      const last = dayNumber(day(block.to));
      for (let number = dayNumber(day(block.from)); number <= last; number++) {
        announced.set(number, { kind: "holiday", name: holidayName(block.name) });
      }
    }
    for (const worked of year.makeup) {
      announced.set(dayNumber(day(worked.day)), { kind: "makeup", name: holidayName(worked.name) });
    }
  }
  return announced;
}

/** `counted[i]`: working days from the first day up to and including day i; `working[k]`: the (k+1)-th of them. */
function prefixSums(announced: Map<number, DayReason>): { counted: Int32Array; working: Int32Array } {
  const length = lastNumber - firstNumber + 1;
  const counted = new Int32Array(length);
  const working = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const number = firstNumber + i;
    const kind = announced.get(number)?.kind ?? (weekdayOfNumber(number) > 5 ? "weekend" : "workday");
    if (kind === "workday" || kind === "makeup") working[count++] = number;
    counted[i] = count;
  }
  return { counted, working: working.subarray(0, count) };
}

function checkYears(input: unknown): Result<readonly YearArrangement[]> {
  const years: readonly unknown[] = Array.isArray(input) ? input : [input];
  for (const [index, year] of years.entries()) {
    const fault = faultOf(year);
    if (fault) return err(failure("invalid-input", fault, { field: `years[${index}]` }));
  }
  return ok(years as readonly YearArrangement[]);
}

function faultOf(input: unknown): Text | undefined {
  if (!isRecord(input)) return text("年度安排应为对象。", "A year's arrangement must be an object.");
  const { year, status, papers, off, makeup } = input;
  if (!Number.isInteger(year) || Number(year) < 1992 || Number(year) > 2098) {
    return text("年份应为 1992—2098 的整数。", "The year must be a whole number from 1992 to 2098.");
  }
  if (status !== "published" && status !== "provisional") {
    return text("状态应为 published 或 provisional。", "The status must be published or provisional.");
  }
  if (!Array.isArray(papers) || !papers.every((paper) => typeof paper === "string")) {
    return text("应列出通知网址。", "The addresses of the notices must be listed.");
  }
  if (status === "published" && papers.length === 0) {
    return text("已公布的年度须注明通知出处。", "A published year must name its notice.");
  }
  if (!Array.isArray(off) || !off.every(isBlock(Number(year)))) {
    return text(
      "放假日期应为 {from, to, name}，起讫有效、先后有序、不超过 31 天且属于该年度。",
      "Days off must be {from, to, name}: valid, in order, at most 31 days, and of that year.",
    );
  }
  if (!Array.isArray(makeup) || !makeup.every(isMakeup(Number(year)))) {
    return text(
      "调休上班日应为 {day, name}，且为该年度的周六或周日。",
      "Make-up days must be {day, name}, a Saturday or Sunday of that year.",
    );
  }
  const both = makeup.find((worked) =>
    off.some((block) => block.from <= worked.day && worked.day <= block.to),
  );
  return both && text(`${both.day} 不能既放假又上班。`, `${both.day} cannot be both off and worked.`);
}

/** Notices reach into the last days of the year before (2018-12-29 is in the notice of 2019). */
function ofYear(year: number, date: unknown): boolean {
  return (
    typeof date === "string" &&
    isDay(date) &&
    (yearOf(date) === year || addDays(date, 7) >= `${year}-01-01`) &&
    yearOf(date) <= year
  );
}

function isBlock(year: number): (block: unknown) => boolean {
  return (block) =>
    isRecord(block) &&
    ofYear(year, block.from) &&
    ofYear(year, block.to) &&
    typeof block.name === "string" &&
    block.name !== "" &&
    dayNumber(block.to as Day) - dayNumber(block.from as Day) >= 0 &&
    dayNumber(block.to as Day) - dayNumber(block.from as Day) <= 30;
}

function isMakeup(year: number): (worked: unknown) => boolean {
  return (worked) =>
    isRecord(worked) &&
    ofYear(year, worked.day) &&
    typeof worked.name === "string" &&
    weekdayOfNumber(dayNumber(worked.day as Day)) > 5;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const englishNames: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: "Spring Festival",
  清明节: "Qingming Festival",
  劳动节: "Labour Day",
  端午节: "Dragon Boat Festival",
  中秋节: "Mid-Autumn Festival",
  国庆节: "National Day",
};

function holidayName(name: string): Text {
  return text(
    name,
    name
      .split("、")
      .map((part) => englishNames[part] ?? part)
      .join(" and "),
  );
}

/** The calendar of the published notices that ship with the code. */
export const chineseCalendar: Calendar = makeCalendar(publishedYears);
