/** The months up to the day asked about, oldest first, those without anything among them. */
import { type Day, day } from "../../src/kernel/index.ts";

export type MonthCount = { key: string; count: number; from: Day; to: Day };

export function lastMonths(
  counted: readonly { key: string; count: number }[],
  today: Day,
  months = 12,
): readonly MonthCount[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: months }, (_, index) => {
    const first = new Date(Date.UTC(year, month - months + index, 1));
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
    const key = first.toISOString().slice(0, 7);
    return {
      key,
      count: counted.find((one) => one.key === key)?.count ?? 0,
      from: day(first.toISOString().slice(0, 10)),
      to: day(last.toISOString().slice(0, 10)),
    };
  });
}
