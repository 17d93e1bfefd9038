/** What is known about a mediation. Both sides are known to each other; nobody else learns who they are. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { FactDef } from "../procedure/index.ts";

/** House rule: no statute read fixes how long a mediation's file is kept. */
const years = 5;

const officer = { source: "officer", sensitivity: "internal", retention: years, publishable: false } as const;
const party = { ...officer, source: "party" } as const;
const personal = { ...party, sensitivity: "personal" } as const;

const beginning = {
  origin: {
    ...officer,
    label: text("来源", "Where it comes from"),
    type: "choice",
    choices: [
      { id: "complaint", label: text("投诉委托", "delegated from a complaint"), article: cite("O121 19") },
      { id: "consent", label: text("双方自愿申请", "asked for by both") },
      { id: "platform", label: text("平台推送的争议", "pushed by a platform"), article: cite("O121 6") },
    ],
  },
  complainantName: { ...personal, label: text("申请人（消费者）姓名", "Consumer"), type: "text" },
  complainantPhone: { ...personal, label: text("申请人电话", "Consumer’s phone"), type: "text" },
  respondentName: { ...party, label: text("被申请人（经营者）名称", "Operator"), type: "text" },
  respondentCode: {
    ...officer,
    label: text("被申请人统一社会信用代码", "Operator’s credit code"),
    type: "text",
  },
  dispute: { ...party, label: text("争议事实", "Facts of the dispute"), type: "long-text" },
  requestText: { ...party, label: text("请求", "What is asked for"), type: "long-text" },
  amount: { ...party, label: text("争议金额", "Amount in dispute"), type: "money" },
  acceptedOn: {
    ...officer,
    label: text("投诉受理之日", "Day the complaint was accepted"),
    type: "day",
    help: text(
      "换途径不影响从这一天起算的六十日。",
      "The sixty days count from here, whatever track is taken.",
    ),
    article: cite("O121 23(1)[5]"),
  },
} as const satisfies Record<string, FactDef>;

const tracks = {
  track: {
    ...officer,
    label: text("化解途径", "Track"),
    type: "choice",
    choices: [
      {
        id: "enterprise",
        label: text("企业先行和解（ODR）", "the enterprise first (ODR)"),
        article: cite("O121 6"),
      },
      {
        id: "administrative",
        label: text("行政调解", "administrative mediation"),
        article: cite("O121 18(1)"),
      },
      {
        id: "consumer-committee",
        label: text("消费者权益保护委员会", "consumer committee"),
        article: cite("ZJCR 32"),
      },
      {
        id: "people",
        label: text("人民调解委员会", "people’s mediation committee"),
        article: cite("PML 33"),
      },
      { id: "industry", label: text("行业调解组织", "industry mediation body"), article: cite("O121 19") },
    ],
  },
  body: { ...officer, label: text("调解组织或者企业", "Body or enterprise"), type: "text" },
  referredOn: { ...officer, label: text("转交之日", "Day of the referral"), type: "day" },
  trackReason: {
    ...officer,
    label: text("选择、更换途径的理由", "Why this track"),
    type: "long-text",
  },
  complainantConsents: {
    ...party,
    label: text("申请人是否同意调解", "Consumer agrees"),
    type: "boolean",
    article: cite("O121 18(1)"),
  },
  respondentConsents: {
    ...party,
    label: text("被申请人是否同意调解", "Operator agrees"),
    type: "choice",
    choices: [
      { id: "agrees", label: text("同意", "agrees") },
      { id: "refuses", label: text("拒绝", "refuses") },
      { id: "silent", label: text("未予答复", "stays silent") },
    ],
    article: cite("O121 18(1)"),
  },
  consentOn: { ...officer, label: text("答复之日", "Day of the answer"), type: "day" },
  answeredOn: { ...party, label: text("企业答复之日", "Day the enterprise answered"), type: "day" },
  enterpriseAnswer: {
    ...party,
    label: text("企业的答复", "What the enterprise answers"),
    type: "choice",
    choices: [
      { id: "settles", label: text("同意请求或者达成和解", "agrees or settles") },
      { id: "offers", label: text("提出其他方案", "offers something else") },
      { id: "refuses", label: text("拒绝", "refuses") },
    ],
  },
  enterpriseOffer: { ...party, label: text("企业方案", "What it offers"), type: "long-text" },
  silentOn: { ...officer, label: text("记录沉默之日", "Day the silence is recorded"), type: "day" },
  silenceRecord: {
    ...officer,
    label: text("催促和未答复的经过", "How it was asked and did not answer"),
    type: "long-text",
  },
  bodyAnsweredOn: { ...officer, label: text("调解组织答复之日", "Day the body answered"), type: "day" },
  declineReason: { ...officer, label: text("不接受的理由", "Why it declines"), type: "long-text" },
  askedOn: { ...officer, label: text("收到查询之日", "Day of the inquiry"), type: "day" },
  question: { ...officer, label: text("查询事项", "What is asked"), type: "long-text" },
  repliedOn: { ...officer, label: text("答复查询之日", "Day of the reply"), type: "day" },
  reply: { ...officer, label: text("答复内容", "The reply"), type: "long-text" },
} as const satisfies Record<string, FactDef>;

