/** What may be done with an order to correct: in the order in which it is done. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  type ActionDef,
  deemedAtItsEnd,
  electronicByConsent,
  proofOfService,
  publicNoticeInput,
  publicNoticeOver,
  publishedAfter,
  serviceInput,
} from "../procedure/index.ts";
import {
  correctedAnswers,
  head,
  isCorrected,
  notCorrected,
  officer,
  recheckEvidence,
  recheckInput,
  recheckPersons,
  toLead,
  unitHead,
} from "./common.ts";
import type { OrderDocument } from "./order-documents.ts";
import type { OrderFact } from "./order-facts.ts";
import { recordEffect } from "./shared-actions.ts";

export type Stage =
  | "drafting"
  | "proposed"
  | "issued"
  | "correcting"
  | "checked"
  | "ended"
  | "referred"
  | "revoked";
export type Outcome = "corrected" | "lead" | "case" | "not-pursued" | "withdrawn" | "revoked";
export type OrderClock = "correct" | "recheck" | "publicNotice" | "effect";

type Action = ActionDef<Stage, OrderFact, string, OrderClock, OrderDocument, "certified", Outcome>;

const ordered = cites("APL 28(1)");

const notDrafter = {
  from: ["propose"],
  why: text("拟制人不得审批自己拟制的责令改正。", "Whoever drafted the order does not approve it."),
  article: cite("APL 57"),
} as const;

/** Service begins the time for correcting; “at once” leaves nothing to wait for, and the re-check is due. */
const begins = [
  { start: "correct", on: "servedOn", until: "correctBy", when: { fact: "mode", is: "by-day" } },
  { start: "recheck", on: "servedOn", when: { fact: "mode", is: "at-once" } },
] as const;

const rechecked = {
  when: { done: "recheck" },
  why: text("尚未复查。", "It was not re-checked."),
  article: cite("APL 28(1)"),
} as const;

