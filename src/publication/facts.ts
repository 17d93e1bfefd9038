/** What is known about one publication. What comes from the penalty is carried and never typed again (U-13). */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ChecklistItem, FactDef } from "../procedure/index.ts";

/** House rule: as long as the file of the penalty. */
const years = 10;
const carried = { source: "computed", sensitivity: "open", retention: years, publishable: true } as const;
const internal = {
  source: "officer",
  sensitivity: "internal",
  retention: years,
  publishable: false,
} as const;
const shown = { source: "officer", sensitivity: "open", retention: years, publishable: true } as const;

/** U-12: asked of the preparer and, again, of the reviewer. */
const secrecyItems: readonly ChecklistItem[] = [
  {
    id: "state-secret",
    question: text("是否涉及国家秘密？", "Does it touch state secrets?"),
    article: cite("O45 5"),
  },
  {
    id: "business-secret",
    question: text(
      "商业秘密是否已依法处理（不涉及答“是”）？",
      "Are business secrets dealt with (yes if none)?",
    ),
    article: cite("O45 6"),
  },
  {
    id: "personal",
    question: text(
      "个人信息、隐私是否已依法处理（不涉及答“是”）？",
      "Are personal data dealt with (yes if none)?",
    ),
    article: cite("O45 6"),
  },
  {
    id: "others",
    question: text(
      "举报人、证人等他人信息是否已隐去（不涉及答“是”）？",
      "Are reporters, witnesses and others hidden (yes if none)?",
    ),
    article: cite("O45 6"),
  },
];

export const facts = {
  decisionNumber: {
    ...carried,
    label: text("决定书文号", "Number of the decision"),
    type: "text",
    article: cite("O45 4"),
  },
  documentId: { ...carried, publishable: false, label: text("决定书", "Decision document"), type: "text" },
  documentSha256: {
    ...carried,
    publishable: false,
    label: text("决定书散列值", "Hash of the decision"),
    type: "text",
  },
  partyName: { ...carried, label: text("当事人", "Party"), type: "text", article: cite("O45 4") },
  partyCode: { ...carried, label: text("统一社会信用代码", "Unified social credit code"), type: "text" },
  partyKind: {
    ...carried,
    label: text("当事人类型", "Kind of party"),
    type: "choice",
    choices: [
      { id: "natural", label: text("自然人", "natural person") },
      { id: "individual-business", label: text("个体工商户", "individual business") },
      { id: "legal", label: text("法人", "legal person") },
      { id: "organisation", label: text("其他组织", "other organisation") },
    ],
  },
  violation: {
    ...carried,
    label: text("违法行为类型", "Type of violation"),
    type: "text",
    article: cite("O45 4"),
  },
  content: {
    ...carried,
    label: text("行政处罚内容", "Content of the penalty"),
    type: "long-text",
    article: cite("O45 4"),
  },
  basis: { ...carried, label: text("处罚依据", "Legal basis"), type: "long-text" },
  decidedOn: {
    ...carried,
    label: text("决定日期", "Day of the decision"),
    type: "day",
    article: cite("O45 4"),
  },
  organName: {
    ...carried,
    label: text("作出决定的机关", "Deciding organ"),
    type: "text",
    article: cite("O45 4"),
  },
  warningOnly: {
    ...carried,
    label: text("仅受警告", "Warning only"),
    type: "boolean",
    article: cite("O45 2"),
  },
  lowerFine: {
    ...carried,
    label: text("仅受通报批评或者较低数额罚款", "Public criticism or lower fine only"),
    type: "boolean",
    article: cite("O45 13(1)"),
  },
  warningLaw: {
    ...internal,
    label: text("警告应当公示的法律、行政法规依据", "Law that asks to publish a warning"),
    type: "text",
    article: cite("O45 2"),
  },
  redactions: {
    ...internal,
    label: text("隐去内容", "Redactions"),
    type: "redactions",
    help: text(
      "决定书全文中需隐去的片段及理由；除此之外与送达文本一致。",
      "Spans of the decision that are hidden, each with its reason; the rest is the text as served.",
    ),
    article: cite("O45 7"),
  },
  secrecy: {
    ...internal,
    label: text("保密和隐私自查", "Secrecy and privacy, checked by the preparer"),
    type: "checklist",
    article: cite("O45 5"),
    items: secrecyItems,
  },
  secrecyReview: {
    ...internal,
    label: text("保密和隐私审查", "Secrecy and privacy review"),
    type: "checklist",
    article: cite("O45 5"),
    items: secrecyItems,
  },
  durationClass: {
    ...shown,
    label: text("公示期类别", "Class of duration"),
    type: "choice",
    article: cite("O45 13"),
    choices: [
      { id: "short", label: text("三个月", "three months"), article: cite("O45 13(1)") },
      { id: "long", label: text("三年", "three years"), article: cite("O45 13") },
      {
        id: "restriction",
        label: text("实际限制期限（超过三年）", "actual period of restriction, over three years"),
        article: cite("O45 13"),
      },
    ],
  },
  durationReason: {
    ...shown,
    label: text("公示期认定理由", "Why this duration"),
    type: "long-text",
    help: text(
      "“较低数额罚款”标准未在参数中设定时，由办案人员说明理由。",
      "Where no threshold of a lower fine is set, the officer gives the reason.",
    ),
    article: cite("O45 13(2)"),
  },
  restrictionUntil: {
    ...shown,
    label: text("限制期限届满日", "Last day of the restriction"),
    type: "day",
    article: cite("O45 13"),
  },
  reviewNote: { ...internal, label: text("审核意见", "Opinion of the reviewer"), type: "long-text" },
  returnReason: { ...internal, label: text("退回理由", "Why it goes back"), type: "long-text" },
  declineReason: { ...internal, label: text("不予公示理由", "Why it is not published"), type: "long-text" },
  correctionReason: {
    ...shown,
    label: text("更正说明", "What was corrected and why"),
    type: "long-text",
    article: cite("O45 12"),
  },
  changeGround: {
    ...shown,
    label: text("撤下事由", "Ground of withdrawal"),
    type: "choice",
    article: cite("O45 11"),
    choices: [
      { id: "changed", label: text("原决定被依法变更", "The decision was changed") },
      { id: "revoked", label: text("原决定被依法撤销", "The decision was revoked") },
      { id: "unlawful", label: text("原决定被确认违法", "The decision was found unlawful") },
      { id: "void", label: text("原决定被确认无效", "The decision was found void") },
      {
        id: "repaired",
        label: text("准予信用修复，提前停止公示", "Credit was repaired"),
        article: cite("O45 14"),
      },
      { id: "not-public", label: text("依法不应公示", "It must not be published"), article: cite("O45 5") },
    ],
  },
  changedOn: {
    ...shown,
    label: text("事由发生之日", "Day of the ground"),
    type: "day",
    article: cite("O45 11"),
  },
  withdrawReason: {
    ...shown,
    label: text("撤下理由（公开）", "Why it is withdrawn (published)"),
    type: "long-text",
    article: cite("O45 11"),
  },
  reply: { ...shown, source: "party", label: text("当事人的说明", "Reply of the party"), type: "long-text" },
  repliedOn: { ...shown, label: text("收到说明之日", "Day the reply was received"), type: "day" },
} as const satisfies Record<string, FactDef>;