const mediating = {
  mediators: { ...officer, label: text("调解员", "Mediators"), type: "persons", article: cite("O121 21(1)") },
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
      { id: "remote", label: text("互联网、电话、音频、视频", "online, phone, audio, video") },
    ],
    article: cite("O121 20(1)"),
  },
  sessionRecord: { ...officer, label: text("调解情况", "What happened"), type: "long-text" },
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
} as const satisfies Record<string, FactDef>;

const ending = {
  agreement: { ...party, label: text("协议内容", "What was agreed"), type: "long-text" },
  agreedOn: { ...officer, label: text("达成协议之日", "Day of the agreement"), type: "day" },
  effectiveOn: {
    ...officer,
    label: text("协议生效之日", "Day the agreement took effect"),
    type: "day",
    help: text("司法确认的三十日自此起算。", "The thirty days for judicial confirmation count from here."),
    article: cite("CPL 205"),
  },
  agreedAmount: { ...party, label: text("协议金额", "Amount agreed"), type: "money" },
  performBy: { ...party, label: text("约定的履行日期", "To be performed by"), type: "day" },
  bothApply: {
    ...party,
    label: text("双方是否共同申请", "Both apply together"),
    type: "boolean",
    article: cite("CPL 205"),
  },
  appliedOn: { ...party, label: text("申请司法确认之日", "Day of the application"), type: "day" },
  court: { ...officer, label: text("受理法院", "Court"), type: "text", article: cite("CPL 205") },
  courtOn: { ...officer, label: text("裁定之日", "Day of the ruling"), type: "day" },
  courtResult: {
    ...officer,
    label: text("裁定结果", "Ruling"),
    type: "choice",
    choices: [
      { id: "valid", label: text("确认有效", "confirmed"), article: cite("CPL 206") },
      { id: "dismissed", label: text("驳回申请", "dismissed"), article: cite("CPL 206") },
    ],
  },
  courtNumber: { ...officer, label: text("裁定书编号", "Number of the ruling"), type: "text" },
  urgedOn: { ...officer, label: text("督促履行之日", "Day performance was urged"), type: "day" },
  urging: {
    ...officer,
    label: text("督促情况和已履行部分", "What was urged and performed so far"),
    type: "long-text",
  },
  performedOn: {
    ...officer,
    label: text("查明履行情况之日", "Day performance was established"),
    type: "day",
  },
  performance: {
    ...officer,
    label: text("履行情况", "Performance"),
    type: "choice",
    choices: [
      { id: "performed", label: text("已经履行", "performed") },
      { id: "refused", label: text("拒不履行", "not performed") },
    ],
  },
  failGround: {
    ...officer,
    label: text("未成的原因", "Why it failed"),
    type: "choice",
    choices: [
      { id: "refused", label: text("一方拒绝或者沉默", "a party refuses or stays silent") },
      { id: "no-agreement", label: text("经调解无法达成协议", "no agreement after mediation") },
      { id: "cost", label: text("鉴定费用无法协商一致", "no agreement on the cost of appraisal") },
      { id: "time", label: text("期限届满", "time ran out") },
      { id: "withdrawn", label: text("申请人撤回", "withdrawn by the consumer") },
      { id: "other", label: text("其他", "other") },
    ],
  },
  failReason: { ...officer, label: text("说明", "In words"), type: "long-text" },
} as const satisfies Record<string, FactDef>;

export const facts = { ...beginning, ...tracks, ...mediating, ...ending } as const satisfies Record<
  string,
  FactDef
>;

export type Fact = keyof typeof facts;
