/**
 * Two kinds of time: an `Instant` on the world's clock, and a `Day` of the Chinese civil calendar in which the
 * law counts. China has kept UTC+8 without summer time since 1991-09-15, so a fixed offset is exact from 1992.
 */
import { assert } from "./assert.ts";
import { type Failure, failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";
import { type Language, text } from "./text.ts";

/** ISO 8601, UTC, milliseconds: `2026-11-23T02:00:00.000Z`. Compares as a string. */
export type Instant = string & { readonly __time: "instant" };
/** `YYYY-MM-DD` in Asia/Shanghai. Compares as a string. */
export type Day = string & { readonly __time: "day" };

const hour = 3_600_000;
const shanghaiOffset = 8 * hour;

export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, dayOfMonth] = partsOf(value);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** For values known to be right, such as literals; throws otherwise. */
export function day(value: string): Day {
  assert(isDay(value), `not a day: ${value}`);
  return value;
}

export function parseDay(value: string, field?: string): Result<Day> {
  return isDay(value) ? ok(value) : err(badTime(value, text("日期", "date"), field));
}

export function isInstant(value: string): value is Instant {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.exec(value);
  return parts?.[1] !== undefined && isDay(parts[1]);
}

export function instant(value: string): Instant {
  assert(isInstant(value), `not an instant: ${value}`);
  return value;
}

/** Also reads an offset and fewer or more decimals, as PostgreSQL and partners write them. */
export function parseInstant(value: string, field?: string): Result<Instant> {
  if (isInstant(value)) return ok(value);
  const shape = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$/.exec(value);
  const normal = value
    .replace(" ", "T")
    .replace(/([+-]\d{2})(\d{2})?$/, (_, h: string, m = "00") => `${h}:${m}`);
  const millis = shape?.[1] !== undefined && isDay(shape[1]) ? Date.parse(normal) : Number.NaN;
  return Number.isNaN(millis)
    ? err(badTime(value, text("时间", "time"), field))
    : ok(instantFromMillis(millis));
}

export function instantFromMillis(millis: number): Instant {
  assert(Number.isInteger(millis), `not whole milliseconds: ${millis}`);
  const written = new Date(millis).toISOString();
  assert(written.length === 24, `year out of range: ${written}`);
  return written as Instant;
}

export function millisOf(moment: Instant): number {
  const millis = Date.parse(moment);
  assert(!Number.isNaN(millis), `not an instant: ${moment}`);
  return millis;
}

export function addMillis(moment: Instant, millis: number): Instant {
  return instantFromMillis(millisOf(moment) + millis);
}

export function addHours(moment: Instant, hours: number): Instant {
  return addMillis(moment, hours * hour);
}

/** From `a` to `b`, negative when `b` is earlier; fractions kept. */
export function hoursBetween(a: Instant, b: Instant): number {
  return (millisOf(b) - millisOf(a)) / hour;
}

/** The Shanghai day an instant falls on. */
export function dayOf(moment: Instant): Day {
  const turned = Number(moment.slice(11, 13)) >= 16;
  const date = dayFromNumber(numberOf(...partsOf(moment)) + (turned ? 1 : 0));
  assertFixedOffset(date);
  return date;
}

export function startOfDay(date: Day): Instant {
  assertFixedOffset(date);
  return `${addDays(date, -1)}T16:00:00.000Z` as Instant;
}

/** The last millisecond of the Shanghai day: a period that ends on a day ends here. */
export function endOfDay(date: Day): Instant {
  assertFixedOffset(date);
  return `${date}T15:59:59.999Z` as Instant;
}

function assertFixedOffset(date: Day): void {
  assert(date >= "1992-01-01", `before 1992 Shanghai had summer time: ${date}`);
}

/** Days since 1970-01-01. Civil-date arithmetic after H. Hinnant: eras of 400 years that begin in March. */
export function dayNumber(date: Day): number {
  return numberOf(...partsOf(date));
}

/** Reading one clock names a dozen days: those in which procedures live (1992–2101) are written once each. */
export function dayFromNumber(number: number): Day {
  const at = number - firstWritten;
  if (!(at >= 0 && at < written.length)) return writeDay(number);
  written[at] ??= writeDay(number);
  return written[at];
}

const firstWritten = 8035;
const written: Day[] = new Array(40_000);

function writeDay(number: number): Day {
  assert(Number.isInteger(number), `not a day number: ${number}`);
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return toDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

export function addDays(date: Day, days: number): Day {
  return dayFromNumber(dayNumber(date) + days);
}

/** From `a` to `b`, negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** The same day of the month, or the month's last day where it has none: 01-31 + 1 month = 02-28. */
export function addMonths(date: Day, months: number): Day {
  const [year, month, dayOfMonth] = partsOf(date);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  return toDay(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

export function addYears(date: Day, years: number): Day {
  return addMonths(date, years * 12);
}

/** ISO: Monday 1 … Sunday 7. */
export function weekday(date: Day): number {
  return weekdayOfNumber(dayNumber(date));
}

export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: Day): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

/** `2026-11-23 周一`, `2026-11-23 Mon`. */
export function formatDay(date: Day, language: Language): string {
  return `${date} ${weekdayNames[language][weekday(date) - 1]}`;
}

/** Shanghai time to the minute: `2026-11-23 10:00`; with `seconds` to the second. */
export function formatInstant(moment: Instant, precision: "minute" | "second" = "minute"): string {
  const local = new Date(millisOf(moment) + shanghaiOffset).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, precision === "minute" ? 16 : 19)}`;
}

const weekdayNames: Record<Language, readonly string[]> = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/** Of a day or of an instant, which begins with one. */
function partsOf(date: string): [year: number, month: number, dayOfMonth: number] {
  return [twoDigits(date, 0) * 100 + twoDigits(date, 2), twoDigits(date, 5), twoDigits(date, 8)];
}

function twoDigits(date: string, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
}

function numberOf(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function toDay(year: number, month: number, dayOfMonth: number): Day {
  assert(year >= 0 && year <= 9999, `year out of range: ${year}`);
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function badTime(value: string, what: { zh: string; en: string }, field: string | undefined): Failure {
  const message = text(`“${value}”不是有效的${what.zh}。`, `“${value}” is not a valid ${what.en}.`);
  return failure("invalid-input", message, field === undefined ? {} : { field });
}
