/** How a complaint ends, and what follows its end. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  type Act,
  bothConsent,
  closed,
  decider,
  handler,
  inTime,
  noRecusalPending,
  open,
} from "./vocabulary.ts";

const mediated = {
  when: { done: "record-session" },
  why: text("尚未组织调解。", "No mediation has taken place."),
  article: cite("O121 24"),
} as const;

export const endingActions = {
  "agree-with-document": {
    name: text("达成协议并制作调解书", "Agreement with a mediation document"),
    from: ["mediating"],
    to: "settled",
    by: { ability: "complaint.mediate", level: "officer", within: "mediators" },
    guards: [bothConsent, mediated, noRecusalPending, inTime],
    input: [
      { fact: "agreedOn", required: true },
      { fact: "agreement", required: true },
      { fact: "performBy", required: false },
      { fact: "recovered", required: false },
    ],
    issues: ["mediation-document"],
    clocks: [{ stop: "mediate", on: "agreedOn" }],
    article: cites("O121 24(1)", "O121 24(2)"),
    undo: { never: text("协议由双方履行。", "The parties perform the agreement.") },
    closes: "settled",
    duty: { clock: "mediate", when: { done: "record-session" } },
  },
  "agree-without-document": {
    name: text("达成协议，做好调解记录", "Agreement, kept in a record"),
    help: text(
      "非现场调解、已即时履行或者双方同意不制作调解书的。",
      "Where it was not on site, was performed at once, or both waive the document.",
    ),
    from: ["mediating"],
    to: "settled",
    by: { ability: "complaint.mediate", level: "officer", within: "mediators" },
    guards: [
      bothConsent,
      mediated,
      noRecusalPending,
      inTime,
      {
        when: {
          any: [
            { fact: "sessionWay", in: ["online", "phone", "video"] },
            { fact: "performedAtOnce", is: true },
            { fact: "documentWaived", is: true },
          ],
        },
        why: text(
          "现场调解达成协议的，应当制作调解书，即时履行或者双方同意不制作的除外。",
          "After agreement on site a mediation document is made, unless performed at once or waived by both.",
        ),
        article: cite("O121 24(1)"),
      },
    ],
    input: [
      { fact: "agreedOn", required: true },
      { fact: "agreement", required: true },
      { fact: "performedAtOnce", required: true },
      { fact: "documentWaived", required: true },
      { fact: "performBy", required: false },
      { fact: "recovered", required: false },
    ],
    issues: ["mediation-record"],
    clocks: [{ stop: "mediate", on: "agreedOn" }],
    article: cites("O121 24(1)", "O121 24(3)"),
    undo: { never: text("协议由双方履行。", "The parties perform the agreement.") },
    closes: "settled",
    duty: { clock: "mediate", when: { done: "record-session" } },
  },
  terminate: {
    name: text("决定终止调解", "Terminate the mediation"),
    from: [...open],
    to: "terminated",
    by: handler,
    guards: [
      {
        when: {
          any: [
            { not: { fact: "terminationGround", is: "T2" } },
            { fact: "respondentAnswer", in: ["refuses", "silent", "unreachable"] },
            { done: "record-session" },
          ],
        },
        why: text(
          "案卷中没有拒绝、沉默或者不参加调解的记录。",
          "Nothing on file shows refusal, silence or absence.",
        ),
        article: cite("O121 23(1)[2]"),
      },
      {
        when: { any: [{ not: { fact: "terminationGround", is: "T3" } }, { done: "record-session" }] },
        why: text("尚未组织调解。", "No mediation has taken place."),
        article: cite("O121 23(1)[3]"),
      },
      {
        when: {
          any: [{ not: { fact: "terminationGround", is: "T5" } }, { clock: "mediate", is: "elapsed" }],
        },
        why: text("六十日调解期限尚未届满。", "The sixty days have not passed."),
        article: cite("O121 23(1)[5]"),
      },
      {
        when: {
          any: [
            { not: { fact: "terminationGround", is: "T1" } },
            { fact: "settledPrivately", present: true },
          ],
        },
        why: text("须说明是撤回投诉还是自行和解。", "Say whether it was withdrawn or settled."),
        article: cite("O121 23(1)[1]"),
      },
    ],
    input: [
      { fact: "terminationGround", required: true },
      { fact: "terminationReason", required: true },
      { fact: "settledPrivately", required: false },
      { fact: "settlement", required: false },
      { fact: "recovered", required: false },
    ],
    issues: ["termination-notice"],
    clocks: [{ stop: "mediate" }, { start: "informEnd" }],
    article: cites("O121 23(1)"),
    undo: { never: text("可以通过其他途径解决争议。", "The dispute may be settled by the other routes.") },
    duty: { clock: "mediate", when: { clock: "mediate", is: "elapsed" } },
  },
  "inform-termination": {
    name: text("告知双方终止调解", "Inform both of the termination"),
    from: ["terminated"],
    to: "ended",
    by: handler,
    input: [
      { fact: "toldComplainantOn", required: true },
      { fact: "toldRespondentOn", required: true },
      { fact: "informedHow", required: true },
    ],
    serves: ["termination-notice"],
    clocks: [
      { stop: "informEnd", on: "toldComplainantOn" },
      { stop: "advertisingReply", on: "toldComplainantOn" },
      { stop: "decide", on: "toldComplainantOn" },
    ],
    article: cites("O121 23(2)"),
    undo: { never: text("已经告知。", "Both have been told.") },
    closes: [
      { outcome: "settled-privately", when: { fact: "settledPrivately", is: true } },
      { outcome: "terminated" },
    ],
    duty: { clock: "informEnd" },
  },
  "transfer-police": {
    name: text("移送投诉人涉嫌违法犯罪的线索", "Transfer suspected fraud or extortion to the police"),
    help: text("移送不当然终止对违法线索的核查。", "The transfer does not end the verification of leads."),
    from: ["received", "refusing", ...open, "terminated"],
    by: decider,
    separate: [
      {
        from: ["accept", "propose-refusal"],
        why: text("移送由经办人以外的人员审批。", "Someone other than the handler approves the transfer."),
        article: cite("O121 42"),
      },
    ],
    input: [
      { fact: "policeSuspicion", required: true },
      { fact: "policeOrgan", required: true },
      { fact: "policeOn", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("证明涉嫌的事实", "shows the suspected facts"),
      article: cite("O121 42"),
    },
    issues: ["police-letter"],
    article: cites("O121 42", "SC778 49(2)"),
    undo: { never: text("已经移送。", "It has been transferred.") },
  },
  "record-performance": {
    name: text("记录协议履行情况", "Record performance of the agreement"),
    from: ["settled"],
    by: handler,
    input: [
      { fact: "performance", required: true },
      { fact: "performedOn", required: true },
      { fact: "recovered", required: false },
    ],
    article: cites("O121 26"),
    undo: { by: "record-performance" },
  },
  "record-satisfaction": {
    name: text("回访并记录评价", "Call back and record satisfaction"),
    from: [...closed],
    by: handler,
    input: [
      { fact: "calledOn", required: true },
      { fact: "satisfaction", required: true },
      { fact: "satisfactionText", required: false },
    ],
    article: cites("O121 26"),
    undo: { by: "record-satisfaction" },
  },
  "add-statement": {
    name: text("登记经营者的说明", "Add the operator’s statement"),
    help: text("与投诉信息同等显著地公示。", "Shown as prominently as the complaint."),
    from: [...open, "terminated", ...closed],
    by: handler,
    input: [{ fact: "statement", required: true }],
    article: cites("O121 38"),
    undo: { by: "add-statement" },
  },
  "review-publicity": {
    name: text("审查是否公示", "Review publicity"),
    help: text(
      "公示的内容和期限尚无已核实的规定（C-77），按本机关设置。",
      "Contents and duration are not verified (C-77): your organ’s setting decides.",
    ),
    from: ["settled", "ended"],
    by: decider,
    separate: [
      {
        from: ["terminate", "agree-with-document", "agree-without-document", "settle-delegated"],
        why: text("公示由经办人以外的人员审查。", "Someone other than the handler reviews publicity."),
        article: cite("O121 38"),
      },
    ],
    input: [
      { fact: "unpublished", required: true },
      { fact: "publicityReason", required: true },
    ],
    article: cites("O121 38", "O121 39"),
    undo: { by: "review-publicity" },
  },
} as const satisfies Record<string, Act>;
