/** The usual course of a penalty case and of its publication. */
import { fenInCapitals, formatFen, yuan } from "../../kernel/index.ts";
import { penalty } from "../../penalty/index.ts";
import { publication } from "../../publication/index.ts";
import type { Capture } from "./captures.ts";
import type { FactsOf, Step } from "./scenario.ts";
import { answers, kindOf, type Offence, pageOf } from "./steps-lead.ts";

type PenaltyFacts = FactsOf<typeof penalty>;

/** What the investigation came to. Amounts in yuan. */
export interface Charge {
  readonly facts: string;
  readonly evidence: string;
  readonly nature: string;
  readonly basis: string;
  readonly floor: number;
  readonly ceiling: number;
  readonly fine: number;
  readonly gains?: number;
  readonly discretion: string;
  readonly lenient?: Readonly<Record<string, string>>;
  readonly legality?: Readonly<Record<string, string>>;
  readonly hearing?: Readonly<Record<string, string>>;
}

const on = "penalty.ordinary";

export function appoint(after = 1): Step {
  return { on, action: "appoint-officers", by: "unitHead", after, facts: ({ officers }) => ({ officers }) };
}

export function informRights(after = 1): Step {
  return {
    on,
    action: "inform-rights",
    by: "officer1",
    after,
    facts: ({ today }) => ({
      rightsInformedOn: today,
      rightsInformedHow: "当面告知并由当事人签收权利告知书",
    }),
  };
}

export function inspect(found: string, after = 0): Step {
  return {
    on,
    action: "inspect",
    by: "officer1",
    after,
    facts: ({ officers, now, trader }) => ({
      actingOfficers: officers,
      inspectedAt: now,
      inspectedPlace: trader.address,
      inspectionFound: found,
      siteWitness: `${trader.person}在场，核对无误后签名`,
    }),
  };
}

export function interview(record: string, after = 0): Step {
  return {
    on,
    action: "interview",
    by: "officer2",
    after,
    facts: ({ officers, now, trader }) => ({
      actingOfficers: officers,
      interviewedAt: now,
      interviewee: trader.person,
      interviewRecord: record,
    }),
  };
}

export function collect(offence: Offence, records: string, after = 1): Step {
  return {
    on,
    action: "collect-evidence",
    by: "officer1",
    after,
    facts: ({ officers }) => ({
      actingOfficers: officers,
      evidenceKinds: ["electronic", "document"],
      collectedHow: "两名执法人员出示证件，固定网页和后台数据，调取书证并由当事人核对盖章。",
    }),
    evidence: [
      pageOf(offence, "固定网页"),
      {
        kind: "document",
        label: "后台数据和经营资料",
        method: "当事人提供，核对无误后盖章",
        source: "当事人",
        file: "txt",
        says: records,
      },
    ],
  };
}

/** Two officers, rights told, inspection, interview, evidence. */
export function investigated(
  offence: Offence,
  words: { found: string; said: string; records: string },
  slow = 0,
): Step[] {
  return [
    appoint(),
    informRights(1 + slow),
    inspect(words.found),
    interview(words.said),
    collect(offence, words.records, 1 + slow),
  ];
}

export function report(
  offence: Offence,
  charge: Charge,
  { after = 3, more = {} }: { after?: number; more?: PenaltyFacts } = {},
): Step {
  const kinds = charge.fine > 0 ? ["fine"] : ["warning"];
  const items = penalty.facts;
  return {
    on,
    action: "submit-report",
    by: "officer1",
    after,
    facts: (scene) => ({
      actingOfficers: scene.officers,
      partyName: scene.trader.name,
      partyKind: kindOf(scene),
      partyAddress: scene.trader.address,
      partyRepresentative: scene.trader.person,
      ...(scene.trader.code === undefined ? {} : { partyCode: scene.trader.code }),
      violation: offence.violation,
      investigationCourse: "立案后依法告知权利，进行现场检查、询问和证据收集，未采取行政强制措施。",
      factsFound: charge.facts,
      evidenceSummary: charge.evidence,
      nature: charge.nature,
      proposal: "penalty",
      penaltyBasis: charge.basis,
      proposedKinds: charge.gains ? [...kinds, "confiscate-gains"] : kinds,
      fineFloor: yuan(charge.floor),
      fineCeiling: yuan(charge.ceiling),
      proposedFine: yuan(charge.fine),
      proposedConfiscation: yuan(charge.gains ?? 0),
      premises: answers(items.premises.items, {
        proved: "证据相互印证，足以认定",
        "in-time": "违法行为发生未超过二年",
        "not-fined-yet": "未发现因同一违法行为受过罚款",
        capable: "当事人为依法登记的经营主体",
        competent: "当事人住所地在本辖区",
      }),
      leniency: answers(items.leniency.items, charge.lenient ?? {}),
      discretionReason: charge.discretion,
      deviates: false,
      legalityScope: answers(items.legalityScope.items, charge.legality ?? {}, "不涉及"),
      ...more,
    }),
  };
}

