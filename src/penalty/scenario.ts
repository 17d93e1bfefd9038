/** A case walked by hand in tests: who is who, the facts of a plain case, and one act at a time. */
import { assert, chineseCalendar, type Failure, type Instant, instant, must } from "../kernel/index.ts";
import {
  type Actor,
  type ClockReading,
  type Context,
  clocks,
  decide,
  evolve,
  type Facts,
  type FactValue,
  fold,
  type Level,
  type MatterEvent,
  type MatterState,
  type NewEvent,
  open,
  statutes,
} from "../procedure/index.ts";
import { hearingItems, legalityItems, leniencyItems, penaltyKinds, premiseItems } from "./checklists.ts";
import { penalty } from "./procedure.ts";

const abilities = [...new Set(Object.values(penalty.actions).map(({ by }) => by.ability))];

const levels: Readonly<Record<string, readonly Level[]>> = {
  officer: ["officer"],
  "unit-head": ["officer", "unit-head"],
  head: ["head", "collective"],
};

/** `officer-1`, `unit-head-1`, `reviewer-1`, `hearing-1`, `head-1`: the first word gives the level. */
export function actor(person: string, level?: readonly Level[]): Actor {
  const kind = person.replace(/-\d+$/, "");
  return {
    person,
    post: `post-${person}`,
    organ: "330110",
    level: level ?? levels[kind] ?? ["officer"],
    abilities,
  };
}

export const secret = { personal: "value-1", hash: "0".repeat(64) } as const;

export function all(items: readonly { readonly id: string }[], answer: "yes" | "no"): FactValue {
  return Object.fromEntries(items.map(({ id }) => [id, { answer, reason: "经核对" }]));
}

export const around = (now: Instant) => ({ now, calendar: chineseCalendar, law: statutes() });

/** Ten in the morning in Shanghai. */
export function morning(day: string): Instant {
  return instant(`${day}T02:00:00.000Z`);
}

/** Half an hour before midnight in Shanghai. */
export function lateOn(day: string): Instant {
  return instant(`${day}T15:30:00.000Z`);
}

export class Walk {
  state: MatterState;
  now: Instant;

  constructor(filedOn: string, facts: Facts = {}) {
    this.now = morning(filedOn);
    const opener = actor("head-1");
    const result = open(
      penalty,
      {
        number: "杭余市监处〔2026〕1号",
        title: { zh: "某网店虚假宣传案", en: "A storefront's false advertising" },
        organ: "330110",
        district: "330110",
        parties: [],
        facts: { ...filed(filedOn), ...facts },
        from: { matter: "lead-1", link: "opens" },
      },
      opener,
      around(this.now),
    );
    assert(result.ok, result.ok ? "" : result.error.message.en);
    this.state = fold(penalty, this.stamped(result.value, 0, opener));
  }

  at(now: Instant): this {
    this.now = now;
    return this;
  }

  /** The refusal, or nothing when it was done. */
  try(
    name: string,
    person: string,
    facts: Facts = {},
    context: Context = { certified: true },
    level?: readonly Level[],
  ): Failure | undefined {
    const action = must(Object.entries(penalty.actions).find(([id]) => id === name)?.[1], name);
    const who = actor(person, level);
    const command = {
      action: name,
      expected: this.state.seq,
      facts,
      evidence: ["evidence-1"],
      documents: (action.issues ?? []).map((document, i) => ({
        document,
        id: `${this.state.seq}-${i}`,
        number: `${document}〔2026〕${this.state.seq}号`,
        sha256: "0".repeat(64),
        sm3: "0".repeat(64),
        size: 1,
      })),
    };
    const result = decide(penalty, this.state, command, who, context, around(this.now));
    if (!result.ok) return result.error;
    for (const event of this.stamped(result.value, this.state.seq, who))
      this.state = evolve(penalty, this.state, event);
    return undefined;
  }

  do(name: string, person: string, facts: Facts = {}, context: Context = { certified: true }): this {
    const refusal = this.try(name, person, facts, context);
    assert(refusal === undefined, `${name}: ${refusal?.message.en} ${refusal?.wayOut.en}`);
    return this;
  }

