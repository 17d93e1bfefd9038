/** What is known about a report. Who reported stays here: neither the lead nor any paper to others names them. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ChecklistItem, FactDef } from "../procedure/index.ts";

/** House rule: as long as the file of the lead. */
const years = 10;

const officer = { source: "officer", sensitivity: "internal", retention: years, publishable: false } as const;
const party = { ...officer, source: "party" } as const;
const personal = { ...party, sensitivity: "personal", article: cite("O121 37") } as const;

/** not handled again only when all three are the same. */
const repeatItems = [
  { id: "reporter", question: text("同一举报人", "The same reporter"), article: cite("O121 35(2)") },
  { id: "fact", question: text("同一涉嫌违法事实", "The same facts"), article: cite("O121 35(2)") },
  { id: "party", question: text("同一被举报人", "The same reported party"), article: cite("O121 35(2)") },
] as const satisfies readonly ChecklistItem[];

const intake = {
  channel: {
    ...officer,
    label: text("举报渠道", "Channel"),
    type: "choice",
    article: cite("O121 8"),
    choices: [
      { id: "platform", label: text("全国12315平台", "national 12315 platform") },
      { id: "hotline", label: text("12315热线电话", "12315 hotline") },
      { id: "post", label: text("公布的邮寄地址", "published postal address") },
      { id: "window", label: text("受理窗口", "reception window") },
      { id: "portal", label: text("本系统公众端", "this portal") },
      { id: "handed", label: text("上级或者统一接收机构分送", "distributed by intake") },
    ],
  },
  receivedOn: {
    ...officer,
    label: text("收到举报之日", "Day the report was received"),
    type: "day",
    article: cite("O2 18"),
  },
  realName: { ...officer, label: text("是否实名举报", "Real-name report"), type: "boolean" },
  reporterName: { ...personal, label: text("举报人姓名", "Reporter"), type: "text" },
  reporterContact: { ...personal, label: text("举报人联系方式", "Reporter’s contact"), type: "text" },
  reporterKind: {
    ...officer,
    label: text("举报人类型", "Kind of reporter"),
    type: "choice",
    article: cite("RW21"),
    choices: [
      { id: "natural", label: text("自然人", "natural person") },
      {
        id: "insider",
        label: text("经营者内部人员", "insider of the operator"),
        article: cite("O121 28(3)"),
      },
      { id: "organisation", label: text("法人、其他组织", "organisation") },
      { id: "unknown", label: text("匿名", "anonymous") },
    ],
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
      { id: "advertising", label: text("广告", "advertising"), article: cite("ADL 53") },
      {
        id: "unfair-competition",
        label: text("不正当竞争", "unfair competition"),
        article: cite("AUCL25 20(2)"),
      },
      { id: "price", label: text("价格", "price") },
      { id: "online-trading", label: text("网络交易", "online trading") },
      { id: "consumer", label: text("消费者权益保护", "consumer protection") },
      { id: "product-quality", label: text("产品质量", "product quality") },
      { id: "food", label: text("食品安全", "food safety"), article: cite("FSL 115") },
      { id: "pyramid-selling", label: text("传销", "pyramid selling"), article: cite("SC444 6") },
      { id: "other", label: text("其他", "other") },
    ],
  },
  falsePublicity: {
    ...officer,
    label: text("是否反映企业公示信息虚假", "Is it about false enterprise publicity information"),
    type: "boolean",
    help: text(
      "是的，二十个工作日内核查处理并书面答复。",
      "If so: verified, handled and answered in writing within twenty working days.",
    ),
    article: cite("SC654 13(1)"),
  },
  violation: {
    ...party,
    label: text("涉嫌违法行为", "Suspected violation"),
    type: "text",
    article: cite("O121 28(1)"),
  },
  summary: {
    ...party,
    label: text("具体线索", "The concrete lead"),
    type: "long-text",
    article: cite("O121 28(1)"),
  },
  basis: {
    ...party,
    label: text("事实依据", "Factual basis"),
    type: "long-text",
    article: cite("O121 28(1)"),
  },
  place: {
    ...party,
    label: text("发生地点（平台、店铺、网址或者场所）", "Where: platform, storefront, address or premises"),
    type: "text",
    article: cite("O121 29"),
  },
  occurredOn: { ...party, label: text("行为发生之日", "Day of the act"), type: "day" },
  partyName: { ...party, label: text("被举报人名称（姓名）", "Reported party"), type: "text" },
  partyRole: {
    ...officer,
    label: text("被举报人在网络交易中的身份", "Role of the reported party"),
    type: "choice",
    help: text(
      "平台内经营者的举报由实际经营地处理，平台住所地先收到的也可以处理。",
      "Reports on operators of a platform go to the actual place of business; the platform’s domicile may handle if first.",
    ),
    choices: [
      { id: "platform", label: text("平台经营者", "platform operator"), article: cite("O121 31(1)") },
      {
        id: "self-built",
        label: text("自建网站经营者", "operator of an own site"),
        article: cite("O121 31(1)"),
      },
      { id: "in-platform", label: text("平台内经营者", "in-platform operator"), article: cite("O121 31(2)") },
      { id: "live-room", label: text("直播间运营者", "live-room operator"), article: cite("O117 47(2)") },
      {
        id: "live-agency",
        label: text("直播营销人员服务机构", "live-marketing agency"),
        article: cite("O117 47(1)"),
      },
      {
        id: "advertising",
        label: text("广告主、广告经营者、广告发布者", "advertiser, ad operator, publisher"),
        article: cite("O121 32"),
      },
      { id: "other", label: text("其他经营者", "other operator"), article: cite("O121 29") },
    ],
  },
  complaintNumber: {
    ...officer,
    label: text("同时提出的投诉编号", "Number of the complaint made with it"),
    type: "text",
    article: cite("O121 9"),
  },
} as const satisfies Record<string, FactDef>;

