import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { type AnyProcedure, conformance, procedures, statutes } from "../procedure/index.ts";
import { litigation, reconsideration } from "./index.ts";

const roads = new Map<AnyProcedure, readonly (readonly string[])[]>([
  [
    reconsideration,
    [
      [
        "draft-answer",
        "answer",
        "record-longer?",
        "record-decision",
        "record-opinion",
        "answer-opinion",
        "record-lesson?",
        "close",
      ],
      [
        "draft-answer",
        "return",
        "draft-answer",
        "record-stay",
        "correct-oneself",
        "answer",
        "record-decision",
        "record-lesson?",
        "close",
      ],
    ],
  ],
  [
    litigation,
    [
      [
        "draft-answer",
        "answer",
        "record-stay",
        "plan-hearing",
        "record-hearing",
        "record-judgment",
        "appeal",
        "record-final",
        "record-lesson?",
        "close",
      ],
      [
        "draft-answer",
        "return",
        "draft-answer",
        "answer",
        "record-judgment",
        "record-in-force",
        "record-lesson?",
        "close",
      ],
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
      walks: 200,
    });
    for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
      test(name, run, 120_000);
    }
  });
}