  clock(name: string): ClockReading | undefined {
    return clocks(penalty, this.state, around(this.now)).findLast(({ instance }) => instance.clock === name);
  }

  private stamped(events: readonly NewEvent[], seq: number, who: Actor): MatterEvent[] {
    const { level: _level, abilities: _abilities, ...ref } = who;
    return events.map((event, i) => ({ ...event, seq: seq + 1 + i, at: this.now, actor: ref, schema: 1 }));
  }
}

const two = ["officer-1", "officer-2"];

function filed(discoveredOn: string): Facts {
  return {
    source: "monitoring",
    discoveredOn,
    subject: "advertising",
    violation: "发布虚假广告",
    caseSummary: "商品页面宣称“全国销量第一”。",
    partyName: "杭州某某网络科技有限公司",
    partyKind: "legal",
    partyCode: "91330110MA2XXXXX0X",
  };
}

export const report: Facts = {
  actingOfficers: two,
  partyName: "杭州某某网络科技有限公司",
  partyKind: "legal",
  partyAddress: secret,
  violation: "发布虚假广告",
  investigationCourse: "经网上取证、询问，未采取强制措施。",
  factsFound: "当事人在网店页面宣称“全国销量第一”，不能证明。",
  evidenceSummary: "网页取证记录、询问笔录。",
  nature: "违反广告法第二十八条。",
  proposal: "penalty",
  penaltyBasis: "广告法第五十五条。",
  proposedKinds: ["fine"],
  proposedFine: 2_000_000,
  fineFloor: 0,
  fineCeiling: 100_000_000,
  premises: all(premiseItems, "yes"),
  leniency: all(leniencyItems, "no"),
  discretionReason: "按裁量基准一般情形。",
  deviates: false,
  legalityScope: all(legalityItems, "no"),
};

export const intended: Facts = {
  intendedKinds: ["fine"],
  intendedFine: 2_000_000,
  intendedConfiscation: 0,
  intendedText: "罚款人民币贰万元。",
  hearingScope: all(hearingItems, "no"),
  hearingRight: false,
  approvalReason: "同意。",
};

export const decision: Facts = {
  decidedOn: "2026-10-12",
  finalKinds: ["fine"],
  finalFine: 2_000_000,
  finalConfiscation: 0,
  decisionText: "罚款人民币贰万元。",
  performance: "自收到决定书之日起十五日内缴至指定银行。",
  reviewOrgan: "杭州市余杭区人民政府",
  court: "杭州市余杭区人民法院",
  warningOnly: false,
  registeredInProvince: true,
};

export function service(servedOn: string): Facts {
  return { servedOn, serviceMethod: "direct", serviceNote: "当面签收。" };
}

export const warning: Facts = { finalKinds: ["warning"], finalFine: 0, warningOnly: true };
export const kinds = penaltyKinds.map(({ id }) => id);

/** Filed, investigated by two, reported. */
export function reported(filedOn: string, more: Facts = {}): Walk {
  return new Walk(filedOn)
    .do("appoint-officers", "unit-head-1", { officers: two })
    .do("inform-rights", "officer-1", { rightsInformedOn: filedOn, rightsInformedHow: "书面告知" })
    .do("collect-evidence", "officer-1", {
      actingOfficers: two,
      evidenceKinds: ["electronic"],
      collectedHow: "网页取证,officer-1 制作",
    })
    .do("submit-report", "officer-1", { ...report, ...more });
}

/** … reviewed, approved, and the notice issued. */
export function toBeServed(filedOn: string, approval: Facts = {}, more: Facts = {}): Walk {
  return reported(filedOn, more)
    .do("review-case", "reviewer-1", { reviewOpinion: "agree", reviewReason: "事实清楚，程序合法。" })
    .do("approve-penalty", "head-1", { ...intended, ...approval })
    .do("issue-notice", "officer-1", { noticeContact: "余杭区市场监督管理局" });
}
