/** 行政强制措施: preservation, sealing and seizure, each with its approval, its period and its end. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Action, head, notInvestigator, notRecused, team, twoOfficers } from "./common.ts";

const pyramid = { fact: "subject", is: "pyramid-selling" } as const;
const _identification = { fact: "testKind", is: "right-holder" } as const;

export const measures = {
  "approve-measure": {
    name: text("批准先行登记保存、查封、扣押", "Approve preservation, sealing or seizure"),
    from: ["investigation"],
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: {
          any: [
            { fact: "measureKind", is: "preservation" },
            { not: { fact: "subject", is: "unfair-competition" } },
            { context: "cityOrAbove", is: true },
          ],
        },
        why: text(
          "不正当竞争案件查封、扣押，须经设区的市级以上市场监督管理部门主要负责人批准。",
          "In unfair-competition cases sealing and seizure need the principal head of an authority of city level or above.",
        ),
        article: cite("AUCL25 16"),
      },
    ],
    input: [
      { fact: "measureKind", required: true },
      { fact: "measureReason", required: true },
    ],
    notices: [
      {
        to: "team",
        text: text(
          "负责人已批准采取措施，请两人以上实施。",
          "A measure was approved: carry it out with two officers.",
        ),
      },
    ],
    article: cites("APL 56", "O2 33", "O2 36"),
    undo: {
      never: text(
        "未实施的批准不产生效力；已实施的，依法解除。",
        "An approval not used has no effect; a measure taken is lifted by its own act.",
      ),
    },
  },
  preserve: {
    name: text("先行登记保存证据", "Register and preserve evidence"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    persons: twoOfficers,
    guards: [
      {
        when: {
          any: [
            { fact: "urgent", is: true },
            {
              all: [
                { done: "approve-measure", since: "preserve" },
                { fact: "measureKind", is: "preservation" },
              ],
            },
          ],
        },
        why: text(
          "先行登记保存须经负责人批准；情况紧急的，二十四小时内补办。",
          "Preservation needs the head's approval; where urgent, within 24 hours afterwards.",
        ),
        article: cite("O2 33(2)"),
      },
    ],
    input: [
      { fact: "actingOfficers", required: true },
      { fact: "urgent", required: true },
      { fact: "measureOn", required: true },
      { fact: "measureReason", required: true },
      { fact: "measureList", required: true },
      { fact: "measureItems", required: true },
    ],
    issues: ["preservation-notice"],
    serves: ["preservation-notice"],
    clocks: [
      { start: "preservation", on: "measureOn", subject: "measureList" },
      { start: "urgentMeasure", on: "measureOn", subject: "measureList", when: { fact: "urgent", is: true } },
    ],
    notices: [
      {
        to: { ability: "penalty.decide" },
        text: text(
          "已先行登记保存证据；情况紧急当场采取的，请在二十四小时内审批。",
          "Evidence was preserved; where it was urgent, decide on approval within 24 hours.",
        ),
      },
    ],
    article: cites("APL 56", "O2 33", "O2 35"),
    undo: { by: "handle-preservation" },
  },
  "confirm-urgent": {
    name: text("补批紧急措施", "Approve an urgent measure afterwards"),
    help: text(
      "认为不应当采取措施的，应当立即解除。",
      "Where the measure should not have been taken, lift it at once.",
    ),
    from: ["investigation"],
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: {
          any: [
            { done: "preserve", since: "confirm-urgent" },
            { done: "seize", since: "confirm-urgent" },
          ],
        },
        why: text("没有待补批的紧急措施。", "No urgent measure waits for approval."),
        article: cite("O2 36(2)"),
      },
    ],
    input: [
      { fact: "measureList", required: true },
      { fact: "approvalReason", required: true },
    ],
    clocks: [{ stop: "urgentMeasure", subject: "measureList" }],
    article: cites("O2 33(2)", "O2 36(2)"),
    undo: { by: "lift-seizure" },
    duty: { clock: "urgentMeasure", when: { clock: "urgentMeasure", is: "running" } },
  },
  "handle-preservation": {
    name: text("处理先行登记保存的证据", "Act on preserved evidence"),
    from: ["investigation", "suspended", "review", "notice", "hearing", "decision"],
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: { done: "preserve" },
        why: text("没有先行登记保存的证据。", "Nothing was preserved."),
        article: cite("O2 35"),
      },
    ],
    input: [
      { fact: "measureList", required: true },
      { fact: "handling", required: true },
      { fact: "handlingReason", required: true },
    ],
    issues: ["preservation-handling"],
    clocks: [
      { stop: "preservation", subject: "measureList" },
      { stop: "urgentMeasure", subject: "measureList" },
    ],
    notices: [
      {
        to: "team",
        text: text(
          "先行登记保存的证据已决定处理方式，请送达通知书并执行。",
          "What happens to preserved evidence was decided: serve the notice and carry it out.",
        ),
      },
    ],
    article: cites("O2 35", "APL 56"),
    undo: { never: text("处理决定已经作出。", "It has been decided.") },
    duty: { clock: "preservation", when: { clock: "preservation", is: "running" } },
  },
  seize: {
    name: text("查封、扣押", "Seal or seize"),
    from: ["investigation"],
    by: team,
    separate: [notRecused],
    persons: twoOfficers,
    guards: [
      {
        when: {
          any: [
            { fact: "urgent", is: true },
            {
              all: [
                { done: "approve-measure", since: "seize" },
                { fact: "measureKind", in: ["sealing", "seizure"] },
              ],
            },
          ],
        },
        why: text(
          "查封、扣押须经负责人批准；情况紧急的，二十四小时内补办。",
          "Sealing and seizure need the head's approval; where urgent, within 24 hours afterwards.",
        ),
        article: cite("O2 36(2)"),
      },
      {
        when: {
          any: [
            { not: { fact: "subject", is: "unfair-competition" } },
            {
              all: [
                { fact: "urgent", is: false },
                { context: "cityOrAbove", is: true },
              ],
            },
          ],
        },
        why: text(
          "不正当竞争案件查封、扣押，须事先经设区的市级以上市场监督管理部门主要负责人批准。",
          "In unfair-competition cases the principal head of an authority of city level or above approves beforehand.",
        ),
        article: cite("AUCL25 16"),
      },
      {
        when: { fact: "measureKind", in: ["sealing", "seizure"] },
        why: text("措施种类应为查封或者扣押。", "The measure must be sealing or seizure."),
        article: cite("O2 36"),
      },
    ],
    input: [
      { fact: "actingOfficers", required: true },
      { fact: "measureKind", required: true },
      { fact: "urgent", required: true },
      { fact: "measureOn", required: true },
      { fact: "measureReason", required: true },
      { fact: "measureList", required: true },
      { fact: "measureItems", required: true },
    ],
    issues: ["seizure-decision"],
    serves: ["seizure-decision"],
    clocks: [
      { start: "seizure", on: "measureOn", subject: "measureList", when: { not: pyramid } },
      { start: "pyramidSeizure", on: "measureOn", subject: "measureList", when: pyramid },
      { start: "urgentMeasure", on: "measureOn", subject: "measureList", when: { fact: "urgent", is: true } },
    ],
    notices: [
      {
        to: { ability: "penalty.decide" },
        text: text(
          "已实施查封、扣押；情况紧急当场采取的，请在二十四小时内审批。",
          "Sealed or seized; where it was urgent, decide on approval within 24 hours.",
        ),
      },
    ],
    article: cites("O2 36", "O2 38", "ACL 25"),
    undo: { by: "lift-seizure" },
  },
  "extend-seizure": {
    name: text("延长查封、扣押期限", "Extend sealing or seizure"),
    help: text(
      "延长的决定及理由应当书面告知当事人。",
      "Decision and reasons are told to the party in writing.",
    ),
    from: ["investigation", "suspended", "review", "notice", "hearing", "decision"],
    by: head,
    separate: [notInvestigator],
    input: [
      { fact: "measureList", required: true },
      { fact: "extensionReason", required: true },
    ],
    issues: ["seizure-extension"],
    clocks: [
      { extend: "seizure", step: 1, subject: "measureList", when: { not: pyramid } },
      { extend: "pyramidSeizure", step: 1, subject: "measureList", when: pyramid },
    ],
    article: cites("O2 38", "ACL 25", "SC444 18"),
    undo: { by: "lift-seizure" },
  },
  "notify-test-period": {
    name: text("告知检测、检验、检疫、鉴定期间", "Tell the party the period of testing"),
    help: text(
      "查封、扣押的财物需要检测的，期间应当明确并书面告知，方不计入期限。",
      "Only a period that was fixed and told in writing does not count.",
    ),
    from: ["investigation", "suspended"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { clock: "seizure", is: "running" },
        why: text("没有正在计算的查封、扣押期限。", "No period of sealing or seizure is running."),
        article: cite("O2 38"),
      },
    ],
    input: [
      { fact: "measureList", required: true },
      { fact: "testKind", required: true },
      { fact: "testBody", required: true },
      { fact: "testFrom", required: true },
      { fact: "testUntil", required: true },
    ],
    issues: ["test-period-notice"],
    clocks: [{ pause: "seizure", ground: "testing", on: "testFrom", subject: "measureList" }],
    article: cites("O2 38", "ACL 25"),
    undo: { by: "end-test-period" },
  },
  "end-test-period": {
    name: text("检测、检验、检疫、鉴定期间结束", "End of the period of testing"),
    from: ["investigation", "suspended", "review", "notice", "hearing", "decision"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { clock: "seizure", is: "paused" },
        why: text("查封、扣押期限没有中止。", "The period of sealing or seizure is not paused."),
        article: cite("O2 38"),
      },
    ],
    input: [
      { fact: "measureList", required: true },
      { fact: "testReceivedOn", required: true },
    ],
    clocks: [{ resume: "seizure", ground: "testing", on: "testReceivedOn", subject: "measureList" }],
    article: cites("O2 38"),
    undo: { never: text("期间已经结束。", "The period has ended.") },
    duty: { when: { clock: "seizure", is: "paused" } },
  },
  "lift-seizure": {
    name: text("解除查封、扣押", "Lift sealing or seizure"),
    from: ["investigation", "suspended", "review", "notice", "hearing", "decision", "service", "execution"],
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: { done: "seize" },
        why: text("没有查封、扣押。", "Nothing was sealed or seized."),
        article: cite("ACL 25"),
      },
    ],
    input: [
      { fact: "measureList", required: true },
      { fact: "liftReason", required: true },
    ],
    issues: ["seizure-lift"],
    clocks: [
      { stop: "seizure", subject: "measureList" },
      { stop: "pyramidSeizure", subject: "measureList" },
      { stop: "urgentMeasure", subject: "measureList" },
    ],
    notices: [
      {
        to: "team",
        text: text(
          "请立即解除措施、退还财物并送达决定书。",
          "Lift the measure, return the goods and serve the decision.",
        ),
      },
    ],
    article: cites("O2 38", "ACL 25"),
    undo: { never: text("需要再次采取的，另行决定。", "A new measure is a new decision.") },
    duty: {
      clock: "seizure",
      when: {
        any: [
          { clock: "seizure", is: "running" },
          { clock: "pyramidSeizure", is: "running" },
        ],
      },
    },
  },
} as const satisfies Record<string, Action>;
