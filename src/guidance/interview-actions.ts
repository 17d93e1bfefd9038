/** What may be done with an administrative interview: in the order in which it is done. */
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
import type { InterviewDocument } from "./interview-documents.ts";
import type { InterviewFact } from "./interview-facts.ts";
import { closeDone, rechecked, recordEffect, recordReport } from "./shared-actions.ts";

export type Stage =
  | "called"
  | "proposed"
  | "noticed"
  | "held"
  | "carrying"
  | "checked"
  | "ended"
  | "referred";
export type Outcome = "carried-out" | "not-carried-out" | "cancelled" | "order" | "lead";
export type InterviewClock = "notice" | "carryOut" | "recheck" | "effect";

type Action = ActionDef<
  Stage,
  InterviewFact,
  string,
  InterviewClock,
  InterviewDocument,
  "certified",
  Outcome
>;

const notDrafter = {
  from: ["propose"],
  why: text("拟制人不得审批自己提出的约谈。", "Whoever proposed the interview does not approve it."),
  article: cite("APL 57"),
} as const;

const basis = cites("O116 38", "APL 6");

const plan = [
  { fact: "ground", required: true },
  { fact: "legalBasis", required: true },
  { fact: "topics", required: true },
  { fact: "invited", required: true },
  { fact: "heldAt", required: true },
  { fact: "heldPlace", required: true },
  { fact: "contactPoint", required: true },
] as const;

export const interviewActions = {
  propose: {
    name: text("拟制约谈通知", "Propose the interview"),
    from: ["called"],
    to: "proposed",
    by: officer,
    input: plan,
    notices: [
      { to: { ability: "guidance.decide" }, text: text("有约谈待审批。", "An interview awaits approval.") },
    ],
    article: basis,
    undo: { by: "return" },
    duty: {},
  },
  approve: {
    name: text("批准并制发约谈通知书", "Approve and issue the notice"),
    from: ["proposed"],
    to: "noticed",
    by: head,
    separate: [notDrafter],
    input: [{ fact: "approvalReason", required: true }],
    issues: ["interview-notice"],
    article: basis,
    undo: { by: "reschedule" },
    duty: {},
  },
  return: {
    name: text("退回修改", "Return for changes"),
    from: ["proposed"],
    to: "called",
    by: head,
    separate: [notDrafter],
    input: [{ fact: "returnReason", required: true }],
    article: basis,
    undo: { by: "propose" },
  },
  reschedule: {
    name: text("改期重拟", "Set another day"),
    from: ["noticed"],
    to: "called",
    by: unitHead,
    input: [{ fact: "returnReason", required: true }],
    clocks: [{ stop: "notice" }],
    article: basis,
    undo: { by: "propose" },
  },
  serve: {
    name: text("送达约谈通知书", "Serve the notice"),
    from: ["noticed"],
    by: officer,
    guards: [
      {
        when: { not: { done: "serve", since: "approve" } },
        why: text("约谈通知书已经送达。", "The notice was served already."),
      },
      electronicByConsent,
    ],
    input: serviceInput,
    serves: ["interview-notice"],
    evidence: proofOfService,
    clocks: [{ start: "notice", on: "servedOn" }],
    article: cites("O2 82"),
    undo: {
      never: text("送达不能收回；需要改期的，另行通知。", "Service stays; another day is notified anew."),
    },
    duty: { when: { not: { done: "serve", since: "approve" } } },
  },
  hold: {
    name: text("约谈并记录双方意见", "Hold the talk and record both sides"),
    from: ["noticed"],
    to: "held",
    by: officer,
    persons: { fact: "talkers", least: 2, certified: true, article: cite("APL 42") },
    guards: [
      {
        when: { done: "serve", since: "approve" },
        why: text("约谈通知书尚未送达。", "The notice has not been served."),
      },
      {
        when: {
          any: [
            { clock: "notice", is: "elapsed" },
            { fact: "agreedEarlier", is: true },
          ],
        },
        why: text(
          "通知后应给对方准备时间；对方同意提前的，予以注明。",
          "The other side has time to prepare, unless it agreed to an earlier day.",
        ),
      },
    ],
    input: [
      { fact: "talkers", required: true },
      { fact: "startedAt", required: true },
      { fact: "attended", required: true },
      { fact: "ourSide", required: true },
      { fact: "theirSide", required: true },
      { fact: "demands", required: true },
      { fact: "carryOutBy", required: true },
      { fact: "agreedEarlier", required: false },
    ],
    issues: ["interview-record"],
    evidence: {
      least: 1,
      purpose: text("约谈的录音、录像或者照片", "sound, film or photographs of the talk"),
    },
    clocks: [{ stop: "notice" }],
    article: cites("O116 38", "APL 42"),
    undo: {
      never: text(
        "约谈已经进行；记录有误的，在核对时更正。",
        "It was held; errors are corrected when checked.",
      ),
    },
    duty: { clock: "notice", when: { done: "serve", since: "approve" } },
  },
  "record-absence": {
    name: text("记录未到场", "Record that nobody came"),
    help: text("未到场的，另行约定；不影响依法查处。", "Another day is set; the law takes its course."),
    from: ["noticed"],
    to: "called",
    by: officer,
    guards: [
      {
        when: { done: "serve", since: "approve" },
        why: text("约谈通知书尚未送达。", "The notice has not been served."),
      },
    ],
    input: [{ fact: "absence", required: true }],
    clocks: [{ stop: "notice" }],
    article: basis,
    undo: { by: "propose" },
  },
  confirm: {
    name: text("双方核对约谈记录", "Both sides check the record"),
    from: ["held"],
    to: "carrying",
    by: officer,
    input: [
      { fact: "signed", required: true },
      { fact: "signedNote", required: true },
    ],
    evidence: { least: 1, purpose: text("签字的约谈记录", "the signed record"), article: cite("O2 43") },
    clocks: [{ start: "carryOut", until: "carryOutBy" }],
    article: cites("O116 38", "O2 43"),
    undo: { by: "confirm" },
    duty: {},
  },
  undertake: {
    name: text("签署整改承诺书", "Sign an undertaking"),
    help: text("自愿签署。", "Voluntary."),
    from: ["held", "carrying"],
    by: officer,
    input: [
      { fact: "promise", required: true },
      { fact: "promiseBy", required: true },
    ],
    issues: ["undertaking"],
    article: cites("APL 6"),
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
        why: text("完成期限未满，也没有收到落实报告。", "The period runs and no report came."),
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
    from: ["held", "carrying", "checked"],
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
    name: text("取消约谈", "Call it off"),
    from: ["called", "proposed", "noticed"],
    to: "ended",
    by: unitHead,
    input: [{ fact: "cancelReason", required: true }],
    clocks: [{ stop: "notice" }],
    article: basis,
    undo: { never: text("需要时另行约谈。", "Call another one where needed.") },
    closes: "cancelled",
  },
  "record-effect": recordEffect,
} as const satisfies Record<string, Action>;
