/** 行政约谈: an operator is called in, both sides are heard and recorded, what was asked is re-checked. No penalty. */
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
  workingDays,
} from "../procedure/index.ts";
import { archive, effectClock, recheckClock } from "./common.ts";
import { interviewActions, type Outcome, type Stage } from "./interview-actions.ts";
import { interviewDocuments } from "./interview-documents.ts";
import { interviewFacts } from "./interview-facts.ts";

export const interview = defineProcedure({
  id: "guidance.interview",
  version: 1,
  name: text("行政约谈", "Administrative interview"),
  purpose: text(
    "约见经营者负责人，指出问题、听取说明、提出要求，并复查落实情况；不是行政处罚。",
    "Call in those in charge, name the problem, hear them, ask for what is needed, and re-check it: no penalty.",
  ),
  basis: cites("O116 38", "APL 6"),
  from: "2026-04-15",
  numbering: "谈",
  initial: "called",
  stages: {
    called: { name: text("拟约谈", "To be called in"), article: cite("O116 38") },
    proposed: { name: text("待审批", "Awaiting approval") },
    noticed: { name: text("已通知", "Notified") },
    held: { name: text("已约谈", "Held") },
    carrying: { name: text("落实期间", "Being carried out") },
    checked: { name: text("已复查", "Re-checked") },
    ended: { name: text("已办结", "Ended"), final: true },
    referred: { name: text("已转其他程序", "Passed on"), final: true },
  } satisfies Record<Stage, unknown>,
  facts: interviewFacts,
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
    ],
    parties: partyRoles,
    notices: [
      {
        to: { ability: "guidance.issue" },
        text: text("有一件约谈待拟制。", "An interview is to be prepared."),
      },
    ],
    article: cites("O116 38"),
  },
  actions: interviewActions,
  clocks: {
    notice: {
      name: text("提前通知", "Time to prepare"),
      param: "GD-04",
      kind: "wait",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: { effect: "elapsed", note: text("可以约谈。", "The talk may be held.") },
      article: cite("APL 6"),
    },
    carryOut: {
      name: text("落实要求", "Carry out"),
      param: "GD-05",
      kind: "limit",
      bound: "party",
      roll: "none",
      onExpiry: { effect: "elapsed", note: text("期满复查。", "It is re-checked.") },
      article: cite("APL 6"),
      followedBy: "recheck",
    },
    recheck: recheckClock,
    effect: effectClock,
  },
  documents: interviewDocuments,
  outcomes: {
    "carried-out": { name: text("已落实", "Carried out"), archive },
    "not-carried-out": { name: text("未落实，不再跟进", "Not carried out, not pursued"), archive },
    cancelled: { name: text("取消", "Called off"), archive },
    order: { name: text("转责令改正", "Passed to an order"), archive },
    lead: { name: text("转线索核查", "Passed to a lead"), archive },
  } satisfies Record<Outcome, unknown>,
  examples: [
    ...examplesOf("notice", workingDays.three),
    ...examplesOf("carryOut", plainDays.thirty),
    ...examplesOf("recheck", workingDays.ten),
    ...examplesOf("effect", calendarDays.ninety),
  ],
  invariants: [
    {
      before: "hold",
      done: ["propose", "approve"],
      served: ["interview-notice"],
      distinctPersons: 2,
      why: text(
        "约谈须经负责人批准并事先通知。",
        "An interview is approved by a head and notified beforehand.",
      ),
      article: cite("O116 38"),
    },
    {
      before: "close-done",
      done: ["hold", "confirm", "recheck"],
      why: text("落实须经复查。", "Nothing counts as carried out without a re-check."),
      article: cite("APL 6"),
    },
  ],
});
