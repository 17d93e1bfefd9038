/** 调查取证: two officers, rights told first, measures within their periods. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  type Action,
  head,
  heads,
  notInvestigator,
  notRecused,
  rightsInformed,
  team,
  twoOfficers,
  unitHead,
} from "./common.ts";

const identification = { fact: "testKind", is: "right-holder" } as const;

export const investigation = {
  "appoint-officers": {
    name: text("指定办案人员", "Appoint officers"),
    help: text(
      "两名以上具有行政执法资格的办案人员；再次指定即更换。",
      "Two or more with certificates; appointing again replaces them.",
    ),
    from: ["investigation"],
    by: unitHead,
    separate: [notRecused],
    persons: { fact: "officers", least: 2, certified: true, article: cite("O2 19") },
    input: [{ fact: "officers", required: true }],
    notices: [{ to: "team", text: text("您被指定为本案办案人员。", "You were appointed to this case.") }],
    article: cites("O2 19", "APL 42"),
    undo: { by: "appoint-officers" },
    duty: {
      clock: "decision",
      when: {
        any: [{ not: { done: "appoint-officers" } }, { done: "grant-recusal", since: "appoint-officers" }],
      },
    },
  },
  "inform-rights": {
    name: text("告知当事人权利", "Tell the party its rights"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    input: [
      { fact: "rightsInformedOn", required: true },
      { fact: "rightsInformedHow", required: true },
    ],
    article: cites("O2 21(2)"),
    undo: { never: text("权利已经告知。", "The rights have been told.") },
    duty: { when: { not: { done: "inform-rights" } } },
  },
  "request-recusal": {
    name: text("登记回避申请", "Register a request for recusal"),
    help: text("决定作出之前，不停止调查。", "The investigation goes on until it is decided."),
    from: ["investigation", "suspended", "review", "notice", "hearing", "decision"],
    by: { ability: "penalty.investigate", level: "officer" },
    input: [
      { fact: "recusalOf", required: true },
      { fact: "recusalReason", required: true },
    ],
    notices: [
      {
        to: { ability: "penalty.decide" },
        text: text("当事人申请回避，请审查决定。", "A recusal is asked for: decide."),
      },
    ],
    article: cites("O2 21(2)"),
    undo: { by: "refuse-recusal" },
  },
  "grant-recusal": {
    name: text("决定回避", "Grant the recusal"),
    from: ["investigation", "suspended", "review", "notice", "hearing", "decision"],
    by: head,
    separate: [
      {
        from: [],
        named: ["recusalOf"],
        why: text("被申请回避的人员不得决定自己的回避。", "Nobody decides on his own recusal."),
        article: cite("O2 21(2)"),
      },
    ],
    guards: [
      {
        when: { done: "request-recusal", since: "grant-recusal" },
        why: text("没有待决定的回避申请。", "No request is pending."),
        article: cite("O2 21(2)"),
      },
    ],
    input: [
      { fact: "recusedPersons", required: true },
      { fact: "recusalAnswer", required: true },
    ],
    notices: [
      {
        to: "team",
        text: text("有人员回避，请办案机构负责人另行指定。", "Somebody was recused: appoint another."),
      },
    ],
    article: cites("O2 21(2)"),
    undo: { never: text("已回避的人员不再办理本案。", "Who was recused stays out of the case.") },
    duty: {
      when: {
        all: [
          { done: "request-recusal", since: "grant-recusal" },
          { done: "request-recusal", since: "refuse-recusal" },
        ],
      },
    },
  },
  "refuse-recusal": {
    name: text("驳回回避申请", "Refuse the recusal"),
    from: ["investigation", "suspended", "review", "notice", "hearing", "decision"],
    by: head,
    separate: [
      {
        from: [],
        named: ["recusalOf"],
        why: text("被申请回避的人员不得决定自己的回避。", "Nobody decides on his own recusal."),
        article: cite("O2 21(2)"),
      },
    ],
    guards: [
      {
        when: { done: "request-recusal", since: "refuse-recusal" },
        why: text("没有待决定的回避申请。", "No request is pending."),
        article: cite("O2 21(2)"),
      },
    ],
    input: [{ fact: "recusalAnswer", required: true }],
    article: cites("O2 21(2)"),
    undo: { by: "grant-recusal" },
  },
  inspect: {
    name: text("现场检查", "Inspect on site"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    persons: twoOfficers,
    input: [
      { fact: "actingOfficers", required: true },
      { fact: "inspectedAt", required: true },
      { fact: "inspectedPlace", required: true },
      { fact: "inspectionFound", required: true },
      { fact: "siteWitness", required: true },
    ],
    issues: ["site-record"],
    article: cites("APL 42", "APL 55", "O2 22", "O2 43"),
    undo: {
      never: text("笔录不得删除；有误的另作说明。", "A record stays; explain an error in a further one."),
    },
  },
  interview: {
    name: text("询问", "Interview"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    persons: twoOfficers,
    guards: [rightsInformed],
    input: [
      { fact: "actingOfficers", required: true },
      { fact: "interviewedAt", required: true },
      { fact: "interviewee", required: true },
      { fact: "interviewRecord", required: true },
    ],
    issues: ["interview-record"],
    article: cites("APL 42", "APL 55", "O2 22"),
    undo: {
      never: text("笔录不得删除；有误的另作说明。", "A record stays; explain an error in a further one."),
    },
  },
  "collect-evidence": {
    name: text("收集证据", "Collect evidence"),
    help: text(
      "以非法手段取得的证据，不得作为认定案件事实的根据。",
      "Evidence obtained illegally proves nothing.",
    ),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    persons: twoOfficers,
    input: [
      { fact: "actingOfficers", required: true },
      { fact: "evidenceKinds", required: true },
      { fact: "collectedHow", required: true },
    ],
    evidence: { least: 1, purpose: text("收集的证据", "what was collected"), article: cite("APL 46") },
    article: cites("APL 42", "APL 46", "O2 22", "O2 26(1)"),
    undo: {
      never: text(
        "证据一经收集不得删除；不采信的，在调查终结报告中说明。",
        "Evidence stays on file; say in the report why it is not relied on.",
      ),
    },
    duty: { clock: "decision", when: { not: { done: "collect-evidence" } } },
  },
  "commission-test": {
    name: text("委托检测、检验、检疫、鉴定或者权利人辨认", "Commission testing or identification"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    input: [
      { fact: "testKind", required: true },
      { fact: "testBody", required: true },
      { fact: "testFrom", required: true },
    ],
    issues: ["test-commission"],
    clocks: [
      { pause: "decision", ground: "testing", on: "testFrom", when: { not: identification } },
      { pause: "decision", ground: "identification", on: "testFrom", when: identification },
    ],
    article: cites("O2 64"),
    undo: { by: "receive-test" },
  },
  "receive-test": {
    name: text("收到检测、鉴定或者辨认结果", "Receive the result"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { done: "commission-test" },
        why: text("没有委托检测、鉴定或者辨认。", "Nothing was commissioned."),
        article: cite("O2 64"),
      },
    ],
    input: [
      { fact: "testKind", required: true },
      { fact: "testReceivedOn", required: true },
      { fact: "testResult", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("检测报告、鉴定意见或者辨认说明", "report, appraisal opinion or statement"),
      article: cite("APL 46"),
    },
    clocks: [
      { resume: "decision", ground: "testing", on: "testReceivedOn", when: { not: identification } },
      { resume: "decision", ground: "identification", on: "testReceivedOn", when: identification },
    ],
    article: cites("O2 64"),
    undo: { never: text("结果已经收到。", "The result has arrived.") },
    duty: { when: { done: "commission-test", since: "receive-test" } },
  },
  "ask-assistance": {
    name: text("请求协助调查", "Ask another authority for assistance"),
    from: ["investigation"],
    by: unitHead,
    input: [
      { fact: "assistanceOrgan", required: true },
      { fact: "assistanceMatter", required: true },
    ],
    issues: ["assistance-letter"],
    article: cites("O2 45"),
    undo: {
      never: text(
        "函已发出；不再需要的，另行告知协助机关。",
        "The letter is out; tell the authority if it is no longer needed.",
      ),
    },
  },
  "record-assistance-receipt": {
    name: text("登记协助机关收函", "Record that the letter arrived"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { done: "ask-assistance" },
        why: text("没有发出协助调查函。", "No letter was sent."),
        article: cite("O2 45"),
      },
    ],
    input: [
      { fact: "assistanceOrgan", required: true },
      { fact: "assistanceReceivedOn", required: true },
    ],
    clocks: [{ start: "assistance", on: "assistanceReceivedOn", subject: "assistanceOrgan" }],
    article: cites("O2 45"),
    undo: { by: "record-assistance-reply" },
  },
  "record-assistance-reply": {
    name: text("登记协助调查结果", "Record the reply"),
    from: ["investigation", "review"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { done: "ask-assistance" },
        why: text("没有发出协助调查函。", "No letter was sent."),
        article: cite("O2 45"),
      },
    ],
    input: [
      { fact: "assistanceOrgan", required: true },
      { fact: "assistanceReply", required: true },
    ],
    clocks: [{ stop: "assistance", subject: "assistanceOrgan" }],
    article: cites("O2 45"),
    undo: { never: text("回复已经收到。", "The reply has arrived.") },
    duty: { clock: "assistance", when: { clock: "assistance", is: "running" } },
  },
  "order-refund": {
    name: text("责令退款", "Order a refund"),
    from: ["investigation"],
    by: head,
    separate: [notInvestigator],
    input: [
      { fact: "refundOrder", required: true },
      { fact: "refundSum", required: true },
    ],
    issues: ["refund-order"],
    clocks: [{ pause: "decision", ground: "refund" }],
    article: cites("O2 57", "O2 64"),
    undo: { by: "end-refund" },
  },
  "end-refund": {
    name: text("退款期结束", "End of the refund period"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { done: "order-refund", since: "end-refund" },
        why: text("没有责令退款。", "No refund was ordered."),
        article: cite("O2 64"),
      },
    ],
    input: [{ fact: "refundResult", required: true }],
    clocks: [{ resume: "decision", ground: "refund" }],
    article: cites("O2 64"),
    undo: { never: text("退款期已经结束。", "The refund period has ended.") },
    duty: { when: { done: "order-refund", since: "end-refund" } },
  },
  suspend: {
    name: text("中止调查", "Suspend the investigation"),
    from: ["investigation"],
    to: "suspended",
    by: head,
    separate: [notInvestigator],
    input: [
      { fact: "suspensionGround", required: true },
      { fact: "suspensionReason", required: true },
    ],
    clocks: [{ pause: "decision", ground: "suspension" }],
    notices: [
      {
        to: "team",
        text: text(
          "调查已中止；原因消除后应当立即恢复。",
          "The investigation is suspended; resume at once when the cause ends.",
        ),
      },
    ],
    article: cites("O2 46", "O2 64"),
    undo: { by: "resume" },
  },
  resume: {
    name: text("恢复调查", "Resume the investigation"),
    from: ["suspended"],
    to: "investigation",
    by: team,
    separate: [notRecused],
    input: [{ fact: "resumptionReason", required: true }],
    clocks: [{ resume: "decision", ground: "suspension" }],
    article: cites("O2 46"),
    undo: { by: "suspend" },
    duty: {},
  },
  terminate: {
    name: text("终止调查", "End the investigation"),
    from: ["investigation", "suspended"],
    to: "execution",
    by: head,
    separate: [notInvestigator],
    input: [{ fact: "terminationReason", required: true }],
    sets: { decisionKind: "terminated" },
    clocks: [{ stop: "decision" }, { start: "closing" }],
    notices: [
      {
        to: "team",
        text: text(
          "调查已终止，请在期限内填写结案审批表。",
          "The investigation ended: fill in the closing form in time.",
        ),
      },
    ],
    article: cites("O2 47", "O2 77"),
    undo: { never: text("终止调查的案件予以结案。", "A case whose investigation ended is closed.") },
  },
  "extend-decision": {
    name: text("批准延长办案期限三十日", "Extend the period by thirty days"),
    from: ["investigation", "review", "notice", "decision"],
    by: head,
    separate: [notInvestigator],
    input: [{ fact: "extensionReason", required: true }],
    clocks: [{ extend: "decision", step: 1 }],
    article: cites("O2 64"),
    undo: { never: text("期限已经延长。", "The period has been extended.") },
  },
  "extend-decision-further": {
    name: text("集体讨论决定继续延期", "Extend further by collective decision"),
    help: text(
      "延长三十日后仍不能作出决定的，由负责人集体讨论决定是否继续延期，并确定合理期限。",
      "Where thirty days do not suffice, the heads decide collectively and fix a reasonable period.",
    ),
    from: ["investigation", "review", "notice", "decision"],
    by: heads,
    separate: [notInvestigator],
    guards: [
      {
        when: { done: "extend-decision" },
        why: text("尚未经负责人批准延长三十日。", "The first extension of thirty days was not granted yet."),
        article: cite("O2 64"),
      },
      {
        when: { fact: "furtherDays", atLeast: 1 },
        why: text("应当确定合理的延长期限。", "A reasonable period must be fixed."),
        article: cite("O2 64"),
      },
    ],
    input: [
      { fact: "deliberators", required: true },
      { fact: "deliberation", required: true },
      { fact: "furtherDays", required: true },
    ],
    issues: ["deliberation"],
    clocks: [{ extend: "decision", step: 2, by: "furtherDays" }],
    article: cites("O2 64"),
    undo: { never: text("期限已经延长。", "The period has been extended.") },
  },
} as const satisfies Record<string, Action>;
