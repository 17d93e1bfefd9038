/** What may be done with a compliance visit: in the order in which it is done. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type ActionDef, electronicByConsent, proofOfService, serviceInput } from "../procedure/index.ts";
import {
  correctedAnswers,
  head,
  notCorrected,
  officer,
  recheckEvidence,
  recheckInput,
  recheckPersons,
  toLead,
  unitHead,
} from "./common.ts";
import { closeDone, rechecked, recordEffect, recordReport } from "./shared-actions.ts";
import { visitChecklistVersion, visitItems } from "./visit-checklist.ts";
import type { VisitDocument } from "./visit-documents.ts";
import type { VisitFact } from "./visit-facts.ts";

export type Stage =
  | "planned"
  | "proposed"
  | "noticed"
  | "visited"
  | "carrying"
  | "checked"
  | "ended"
  | "referred";
export type Outcome = "clean" | "carried-out" | "not-carried-out" | "cancelled" | "order" | "lead";
export type VisitClock = "notice" | "carryOut" | "recheck" | "effect";

type Action = ActionDef<Stage, VisitFact, string, VisitClock, VisitDocument, "certified", Outcome>;

const basis = cites("APL 6");

const notDrafter = {
  from: ["propose"],
  why: text("拟制人不得审批自己提出的督导。", "Whoever proposed the visit does not approve it."),
  article: cite("APL 57"),
} as const;

const servedFirst = {
  when: { done: "serve", since: "approve" },
  why: text("合规督导通知书尚未送达。", "The notice has not been served."),
} as const;

/** Nothing answered with no or unknown: what could not be seen is not clean. */
const allYes = { all: visitItems.map(({ id }) => ({ fact: "visitList", item: id, is: "yes" }) as const) };

