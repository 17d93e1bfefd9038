/** 不予处罚、首违不罚 before a case is filed: each condition with its proof, the look-back, education, a promise, a re-check. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  checklist,
  choice,
  defineProcedure,
  electronicByConsent,
  examplesOf,
  fact,
  partyFacts,
  partyInput,
  partyRoles,
  plainDays,
  proofOfService,
  serviceFacts,
  serviceInput,
  subjectKinds,
  workingDays,
} from "../procedure/index.ts";
import { leniencyItems } from "./checklists.ts";
import { context } from "./context.ts";

const officer = { ability: "penalty.investigate", level: "officer" } as const;
const head = { ability: "penalty.decide", level: "head" } as const;

const notAssessor = {
  from: ["assess", "record-correction"],
  why: text("核查、评估的人员不得决定不予处罚。", "Whoever assessed it does not decide."),
  article: cite("APL 57"),
} as const;

const yes = (item: string) => ({ fact: "leniency", item, is: "yes" }) as const;
const organ = {
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
} as const;
const main = { file: "main", publishable: false, retention: null } as const;
const archive = text("单独立卷；不列入信用记录", "file of its own; no credit record");
const basis = cites("APL 33(1)", "APL 33(3)");

export const leniency = defineProcedure({
  id: "penalty.leniency",
  version: 1,
  name: text("轻微违法不予处罚、首违不罚", "No penalty for minor and first violations"),
  purpose: text(
    "逐项核对不予处罚的条件，查询五年内记录，教育并要求改正，决定不予处罚。",
    "Check each condition of leniency, look five years back, educate, have it corrected, decide that there is no penalty.",
  ),
  basis: cites("APL 33", "O2 20", "DISC22"),
  from: "2026-04-15",
  numbering: "免",
  initial: "assessing",
  stages: {
    assessing: { name: text("评估", "Assessing"), article: cite("APL 33") },
    correcting: { name: text("改正和教育", "Correcting and educating"), article: cite("APL 33(3)") },
    proposed: { name: text("待决定", "Awaiting the decision") },
    decided: { name: text("待送达", "To be served"), article: cite("O2 82") },
    closed: { name: text("已办结", "Closed"), final: true },
    referred: { name: text("转线索核查", "Entered as a lead"), final: true },
  },
  facts: {
    ...partyFacts,
    ...serviceFacts,
    subject: choice("案件类别", "Subject", subjectKinds),
    violation: fact("违法行为", "Violation", "text"),
    summary: fact("违法事实", "Facts", "long-text"),
    place: fact("地点", "Place", "text"),
    legalBasis: fact("违反的条款", "Articles breached", "long-text"),
    listItem: fact(
      "轻微违法不予处罚清单事项（如有）",
      "Item of the list of minor violations, if any",
      "text",
      { article: cite("O2 20") },
    ),
    leniency: checklist("不予处罚的情形", "Grounds of leniency", leniencyItems, { article: cite("APL 33") }),
    lookBack: fact(
      "五年内同类违法查询情况（含全国范围查询）",
      "What the look-back of five years showed, nationwide included",
      "long-text",
      { article: cite("DISC22") },
    ),
    ground: choice("不予处罚的依据", "Ground", [
      {
        id: "minor",
        label: text("违法行为轻微并及时改正，没有造成危害后果", "minor, corrected in time, no harm"),
        article: cite("APL 33(1)"),
      },
      {
        id: "first",
        label: text("初次违法且危害后果轻微并及时改正", "first violation, minor harm, corrected"),
        article: cite("APL 33(1)"),
      },
      {
        id: "no-fault",
        label: text("有证据足以证明没有主观过错", "absence of fault proved"),
        article: cite("APL 33(2)"),
      },
    ]),
    correctBy: fact("改正期限届满之日", "To be corrected by", "day"),
    promise: fact("守法经营承诺", "Promise", "long-text", { source: "party" }),
    education: fact("教育的方式和内容", "How the party was educated", "long-text", {
      article: cite("APL 33(3)"),
    }),
    correctedOn: fact("改正之日", "Corrected on", "day"),
    correctionNote: fact("改正情况", "How it was corrected", "long-text"),
    decisionReason: fact("决定的理由", "Reasons of the decision", "long-text"),
    returnReason: fact("退回的理由", "Why it is returned", "long-text"),
    reviewOrgan: fact("行政复议机关", "Reconsideration organ", "text", { article: cite("ARL 20") }),
    court: fact("管辖法院", "Court", "text", { article: cite("ALL 46") }),
    leadSource: choice("线索来源", "Source of the lead", [
      { id: "inspection", label: text("监督检查", "inspection") },
    ]),
    leadOn: fact("转为线索之日", "Day it became a lead", "day"),
  },
  context: { certified: context.certified, firstViolation: context.firstViolation },
  opening: {
    by: { ability: "penalty.investigate", level: "officer" },
    input: [
      { fact: "subject", required: true },
      { fact: "violation", required: true },
      { fact: "summary", required: true },
      { fact: "place", required: true },
      { fact: "legalBasis", required: false },
      ...partyInput,
    ],
    parties: partyRoles,
    article: basis,
  },
  actions: {
    assess: {
      name: text("逐项评估", "Assess each condition"),
      from: ["assessing", "correcting"],
      to: "correcting",
      by: officer,
      input: [
        { fact: "legalBasis", required: true },
        { fact: "listItem", required: false },
        { fact: "leniency", required: true },
        { fact: "lookBack", required: true },
        { fact: "correctBy", required: true },
      ],
      evidence: {
        least: 1,
        purpose: text("违法事实和轻微、初次的证据", "evidence of the facts and of the conditions"),
        article: cite("APL 33"),
      },
      clocks: [{ start: "correct", until: "correctBy" }],
      article: cites("APL 33", "DISC22"),
      undo: { by: "assess" },
      duty: { when: { not: { done: "assess" } } },
    },
    educate: {
      name: text("教育并签署承诺书", "Educate, and have the promise signed"),
      from: ["correcting"],
      by: officer,
      input: [
        { fact: "education", required: true },
        { fact: "promise", required: true },
      ],
      issues: ["promise"],
      article: cites("APL 33(3)"),
      undo: { by: "educate" },
      duty: { when: { not: { done: "educate" } } },
    },
    "record-correction": {
      name: text("核实改正情况，提请决定", "Verify the correction and propose"),
      from: ["correcting"],
      to: "proposed",
      by: officer,
      guards: [
        {
          when: { done: "educate" },
          why: text("尚未教育。", "The party was not educated."),
          article: cite("APL 33(3)"),
        },
        {
          when: {
            any: [
              { all: [{ fact: "ground", is: "minor" }, yes("minor"), yes("corrected"), yes("no-harm")] },
              { all: [{ fact: "ground", is: "first" }, yes("first"), yes("minor-harm"), yes("corrected")] },
              { all: [{ fact: "ground", is: "no-fault" }, yes("no-fault")] },
            ],
          },
          why: text("依据与逐项评估不一致。", "The ground does not fit the assessment."),
          article: cite("APL 33"),
        },
      ],
      input: [
        { fact: "leniency", required: true },
        { fact: "ground", required: true },
        { fact: "correctedOn", required: true },
        { fact: "correctionNote", required: true },
      ],
      evidence: {
        least: 1,
        purpose: text("改正后的网页固证或者资料", "capture or paper after the correction"),
        article: cite("APL 33(1)"),
      },
      clocks: [{ stop: "correct", on: "correctedOn" }],
      notices: [
        {
          to: { ability: "penalty.decide" },
          text: text("不予处罚待决定。", "A decision not to penalise awaits you."),
        },
      ],
      article: basis,
      undo: { by: "return" },
      duty: { clock: "correct", when: { done: "educate" } },
    },
    return: {
      name: text("退回补充", "Return"),
      from: ["proposed"],
      to: "correcting",
      by: head,
      separate: [notAssessor],
      input: [{ fact: "returnReason", required: true }],
      article: basis,
      undo: { by: "record-correction" },
    },
    decide: {
      name: text("决定不予处罚", "Decide that there is no penalty"),
      from: ["proposed"],
      to: "decided",
      by: head,
      separate: [notAssessor],
      guards: [
        {
          when: { any: [{ not: { fact: "ground", is: "first" } }, { context: "firstViolation", is: true }] },
          why: text(
            "有同一性质违法的处罚记录，不属于初次违法。",
            "A penalty for the same kind of violation is on record.",
          ),
          article: cite("APL 33(1)"),
        },
      ],
      input: [
        { fact: "decisionReason", required: true },
        { fact: "reviewOrgan", required: true },
        { fact: "court", required: true },
      ],
      issues: ["no-penalty-decision"],
      clocks: [{ start: "service" }],
      article: cites("APL 33", "O2 20", "O2 61"),
      undo: {
        never: text("发现隐瞒事实的，另行登记线索。", "Where facts were hidden, a new lead is entered."),
      },
      duty: {},
    },
    serve: {
      name: text("送达不予处罚决定", "Serve the decision"),
      from: ["decided"],
      to: "closed",
      by: officer,
      guards: [electronicByConsent],
      input: serviceInput,
      serves: ["no-penalty-decision"],
      evidence: proofOfService,
      clocks: [{ stop: "service", on: "servedOn" }],
      article: cites("O2 81", "O2 82"),
      undo: { never: text("送达不能收回。", "Service stays.") },
      closes: "no-penalty",
      duty: { clock: "service" },
    },
    "to-lead": {
      name: text("不符合条件或者未改正，转线索核查", "Not lenient, or not corrected: enter a lead"),
      from: ["assessing", "correcting", "proposed"],
      to: "referred",
      by: officer,
      input: [
        { fact: "leadOn", required: true },
        { fact: "returnReason", required: true },
      ],
      sets: { leadSource: "inspection" },
      clocks: [{ stop: "correct" }],
      article: cites("O2 18"),
      undo: { never: text("已登记为线索。", "A lead was entered.") },
      opens: {
        procedure: "lead",
        carry: {
          source: "leadSource",
          discoveredOn: "leadOn",
          subject: "subject",
          violation: "violation",
          summary: "summary",
          place: "place",
          suspectedArticles: "legalBasis",
          partyName: "partyName",
          partyKind: "partyKind",
          partyCode: "partyCode",
          partyAddress: "partyAddress",
        },
      },
      closes: "lead",
    },
  },
  clocks: {
    correct: {
      kind: "limit",
      bound: "party",
      roll: "none",
      onExpiry: { effect: "elapsed", note: text("期满核实。", "It is verified.") },
      name: text("改正", "Correct"),
      param: "GD-02",
      article: cite("APL 33(1)"),
    },
    service: {
      ...organ,
      name: text("送达决定", "Serve the decision"),
      param: "P-23",
      article: cite("O2 81"),
    },
  },
  documents: {
    promise: {
      ...main,
      name: text("教育记录和守法经营承诺书", "Record of education, and promise"),
      numbering: "教诺",
      template: [
        { paragraph: "当事人：{partyName}" },
        { paragraph: "违法行为：{violation}。{summary}" },
        { paragraph: "教育的方式和内容：{education}" },
        { paragraph: "本人（单位）承诺：{promise}。于{correctBy}前改正完毕。" },
        { signatures: ["当事人", "执法人员", "执法人员"] },
      ],
      contents: [
        { label: text("教育的内容", "education"), facts: ["education"], article: cite("APL 33(3)") },
        {
          label: text("承诺和改正期限", "promise and day"),
          facts: ["promise", "correctBy"],
          article: cite("APL 33(1)"),
        },
      ],
      article: basis,
    },
    "no-penalty-decision": {
      ...main,
      name: text("不予行政处罚决定书", "Decision not to penalise"),
      numbering: "不罚",
      template: [
        { paragraph: "当事人：{partyName}" },
        { paragraph: "统一社会信用代码：{partyCode}", when: "partyCode" },
        { paragraph: "经查，当事人{summary}，违反{legalBasis}。" },
        { paragraph: "改正情况：{correctionNote}" },
        {
          paragraph:
            "当事人属于“{ground}”的情形，依据《中华人民共和国行政处罚法》第三十三条，决定不予行政处罚。理由：{decisionReason}",
        },
        { paragraph: "本机关已对当事人进行教育：{education}" },
        {
          paragraph:
            "如不服本决定，可以自收到之日起六十日内向{reviewOrgan}申请行政复议，或者六个月内向{court}提起行政诉讼。",
        },
        { seal: true },
      ],
      contents: [
        {
          label: text("事实和条款", "facts and articles"),
          facts: ["summary", "legalBasis"],
          article: cite("O2 61"),
        },
        {
          label: text("不予处罚的依据和理由", "ground and reasons"),
          facts: ["ground", "decisionReason"],
          article: cite("APL 33"),
        },
        { label: text("教育", "education"), facts: ["education"], article: cite("APL 33(3)") },
        { label: text("救济途径", "remedies"), facts: ["reviewOrgan", "court"], article: cite("ARL 20") },
      ],
      article: cites("APL 33", "O2 61"),
    },
  },
  outcomes: {
    "no-penalty": { name: text("不予处罚", "No penalty"), archive },
    lead: { name: text("转线索核查", "Entered as a lead"), archive },
  },
  examples: [...examplesOf("correct", plainDays.fifteen), ...examplesOf("service", workingDays.seven)],
  invariants: [
    {
      before: "decide",
      done: ["assess", "educate", "record-correction"],
      distinctPersons: 2,
      why: text(
        "逐项评估、教育、核实改正后，由他人决定。",
        "Assessed, educated and corrected, then decided by another.",
      ),
      article: cite("APL 33(3)"),
    },
  ],
});
