/** Conformance of the two small procedures: summary and leniency. */
import { describe, expect, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { type AnyProcedure, conformance, procedures, statutes } from "../procedure/index.ts";
import { leniency, summaryPenalty } from "./index.ts";

const told = ["record-violation", "tell-and-hear"];

const roads = new Map<AnyProcedure, readonly (readonly string[])[]>([
  [
    summaryPenalty,
    [
      [...told, "decide", "file-papers", "record-payment?", "close"],
      [...told, "decide", "collect?", "hand-in?", "to-bank?", "file-papers", "close"],
      [...told, "decide", "annul"],
      [...told, "no-penalty"],
      ["record-violation", "convert"],
    ],
  ],
  [
    leniency,
    [
      ["assess", "educate", "record-correction", "decide", "serve"],
      ["assess", "educate", "record-correction", "return", "to-lead"],
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
    test("leaves no credit record and is not published (U-01, W-19)", () => {
      for (const outcome of Object.values(procedure.outcomes)) {
        expect(outcome.credit).toBeUndefined();
        expect(outcome.publication).toBeUndefined();
      }
    });
  });
}
