/** The rules of law that several acts ask for, written once. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { Guard } from "../procedure/index.ts";
import { penaltyKinds } from "./checklists.ts";
import type { Clock } from "./clocks.ts";
import type { ContextName } from "./context.ts";
import type { DocumentName } from "./documents.ts";
import type { Fact } from "./facts.ts";

/** The actions these rules look back on. */
type Earlier =
  | "submit-report"
  | "review-case"
  | "review-legality"
  | "approve-penalty"
  | "issue-notice"
  | "record-defence"
  | "weigh-defence"
  | "request-hearing"
  | "refuse-hearing"
  | "conclude-hearing"
  | "waive-hearing"
  | "submit-for-decision"
  | "deliberate";

type Rule = Guard<Fact, Earlier, Clock, DocumentName, ContextName>;
type When = Rule["when"];

const yes = (fact: Fact, item: string): When => ({ fact, item, is: "yes" });
const no = (fact: Fact, item: string): When => ({ fact, item, is: "no" });

/** Limitation, one act one fine, capacity, jurisdiction, proof: each answered yes before any penalty. */
export const premises = ["proved", "in-time", "not-fined-yet", "capable", "competent"].map((item): Rule => {
  const whys: Readonly<Record<string, readonly [string, string, string]>> = {
    proved: [
      "违法事实不清、证据不足的，不得给予行政处罚。",
      "Without clear facts and sufficient proof there is no penalty.",
      "APL 57",
    ],
    "in-time": ["已超过给予行政处罚的法定期限。", "The limitation period has run out.", "APL 36"],
    "not-fined-yet": ["对同一违法行为，不得给予两次以上罚款。", "One act is not fined twice.", "APL 29"],
    capable: ["依法不予处罚的未成年人、无责任能力人。", "The law exempts this person.", "APL 30"],
    competent: ["本部门没有管辖权。", "This authority has no jurisdiction.", "O2 7"],
  };
  const [zh, en, article] = whys[item] ?? ["", "", "APL 57"];
  return { when: yes("premises", item), why: text(zh, en), article: cite(article) };
});

/** L-01 and L-03 leave no choice; L-02 does. */
export const mustNotPenalise: readonly Rule[] = [
  {
    when: {
      not: { all: [yes("leniency", "minor"), yes("leniency", "corrected"), yes("leniency", "no-harm")] },
    },
    why: text(
      "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。",
      "Minor, corrected in time and without harm: no penalty.",
    ),
    article: cite("APL 33(1)"),
  },
  {
    when: { not: yes("leniency", "no-fault") },
    why: text(
      "当事人有证据足以证明没有主观过错的，不予行政处罚。",
      "The party proved the absence of fault: no penalty.",
    ),
    article: cite("APL 33(2)"),
  },
];

/** A penalty is proposed only where the report itself bears it out; everything else may be proposed on any report. */
export const groundsForProposal: Rule = {
  when: {
    any: [
      { fact: "proposal", in: ["no-penalty", "unproved", "police", "transfer"] },
      {
        all: [
          { fact: "proposal", is: "penalty" },
          { fact: "proposedKinds", present: true },
          { fact: "penaltyBasis", present: true },
          ...premises.map(({ when }) => when),
          ...mustNotPenalise.map(({ when }) => when),
        ],
      },
    ],
  },
  why: text(
    "建议处罚的，应当写明种类和依据，处罚的前提逐项成立，且没有应当不予处罚的情形。",
    "A proposed penalty names its kinds and basis; each premise holds and no ground forbids it.",
  ),
  article: cite("O2 48"),
};

const mitigating: When = {
  any: ["reduces-harm", "coerced", "confesses", "merit", "other-lenient"].map((item) =>
    yes("leniency", item),
  ),
};

