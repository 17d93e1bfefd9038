/** The codes of the law that a complaint is decided by: grounds, factors, channels, requests. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ChecklistItem, Choice } from "../procedure/index.ts";

/** Where a complaint may be made (O121 art. 8). */
export const channels = [
  { id: "platform", label: text("全国12315平台", "national 12315 platform"), article: cite("O121 8") },
  { id: "hotline", label: text("12315热线电话", "12315 hotline"), article: cite("O121 8") },
  { id: "post", label: text("公布的邮寄地址", "published postal address"), article: cite("O121 8") },
  { id: "window", label: text("受理窗口", "reception window"), article: cite("O121 8") },
  { id: "portal", label: text("本系统公众端", "this portal") },
  {
    id: "handed",
    label: text("上级或者统一接收机构分送", "distributed by intake"),
    article: cite("O121 41"),
  },
] as const satisfies readonly Choice[];

/** What the respondent is online: decides who is competent (O121 art. 13). */
export const respondentRoles = [
  { id: "ordinary", label: text("一般经营者", "ordinary operator"), article: cite("O121 13(1)") },
  { id: "platform", label: text("电子商务平台经营者", "platform operator"), article: cite("O121 13(2)") },
  {
    id: "self-built",
    label: text("自建网站等经营者", "operator of an own site"),
    article: cite("O121 13(2)"),
  },
  { id: "in-platform", label: text("平台内经营者", "operator on a platform"), article: cite("O121 13(3)") },
] as const satisfies readonly Choice[];

export const subjects = [
  { id: "goods-quality", label: text("商品质量", "quality of goods") },
  { id: "food", label: text("食品安全", "food safety"), article: cite("FSL 115") },
  { id: "advertising", label: text("广告宣传", "advertising"), article: cite("ADL 53") },
  { id: "price", label: text("价格", "price") },
  { id: "contract", label: text("合同履行", "performance of the contract") },
  { id: "return", label: text("退换货和七日无理由退货", "returns"), article: cite("CRL 25") },
  { id: "prepaid", label: text("预付式消费", "prepaid consumption"), article: cite("SC778 22") },
  { id: "service", label: text("服务质量", "quality of a service") },
  { id: "other", label: text("其他", "other") },
] as const satisfies readonly Choice[];

export const requests = [
  { id: "refund", label: text("退款", "refund") },
  { id: "return", label: text("退货", "return") },
  { id: "exchange", label: text("换货", "exchange") },
  { id: "repair", label: text("修理", "repair") },
  { id: "compensation", label: text("赔偿损失", "compensation") },
  { id: "punitive", label: text("惩罚性赔偿", "punitive damages"), article: cite("SC778 49(1)") },
  { id: "perform", label: text("继续履行合同", "performance") },
  { id: "apology", label: text("赔礼道歉", "apology") },
  { id: "other", label: text("其他", "other") },
] as const satisfies readonly Choice[];

/** O121 art. 16, in its order; the codes R1 to R7 stand in reports and statistics. */
export const refusalGrounds = [
  {
    id: "R1",
    label: text(
      "不属于市场监管部门职责，或者本机关不具有处理权限",
      "outside the duties, or no power to handle",
    ),
    article: cite("O121 16[1]"),
  },
  {
    id: "R2",
    label: text(
      "法院、仲裁机构、行政机关、消费者协会已经受理或者处理过同一争议",
      "the same dispute was already accepted or handled elsewhere",
    ),
    article: cite("O121 16[2]"),
  },
  {
    id: "R3",
    label: text(
      "不是为生活消费需要，或者不能证明与被投诉人存在消费者权益争议",
      "not for daily consumption, or no proof of a dispute with the respondent",
    ),
    article: cite("O121 16[3]"),
  },
  {
    id: "R4",
    label: text("知道或者应当知道权益受侵害之日起超过三年", "more than three years since knowledge"),
    article: cite("O121 16[4]"),
  },
  {
    id: "R5",
    label: text("未提供规定的材料，或者提供虚假材料", "required materials lacking, or false materials"),
    article: cite("O121 16[5]"),
  },
  {
    id: "R6",
    label: text("冒用他人名义，或者拒不配合核验真实身份", "impersonation, or identity verification refused"),
    article: cite("O121 16[6]"),
  },
  {
    id: "R7",
    label: text("法律、法规、规章规定的其他情形", "another ground in law"),
    article: cite("O121 16[7]"),
  },
] as const satisfies readonly Choice[];

