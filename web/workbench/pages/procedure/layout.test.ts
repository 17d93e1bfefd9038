import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { drawingOf, waysOf } from "./layout.ts";

const names = ["a", "b", "c", "d", "e", "f"];
const anyStage = fc.constantFrom(...names);
const anyAction = fc.record({
  from: fc.uniqueArray(anyStage, { minLength: 1 }),
  to: fc.oneof(
    anyStage,
    fc.array(
      anyStage.map((stage) => ({ stage })),
      { minLength: 1 },
    ),
  ),
});
const anyProcedure = fc
  .array(anyAction, { maxLength: 12 })
  .map((actions) => procedureOf(Object.fromEntries(actions.map((action, at) => [`act${at}`, action]))));

test("every way from stage to stage is drawn exactly once", () => {
  fc.assert(
    fc.property(anyProcedure, (procedure) => {
      const { next, lines } = drawingOf(procedure);
      const drawn = [...next, ...lines.flatMap(({ ways }) => ways)].map(({ from, to }) => `${from} ${to}`);
      const known = waysOf(procedure).map(({ from, to }) => `${from} ${to}`);
      expect(drawn.toSorted()).toEqual(known.toSorted());
      expect(new Set(drawn).size).toBe(drawn.length);
    }),
  );
});

test("no two lines on one side and lane touch", () => {
  fc.assert(
    fc.property(anyProcedure, (procedure) => {
      const { lines, lanes } = drawingOf(procedure);
      for (const one of lines) {
        expect(one.lane).toBeLessThan(lanes[one.side]);
        const beside = lines.filter(
          (other) => other.to !== one.to && other.side === one.side && other.lane === one.lane,
        );
        expect(beside.every((other) => other.last < one.first || one.last < other.first)).toBe(true);
      }
    }),
  );
});

test("ways to one stage share a line; going back lies on the other side; staying is not drawn", () => {
  const { next, lines, lanes } = drawingOf(
    procedureOf({
      next: { from: ["a"], to: "b" },
      out: { from: ["a", "b"], to: "d" },
      back: { from: ["c"], to: "a" },
      stay: { from: ["c"], to: "c" },
    }),
  );
  expect(next).toEqual([{ from: "a", to: "b", actions: ["next"] }]);
  expect(lines.map(({ to, side, first, last }) => ({ to, side, first, last }))).toEqual([
    { to: "d", side: "ahead", first: 0, last: 3 },
    { to: "a", side: "back", first: 0, last: 2 },
  ]);
  expect(lanes).toEqual({ ahead: 1, back: 1 });
});

/** What the drawing looks at, and nothing else. */
function procedureOf(actions: Record<string, { from: string[]; to: string | { stage: string }[] }>) {
  return { stages: Object.fromEntries(names.map((name) => [name, {}])), actions } as unknown as AnyProcedure;
}
