/** When the city buys: months, week days, hours, and the promotions that everyone takes part in. */
import { addDays, type Day, day, dayNumber } from "../kernel/index.ts";
import type { Chance } from "./chance.ts";
import type { Trade } from "./trade.ts";

export interface Festival {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** How much more is bought than in ordinary times. */
  readonly rush: number;
}

/** First day of Spring Festival, lunar new year; from the calendar, 2020–2035. */
const springs: readonly Day[] = [
  "2020-01-25",
  "2021-02-12",
  "2022-02-01",
  "2023-01-22",
  "2024-02-10",
  "2025-01-29",
  "2026-02-17",
  "2027-02-06",
  "2028-01-26",
  "2029-02-13",
  "2030-02-03",
  "2031-01-23",
  "2032-02-11",
  "2033-01-31",
  "2034-02-19",
  "2035-02-08",
].map(day);

/** City-wide promotions that touch the days from `from`; days are counted from it. */
function festivals(from: Day, days: number): Festival[] {
  const out: Festival[] = [];
  const first = Number(from.slice(0, 4));
  const last = Number(addDays(from, days).slice(0, 4));
  const add = (name: string, begins: Day, length: number, rush: number) => {
    const at = dayNumber(begins) - dayNumber(from);
    if (at + length > 0 && at < days) out.push({ name, from: at, to: at + length, rush });
  };
  for (let year = first; year <= last; year += 1) {
    add("三八节", day(`${year}-03-05`), 4, 1.4);
    add("6·18年中大促", day(`${year}-06-13`), 8, 2.2);
    add("双11", day(`${year}-10-31`), 12, 2.6);
    add("双12", day(`${year}-12-09`), 4, 1.5);
  }
  for (const spring of springs) add("年货节", addDays(spring, -20), 14, 1.7);
  return out;
}

export interface Seasons {
  readonly festivals: readonly Festival[];
  /** By day: how much more or less of a trade is bought than in ordinary times. */
  readonly factors: (trade: Trade) => Float64Array;
}

export function seasonsOf(from: Day, days: number): Seasons {
  const all = festivals(from, days);
  const dates = Array.from({ length: days }, (_, at) => addDays(from, at));
  const known = new Map<Trade, Float64Array>();
  const factors = (trade: Trade): Float64Array => {
    const there = known.get(trade);
    if (there !== undefined) return there;
    const made = Float64Array.from(dates, (date, at) => dayFactor(date, trade, all, at));
    known.set(trade, made);
    return made;
  };
  return { festivals: all, factors };
}

/** Month, week, festivals, and the quiet of Spring Festival itself. */
function dayFactor(date: Day, trade: Trade, fest: readonly Festival[], at: number): number {
  const month = Number(date.slice(5, 7));
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber(date) + 4) % 7;
  let factor = (trade.season.includes(month) ? 1.3 : 0.9) * (weekday === 0 || weekday === 6 ? 1.15 : 1);
  for (const one of fest)
    if (at >= one.from && at < one.to) factor *= one.rush * (at === one.to - 1 ? 1.5 : 1);
  for (const spring of springs) {
    const after = dayNumber(date) - dayNumber(spring);
    if (after >= -2 && after < 6) factor *= 0.3;
  }
  return factor;
}

/** Share of a day's orders up to the end of each hour. */
const hours = [8, 4, 2, 1, 1, 2, 6, 14, 26, 40, 50, 48, 50, 46, 40, 40, 42, 44, 46, 54, 72, 80, 62, 28];
const until: number[] = [];
for (const one of hours) until.push((until.at(-1) ?? 0) + one);
const total = until.at(-1) ?? 1;

/** A moment of a day, in milliseconds after midnight, by the daily rhythm. */
export function momentOfDay(chance: Chance): number {
  const at = chance.next() * total;
  let hour = 0;
  while ((until[hour] ?? total) <= at) hour += 1;
  return Math.floor((hour + chance.next()) * 3_600_000);
}
