/** What the three soft procedures share: the party, the occasion, who acts, and how an effect is looked at afterwards. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import {
  type ChecklistItem,
  type Choice,
  checklist,
  choice,
  fact,
  partyCarry,
  partyFacts,
  subjectKinds,
} from "../procedure/index.ts";

export const officer = { ability: "guidance.issue", level: "officer" } as const;
export const unitHead = { ability: "guidance.approve", level: "unit-head" } as const;
export const head = { ability: "guidance.decide", level: "head" } as const;

export const origins: readonly Choice[] = [
  { id: "lead", label: text("线索核查", "verification of a lead") },
  { id: "finding", label: text("监测发现", "finding of a detector") },
  { id: "inspection", label: text("监督检查", "inspection") },
  { id: "complaint", label: text("投诉举报", "complaints and reports") },
  { id: "penalty", label: text("处罚案件", "penalty case"), article: cite("APL 28(1)") },
  { id: "season", label: text("促销季前提示", "advice before a sales season") },
  { id: "other", label: text("其他", "other") },
];

/** Asked at every re-check; the questions are frozen with the answers by the version of the procedure. */
export const recheckItems = [
  { id: "gone", question: text("原问题已经消除", "The problem is gone") },
  { id: "cause", question: text("产生原因已经消除", "Its cause is gone") },
  {
    id: "elsewhere",
    question: text("其他页面、店铺、平台没有同类问题", "Nothing alike on other pages, shops, platforms"),
  },
  {
    id: "understood",
    question: text(
      "经营者清楚要求并知道如何避免再犯",
      "The operator knows what is asked and how to avoid it",
    ),
  },
] as const satisfies readonly ChecklistItem[];

export const subjectFacts = {
  origin: choice("来源", "What gave rise to it", origins),
  subject: choice("事项类别", "Subject", subjectKinds),
  occasion: fact("违法行为或者风险", "Violation or risk", "text", {
    help: text("一句话写明发生了什么。", "One sentence: what happened."),
  }),
  summary: fact("事实", "Facts", "long-text"),
  place: fact("发现地点（平台、店铺、网址或者场所）", "Where: platform, storefront, page, premises", "text"),
  ...partyFacts,
  legalBasis: fact("涉及的条款", "Articles concerned", "long-text", {
    help: text(
      "写明法律、法规、规章的名称和条款；不得作为处罚依据使用。",
      "Name the law and article; never a basis for a penalty.",
    ),
  }),
} as const;

export const recheckFacts = {
  checkers: fact("复查人员", "Officers re-checking", "persons", { article: cite("APL 42") }),
  checkedOn: fact("复查之日", "Day of the re-check", "day"),
  checkList: checklist("复查清单", "Checklist of the re-check", recheckItems),
  checkResult: choice("复查结果", "Result of the re-check", [
    { id: "corrected", label: text("已改正", "corrected") },
    { id: "partly", label: text("部分改正", "partly corrected") },
    { id: "not", label: text("未改正", "not corrected") },
  ]),
  checkNote: fact("复查情况", "What the re-check found", "long-text"),
} as const;

export const recheckInput = [
  { fact: "checkers", required: true },
  { fact: "checkedOn", required: true },
  { fact: "checkList", required: true },
  { fact: "checkResult", required: true },
  { fact: "checkNote", required: true },
] as const;

export const recheckPersons = {
  fact: "checkers",
  least: 2,
  certified: true,
  article: cite("APL 42"),
} as const;

export const recheckEvidence = {
  least: 1,
  purpose: text("复查时的网页固证、照片或者资料", "capture, photograph or paper of the re-check"),
} as const;

/** What “corrected” means: each question answered yes. */
export const correctedAnswers = {
  when: {
    any: [
      { not: { fact: "checkResult", is: "corrected" } },
      {
        all: [
          { fact: "checkList", item: "gone", is: "yes" },
          { fact: "checkList", item: "cause", is: "yes" },
        ],
      },
    ],
  },
  why: text(
    "问题和原因都已消除，才能记为“已改正”。",
    "Corrected means that the problem and its cause are gone.",
  ),
} as const;

export const isCorrected = {
  when: { fact: "checkResult", is: "corrected" },
  why: text("复查结果不是“已改正”。", "The re-check did not find it corrected."),
} as const;

export const notCorrected = {
  when: { fact: "checkResult", in: ["partly", "not"] },
  why: text("复查没有发现未改正的情形。", "No re-check found it uncorrected."),
} as const;

/** Effect on recurrence, looked at once, long after: it outlives the matter. */
export const effectFacts = {
  recurred: choice("是否再犯", "Has it happened again", [
    { id: "no", label: text("没有再犯", "no") },
    { id: "yes", label: text("再犯", "yes") },
    { id: "unknown", label: text("无法判断（已注销、已下架等）", "cannot be told: closed, withdrawn") },
  ]),
  effectOn: fact("回访之日", "Day of the follow-up", "day"),
  effectNote: fact("回访情况", "What the follow-up found", "long-text"),
  /** So that a lead opened from here says where it came from. */
  leadSource: choice("线索来源", "Source of the lead", [
    { id: "inspection", label: text("监督检查", "inspection") },
  ]),
  leadOn: fact("转为线索之日", "Day it became a lead", "day"),
} as const;

export const effectClock = {
  name: text("效果回访", "Follow-up on recurrence"),
  param: "GD-06",
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
  outlives: true,
  article: cite("APL 6"),
} as const;

export const recheckClock = {
  name: text("整改复查", "Re-check"),
  param: "GD-03",
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
  article: cite("APL 6"),
} as const;

/** What a lead takes that is opened because soft means failed. */
export const toLead = {
  procedure: "lead",
  carry: {
    source: "leadSource",
    discoveredOn: "leadOn",
    subject: "subject",
    violation: "occasion",
    summary: "summary",
    place: "place",
    suspectedArticles: "legalBasis",
    ...partyCarry,
  },
} as const;

export const archive = text("单独立卷；不列入信用记录", "file of its own; no credit record");

/** Rows with which each paper begins. */
export const partyRows = {
  rows: [
    { label: "当事人", value: "{partyName}" },
    { label: "统一社会信用代码", value: "{partyCode}" },
  ],
} as const;
