/** Random legal walks over every declared procedure: a handful here, `npm run bench -- walks` by the hundred thousand. */
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../kernel/index.ts";
import { statutes, walk } from "../procedure/index.ts";
import { roads } from "../testing/roads-data.ts";
import { declared } from "./procedures.ts";

describe("walks", () => {
  test("roads lead over procedures of the house only", () => {
    const ids = new Set(declared.map(({ id }) => id));
    expect(Object.keys(roads).filter((id) => !ids.has(id))).toEqual([]);
  });

  for (const procedure of declared) {
    test(`${procedure.id}: 20 walks keep every promise`, () => {
      const setting = { calendar: chineseCalendar, law: statutes(), walks: 20, seed: 1 };
      const found = walk(procedure, { ...setting, roads: roads[procedure.id] ?? [] });
      expect(found.problems).toEqual([]);
      expect(found.walks).toBeGreaterThanOrEqual(20);
      // Not idle: whoever walks does something.
      expect(found.acts).toBeGreaterThan(20);
    }, 60_000);
  }
});
