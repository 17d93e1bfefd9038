/** 审核审批: a second pair of eyes, then the head. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  type Action,
  head,
  notInvestigator,
  notInvestigatorAsReviewer,
  notRecused,
  notReviewer,
  reviewer,
  unitHead,
} from "./common.ts";
import {
  hearingRightTold,
  legalityReviewed,
  mustNotPenalise,
  premises,
  reviewed,
  withinRange,
  withinStatute,
} from "./conditions.ts";

const returned = [{ stage: "investigation", when: { fact: "reviewOpinion", is: "return" } }] as const;

export const review = {
  "endorse-deviation": {
    name: text("复核偏离裁量基准", "Second opinion on deviating from the benchmark"),
    from: ["review"],
    by: unitHead,
    separate: [notInvestigatorAsReviewer],
    guards: [
      {
        when: { fact: "deviates", is: true },
        why: text("本案没有偏离裁量基准。", "The proposal does not deviate."),
        article: cite("APL 34"),
      },
    ],
    input: [{ fact: "deviationOpinion", required: true }],
    article: cites("APL 34"),
    undo: { by: "return-to-investigation" },
    duty: {
      clock: "review",
      when: {
        all: [{ fact: "deviates", is: true }, { not: { done: "endorse-deviation", since: "submit-report" } }],
      },
    },
  },
  "review-case": {
    name: text("案件审核", "Review the case"),
    help: text("不属于法制审核范围的案件。", "Cases outside the scope of legality review."),
    from: ["review"],
    to: returned,
    by: reviewer,
    separate: [notRecused, notInvestigatorAsReviewer],
    input: [
      { fact: "reviewOpinion", required: true },
      { fact: "reviewReason", required: true },
    ],
    issues: ["review-opinion"],
    clocks: [{ stop: "review" }],
    notices: [{ to: "team", text: text("审核意见已出具。", "The reviewer has given an opinion.") }],
    article: cites("O2 49", "O2 55"),
    undo: { by: "return-to-investigation" },
    duty: {
      clock: "review",
      // Where legality review is mandatory that one waits, not both.
      when: {
        all: [
          {
            not: {
              any: [
                { done: "review-case", since: "submit-report" },
                { done: "review-legality", since: "submit-report" },
              ],
            },
          },
          { fact: "legalityScope", item: "public-interest", is: "no" },
          { fact: "legalityScope", item: "complex", is: "no" },
          { fact: "legalityScope", item: "other-law", is: "no" },
        ],
      },
    },
  },
  "review-legality": {
    name: text("法制审核", "Review legality"),
    help: text(
      "重大公共利益、重大权益经听证、疑难复杂或者法律法规规定的案件必须法制审核。",
      "Mandatory for major public interest, major rights after a hearing, complex cases, or by law.",
    ),
    from: ["review", "decision"],
    to: returned,
    by: reviewer,
    separate: [notRecused, notInvestigatorAsReviewer],
    guards: [
      {
        when: { fact: "reviewerQualified", is: true },
        why: text(
          "初次从事法制审核的人员，应当取得法律职业资格。",
          "Whoever is new to legality review must be qualified in law.",
        ),
        article: cite("APL 58"),
      },
    ],
    input: [
      { fact: "reviewerQualified", required: true },
      { fact: "reviewOpinion", required: true },
      { fact: "reviewReason", required: true },
    ],
    issues: ["legality-opinion"],
    clocks: [{ stop: "review" }],
    notices: [{ to: "team", text: text("法制审核意见已出具。", "The legality review has been given.") }],
    article: cites("APL 58", "O2 49", "O2 50", "O2 51", "O2 55"),
    undo: { by: "return-to-investigation" },
    duty: {
      clock: "review",
      when: {
        any: [
          {
            all: [
              {
                not: {
                  all: [
                    { fact: "legalityScope", item: "public-interest", is: "no" },
                    { fact: "legalityScope", item: "complex", is: "no" },
                    { fact: "legalityScope", item: "other-law", is: "no" },
                  ],
                },
              },
              { not: { done: "review-legality", since: "submit-report" } },
            ],
          },
          {
            all: [
              { not: { fact: "legalityScope", item: "major-rights", is: "no" } },
              { done: "conclude-hearing", since: "approve-penalty" },
              { not: { done: "review-legality", since: "conclude-hearing" } },
            ],
          },
        ],
      },
    },
  },
  "extend-review": {
    name: text("批准延长审核期限", "Extend the review"),
    from: ["review"],
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: { fact: "reviewFurtherDays", atLeast: 1 },
        why: text("应当写明延长几个工作日。", "State how many working days are added."),
        article: cite("O2 55"),
      },
    ],
    input: [
      { fact: "reviewFurtherDays", required: true },
      { fact: "extensionReason", required: true },
    ],
    clocks: [{ extend: "review", step: 1, by: "reviewFurtherDays" }],
    article: cites("O2 55"),
    undo: { never: text("期限已经延长。", "The period has been extended.") },
  },
  "approve-penalty": {
    name: text("批准拟处罚意见", "Approve the intended penalty"),
    from: ["review"],
    to: "notice",
    by: head,
    separate: [notRecused, notInvestigator, notReviewer],
    needs: ["partyName", "partyKind", "penaltyBasis"],
    guards: [
      {
        when: { fact: "proposal", is: "penalty" },
        why: text("办案机构没有建议处罚；退回重新提出意见。", "No penalty was proposed: return it."),
        article: cite("O2 57"),
      },
      reviewed,
      ...legalityReviewed,
      {
        when: {
          any: [
            { fact: "deviates", is: false },
            { done: "endorse-deviation", since: "submit-report" },
          ],
        },
        why: text("偏离裁量基准，尚未经第二人复核。", "Deviating from the benchmark needs a second opinion."),
        article: cite("APL 34"),
      },
      ...premises,
      ...mustNotPenalise,
      ...withinStatute("intendedFine", "intendedKinds"),
      withinRange("intendedWithinBenchmark"),
      ...hearingRightTold,
    ],
    input: [
      { fact: "intendedKinds", required: true },
      { fact: "intendedFine", required: true },
      { fact: "intendedConfiscation", required: true },
      { fact: "intendedText", required: true },
      { fact: "refundSum", required: false },
      { fact: "hearingScope", required: true },
      { fact: "hearingRight", required: true },
      { fact: "approvalReason", required: true },
    ],
    notices: [
      {
        to: "team",
        text: text(
          "拟处罚意见已获批准，请制作并送达行政处罚告知书。",
          "The intended penalty was approved: issue and serve the advance notice.",
        ),
      },
    ],
    article: cites("O2 57", "APL 44", "APL 63"),
    undo: { by: "return-to-investigation" },
    duty: {
      clock: "decision",
      when: {
        all: [
          { fact: "proposal", is: "penalty" },
          {
            any: [
              { done: "review-case", since: "submit-report" },
              { done: "review-legality", since: "submit-report" },
            ],
          },
        ],
      },
    },
  },
  "return-to-investigation": {
    name: text("退回补充调查", "Return for more investigation"),
    help: text(
      "事实、理由、依据或者拟处罚内容改变的，重新审核、重新告知。",
      "Where facts, reasons, basis or the penalty change, review and notify anew.",
    ),
    from: ["review", "notice", "hearing", "decision"],
    to: "investigation",
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: { not: { done: "accept-hearing", since: "conclude-hearing" } },
        why: text("听证尚未结束。", "The hearing is not over."),
        article: cite("APL 64"),
      },
      {
        when: { not: { done: "announce-notice", since: "deem-notice-served" } },
        why: text("公告送达尚未结束。", "Service by public notice is not over."),
        article: cite("O2 82[5]"),
      },
    ],
    input: [{ fact: "returnReason", required: true }],
    clocks: [{ stop: "review" }],
    notices: [
      { to: "team", text: text("案件被退回，请补充调查。", "The case was returned: investigate further.") },
    ],
    article: cites("O2 49", "O2 60"),
    undo: { by: "submit-report" },
  },
} as const satisfies Record<string, Action>;
