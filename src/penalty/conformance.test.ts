import { describe, test } from "vitest";
import { abilities } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { conformance, procedures, statutes } from "../procedure/index.ts";
import { penalty } from "./index.ts";

const investigated = ["appoint-officers", "inform-rights", "collect-evidence", "submit-report"];
const approved = [
  ...investigated,
  "review-case",
  "review-legality?",
  "endorse-deviation?",
  "approve-penalty",
];
const told = [...approved, "issue-notice", "serve-notice"];
const heard = ["request-hearing", "accept-hearing", "issue-hearing-notice", "serve-hearing-notice"];
const decided = [
  "submit-for-decision",
  "review-legality?",
  "deliberate?",
  "decide-penalty",
  "serve-decision",
];
const closed = ["propose-closing", "close", "archive"];

const roads = [
  [...told, ...decided, "open-publication", "record-payment", "complete-execution", ...closed],
  [
    ...told,
    "record-defence",
    "weigh-defence",
    ...decided,
    "record-change",
    "record-withdrawal",
    "complete-execution",
    ...closed,
  ],
  [
    ...approved,
    "issue-notice",
    "announce-notice",
    "deem-notice-served",
    ...decided.slice(0, 4),
    "announce-decision",
    "deem-decision-served",
  ],
  [...told, ...heard, "hold-hearing", "conclude-hearing", ...decided],
  [...told, ...heard, "waive-hearing", ...decided],
  [
    ...told,
    "request-hearing",
    "refuse-hearing",
    ...decided,
    "request-deferral",
    "grant-deferral",
    "record-surcharge",
  ],
  [
    ...told,
    ...decided,
    "issue-demand",
    "serve-demand",
    "open-enforcement",
    "apply-enforcement",
    "record-enforcement",
    ...closed,
  ],
  [...investigated, "review-case", "decide-no-penalty", "serve-no-penalty", ...closed],
  [...investigated, "review-case", "review-legality?", "decide-unproved", ...closed],
  [
    "appoint-officers",
    "approve-measure",
    "seize",
    "extend-seizure",
    "notify-test-period",
    "end-test-period",
    "lift-seizure",
  ],
  ["appoint-officers", "extend-decision", "extend-decision-further"],
  ["appoint-officers", "open-order", "open-police", "open-assistance"],
  [...told, ...decided, "open-serious-listing"],
];

describe("conformance", () => {
  const checks = conformance(penalty, {
    calendar: chineseCalendar,
    law: statutes(),
    abilitiesHeld: Object.keys(abilities),
    procedures: procedures([]),
    roads,
    walks: 400,
  });
  // Siblings do not know each other: what is opened is checked where all procedures meet.
  for (const { name, run } of checks.filter(({ name }) => !name.startsWith("what is opened"))) {
    test(name, run, 300_000);
  }
});
