/**
 * When a legal period ends. The day (or moment) that triggers it is never counted; a span takes out the days after
 * `from` up to and including `to`; terms follow one another from the nominal last day, each in its own unit.
 */
import { must } from "./assert.ts";
import type { Calendar } from "./calendar.ts";
import {
  addDays,
  addHours,
  addMillis,
  addMonths,
  addYears,
  type Day,
  daysBetween,
  type Instant,
  millisOf,
  startOfDay,
} from "./time.ts";

export type DayUnit = "working-day" | "calendar-day" | "month" | "year";
export type Term = { readonly value: number; readonly unit: DayUnit };
/** The days after `from` up to and including `to` do not count. */
export type Span = { readonly from: Day; readonly to: Day };

/** The nominal last day, before any roll. Spans must be merged. */
export function periodEnd(
  start: Day,
  terms: readonly Term[],
  spans: readonly Span[],
  calendar: Calendar,
): Day {
  return mergeTerms(terms).reduce((from, term) => advance(from, term, spans, calendar), start);
}

/** Hours run through nights and holidays; spans take out whole days of 24 hours. */
export function hoursEnd(start: Instant, hours: number, spans: readonly Span[]): Instant {
  let end = addHours(start, hours);
  for (const span of spans) {
    const resumes = startOfDay(addDays(span.to, 1));
    const stops = laterOf(startOfDay(addDays(span.from, 1)), start);
    if (stops < end && resumes > stops) end = addMillis(end, millisOf(resumes) - millisOf(stops));
  }
  return end;
}

/** In order, without overlaps; empty and reversed ones are dropped. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ from, to }) => to > from).sort(byFrom)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: laterOf(last.to, span.to) };
    } else merged.push({ from: span.from, to: span.to });
  }
  return merged;
}

/** Neighbours of one unit are added first: 01-31 + 1 month + 1 month is 03-31, not 03-28. */
export function mergeTerms(terms: readonly Term[]): Term[] {
  const merged: Term[] = [];
  for (const { value, unit } of terms) {
    const last = merged.at(-1);
    if (last?.unit === unit) merged[merged.length - 1] = { value: last.value + value, unit };
    else merged.push({ value, unit });
  }
  return merged;
}

function advance(start: Day, term: Term, spans: readonly Span[], calendar: Calendar): Day {
  let end = addTerm(start, term, calendar);
  for (const span of spans) {
    const from = laterOf(span.from, start);
    if (from >= end || span.to <= from) continue;
    end =
      term.unit === "working-day"
        ? calendar.addWorkingDays(end, calendar.workingDaysBetween(from, span.to))
        : addDays(end, daysBetween(from, span.to));
  }
  return end;
}

/** One term without spans; a negative value counts back, which months and years do as well. */
export function addTerm(start: Day, { value, unit }: Term, calendar: Calendar): Day {
  const add: Record<DayUnit, () => Day> = {
    "working-day": () => calendar.addWorkingDays(start, value),
    "calendar-day": () => addDays(start, value),
    month: () => addMonths(start, value),
    year: () => addYears(start, value),
  };
  return must(add[unit], unit)();
}

function byFrom(a: Span, b: Span): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

export function laterOf<T extends string>(a: T, b: T): T {
  return a > b ? a : b;
}
