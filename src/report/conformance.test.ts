import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { conformance, procedures, statutes } from "../procedure/index.ts";
import { report, reward } from "./index.ts";

const roads = [
  ["start-verification", "record-decision", "inform-reporter?", "end", "propose-reward?"],
  ["start-verification", "record-decision", "propose-reward"],
];
const rewardRoads = [
  ["propose", "record-finance", "grant", "notify", "pay"],
  ["propose", "grant", "notify", "lapse"],
];

for (const [procedure, main] of [
  [report, roads],
  [reward, rewardRoads],
] as const) {
  describe(`conformance of ${procedure.id}`, () => {
    const checks = conformance(procedure, {
      calendar: chineseCalendar,
      law: statutes(),
      abilitiesHeld: Object.keys(abilities),
      procedures: procedures([]),
      roads: main,
    });
    // Siblings do not know each other: what is opened is checked where all procedures meet.
    for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
      test(name, run, 240_000);
    }
  });
}
