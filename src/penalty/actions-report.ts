/** 调查终结: the report with facts, grounds and the amount proposed. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Action, notRecused, team, twoOfficers } from "./common.ts";
import { groundsForProposal } from "./conditions.ts";

export const report = {
  "submit-report": {
    name: text("调查终结，提交审核", "Conclude the investigation"),
    from: ["investigation"],
    to: "review",
    by: team,
    separate: [notRecused],
    persons: twoOfficers,
    guards: [
      {
        when: { done: "collect-evidence" },
        why: text("尚未收集证据。", "No evidence was collected."),
        article: cite("APL 46"),
      },
      {
        when: { not: { done: "grant-recusal", since: "appoint-officers" } },
        why: text(
          "有人员回避，尚未另行指定办案人员。",
          "Somebody was recused and nobody appointed in his place.",
        ),
        article: cite("O2 21(2)"),
      },
      {
        when: { not: { clock: "decision", is: "paused" } },
        why: text(
          "检测、鉴定、辨认或者退款尚未结束。",
          "A test, identification or refund is still under way.",
        ),
        article: cite("O2 64"),
      },
      {
        when: { not: { clock: "urgentMeasure", is: "running" } },
        why: text("紧急措施尚未补办批准手续。", "An urgent measure has not been approved yet."),
        article: cite("O2 36(2)"),
      },
      groundsForProposal,
      {
        when: {
          any: [
            { fact: "deviates", is: false },
            { fact: "deviationReason", present: true },
          ],
        },
        why: text("偏离裁量基准的，应当说明理由。", "Deviating from the benchmark needs reasons."),
        article: cite("APL 34"),
      },
      {
        when: {
          any: [
            { fact: "deviates", is: true },
            { not: { fact: "proposal", is: "penalty" } },
            { not: { fact: "clause", present: true } },
            { context: "withinBenchmark", is: true },
          ],
        },
        why: text(
          "建议罚款在所选罚则和裁量档次算出的幅度之外（见“法规”中的“裁量幅度”）：应当标明偏离并说明理由。",
          "The fine proposed lies outside the range of the clause and step chosen (see Discretion in the statute book): mark it as deviating, with reasons.",
        ),
        article: cite("APL 34"),
      },
    ],
    input: [
      { fact: "actingOfficers", required: true },
      { fact: "partyName", required: true },
      { fact: "partyKind", required: true },
      { fact: "partyAddress", required: true },
      { fact: "partyCode", required: false },
      { fact: "partyIdNumber", required: false },
      { fact: "partyRepresentative", required: false },
      { fact: "partyContact", required: false },
      { fact: "violation", required: true },
      { fact: "investigationCourse", required: true },
      { fact: "factsFound", required: true },
      { fact: "evidenceSummary", required: true },
      { fact: "nature", required: true },
      { fact: "proposal", required: true },
      { fact: "penaltyBasis", required: false },
      { fact: "proposedKinds", required: false },
      { fact: "premises", required: true },
      { fact: "leniency", required: true },
      { fact: "clause", required: false },
      { fact: "clauseGrade", required: false },
      { fact: "clauseBase", required: false },
      { fact: "benchmarkStep", required: false },
      { fact: "fineFloor", required: true },
      { fact: "fineCeiling", required: true },
      { fact: "proposedFine", required: false },
      { fact: "proposedConfiscation", required: false },
      { fact: "discretionReason", required: true },
      { fact: "deviates", required: true },
      { fact: "deviationReason", required: false },
      { fact: "legalityScope", required: true },
    ],
    issues: ["investigation-report"],
    clocks: [{ start: "review" }],
    notices: [
      {
        to: { ability: "penalty.review" },
        text: text("案件调查终结，请审核。", "An investigation was concluded: review it."),
      },
    ],
    article: cites("O2 48", "O2 49", "O2 55"),
    undo: { by: "return-to-investigation" },
    duty: { clock: "decision", when: { done: "collect-evidence" } },
  },
} as const satisfies Record<string, Action>;
