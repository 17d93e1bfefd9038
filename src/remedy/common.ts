/** What both remedies share: the act that is challenged, who answers, what the outcome teaches. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { choice, choices, fact, partyFacts } from "../procedure/index.ts";

export const officer = { ability: "remedy.handle", level: "officer" } as const;
export const head = { ability: "remedy.decide", level: "head" } as const;

/** Whoever made the act may explain it; the answer is approved by a head who did not draft it. */
export const notDrafter = {
  from: ["draft-answer"],
  why: text("答复（答辩）的拟制人不得审批。", "Whoever drafted the answer does not approve it."),
  article: cite("APL 57"),
} as const;

export const actFacts = {
  ...partyFacts,
  actKind: choice("被申请（被诉）的行政行为", "Act challenged", [
    { id: "penalty", label: text("行政处罚决定", "penalty decision") },
    { id: "spot-penalty", label: text("当场行政处罚决定", "on-the-spot penalty"), article: cite("ARL 23") },
    { id: "no-penalty", label: text("不予处罚、不予立案决定", "decision not to penalise or file") },
    { id: "measure", label: text("行政强制措施", "coercive measure") },
    { id: "order", label: text("责令改正", "order to correct") },
    { id: "complaint", label: text("投诉、举报处理", "handling of a complaint or report") },
    { id: "listing", label: text("列入名单、信用修复决定", "listing or credit repair") },
    { id: "information", label: text("政府信息公开", "disclosure of information"), article: cite("ARL 23") },
    { id: "omission", label: text("不履行法定职责", "failure to act"), article: cite("ARL 23") },
    { id: "other", label: text("其他", "other") },
  ]),
  actNumber: fact("行为文书文号、案件编号", "Number of the paper or case", "text"),
  actOn: fact("行为作出之日", "Day of the act", "day"),
  request: fact("请求和理由", "What is asked, and why", "long-text", { source: "party" }),
  caseNumber: fact("复议（诉讼）案号", "Number of the remedy", "text"),
  answer: fact("答复（答辩）意见", "Answer", "long-text"),
  exhibits: fact("证据、依据目录", "List of evidence and basis", "long-text"),
  approvalReason: fact("审批意见", "Reasons of the approval", "long-text"),
  returnReason: fact("退回的理由", "Why it is returned", "long-text"),
  answeredOn: fact("提交之日", "Submitted on", "day"),
  stay: choice("执行", "Enforcement", [
    { id: "goes-on", label: text("不停止执行", "goes on"), article: cite("APL 73") },
    { id: "stayed", label: text("停止执行", "stayed") },
  ]),
  stayReason: fact("停止执行的决定和理由", "The stay and its reasons", "long-text"),
  outcomeNote: fact("决定（裁判）主文和理由摘要", "Operative part and reasons in short", "long-text"),
  causes: choices("被纠正的原因", "Causes of the reversal", [
    { id: "facts", label: text("事实不清、证据不足", "facts or evidence") },
    { id: "law", label: text("适用依据错误", "wrong basis") },
    { id: "procedure", label: text("违反法定程序", "procedure") },
    { id: "power", label: text("超越、滥用职权", "power exceeded or abused") },
    { id: "discretion", label: text("明显不当", "manifestly improper") },
    { id: "form", label: text("文书、送达瑕疵", "papers or service") },
  ]),
  lesson: fact("应当改进之处", "What is to be done better", "long-text"),
  training: fact("培训、制度措施和责任人", "Training or rule, and who sees to it", "long-text"),
  carriedOutOn: fact("履行之日", "Carried out on", "day"),
  carriedOutNote: fact("履行情况", "How it was carried out", "long-text"),
} as const;

export const actInput = [
  { fact: "actKind", required: true },
  { fact: "actNumber", required: true },
  { fact: "actOn", required: false },
  { fact: "request", required: true },
  { fact: "caseNumber", required: true },
  { fact: "partyName", required: true },
  { fact: "partyKind", required: false },
  { fact: "partyCode", required: false },
  { fact: "partyAddress", required: false },
] as const;

export const inside = { file: "main", publishable: false, retention: null } as const;

export const archive = text("复议应诉卷，与原案卷互相注明", "file of its own, cross-noted with the case");

export const own = {
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
} as const;
export const theirs = {
  kind: "limit",
  bound: "other-organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
} as const;
