import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { conformance, procedures, statutes } from "../procedure/index.ts";
import { lead } from "./index.ts";

describe("conformance", () => {
  const checks = conformance(lead, {
    calendar: chineseCalendar,
    law: statutes(),
    abilitiesHeld: Object.keys(abilities),
    procedures: procedures([]),
  });
  // Siblings do not know each other: what is opened is checked where all procedures meet.
  for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
    test(name, run, 240_000);
  }
});