/** A fine stands within what the statute allows; below it only where the law lets the penalty be mitigated. */
export function withinStatute(fine: Fact, kinds: Fact): readonly Rule[] {
  const noFine: When = { not: { fact: kinds, is: "fine" } };
  return [
    {
      when: {
        any: [
          {
            all: [
              { fact: kinds, is: "fine" },
              { fact: fine, atLeast: 1 },
            ],
          },
          { all: [noFine, { fact: fine, is: 0 }] },
        ],
      },
      why: text(
        "罚款数额应与处罚种类一致：有罚款的填写数额，没有罚款的填 0。",
        "The amount must fit the kinds: an amount with a fine, 0 without.",
      ),
      article: cite("O2 62"),
    },
    {
      when: { fact: "fineCeiling", atLeast: { fact: fine } },
      why: text("罚款超过法定上限。", "The fine is above the statutory maximum."),
      article: cite("APL 34"),
    },
    {
      when: { any: [noFine, { fact: fine, atLeast: { fact: "fineFloor" } }, mitigating] },
      why: text(
        "罚款低于法定下限，须有法定减轻处罚情形。",
        "Below the statutory minimum only on a statutory ground of mitigation.",
      ),
      article: cite("APL 32"),
    },
  ];
}

/** Whoever sets the amount stays in the range of the clause, or the report says that the case deviates. */
export function withinRange(within: "intendedWithinBenchmark" | "finalWithinBenchmark"): Rule {
  return {
    when: {
      any: [
        { fact: "deviates", is: true },
        { not: { fact: "clause", present: true } },
        { context: within, is: true },
      ],
    },
    why: text(
      "罚款在所选罚则和裁量档次算出的幅度之外，而调查终结报告没有标明偏离：退回补充理由，并经第二人复核。",
      "The fine lies outside the range of the clause and step, and the report does not say that it deviates: return it for reasons and a second opinion.",
    ),
    article: cite("APL 34"),
  };
}

/** P-19: what was notified is the most that can be decided. */
export const notHeavier: readonly Rule[] = [
  {
    when: { fact: "intendedFine", atLeast: { fact: "finalFine" } },
    why: text("罚款不得高于已告知的数额。", "The fine must not exceed what was notified."),
    article: cite("APL 45"),
  },
  {
    when: { fact: "intendedConfiscation", atLeast: { fact: "finalConfiscation" } },
    why: text("没收不得高于已告知的数额。", "The confiscation must not exceed what was notified."),
    article: cite("APL 45"),
  },
  {
    when: {
      all: penaltyKinds.map(
        ({ id }): When => ({
          any: [{ not: { fact: "finalKinds", is: id } }, { fact: "intendedKinds", is: id }],
        }),
      ),
    },
    why: text("不得给予未经告知的处罚种类。", "No kind of penalty may be imposed that was not notified."),
    article: cite("APL 45"),
  },
];

/** P-51 with the thresholds P-52 and P-53, which are not verified. */
export const hearingRightTold: readonly Rule[] = [
  {
    when: {
      any: [
        { fact: "hearingRight", is: true },
        {
          all: ["large-fine", "large-confiscation", "licence", "closure", "other-heavy", "other-law"].map(
            (item) => no("hearingScope", item),
          ),
        },
      ],
    },
    why: text(
      "属于听证范围的，应当告知当事人有权要求听证。",
      "Within the scope of hearings the party must be told of the right.",
    ),
    article: cite("APL 63"),
  },
  {
    when: {
      any: [
        { fact: "hearingRight", is: true },
        { fact: "partyKind", in: ["legal", "organisation"] },
        {
          not: {
            any: [
              { fact: "intendedFine", atLeast: { param: "P-52" } },
              { fact: "intendedConfiscation", atLeast: { param: "P-52" } },
            ],
          },
        },
      ],
    },
    why: text(
      "拟罚款或者没收达到对公民“较大数额”的标准（标准未核实），应当告知听证权。",
      "The amount reaches “larger” for a natural person (threshold not verified): tell of the right to a hearing.",
    ),
    article: cite("O3"),
  },
  {
    when: {
      any: [
        { fact: "hearingRight", is: true },
        { fact: "partyKind", in: ["natural", "individual-business"] },
        {
          not: {
            any: [
              { fact: "intendedFine", atLeast: { param: "P-53" } },
              { fact: "intendedConfiscation", atLeast: { param: "P-53" } },
            ],
          },
        },
      ],
    },
    why: text(
      "拟罚款或者没收达到对法人、其他组织“较大数额”的标准（标准未核实），应当告知听证权。",
      "The amount reaches “larger” for an organisation (threshold not verified): tell of the right to a hearing.",
    ),
    article: cite("O3"),
  },
  {
    when: {
      any: [
        { fact: "hearingRight", is: true },
        {
          not: {
            fact: "intendedKinds",
            in: ["lower-grade", "revoke-licence", "suspend-business", "close", "ban"],
          },
        },
      ],
    },
    why: text(
      "降低资质等级、吊销许可证件、责令停产停业、责令关闭、限制从业，应当告知听证权。",
      "For these kinds of penalty the party must be told of the right to a hearing.",
    ),
    article: cite("APL 63"),
  },
];

