/** 投诉: from receipt to acceptance or refusal, mediation, and an end that both are told of. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure } from "../procedure/index.ts";
import { acceptanceActions } from "./actions-acceptance.ts";
import { endingActions } from "./actions-ending.ts";
import { mediationActions } from "./actions-mediation.ts";
import { clocks } from "./clocks.ts";
import { context } from "./context.ts";
import { documents } from "./documents.ts";
import { examples } from "./examples.ts";
import { facts } from "./facts.ts";

export const complaint = defineProcedure({
  id: "complaint",
  version: 1,
  name: text("投诉处理", "Consumer complaint"),
  purpose: text(
    "决定是否受理消费者的投诉，经双方同意调解，并把结果告知双方。",
    "Decide on accepting a consumer’s complaint, mediate with the consent of both, and tell both the end.",
  ),
  basis: cites("O121 3", "O121 10", "O121 13", "O121 15", "O121 18", "O121 23", "SC778 46"),
  from: "2026-04-15",
  numbering: "诉",
  initial: "received",
  stages: {
    received: { name: text("待决定受理", "Awaiting acceptance"), article: cite("O121 15") },
    refusing: { name: text("拟不予受理", "Refusal proposed"), article: cite("O121 16") },
    accepted: { name: text("已受理", "Accepted"), article: cite("O121 15(1)") },
    mediating: { name: text("调解中", "In mediation"), article: cite("O121 18") },
    delegated: { name: text("委托调解中", "Mediation delegated"), article: cite("O121 19") },
    terminated: { name: text("已终止，待告知", "Terminated, to be told"), article: cite("O121 23") },
    refused: { name: text("不予受理", "Refused"), final: true, article: cite("O121 16") },
    distributed: { name: text("已分送", "Distributed"), final: true, article: cite("O121 41") },
    withdrawn: { name: text("已撤回", "Withdrawn"), final: true, article: cite("O121 23(1)[1]") },
    settled: { name: text("达成协议", "Settled"), final: true, article: cite("O121 24") },
    ended: { name: text("终止调解", "Ended"), final: true, article: cite("O121 23") },
  },
  facts,
  context,
  opening: {
    by: { ability: "complaint.enter", level: "officer" },
    input: [
      { fact: "channel", required: true },
      { fact: "receivedOn", required: true },
      { fact: "complainantName", required: true },
      { fact: "complainantPhone", required: true },
      { fact: "complainantAddress", required: true },
      { fact: "agentName", required: false },
      { fact: "agentPower", required: false },
      { fact: "respondentName", required: true },
      { fact: "respondentAddress", required: true },
      { fact: "respondentCode", required: false },
      { fact: "respondentRole", required: true },
      { fact: "platformName", required: false },
      { fact: "publishedAddress", required: false },
      { fact: "subject", required: true },
      { fact: "requests", required: true },
      { fact: "requestText", required: true },
      { fact: "dispute", required: true },
      { fact: "basis", required: true },
      { fact: "orderNumber", required: false },
      { fact: "purchasedOn", required: false },
      { fact: "knewOn", required: false },
      { fact: "amount", required: false },
      { fact: "alsoReport", required: false },
    ],
    parties: [{ role: "party", label: text("被投诉人", "Respondent"), required: false }],
    clocks: [
      { start: "decide", on: "receivedOn" },
      { start: "advertisingReply", on: "receivedOn", when: { fact: "subject", is: "advertising" } },
    ],
    notices: [
      {
        to: { ability: "complaint.handle" },
        text: text(
          "收到新投诉，请在七个工作日内决定是否受理并告知。",
          "A new complaint: accept or refuse, and inform, within seven working days.",
        ),
      },
    ],
    article: cites("O121 10", "O121 11", "O121 12"),
  },
  actions: { ...acceptanceActions, ...mediationActions, ...endingActions },
  clocks,
  documents,
  outcomes: {
    refused: { name: text("不予受理", "Refused"), archive: text("单独立卷", "file of its own") },
    distributed: {
      name: text("分送", "Distributed"),
      archive: text("随接收机关归档", "with the receiving authority"),
    },
    withdrawn: { name: text("撤回", "Withdrawn"), archive: text("单独立卷", "file of its own") },
    settled: {
      name: text("调解达成协议", "Settled by mediation"),
      publication: { param: "C-77", note: text("经审查后公示", "published after review") },
      archive: text("调解书或者调解记录入卷", "mediation document or record in the file"),
    },
    "settled-privately": {
      name: text("自行和解", "Settled between the parties"),
      publication: { param: "C-77", note: text("经审查后公示", "published after review") },
      archive: text("单独立卷", "file of its own"),
    },
    terminated: {
      name: text("终止调解", "Terminated"),
      credit: text(
        "拒绝、沉默的记录供信用风险分类参考",
        "refusal or silence is on record for credit-risk classification",
      ),
      publication: { param: "C-77", note: text("经审查后公示", "published after review") },
      archive: text("终止调解告知书入卷", "notice of termination in the file"),
    },
  },
  examples,
  invariants: [
    {
      before: "refuse",
      done: ["propose-refusal"],
      distinctPersons: 2,
      why: text("不予受理由经办人建议、另一人决定。", "One proposes a refusal, another decides."),
      article: cite("O121 15"),
    },
    {
      before: "agree-with-document",
      done: ["accept", "record-consent", "record-session"],
      why: text(
        "达成协议之前须受理、取得双方同意并组织调解。",
        "Acceptance, consent of both and a session come first.",
      ),
      article: cite("O121 18"),
    },
    {
      before: "inform-termination",
      done: ["terminate"],
      why: text("先决定终止再告知。", "Termination is decided before it is told."),
      article: cite("O121 23(2)"),
    },
  ],
});
