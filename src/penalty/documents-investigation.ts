/** 文书 of investigation and review. Records 笔录 close with what was signed, or why it was not (O2 art. 43). */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { Fact } from "./facts.ts";

const main = { file: "main", publishable: false, retention: null } as const;
const deputy = { file: "deputy", publishable: false, retention: null } as const;
const remedy =
  "如不服本决定，可以自收到本决定书之日起六十日内申请行政复议，也可以自收到本决定书之日起六个月内依法提起行政诉讼。" as const;

export const investigationDocuments = {
  "site-record": {
    ...main,
    name: text("现场笔录", "On-site record"),
    numbering: "现笔",
    template: [
      {
        rows: [
          { label: "检查时间", value: "{inspectedAt}" },
          { label: "检查地点", value: "{inspectedPlace}" },
          { label: "执法人员", value: "{actingOfficers}" },
          { label: "案件", value: "{matter.number}" },
        ],
      },
      { paragraph: "检查开始前，执法人员主动出示执法证件，表明身份。" },
      { heading: "现场情况" },
      { paragraph: "{inspectionFound}" },
      { heading: "在场人员及签名情况" },
      { paragraph: "{siteWitness}" },
      {
        paragraph:
          "当事人拒绝签名或者不能签名的，已注明情况并采取录音、录像等方式记录，必要时邀请有关人员见证。",
      },
      { signatures: ["当事人", "见证人", "执法人员", "执法人员"] },
    ],
    contents: [
      {
        label: text("时间、地点", "time and place"),
        facts: ["inspectedAt", "inspectedPlace"],
        article: cite("APL 55"),
      },
      { label: text("两名以上执法人员", "two officers"), facts: ["actingOfficers"], article: cite("APL 42") },
      { label: text("出示执法证件", "certificates shown"), anchor: "出示执法证件", article: cite("APL 55") },
      { label: text("现场情况", "what was found"), facts: ["inspectionFound"], article: cite("APL 55") },
    ],
    article: cites("APL 55", "O2 22", "O2 43"),
  },
  "interview-record": {
    ...main,
    name: text("询问笔录", "Interview record"),
    numbering: "询笔",
    template: [
      {
        rows: [
          { label: "询问时间", value: "{interviewedAt}" },
          { label: "被询问人", value: "{interviewee}" },
          { label: "询问人", value: "{actingOfficers}" },
          { label: "案件", value: "{matter.number}" },
        ],
      },
      {
        paragraph:
          "询问前，执法人员主动出示执法证件，并告知被询问人依法享有陈述权、申辩权以及申请回避的权利。",
      },
      { paragraph: "{interviewRecord}" },
      { paragraph: "以上笔录已交被询问人核对。" },
      { signatures: ["被询问人", "询问人", "询问人"] },
    ],
    contents: [
      { label: text("询问时间", "time"), facts: ["interviewedAt"], article: cite("APL 55") },
      { label: text("两名以上执法人员", "two officers"), facts: ["actingOfficers"], article: cite("APL 42") },
      {
        label: text("出示执法证件、告知权利", "certificates shown, rights told"),
        anchor: "申请回避的权利",
        article: cite("O2 21(2)"),
      },
    ],
    article: cites("APL 55", "O2 22", "O2 43"),
  },
  "preservation-notice": {
    ...main,
    name: text("先行登记保存证据通知书", "Notice of registration and preservation"),
    numbering: "登保",
    template: [
      { paragraph: "{partyName}:" },
      {
        paragraph:
          "因证据可能灭失或者以后难以取得，本机关依据《中华人民共和国行政处罚法》第五十六条，对下列证据先行登记保存。在此期间，当事人或者有关人员不得损毁、销毁或者转移证据。",
      },
      { paragraph: "理由：{measureReason}" },
      { heading: "清单（{measureList}）" },
      { paragraph: "{measureItems}" },
      { paragraph: "本机关将在七个工作日内作出处理决定；逾期未采取相关措施的，先行登记保存措施自动解除。" },
      { signatures: ["当事人", "执法人员", "执法人员"] },
      { seal: true },
    ],
    contents: [
      { label: text("理由", "reasons"), facts: ["measureReason"], article: cite("APL 56") },
      { label: text("清单", "list"), facts: ["measureList", "measureItems"], article: cite("O2 33") },
      { label: text("处理期限", "the period"), anchor: "七个工作日", article: cite("O2 35") },
    ],
    article: cites("APL 56", "O2 33", "O2 35"),
  },
  "preservation-handling": {
    ...main,
    name: text("先行登记保存证据处理通知书", "Notice on preserved evidence"),
    numbering: "登处",
    template: [
      { paragraph: "{partyName}:" },
      { paragraph: "对清单{measureList}所列先行登记保存的证据，本机关决定：{handling}。" },
      { paragraph: "理由：{handlingReason}" },
      { seal: true },
    ],
    contents: [
      { label: text("处理决定", "what is done"), facts: ["handling", "measureList"], article: cite("O2 35") },
    ],
    article: cites("O2 35", "APL 56"),
  },
  "seizure-decision": {
    ...main,
    name: text("实施行政强制措施决定书", "Decision on sealing or seizure"),
    numbering: "强措",
    template: [
      { paragraph: "当事人：{partyName}" },
      { paragraph: "理由和依据：{measureReason}" },
      { paragraph: "本机关决定对下列场所、设施或者财物实施{measureKind}。" },
      { heading: "清单（{measureList}）" },
      { paragraph: "{measureItems}" },
      {
        paragraph:
          "期限为三十日，自实施之日起计算；情况复杂的，经负责人批准可以延长，并将书面告知当事人。检测、检验、检疫或者技术鉴定的期间不计入。",
      },
      { paragraph: "当事人有权陈述和申辩。" },
      { paragraph: remedy },
      { signatures: ["当事人", "执法人员", "执法人员"] },
      { seal: true },
    ],
    contents: [
      { label: text("当事人", "party"), facts: ["partyName"], article: cite("O2 38") },
      {
        label: text("理由、依据和期限", "reasons, basis and period"),
        facts: ["measureReason"],
        anchor: "期限为",
        article: cite("O2 38"),
      },
      { label: text("场所、设施或者财物的清单", "list"), facts: ["measureItems"], article: cite("O2 38") },
      {
        label: text("申请行政复议或者提起行政诉讼的途径和期限", "remedies and periods"),
        anchor: "申请行政复议",
        article: cite("O2 38"),
      },
    ],
    article: cites("O2 36", "O2 38", "ACL 25"),
  },
  "seizure-extension": {
    ...main,
    name: text("延长行政强制措施期限决定书", "Decision extending sealing or seizure"),
    numbering: "强延",
    template: [
      { paragraph: "当事人：{partyName}" },
      { paragraph: "本机关决定延长清单{measureList}所列场所、设施、财物的强制措施期限。" },
      { paragraph: "理由：{extensionReason}" },
      { paragraph: remedy },
      { seal: true },
    ],
    contents: [{ label: text("延长的理由", "reasons"), facts: ["extensionReason"], article: cite("ACL 25") }],
    article: cites("O2 38", "ACL 25"),
  },
  "seizure-lift": {
    ...main,
    name: text("解除行政强制措施决定书", "Decision lifting sealing or seizure"),
    numbering: "强解",
    template: [
      { paragraph: "当事人：{partyName}" },
      { paragraph: "本机关决定解除对清单{measureList}所列场所、设施、财物的行政强制措施。" },
      { paragraph: "理由：{liftReason}" },
      { signatures: ["当事人", "执法人员", "执法人员"] },
      { seal: true },
    ],
    contents: [
      {
        label: text("解除的理由和清单", "reasons and list"),
        facts: ["liftReason", "measureList"],
        article: cite("ACL 25"),
      },
    ],
    article: cites("O2 38", "ACL 25"),
  },
  "test-period-notice": {
    ...main,
    name: text("检测、检验、检疫、鉴定期间告知书", "Notice of the period of testing"),
    numbering: "检期",
    template: [
      { paragraph: "{partyName}:" },
      {
        paragraph:
          "清单{measureList}所列财物须送{testBody}{testKind}，期间自{testFrom}至{testUntil}，不计入查封、扣押的期限。",
      },
      { seal: true },
    ],
    contents: [
      {
        label: text("明确的期间", "the period, fixed"),
        facts: ["testFrom", "testUntil"],
        article: cite("O2 38"),
      },
    ],
    article: cites("O2 38", "ACL 25"),
  },
  "assistance-letter": {
    ...main,
    name: text("协助调查函", "Letter asking for assistance"),
    numbering: "协查",
    template: [
      { paragraph: "{assistanceOrgan}:" },
      { paragraph: "本机关正在查办{partyName}涉嫌{violation}案，请协助调查下列事项：" },
      { paragraph: "{assistanceMatter}" },
      { paragraph: "请自收到本函之日起十五个工作日内完成；需要延期完成的，请在期限届满前告知本机关。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("请求协助的事项", "what is asked"),
        facts: ["assistanceOrgan", "assistanceMatter"],
        article: cite("O2 45"),
      },
      { label: text("期限", "the period"), anchor: "十五个工作日", article: cite("O2 45") },
    ],
    article: cites("O2 45"),
  },
  "test-commission": {
    ...main,
    name: text("检测、检验、检疫、鉴定委托书", "Commission of testing or identification"),
    numbering: "检委",
    template: [
      { paragraph: "{testBody}:" },
      { paragraph: "因查办{matter.number}号案件需要，委托你单位进行{testKind}，委托日期{testFrom}。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("受托机构和事项", "who and what"),
        facts: ["testBody", "testKind"],
        article: cite("O2 64"),
      },
    ],
    article: cites("O2 64"),
  },
  "refund-order": {
    ...main,
    name: text("责令退款通知书", "Refund order"),
    numbering: "责退",
    template: [
      { paragraph: "{partyName}:" },
      { paragraph: "本机关责令你（单位）退还多付价款：{refundOrder}" },
      { paragraph: "金额：{refundSum}" },
      { paragraph: "逾期未退还的，依法处理。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("退款的内容、期限和金额", "what, until when, how much"),
        facts: ["refundOrder", "refundSum"],
        article: cite("O2 57"),
      },
    ],
    article: cites("O2 57", "O2 64"),
  },
  "investigation-report": {
    ...deputy,
    name: text("案件调查终结报告", "Investigation report"),
    numbering: "调终",
    template: [
      { heading: "一、当事人的基本情况" },
      {
        rows: [
          { label: "当事人", value: "{partyName}" },
          { label: "类型", value: "{partyKind}" },
          { label: "住所（住址）", value: "{partyAddress}" },
        ],
      },
      { paragraph: "统一社会信用代码：{partyCode}", when: "partyCode" },
      { paragraph: "法定代表人（负责人、经营者）：{partyRepresentative}", when: "partyRepresentative" },
      { heading: "二、案件来源、调查经过及采取行政强制措施的情况" },
      { paragraph: "案件来源：{source}。{caseSummary}" },
      { paragraph: "{investigationCourse}" },
      { heading: "三、调查认定的事实及主要证据" },
      { paragraph: "{factsFound}" },
      { paragraph: "{evidenceSummary}" },
      { evidence: true },
      { heading: "四、违法行为性质" },
      { paragraph: "{nature}" },
      { heading: "五、处理意见及依据" },
      { paragraph: "{proposal}。" },
      { paragraph: "依据：{penaltyBasis}", when: "penaltyBasis" },
      { paragraph: "建议处罚种类：{proposedKinds}。", when: "proposedKinds" },
      { paragraph: "建议罚款：{proposedFine}。", when: "proposedFine" },
      { paragraph: "建议没收：{proposedConfiscation}。", when: "proposedConfiscation" },
      { heading: "六、自由裁量的理由等其他需要说明的事项" },
      { paragraph: "{discretionReason}" },
      { paragraph: "偏离裁量基准：{deviationReason}", when: "deviationReason" },
      { list: "leniency" },
      { heading: "七、处罚的前提" },
      { list: "premises" },
      { heading: "八、应当法制审核的情形" },
      { list: "legalityScope" },
      { signatures: ["办案人员", "办案人员"] },
    ],
    contents: [
      { label: text("当事人的基本情况", "the party"), facts: ["partyName"], article: cite("O2 48") },
      {
        label: text("案件来源、调查经过及采取行政强制措施的情况", "source, course, coercive measures"),
        facts: ["source", "investigationCourse"],
        article: cite("O2 48"),
      },
      {
        label: text("调查认定的事实及主要证据", "facts and main evidence"),
        facts: ["factsFound", "evidenceSummary"],
        article: cite("O2 48"),
      },
      { label: text("违法行为性质", "nature"), facts: ["nature"], article: cite("O2 48") },
      { label: text("处理意见及依据", "proposal and basis"), facts: ["proposal"], article: cite("O2 48") },
      {
        label: text("自由裁量的理由", "reasons of discretion"),
        facts: ["discretionReason"],
        article: cite("O2 48"),
      },
    ],
    article: cites("O2 48"),
  },
  "review-opinion": {
    ...deputy,
    name: text("案件审核意见书", "Review opinion"),
    numbering: "审",
    template: [
      { paragraph: "案件：{matter.number}，当事人{partyName},{violation}。" },
      { paragraph: "审核意见：{reviewOpinion}。" },
      { paragraph: "理由：{reviewReason}" },
      { signatures: ["审核人员"] },
    ],
    contents: [
      {
        label: text("审核意见和理由", "opinion and reasons"),
        facts: ["reviewOpinion", "reviewReason"],
        article: cite("O2 49"),
      },
    ],
    article: cites("O2 49", "O2 55"),
  },
  "legality-opinion": {
    ...deputy,
    name: text("法制审核意见书", "Legality review opinion"),
    numbering: "法审",
    template: [
      { paragraph: "案件：{matter.number}，当事人{partyName},{violation}。" },
      { heading: "应当法制审核的情形" },
      { list: "legalityScope" },
      { paragraph: "审核意见：{reviewOpinion}。" },
      { paragraph: "理由：{reviewReason}" },
      { signatures: ["法制审核人员"] },
    ],
    contents: [
      {
        label: text("审核意见和理由", "opinion and reasons"),
        facts: ["reviewOpinion", "reviewReason"],
        article: cite("APL 58"),
      },
    ],
    article: cites("APL 58", "O2 49"),
  },
} as const satisfies Record<string, DocumentDef<Fact>>;
