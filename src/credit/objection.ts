/** 信用信息异议: somebody says that what is shown is wrong. Five working days, twenty in all. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  choice,
  defineProcedure,
  examplesOf,
  fact,
  partyInput,
  partyRoles,
  workingDays,
} from "../procedure/index.ts";
import {
  archive,
  creditFacts,
  main,
  officer,
  own,
  partyRows,
  remedies,
  remedyContents,
  unitHead,
} from "./common.ts";

const basis = cites("ZJCI 31", "O45 12");

const checker = {
  from: ["check"],
  why: text("核实人员不得作出异议处理决定。", "Whoever verified does not decide."),
  article: cite("ZJCI 31"),
} as const;

export const objection = defineProcedure({
  id: "credit.objection",
  version: 1,
  name: text("信用信息异议", "Credit objection"),
  purpose: text(
    "核实对公示、记录的信用信息的异议，及时更正或者说明理由。",
    "Verify an objection to credit data, correct them or say why not.",
  ),
  basis,
  from: "2026-04-15",
  numbering: "疑",
  initial: "received",
  stages: {
    received: { name: text("已受理", "Accepted"), article: cite("ZJCI 31") },
    corrected: { name: text("待更正", "To be corrected"), article: cite("O45 12") },
    done: { name: text("已更正", "Corrected"), final: true },
    kept: { name: text("维持", "Kept"), final: true },
  },
  facts: {
    ...creditFacts,
    about: choice("异议对象", "What is objected to", [
      { id: "penalty", label: text("行政处罚公示信息", "published penalty"), article: cite("O45 12") },
      { id: "list", label: text("名单信息", "a list entry") },
      { id: "class", label: text("信用风险分类", "credit-risk class") },
      { id: "other", label: text("其他信用信息", "other data") },
    ]),
    dataShown: fact("所示信息及来源", "What is shown, and its source", "long-text"),
    objection: fact("异议内容和证据", "Objection and its evidence", "long-text", { source: "party" }),
    acceptedOn: fact("受理之日", "Accepted on", "day", { article: cite("ZJCI 31") }),
    flagged: fact("已标注“异议处理中”", "Marked as disputed while it is verified", "boolean"),
    sourceAnswer: fact("信息来源单位的意见", "Answer of the source", "long-text"),
    checkNote: fact("核实情况", "What was verified", "long-text"),
    extensionReason: fact("延长的理由", "Why it takes longer", "long-text", { article: cite("ZJCI 31") }),
    correction: fact("更正内容", "Correction", "long-text", { article: cite("O45 12") }),
    correctedOn: fact("更正之日", "Corrected on", "day"),
    sharedWith: fact("通知的共享单位", "Who was told", "long-text"),
  },
  context: {},
  opening: {
    by: { ability: "credit.handle", level: "officer" },
    input: [
      { fact: "about", required: true },
      { fact: "dataShown", required: true },
      { fact: "objection", required: true },
      { fact: "acceptedOn", required: true },
      ...partyInput,
    ],
    parties: partyRoles,
    clocks: [{ start: "verify", on: "acceptedOn" }],
    article: basis,
  },
  actions: {
    flag: {
      name: text("标注异议处理中", "Mark it as disputed"),
      from: ["received"],
      by: officer,
      input: [],
      sets: { flagged: true },
      article: cites("ZJCI 31"),
      undo: { by: "keep" },
      duty: { clock: "verify", when: { not: { done: "flag" } } },
    },
    check: {
      name: text("核实", "Verify"),
      from: ["received"],
      by: officer,
      input: [
        { fact: "checkNote", required: true },
        { fact: "sourceAnswer", required: false },
      ],
      evidence: {
        least: 1,
        purpose: text("来源单位的记录或者答复", "record or answer of the source"),
        article: cite("ZJCI 31"),
      },
      article: basis,
      undo: { by: "check" },
      duty: { clock: "verify", when: { not: { done: "check" } } },
    },
    extend: {
      name: text("延长核实期限", "Extend"),
      help: text("合计不超过二十个工作日。", "Twenty working days in all at most."),
      from: ["received"],
      by: unitHead,
      input: [{ fact: "extensionReason", required: true }],
      clocks: [{ extend: "verify", step: 1 }],
      article: cites("ZJCI 31"),
      undo: { never: text("期限只能延长一次。", "It is extended once.") },
    },
    uphold: {
      name: text("异议成立，更正", "Uphold: correct it"),
      from: ["received"],
      to: "corrected",
      by: unitHead,
      separate: [checker],
      guards: [
        {
          when: { done: "check" },
          why: text("尚未核实。", "Nothing was verified."),
          article: cite("ZJCI 31"),
        },
      ],
      input: [
        { fact: "decisionReason", required: true },
        { fact: "correction", required: true },
      ],
      issues: ["answer-upheld"],
      clocks: [{ stop: "verify" }, { start: "correct" }],
      article: basis,
      undo: { never: text("已告知当事人。", "The party was told.") },
      duty: { clock: "verify", when: { done: "check" } },
    },
    keep: {
      name: text("异议不成立，维持", "Reject: keep it"),
      from: ["received"],
      to: "kept",
      by: unitHead,
      separate: [checker],
      guards: [
        {
          when: { done: "check" },
          why: text("尚未核实。", "Nothing was verified."),
          article: cite("ZJCI 31"),
        },
      ],
      input: [
        { fact: "decisionReason", required: true },
        { fact: "reviewOrgan", required: true },
        { fact: "court", required: true },
      ],
      issues: ["answer-kept"],
      clocks: [{ stop: "verify" }],
      article: basis,
      undo: {
        never: text(
          "已告知当事人；有新证据的可以再次提出。",
          "The party was told; new evidence may be brought.",
        ),
      },
      closes: "kept",
    },
    correct: {
      name: text("更正并通知共享单位", "Correct, and tell those who share it"),
      from: ["corrected"],
      to: "done",
      by: officer,
      input: [
        { fact: "correctedOn", required: true },
        { fact: "sharedWith", required: true },
      ],
      clocks: [{ stop: "correct", on: "correctedOn" }],
      notices: [
        {
          to: { ability: "publication.release" },
          text: text("异议成立，请更正公示。", "An objection was upheld: correct the publication."),
        },
      ],
      article: cites("O45 12"),
      undo: { never: text("已经更正。", "It is corrected.") },
      closes: "corrected",
      duty: { clock: "correct" },
    },
  },
  clocks: {
    verify: {
      ...own,
      name: text("核实异议", "Verify the objection"),
      param: "W-17",
      extensions: [{ param: "W-17.extension", approver: "unit-head", article: cite("ZJCI 31") }],
      article: cite("ZJCI 31"),
    },
    correct: { ...own, name: text("更正信息", "Correct the data"), param: "W-06", article: cite("O45 12") },
  },
  documents: {
    "answer-upheld": {
      ...main,
      publishable: false,
      name: text("信用信息异议处理告知书（更正）", "Answer: corrected"),
      numbering: "疑更",
      template: [
        partyRows,
        { paragraph: "你单位提出的异议：{objection}" },
        { paragraph: "经核实：{checkNote}。决定更正：{correction}。{decisionReason}" },
        { seal: true },
      ],
      contents: [{ label: text("更正内容", "correction"), facts: ["correction"], article: cite("O45 12") }],
      article: basis,
    },
    "answer-kept": {
      ...main,
      publishable: false,
      name: text("信用信息异议处理告知书（维持）", "Answer: kept"),
      numbering: "疑维",
      template: [
        partyRows,
        { paragraph: "你单位提出的异议：{objection}" },
        { paragraph: "经核实：{checkNote}。决定维持。理由：{decisionReason}" },
        remedies,
        { seal: true },
      ],
      contents: [
        { label: text("理由", "reasons"), facts: ["decisionReason"], article: cite("ZJCI 31") },
        ...remedyContents,
      ],
      article: basis,
    },
  },
  outcomes: {
    corrected: {
      name: text("已更正", "Corrected"),
      credit: text("错误信息不再显示；更正留痕", "the wrong data are gone; the correction stays on record"),
      archive,
    },
    kept: { name: text("维持", "Kept"), archive },
  },
  examples: [
    ...examplesOf("verify", workingDays.five),
    ...examplesOf("correct", workingDays.three),
    {
      clock: "verify",
      from: "2025-09-29",
      extended: 1,
      due: "2025-11-03",
      how: text(
        "2025-10-13=5；10-14…10-17=9，10-20…10-24=14，10-27…10-31=19，11-03=20",
        "2025-10-13=5; 10-14…10-17=9, 10-20…10-24=14, 10-27…10-31=19, 11-03=20",
      ),
    },
  ],
  invariants: [
    {
      before: "uphold",
      done: ["check"],
      distinctPersons: 2,
      why: text("核实后由他人决定。", "Verified by one, decided by another."),
      article: cite("ZJCI 31"),
    },
    {
      before: "keep",
      done: ["check"],
      distinctPersons: 2,
      why: text("核实后由他人决定。", "Verified by one, decided by another."),
      article: cite("ZJCI 31"),
    },
  ],
});
