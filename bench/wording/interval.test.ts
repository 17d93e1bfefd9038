import { expect, test } from "vitest";
import { wilson } from "./interval.ts";

test.each([
  [0, 10, 0, 0.278],
  [10, 10, 0.722, 1],
  [5, 10, 0.237, 0.763],
  [8, 100, 0.041, 0.15],
])("%i of %i", (hits, of, low, high) => {
  const made = wilson(hits, of);
  expect(made.low).toBeCloseTo(low, 2);
  expect(made.high).toBeCloseTo(high, 2);
});
