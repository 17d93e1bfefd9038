import { describe, expect, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { type AnyProcedure, conformance, procedures, statutes } from "../procedure/index.ts";
import { advice, interview, order } from "./index.ts";

const checked = ["recheck", "close-corrected", "record-effect"];

const roads = new Map<AnyProcedure, readonly (readonly string[])[]>([
  [
    advice,
    [
      ["issue-reminder", "serve-reminder", "record-answer", "undertake", ...checked],
      ["propose", "approve-letter", "serve-letter", "record-silence", "recheck", "to-order"],
      ["propose", "approve-admonition", "serve-admonition", "record-answer", "recheck", "to-interview"],
      ["propose", "return", "propose", "approve-letter?", "approve-admonition?", "withdraw"],
      ["issue-reminder", "serve-reminder", "record-answer", "recheck", "close-open"],
      ["issue-reminder", "serve-reminder", "record-answer", "recheck", "to-lead"],
    ],
  ],
  [
    order,
    [
      ["propose", "approve", "serve", "record-defence", "undertake", "record-report", ...checked],
      ["propose", "approve", "serve", "ask-more-time", "grant-more-time", "record-report", ...checked],
      ["propose", "approve", "announce", "deem-served", "record-report", "recheck", "to-lead"],
      ["propose", "approve", "serve", "record-report", "recheck", "to-case"],
      ["propose", "approve", "serve", "record-report", "recheck", "close-open"],
      ["propose", "return", "withdraw"],
      ["propose", "approve", "recall"],
      ["propose", "approve", "serve", "revoke"],
    ],
  ],
  [
    interview,
    [
      [
        "propose",
        "approve",
        "serve",
        "hold",
        "confirm",
        "undertake",
        "record-report",
        "recheck",
        "close-done",
        "record-effect",
      ],
      ["propose", "approve", "serve", "hold", "confirm", "record-report", "recheck", "to-order"],
      ["propose", "approve", "serve", "hold", "confirm", "record-report", "recheck", "close-open"],
      ["propose", "approve", "serve", "record-absence", "propose", "return", "cancel"],
      ["propose", "approve", "reschedule"],
      ["propose", "approve", "serve", "hold", "to-lead"],
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
    // Siblings do not know each other: what is opened is checked where all procedures meet.
    for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
      test(name, run, 120_000);
    }

    test("soft means leave no mark on credit and are not published", () => {
      for (const outcome of Object.values(procedure.outcomes)) {
        expect(outcome.credit).toBeUndefined();
        expect(outcome.publication).toBeUndefined();
      }
      for (const document of Object.values(procedure.documents)) expect(document.publishable).toBe(false);
    });
  });
}