export function reviewCase(after = 2): Step {
  return {
    on,
    action: "review-case",
    by: "reviewer",
    after,
    facts: { reviewOpinion: "agree", reviewReason: "事实清楚，证据充分，定性准确，程序合法，裁量适当。" },
  };
}

export function reviewLegality(after = 2): Step {
  return {
    on,
    action: "review-legality",
    by: "reviewer",
    after,
    facts: {
      reviewerQualified: true,
      reviewOpinion: "agree",
      reviewReason: "主体适格，事实清楚，证据充分，适用依据准确，程序合法，裁量适当。",
    },
  };
}

export function penaltyWords({ fine, gains = 0 }: Pick<Charge, "fine" | "gains">): string {
  const words = [
    ...(fine > 0 ? [`罚款${fenInCapitals(yuan(fine))}（${formatFen(yuan(fine))}）`] : ["警告"]),
    ...(gains > 0 ? [`没收违法所得${fenInCapitals(yuan(gains))}（${formatFen(yuan(gains))}）`] : []),
  ];
  return `责令改正违法行为；${words.join("；")}。`;
}

export function approve(charge: Charge, after = 1): Step {
  const hearing = Object.keys(charge.hearing ?? {}).length > 0;
  return {
    on,
    action: "approve-penalty",
    by: "head",
    after,
    facts: {
      ...amounts("intended", charge),
      intendedText: penaltyWords(charge),
      hearingScope: answers(penalty.facts.hearingScope.items, charge.hearing ?? {}, "不属于该情形"),
      hearingRight: hearing,
      approvalReason: "同意审核意见，请依法告知当事人。",
    },
  };
}

function amounts(word: "intended" | "final", { fine, gains = 0 }: Charge): PenaltyFacts {
  const kinds = [fine > 0 ? "fine" : "warning", ...(gains > 0 ? ["confiscate-gains"] : [])];
  return { [`${word}Kinds`]: kinds, [`${word}Fine`]: yuan(fine), [`${word}Confiscation`]: yuan(gains) };
}

export function receipt(label: string): Capture {
  return {
    kind: "document",
    label,
    method: "当面送达，受送达人签名",
    source: "受送达人",
    file: "png",
    says: `${label}：受送达人签名并注明收到日期。`,
  };
}

export function noticed(after = 1): Step[] {
  return [
    {
      on,
      action: "issue-notice",
      by: "officer1",
      after,
      facts: ({ place }) => ({ noticeContact: `办案人员，${place.address}，工作日 9:00—17:00` }),
    },
    {
      on,
      action: "serve-notice",
      by: "officer2",
      after: 1,
      facts: ({ today, trader }) => ({
        servedOn: today,
        serviceMethod: "direct",
        serviceNote: `${trader.person}当面签收。`,
      }),
      evidence: [receipt("告知书送达回证")],
    },
  ];
}

export function defended(defence: string, finding: string): Step[] {
  return [
    {
      on,
      action: "record-defence",
      by: "officer1",
      after: 2,
      facts: ({ today }) => ({ defence, defenceOn: today }),
    },
    {
      on,
      action: "weigh-defence",
      by: "officer1",
      after: 1,
      facts: ({ officers }) => ({ actingOfficers: officers, defenceFinding: finding }),
    },
  ];
}

