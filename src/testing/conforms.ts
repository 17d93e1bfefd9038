import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { type AnyProcedure, conformance, procedures, statutes } from "../procedure/index.ts";
import { roads } from "./roads-data.ts";

/**
 * The tests that every procedure must pass, walked along its main roads. Siblings do not know each other: what one
 * opens in another is checked where all of them meet.
 */
export function conforms(procedure: AnyProcedure, walks = 100): void {
  describe(`${procedure.id} conforms`, () => {
    const checks = conformance(procedure, {
      calendar: chineseCalendar,
      law: statutes(),
      abilitiesHeld: Object.keys(abilities),
      procedures: procedures([]),
      roads: roads[procedure.id] ?? [],
      walks,
    });
    for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
      test(name, run, 300_000);
    }
  });
}
