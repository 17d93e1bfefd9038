/** What becomes known while it is mediated. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { FactDef } from "../procedure/index.ts";
import { respondentAnswers } from "./choices.ts";
import { officer, party } from "./fact-kinds.ts";

export const mediatingFacts = {
  complainantConsents: {
    ...party,
    label: text("投诉人是否同意调解", "Complainant agrees to mediation"),
    type: "boolean",
    article: cite("O121 18"),
  },
  respondentAnswer: {
    ...party,
    label: text("被投诉人对调解的答复", "Respondent’s answer to mediation"),
    type: "choice",
    choices: respondentAnswers,
    article: cite("O121 18"),
  },
  contactedOn: {
    ...officer,
    label: text("联系被投诉人之日", "Day the respondent was contacted"),
    type: "day",
  },
  contactHow: { ...officer, label: text("联系经过", "How it was contacted"), type: "long-text" },
  respondentReply: { ...party, label: text("被投诉人的意见", "What the respondent says"), type: "long-text" },
  mediators: {
    ...officer,
    label: text("调解人员", "Mediators"),
    type: "persons",
    article: cite("O121 21(1)"),
  },
  sessionAt: {
    ...officer,
    label: text("调解时间", "Time of the session"),
    type: "instant",
    article: cite("O121 20(2)"),
  },
  sessionPlace: {
    ...officer,
    label: text("调解地点", "Place of the session"),
    type: "text",
    article: cite("O121 20(2)"),
  },
  sessionOn: { ...officer, label: text("组织调解之日", "Day of the session"), type: "day" },
  sessionWay: {
    ...officer,
    label: text("调解方式", "Way of mediation"),
    type: "choice",
    choices: [
      { id: "on-site", label: text("现场", "on site") },
      { id: "online", label: text("互联网", "online") },
      { id: "phone", label: text("电话", "phone") },
      { id: "video", label: text("音频、视频", "audio or video") },
    ],
    article: cite("O121 20(1)"),
  },
  sessionRecord: {
    ...officer,
    label: text("调解情况", "What happened"),
    type: "long-text",
    article: cite("O121 24"),
  },
  recusalReason: {
    ...party,
    label: text("申请回避的理由", "Why recusal is asked"),
    type: "long-text",
    article: cite("O121 21"),
  },
  recusalGranted: {
    ...officer,
    label: text("是否回避", "Recusal granted"),
    type: "boolean",
    article: cite("O121 21(3)"),
  },
  testBody: {
    ...officer,
    label: text("鉴定、检测机构", "Appraisal body"),
    type: "text",
    article: cite("O121 22"),
  },
  testChosenBy: {
    ...officer,
    label: text("机构的确定方式", "How it was chosen"),
    type: "choice",
    choices: [
      { id: "agreed", label: text("双方协商确定", "agreed by the parties"), article: cite("O121 22(1)") },
      {
        id: "designated",
        label: text("协商不成，由本机关指定", "designated by the authority"),
        article: cite("O121 22(2)"),
      },
    ],
    article: cite("O121 22"),
  },
  testCost: {
    ...party,
    label: text("费用承担的约定", "Who bears the cost"),
    type: "text",
    article: cite("O121 22(3)"),
  },
  testAskedOn: {
    ...officer,
    label: text("委托之日", "Day it was commissioned"),
    type: "day",
    article: cite("O121 22(4)"),
  },
  testReceivedOn: {
    ...officer,
    label: text("收到结果之日", "Day the result was received"),
    type: "day",
    article: cite("O121 22(4)"),
  },
  testResult: { ...officer, label: text("鉴定、检测结果", "Result"), type: "long-text" },
  delegateBody: {
    ...officer,
    label: text("受委托的调解组织", "Body it is delegated to"),
    type: "text",
    article: cite("O121 19"),
  },
  delegateConsent: {
    ...party,
    label: text("双方是否同意委托调解", "Both agree to delegation"),
    type: "boolean",
    article: cite("O121 19"),
  },
  mediationOrigin: {
    ...officer,
    label: text("调解的来源", "Where the mediation comes from"),
    type: "choice",
    source: "computed",
    choices: [{ id: "complaint", label: text("投诉委托", "delegated from a complaint") }],
  },
  acceptedOn: {
    ...officer,
    label: text("受理之日", "Day of acceptance"),
    type: "day",
    article: cite("O121 15"),
  },
} as const satisfies Record<string, FactDef>;

/** What a lead found during mediation takes along; the complainant is not among it. */
export const foundLeadFacts = {
  leadSource: {
    ...officer,
    label: text("线索来源", "Source of the lead"),
    type: "choice",
    source: "computed",
    choices: [{ id: "complaint", label: text("投诉", "complaint") }],
  },
  leadFoundOn: {
    ...officer,
    label: text("发现线索之日", "Day the lead was found"),
    type: "day",
    article: cite("O121 27(1)"),
  },
  leadSubject: {
    ...officer,
    label: text("案件类别", "Subject of the lead"),
    type: "choice",
    choices: [
      { id: "advertising", label: text("广告", "advertising") },
      { id: "unfair-competition", label: text("不正当竞争", "unfair competition") },
      { id: "price", label: text("价格", "price") },
      { id: "online-trading", label: text("网络交易", "online trading") },
      { id: "consumer", label: text("消费者权益保护", "consumer protection") },
      { id: "product-quality", label: text("产品质量", "product quality") },
      { id: "food", label: text("食品安全", "food safety") },
      { id: "other", label: text("其他", "other") },
    ],
  },
  leadViolation: { ...officer, label: text("涉嫌违法行为", "Suspected violation"), type: "text" },
  leadSummary: {
    ...officer,
    label: text("线索内容（不写投诉人身份）", "What was found, without naming the complainant"),
    type: "long-text",
    article: cite("O121 37"),
  },
  leadPlace: {
    ...officer,
    label: text("发现地点（平台、店铺、网址）", "Where: platform, storefront, address"),
    type: "text",
  },
} as const satisfies Record<string, FactDef>;
