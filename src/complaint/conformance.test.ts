import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { conformance, procedures, statutes } from "../procedure/index.ts";
import { complaint } from "./index.ts";

describe("conformance", () => {
  const checks = conformance(complaint, {
    calendar: chineseCalendar,
    law: statutes(),
    abilitiesHeld: Object.keys(abilities),
    procedures: procedures([]),
    roads: [
      [
        "accept",
        "inform-acceptance",
        "record-consent",
        "appoint-mediators",
        "notify-session",
        "record-session",
        "agree-with-document",
        "review-publicity?",
      ],
      [
        "accept",
        "record-consent",
        "appoint-mediators",
        "request-recusal?",
        "decide-recusal?",
        "record-session",
        "agree-without-document",
        "record-performance?",
      ],
      ["accept", "record-consent", "delegate", "settle-delegated"],
      ["accept", "record-consent", "delegate", "take-back", "terminate", "inform-termination"],
      ["propose-refusal", "refuse", "correct-refusal"],
    ],
  });
  // Siblings do not know each other: what is opened is checked where all procedures meet.
  for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
    test(name, run, 240_000);
  }
});
