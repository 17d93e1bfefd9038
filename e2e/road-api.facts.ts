/** What is typed on the road: an advert with an invented rank, a fine of 150,000 yuan. */

type Answers = Readonly<Record<string, { readonly answer: "yes" | "no"; readonly reason: string }>>;

export function answers(yes: readonly string[], no: readonly string[] = []): Answers {
  const one = (id: string, answer: "yes" | "no") => [id, { answer, reason: "经核对属实" }] as const;
  return Object.fromEntries([...yes.map((id) => one(id, "yes")), ...no.map((id) => one(id, "no"))]);
}

export const leniencyItems = [
  "minor",
  "corrected",
  "no-harm",
  "first",
  "minor-harm",
  "no-fault",
  "reduces-harm",
  "coerced",
  "confesses",
  "merit",
  "other-lenient",
];
export const legalityItems = ["public-interest", "major-rights", "complex", "other-law"];
export const hearingItems = [
  "large-fine",
  "large-confiscation",
  "licence",
  "closure",
  "other-heavy",
  "other-law",
];
export const secrecyItems = ["business-secret", "personal", "others"];

export const party = {
  name: "杭州青檐灯具有限公司",
  address: "浙江省杭州市余杭区虚拟路 8 号",
  representative: "顾明轩",
};

export const leadFacts = {
  source: "monitoring",
  discoveredOn: "2026-08-31",
  subject: "advertising",
  violation: "发布虚假广告",
  summary: "商品页宣称“全网护眼灯销量第一”，与平台成交排名不符。",
  place: "栖云集平台网店",
  occurredOn: "2026-08-28",
  partyName: party.name,
  partyKind: "legal",
  partyAddress: party.address,
};

export const proposal = {
  violation: "发布虚假广告",
  suspectedArticles: "《中华人民共和国广告法》第二十八条",
  filingCheck: answers(["evidence", "punishable", "competent", "in-time"]),
  declineCheck: answers([], ["minor", "first", "no-fault", "other"]),
  proposal: "file",
  proposalReason: "有证据初步证明存在违法行为，建议立案。",
};

export const report = {
  partyName: party.name,
  partyKind: "legal",
  partyAddress: party.address,
  partyRepresentative: party.representative,
  violation: "发布虚假广告",
  investigationCourse: "经告知权利、现场检查、询问、取证，未采取行政强制措施。",
  factsFound: "当事人在网店页面宣称“全网护眼灯销量第一”，实际排名第八十九位。",
  evidenceSummary: "网页固定记录、平台成交排名、询问笔录。",
  nature: "违反《中华人民共和国广告法》第二十八条，属发布虚假广告。",
  proposal: "penalty",
  penaltyBasis: "《中华人民共和国广告法》第五十五条第一款，《中华人民共和国行政处罚法》第三十二条。",
  proposedKinds: ["fine"],
  fineFloor: 20_000_000,
  fineCeiling: 100_000_000,
  proposedFine: 15_000_000,
  proposedConfiscation: 0,
  premises: answers(["proved", "in-time", "not-fined-yet", "capable", "competent"]),
  leniency: answers(
    ["corrected", "reduces-harm"],
    leniencyItems.filter((id) => id !== "corrected" && id !== "reduces-harm"),
  ),
  discretionReason: "主动公告更正并受理退货，减轻了危害后果，减轻处罚。",
  deviates: false,
  legalityScope: answers(
    ["major-rights"],
    legalityItems.filter((id) => id !== "major-rights"),
  ),
};

export const approval = {
  intendedKinds: ["fine"],
  intendedFine: 15_000_000,
  intendedConfiscation: 0,
  intendedText: "罚款人民币壹拾伍万元整。",
  hearingScope: answers(
    ["large-fine"],
    hearingItems.filter((id) => id !== "large-fine"),
  ),
  hearingRight: true,
  approvalReason: "同意拟处罚意见。",
};

export const decision = {
  finalKinds: ["fine"],
  finalFine: 12_000_000,
  finalConfiscation: 0,
  decisionText: "罚款人民币壹拾贰万元整。",
  performance: "自收到本决定书之日起十五日内缴至指定银行。",
  reviewOrgan: "杭州市余杭区人民政府",
  court: "杭州市余杭区人民法院",
  warningOnly: false,
  registeredInProvince: true,
};

export const archiveItems = [
  "main-filing",
  "main-decision",
  "main-others",
  "main-evidence",
  "main-hearing",
  "deputy-source",
  "deputy-report",
  "deputy-review",
  "deputy-hearing",
  "deputy-closing",
];
