import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { type AnyProcedure, conformance, procedures, statutes } from "../procedure/index.ts";
import { abnormal, objection, repair, serious } from "./index.ts";

const onList = ["verify", "list", "serve-listing", "publish"];

const roads = new Map<AnyProcedure, readonly (readonly string[])[]>([
  [
    abnormal,
    [
      [
        "send-first-letter?",
        "send-second-letter?",
        ...onList,
        "apply-removal",
        "check-removal",
        "decide-removal",
        "remove",
      ],
      [...onList, "record-objection", "accept-objection", "uphold-objection", "remove"],
      [...onList, "record-objection", "reject-objection", "apply-removal", "check-removal", "refuse-removal"],
      ["verify", "return", "verify", "decline"],
    ],
  ],
  [
    serious,
    [
      [
        "verify",
        "record-consent",
        "list",
        "serve",
        "apply-removal",
        "check-removal",
        "grant-removal",
        "remove",
      ],
      [
        "verify",
        "record-consent",
        "list",
        "serve",
        "apply-removal",
        "check-removal",
        "refuse-removal",
        "expire",
        "remove",
      ],
      ["verify", "record-consent", "drop"],
    ],
  ],
  [
    repair,
    [["accept", "check", "grant", "serve", "stop"], ["accept", "check", "refuse"], ["refuse-acceptance"]],
  ],
  [
    objection,
    [
      ["flag", "check", "uphold", "correct"],
      ["flag", "extend", "check", "keep"],
    ],
  ],
]);

for (const [procedure, known] of roads) {
  describe(procedure.id, () => {
    const checks = conformance(procedure, {
      calendar: chineseCalendar,
      law: statutes(),
      abilitiesHeld: Object.keys(abilities),
      procedures: procedures([]),
      roads: known,
      walks: 300,
    });
    for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
      test(name, run, 120_000);
    }
  });
}
