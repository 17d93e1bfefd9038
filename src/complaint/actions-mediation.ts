/** Mediation by the authority itself, or delegated in its name. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Act, bothConsent, handler, inTime, noRecusalPending } from "./vocabulary.ts";

const notMediator = {
  from: ["request-recusal"],
  named: ["mediators"],
  why: text("调解人员不得决定自己的回避。", "A mediator does not decide on his own recusal."),
  article: cite("O121 21(3)"),
} as const;

export const mediationActions = {
  "record-consent": {
    name: text("记录双方对调解的答复", "Record what both say to mediation"),
    help: text(
      "被投诉人沉默、联系不上也是答复，须记录联系经过。",
      "Silence and being unreachable are answers too: write down how it was contacted.",
    ),
    from: ["accepted", "mediating"],
    to: [
      {
        stage: "mediating",
        when: {
          all: [
            { fact: "complainantConsents", is: true },
            { fact: "respondentAnswer", is: "agrees" },
          ],
        },
      },
      { stage: "accepted" },
    ],
    by: handler,
    input: [
      { fact: "complainantConsents", required: true },
      { fact: "respondentAnswer", required: true },
      { fact: "contactedOn", required: true },
      { fact: "contactHow", required: true },
      { fact: "respondentReply", required: false },
    ],
    article: cites("O121 18(1)"),
    undo: { by: "record-consent" },
    duty: { clock: "mediate", when: { not: { done: "record-consent" } } },
  },
  "appoint-mediators": {
    name: text("确定调解人员", "Appoint the mediators"),
    from: ["mediating"],
    by: handler,
    persons: { fact: "mediators", least: 1, certified: false, article: cite("O121 21(1)") },
    input: [{ fact: "mediators", required: true }],
    notices: [{ to: "team", text: text("您被确定为投诉调解人员。", "You are to mediate a complaint.") }],
    article: cites("O121 21(1)"),
    undo: { by: "appoint-mediators" },
    duty: { clock: "mediate", when: { not: { done: "appoint-mediators" } } },
  },
  "notify-session": {
    name: text("通知现场调解", "Give notice of a session"),
    from: ["mediating"],
    by: handler,
    needs: ["mediators"],
    guards: [bothConsent, inTime],
    input: [
      { fact: "sessionAt", required: true },
      { fact: "sessionPlace", required: true },
    ],
    issues: ["session-notice"],
    article: cites("O121 20(2)"),
    undo: { by: "notify-session" },
  },
  "record-session": {
    name: text("记录调解情况", "Record a session"),
    from: ["mediating"],
    by: { ability: "complaint.mediate", level: "officer", within: "mediators" },
    guards: [
      bothConsent,
      noRecusalPending,
      {
        when: { any: [{ not: { fact: "sessionWay", is: "on-site" } }, { issued: "session-notice" }] },
        why: text("现场调解须提前告知时间、地点和调解人员。", "A session on site needs advance notice."),
        article: cite("O121 20(2)"),
      },
    ],
    input: [
      { fact: "sessionOn", required: true },
      { fact: "sessionWay", required: true },
      { fact: "sessionRecord", required: true },
      { fact: "respondentReply", required: false },
    ],
    article: cites("O121 20", "O121 24(3)"),
    undo: { by: "record-session" },
    duty: { clock: "mediate", when: { not: { done: "record-session" } } },
  },
  "request-recusal": {
    name: text("登记回避申请", "Register a request for recusal"),
    help: text(
      "申请后调解中止；中止的时间计入六十日，办法未规定扣除。",
      "Mediation is suspended; the text does not take that time out of the sixty days.",
    ),
    from: ["mediating"],
    by: handler,
    needs: ["mediators"],
    input: [{ fact: "recusalReason", required: true }],
    notices: [
      {
        to: { ability: "complaint.decide" },
        text: text("有回避申请，请决定。", "A recusal is asked for: decide."),
      },
    ],
    article: cites("O121 21(3)"),
    undo: { by: "decide-recusal" },
  },
  "decide-recusal": {
    name: text("决定是否回避", "Decide on the recusal"),
    from: ["mediating"],
    by: { ability: "complaint.decide", level: "unit-head" },
    separate: [notMediator],
    guards: [
      {
        when: { done: "request-recusal", since: "decide-recusal" },
        why: text("没有待决定的回避申请。", "No request is pending."),
        article: cite("O121 21(3)"),
      },
    ],
    input: [{ fact: "recusalGranted", required: true }],
    article: cites("O121 21(3)"),
    undo: { by: "request-recusal" },
    duty: { clock: "mediate", when: { done: "request-recusal", since: "decide-recusal" } },
  },
  "commission-test": {
    name: text("委托鉴定、检测", "Commission an appraisal"),
    help: text("所需时间不计算在调解期限内。", "The time it takes does not count."),
    from: ["accepted", "mediating", "delegated"],
    by: handler,
    guards: [
      {
        when: { fact: "testCost", present: true },
        why: text(
          "费用承担未协商一致的，终止调解。",
          "Without agreement on the cost the mediation is terminated.",
        ),
        article: cite("O121 23(1)[4]"),
      },
    ],
    input: [
      { fact: "testBody", required: true },
      { fact: "testChosenBy", required: true },
      { fact: "testCost", required: true },
      { fact: "testAskedOn", required: true },
    ],
    clocks: [{ pause: "mediate", ground: "testing", on: "testAskedOn" }],
    article: cites("O121 22", "SC778 47"),
    undo: { by: "receive-test" },
  },
  "receive-test": {
    name: text("收到鉴定、检测结果", "Receive the result"),
    from: ["accepted", "mediating", "delegated"],
    by: handler,
    guards: [
      {
        when: { done: "commission-test", since: "receive-test" },
        why: text("没有尚待收到的结果。", "No result is being waited for."),
        article: cite("O121 22"),
      },
    ],
    input: [
      { fact: "testReceivedOn", required: true },
      { fact: "testResult", required: true },
    ],
    clocks: [{ resume: "mediate", ground: "testing", on: "testReceivedOn" }],
    article: cites("O121 22(4)"),
    undo: { never: text("结果已经收到。", "The result has arrived.") },
    duty: { when: { done: "commission-test", since: "receive-test" } },
  },
  delegate: {
    name: text("委托调解", "Delegate the mediation"),
    help: text(
      "六十日期限继续计算，编号和进度仍在本事项。",
      "The sixty days run on; number and progress stay with this matter.",
    ),
    from: ["mediating"],
    to: "delegated",
    by: handler,
    guards: [
      {
        when: { fact: "delegateConsent", is: true },
        why: text("委托调解须经双方同意。", "Delegation needs the consent of both."),
        article: cite("O121 19"),
      },
      inTime,
      noRecusalPending,
    ],
    input: [
      { fact: "delegateBody", required: true },
      { fact: "delegateConsent", required: true },
    ],
    sets: { mediationOrigin: "complaint" },
    issues: ["delegation-letter"],
    article: cites("O121 19"),
    undo: { by: "take-back" },
    opens: {
      procedure: "mediation",
      carry: {
        origin: "mediationOrigin",
        complainantName: "complainantName",
        complainantPhone: "complainantPhone",
        respondentName: "respondentName",
        respondentCode: "respondentCode",
        dispute: "dispute",
        requestText: "requestText",
        amount: "amount",
        acceptedOn: "acceptedOn",
      },
    },
  },
  "take-back": {
    name: text("收回委托，自行调解", "Take the mediation back"),
    from: ["delegated"],
    to: "mediating",
    by: handler,
    guards: [
      {
        when: { context: "delegatedEnd", is: "failed" },
        why: text("委托调解尚未结束。", "The delegated mediation has not ended."),
        article: cite("O121 19"),
      },
    ],
    input: [{ fact: "returnReason", required: true }],
    article: cites("O121 19"),
    undo: { by: "delegate" },
  },
  "settle-delegated": {
    name: text("确认委托调解达成协议", "Take note of the delegated agreement"),
    from: ["delegated"],
    to: "settled",
    by: handler,
    guards: [
      {
        when: { context: "delegatedEnd", is: "agreed" },
        why: text("委托调解尚未达成协议。", "The delegated mediation has not led to an agreement."),
        article: cite("O121 19"),
      },
    ],
    input: [
      { fact: "agreedOn", required: true },
      { fact: "agreement", required: true },
      { fact: "recovered", required: false },
    ],
    clocks: [{ stop: "mediate", on: "agreedOn" }],
    article: cites("O121 19"),
    undo: { never: text("协议由双方履行。", "The parties perform the agreement.") },
    closes: "settled",
    duty: { clock: "mediate" },
  },
  "find-lead": {
    name: text("登记调解中发现的违法线索", "Register a lead found during mediation"),
    help: text(
      "十五个工作日内核查；调解不免除经营者的其他责任。",
      "Verified within fifteen working days; mediation excuses nothing else.",
    ),
    from: ["received", "accepted", "mediating", "delegated", "terminated"],
    by: handler,
    input: [
      { fact: "leadFoundOn", required: true },
      { fact: "leadSubject", required: true },
      { fact: "leadViolation", required: true },
      { fact: "leadSummary", required: true },
      { fact: "leadPlace", required: true },
    ],
    sets: { leadSource: "complaint" },
    article: cites("O121 27(1)", "O121 37"),
    undo: { never: text("线索由核查程序处理。", "The lead is verified in its own procedure.") },
    opens: {
      procedure: "lead",
      carry: {
        source: "leadSource",
        discoveredOn: "leadFoundOn",
        subject: "leadSubject",
        violation: "leadViolation",
        summary: "leadSummary",
        place: "leadPlace",
        partyName: "respondentName",
        partyCode: "respondentCode",
      },
    },
  },
} as const satisfies Record<string, Act>;
