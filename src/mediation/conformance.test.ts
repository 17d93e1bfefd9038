import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { conformance, procedures, statutes } from "../procedure/index.ts";
import { mediation } from "./index.ts";

describe("conformance", () => {
  const checks = conformance(mediation, {
    calendar: chineseCalendar,
    law: statutes(),
    abilitiesHeld: Object.keys(abilities),
    procedures: procedures([]),
    roads: [
      ["refer", "enterprise-answers?", "agree", "record-performance"],
      ["refer", "record-silence"],
      [
        "record-consent",
        "refer",
        "body-accepts?",
        "committee-asks?",
        "answer-committee?",
        "appoint-mediators",
        "notify-session",
        "record-session",
        "agree",
        "apply-confirmation",
        "record-confirmation",
        "urge?",
        "record-performance",
      ],
      ["record-consent", "refer", "appoint-mediators", "request-recusal", "decide-recusal", "fail"],
    ],
  });
  // Siblings do not know each other: what is opened is checked where all procedures meet.
  for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
    test(name, run, 240_000);
  }
});
