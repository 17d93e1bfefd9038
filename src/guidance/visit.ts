/** 合规督导: a platform is visited by a checklist, both sides are recorded, what was advised is re-checked. No inspection, no penalty. */
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
import { type Outcome, type Stage, visitActions } from "./visit-actions.ts";
import { visitDocuments } from "./visit-documents.ts";
import { visitFacts } from "./visit-facts.ts";

export const visit = defineProcedure({
  id: "guidance.visit",
  version: 1,
  name: text("合规督导", "Compliance visit"),
  purpose: text(
    "按清单到平台督导，听取说明、提出建议，并复查落实情况；不是行政检查，也不是行政处罚。",
    "Visit a platform by a checklist, hear it, advise, and re-check: no inspection and no penalty.",
  ),
  basis: cites("APL 6"),
  from: "2026-04-15",
  numbering: "督",
  initial: "planned",
  stages: {
    planned: { name: text("拟督导", "Planned") },
    proposed: { name: text("待审批", "Awaiting approval") },
    noticed: { name: text("已通知", "Notified") },
    visited: { name: text("已督导", "Visited") },
    carrying: { name: text("落实期间", "Being carried out") },
    checked: { name: text("已复查", "Re-checked") },
    ended: { name: text("已办结", "Ended"), final: true },
    referred: { name: text("已转其他程序", "Passed on"), final: true },
  } satisfies Record<Stage, unknown>,
  facts: visitFacts,
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
        text: text("有一件合规督导待拟制。", "A compliance visit is to be prepared."),
      },
    ],
    article: cites("APL 6"),
  },
  actions: visitActions,
  clocks: {
    notice: {
      name: text("提前通知", "Time to prepare"),
      param: "GD-09",
      kind: "wait",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: { effect: "elapsed", note: text("可以督导。", "The visit may take place.") },
      article: cite("APL 6"),
    },
    carryOut: {
      name: text("落实建议", "Carry out"),
      param: "GD-10",
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
  documents: visitDocuments,
  outcomes: {
    clean: { name: text("各项符合", "Nothing to advise"), archive },
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
      before: "visit",
      done: ["propose", "approve"],
      served: ["visit-notice"],
      distinctPersons: 2,
      why: text(
        "督导须经拟制人以外的负责人批准并事先通知。",
        "A visit is approved by a head who did not draft it, and notified beforehand.",
      ),
      article: cite("APL 6"),
    },
    {
      before: "close-done",
      done: ["visit", "confirm", "recheck"],
      why: text("落实须经复查。", "Nothing counts as carried out without a re-check."),
      article: cite("APL 6"),
    },
  ],
});
