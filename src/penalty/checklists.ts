/** Questions the law asks, answered one by one with reasons. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ChecklistItem, Choice } from "../procedure/index.ts";

/** L-01 … L-05. What follows from the answers stands in the guards, not here. */
export const leniencyItems = [
  { id: "minor", question: text("违法行为轻微", "The violation is minor"), article: cite("APL 33(1)") },
  { id: "corrected", question: text("及时改正", "It was corrected in time"), article: cite("APL 33(1)") },
  { id: "no-harm", question: text("没有造成危害后果", "It did no harm"), article: cite("APL 33(1)") },
  { id: "first", question: text("初次违法", "It is a first violation"), article: cite("APL 33(1)") },
  { id: "minor-harm", question: text("危害后果轻微", "The harm is minor"), article: cite("APL 33(1)") },
  {
    id: "no-fault",
    question: text(
      "当事人有证据足以证明没有主观过错（法律、行政法规另有规定的除外）",
      "The party proves the absence of fault (unless a law or regulation says otherwise)",
    ),
    article: cite("APL 33(2)"),
  },
  {
    id: "reduces-harm",
    question: text("主动消除或者减轻违法行为危害后果", "The party removed or reduced the harm"),
    article: cite("APL 32"),
  },
  {
    id: "coerced",
    question: text("受他人胁迫或者诱骗实施违法行为", "The party was coerced or induced"),
    article: cite("APL 32"),
  },
  {
    id: "confesses",
    question: text("主动供述行政机关尚未掌握的违法行为", "The party disclosed violations not yet known"),
    article: cite("APL 32"),
  },
  {
    id: "merit",
    question: text("配合行政机关查处违法行为有立功表现", "The party cooperated meritoriously"),
    article: cite("APL 32"),
  },
  {
    id: "other-lenient",
    question: text(
      "法律、法规、规章规定其他应当从轻或者减轻行政处罚的",
      "Another ground of law for a lighter or mitigated penalty",
    ),
    article: cite("APL 32"),
  },
] as const satisfies readonly ChecklistItem[];

/** What must be so before any penalty. */
export const premiseItems = [
  {
    id: "proved",
    question: text("违法事实清楚、证据充分", "The facts are clear and sufficiently proved"),
    article: cite("APL 57"),
  },
  {
    id: "in-time",
    question: text("在给予行政处罚的法定期限内", "The limitation period has not run out"),
    article: cite("APL 36"),
  },
  {
    id: "not-fined-yet",
    question: text(
      "未因同一违法行为给予过罚款（拟不罚款的，答“是”）",
      "No fine was imposed yet for the same act (yes where none is intended)",
    ),
    article: cite("APL 29"),
  },
  {
    id: "capable",
    question: text(
      "当事人不属于依法不予处罚的未成年人、精神病人、智力残疾人",
      "The party is not a minor or a person without capacity whom the law exempts",
    ),
    article: cite("APL 30"),
  },
  {
    id: "competent",
    question: text("属于本部门管辖", "This authority has jurisdiction"),
    article: cite("O2 7"),
  },
] as const satisfies readonly ChecklistItem[];

/** P-16. The second ground takes effect once a hearing was held. */
export const legalityItems = [
  {
    id: "public-interest",
    question: text("涉及重大公共利益", "It touches major public interests"),
    article: cite("APL 58"),
  },
  {
    id: "major-rights",
    question: text(
      "直接关系当事人或者第三人重大权益（经过听证程序的，应当法制审核）",
      "It directly concerns major rights of the party or a third person (legality review once a hearing was held)",
    ),
    article: cite("APL 58"),
  },
  {
    id: "complex",
    question: text("案件情况疑难复杂、涉及多个法律关系", "It is complex and touches several legal relations"),
    article: cite("APL 58"),
  },
  {
    id: "other-law",
    question: text(
      "法律、法规规定应当进行法制审核的其他情形",
      "Another case in which law asks for legality review",
    ),
    article: cite("APL 58"),
  },
] as const satisfies readonly ChecklistItem[];

