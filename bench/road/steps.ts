/** One ordinary case from the sighting to the published decision, act by act, as data: what is typed, by whom. */
import { addDays, type Day, type Instant } from "../../src/kernel/index.ts";
import { personOf, type Role } from "../town.ts";

export type On = "lead" | "penalty.ordinary" | "publication";

/** The case is made for one bureau on one day. */
export interface Scene {
  readonly bureau: string;
  readonly operator: string;
  readonly today: Day;
  readonly now: Instant;
}

export type Facts = Readonly<Record<string, unknown>>;

export interface Act {
  readonly on: On;
  readonly by: Role;
  readonly action: string;
  /** Days that pass before it. */
  readonly after?: number;
  /** Cites the evidence gathered for the matter so far, one new item added first. */
  readonly evidence?: true;
  readonly facts?: (scene: Scene) => Facts;
}

const officers = ({ bureau }: Scene) => [personOf(bureau, "officer1"), personOf(bureau, "officer2")];

const answers = (yes: readonly string[], no: readonly string[]) =>
  Object.fromEntries([
    ...yes.map((id) => [id, { answer: "yes", reason: "经核对属实" }]),
    ...no.map((id) => [id, { answer: "no", reason: "不涉及" }]),
  ]);

const reviewed = answers(["business-secret", "personal", "others"], ["state-secret"]);

export function opening(scene: Scene, title: string) {
  return {
    procedure: "lead",
    organ: scene.bureau,
    unit: `${scene.bureau}-zf`,
    district: scene.bureau,
    title,
    parties: [
      { role: "party", kind: "operator" as const, ref: scene.operator, name: "杭州良品网络科技有限公司" },
    ],
    facts: {
      source: "monitoring",
      discoveredOn: scene.today,
      subject: "advertising",
      violation: "发布虚假广告",
      summary: "当事人在其网店商品页面宣称“全网销量第一”“三天见效”，与平台成交记录和检验结论不符。",
      place: "西溪购物平台网店 良品旗舰店",
      occurredOn: addDays(scene.today, -10),
      partyName: "杭州良品网络科技有限公司",
      partyKind: "legal",
      partyAddress: "浙江省杭州市余杭区文一西路1号",
      reporterName: "李雷",
      reporterContact: "13800138000",
    },
  };
}

/** What is sealed where an act cites evidence. */
export function pageEvidence({ bureau, now }: Pick<Scene, "bureau" | "now">, matter: string) {
  return {
    matter,
    kind: "electronic-data" as const,
    label: "商品页面截图",
    method: "网页取证",
    madeAt: now,
    makers: [personOf(bureau, "officer1"), personOf(bureau, "officer2")],
    source: "西溪购物平台商品页面",
  };
}

export const leadActs: readonly Act[] = [
  { on: "lead", by: "unitHead", action: "assign", facts: (scene) => ({ verifiers: officers(scene) }) },
  {
    on: "lead",
    by: "officer1",
    action: "record-verification",
    evidence: true,
    facts: ({ today }) => ({
      verifiedOn: today,
      verificationMethod: ["online", "records"],
      verificationResult: "商品页面仍有上述宣称，成交记录显示同类商品销量居第二百一十七位。",
    }),
  },
  {
    on: "lead",
    by: "officer1",
    action: "propose",
    facts: () => ({
      violation: "发布虚假广告",
      suspectedArticles: "《中华人民共和国广告法》第二十八条",
      filingCheck: answers(["evidence", "punishable", "competent", "in-time"], []),
      declineCheck: answers([], ["minor", "first", "no-fault", "other"]),
      proposal: "file",
      proposalReason: "有证据初步证明存在违法行为，建议立案调查。",
    }),
  },
  { on: "lead", by: "head", action: "file", facts: () => ({ decisionReason: "同意立案。" }) },
];