const course = {
  leadSource: {
    ...officer,
    label: text("线索来源", "Source of the lead"),
    type: "choice",
    source: "computed",
    choices: [{ id: "report", label: text("举报", "report") }],
  },
  reported: {
    ...officer,
    label: text("举报另有登记", "The report has a matter of its own"),
    type: "boolean",
    source: "computed",
  },
  leadSummary: {
    ...officer,
    label: text(
      "转核查的线索内容（不得写举报人身份）",
      "What goes to verification, without the reporter’s identity",
    ),
    type: "long-text",
    article: cite("O121 37"),
  },
  noPowerReason: {
    ...officer,
    label: text("不具备处理权限的理由", "Why there is no power"),
    type: "long-text",
    article: cite("O121 34"),
  },
  competentOrgan: {
    ...officer,
    label: text("有处理权限的机关", "Competent authority"),
    type: "text",
    article: cite("O121 34"),
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
    label: text("在先举报或者线索的编号", "Number of the earlier report or lead"),
    type: "text",
  },
  supplementedOn: {
    ...officer,
    label: text("收到补充举报之日", "Day the supplement was received"),
    type: "day",
    article: cite("O121 35(2)"),
  },
  supplement: { ...party, label: text("补充的新事实", "What is new"), type: "long-text" },
  decision: {
    ...officer,
    label: text("核查后的决定", "Decision after verification"),
    type: "choice",
    choices: [
      { id: "filed", label: text("立案", "filed") },
      { id: "declined", label: text("不予立案", "not filed") },
      { id: "transferred", label: text("移送", "transferred") },
      { id: "merged", label: text("并入在先线索", "merged") },
    ],
    article: cite("O2 18"),
  },
  decidedOn: {
    ...officer,
    label: text("决定之日", "Day of the decision"),
    type: "day",
    article: cite("O2 18"),
  },
  informedOn: {
    ...officer,
    label: text("告知举报人之日", "Day the reporter was informed"),
    type: "day",
    article: cite("O121 36"),
  },
  informedHow: { ...officer, label: text("告知方式", "How"), type: "text" },
  informedWhat: { ...officer, label: text("告知内容", "What was told"), type: "long-text" },
  informBasis: {
    ...officer,
    label: text("告知的依据", "Why the reporter is told"),
    type: "choice",
    choices: [
      {
        id: "competition",
        label: text("不正当竞争的实名举报", "real-name report of unfair competition"),
        article: cite("AUCL25 20(2)"),
      },
      { id: "advertising", label: text("广告举报", "advertising"), article: cite("ADL 53") },
      { id: "food", label: text("食品安全举报", "food safety"), article: cite("FSL 115") },
      {
        id: "publicity",
        label: text("企业公示信息虚假", "false publicity information"),
        article: cite("SC654 13(1)"),
      },
      { id: "no-power", label: text("不具备处理权限", "no power to handle"), article: cite("O121 34") },
    ],
    article: cite("O121 36"),
  },
  endReason: { ...officer, label: text("结束的说明", "Why it is ended"), type: "long-text" },
} as const satisfies Record<string, FactDef>;

const reward = {
  caseNumber: {
    ...officer,
    label: text("处罚案件编号", "Number of the penalty case"),
    type: "text",
    article: cite("RW21"),
  },
  caseClosedOn: {
    ...officer,
    label: text("结案之日", "Day the case was closed"),
    type: "day",
    article: cite("RW21"),
  },
  fines: {
    ...officer,
    label: text("罚没款", "Fines and confiscations"),
    type: "money",
    article: cite("RW21 12"),
  },
  rewardClass: {
    ...officer,
    label: text("重大违法行为的类别", "Class of the major violation"),
    type: "choice",
    choices: [
      {
        id: "safety",
        label: text(
          "食品、药品、特种设备、工业产品质量安全",
          "food, drug, special-equipment, product safety",
        ),
      },
      { id: "systemic", label: text("区域性、系统性风险", "regional or systemic risk") },
      { id: "harm", label: text("社会影响较大、严重危害人身财产安全", "serious harm with wide effect") },
      { id: "crime", label: text("移送司法机关被追究刑事责任", "prosecuted as a crime") },
    ],
    article: cite("RW21"),
  },
} as const satisfies Record<string, FactDef>;

export const facts = { ...intake, ...course, ...reward } as const satisfies Record<string, FactDef>;

export type Fact = keyof typeof facts;
