/**
 * A procedure in miniature in which every part of the runtime has something to do: personal data, documents, clocks
 * that bind and clocks that are waited for, separation of duty, certificates, notices, another procedure opened.
 */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure } from "../procedure/index.ts";

const open = { source: "officer", sensitivity: "open", retention: 10, publishable: false } as const;

export const fixtureCase = defineProcedure({
  id: "fixture.case",
  version: 1,
  name: text("示例案件", "Fixture case"),
  purpose: text("测试用。", "For tests."),
  basis: cites("O2 18"),
  from: "2021-07-15",
  numbering: "例",
  initial: "received",
  stages: {
    received: { name: text("已收到", "Received") },
    working: { name: text("办理中", "Being worked on") },
    deciding: { name: text("待决定", "Awaiting decision") },
    waiting: { name: text("等待期", "Waiting") },
    ended: { name: text("已办结", "Ended"), final: true },
  },
  facts: {
    summary: { ...open, label: text("案情", "Summary"), type: "long-text" },
    officers: { ...open, label: text("承办人员", "Officers"), type: "persons" },
    witnessName: { ...open, label: text("证人姓名", "Witness"), type: "text", sensitivity: "personal" },
    witnessPhone: {
      ...open,
      label: text("证人电话", "Witness telephone"),
      type: "text",
      sensitivity: "personal",
    },
    amount: { ...open, label: text("金额", "Amount"), type: "money" },
    servedOn: { ...open, label: text("送达日期", "Served on"), type: "day" },
  },
  context: {
    certified: { label: text("持证", "Certified"), source: text("证件", "certificates") },
    earlier: { label: text("既往事项数", "Earlier matters"), source: text("台账", "ledger") },
  },
  opening: {
    by: { ability: "lead.enter", level: "officer" },
    input: [
      { fact: "summary", required: true },
      { fact: "witnessName", required: false },
    ],
    parties: [
      { role: "party", label: text("当事人", "Party"), required: true },
      { role: "witness", label: text("证人", "Witness"), required: false },
    ],
    clocks: [{ start: "handle" }],
    notices: [
      {
        to: { ability: "penalty.lead" },
        text: text("新事项 {number} 待指派。", "{number} waits for officers."),
      },
    ],
    article: cites("O2 18"),
  },
  actions: {
    assign: {
      name: text("指派", "Assign"),
      from: ["received", "working"],
      to: "working",
      by: { ability: "penalty.lead", level: "unit-head" },
      persons: { fact: "officers", least: 2, certified: true, article: cite("APL 42") },
      input: [{ fact: "officers", required: true }],
      notices: [{ to: "team", text: text("请办理 {number}。", "Please handle {number}.") }],
      article: cites("O2 18"),
      undo: { by: "assign" },
      duty: { clock: "handle", when: { not: { done: "assign" } } },
    },
    record: {
      name: text("记录", "Record"),
      from: ["working"],
      by: { ability: "penalty.investigate", level: "officer", within: "officers" },
      input: [
        { fact: "summary", required: false },
        { fact: "witnessName", required: false },
        { fact: "witnessPhone", required: false },
      ],
      article: cites("O2 18"),
      undo: { by: "record" },
    },
    propose: {
      name: text("拟处理", "Propose"),
      from: ["working"],
      to: "deciding",
      by: { ability: "penalty.investigate", level: "officer", within: "officers" },
      needs: ["earlier"],
      input: [{ fact: "amount", required: true }],
      article: cites("O2 18"),
      undo: { by: "return" },
      duty: { clock: "handle" },
    },
    return: {
      name: text("退回", "Return"),
      from: ["deciding"],
      to: "working",
      by: { ability: "penalty.decide", level: "head" },
      input: [],
      article: cites("O2 18"),
      undo: { by: "propose" },
    },
    decide: {
      name: text("决定", "Decide"),
      from: ["deciding"],
      to: "waiting",
      by: { ability: "penalty.decide", level: "head" },
      separate: [
        {
          from: ["propose"],
          named: ["officers"],
          why: text("承办人员不得审批。", "Who works on it does not decide."),
          article: cite("O2 18"),
        },
      ],
      input: [{ fact: "servedOn", required: true }],
      issues: ["order"],
      serves: ["order"],
      clocks: [{ stop: "handle" }, { start: "objection", on: "servedOn" }],
      article: cites("O2 18"),
      undo: { never: text("已送达。", "Served.") },
      duty: { clock: "handle" },
    },
    finish: {
      name: text("办结", "Finish"),
      from: ["waiting"],
      to: "ended",
      by: { ability: "penalty.investigate", level: "officer", within: "officers" },
      guards: [
        {
          when: { clock: "objection", is: "elapsed" },
          why: text("异议期未满。", "The period for objections has not elapsed."),
        },
      ],
      input: [],
      closes: "done",
      opens: { procedure: "fixture.follow", carry: { summary: "summary", witnessName: "witnessName" } },
      article: cites("O2 18"),
      undo: { never: text("已办结。", "Ended.") },
      duty: {},
    },
  },
  clocks: {
    handle: {
      name: text("办理期限", "Handling"),
      param: "P-01",
      kind: "limit",
      bound: "organ",
      roll: "statutory-holiday",
      onExpiry: { effect: "overdue" },
      article: cite("O2 18"),
    },
    objection: {
      name: text("异议期", "Objections"),
      param: "P-54",
      kind: "wait",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: { effect: "elapsed", note: text("未提出异议", "no objection") },
      article: cite("APL 64(1)"),
    },
  },
  documents: {
    order: {
      name: text("示例决定书", "Fixture order"),
      numbering: "例决",
      template: [
        { paragraph: "经查：{summary}。证人：{witnessName}。" },
        { paragraph: "金额：{amount}。" },
        { evidence: true },
        { seal: true },
      ],
      contents: [{ label: text("案情", "Summary"), facts: ["summary"], article: cite("O2 18") }],
      article: cites("O2 18"),
      file: "main",
      publishable: true,
      retention: null,
    },
  },
  outcomes: { done: { name: text("办结", "Done"), archive: text("归档", "archive") } },
});

export const fixtureFollow = defineProcedure({
  id: "fixture.follow",
  version: 1,
  name: text("示例后续", "Fixture follow-up"),
  purpose: text("测试用。", "For tests."),
  basis: cites("O2 18"),
  from: "2021-07-15",
  numbering: "续",
  initial: "running",
  stages: {
    running: { name: text("进行中", "Running") },
    ended: { name: text("已结束", "Ended"), final: true },
  },
  facts: {
    summary: { ...open, label: text("案情", "Summary"), type: "long-text" },
    witnessName: { ...open, label: text("证人姓名", "Witness"), type: "text", sensitivity: "personal" },
  },
  context: {},
  opening: {
    by: "only-by-procedure",
    input: [
      { fact: "summary", required: true },
      { fact: "witnessName", required: false },
    ],
    parties: [{ role: "party", label: text("当事人", "Party"), required: true }],
    article: cites("O2 18"),
  },
  actions: {
    end: {
      name: text("结束", "End"),
      from: ["running"],
      to: "ended",
      by: { ability: "penalty.lead", level: "unit-head" },
      input: [],
      closes: "done",
      article: cites("O2 18"),
      undo: { never: text("已结束。", "Ended.") },
      duty: {},
    },
  },
  clocks: {},
  documents: {},
  outcomes: { done: { name: text("办结", "Done"), archive: text("归档", "archive") } },
});
