/** Closed lists of the penalty procedure. Source, subject and kind of party arrive from the lead with these ids. */
import { text } from "../kernel/index.ts";
import { cite, violations } from "../law/index.ts";
import type { Choice } from "../procedure/index.ts";

export const sources: readonly Choice[] = [
  { id: "inspection", label: text("监督检查", "inspection") },
  { id: "monitoring", label: text("网络交易监测", "monitoring of online trading") },
  { id: "complaint", label: text("投诉", "complaint") },
  { id: "report", label: text("举报", "report") },
  { id: "transfer-market", label: text("其他市场监督管理部门移送", "transfer by another market regulator") },
  { id: "transfer-other", label: text("其他部门移送", "transfer by another department") },
  { id: "superior", label: text("上级交办", "handed down by a superior authority") },
  { id: "other", label: text("其他途径", "other") },
];

export const subjects: readonly Choice[] = [
  { id: "advertising", label: text("广告", "advertising") },
  { id: "unfair-competition", label: text("不正当竞争", "unfair competition"), article: cite("AUCL25 16") },
  { id: "price", label: text("价格", "price") },
  { id: "online-trading", label: text("网络交易", "online trading") },
  { id: "consumer", label: text("消费者权益保护", "consumer protection") },
  { id: "product-quality", label: text("产品质量", "product quality") },
  { id: "food", label: text("食品安全", "food safety") },
  { id: "pyramid-selling", label: text("传销", "pyramid selling"), article: cite("SC444 18") },
  { id: "other", label: text("其他", "other") },
];

export const partyKinds: readonly Choice[] = [
  { id: "natural", label: text("自然人", "natural person") },
  { id: "individual-business", label: text("个体工商户", "individual business") },
  { id: "legal", label: text("法人", "legal person") },
  { id: "organisation", label: text("其他组织", "other organisation") },
];

/** E-01. */
export const evidenceKinds: readonly Choice[] = [
  { id: "document", label: text("书证", "documents") },
  { id: "object", label: text("物证", "objects") },
  { id: "audio-visual", label: text("视听资料", "audio-visual material") },
  { id: "electronic", label: text("电子数据", "electronic data") },
  { id: "testimony", label: text("证人证言", "testimony") },
  { id: "party-statement", label: text("当事人的陈述", "statement of the party") },
  { id: "appraisal", label: text("鉴定意见", "appraisal opinion") },
  { id: "site-record", label: text("勘验笔录、现场笔录", "record of an inspection or of the site") },
];

export const testKinds: readonly Choice[] = [
  { id: "testing", label: text("检测", "testing"), article: cite("O2 64") },
  { id: "inspection", label: text("检验", "inspection"), article: cite("O2 64") },
  { id: "quarantine", label: text("检疫", "quarantine"), article: cite("O2 64") },
  { id: "appraisal", label: text("鉴定", "appraisal"), article: cite("O2 64") },
  {
    id: "right-holder",
    label: text("权利人辨认或者鉴别", "identification by the right holder"),
    article: cite("O2 64"),
  },
];

/** P-12. */
export const suspensionGrounds: readonly Choice[] = [
  {
    id: "other-decision",
    label: text(
      "行政处罚决定须以相关案件的裁判结果或者其他行政决定为依据，而相关案件尚未审结或者其他行政决定尚未作出",
      "a related judgment or decision is awaited",
    ),
    article: cite("O2 46"),
  },
  {
    id: "interpretation",
    label: text(
      "涉及法律适用等问题，需要送请有权机关作出解释或者确认",
      "a competent organ was asked for an interpretation",
    ),
    article: cite("O2 46"),
  },
  {
    id: "force-majeure",
    label: text("因不可抗力致使案件暂时无法调查", "force majeure"),
    article: cite("O2 46"),
  },
  {
    id: "missing-party",
    label: text("因当事人下落不明致使案件暂时无法调查", "the party cannot be found"),
    article: cite("O2 46"),
  },
  { id: "other", label: text("其他应当中止调查的情形", "another ground"), article: cite("O2 46") },
];

