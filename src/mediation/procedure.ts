/** 多元化解: a consumer dispute tried on one track after another, its agreement, and the performance of it. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure } from "../procedure/index.ts";
import { endingActions } from "./actions-ending.ts";
import { sessionActions } from "./actions-session.ts";
import { trackActions } from "./actions-track.ts";
import { clocks } from "./clocks.ts";
import { documents } from "./documents.ts";
import { examples } from "./examples.ts";
import { facts } from "./facts.ts";

export const mediation = defineProcedure({
  id: "mediation",
  version: 1,
  name: text("消费争议调解", "Mediation of a consumer dispute"),
  purpose: text(
    "企业先行，行政、行业、人民调解和消保委接续，直至达成并履行协议，或者告知其他途径。",
    "The enterprise first, then administrative, industry or people’s mediation or the consumer committee, until an agreement is performed or the other routes are told.",
  ),
  basis: cites("O121 6", "O121 18", "O121 19", "O121 24", "PML 33", "CPL 205"),
  from: "2026-04-15",
  numbering: "调",
  initial: "opened",
  stages: {
    opened: { name: text("待选定途径", "Track to be chosen"), article: cite("O121 6") },
    negotiating: { name: text("企业先行协商", "With the enterprise"), article: cite("O121 6") },
    referred: { name: text("待调解组织答复", "Awaiting the body"), article: cite("O121 19") },
    mediating: { name: text("调解中", "In mediation"), article: cite("O121 18") },
    agreed: { name: text("达成协议，待履行", "Agreed, to be performed"), article: cite("O121 24") },
    confirming: { name: text("司法确认中", "Before the court"), article: cite("CPL 205") },
    confirmed: { name: text("经司法确认，待履行", "Confirmed, to be performed"), article: cite("CPL 206") },
    performed: { name: text("已履行", "Performed"), final: true, article: cite("PML 31") },
    unperformed: { name: text("未履行", "Not performed"), final: true, article: cite("PML 32") },
    failed: { name: text("调解未成", "Failed"), final: true, article: cite("O121 25") },
  },
  facts,
  context: {},
  opening: {
    by: { ability: "mediation.open", level: "officer" },
    input: [
      { fact: "origin", required: true },
      { fact: "complainantName", required: true },
      { fact: "complainantPhone", required: false },
      { fact: "respondentName", required: true },
      { fact: "respondentCode", required: false },
      { fact: "dispute", required: true },
      { fact: "requestText", required: true },
      { fact: "amount", required: false },
      { fact: "acceptedOn", required: false },
    ],
    parties: [{ role: "party", label: text("经营者", "Operator"), required: false }],
    clocks: [{ start: "mediate", on: "acceptedOn", when: { fact: "origin", is: "complaint" } }],
    notices: [
      {
        to: { ability: "mediation.open" },
        text: text("有争议待化解，请选定途径。", "A dispute waits: choose a track."),
      },
    ],
    article: cites("O121 6", "O121 19"),
  },
  actions: { ...trackActions, ...sessionActions, ...endingActions },
  clocks,
  documents,
  examples,
  outcomes: {
    performed: {
      name: text("协议已履行", "Performed"),
      archive: text("协议书、履行记录入卷", "agreement and performance in the file"),
    },
    unperformed: {
      name: text("协议未履行", "Not performed"),
      credit: text(
        "拒不履行的记录供信用风险分类参考",
        "non-performance is on record for credit-risk classification",
      ),
      archive: text("告知申请执行或者起诉", "told to enforce or to sue"),
    },
    failed: {
      name: text("调解未成", "Failed"),
      credit: text(
        "拒绝、沉默的记录供信用风险分类参考",
        "refusal or silence is on record for credit-risk classification",
      ),
      archive: text("告知书入卷", "notice in the file"),
    },
  },
  invariants: [
    {
      before: "record-performance",
      done: ["agree"],
      why: text("先有协议，才有履行。", "Without agreement nothing is performed."),
      article: cite("PML 31"),
    },
    {
      before: "record-confirmation",
      done: ["agree", "apply-confirmation"],
      why: text("法院只确认双方共同申请的协议。", "A court confirms what both applied for."),
      article: cite("CPL 205"),
    },
    {
      before: "record-silence",
      elapsed: ["negotiate"],
      why: text("期限届满才是沉默。", "It is silence only after the period."),
      article: cite("O121 6"),
    },
  ],
});