export const caseActs: readonly Act[] = [
  {
    on: "penalty.ordinary",
    by: "unitHead",
    action: "appoint-officers",
    facts: (scene) => ({ officers: officers(scene) }),
  },
  {
    on: "penalty.ordinary",
    by: "officer1",
    action: "inform-rights",
    facts: ({ today }) => ({ rightsInformedOn: today, rightsInformedHow: "当面告知并制作笔录" }),
  },
  {
    on: "penalty.ordinary",
    by: "officer1",
    action: "inspect",
    facts: (scene) => ({
      actingOfficers: officers(scene),
      inspectedAt: scene.now,
      inspectedPlace: "杭州市余杭区文一西路1号",
      inspectionFound: "现场查看商品页面及后台成交记录，页面宣称与成交记录不符。",
      siteWitness: "法定代表人在场并签名",
    }),
  },
  {
    on: "penalty.ordinary",
    by: "officer2",
    action: "interview",
    facts: (scene) => ({
      actingOfficers: officers(scene),
      interviewedAt: scene.now,
      interviewee: "王强",
      interviewRecord: "问：页面宣称的依据是什么？答：没有依据，系运营人员自行添加。",
    }),
  },
  {
    on: "penalty.ordinary",
    by: "officer1",
    action: "collect-evidence",
    evidence: true,
    facts: (scene) => ({
      actingOfficers: officers(scene),
      evidenceKinds: ["document", "electronic"],
      collectedHow: "对商品页面录屏取证，调取平台成交记录并加盖印章。",
    }),
  },
  {
    on: "penalty.ordinary",
    by: "officer1",
    action: "submit-report",
    facts: (scene) => ({
      actingOfficers: officers(scene),
      partyName: "杭州良品网络科技有限公司",
      partyKind: "legal",
      partyAddress: "浙江省杭州市余杭区文一西路1号",
      partyRepresentative: "王强",
      partyContact: "13900139000",
      violation: "发布虚假广告",
      investigationCourse: "经立案、告知权利、现场检查、询问、取证，未采取行政强制措施。",
      factsFound: "当事人在网店页面宣称“全网销量第一”，与实际成交记录不符，构成虚假广告。",
      evidenceSummary: "商品页面录屏、平台成交记录、询问笔录。",
      nature: "违反《中华人民共和国广告法》第二十八条，属发布虚假广告。",
      proposal: "penalty",
      penaltyBasis: "《中华人民共和国广告法》第五十五条第一款",
      proposedKinds: ["fine"],
      fineFloor: 0,
      fineCeiling: 200_000_000,
      proposedFine: 1_000_000,
      proposedConfiscation: 0,
      premises: answers(["proved", "in-time", "not-fined-yet", "capable", "competent"], []),
      leniency: answers(
        ["corrected"],
        [
          "minor",
          "no-harm",
          "first",
          "minor-harm",
          "no-fault",
          "reduces-harm",
          "coerced",
          "confesses",
          "merit",
          "other-lenient",
        ],
      ),
      discretionReason: "及时改正，危害后果较轻，在法定幅度内从轻处罚。",
      deviates: false,
      legalityScope: answers([], ["public-interest", "major-rights", "complex", "other-law"]),
    }),
  },
  {
    on: "penalty.ordinary",
    by: "reviewer",
    action: "review-case",
    facts: () => ({ reviewOpinion: "agree", reviewReason: "事实清楚，证据充分，适用依据正确，程序合法。" }),
  },
  {
    on: "penalty.ordinary",
    by: "head",
    action: "approve-penalty",
    facts: () => ({
      intendedKinds: ["fine"],
      intendedFine: 1_000_000,
      intendedConfiscation: 0,
      intendedText: "罚款人民币壹万元整。",
      hearingScope: answers(
        [],
        ["large-fine", "large-confiscation", "licence", "closure", "other-heavy", "other-law"],
      ),
      hearingRight: false,
      approvalReason: "同意拟处罚意见。",
    }),
  },
  {
    on: "penalty.ordinary",
    by: "officer1",
    action: "issue-notice",
    facts: () => ({ noticeContact: "王芳，杭州市余杭区文一西路100号" }),
  },
  {
    on: "penalty.ordinary",
    by: "officer2",
    action: "serve-notice",
    evidence: true,
    facts: ({ today }) => ({
      servedOn: today,
      serviceMethod: "direct",
      serviceNote: "当事人当面签收。",
    }),
  },
];

export const decisionActs: readonly Act[] = [
  { on: "penalty.ordinary", by: "officer1", action: "submit-for-decision", after: 12 },
  {
    on: "penalty.ordinary",
    by: "head",
    action: "decide-penalty",
    facts: ({ today }) => ({
      decidedOn: today,
      finalKinds: ["fine"],
      finalFine: 1_000_000,
      finalConfiscation: 0,
      decisionText: "罚款人民币壹万元整。",
      performance: "自收到本决定书之日起十五日内缴至指定银行。",
      reviewOrgan: "杭州市余杭区人民政府",
      court: "杭州市余杭区人民法院",
      warningOnly: false,
      registeredInProvince: true,
    }),
  },
  {
    on: "penalty.ordinary",
    by: "officer1",
    action: "serve-decision",
    after: 1,
    evidence: true,
    facts: ({ today }) => ({
      servedOn: today,
      serviceMethod: "direct",
      serviceNote: "当事人当面签收。",
      publicityTold: true,
    }),
  },
  { on: "penalty.ordinary", by: "officer1", action: "open-publication" },
  {
    on: "publication",
    by: "officer1",
    action: "prepare",
    facts: () => ({ secrecy: reviewed, durationClass: "long", durationReason: "罚款不属于较低数额。" }),
  },
  {
    on: "publication",
    by: "reviewer",
    action: "approve",
    facts: () => ({ secrecyReview: reviewed, reviewNote: "同意公示。" }),
  },
  { on: "publication", by: "head", action: "release" },
];

export const wholeRoad: readonly Act[] = [...leadActs, ...caseActs, ...decisionActs];
