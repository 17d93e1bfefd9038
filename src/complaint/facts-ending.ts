/** How it ends, and what is asked afterwards. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { FactDef } from "../procedure/index.ts";
import { terminationGrounds, unpublishedGrounds } from "./choices.ts";
import { officer, party, personal } from "./fact-kinds.ts";

export const endingFacts = {
  agreement: {
    ...party,
    label: text("调解协议内容", "What was agreed"),
    type: "long-text",
    article: cite("O121 24(1)"),
  },
  agreedOn: { ...officer, label: text("达成协议之日", "Day of the agreement"), type: "day" },
  performBy: { ...party, label: text("约定的履行日期", "To be performed by"), type: "day" },
  performedAtOnce: {
    ...officer,
    label: text("协议是否已经即时履行", "Performed at once"),
    type: "boolean",
    article: cite("O121 24(1)"),
  },
  documentWaived: {
    ...party,
    label: text("双方是否同意不制作调解书", "Both waive the mediation document"),
    type: "boolean",
    article: cite("O121 24(1)"),
  },
  recovered: {
    ...officer,
    label: text("挽回经济损失", "Amount recovered"),
    type: "money",
    publishable: true,
  },
  terminationGround: {
    ...officer,
    label: text("终止调解的情形", "Ground of termination"),
    type: "choice",
    choices: terminationGrounds,
    article: cite("O121 23(1)"),
  },
  terminationReason: {
    ...officer,
    label: text("终止调解的理由", "Reasons of the termination"),
    type: "long-text",
    article: cite("O121 23"),
  },
  settledPrivately: {
    ...party,
    label: text("是否自行和解", "Settled between the parties"),
    type: "boolean",
    article: cite("O121 18(2)"),
  },
  settlement: { ...party, label: text("和解内容", "What was settled"), type: "long-text" },
  toldComplainantOn: {
    ...officer,
    label: text("告知投诉人之日", "Day the complainant was told"),
    type: "day",
    article: cite("O121 23(2)"),
  },
  toldRespondentOn: {
    ...officer,
    label: text("告知被投诉人之日", "Day the respondent was told"),
    type: "day",
    article: cite("O121 23(2)"),
  },
  withdrawnOn: { ...officer, label: text("撤回之日", "Day of the withdrawal"), type: "day" },
  withdrawalReason: { ...party, label: text("撤回的理由", "Why it is withdrawn"), type: "long-text" },
  performedOn: { ...officer, label: text("协议履行之日", "Day of performance"), type: "day" },
  performance: {
    ...officer,
    label: text("协议履行情况", "Performance of the agreement"),
    type: "choice",
    choices: [
      { id: "performed", label: text("已经履行", "performed") },
      { id: "partly", label: text("部分履行", "partly performed") },
      { id: "refused", label: text("拒不履行", "not performed") },
    ],
  },
  satisfaction: {
    ...party,
    label: text("投诉人评价", "Satisfaction of the complainant"),
    type: "choice",
    choices: [
      { id: "satisfied", label: text("满意", "satisfied") },
      { id: "fair", label: text("基本满意", "fairly satisfied") },
      { id: "dissatisfied", label: text("不满意", "dissatisfied") },
      { id: "none", label: text("未评价", "no answer") },
    ],
    article: cite("O121 26"),
  },
  satisfactionText: { ...personal, label: text("评价意见", "What the complainant says"), type: "long-text" },
  calledOn: {
    ...officer,
    label: text("回访之日", "Day of the call-back"),
    type: "day",
    article: cite("O121 26"),
  },
  unpublished: {
    ...officer,
    label: text("公示审查", "Review of publicity"),
    type: "choice",
    choices: unpublishedGrounds,
    article: cite("O121 38"),
  },
  publicityReason: { ...officer, label: text("审查意见", "Reasons of the review"), type: "long-text" },
  statement: {
    ...party,
    label: text("经营者的说明（与投诉信息同等公示）", "The operator’s own words, shown as prominently"),
    type: "long-text",
    publishable: true,
  },
  policeSuspicion: {
    ...officer,
    label: text("涉嫌骗取赔偿、敲诈勒索的事实", "Facts of the suspected fraud or extortion"),
    type: "long-text",
    article: cite("O121 42"),
  },
  policeOrgan: {
    ...officer,
    label: text("移送的公安机关", "Police organ"),
    type: "text",
    article: cite("O121 42"),
  },
  policeOn: {
    ...officer,
    label: text("移送之日", "Day of the transfer"),
    type: "day",
    article: cite("O121 42"),
  },
} as const satisfies Record<string, FactDef>;
