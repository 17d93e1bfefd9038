import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { type AnyProcedure, conformance, procedures, statutes } from "../procedure/index.ts";
import { asking, assisting, dispute, police, transferOut } from "./index.ts";

const verified = ["appoint-team", "record-verification", "report"];

const roads = new Map<AnyProcedure, readonly (readonly string[])[]>([
  [
    transferOut,
    [
      ["draft", "approve", "send", "record-receipt"],
      ["draft", "approve", "send", "record-contest", "to-dispute"],
      ["draft", "return", "keep"],
      ["draft", "approve", "send", "record-contest", "keep"],
    ],
  ],
  [
    dispute,
    [
      ["record-negotiation", "agree"],
      ["record-negotiation", "submit", "record-arrival", "urge?", "record-designation"],
    ],
  ],
  [
    police,
    [
      [...verified, "approve", "send", "record-filed", "hand-over", "record-return"],
      [
        ...verified,
        "approve",
        "send",
        "record-reroute",
        "record-not-filed",
        "object",
        "record-review",
        "back-to-penalty",
      ],
      [
        ...verified,
        "approve",
        "send",
        "record-not-filed",
        "object",
        "record-review",
        "ask-procuratorate",
        "record-filed",
        "hand-over",
      ],
      [...verified, "back-to-verify", "report", "refuse"],
    ],
  ],
  [
    asking,
    [
      ["draft", "approve", "send", "urge", "record-reply"],
      ["draft", "approve", "send", "record-later", "record-reply"],
      ["draft", "return", "end"],
    ],
  ],
  [
    assisting,
    [
      ["assign", "record-findings", "reply"],
      ["assign", "tell-later", "record-findings", "reply"],
      ["assign", "decline"],
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
  });
}