export const proposals: readonly Choice[] = [
  { id: "penalty", label: text("给予行政处罚", "impose a penalty"), article: cite("O2 60") },
  { id: "no-penalty", label: text("不予行政处罚", "impose no penalty"), article: cite("APL 33") },
  { id: "unproved", label: text("违法事实不能成立", "no breach is established"), article: cite("APL 57") },
  {
    id: "police",
    label: text("涉嫌犯罪，移送司法机关", "suspected crime: transfer to the police"),
    article: cite("APL 57"),
  },
  {
    id: "transfer",
    label: text("移送其他行政机关", "transfer to another authority"),
    article: cite("O2 17(1)"),
  },
];

export const noPenaltyGrounds: readonly Choice[] = [
  {
    id: "minor",
    label: text("违法行为轻微并及时改正，没有造成危害后果", "minor, corrected in time, no harm"),
    article: cite("APL 33(1)"),
  },
  {
    id: "first",
    label: text("初次违法且危害后果轻微并及时改正", "first violation, minor harm, corrected in time"),
    article: cite("APL 33(1)"),
  },
  {
    id: "no-fault",
    label: text("有证据足以证明没有主观过错", "absence of fault proved"),
    article: cite("APL 33(2)"),
  },
  {
    id: "limitation",
    label: text("超过给予行政处罚的法定期限", "the limitation period has run out"),
    article: cite("APL 36"),
  },
  {
    id: "other-law",
    label: text("法律、法规、规章规定的其他不予处罚情形", "another ground of law"),
    article: cite("O2 60"),
  },
];

export const measureKinds: readonly Choice[] = [
  {
    id: "preservation",
    label: text("先行登记保存证据", "registration and preservation of evidence"),
    article: cite("APL 56"),
  },
  { id: "sealing", label: text("查封", "sealing"), article: cite("O2 36") },
  { id: "seizure", label: text("扣押", "seizure"), article: cite("O2 36") },
];

export const handlings: readonly Choice[] = [
  {
    id: "copied",
    label: text("采取记录、复制、拍照、录像等证据保全措施", "recorded, copied or photographed"),
    article: cite("O2 35"),
  },
  {
    id: "tested",
    label: text("送交检测、检验、检疫、鉴定", "sent for testing or appraisal"),
    article: cite("O2 35"),
  },
  { id: "seized", label: text("依法查封、扣押", "sealed or seized"), article: cite("O2 35") },
  { id: "confiscated", label: text("依法没收", "confiscated"), article: cite("O2 35") },
  { id: "transferred", label: text("依法移送", "transferred"), article: cite("O2 35") },
  { id: "released", label: text("解除先行登记保存措施", "released"), article: cite("O2 35") },
];

export const reviewOpinions: readonly Choice[] = [
  { id: "agree", label: text("同意", "agree") },
  { id: "agree-corrected", label: text("改正后同意", "agree once corrected") },
  { id: "return", label: text("退回补充调查或者重新提出意见", "return: investigate or propose anew") },
];

export const listingFields: readonly Choice[] = [
  { id: "food", label: text("食品安全", "food"), article: cite("O44 5") },
  { id: "drugs", label: text("药品、医疗器械、化妆品", "drugs, devices, cosmetics"), article: cite("O44 6") },
  {
    id: "quality",
    label: text("质量安全、特种设备", "quality and special equipment"),
    article: cite("O44 7"),
  },
  { id: "consumer", label: text("侵害消费者权益", "consumer rights"), article: cite("O44 8") },
  {
    id: "market",
    label: text("破坏公平竞争和市场秩序", "competition and market order"),
    article: cite("O44 9"),
  },
];

/** 罚则 whose amounts the statute book holds; an article it does not hold is written as words in the basis. */
export const clauses = violations.map(({ id, label }) => ({
  id,
  label: text(`${id} ${label.zh}`, `${id} ${label.en}`),
}));

export const clauseGrades = [
  { id: "ordinary", label: text("一般", "ordinary") },
  { id: "serious", label: text("情节严重", "serious") },
] as const;

export const benchmarkSteps = [
  { id: "ordinary", label: text("一般", "ordinary") },
  { id: "lighter", label: text("从轻", "lighter") },
  { id: "mitigated", label: text("减轻", "mitigated") },
  { id: "heavier", label: text("从重", "heavier") },
] as const;
