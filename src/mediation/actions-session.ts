import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Act, leads, mediates, noRecusalPending } from "./vocabulary.ts";

export const sessionActions = {
  "appoint-mediators": {
    name: text("确定调解员", "Appoint the mediators"),
    from: ["mediating"],
    by: leads,
    persons: { fact: "mediators", least: 1, certified: false, article: cite("O121 21(1)") },
    input: [{ fact: "mediators", required: true }],
    notices: [{ to: "team", text: text("您被确定为调解员。", "You are to mediate.") }],
    article: cites("O121 21(1)"),
    undo: { by: "appoint-mediators" },
    duty: { clock: "mediate", when: { not: { done: "appoint-mediators", since: "refer" } } },
  },
  "notify-session": {
    name: text("通知现场调解", "Give notice of a session"),
    from: ["mediating"],
    by: leads,
    needs: ["mediators"],
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
    by: { ...mediates, within: "mediators" },
    guards: [
      noRecusalPending,
      {
        when: { any: [{ not: { fact: "sessionWay", is: "on-site" } }, { issued: "session-notice" }] },
        why: text("现场调解须提前告知时间、地点和调解员。", "A session on site needs advance notice."),
        article: cite("O121 20(2)"),
      },
    ],
    input: [
      { fact: "sessionOn", required: true },
      { fact: "sessionWay", required: true },
      { fact: "sessionRecord", required: true },
    ],
    article: cites("O121 20", "O121 24(3)"),
    undo: { by: "record-session" },
    duty: { clock: "mediate", when: { not: { done: "record-session" } } },
  },
  "request-recusal": {
    name: text("登记回避申请", "Register a request for recusal"),
    from: ["mediating"],
    by: leads,
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
    separate: [
      {
        from: ["request-recusal"],
        named: ["mediators"],
        why: text("调解员不得决定自己的回避。", "A mediator does not decide on his own recusal."),
        article: cite("O121 21(3)"),
      },
    ],
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
    help: text(
      "由投诉委托的，所需时间不计算在六十日内。",
      "In a delegated complaint the time does not count towards the sixty days.",
    ),
    from: ["mediating"],
    by: leads,
    guards: [
      {
        when: { not: { done: "commission-test", since: "receive-test" } },
        why: text("前一次鉴定、检测的结果尚未收到。", "A result is still being waited for."),
        article: cite("O121 22"),
      },
    ],
    input: [
      { fact: "testBody", required: true },
      { fact: "testCost", required: true },
      { fact: "testAskedOn", required: true },
    ],
    clocks: [
      { pause: "mediate", ground: "testing", on: "testAskedOn", when: { fact: "origin", is: "complaint" } },
    ],
    article: cites("O121 22", "SC778 47"),
    undo: { by: "receive-test" },
  },
  "receive-test": {
    name: text("收到鉴定、检测结果", "Receive the result"),
    from: ["opened", "negotiating", "referred", "mediating"],
    by: leads,
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
    clocks: [
      {
        resume: "mediate",
        ground: "testing",
        on: "testReceivedOn",
        when: { fact: "origin", is: "complaint" },
      },
    ],
    article: cites("O121 22(4)"),
    undo: { never: text("结果已经收到。", "The result has arrived.") },
    duty: { when: { done: "commission-test", since: "receive-test" } },
  },
} as const satisfies Record<string, Act>;