/** P-51. Whether an amount is “larger” (P-52, P-53) is not verified: the guard marks it, a province may differ. */
export const hearingItems = [
  { id: "large-fine", question: text("较大数额罚款", "A larger fine"), article: cite("APL 63") },
  {
    id: "large-confiscation",
    question: text(
      "没收较大数额违法所得、没收较大价值非法财物",
      "Confiscation of larger gains or goods of larger value",
    ),
    article: cite("APL 63"),
  },
  {
    id: "licence",
    question: text("降低资质等级、吊销许可证件", "A lower grade, revocation of a licence"),
    article: cite("APL 63"),
  },
  {
    id: "closure",
    question: text(
      "责令停产停业、责令关闭、限制从业",
      "Suspension of business, closure, a bar from the trade",
    ),
    article: cite("APL 63"),
  },
  {
    id: "other-heavy",
    question: text("其他较重的行政处罚", "Another heavier penalty"),
    article: cite("APL 63"),
  },
  {
    id: "other-law",
    question: text("法律、法规、规章规定的其他情形", "Another case by law, regulation or rule"),
    article: cite("APL 63"),
  },
] as const satisfies readonly ChecklistItem[];

/** P-32 and P-33: order of the file. */
export const archiveItems = [
  { id: "main-filing", question: text("正卷：立案审批表", "Main file: filing form"), article: cite("O2 78") },
  {
    id: "main-decision",
    question: text(
      "正卷：行政处罚决定书及送达回证（或者其他处理决定）",
      "Main file: decision with proof of service",
    ),
    article: cite("O2 78"),
  },
  {
    id: "main-others",
    question: text(
      "正卷：对当事人制发的其他法律文书及送达回证",
      "Main file: other documents with proof of service",
    ),
    article: cite("O2 78"),
  },
  { id: "main-evidence", question: text("正卷：证据材料", "Main file: evidence"), article: cite("O2 78") },
  {
    id: "main-hearing",
    question: text(
      "正卷：听证笔录（未听证的，答“否”）",
      "Main file: hearing record (no where none was held)",
    ),
    article: cite("O2 78"),
  },
  {
    id: "main-property",
    question: text(
      "正卷：财物处理单据（没有的，答“否”）",
      "Main file: property documents (no where there are none)",
    ),
    article: cite("O2 78"),
  },
  {
    id: "deputy-source",
    question: text("副卷：案源材料", "Deputy file: source of the case"),
    article: cite("O2 78"),
  },
  {
    id: "deputy-report",
    question: text("副卷：调查终结报告", "Deputy file: investigation report"),
    article: cite("O2 78"),
  },
  {
    id: "deputy-review",
    question: text("副卷：审核意见", "Deputy file: review opinion"),
    article: cite("O2 78"),
  },
  {
    id: "deputy-hearing",
    question: text(
      "副卷：听证报告（未听证的，答“否”）",
      "Deputy file: hearing report (no where none was held)",
    ),
    article: cite("O2 78"),
  },
  {
    id: "deputy-closing",
    question: text("副卷：结案审批表", "Deputy file: closing form"),
    article: cite("O2 78"),
  },
] as const satisfies readonly ChecklistItem[];

/** APL art. 9, lightest first. */
export const penaltyKinds = [
  { id: "warning", label: text("警告", "warning") },
  { id: "criticism", label: text("通报批评", "public criticism") },
  { id: "fine", label: text("罚款", "fine") },
  { id: "confiscate-gains", label: text("没收违法所得", "confiscation of illegal gains") },
  { id: "confiscate-goods", label: text("没收非法财物", "confiscation of illegal goods") },
  { id: "withhold-licence", label: text("暂扣许可证件", "withholding of a licence") },
  { id: "lower-grade", label: text("降低资质等级", "lower grade") },
  { id: "revoke-licence", label: text("吊销许可证件", "revocation of a licence") },
  { id: "restrict", label: text("限制开展生产经营活动", "restriction of business") },
  { id: "suspend-business", label: text("责令停产停业", "suspension of business") },
  { id: "close", label: text("责令关闭", "closure") },
  { id: "ban", label: text("限制从业", "bar from the trade") },
] as const satisfies readonly Choice[];
