/** 执行: paid, deferred, contested, demanded, enforced. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { electronicByConsent, proofOfService, serviceInput } from "../procedure/index.ts";
import { type Action, head, inForce, notInvestigator, onlyPenalty, team } from "./common.ts";

const paidUp = {
  all: [
    { fact: "finePaid", atLeast: { fact: "finalFine" } },
    { fact: "confiscated", atLeast: { fact: "finalConfiscation" } },
  ],
} as const;

const remediesOver = {
  when: {
    all: [
      { clock: "litigation", is: "elapsed" },
      { clock: "reconsideration", is: "elapsed" },
    ],
  },
  why: text(
    "申请行政复议、提起行政诉讼的期限尚未届满。",
    "The periods for reconsideration and litigation have not run out.",
  ),
  article: cite("ACL 53"),
} as const;

export const execution = {
  "record-payment": {
    name: text("登记缴款、没收", "Record payment and confiscation"),
    help: text("填写截至目前的累计数额。", "Enter the totals so far."),
    from: ["execution"],
    by: team,
    guards: [onlyPenalty, inForce],
    input: [
      { fact: "finePaid", required: true },
      { fact: "confiscated", required: true },
      { fact: "paidOn", required: true },
    ],
    evidence: { least: 1, purpose: text("缴款凭证、财物处理单据", "receipts"), article: cite("O2 78") },
    clocks: [{ stop: "payment", on: "paidOn" }],
    article: cites("O2 72", "APL 67"),
    undo: { by: "record-payment" },
    duty: { clock: "payment", when: { all: [{ fact: "decisionKind", is: "penalty" }, { not: paidUp }] } },
  },
  "request-deferral": {
    name: text("登记延期、分期缴纳申请", "Record a request for deferral or instalments"),
    from: ["execution"],
    by: team,
    guards: [onlyPenalty],
    input: [{ fact: "deferralRequest", required: true }],
    evidence: {
      least: 1,
      purpose: text("当事人的书面申请", "the written application"),
      article: cite("O2 74"),
    },
    notices: [
      {
        to: { ability: "penalty.decide" },
        text: text(
          "当事人申请延期或者分期缴纳罚款，请审批。",
          "Deferral or instalments are asked for: decide.",
        ),
      },
    ],
    article: cites("O2 74"),
    undo: { by: "request-deferral" },
  },
  "grant-deferral": {
    name: text("准予延期、分期缴纳", "Grant deferral or instalments"),
    from: ["execution"],
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: { done: "request-deferral", since: "grant-deferral" },
        why: text("当事人没有书面申请。", "There is no written application."),
        article: cite("O2 74"),
      },
    ],
    input: [
      { fact: "deferredUntil", required: true },
      { fact: "deferralReason", required: true },
    ],
    issues: ["deferral-decision"],
    clocks: [{ stop: "payment" }],
    article: cites("O2 74"),
    undo: { by: "grant-deferral" },
    duty: { when: { done: "request-deferral", since: "grant-deferral" } },
  },
  "record-surcharge": {
    name: text("计算加处罚款", "Work out the surcharge"),
    help: text(
      "每日按罚款数额的百分之三，总额不超出罚款的数额；复议、诉讼期间不计算。",
      "3 % a day of the fine, never more than the fine; not during reconsideration and litigation.",
    ),
    from: ["execution"],
    by: team,
    guards: [
      onlyPenalty,
      inForce,
      {
        when: { fact: "finalFine", atLeast: { fact: "surcharge" } },
        why: text("加处罚款的数额不得超出罚款的数额。", "The surcharge never exceeds the fine."),
        article: cite("APL 72"),
      },
      {
        when: {
          any: [
            { clock: "payment", is: "elapsed" },
            { fact: "deferredUntil", present: true },
          ],
        },
        why: text("缴纳期限尚未届满。", "The period for payment has not run out."),
        article: cite("APL 72"),
      },
    ],
    input: [
      { fact: "surchargeDays", required: true },
      { fact: "surcharge", required: true },
    ],
    article: cites("O2 75", "APL 72", "APL 73(3)"),
    undo: { by: "record-surcharge" },
  },
  "record-remedy": {
    name: text("登记行政复议、行政诉讼", "Record reconsideration or litigation"),
    help: text(
      "不停止执行，法律另有规定的除外；加处罚款在此期间不计算。",
      "Execution goes on unless a law says otherwise; no surcharge accrues meanwhile.",
    ),
    from: ["service", "execution", "closed", "archived"],
    by: { ability: "penalty.investigate", level: "officer" },
    input: [
      { fact: "remedyKind", required: true },
      { fact: "remedyOn", required: true },
      { fact: "remedyBody", required: true },
    ],
    article: cites("APL 73", "O2 71", "ARL 20", "ALL 46"),
    undo: { by: "record-remedy-result" },
  },
  "record-remedy-result": {
    name: text("登记复议、诉讼结果", "Record the result of the remedy"),
    from: ["service", "execution", "closed", "archived"],
    by: { ability: "penalty.investigate", level: "officer" },
    guards: [
      {
        when: { done: "record-remedy", since: "record-remedy-result" },
        why: text("没有尚未终结的复议、诉讼。", "No remedy is pending."),
        article: cite("APL 73"),
      },
    ],
    input: [
      { fact: "remedyResult", required: true },
      { fact: "remedyEndedOn", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("复议决定书、裁判文书", "the decision or judgment"),
      article: cite("APL 73"),
    },
    article: cites("APL 73"),
    undo: { never: text("结果已经作出。", "The result stands.") },
  },
  "record-change": {
    name: text(
      "登记决定被变更、撤销、确认违法或者无效",
      "Record that the decision was changed, revoked, or declared illegal or void",
    ),
    help: text(
      "三个工作日内撤回公示信息并公开说明理由。",
      "Withdraw the publication within three working days and say why.",
    ),
    from: ["service", "execution", "closed", "archived"],
    by: head,
    separate: [notInvestigator],
    guards: [onlyPenalty],
    input: [
      { fact: "changeKind", required: true },
      { fact: "changedOn", required: true },
      { fact: "changeReason", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("变更、撤销等的文书", "the paper that says so"),
      article: cite("APL 48"),
    },
    clocks: [
      { start: "withdrawal", on: "changedOn" },
      { stop: "publicity", on: "changedOn" },
      { stop: "publicityPush", on: "changedOn" },
      { stop: "payment", on: "changedOn" },
    ],
    notices: [
      {
        to: { ability: "publication.release" },
        text: text(
          "处罚决定已变化，请在三个工作日内撤回公示并说明理由。",
          "The decision changed: withdraw the publication within three working days, with reasons.",
        ),
      },
    ],
    article: cites("O2 63(2)", "APL 48", "O45 11"),
    undo: { never: text("变化须以新的决定改变。", "Only a new decision changes this.") },
  },
  "record-withdrawal": {
    name: text("登记公示已撤回", "Record that the publication was withdrawn"),
    from: ["service", "execution", "closed", "archived"],
    by: { ability: "penalty.investigate", level: "officer" },
    guards: [
      {
        when: { done: "record-change", since: "record-withdrawal" },
        why: text("处罚决定没有变化。", "The decision has not changed."),
        article: cite("O45 11"),
      },
    ],
    input: [],
    clocks: [{ stop: "withdrawal" }],
    article: cites("O45 11", "APL 48"),
    undo: { never: text("已经撤回。", "It has been withdrawn.") },
    duty: { clock: "withdrawal", when: { done: "record-change", since: "record-withdrawal" } },
  },
  "issue-demand": {
    name: text("制作催告书", "Issue the demand"),
    from: ["execution"],
    by: team,
    guards: [
      onlyPenalty,
      inForce,
      {
        when: {
          any: [
            { clock: "payment", is: "elapsed" },
            { clock: "payment", is: "stopped" },
            { clock: "payment", is: "unstarted" },
          ],
        },
        why: text("缴纳期限尚未届满。", "The period for payment has not run out."),
        article: cite("O2 76"),
      },
      {
        when: { not: paidUp },
        why: text("当事人已经履行。", "The party has performed."),
        article: cite("O2 76"),
      },
    ],
    input: [],
    issues: ["demand"],
    article: cites("O2 76", "ACL 54"),
    undo: { by: "issue-demand" },
  },
  "serve-demand": {
    name: text("送达催告书", "Serve the demand"),
    from: ["execution"],
    by: team,
    guards: [
      {
        when: { done: "issue-demand", since: "serve-demand" },
        why: text("催告书尚未制作。", "The demand has not been issued."),
        article: cite("ACL 54"),
      },
      electronicByConsent,
    ],
    input: serviceInput,
    serves: ["demand"],
    evidence: proofOfService,
    clocks: [{ start: "demand", on: "servedOn" }],
    article: cites("O2 76", "ACL 54"),
    undo: { never: text("送达的效力不能收回。", "Service cannot be undone.") },
    duty: { when: { done: "issue-demand", since: "serve-demand" } },
  },
  "open-enforcement": {
    name: text("救济期满，起算申请强制执行期限", "Remedy period over: the time to ask the court begins"),
    help: text(
      "自复议、诉讼期限届满之日起三个月内申请；批准分期缴纳的，自分期期限结束之日起。",
      "Three months from the end of the remedy period, or of the instalments.",
    ),
    from: ["execution"],
    by: team,
    guards: [onlyPenalty, inForce, remediesOver],
    input: [{ fact: "remedyPeriodEndedOn", required: true }],
    clocks: [{ start: "enforcement", on: "remedyPeriodEndedOn" }],
    article: cites("ACL 53", "O2 76"),
    undo: { by: "open-enforcement" },
    duty: {
      clock: "litigation",
      when: {
        all: [
          { fact: "decisionKind", is: "penalty" },
          { not: paidUp },
          { not: { done: "open-enforcement" } },
        ],
      },
    },
  },
  "apply-enforcement": {
    name: text("申请人民法院强制执行", "Ask the court to enforce"),
    from: ["execution"],
    by: head,
    separate: [notInvestigator],
    guards: [
      onlyPenalty,
      inForce,
      remediesOver,
      {
        when: { done: "open-enforcement" },
        why: text("尚未起算申请强制执行期限。", "The time to ask the court has not begun."),
        article: cite("ACL 53"),
      },
      {
        when: { served: "demand" },
        why: text("尚未催告。", "No demand was served."),
        article: cite("ACL 54"),
      },
      {
        when: { clock: "demand", is: "elapsed" },
        why: text("催告期尚未届满。", "The demand has not run out."),
        article: cite("ACL 54"),
      },
      {
        when: { not: { done: "record-remedy", since: "record-remedy-result" } },
        why: text("复议、诉讼尚未终结。", "A remedy is pending."),
        article: cite("ACL 53"),
      },
      {
        when: { not: paidUp },
        why: text("当事人已经履行。", "The party has performed."),
        article: cite("O2 76"),
      },
    ],
    input: [],
    issues: ["enforcement-application"],
    clocks: [{ stop: "enforcement" }],
    article: cites("O2 76", "ACL 53", "ACL 54"),
    undo: { by: "record-enforcement" },
    duty: { clock: "enforcement", when: { clock: "enforcement", is: "running" } },
  },
  "record-enforcement": {
    name: text("法院终结执行", "The court ended enforcement"),
    from: ["execution"],
    by: team,
    guards: [
      {
        when: { done: "apply-enforcement" },
        why: text("没有申请强制执行。", "The court was not asked."),
        article: cite("O2 77"),
      },
    ],
    input: [{ fact: "enforcementResult", required: true }],
    evidence: { least: 1, purpose: text("法院的裁定", "the ruling"), article: cite("O2 77") },
    clocks: [{ start: "closing" }],
    article: cites("O2 77"),
    undo: { never: text("裁定已经作出。", "The ruling stands.") },
    duty: { when: { all: [{ done: "apply-enforcement" }, { not: { done: "record-enforcement" } }] } },
  },
  "complete-execution": {
    name: text("执行完毕", "Execution complete"),
    from: ["execution"],
    by: team,
    guards: [
      onlyPenalty,
      {
        when: {
          any: [
            {
              all: [
                { fact: "finalFine", is: 0 },
                { fact: "finalConfiscation", is: 0 },
              ],
            },
            paidUp,
            {
              all: [
                { done: "record-change" },
                { fact: "changeKind", in: ["revoked", "illegal", "void", "changed"] },
              ],
            },
          ],
        },
        why: text("罚款、没收尚未全部执行。", "Fine or confiscation are outstanding."),
        article: cite("O2 77"),
      },
    ],
    input: [{ fact: "executionNote", required: true }],
    clocks: [{ stop: "payment" }, { stop: "enforcement" }, { start: "closing" }],
    article: cites("O2 77"),
    undo: { by: "complete-execution" },
    duty: {
      when: { all: [{ fact: "decisionKind", is: "penalty" }, { not: { done: "complete-execution" } }] },
    },
  },
} as const satisfies Record<string, Action>;