const heard: When = { done: "conclude-hearing", since: "approve-penalty" };

/** P-16: unknown is not no. */
const legalityByNature: When = {
  not: { all: ["public-interest", "complex", "other-law"].map((item) => no("legalityScope", item)) },
};
const legalityByHearing: When = { all: [{ not: no("legalityScope", "major-rights") }, heard] };

export const reviewed: Rule = {
  when: {
    any: [
      { done: "review-case", since: "submit-report" },
      { done: "review-legality", since: "submit-report" },
    ],
  },
  why: text("案件未经审核。", "The case has not been reviewed."),
  article: cite("O2 49"),
};

export const legalityReviewed: readonly Rule[] = [
  {
    when: { any: [{ not: legalityByNature }, { done: "review-legality", since: "submit-report" }] },
    why: text(
      "应当法制审核的案件，未经法制审核或者审核未通过的，不得作出决定。",
      "Without the legality review that the law asks for there is no decision.",
    ),
    article: cite("APL 58"),
  },
  {
    when: { any: [{ not: legalityByHearing }, { done: "review-legality", since: "conclude-hearing" }] },
    why: text(
      "直接关系重大权益并经过听证的，听证后应当法制审核。",
      "Major rights and a hearing: legality review after the hearing.",
    ),
    article: cite("APL 58"),
  },
];

/** P-21. */
export const deliberated: Rule = {
  when: {
    any: [
      { not: { any: [legalityByNature, legalityByHearing] } },
      { done: "deliberate", since: "submit-for-decision" },
    ],
  },
  why: text(
    "应当法制审核的案件拟给予处罚的，由负责人集体讨论决定。",
    "Where legality review is mandatory, the heads deliberate collectively before a penalty.",
  ),
  article: cite("APL 57(2)"),
};

/** P-17, P-18 and the duty to hear: nothing is decided over the party's head. */
export const partyHeard: readonly Rule[] = [
  {
    when: { all: [{ served: "advance-notice" }, { done: "issue-notice", since: "approve-penalty" }] },
    why: text("行政处罚告知书尚未送达。", "The advance notice has not been served."),
    article: cite("APL 44"),
  },
  {
    when: { clock: "defence", is: "elapsed" },
    why: text("陈述、申辩期限尚未届满。", "The period for statement and defence has not run out."),
    article: cite("O2 57(2)"),
  },
  {
    when: { any: [{ not: { done: "record-defence" } }, { done: "weigh-defence", since: "record-defence" }] },
    why: text("当事人提出的陈述、申辩尚未复核。", "The defence has not been reviewed."),
    article: cite("APL 45"),
  },
  {
    when: {
      any: [
        { not: { done: "request-hearing" } },
        { done: "conclude-hearing", since: "request-hearing" },
        { done: "waive-hearing", since: "request-hearing" },
        { done: "refuse-hearing", since: "request-hearing" },
      ],
    },
    why: text("当事人要求听证，尚未举行。", "A hearing was asked for and has not been held."),
    article: cite("APL 63"),
  },
];
