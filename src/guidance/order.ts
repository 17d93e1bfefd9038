/** 责令改正: an order to correct, at once or by a day, and the re-check 整改复查. No penalty in itself. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  calendarDays,
  certifiedContext,
  defineProcedure,
  examplesOf,
  partyInput,
  partyRoles,
  plainDays,
  publicNoticeClock,
  workingDays,
} from "../procedure/index.ts";
import { archive, effectClock, recheckClock } from "./common.ts";
import { type Outcome, orderActions, type Stage } from "./order-actions.ts";
import { orderDocuments } from "./order-documents.ts";
import { orderFacts } from "./order-facts.ts";

export const order = defineProcedure({
  id: "guidance.order",
  version: 1,
  name: text("责令改正", "Order to correct"),
  purpose: text(
    "责令立即或者限期改正违法行为，到期复查；不是行政处罚。",
    "Order a violation to be corrected, at once or by a day, and re-check it: no penalty in itself.",
  ),
  basis: cites("APL 28(1)", "APL 6"),
  from: "2026-04-15",
  numbering: "改",
  initial: "drafting",
  stages: {
    drafting: { name: text("拟制", "Drafting"), article: cite("APL 28(1)") },
    proposed: { name: text("待审批", "Awaiting approval") },
    issued: { name: text("待送达", "To be served"), article: cite("O2 82") },
    correcting: { name: text("改正期间", "Correcting"), article: cite("APL 28(1)") },
    checked: { name: text("已复查", "Re-checked") },
    ended: { name: text("已办结", "Ended"), final: true },
    referred: { name: text("已转其他程序", "Passed on"), final: true },
    revoked: { name: text("已撤销", "Revoked"), final: true },
  } satisfies Record<Stage, unknown>,
  facts: orderFacts,
  context: certifiedContext,
  opening: {
    by: { ability: "guidance.open", level: "officer" },
    input: [
      { fact: "origin", required: true },
      { fact: "subject", required: true },
      { fact: "occasion", required: true },
      { fact: "summary", required: true },
      { fact: "place", required: true },
      ...partyInput,
      { fact: "legalBasis", required: false },
      { fact: "inCase", required: false },
    ],
    parties: partyRoles,
    notices: [
      {
        to: { ability: "guidance.issue" },
        text: text("有一件事项须责令改正，请拟制通知书。", "An order to correct is to be drafted."),
      },
    ],
    article: cites("APL 28(1)"),
  },
  actions: orderActions,
  clocks: {
    correct: {
      name: text("改正", "Correct"),
      param: "GD-02",
      kind: "limit",
      bound: "party",
      roll: "none",
      extensions: [{ param: "GD-02", approver: "head", article: cite("APL 28(1)") }],
      onExpiry: { effect: "elapsed", note: text("期满复查。", "It is re-checked.") },
      article: cite("APL 28(1)"),
      followedBy: "recheck",
    },
    recheck: recheckClock,
    publicNotice: publicNoticeClock,
    effect: effectClock,
  },
  documents: orderDocuments,
  outcomes: {
    corrected: { name: text("已改正", "Corrected"), archive },
    lead: { name: text("未改正，转线索核查", "Not corrected: lead entered"), archive },
    case: { name: text("未改正，在案件中处理", "Not corrected: weighed in the case"), archive },
    "not-pursued": { name: text("客观上无法改正", "Correction impossible"), archive },
    withdrawn: { name: text("未制发", "Given up"), archive },
    revoked: { name: text("撤销", "Revoked"), archive },
  } satisfies Record<Outcome, unknown>,
  examples: [
    ...examplesOf("correct", plainDays.fifteen),
    ...examplesOf("recheck", workingDays.ten),
    ...examplesOf("publicNotice", calendarDays.thirty),
    ...examplesOf("effect", calendarDays.ninety),
  ],
  invariants: [
    {
      before: "approve",
      done: ["propose"],
      distinctPersons: 2,
      why: text(
        "责令改正由拟制人以外的负责人批准。",
        "The order is approved by a head who did not draft it.",
      ),
      article: cite("APL 57"),
    },
    {
      before: "recheck",
      served: ["order"],
      why: text("送达后才能复查。", "Nothing is re-checked that was not served."),
      article: cite("APL 28(1)"),
    },
    {
      before: "to-lead",
      done: ["recheck"],
      served: ["order"],
      why: text("未经复查不得认定未改正。", "Nothing counts as uncorrected without a re-check."),
      article: cite("APL 28(1)"),
    },
  ],
});
