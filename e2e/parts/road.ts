/** One false advertisement from the first sighting to the archived file: who does what on which day, and what is typed. */
import { lead } from "../../src/lead/index.ts";
import { penalty } from "../../src/penalty/index.ts";
import type { AnyProcedure, ChecklistItem, Facts, FactValue } from "../../src/procedure/index.ts";
import { publication } from "../../src/publication/index.ts";

export interface Step {
  readonly day: string;
  readonly who: string;
  readonly procedure: AnyProcedure;
  readonly action: string;
  readonly facts?: Facts;
  /** Labels of evidence on file that is cited. */
  readonly evidence?: readonly string[];
  /** Seals a new piece of evidence from within the form; it is cited by itself. */
  readonly seals?: true;
}

/** Ids as the demonstration gives them, with the names by which the lists show them. */
export const people = new Map([
  ["demo-wangfang", "王芳"],
  ["demo-liqiang", "李强"],
  ["demo-zhengwei", "郑伟"],
  ["demo-fengli", "冯立"],
  ["demo-hanmei", "韩梅"],
  ["demo-wujing", "吴静"],
]);

const two = ["demo-wangfang", "demo-liqiang"];
const party = "杭州清和网络科技有限公司";
export const evidenceOnFile = "商品页面取证记录";

export const sighting: Facts = {
  source: "monitoring",
  discoveredOn: "2026-11-23",
  subject: "advertising",
  violation: "发布虚假广告",
  summary: "店铺“清和优选”在商品页面宣称“全国销量第一”，未见任何依据。",
  place: "清和优选（网店商品页）",
  occurredOn: "2026-11-20",
  suspectedArticles: "广告法第二十八条",
  partyName: party,
  partyKind: "legal",
  partyAddress: "杭州市余杭区文一西路998号",
};

export const leadRoad: readonly Step[] = [
  { day: "2026-11-23", who: "chengang", procedure: lead, action: "assign", facts: { verifiers: two } },
  {
    day: "2026-11-24",
    who: "wangfang",
    procedure: lead,
    action: "record-verification",
    facts: {
      verifiedOn: "2026-11-24",
      verificationMethod: ["online", "records"],
      verificationResult: "两名核查人员登录商品页面，“全国销量第一”宣称仍在展示；平台成交数据不支持该宣称。",
    },
    seals: true,
  },
  {
    day: "2026-11-25",
    who: "wangfang",
    procedure: lead,
    action: "propose",
    facts: {
      filingCheck: every(lead, "filingCheck", "yes", "见核查记录"),
      declineCheck: every(lead, "declineCheck", "no", "没有该情形"),
      proposal: "file",
      proposalReason: "有证据初步证明发布虚假广告，建议立案。",
    },
  },
  {
    day: "2026-11-25",
    who: "zhengwei",
    procedure: lead,
    action: "file",
    facts: { decisionReason: "同意立案。" },
  },
];

const served = (servedOn: string): Facts => ({
  servedOn,
  serviceMethod: "direct",
  serviceNote: "当事人的法定代表人当面签收。",
});

