import { expect, it } from "vitest";
import { dueDates } from "./due-dates.ts";
import { chanceOf } from "./kill/chance.ts";
import { growthExponent, quantile, sampleOf, shown } from "./measure.ts";

it("finds the middle, the ends and the growth", () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(sampleOf([5, 1, 3])).toEqual({ median: 3, low: 1, high: 5 });
  const squares = [10, 100, 1000].map((x) => ({ x, y: 3 * x ** 2 }));
  expect(growthExponent(squares)).toBeCloseTo(2, 10);
  expect(growthExponent(squares.map(({ x }) => ({ x, y: 7 })))).toBeCloseTo(0, 10);
});

it("shows three figures", () => {
  expect([0.01234, 4.7312, 128.4, 1_250_000.4].map(shown)).toEqual(["0.0123", "4.73", "128", "1,250,000"]);
});

it("draws the same from the same seed", () => {
  const drawn = (seed: number) => Array.from({ length: 5 }, chanceOf(seed).next);
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
  expect(drawn(3).every((value) => value >= 0 && value < 1)).toBe(true);
});

it("measures due dates", async () => {
  const rows = await dueDates({ small: true, say: () => {} });
  expect(rows).toHaveLength(6);
  for (const { what, result } of rows) {
    const least = what.endsWith("per second") ? 1000 : 0;
    expect(Number(result.replaceAll(",", "")), what).toBeGreaterThan(least);
  }
});
