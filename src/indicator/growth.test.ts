import { expect, test } from "vitest";
import { fastest, growthOf } from "./growth.ts";

test("a ratio lies within its bounds, which narrow as numbers grow", () => {
  const few = growthOf(4, 2);
  const many = growthOf(400, 200);
  for (const { ratio, low, high } of [few, many]) {
    expect(ratio).toBe(2);
    expect(low).toBeLessThan(2);
    expect(high).toBeGreaterThan(2);
  }
  expect((few.high ?? 0) - few.low).toBeGreaterThan((many.high ?? 0) - many.low);
  // Four after two may be chance; four hundred after two hundred is not.
  expect(few.low).toBeLessThan(1);
  expect(many.low).toBeGreaterThan(1.5);
});

test("from nothing there is no ratio and no upper bound, and to nothing none below", () => {
  expect(growthOf(3, 0)).toMatchObject({ ratio: null, high: null });
  expect(growthOf(3, 0).low).toBeGreaterThan(0);
  expect(growthOf(0, 3)).toMatchObject({ ratio: 0, low: 0 });
  expect(growthOf(0, 0)).toMatchObject({ ratio: null, low: 0, high: null });
});

test("the surest growth comes first, and what did not grow not at all", () => {
  const named = (name: string, now: number, before: number) => ({ name, ...growthOf(now, before) });
  const all = [named("one", 1, 0), named("many", 60, 20), named("same", 9, 9), named("less", 2, 7)];
  expect(fastest(all, 3).map(({ name }) => name)).toEqual(["many", "one"]);
  expect(fastest(all, 1)).toHaveLength(1);
});