export const penaltyRoad: readonly Step[] = [
  step("2026-11-25", "chengang", "appoint-officers", { officers: two }),
  step("2026-11-26", "wangfang", "inform-rights", {
    rightsInformedOn: "2026-11-26",
    rightsInformedHow: "书面告知，当事人签收",
  }),
  {
    ...step("2026-11-26", "wangfang", "collect-evidence", {
      actingOfficers: two,
      evidenceKinds: ["electronic"],
      collectedHow: "2026 年 11 月 26 日网页取证，王芳、李强制作，校验散列值。",
    }),
    seals: true,
  },
  step("2026-11-30", "wangfang", "submit-report", {
    actingOfficers: two,
    investigationCourse: "经网上取证、询问当事人，未采取行政强制措施。",
    factsFound: "当事人自 2026 年 11 月 1 日起在商品页面宣称“全国销量第一”，不能提供依据。",
    evidenceSummary: "商品页面取证记录、平台成交数据、询问笔录。",
    nature: "违反《中华人民共和国广告法》第二十八条，构成发布虚假广告。",
    proposal: "penalty",
    penaltyBasis: "《中华人民共和国广告法》第五十五条。",
    proposedKinds: ["fine"],
    proposedFine: 2_000_000,
    fineFloor: 0,
    fineCeiling: 100_000_000,
    premises: every(penalty, "premises", "yes", "见调查终结报告"),
    leniency: every(penalty, "leniency", "no", "没有该情形"),
    discretionReason: "首次查处，及时下架，按一般情形裁量。",
    deviates: false,
    legalityScope: every(penalty, "legalityScope", "no", "不属于", { complex: "yes" }),
  }),
  step("2026-12-01", "zhouning", "review-legality", {
    reviewerQualified: true,
    reviewOpinion: "agree",
    reviewReason: "事实清楚，证据充分，程序合法，裁量适当。",
  }),
  step("2026-12-02", "zhengwei", "approve-penalty", {
    intendedKinds: ["fine"],
    intendedFine: 2_000_000,
    intendedConfiscation: 0,
    intendedText: "罚款人民币贰万元。",
    hearingScope: every(penalty, "hearingScope", "no", "不属于", { "large-fine": "unknown" }),
    hearingRight: true,
    approvalReason: "同意拟处罚意见。",
  }),
  step("2026-12-02", "wangfang", "issue-notice", {
    noticeContact: "余杭区文一西路 1 号，王芳，0571-00000000",
  }),
  {
    ...step("2026-12-03", "wangfang", "serve-notice", served("2026-12-03")),
    evidence: [evidenceOnFile],
  },
  step("2026-12-04", "wangfang", "record-defence", {
    defenceOn: "2026-12-04",
    defence: "当事人称宣传语由代运营公司撰写，请求从轻处罚。",
  }),
  step("2026-12-07", "wangfang", "weigh-defence", {
    actingOfficers: two,
    defenceFinding: "当事人是广告主，代运营不影响责任；已在裁量中考虑及时下架，不予另行采纳。",
  }),
  step("2026-12-07", "wangfang", "request-hearing", { hearingRequestedOn: "2026-12-07" }),
  step("2026-12-08", "zhengwei", "accept-hearing", {
    hearingOfficers: ["demo-wujing"],
    hearingAnswer: "当事人在期限内要求听证，组织听证。",
  }),
  step("2026-12-08", "wujing", "issue-hearing-notice", {
    hearingAt: "2026-12-22T09:30",
    hearingPlace: "余杭区市场监督管理局听证室",
    hearingOpen: true,
  }),
  {
    ...step("2026-12-09", "wujing", "serve-hearing-notice", served("2026-12-09")),
    evidence: [evidenceOnFile],
  },
  step("2026-12-22", "wujing", "hold-hearing", {
    hearingAttendance: "当事人法定代表人、代理律师一人；调查人员王芳、李强。",
    hearingRecord: "当事人陈述申辩，调查人员出示证据，双方质证。",
  }),
  step("2026-12-22", "wujing", "conclude-hearing", {
    hearingOpinion: "事实清楚，建议按原拟处罚意见作出决定。",
  }),
  step("2026-12-23", "wangfang", "submit-for-decision"),
  step("2026-12-24", "zhengwei", "deliberate", {
    deliberators: ["demo-zhengwei", "demo-fengli", "demo-hanmei"],
    deliberation: "三人一致同意按拟处罚意见作出决定。",
  }),
  step("2026-12-24", "zhengwei", "decide-penalty", {
    decidedOn: "2026-12-24",
    finalKinds: ["fine"],
    finalFine: 2_000_000,
    finalConfiscation: 0,
    decisionText: "罚款人民币贰万元。",
    performance: "自收到决定书之日起十五日内缴至代收银行。",
    reviewOrgan: "杭州市余杭区人民政府",
    court: "杭州市余杭区人民法院",
    warningOnly: false,
    registeredInProvince: true,
  }),
  {
    ...step("2026-12-25", "wangfang", "serve-decision", { ...served("2026-12-25"), publicityTold: true }),
    evidence: [evidenceOnFile],
  },
  step("2026-12-25", "wangfang", "open-publication"),
];

export const publicationRoad: readonly Step[] = [
  {
    day: "2026-12-28",
    who: "wangfang",
    procedure: publication,
    action: "prepare",
    facts: { secrecy: secrecy("secrecy"), durationClass: "long" },
  },
  {
    day: "2026-12-28",
    who: "zhouning",
    procedure: publication,
    action: "approve",
    facts: { secrecyReview: secrecy("secrecyReview"), reviewNote: "与送达文本一致，同意公示。" },
  },
  { day: "2026-12-29", who: "zhengwei", procedure: publication, action: "release" },
];

export const closingRoad: readonly Step[] = [
  {
    ...step("2026-12-30", "wangfang", "record-payment", {
      finePaid: 2_000_000,
      confiscated: 0,
      paidOn: "2026-12-30",
    }),
    evidence: [evidenceOnFile],
  },
  step("2026-12-30", "wangfang", "complete-execution", { executionNote: "罚款已全部缴纳。" }),
  step("2026-12-30", "wangfang", "propose-closing", { closingReason: "处罚决定执行完毕。" }),
  step("2026-12-31", "zhengwei", "close", { closingOpinion: "同意结案。" }),
];

function step(day: string, who: string, action: string, facts: Facts = {}): Step {
  return { day, who, procedure: penalty, action, facts };
}

type Word = "yes" | "no" | "unknown";

function every(
  procedure: AnyProcedure,
  fact: string,
  answer: Word,
  reason: string,
  but: Readonly<Record<string, Word>> = {},
): FactValue {
  const items: readonly ChecklistItem[] = procedure.facts[fact]?.items ?? [];
  return Object.fromEntries(items.map(({ id }) => [id, { answer: but[id] ?? answer, reason }]));
}

function secrecy(fact: string): FactValue {
  return every(publication, fact, "yes", "已逐项核对", { "state-secret": "no" });
}