export const visitActions = {
  propose: {
    name: text("拟制督导通知", "Propose the visit"),
    from: ["planned"],
    to: "proposed",
    by: officer,
    input: [
      { fact: "legalBasis", required: true },
      { fact: "topics", required: true },
      { fact: "visitPlan", required: true },
      { fact: "visitPlace", required: true },
      { fact: "contactPoint", required: true },
    ],
    notices: [
      {
        to: { ability: "guidance.approve" },
        text: text("有合规督导待审批。", "A compliance visit awaits approval."),
      },
    ],
    article: basis,
    undo: { by: "return" },
    duty: {},
  },
  approve: {
    name: text("批准并制发督导通知书", "Approve and issue the notice"),
    from: ["proposed"],
    to: "noticed",
    by: unitHead,
    separate: [notDrafter],
    input: [{ fact: "approvalReason", required: true }],
    issues: ["visit-notice"],
    article: basis,
    undo: { by: "reschedule" },
    duty: {},
  },
  return: {
    name: text("退回修改", "Return for changes"),
    from: ["proposed"],
    to: "planned",
    by: unitHead,
    separate: [notDrafter],
    input: [{ fact: "returnReason", required: true }],
    article: basis,
    undo: { by: "propose" },
  },
  reschedule: {
    name: text("改期重拟", "Set another day"),
    from: ["noticed"],
    to: "planned",
    by: unitHead,
    input: [{ fact: "returnReason", required: true }],
    clocks: [{ stop: "notice" }],
    article: basis,
    undo: { by: "propose" },
  },
  serve: {
    name: text("送达督导通知书", "Serve the notice"),
    from: ["noticed"],
    by: officer,
    guards: [
      {
        when: { not: { done: "serve", since: "approve" } },
        why: text("督导通知书已经送达。", "The notice was served already."),
      },
      electronicByConsent,
    ],
    input: serviceInput,
    serves: ["visit-notice"],
    evidence: proofOfService,
    clocks: [{ start: "notice", on: "servedOn" }],
    article: cites("O2 82"),
    undo: {
      never: text("送达不能收回；需要改期的，另行通知。", "Service stays; another day is notified anew."),
    },
    duty: { when: { not: { done: "serve", since: "approve" } } },
  },
  visit: {
    name: text("按清单督导并记录双方意见", "Visit by the checklist and record both sides"),
    from: ["noticed"],
    to: "visited",
    by: officer,
    persons: { fact: "visitors", least: 2, certified: true, article: cite("APL 42") },
    guards: [
      servedFirst,
      {
        when: {
          any: [
            { clock: "notice", is: "elapsed" },
            { fact: "agreedEarlier", is: true },
          ],
        },
        why: text(
          "通知后应给平台准备时间；平台同意提前的，予以注明。",
          "The platform has time to prepare, unless it agreed to an earlier day.",
        ),
      },
    ],
    input: [
      { fact: "visitors", required: true },
      { fact: "visitedOn", required: true },
      { fact: "received", required: true },
      { fact: "visitList", required: true },
      { fact: "seen", required: true },
      { fact: "theirSide", required: true },
      { fact: "demands", required: true },
      { fact: "carryOutBy", required: false },
      { fact: "agreedEarlier", required: false },
    ],
    sets: { checklistVersion: visitChecklistVersion.id },
    issues: ["visit-record"],
    evidence: {
      least: 1,
      purpose: text("督导时的网页固证、照片或者资料", "capture, photograph or paper of the visit"),
    },
    clocks: [{ stop: "notice" }],
    article: cites("APL 6", "APL 42"),
    undo: {
      never: text(
        "督导已经进行；记录有误的，在核对时更正。",
        "It was held; errors are corrected when checked.",
      ),
    },
    duty: { clock: "notice", when: { done: "serve", since: "approve" } },
  },
  "close-clean": {
    name: text("各项均符合，办结", "Close: every question answered yes"),
    from: ["visited"],
    to: "ended",
    by: unitHead,
    guards: [
      {
        when: allYes,
        why: text(
          "清单中有不符合或者无法判断的事项。",
          "A question of the checklist was answered with no, or could not be told.",
        ),
      },
    ],
    input: [{ fact: "closingReason", required: true }],
    article: basis,
    undo: { never: text("需要时另行督导。", "Visit again where needed.") },
    closes: "clean",
    duty: { when: allYes },
  },
  confirm: {
    name: text("双方核对督导记录", "Both sides check the record"),
    from: ["visited"],
    to: "carrying",
    by: officer,
    guards: [
      {
        when: { not: allYes },
        why: text("各项均符合的，直接办结。", "Where every answer is yes it is closed."),
      },
      {
        when: { fact: "carryOutBy", present: true },
        why: text("须写明落实之日。", "The record names the day by which it is to be done."),
      },
    ],
    input: [
      { fact: "carryOutBy", required: false },
      { fact: "signed", required: true },
      { fact: "signedNote", required: true },
    ],
    evidence: { least: 1, purpose: text("签字的督导记录", "the signed record") },
    clocks: [{ start: "carryOut", until: "carryOutBy" }],
    article: basis,
    undo: { by: "confirm" },
    duty: { when: { not: allYes } },
  },
  undertake: {
    name: text("签署合规承诺书", "Sign an undertaking"),
    help: text("自愿签署。", "Voluntary."),
    from: ["visited", "carrying"],
    by: officer,
    input: [
      { fact: "promise", required: true },
      { fact: "promiseBy", required: true },
    ],
    issues: ["undertaking"],
    article: basis,
    undo: { never: text("已经签署；变更的，另行签署。", "It is signed; another one replaces it.") },
  },
  "record-report": recordReport(basis),
  recheck: {
    name: text("复查落实情况", "Re-check"),
    from: ["carrying", "checked"],
    to: "checked",
    by: officer,
    persons: recheckPersons,
    guards: [
      {
        when: { any: [{ done: "record-report" }, { clock: "carryOut", is: "elapsed" }] },
        why: text("落实期限未满，也没有收到落实报告。", "The period runs and no report came."),
      },
      correctedAnswers,
    ],
    input: recheckInput,
    issues: ["recheck-record"],
    evidence: recheckEvidence,
    clocks: [{ stop: "recheck", on: "checkedOn" }],
    article: cites("APL 6", "APL 42"),
    undo: { by: "recheck" },
    duty: {
      clock: "recheck",
      when: {
        all: [
          { not: { done: "recheck" } },
          { any: [{ done: "record-report" }, { clock: "carryOut", is: "elapsed" }] },
        ],
      },
    },
  },
  "close-done": closeDone(basis),
  "close-open": {
    name: text("未落实但无须跟进，办结", "Close without it being carried out"),
    from: ["checked"],
    to: "ended",
    by: head,
    separate: [notDrafter],
    guards: [rechecked, notCorrected],
    input: [{ fact: "closingReason", required: true }],
    article: basis,
    undo: { never: text("需要时另行办理。", "Open a new matter where needed.") },
    closes: "not-carried-out",
  },
  "to-order": {
    name: text("未落实，转责令改正", "Not carried out: order to correct"),
    help: text(
      "只有违反法律义务的，才能责令改正；建议本身没有强制力。",
      "Only a breach of a legal duty can be ordered to be corrected: advice binds nobody.",
    ),
    from: ["checked"],
    to: "referred",
    by: unitHead,
    guards: [rechecked, notCorrected],
    input: [{ fact: "closingReason", required: true }],
    article: cites("APL 28(1)"),
    undo: { never: text("已转入责令改正程序。", "It goes on as an order to correct.") },
    opens: {
      procedure: "guidance.order",
      carry: {
        origin: "origin",
        subject: "subject",
        occasion: "occasion",
        summary: "summary",
        place: "place",
        partyName: "partyName",
        partyKind: "partyKind",
        partyCode: "partyCode",
        partyAddress: "partyAddress",
        legalBasis: "legalBasis",
      },
    },
    closes: "order",
    duty: { when: { fact: "checkResult", in: ["partly", "not"] } },
  },
  "to-lead": {
    name: text("转线索核查", "Enter a lead"),
    from: ["visited", "carrying", "checked"],
    to: "referred",
    by: unitHead,
    input: [
      { fact: "leadOn", required: true },
      { fact: "closingReason", required: true },
    ],
    sets: { leadSource: "inspection" },
    clocks: [{ stop: "carryOut" }],
    article: cites("O2 18"),
    undo: { never: text("已登记为线索。", "A lead was entered.") },
    opens: toLead,
    closes: "lead",
  },
  cancel: {
    name: text("取消督导", "Call it off"),
    from: ["planned", "proposed", "noticed"],
    to: "ended",
    by: unitHead,
    input: [{ fact: "cancelReason", required: true }],
    clocks: [{ stop: "notice" }],
    article: basis,
    undo: { never: text("需要时另行督导。", "Plan another one where needed.") },
    closes: "cancelled",
  },
  "record-effect": recordEffect,
} as const satisfies Record<string, Action>;