/** O121 art. 17: factors that may be weighed for R3; the municipal level refines them. None of them decides alone. */
export const consumptionFactors = [
  {
    id: "quantity",
    question: text(
      "购买的数量、次数、频率与保质期或者通常消费习惯明显不符",
      "Quantity, times or frequency clearly out of line with shelf life or normal habits",
    ),
    article: cite("O121 17(1)[1]"),
  },
  {
    id: "volume",
    question: text(
      "同一投诉人短期内就同一经营者、同类商品或者问题大量投诉，或者多人恶意串通集中投诉",
      "Many complaints in a short time by one person, or by several in collusion",
    ),
    article: cite("O121 17(1)[2]"),
  },
  {
    id: "no-purchase",
    question: text(
      "不能证明已实际购买或者接受服务、权益已实际受到侵害",
      "No proof of an actual purchase or of actual harm",
    ),
    article: cite("O121 17(1)[3]"),
  },
  {
    id: "shared-contact",
    question: text("多人使用同一手机号码、通讯地址等联系方式", "Several people using one phone or address"),
    article: cite("O121 17(1)[4]"),
  },
  {
    id: "other",
    question: text("其他可以考虑的因素", "Another factor"),
    article: cite("O121 17(1)[5]"),
  },
] as const satisfies readonly ChecklistItem[];

/** O121 art. 23, in its order. */
export const terminationGrounds = [
  {
    id: "T1",
    label: text("投诉人撤回投诉，或者双方自行和解", "withdrawn, or settled between the parties"),
    article: cite("O121 23(1)[1]"),
  },
  {
    id: "T2",
    label: text("无正当理由不参加调解，或者明确拒绝调解", "absent without good reason, or refuses mediation"),
    article: cite("O121 23(1)[2]"),
  },
  {
    id: "T3",
    label: text(
      "经组织调解，一方明确表示无法达成协议",
      "after mediation a party states no agreement is possible",
    ),
    article: cite("O121 23(1)[3]"),
  },
  {
    id: "T4",
    label: text("鉴定、检测费用承担无法协商一致", "no agreement on the cost of appraisal"),
    article: cite("O121 23(1)[4]"),
  },
  {
    id: "T5",
    label: text("受理之日起六十日内未能达成协议", "sixty days passed without agreement"),
    article: cite("O121 23(1)[5]"),
  },
  {
    id: "T6",
    label: text(
      "受理后发现第十六条、第四十二条规定的情形",
      "a situation of art. 16 or 42 discovered after acceptance",
    ),
    article: cite("O121 23(1)[6]"),
  },
  {
    id: "T7",
    label: text("一方死亡或者主体资格灭失", "death, or loss of existence, of a party"),
    article: cite("O121 23(1)[7]"),
  },
  {
    id: "T8",
    label: text("法律、法规、规章规定的其他情形", "another ground in law"),
    article: cite("O121 23(1)[8]"),
  },
] as const satisfies readonly Choice[];

/** How the respondent met the proposal to mediate; silence is an answer that is written down. */
export const respondentAnswers = [
  { id: "agrees", label: text("同意调解", "agrees to mediation") },
  { id: "refuses", label: text("明确拒绝调解", "refuses mediation"), article: cite("O121 23(1)[2]") },
  {
    id: "silent",
    label: text("经联系未予答复", "was reached and stays silent"),
    article: cite("O121 23(1)[2]"),
  },
  { id: "unreachable", label: text("无法取得联系", "cannot be reached"), article: cite("O121 13(3)") },
] as const satisfies readonly Choice[];

/** Why a result is not shown to the public; the rules of the publicity of complaints are still open (C-77). */
export const unpublishedGrounds = [
  { id: "none", label: text("可以公示", "may be published"), article: cite("O121 38") },
  {
    id: "secret",
    label: text("涉及国家秘密、公共安全或者社会稳定", "state secret or public safety"),
    article: cite("O121 39"),
  },
  {
    id: "private",
    label: text("涉及商业秘密、个人隐私且无法隐去", "business secret or privacy that cannot be hidden"),
    article: cite("O121 39"),
  },
  {
    id: "not-consumer",
    label: text("查明不是消费者权益争议", "found to be no consumer dispute"),
    article: cite("O121 16[3]"),
  },
  {
    id: "abuse",
    label: text("投诉人涉嫌骗取赔偿、敲诈勒索", "suspected fraud or extortion by the complainant"),
    article: cite("O121 42"),
  },
  { id: "wrong-party", label: text("被投诉人有误", "wrong respondent") },
] as const satisfies readonly Choice[];
