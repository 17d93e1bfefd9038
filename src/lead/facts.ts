/** What is known about a lead. Reporter data stays here: it is never carried into the penalty procedure. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { FactDef } from "../procedure/index.ts";
import { declineItems, filingItems, repeatItems } from "./checklists.ts";

/** Kept for ten years, as long as the file of a penalty; house rule, no statute read fixes it. */
const years = 10;

const officer = { source: "officer", sensitivity: "internal", retention: years, publishable: false } as const;
const personal = {
  source: "officer",
  sensitivity: "personal",
  retention: years,
  publishable: false,
} as const;

export const facts = {
  source: {
    ...officer,
    label: text("线索来源", "Source of the lead"),
    type: "choice",
    article: cite("O2 18"),
    choices: [
      { id: "inspection", label: text("监督检查", "inspection") },
      {
        id: "monitoring",
        label: text("网络交易监测", "monitoring of online trading"),
        article: cite("O37 35(2)"),
      },
      { id: "complaint", label: text("投诉", "complaint") },
      { id: "report", label: text("举报", "report") },
      {
        id: "transfer-market",
        label: text("其他市场监督管理部门移送", "transfer by another market regulator"),
      },
      { id: "transfer-other", label: text("其他部门移送", "transfer by another department") },
      { id: "superior", label: text("上级交办", "handed down by a superior authority") },
      { id: "other", label: text("其他途径", "other") },
    ],
  },
  discoveredOn: {
    ...officer,
    label: text("发现线索或者收到材料之日", "Day the lead was found or the material received"),
    type: "day",
    article: cite("O2 18"),
  },
  summary: { ...officer, label: text("线索内容", "What was seen or reported"), type: "long-text" },
  place: {
    ...officer,
    label: text(
      "发现地点（平台、店铺、网址或者场所）",
      "Where: platform, storefront, address of the page, or premises",
    ),
    type: "text",
  },
  occurredOn: {
    ...officer,
    label: text("涉嫌违法行为发生（终了）之日", "Day of the act, or of its end"),
    type: "day",
    article: cite("APL 36"),
  },
  subject: {
    ...officer,
    label: text("案件类别", "Subject"),
    type: "choice",
    help: text(
      "决定告知举报人等依特别法的义务。",
      "Decides duties under special laws, such as informing the reporter.",
    ),
    choices: [
      { id: "advertising", label: text("广告", "advertising"), article: cite("ADL") },
      { id: "unfair-competition", label: text("不正当竞争", "unfair competition"), article: cite("AUCL25") },
      { id: "price", label: text("价格", "price"), article: cite("PRL") },
      { id: "online-trading", label: text("网络交易", "online trading"), article: cite("ECL") },
      { id: "consumer", label: text("消费者权益保护", "consumer protection"), article: cite("CRL") },
      { id: "product-quality", label: text("产品质量", "product quality"), article: cite("PQL") },
      { id: "food", label: text("食品安全", "food safety"), article: cite("FSL") },
      { id: "pyramid-selling", label: text("传销", "pyramid selling"), article: cite("SC444") },
      { id: "other", label: text("其他", "other") },
    ],
  },
  violation: {
    ...officer,
    label: text("涉嫌违法行为", "Suspected violation"),
    type: "text",
    publishable: true,
  },
  suspectedArticles: {
    ...officer,
    label: text("涉嫌违反的条款", "Articles suspected to be breached"),
    type: "long-text",
  },
  partyName: {
    ...officer,
    label: text("当事人名称（姓名）", "Name of the party"),
    type: "text",
    publishable: true,
  },
  partyKind: {
    ...officer,
    label: text("当事人类型", "Kind of party"),
    type: "choice",
    publishable: true,
    choices: [
      { id: "natural", label: text("自然人", "natural person") },
      { id: "individual-business", label: text("个体工商户", "individual business") },
      { id: "legal", label: text("法人", "legal person") },
      { id: "organisation", label: text("其他组织", "other organisation") },
    ],
  },
  partyCode: {
    ...officer,
    label: text("统一社会信用代码", "Unified social credit code"),
    type: "text",
    publishable: true,
  },
  partyAddress: { ...personal, label: text("住所（住址）", "Domicile or address"), type: "text" },
  partyRole: {
    ...officer,
    label: text("当事人在网络交易中的身份", "Role of the party in online trading"),
    type: "choice",
    help: text("用于判断管辖。", "Used to judge jurisdiction."),
    choices: [
      { id: "platform", label: text("平台经营者", "platform operator"), article: cite("O2 10(1)") },
      {
        id: "self-built",
        label: text("自建网站经营者", "operator of an own site"),
        article: cite("O2 10(1)"),
      },
      { id: "in-platform", label: text("平台内经营者", "in-platform operator"), article: cite("O2 10(2)") },
      { id: "live-room", label: text("直播间运营者", "live-room operator"), article: cite("O117 47(2)") },
      {
        id: "live-agency",
        label: text("直播营销人员服务机构", "live-marketing agency"),
        article: cite("O117 47(1)"),
      },
      {
        id: "advertising",
        label: text("广告主、广告经营者、广告发布者", "advertiser, ad operator, publisher"),
        article: cite("O2 11"),
      },
      { id: "other", label: text("其他经营者", "other operator"), article: cite("O2 7") },
    ],
  },
  reporterName: {
    ...personal,
    label: text("举报人姓名", "Reporter"),
    type: "text",
    article: cite("O121 37"),
    source: "party",
  },
  reporterContact: {
    ...personal,
    label: text("举报人联系方式", "Reporter's contact"),
    type: "text",
    article: cite("O121 37"),
    source: "party",
  },
  realName: { ...officer, label: text("是否实名举报", "Real-name report"), type: "boolean" },
  reported: {
    ...officer,
    label: text("举报另有登记", "The report has a matter of its own"),
    type: "boolean",
    source: "computed",
    help: text(
      "举报人身份和告知义务在举报事项中，不随线索移转。",
      "The reporter and the duty to inform stay with the report.",
    ),
    article: cite("O121 37"),
  },
  finding: {
    ...officer,
    label: text("监测发现的依据（模型、版本和理由）", "Finding of the detector: model, version, reasons"),
    type: "long-text",
    source: "lookup",
  },
  addedFindings: {
    ...officer,
    label: text("并入的监测发现", "Findings that joined"),
    type: "long-text",
    source: "lookup",
  },

  verifiers: {
    ...officer,
    label: text("核查人员", "Verifying officers"),
    type: "persons",
    article: cite("APL 42"),
  },
  verifiedOn: { ...officer, label: text("核查日期", "Day of verification"), type: "day" },
  verificationMethod: {
    ...officer,
    label: text("核查方式", "How it was verified"),
    type: "choices",
    choices: [
      { id: "online", label: text("网上核查", "online") },
      { id: "on-site", label: text("现场核查", "on site") },
      {
        id: "records",
        label: text("调取登记、许可、平台资料", "registration, licence and platform records"),
      },
      { id: "interview", label: text("询问有关人员", "talking to those concerned") },
    ],
  },
  verificationResult: { ...officer, label: text("核查情况", "What verification found"), type: "long-text" },
  testKind: {
    ...officer,
    label: text("不计入核查期限的事项", "What does not count towards the period"),
    type: "choice",
    article: cite("O2 18"),
    choices: [
      { id: "testing", label: text("检测", "testing") },
      { id: "inspection", label: text("检验", "inspection") },
      { id: "quarantine", label: text("检疫", "quarantine") },
      { id: "appraisal", label: text("鉴定", "appraisal") },
      { id: "right-holder", label: text("权利人辨认或者鉴别", "identification by the right holder") },
    ],
  },
  testBody: {
    ...officer,
    label: text("受托机构或者权利人", "Institution or right holder asked"),
    type: "text",
  },
  testAskedOn: { ...officer, label: text("委托之日", "Day it was commissioned"), type: "day" },
  testReceivedOn: { ...officer, label: text("收到结果之日", "Day the result was received"), type: "day" },
  testResult: { ...officer, label: text("检测、鉴定或者辨认结果", "Result"), type: "long-text" },
  extensionReason: {
    ...officer,
    label: text("延长核查期限的特殊情况", "Special circumstances for an extension"),
    type: "long-text",
    article: cite("O2 18"),
  },
  supplementedOn: {
    ...officer,
    label: text("收到补充材料之日", "Day the supplement was received"),
    type: "day",
    article: cite("O121 35(2)"),
  },
  supplement: { ...officer, label: text("补充的新线索", "What is new"), type: "long-text" },

  filingCheck: {
    ...officer,
    label: text("立案条件", "Conditions for filing"),
    type: "checklist",
    items: filingItems,
    article: cite("O2 19"),
  },
  declineCheck: {
    ...officer,
    label: text("可以不予立案的情形", "Grounds on which filing may be declined"),
    type: "checklist",
    items: declineItems,
    article: cite("O2 20"),
  },
  proposal: {
    ...officer,
    label: text("处理建议", "Proposal"),
    type: "choice",
    choices: [
      { id: "file", label: text("立案", "file"), article: cite("O2 19") },
      { id: "decline", label: text("不予立案", "do not file"), article: cite("O2 20") },
      { id: "transfer", label: text("移送", "transfer"), article: cite("O2 17(1)") },
    ],
  },
  proposalReason: { ...officer, label: text("建议的理由", "Reasons for the proposal"), type: "long-text" },
  decisionReason: { ...officer, label: text("审批意见", "Reasons of the decision"), type: "long-text" },
  returnReason: {
    ...officer,
    label: text("退回补充核查的事项", "What is still to be verified"),
    type: "long-text",
  },
  softMeasure: {
    ...officer,
    label: text("不予立案后的处理", "What is done instead"),
    type: "choices",
    help: text(
      "不予立案不等于不管：可以教育、指导、提示整改。",
      "Not filing is not ignoring: educate, guide, ask for correction.",
    ),
    choices: [
      { id: "none", label: text("无需处理", "nothing") },
      { id: "education", label: text("批评教育", "education") },
      { id: "guidance", label: text("行政指导", "guidance") },
      { id: "correction", label: text("督促改正", "asking for correction") },
      { id: "talk", label: text("约谈", "a regulatory talk") },
    ],
  },
  softOrigin: {
    ...officer,
    label: text("柔性措施的来源", "What gave rise to the soft means"),
    type: "choice",
    choices: [{ id: "lead", label: text("线索核查", "verification of a lead") }],
  },
  transferOrgan: { ...officer, label: text("接收机关", "Receiving organ"), type: "text" },
  transferGround: {
    ...officer,
    label: text("移送依据", "Why it is transferred"),
    type: "choice",
    choices: [
      {
        id: "other-region",
        label: text("属于其他市场监督管理部门管辖", "another market regulator is competent"),
        article: cite("O2 14"),
      },
      {
        id: "other-department",
        label: text("属于其他部门管辖", "another department is competent"),
        article: cite("O2 17(1)"),
      },
    ],
  },
  repeatCheck: {
    ...officer,
    label: text("重复举报", "Repeat report"),
    type: "checklist",
    items: repeatItems,
    article: cite("O121 35(2)"),
  },
  mergedInto: {
    ...officer,
    label: text("在先线索或者案件的编号", "Number of the earlier lead or case"),
    type: "text",
  },
  informedOn: { ...officer, label: text("告知举报人之日", "Day the reporter was informed"), type: "day" },
  informedHow: { ...officer, label: text("告知方式", "How"), type: "text" },
  informedWhat: { ...officer, label: text("告知内容", "What was told"), type: "long-text" },
} as const satisfies Record<string, FactDef>;

export type Fact = keyof typeof facts;
