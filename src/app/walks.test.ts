/**
 * Random legal walks over every declared procedure. A handful here, for each folder's own conformance test walks a
 * hundred and more; `STEELYARD_WALKS=100000` makes as many as that of each, `STEELYARD_WALK_SEED` other ones.
 */
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../kernel/index.ts";
import { statutes, walk } from "../procedure/index.ts";
import { declared } from "./procedures.ts";

const walks = Number(process.env.STEELYARD_WALKS ?? 20);
const seed = Number(process.env.STEELYARD_WALK_SEED ?? 1);

describe("walks", () => {
  for (const procedure of declared) {
    test(`${procedure.id}: ${walks} walks keep every promise`, () => {
      const setting = { calendar: chineseCalendar, law: statutes(), walks, seed };
      const found = walk(procedure, setting);
      expect(found.problems).toEqual([]);
      expect(found.walks).toBeGreaterThanOrEqual(walks);
      // Not idle: whoever walks does something.
      expect(found.actions.size).toBeGreaterThan(0);
    }, 86_400_000);
  }
});