export const orderActions = {
  propose: {
    name: text("拟制责令改正通知书", "Draft the order"),
    from: ["drafting"],
    to: "proposed",
    by: officer,
    guards: [
      {
        when: {
          any: [
            { fact: "mode", is: "at-once" },
            { fact: "correctBy", present: true },
          ],
        },
        why: text("限期改正的，应写明期限届满之日。", "An order by a day names the day."),
        article: cite("APL 28(1)"),
      },
    ],
    input: [
      { fact: "violationFacts", required: true },
      { fact: "legalBasis", required: true },
      { fact: "demands", required: true },
      { fact: "mode", required: true },
      { fact: "correctBy", required: false },
      { fact: "consequence", required: false },
      { fact: "inCase", required: false },
      { fact: "reviewOrgan", required: true },
      { fact: "court", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("证明违法事实的证据", "evidence of the violation"),
      article: cite("APL 46"),
    },
    notices: [
      {
        to: { ability: "guidance.decide" },
        text: text("责令改正通知书待审批。", "An order to correct awaits approval."),
      },
    ],
    article: ordered,
    undo: { by: "return" },
    duty: {},
  },
  approve: {
    name: text("批准并制发责令改正通知书", "Approve and issue the order"),
    from: ["proposed"],
    to: "issued",
    by: head,
    separate: [notDrafter],
    input: [{ fact: "approvalReason", required: true }],
    issues: ["order"],
    article: ordered,
    undo: { by: "recall" },
    duty: {},
  },
  return: {
    name: text("退回修改", "Return for changes"),
    from: ["proposed"],
    to: "drafting",
    by: head,
    separate: [notDrafter],
    input: [{ fact: "returnReason", required: true }],
    article: ordered,
    undo: { by: "propose" },
  },
  recall: {
    name: text("送达前收回重拟", "Recall before service"),
    help: text("例如改正期限已过，需要重新确定。", "For instance because the day named has passed."),
    from: ["issued"],
    to: "drafting",
    by: unitHead,
    input: [{ fact: "returnReason", required: true }],
    article: ordered,
    undo: { by: "propose" },
  },
  serve: {
    name: text("送达责令改正通知书", "Serve the order"),
    from: ["issued"],
    to: "correcting",
    by: officer,
    guards: [electronicByConsent],
    input: serviceInput,
    serves: ["order"],
    evidence: proofOfService,
    clocks: begins,
    article: cites("O2 82"),
    undo: { never: text("送达不能收回；有错误的，予以撤销。", "Service stays; a wrong order is revoked.") },
    duty: {},
  },
  announce: {
    name: text("公告送达责令改正通知书", "Serve by public notice"),
    help: text(
      "受送达人下落不明或者其他方式无法送达的，方可公告送达。",
      "Only where the recipient cannot be found or no other way is left.",
    ),
    from: ["issued"],
    by: officer,
    guards: [publishedAfter("order")],
    input: publicNoticeInput,
    evidence: proofOfService,
    clocks: [{ start: "publicNotice", on: "noticePublishedOn" }],
    article: cites("O2 82[5]"),
    undo: { never: text("公告已经发布。", "It has been published.") },
  },
  "deem-served": {
    name: text("公告期满，视为送达", "Deemed served after publication"),
    from: ["issued"],
    to: "correcting",
    by: officer,
    guards: [publicNoticeOver, deemedAtItsEnd],
    input: [{ fact: "servedOn", required: true, ask: text("公告期满之日", "Day on which the period ended") }],
    serves: ["order"],
    clocks: begins,
    article: cites("O2 82[5]"),
    undo: { never: text("送达不能收回。", "Service stays.") },
    duty: { clock: "publicNotice", when: { done: "announce", since: "recall" } },
  },
  "record-defence": {
    name: text("登记陈述、申辩及处理", "Record the defence and what was made of it"),
    from: ["issued", "correcting", "checked"],
    by: officer,
    input: [
      { fact: "defence", required: true },
      { fact: "defenceView", required: true },
    ],
    article: cites("APL 45"),
    undo: { never: text("当事人的意见不得删除。", "What the party said stays.") },
  },
  undertake: {
    name: text("签署改正承诺书", "Sign an undertaking"),
    help: text("自愿签署。", "Voluntary."),
    from: ["correcting"],
    by: officer,
    input: [
      { fact: "promise", required: true },
      { fact: "promiseBy", required: true },
    ],
    issues: ["undertaking"],
    article: cites("APL 6"),
    undo: { never: text("已经签署；变更的，另行签署。", "It is signed; another one replaces it.") },
  },
  "ask-more-time": {
    name: text("登记延长改正期限的申请", "Record a request for more time"),
    from: ["correcting"],
    by: officer,
    guards: [
      {
        when: { clock: "correct", is: "running" },
        why: text("没有正在计算的改正期限。", "No period for correction is running."),
        article: cite("APL 28(1)"),
      },
    ],
    input: [{ fact: "moreTimeReason", required: true }],
    article: ordered,
    undo: { by: "ask-more-time" },
  },
  "grant-more-time": {
    name: text("准予延长改正期限", "Grant more time"),
    from: ["correcting"],
    by: head,
    separate: [notDrafter],
    guards: [
      {
        when: { done: "ask-more-time", since: "grant-more-time" },
        why: text("没有待批的延长申请。", "No request awaits an answer."),
      },
    ],
    input: [
      { fact: "moreDays", required: true },
      { fact: "moreTimeView", required: true },
    ],
    issues: ["extension"],
    clocks: [{ extend: "correct", step: 1, by: "moreDays" }],
    article: ordered,
    undo: { never: text("已告知当事人。", "The party was told.") },
    duty: { clock: "correct", when: { done: "ask-more-time", since: "grant-more-time" } },
  },
  "record-report": {
    name: text("收到整改报告", "Record the report of correction"),
    from: ["correcting"],
    by: officer,
    input: [
      { fact: "reportedOn", required: true },
      { fact: "correctionReport", required: true },
    ],
    clocks: [
      { stop: "correct", on: "reportedOn" },
      { start: "recheck", on: "reportedOn" },
    ],
    article: ordered,
    undo: { by: "record-report" },
  },
  recheck: {
    name: text("整改复查", "Re-check"),
    help: text(
      "收到整改报告、立即改正或者期限届满后复查；未改正的可以再次复查。",
      "After the report, an order at once or the end of the period; may be repeated.",
    ),
    from: ["correcting", "checked"],
    to: "checked",
    by: officer,
    persons: recheckPersons,
    guards: [
      {
        when: {
          any: [
            { fact: "mode", is: "at-once" },
            { done: "record-report" },
            { clock: "correct", is: "elapsed" },
          ],
        },
        why: text("改正期限未满，也没有收到整改报告。", "The period runs and no report came."),
        article: cite("APL 28(1)"),
      },
      correctedAnswers,
    ],
    input: recheckInput,
    issues: ["recheck-record"],
    evidence: recheckEvidence,
    clocks: [{ stop: "recheck", on: "checkedOn" }],
    article: cites("APL 28(1)", "APL 42"),
    undo: { by: "recheck" },
    duty: {
      clock: "recheck",
      when: {
        all: [
          { not: { done: "recheck" } },
          {
            any: [
              { fact: "mode", is: "at-once" },
              { done: "record-report" },
              { clock: "correct", is: "elapsed" },
            ],
          },
        ],
      },
    },
  },
  "close-corrected": {
    name: text("已改正，办结", "Close as corrected"),
    from: ["checked"],
    to: "ended",
    by: unitHead,
    guards: [rechecked, isCorrected],
    input: [{ fact: "closingReason", required: true }],
    clocks: [{ start: "effect" }],
    article: ordered,
    undo: { never: text("再次发生的，另行办理。", "Should it happen again, a new matter is opened.") },
    closes: "corrected",
    duty: { when: { fact: "checkResult", is: "corrected" } },
  },
  "to-case": {
    name: text("未改正，告知办案人员", "Not corrected: tell those who handle the case"),
    help: text(
      "在处罚案件中责令改正的，拒不改正作为案件情节处理。",
      "Where the order belongs to a penalty case, the refusal is weighed there.",
    ),
    from: ["checked"],
    to: "referred",
    by: unitHead,
    needs: ["inCase"],
    guards: [rechecked, notCorrected],
    input: [
      { fact: "inCase", required: false },
      { fact: "closingReason", required: true },
    ],
    notices: [
      {
        to: { ability: "penalty.lead" },
        text: text("当事人逾期未改正，请在案件中处理。", "Not corrected in time: to be weighed in the case."),
      },
    ],
    article: ordered,
    undo: { never: text("已转入案件处理。", "It goes on in the case.") },
    closes: "case",
  },
  "to-lead": {
    name: text("未改正，转线索核查", "Not corrected: enter a lead"),
    from: ["checked"],
    to: "referred",
    by: unitHead,
    guards: [rechecked, notCorrected],
    input: [
      { fact: "leadOn", required: true },
      { fact: "closingReason", required: true },
    ],
    sets: { leadSource: "inspection" },
    article: cites("O2 18"),
    undo: { never: text("已登记为线索。", "A lead was entered.") },
    opens: toLead,
    closes: "lead",
    duty: { when: { fact: "checkResult", in: ["partly", "not"] } },
  },
  "close-open": {
    name: text("客观上无法改正，办结", "Close: correction has become impossible"),
    help: text("例如主体已注销、店铺已关闭。", "For instance the operator or its shop is gone."),
    from: ["checked"],
    to: "ended",
    by: head,
    separate: [notDrafter],
    guards: [rechecked, notCorrected],
    input: [{ fact: "closingReason", required: true }],
    article: ordered,
    undo: { never: text("需要时另行办理。", "Open a new matter where needed.") },
    closes: "not-pursued",
  },
  withdraw: {
    name: text("不再制发", "Give it up"),
    from: ["drafting", "proposed"],
    to: "ended",
    by: unitHead,
    input: [{ fact: "closingReason", required: true }],
    article: ordered,
    undo: { never: text("需要时另行办理。", "Open a new matter where needed.") },
    closes: "withdrawn",
  },
  revoke: {
    name: text("撤销责令改正", "Revoke the order"),
    from: ["issued", "correcting", "checked"],
    to: "revoked",
    by: head,
    separate: [notDrafter],
    input: [{ fact: "revokeReason", required: true }],
    issues: ["revocation"],
    clocks: [{ stop: "correct" }, { stop: "recheck" }],
    article: cites("APL 6"),
    undo: { never: text("已撤销；需要时另行责令。", "Revoked; order anew where needed.") },
    closes: "revoked",
  },
  "record-effect": recordEffect,
} as const satisfies Record<string, Action>;
