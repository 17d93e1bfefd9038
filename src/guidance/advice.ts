/** 提醒、行政指导、告诫: a word in writing, answered freely, looked at afterwards. Never a penalty, never a credit mark. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  calendarDays,
  certifiedContext,
  defineProcedure,
  examplesOf,
  partyRoles,
  plainDays,
  workingDays,
} from "../procedure/index.ts";
import { adviceActions, type Outcome, type Stage } from "./advice-actions.ts";
import { adviceDocuments } from "./advice-documents.ts";
import { adviceFacts } from "./advice-facts.ts";
import { archive, effectClock, recheckClock } from "./common.ts";

export const advice = defineProcedure({
  id: "guidance.advice",
  version: 1,
  name: text("提醒、行政指导、告诫", "Reminder, guidance, admonition"),
  purpose: text(
    "以提醒、指导、告诫促使经营者自行改正，跟踪效果；不是行政处罚，不产生信用后果。",
    "Move an operator to correct matters itself, and follow the effect: no penalty, no consequence for credit.",
  ),
  basis: cites("APL 6", "APL 33(3)"),
  from: "2026-04-15",
  numbering: "指",
  initial: "drafting",
  stages: {
    drafting: { name: text("拟制", "Drafting"), article: cite("APL 6") },
    proposed: { name: text("待审批", "Awaiting approval") },
    issued: { name: text("待送达", "To be served") },
    answering: { name: text("待答复", "Awaiting the answer") },
    checking: { name: text("待回访", "To be re-checked") },
    ended: { name: text("已办结", "Ended"), final: true },
    referred: { name: text("已转其他程序", "Passed to another procedure"), final: true },
    withdrawn: { name: text("已撤回", "Withdrawn"), final: true },
  } satisfies Record<Stage, unknown>,
  facts: adviceFacts,
  context: certifiedContext,
  opening: {
    by: { ability: "guidance.open", level: "officer" },
    input: [
      { fact: "origin", required: true },
      { fact: "subject", required: true },
      { fact: "occasion", required: true },
      { fact: "summary", required: true },
      { fact: "place", required: true },
      { fact: "partyName", required: true },
      { fact: "partyKind", required: false },
      { fact: "partyCode", required: false },
      { fact: "partyAddress", required: false },
      { fact: "legalBasis", required: false },
    ],
    parties: partyRoles,
    notices: [
      {
        to: { ability: "guidance.issue" },
        text: text(
          "有一件轻微事项，请拟制提醒或者指导。",
          "A minor matter: draft a reminder or a guidance letter.",
        ),
      },
    ],
    article: cites("APL 6"),
  },
  actions: adviceActions,
  clocks: {
    answer: {
      name: text("答复", "Answer"),
      param: "GD-01",
      kind: "limit",
      bound: "party",
      roll: "none",
      onExpiry: {
        effect: "elapsed",
        note: text("未答复不产生不利后果，转入回访。", "No answer has no adverse effect: it is re-checked."),
      },
      article: cite("APL 6"),
    },
    recheck: recheckClock,
    effect: effectClock,
  },
  documents: adviceDocuments,
  outcomes: {
    corrected: { name: text("已改正", "Corrected"), archive },
    "not-corrected": { name: text("未改正，不再跟进", "Not corrected, not pursued"), archive },
    order: { name: text("转责令改正", "Passed to an order to correct"), archive },
    interview: { name: text("转行政约谈", "Passed to an interview"), archive },
    lead: { name: text("转线索核查", "Passed to a lead"), archive },
    withdrawn: { name: text("撤回", "Withdrawn"), archive },
  } satisfies Record<Outcome, unknown>,
  examples: [
    ...examplesOf("answer", plainDays.fifteen),
    ...examplesOf("recheck", workingDays.ten),
    ...examplesOf("effect", calendarDays.ninety),
  ],
  invariants: [
    {
      before: "approve-admonition",
      done: ["propose"],
      distinctPersons: 2,
      why: text(
        "告诫书由拟制人以外的负责人审批。",
        "An admonition is approved by somebody who did not draft it.",
      ),
      article: cite("APL 6"),
    },
    {
      before: "close-corrected",
      done: ["recheck"],
      why: text("未经回访不得记为已改正。", "Nothing counts as corrected without a re-check."),
      article: cite("APL 6"),
    },
  ],
});
