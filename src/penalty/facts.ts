/** What is known in a penalty case. Amounts are in fen; an amount of zero says that there is none. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { checklist, choice, type FactDef, fact, serviceFacts } from "../procedure/index.ts";
import {
  archiveItems,
  hearingItems,
  legalityItems,
  leniencyItems,
  penaltyKinds,
  premiseItems,
} from "./checklists.ts";
import {
  benchmarkSteps,
  clauseGrades,
  clauses,
  evidenceKinds,
  handlings,
  listingFields,
  measureKinds,
  noPenaltyGrounds,
  partyKinds,
  proposals,
  reviewOpinions,
  sources,
  subjects,
  suspensionGrounds,
  testKinds,
} from "./choices.ts";

const personal = { sensitivity: "personal" } as const;
const published = { publishable: true } as const;

const caseFacts = {
  source: choice("案件来源", "Source of the case", sources, { article: cite("O2 48") }),
  discoveredOn: fact("发现线索或者收到材料之日", "Day the lead was found or received", "day"),
  subject: choice("案件类别", "Subject", subjects),
  violation: fact("违法行为", "Violation", "text", { ...published, article: cite("O45 4") }),
  suspectedArticles: fact("涉嫌违反的条款", "Articles suspected to be breached", "long-text"),
  occurredOn: fact("违法行为发生（终了）之日", "Day of the act, or of its end", "day", {
    article: cite("APL 36"),
  }),
  caseSummary: fact("线索内容", "What the lead said", "long-text"),
  partyName: fact("当事人名称（姓名）", "Name of the party", "text", {
    ...published,
    article: cite("O2 62"),
  }),
  partyKind: choice("当事人类型", "Kind of party", partyKinds, published),
  partyCode: fact("统一社会信用代码", "Unified social credit code", "text", published),
  partyIdNumber: fact("公民身份号码", "Citizen id number", "text", personal),
  partyRepresentative: fact("法定代表人（负责人、经营者）", "Legal representative", "text", {
    ...personal,
    ...published,
  }),
  partyAddress: fact("住所（住址）", "Domicile or address", "text", personal),
  partyContact: fact("联系方式", "Contact", "text", personal),
};

const investigationFacts = {
  officers: fact("办案人员", "Appointed officers", "persons", { article: cite("O2 19") }),
  actingOfficers: fact("参加的执法人员", "Officers taking part", "persons", { article: cite("APL 42") }),
  rightsInformedOn: fact("告知权利之日", "Day the party was told its rights", "day", {
    article: cite("O2 21(2)"),
  }),
  rightsInformedHow: fact("告知方式", "How the party was told", "text", { article: cite("O2 21(2)") }),
  recusalOf: fact("被申请回避的人员", "Whose recusal is asked", "persons", { article: cite("O2 21(2)") }),
  recusalReason: fact("申请回避的理由", "Why", "long-text", { source: "party", article: cite("O2 21(2)") }),
  recusalAnswer: fact("对回避申请的决定及理由", "Decision on the recusal, with reasons", "long-text", {
    article: cite("O2 21(2)"),
  }),
  recusedPersons: fact("已回避人员", "Recused persons", "persons", { article: cite("O2 21(2)") }),
  inspectedAt: fact("检查时间", "Time of the inspection", "instant", { article: cite("APL 55") }),
  inspectedPlace: fact("检查地点（网址或者场所）", "Place of the inspection", "text", {
    article: cite("APL 55"),
  }),
  inspectionFound: fact("现场情况", "What was found", "long-text", { article: cite("APL 55") }),
  siteWitness: fact("在场人员及签名情况", "Who was present, who signed or refused", "long-text", {
    ...personal,
    article: cite("O2 43"),
  }),
  interviewee: fact("被询问人", "Person interviewed", "text", { ...personal, article: cite("APL 55") }),
  interviewedAt: fact("询问时间", "Time of the interview", "instant", { article: cite("APL 55") }),
  interviewRecord: fact("询问内容", "Questions and answers", "long-text", {
    ...personal,
    article: cite("APL 55"),
  }),
  evidenceKinds: fact("证据种类", "Kinds of evidence", "choices", {
    choices: evidenceKinds,
    article: cite("APL 46"),
  }),
  collectedHow: fact("取证方法、时间、制作人", "Method, time and maker", "long-text", {
    article: cite("O2 26(1)"),
  }),
  measureKind: choice("措施种类", "Kind of measure", measureKinds),
  measureReason: fact("采取措施的理由和依据", "Reasons and basis of the measure", "long-text", {
    article: cite("O2 36"),
  }),
  measureList: fact("清单编号", "Number of the list", "text"),
  measureItems: fact("场所、设施、财物清单", "Premises, equipment and goods", "long-text"),
  measureOn: fact("采取措施之时", "When the measure was taken", "instant"),
  urgent: fact("情况紧急,当场采取", "Taken on the spot because it was urgent", "boolean", {
    article: cite("O2 36(2)"),
  }),
  handling: choice("对先行登记保存证据的处理", "What was done with preserved evidence", handlings, {
    article: cite("O2 35"),
  }),
  handlingReason: fact("处理的理由", "Reasons", "long-text"),
  extensionReason: fact("延长期限的理由", "Reasons for the extension", "long-text"),
  liftReason: fact("解除措施的理由", "Why the measure is lifted", "long-text"),
  testKind: choice("检测、鉴定、辨认种类", "Kind of test or identification", testKinds, {
    article: cite("O2 64"),
  }),
  testBody: fact("受托机构或者权利人", "Institution or right holder", "text"),
  testFrom: fact("委托之日", "Commissioned on", "day"),
  testUntil: fact("预计完成之日", "Expected on", "day", { article: cite("O2 38") }),
  testReceivedOn: fact("收到结果之日", "Result received on", "day"),
  testResult: fact("结果", "Result", "long-text"),
  assistanceOrgan: fact("协助机关", "Authority asked for assistance", "text", { article: cite("O2 45") }),
  assistanceMatter: fact("请求协助的事项", "What is asked", "long-text", { article: cite("O2 45") }),
  assistanceReceivedOn: fact("协助机关收到之日", "Day the authority received the letter", "day", {
    article: cite("O2 45"),
  }),
  assistanceReply: fact("协助调查结果", "Reply", "long-text"),
  refundOrder: fact("责令退款的内容和期限", "What is to be refunded, and until when", "long-text", {
    article: cite("O2 64"),
  }),
  refundSum: fact("责令退款金额", "Sum to be refunded", "money", { article: cite("O2 57") }),
  refundResult: fact("退款情况", "What was refunded", "long-text"),
  suspensionGround: choice("中止调查的情形", "Ground of suspension", suspensionGrounds, {
    article: cite("O2 46"),
  }),
  suspensionReason: fact("中止调查的理由", "Reasons of suspension", "long-text"),
  resumptionReason: fact("恢复调查的理由", "Why the investigation goes on", "long-text"),
  terminationReason: fact("终止调查的理由", "Why the investigation is ended", "long-text", {
    article: cite("O2 47"),
  }),
  furtherDays: fact("集体讨论确定的继续延长期限（日）", "Further days fixed collectively", "number", {
    article: cite("O2 64"),
  }),
};

const reportFacts = {
  investigationCourse: fact(
    "调查经过及采取行政强制措施情况",
    "Course of the investigation, coercive measures",
    "long-text",
    { article: cite("O2 48") },
  ),
  factsFound: fact("调查认定的事实", "Facts found", "long-text", { ...published, article: cite("O2 48") }),
  evidenceSummary: fact("主要证据", "Main evidence", "long-text", { ...published, article: cite("O2 48") }),
  nature: fact("案件性质及违反的条款", "Nature of the violation and articles breached", "long-text", {
    ...published,
    article: cite("O2 48"),
  }),
  penaltyBasis: fact("处罚依据", "Basis of the penalty", "long-text", {
    ...published,
    article: cite("O2 48"),
  }),
  fineFloor: fact("法定罚款下限（无下限填 0）", "Statutory minimum fine (0 where none)", "money", {
    article: cite("APL 34"),
  }),
  fineCeiling: fact(
    "法定罚款上限（不适用罚款填 0）",
    "Statutory maximum fine (0 where no fine applies)",
    "money",
    { article: cite("APL 34") },
  ),
  clause: choice("适用的罚则", "Penalty clause that applies", clauses, { article: cite("APL 34") }),
  clauseGrade: choice("罚则档次", "Grade of the clause", clauseGrades, { article: cite("APL 34") }),
  benchmarkStep: choice("裁量档次", "Step of discretion", benchmarkSteps, { article: cite("APL 32") }),
  clauseBase: fact("倍数罚款的计算基数", "Base of a fine by multiples", "money", { article: cite("APL 34") }),
  proposal: choice("处理意见", "Proposal", proposals, { article: cite("O2 48") }),
  proposedKinds: fact("建议的处罚种类", "Kinds proposed", "choices", { choices: penaltyKinds }),
  proposedFine: fact("建议罚款数额", "Fine proposed", "money"),
  proposedConfiscation: fact("建议没收数额", "Confiscation proposed", "money"),
  premises: checklist("处罚的前提", "Premises of a penalty", premiseItems),
  leniency: checklist("不予、从轻、减轻处罚情形", "Grounds of leniency", leniencyItems, {
    article: cite("O2 48"),
  }),
  discretionReason: fact("自由裁量的理由", "Reasons of discretion", "long-text", { article: cite("O2 48") }),
  deviates: fact("偏离裁量基准", "Deviates from the discretion benchmark", "boolean", {
    article: cite("APL 34"),
  }),
  deviationReason: fact("偏离裁量基准的理由", "Why it deviates", "long-text", { article: cite("APL 34") }),
  deviationOpinion: fact("对偏离裁量基准的复核意见", "Second opinion on the deviation", "long-text", {
    article: cite("APL 34"),
  }),
  legalityScope: checklist("应当法制审核的情形", "Cases of mandatory legality review", legalityItems, {
    article: cite("APL 58"),
  }),
};

const reviewFacts = {
  reviewOpinion: choice("审核意见", "Opinion of the reviewer", reviewOpinions),
  reviewReason: fact("审核理由", "Reasons of the reviewer", "long-text"),
  reviewerQualified: fact(
    "审核人员取得法律职业资格,或者不属于初次从事法制审核",
    "The reviewer is qualified in law, or is not new to legality review",
    "boolean",
    {
      article: cite("APL 58"),
    },
  ),
  reviewFurtherDays: fact("批准延长的审核期限（工作日）", "Working days added to the review", "number", {
    article: cite("O2 55"),
  }),
  intendedKinds: fact("拟处罚种类", "Kinds intended", "choices", {
    choices: penaltyKinds,
    article: cite("O2 57"),
  }),
  intendedFine: fact("拟罚款数额", "Fine intended", "money", { article: cite("O2 57") }),
  intendedConfiscation: fact("拟没收数额", "Confiscation intended", "money", { article: cite("O2 57") }),
  intendedText: fact("拟作出的处罚内容", "Intended penalty in words", "long-text", {
    article: cite("O2 57"),
  }),
  hearingScope: checklist("听证范围", "Scope of hearing", hearingItems, { article: cite("APL 63") }),
  hearingRight: fact("当事人有权要求听证", "The party may ask for a hearing", "boolean", {
    article: cite("APL 63"),
  }),
  approvalReason: fact("审批意见", "Reasons of the head", "long-text"),
  returnReason: fact("退回的理由", "Why it is returned", "long-text"),
};

const noticeFacts = {
  noticeContact: fact("陈述申辩、听证联系人及地址", "Whom to address", "text"),
  ...serviceFacts,
  defence: fact("陈述、申辩意见", "Statement and defence", "long-text", {
    source: "party",
    article: cite("APL 45"),
  }),
  defenceOn: fact("提出陈述、申辩之日", "Day of the defence", "day", { article: cite("O2 57(2)") }),
  defenceFinding: fact(
    "陈述、申辩意见复核及采纳情况",
    "Review of the defence: adopted or not, and why",
    "long-text",
    {
      ...published,
      article: cite("O2 62"),
    },
  ),
  hearingRequestedOn: fact("要求听证之日", "Day a hearing was asked for", "day", {
    article: cite("APL 64(1)"),
  }),
  hearingAnswer: fact("对听证申请的决定及理由", "Decision on the request, with reasons", "long-text", {
    article: cite("APL 63"),
  }),
  hearingOfficers: fact("听证主持人", "Hearing officers", "persons", { article: cite("APL 64") }),
  hearingAt: fact("听证时间", "Time of the hearing", "instant", { article: cite("APL 64(2)") }),
  hearingPlace: fact("听证地点", "Place of the hearing", "text", { article: cite("APL 64(2)") }),
  hearingOpen: fact("公开举行", "Held in public", "boolean", { article: cite("APL 64") }),
  hearingAttendance: fact("到场人员和代理人（一至二人）", "Who attended; agents (one or two)", "long-text", {
    ...personal,
    article: cite("APL 64(5)"),
  }),
  hearingRecord: fact("听证情况", "What was said at the hearing", "long-text", { article: cite("APL 64") }),
  hearingOpinion: fact("听证主持人意见", "Opinion of the hearing officer", "long-text", {
    article: cite("APL 65"),
  }),
  hearingWaiver: choice(
    "视为放弃听证或者撤回申请",
    "Why no hearing is held",
    [
      {
        id: "absent",
        label: text("无正当理由拒不出席", "absent without good reason"),
        article: cite("APL 64(6)"),
      },
      { id: "left", label: text("未经许可中途退出", "left without permission"), article: cite("APL 64(6)") },
      {
        id: "withdrawn",
        label: text("书面撤回听证申请", "withdrew the request in writing"),
        article: cite("APL 64(1)"),
      },
    ],
    { article: cite("APL 64(6)") },
  ),
};

const decisionFacts = {
  deliberators: fact("参加集体讨论的负责人", "Heads who deliberated", "persons", {
    article: cite("APL 57(2)"),
  }),
  deliberation: fact("集体讨论意见", "What was deliberated and concluded", "long-text", {
    article: cite("APL 57(2)"),
  }),
  finalKinds: fact("处罚种类", "Kinds of penalty", "choices", {
    choices: penaltyKinds,
    ...published,
    article: cite("O2 62"),
  }),
  finalFine: fact("罚款数额", "Fine", "money", { ...published, article: cite("O2 62") }),
  finalConfiscation: fact("没收数额", "Confiscation", "money", { ...published, article: cite("O2 62") }),
  decisionText: fact("处罚内容", "Penalty in words", "long-text", { ...published, article: cite("O2 62") }),
  performance: fact("履行方式和期限", "How and until when to perform", "long-text", {
    ...published,
    article: cite("O2 62"),
  }),
  reviewOrgan: fact("行政复议机关", "Reconsideration organ", "text", {
    ...published,
    article: cite("O2 62"),
  }),
  court: fact("管辖法院", "Court", "text", { ...published, article: cite("O2 62") }),
  decidedOn: fact("作出决定之日", "Day of the decision", "day", { ...published, article: cite("O2 62") }),
  registeredInProvince: fact("当事人登记地在本省", "The party is registered in this province", "boolean", {
    article: cite("O45 9"),
  }),
  warningOnly: fact("仅受到警告处罚", "The penalty is a warning only", "boolean", { article: cite("O45 2") }),
  decisionKind: choice("处理结果", "Result", [
    ...proposals,
    { id: "terminated", label: text("终止调查", "investigation ended"), article: cite("O2 47") },
  ]),
  noPenaltyGround: choice("不予处罚的情形", "Ground of no penalty", noPenaltyGrounds, {
    article: cite("O2 60"),
  }),
  noPenaltyReason: fact("不予处罚的理由", "Why no penalty is imposed", "long-text", {
    article: cite("O2 60"),
  }),
  education: fact("对当事人的教育", "How the party was educated", "long-text", {
    article: cite("APL 33(3)"),
  }),
  transferOrgan: fact("接收机关", "Receiving organ", "text"),
  transferReason: fact("移送的理由", "Why it is transferred", "long-text"),
  transferReceivedOn: fact("接收机关收到之日", "Day the organ received it", "day"),
};

const executionFacts = {
  publicityTold: fact(
    "已书面告知行政处罚信息将向社会公示",
    "The party was told in writing that the penalty will be published",
    "boolean",
    {
      article: cite("O45 8"),
    },
  ),
  finePaid: fact("已缴罚款累计", "Fine paid so far", "money"),
  confiscated: fact("已没收累计", "Confiscated so far", "money"),
  paidOn: fact("缴纳之日", "Day of payment", "day"),
  deferralRequest: fact(
    "延期、分期缴纳申请的理由",
    "Why deferral or instalments are asked for",
    "long-text",
    { source: "party", article: cite("O2 74") },
  ),
  deferredUntil: fact("准予延期（分期）至", "Deferred or in instalments until", "day", {
    article: cite("O2 74"),
  }),
  deferralReason: fact("批准延期、分期的理由", "Why it is granted", "long-text", { article: cite("O2 74") }),
  surcharge: fact("加处罚款数额", "Surcharge", "money", { source: "computed", article: cite("APL 72") }),
  surchargeDays: fact(
    "逾期天数（不含复议、诉讼期间）",
    "Days late, without reconsideration and litigation",
    "number",
    { source: "computed", article: cite("APL 73(3)") },
  ),
  remedyKind: choice("救济途径", "Remedy", [
    { id: "reconsideration", label: text("行政复议", "reconsideration"), article: cite("ARL 20") },
    { id: "litigation", label: text("行政诉讼", "litigation"), article: cite("ALL 46") },
  ]),
  remedyOn: fact("受理之日", "Accepted on", "day"),
  remedyBody: fact("受理机关", "Body", "text"),
  remedyResult: fact("复议、诉讼结果", "Result of the remedy", "long-text"),
  remedyEndedOn: fact("复议、诉讼终结之日", "Day the remedy ended", "day"),
  remedyPeriodEndedOn: fact(
    "复议、诉讼期限届满（或者分期缴纳期限结束）之日",
    "Day the remedy period (or the instalment period) ended",
    "day",
    {
      article: cite("O2 76"),
    },
  ),
  changeKind: choice("决定的变化", "What became of the decision", [
    { id: "changed", label: text("变更", "changed") },
    { id: "revoked", label: text("撤销", "revoked") },
    { id: "illegal", label: text("确认违法", "declared illegal") },
    { id: "void", label: text("确认无效", "declared void") },
  ]),
  changedOn: fact("变更、撤销、确认违法或者无效之日", "Day of the change", "day", {
    article: cite("O45 11"),
  }),
  changeReason: fact("变化的理由", "Reasons", "long-text"),
  enforcementResult: fact("强制执行结果", "Result of enforcement", "long-text"),
  executionNote: fact("执行情况", "How it was performed", "long-text"),
  closingReason: fact("结案理由", "Why it is closed", "long-text", { article: cite("O2 77") }),
  closingOpinion: fact("结案审批意见", "Opinion of the head on closing", "long-text", {
    article: cite("O2 77"),
  }),
  archiveList: checklist("归档目录", "Order of the file", archiveItems, { article: cite("O2 78") }),
  archiveNumber: fact("档案编号", "Number in the archive", "text"),
};

/** What is carried into procedures that a case opens. */
const openingFacts = {
  openedFrom: choice("来源", "What gave rise to it", [
    { id: "penalty", label: text("处罚案件", "penalty case") },
  ]),
  listingField: choice("严重违法失信领域", "Field of the serious list", listingFields),
  penaltyNumber: fact("处罚决定书文号", "Number of the penalty decision", "text"),
};

export const facts = {
  ...caseFacts,
  ...investigationFacts,
  ...reportFacts,
  ...reviewFacts,
  ...noticeFacts,
  ...decisionFacts,
  ...executionFacts,
  ...openingFacts,
} satisfies Record<string, FactDef>;

export type Fact = keyof typeof facts;
