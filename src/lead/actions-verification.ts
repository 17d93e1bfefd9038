/** From the register to what verification found. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type LeadAction, notVerifier } from "./action.ts";

const suspect = ["partyName", "partyKind", "partyCode", "partyAddress", "partyRole"] as const;

export const verification = {
  assign: {
    name: text("登记并指派核查人员", "Register and assign officers"),
    help: text(
      "核查人员不少于两人；再次指派即更换。",
      "Two officers at least; assigning again replaces them.",
    ),
    from: ["entered", "verifying"],
    to: "verifying",
    by: { ability: "penalty.lead", level: "unit-head" },
    persons: { fact: "verifiers", least: 2, certified: true, article: cite("APL 42") },
    input: [{ fact: "verifiers", required: true }],
    issues: ["lead-registration"],
    notices: [
      {
        to: "team",
        text: text(
          "您被指派核查线索，请在核查期限内提出处理建议。",
          "You are to verify a lead: propose what to do within the period.",
        ),
      },
    ],
    article: cites("O2 18", "APL 42"),
    undo: { by: "assign" },
    duty: { clock: "verify", when: { not: { done: "assign" } } },
  },
  "add-findings": {
    name: text("并入新的监测发现", "Add further findings"),
    help: text(
      "同一主体同类的新发现并入在办线索，连同所依据的记录封存。",
      "Further findings of the same kind about the same operator join the open lead, their rows sealed.",
    ),
    from: ["entered", "verifying", "proposed"],
    by: { ability: "lead.enter", level: "officer", machine: true },
    input: [{ fact: "addedFindings", required: true }],
    evidence: {
      least: 1,
      purpose: text("新发现所依据的观测记录", "the rows on which the new findings stand"),
      article: cite("O37 35(2)"),
    },
    notices: [
      {
        to: "team",
        text: text("线索并入了新的监测发现。", "Further findings have joined the lead."),
      },
    ],
    article: cites("O2 18", "O37 35(2)"),
    undo: {
      never: text("发现及其记录留在案卷中，由核查人员判断。", "They stay on file; the officers weigh them."),
    },
  },
  "record-verification": {
    name: text("记录核查情况", "Record what verification found"),
    help: text(
      "可多次记录；立案前依法取得的证据可以作为处罚证据。",
      "May be recorded repeatedly; evidence lawfully taken before filing may be used later.",
    ),
    from: ["verifying"],
    by: { ability: "lead.verify", level: "officer", within: "verifiers" },
    input: [
      { fact: "verifiedOn", required: true },
      { fact: "verificationMethod", required: true },
      { fact: "verificationResult", required: true },
      { fact: "violation", required: false },
      ...suspect.map((fact) => ({ fact, required: false })),
    ],
    evidence: {
      least: 1,
      purpose: text("证明核查情况", "shows what verification found"),
      article: cite("O2 23(2)"),
    },
    article: cites("O2 18", "O2 23(2)"),
    undo: { by: "record-verification" },
    duty: { clock: "verify", when: { not: { done: "record-verification" } } },
  },
  "commission-test": {
    name: text("委托检测、检验、检疫、鉴定或者权利人辨认", "Commission testing or identification"),
    help: text("所需时间不计入核查期限。", "The time it takes does not count."),
    from: ["verifying"],
    by: { ability: "lead.verify", level: "officer", within: "verifiers" },
    input: [
      { fact: "testKind", required: true },
      { fact: "testBody", required: true },
      { fact: "testAskedOn", required: true },
    ],
    clocks: [{ pause: "verify", ground: "testing", on: "testAskedOn" }],
    article: cites("O2 18"),
    undo: { by: "receive-test" },
  },
  "receive-test": {
    name: text("收到检测、鉴定或者辨认结果", "Receive the result"),
    from: ["verifying"],
    by: { ability: "lead.verify", level: "officer", within: "verifiers" },
    guards: [
      {
        when: { done: "commission-test", since: "receive-test" },
        why: text("没有尚待收到的检测、鉴定或者辨认结果。", "No result is being waited for."),
        article: cite("O2 18"),
      },
    ],
    input: [
      { fact: "testReceivedOn", required: true },
      { fact: "testResult", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("检测报告、鉴定意见或者辨认说明", "report, appraisal opinion or statement"),
      article: cite("O2 23"),
    },
    clocks: [{ resume: "verify", ground: "testing", on: "testReceivedOn" }],
    article: cites("O2 18"),
    undo: {
      never: text("结果已经收到；再次委托另行办理。", "The result has arrived; commission again if needed."),
    },
    duty: { when: { done: "commission-test", since: "receive-test" } },
  },
  "request-extension": {
    name: text("申请延长核查期限", "Ask for an extension"),
    from: ["verifying"],
    by: { ability: "lead.verify", level: "officer", within: "verifiers" },
    input: [{ fact: "extensionReason", required: true }],
    notices: [
      {
        to: { ability: "lead.decide" },
        text: text(
          "核查人员申请延长核查期限，请审批。",
          "An extension of the verification period is asked for.",
        ),
      },
    ],
    article: cites("O2 18"),
    undo: { by: "request-extension" },
  },
  extend: {
    name: text("批准延长核查期限", "Grant the extension"),
    help: text(
      "特殊情况下可以延长一次，十五个工作日。",
      "Once, by fifteen working days, in special circumstances.",
    ),
    from: ["verifying"],
    by: { ability: "lead.decide", level: "head" },
    separate: [notVerifier],
    guards: [
      {
        when: { done: "request-extension", since: "extend" },
        why: text(
          "核查人员尚未说明需要延长的特殊情况。",
          "The officers have not stated special circumstances.",
        ),
        article: cite("O2 18"),
      },
    ],
    input: [],
    clocks: [{ extend: "verify", step: 1 }],
    notices: [
      {
        to: "team",
        text: text(
          "核查期限已获准延长十五个工作日。",
          "The verification period was extended by fifteen working days.",
        ),
      },
    ],
    article: cites("O2 18"),
    undo: { never: text("期限只能延长一次。", "The period is extended once.") },
    duty: { clock: "verify", when: { done: "request-extension", since: "extend" } },
  },
  supplement: {
    name: text("登记补充举报", "Register a supplementary report"),
    help: text(
      "同一举报人提供新的违法线索的，可以并案处理，核查期限自收到最后一次举报之日起重新计算。",
      "New facts by the same reporter may be merged: the period begins again on the day of the last report.",
    ),
    from: ["entered", "verifying", "proposed"],
    to: [{ stage: "entered", when: { not: { done: "assign" } } }, { stage: "verifying" }],
    by: { ability: "lead.enter", level: "officer" },
    guards: [
      {
        when: { fact: "source", is: "report" },
        why: text("只有举报适用并案和重新计算期限的规定。", "Only reports may be merged with a new period."),
        article: cite("O121 35(2)"),
      },
    ],
    input: [
      { fact: "supplementedOn", required: true },
      { fact: "supplement", required: true },
    ],
    clocks: [{ reset: "verify", on: "supplementedOn" }],
    notices: [
      {
        to: "team",
        text: text(
          "举报人补充了新线索，核查期限重新计算。",
          "The reporter added new facts: the period begins again.",
        ),
      },
    ],
    article: cites("O121 35(2)"),
    undo: { never: text("已收到的材料不得注销。", "What was received stays received.") },
  },
} as const satisfies Record<string, LeadAction>;
