/** What a complaint brings along, and what decides on its acceptance. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { FactDef } from "../procedure/index.ts";
import {
  channels,
  consumptionFactors,
  refusalGrounds,
  requests,
  respondentRoles,
  subjects,
} from "./choices.ts";
import { officer, party, personal } from "./fact-kinds.ts";

export const intakeFacts = {
  channel: {
    ...officer,
    label: text("投诉渠道", "Channel"),
    type: "choice",
    choices: channels,
    article: cite("O121 8"),
  },
  receivedOn: {
    ...officer,
    label: text("收到投诉之日", "Day the complaint was received"),
    type: "day",
    help: text(
      "具有处理权限的机关收到之日；受理期限自次日起算。",
      "When an authority with power to handle it received it; the period counts from the next day.",
    ),
    article: cite("O121 15"),
  },
  complainantName: {
    ...personal,
    label: text("投诉人姓名", "Complainant"),
    type: "text",
    article: cite("O121 10(1)[1]"),
  },
  complainantPhone: {
    ...personal,
    label: text("投诉人电话号码", "Complainant’s phone"),
    type: "text",
    article: cite("O121 10(1)[1]"),
  },
  complainantAddress: {
    ...personal,
    label: text("投诉人通讯地址", "Complainant’s postal address"),
    type: "text",
    article: cite("O121 10(1)[1]"),
  },
  agentName: { ...personal, label: text("受托人姓名", "Agent"), type: "text", article: cite("O121 11") },
  agentPower: {
    ...party,
    label: text("授权委托书载明的事项、权限和期限", "Matter, powers and term of the power of attorney"),
    type: "long-text",
    help: text(
      "须收取委托人签名的原件和受托人身份证明。",
      "Take the signed original and the agent’s proof of identity.",
    ),
    article: cite("O121 11"),
  },
  respondentName: {
    ...party,
    label: text("被投诉人名称（姓名）", "Respondent"),
    type: "text",
    publishable: true,
    article: cite("O121 10(1)[2]"),
  },
  respondentAddress: {
    ...party,
    label: text("被投诉人地址", "Respondent’s address"),
    type: "text",
    article: cite("O121 10(1)[2]"),
  },
  respondentCode: {
    ...officer,
    label: text("被投诉人统一社会信用代码", "Respondent’s credit code"),
    type: "text",
    publishable: true,
  },
  respondentRole: {
    ...officer,
    label: text("被投诉人的身份", "What the respondent is"),
    type: "choice",
    choices: respondentRoles,
    article: cite("O121 13"),
  },
  platformName: { ...party, label: text("所在平台", "Platform"), type: "text" },
  publishedAddress: {
    ...party,
    label: text("在平台公示的地址", "Address published on the platform"),
    type: "text",
    help: text(
      "平台内经营者的投诉由公示地址所在地或者平台住所地处理；未公示或者联系不上的由平台住所地处理。",
      "Complaints against operators on a platform go to the published address or the platform’s domicile; without one, to the domicile.",
    ),
    article: cite("O121 13(3)"),
  },
  orderNumber: { ...party, label: text("订单编号", "Order number"), type: "text" },
  purchasedOn: { ...party, label: text("购买或者接受服务之日", "Day of the purchase"), type: "day" },
  knewOn: {
    ...party,
    label: text("知道权益受到侵害之日", "Day the complainant knew of the harm"),
    type: "day",
    article: cite("O121 16[4]"),
  },
  amount: { ...party, label: text("争议金额", "Amount in dispute"), type: "money" },
  subject: {
    ...officer,
    label: text("争议类别", "Subject of the dispute"),
    type: "choice",
    choices: subjects,
    publishable: true,
  },
  requests: {
    ...party,
    label: text("投诉请求", "What is asked for"),
    type: "choices",
    choices: requests,
    article: cite("O121 10(1)[3]"),
  },
  requestText: {
    ...party,
    label: text("具体的投诉请求", "The request in particular"),
    type: "long-text",
    article: cite("O121 10(1)[3]"),
  },
  dispute: {
    ...party,
    label: text("消费者权益争议的事实", "Facts of the dispute"),
    type: "long-text",
    article: cite("O121 10(1)[3]"),
  },
  basis: {
    ...party,
    label: text("事实依据（订单、付款、聊天记录等）", "What shows it: order, payment, messages"),
    type: "long-text",
    article: cite("O121 10(1)[3]"),
  },
  alsoReport: {
    ...officer,
    label: text("材料是否同时包含举报内容", "Does it hold a report as well"),
    type: "boolean",
    article: cite("O121 9"),
  },
} as const satisfies Record<string, FactDef>;

export const acceptanceFacts = {
  identity: {
    ...officer,
    label: text("真实身份核验", "Verification of identity"),
    type: "choice",
    choices: [
      { id: "verified", label: text("已核验", "verified") },
      { id: "not-asked", label: text("无需进一步核验", "no need to ask") },
      { id: "refused", label: text("拒不配合核验", "refused"), article: cite("O121 16[6]") },
      { id: "impersonated", label: text("冒用他人名义", "impersonation"), article: cite("O121 16[6]") },
    ],
    article: cite("O121 10(3)"),
  },
  competence: {
    ...officer,
    label: text("处理权限", "Why this authority is competent"),
    type: "choice",
    choices: [
      {
        id: "premises",
        label: text("被投诉人实际经营地或者住所地", "the respondent’s place of business or domicile"),
        article: cite("O121 13(1)"),
      },
      {
        id: "domicile",
        label: text("平台或者自建网站经营者住所地", "domicile of the platform or own site"),
        article: cite("O121 13(2)"),
      },
      {
        id: "published",
        label: text("平台公示的地址所在地", "address published on the platform"),
        article: cite("O121 13(3)"),
      },
      {
        id: "platform-domicile",
        label: text("平台经营者住所地", "the platform’s domicile"),
        article: cite("O121 13(3)"),
      },
      {
        id: "superior",
        label: text("上级机关处理下级收到的投诉", "taken by the superior"),
        article: cite("O121 13(4)"),
      },
    ],
    article: cite("O121 13"),
  },
  supplement: {
    ...party,
    label: text("补充的材料", "What was supplied"),
    type: "long-text",
    article: cite("O121 10"),
  },
  distributedTo: {
    ...officer,
    label: text("分送的机关或者机构", "Distributed to"),
    type: "text",
    article: cite("O121 41"),
  },
  distributedOn: {
    ...officer,
    label: text("分送之日", "Day of distribution"),
    type: "day",
    article: cite("O121 41"),
  },
  distributionReason: {
    ...officer,
    label: text("分送的理由（管辖依据）", "Why there"),
    type: "long-text",
    article: cite("O121 13"),
  },
  refusalGround: {
    ...officer,
    label: text("不予受理的情形", "Ground of refusal"),
    type: "choice",
    choices: refusalGrounds,
    article: cite("O121 16"),
  },
  refusalReason: {
    ...officer,
    label: text("不予受理的理由", "Reasons of the refusal"),
    type: "long-text",
    article: cite("O121 15(2)"),
  },
  factors: {
    ...officer,
    label: text("判断是否为生活消费的因素", "Factors of daily consumption"),
    type: "checklist",
    items: consumptionFactors,
    help: text(
      "仅供综合判断，任何一项都不自动导致不予受理。",
      "For a judgement on the whole; none of them refuses by itself.",
    ),
    article: cite("O121 17"),
  },
  otherRoutes: {
    ...officer,
    label: text("其他解决途径", "Other routes"),
    type: "long-text",
    help: text(
      "协商和解、请求消费者协会等调解、仲裁、诉讼等，写给投诉人看得懂。",
      "Negotiation, consumer association, arbitration, action: in plain words.",
    ),
    article: cite("CRL 39"),
  },
  returnReason: { ...officer, label: text("退回的理由", "Why it is returned"), type: "long-text" },
  correctionReason: {
    ...officer,
    label: text("纠正不予受理决定的理由", "Why the refusal is corrected"),
    type: "long-text",
  },
  correctedOn: { ...officer, label: text("纠正之日", "Day of the correction"), type: "day" },
  informedOn: {
    ...officer,
    label: text("告知投诉人之日", "Day the complainant was informed"),
    type: "day",
    article: cite("O121 15"),
  },
  informedHow: {
    ...officer,
    label: text("告知方式", "How"),
    type: "choice",
    choices: [
      { id: "platform", label: text("全国12315平台", "12315 platform") },
      { id: "message", label: text("短信", "text message") },
      { id: "phone", label: text("电话（录音）", "phone, recorded") },
      { id: "post", label: text("邮寄", "post") },
      { id: "in-person", label: text("当面", "in person") },
    ],
  },
  groupNumber: {
    ...officer,
    label: text("共同处理的投诉编号", "Number of the group’s first complaint"),
    type: "text",
    article: cite("O121 12"),
  },
  groupConsent: {
    ...party,
    label: text("投诉人是否同意按共同投诉处理", "Complainant agrees to joint handling"),
    type: "boolean",
    article: cite("O121 12"),
  },
  representatives: {
    ...party,
    label: text("书面推选的代表人（不超过两名）", "Representatives elected in writing, two at most"),
    type: "text",
    sensitivity: "personal",
    article: cite("O121 12"),
  },
} as const satisfies Record<string, FactDef>;
