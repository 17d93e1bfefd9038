/** 督办: a leader asks, from a figure, for something by a day; whoever it was given to answers; the leader takes it or not. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure, examplesOf, fact, plainDays } from "../procedure/index.ts";

const receiver = { ability: "instruction.answer", level: "officer", within: "receivers" } as const;
const issuer = { ability: "instruction.issue", level: "head", within: "issuer" } as const;
const supervision = cite("SC825");
const notReceiver = {
  from: ["answer", "pass-on"],
  named: ["receivers"],
  why: text("承办人不得认可自己的答复。", "Whoever answers does not accept the answer."),
  article: supervision,
} as const;
/** Looked up when it is issued; nobody types them. */
const frozen = { source: "lookup" } as const;

export const instruction = defineProcedure({
  id: "instruction",
  version: 1,
  name: text("督办", "Instruction"),
  purpose: text(
    "负责人就驾驶舱的一项指标要求承办单位在内部期限前办理并答复。",
    "A head asks, from a figure of the command screen, for something to be done and answered by an internal deadline.",
  ),
  basis: cites("SC825"),
  from: "2026-02-01",
  internal: true,
  numbering: "督办",
  initial: "issued",
  stages: {
    issued: { name: text("待答复", "To be answered") },
    answered: { name: text("待认可", "To be accepted") },
    accepted: { name: text("已办结", "Accepted"), final: true },
    withdrawn: { name: text("已撤回", "Withdrawn"), final: true },
  },
  facts: {
    issuer: fact("签发人", "Issued by", "person", frozen),
    receivers: fact("承办人", "To be done by", "persons"),
    asked: fact("督办要求", "What is asked", "long-text"),
    replyBy: fact("答复期限（内部期限，非法定期限）", "To be answered by (internal, not statutory)", "day"),
    figure: fact("所依据的指标", "The figure it stands on", "text", frozen),
    figureValue: fact("签发时的数值", "Its value when issued", "text", frozen),
    figureScope: fact("统计范围和截至时刻", "Its scope and moment", "text", frozen),
    figureCounts: fact("指标口径", "What it counts", "long-text", frozen),
    figureRows: fact("所指记录", "The rows it stood for", "rows", frozen),
    passReason: fact("转交的理由", "Why it is passed on", "long-text"),
    answer: fact("办理情况", "What was done", "long-text"),
    acceptNote: fact("认可意见", "Remark of the issuer", "long-text"),
    returnReason: fact("退回的理由", "Why it is returned", "long-text"),
    withdrawReason: fact("撤回的理由", "Why it is withdrawn", "long-text"),
  },
  context: {},
  opening: {
    by: { ability: "instruction.issue", level: "head", through: "instruction.issue" },
    input: [
      { fact: "issuer", required: true },
      { fact: "receivers", required: true },
      { fact: "asked", required: true },
      { fact: "replyBy", required: true },
      { fact: "figure", required: true },
      { fact: "figureValue", required: true },
      { fact: "figureScope", required: true },
      { fact: "figureCounts", required: true },
      { fact: "figureRows", required: true },
    ],
    parties: [],
    clocks: [{ start: "reply", until: "replyBy" }],
    notices: [
      {
        to: "team",
        text: text("督办已签发，请按期办理并答复。", "An instruction was issued: answer in time."),
      },
    ],
    article: [supervision],
  },
  actions: {
    "pass-on": {
      name: text("转交承办", "Pass on"),
      help: text(
        "承办人改为所选人员；期限不变。",
        "The persons chosen answer in your place; the deadline stays.",
      ),
      from: ["issued"],
      by: receiver,
      input: [
        { fact: "receivers", required: true },
        { fact: "passReason", required: true },
      ],
      notices: [{ to: "team", text: text("督办已转交承办。", "An instruction was passed on.") }],
      article: [supervision],
      undo: { by: "pass-on" },
    },
    answer: {
      name: text("答复督办", "Answer"),
      from: ["issued"],
      to: "answered",
      by: receiver,
      input: [
        {
          fact: "answer",
          required: true,
          ask: text("办理情况（可写明事项编号）", "What was done; matters may be named by number"),
        },
      ],
      evidence: { least: 0, purpose: text("能说明办理情况的材料", "what shows what was done") },
      clocks: [{ stop: "reply" }],
      notices: [{ to: "team", text: text("督办已答复，请签发人审阅。", "An instruction was answered.") }],
      article: [supervision],
      undo: { by: "return" },
      duty: { clock: "reply" },
    },
    accept: {
      name: text("认可答复，办结", "Accept and close"),
      from: ["answered"],
      to: "accepted",
      by: issuer,
      separate: [notReceiver],
      input: [{ fact: "acceptNote", required: false }],
      notices: [{ to: "team", text: text("督办答复已认可，办结。", "The answer was accepted.") }],
      article: [supervision],
      undo: { never: text("需要时另行督办。", "Issue another where needed.") },
      closes: "accepted",
      duty: {},
    },
    return: {
      name: text("退回重办", "Return"),
      from: ["answered"],
      to: "issued",
      by: issuer,
      separate: [notReceiver],
      input: [
        { fact: "returnReason", required: true },
        { fact: "replyBy", required: true },
      ],
      clocks: [{ start: "reply", until: "replyBy" }],
      notices: [{ to: "team", text: text("督办答复被退回，请重新办理。", "The answer was returned.") }],
      article: [supervision],
      undo: { by: "withdraw" },
    },
    withdraw: {
      name: text("撤回督办", "Withdraw"),
      from: ["issued", "answered"],
      to: "withdrawn",
      by: issuer,
      separate: [notReceiver],
      input: [{ fact: "withdrawReason", required: true }],
      clocks: [{ stop: "reply" }],
      notices: [{ to: "team", text: text("督办已撤回。", "The instruction was withdrawn.") }],
      article: [supervision],
      undo: { never: text("需要时另行督办。", "Issue another where needed.") },
      closes: "withdrawn",
    },
  },
  clocks: {
    reply: {
      name: text("督办答复（内部期限）", "Answer to the instruction (internal)"),
      param: "GD-11",
      kind: "limit",
      bound: "organ",
      roll: "none",
      onExpiry: { effect: "overdue" },
      article: supervision,
    },
  },
  documents: {},
  outcomes: {
    accepted: { name: text("已办结", "Accepted"), archive: text("内部督办卷", "internal file") },
    withdrawn: { name: text("已撤回", "Withdrawn"), archive: text("内部督办卷", "internal file") },
  },
  examples: [...examplesOf("reply", plainDays.fifteen)],
});