/** `after` must let the five working days of the defence run out. */
export function submitted(after = 6): Step {
  return { on, action: "submit-for-decision", by: "officer1", after };
}

export function decide(
  charge: Charge,
  { after = 1, more = {} }: { after?: number; more?: PenaltyFacts } = {},
): Step {
  return {
    on,
    action: "decide-penalty",
    by: "head",
    after,
    facts: ({ today, place }) => ({
      decidedOn: today,
      ...amounts("final", charge),
      decisionText: penaltyWords(charge),
      performance: "自收到本决定书之日起十五日内，持缴款通知书到指定银行或者通过电子支付系统缴纳罚没款。",
      reviewOrgan: place.government,
      court: place.court,
      warningOnly: charge.fine === 0 && !charge.gains,
      registeredInProvince: true,
      ...more,
    }),
  };
}

export function served(after = 2): Step {
  return {
    on,
    action: "serve-decision",
    by: "officer2",
    after,
    facts: ({ today, trader }) => ({
      servedOn: today,
      serviceMethod: "direct",
      serviceNote: `${trader.person}当面签收，并已书面告知处罚信息将依法公示。`,
      publicityTold: true,
    }),
    evidence: [receipt("决定书送达回证")],
  };
}

/** The whole road from the concluded investigation to the decision in the party's hands. */
export function punished(offence: Offence, charge: Charge): Step[] {
  return [
    report(offence, charge),
    reviewCase(),
    approve(charge),
    ...noticed(),
    submitted(),
    decide(charge),
    served(),
  ];
}

export function paid(charge: Charge, after = 5): Step {
  return {
    on,
    action: "record-payment",
    by: "officer1",
    after,
    facts: ({ today }) => ({
      finePaid: yuan(charge.fine),
      confiscated: yuan(charge.gains ?? 0),
      paidOn: today,
    }),
    evidence: [
      {
        kind: "document",
        label: "缴款凭证",
        method: "代收机构回单",
        source: "指定银行",
        file: "txt",
        says: `收到罚没款 ${formatFen(yuan(charge.fine + (charge.gains ?? 0)))}。`,
      },
    ],
  };
}

export function closing(after = 2): Step[] {
  return [
    {
      on,
      action: "complete-execution",
      by: "officer1",
      after,
      facts: { executionNote: "罚没款已全部缴纳，违法行为已改正。" },
    },
    { on, action: "propose-closing", by: "officer1", facts: { closingReason: "处罚决定执行完毕。" } },
    { on, action: "close", by: "head", after: 1, facts: { closingOpinion: "同意结案。" } },
  ];
}

export function archived(number: string, after = 2): Step {
  const papers = Object.fromEntries(
    (penalty.facts.archiveList.items ?? [])
      .filter(({ id }) => !/hearing|property/.test(id))
      .map(({ id }) => [id, "已按顺序入卷"]),
  );
  return {
    on,
    action: "archive",
    by: "officer1",
    after,
    facts: {
      archiveList: answers(penalty.facts.archiveList.items, papers, "没有该项材料"),
      archiveNumber: number,
    },
  };
}

export function openPublication(after = 1): Step {
  return { on, action: "open-publication", by: "officer1", after };
}

const checked = {
  "business-secret": "未涉及商业秘密",
  personal: "个人信息已隐去",
  others: "未涉及他人信息",
};

export function prepared(after = 0): Step {
  return {
    on: "publication",
    action: "prepare",
    by: "officer1",
    after,
    facts: {
      secrecy: answers(publication.facts.secrecy.items, checked, "不涉及国家秘密"),
      durationClass: "long",
    },
  };
}

export function publicationReviewed(after = 1): Step {
  return {
    on: "publication",
    action: "approve",
    by: "reviewer",
    after,
    facts: {
      secrecyReview: answers(publication.facts.secrecy.items, checked, "不涉及国家秘密"),
      reviewNote: "公示内容与送达文书一致，同意发布。",
    },
  };
}

export function released(after = 1): Step {
  return { on: "publication", action: "release", by: "head", after };
}

export function published(after = 1): Step[] {
  return [openPublication(after), prepared(), publicationReviewed(), released()];
}
