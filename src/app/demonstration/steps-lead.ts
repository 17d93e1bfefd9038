/** The usual course of a lead, with what differs from case to case left to the scenario. */
import { lead } from "../../lead/index.ts";
import type { Capture } from "./captures.ts";
import type { Checklist, FactsOf, Scenario, Scene, Step } from "./scenario.ts";

type LeadFacts = FactsOf<typeof lead>;

/** What is alleged: it goes through the lead and into the case. */
export interface Offence {
  readonly source: "monitoring" | "report" | "complaint" | "inspection" | "superior" | "transfer-other";
  readonly subject: string;
  readonly violation: string;
  readonly articles: string;
  readonly summary: string;
  readonly role?: string;
  /** What verification found. */
  readonly found: string;
  /** The capture of the page. */
  readonly seen: string;
}

const kinds = {
  platform: "legal",
  company: "legal",
  "sole-trader": "individual-business",
  "exempt-seller": "natural",
} as const;

export function kindOf({ trader }: Scene): string {
  return kinds[trader.kind];
}

export function placeOf({ shop, trader }: Scene): string {
  return shop === undefined ? trader.address : `${shop.name}（店铺号 ${shop.key}，${shop.url}）`;
}

/** As entered: the party where it is known. */
export function entered(offence: Offence, more: LeadFacts = {}): NonNullable<Scenario["lead"]> {
  return (scene) => ({
    source: offence.source,
    discoveredOn: scene.today,
    subject: offence.subject,
    violation: offence.violation,
    summary: offence.summary,
    place: placeOf(scene),
    occurredOn: scene.day(-2),
    suspectedArticles: offence.articles,
    partyRole: offence.role ?? "in-platform",
    ...(scene.trader.name === ""
      ? {}
      : {
          partyName: scene.trader.name,
          partyKind: kindOf(scene),
          partyAddress: scene.trader.address,
          ...(scene.trader.code === undefined ? {} : { partyCode: scene.trader.code }),
        }),
    ...(offence.source === "monitoring"
      ? { finding: "监测巡查发现；规则命中内容、网页和时间已固定，由人员复核后登记。" }
      : {}),
    ...more,
  });
}

export function pageOf(offence: Offence, label = "网页截图"): Capture {
  return {
    kind: "electronic-data",
    label,
    method: "以取证电脑访问公开网页，全程录屏，截图固定并计算散列值",
    source: "店铺公开网页",
    file: "png",
    says: offence.seen,
  };
}

export function assign(after = 1): Step {
  return {
    on: "lead",
    action: "assign",
    by: "unitHead",
    after,
    facts: ({ officers }) => ({ verifiers: officers }),
  };
}

export function record(
  offence: Offence,
  after = 1,
  methods: readonly string[] = ["online", "records"],
): Step {
  return {
    on: "lead",
    action: "record-verification",
    by: "officer1",
    after,
    facts: ({ today }) => ({
      verifiedOn: today,
      verificationMethod: methods,
      verificationResult: offence.found,
    }),
    evidence: [
      pageOf(offence),
      {
        kind: "electronic-data",
        label: "店铺页面源文件",
        method: "保存网页源文件并计算散列值",
        source: "店铺公开网页",
        file: "html",
        says: offence.seen,
      },
    ],
  };
}

export function answers(
  items: readonly { readonly id: string }[] | undefined,
  yes: Readonly<Record<string, string>>,
  no = "经核查不具备该情形",
): Checklist {
  return Object.fromEntries(
    (items ?? []).map(({ id }) => {
      const reason = yes[id];
      return [id, reason === undefined ? { answer: "no", reason: no } : { answer: "yes", reason }];
    }),
  );
}

const conditions = {
  evidence: "页面截图、源文件和平台登记资料相互印证",
  punishable: "所涉条款规定了行政处罚",
  competent: "当事人住所地在本辖区",
  "in-time": "行为发生在近期，未超过二年",
};

export function propose(
  offence: Offence,
  {
    after = 1,
    proposal = "file",
    reason = "四项立案条件同时具备，建议立案调查。",
    decline = {},
    lacks = [],
  }: {
    after?: number;
    proposal?: "file" | "decline" | "transfer";
    reason?: string;
    decline?: Readonly<Record<string, string>>;
    lacks?: readonly (keyof typeof conditions)[];
  } = {},
): Step {
  const holds = Object.fromEntries(
    Object.entries(conditions).filter(([id]) => !lacks.some((lack) => lack === id)),
  );
  return {
    on: "lead",
    action: "propose",
    by: "officer1",
    after,
    facts: {
      violation: offence.violation,
      suspectedArticles: offence.articles,
      filingCheck: answers(lead.facts.filingCheck?.items, holds, "经核查不符合该条件"),
      declineCheck: answers(lead.facts.declineCheck?.items, decline),
      proposal,
      proposalReason: reason,
    },
  };
}

export function file(after = 1): Step {
  return {
    on: "lead",
    action: "file",
    by: "head",
    after,
    facts: { decisionReason: "同意立案，请依法全面、客观、公正调查，收集证据。" },
  };
}

/** From the sighting to the open case, a working day for each part. */
export function filed(offence: Offence): Step[] {
  return [assign(), record(offence), propose(offence), file()];
}

/** Owed where an advertising law says so; the reporter's own name stays in the lead. */
export function informed(after = 1): Step {
  return {
    on: "lead",
    action: "inform-reporter",
    by: "officer1",
    after,
    facts: ({ today }) => ({
      informedOn: today,
      informedHow: "电话告知并发送短信",
      informedWhat: "所反映的问题已经核查，本机关已决定立案调查。",
    }),
  };
}
