/** 指定管辖, from the superior's chair: a request arrives, seven working days later it is decided who handles the case. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  defineProcedure,
  examplesOf,
  fact,
  partyInput,
  partyRoles,
  workingDays,
} from "../procedure/index.ts";
import {
  archive,
  caseFacts,
  caseInput,
  disputeKind,
  head,
  main,
  officer,
  opener,
  ownOrgan,
  partyRows,
  proofOfSending,
  unitHead,
} from "./common.ts";

const notExaminer = {
  from: ["examine"],
  why: text("审查请求、提出意见的人员不得作出指定。", "Whoever examined the request does not designate."),
  article: cite("APL 57"),
} as const;

const examined = {
  when: { done: "examine" },
  why: text("尚未审查报请材料、提出意见。", "The request has not been examined yet."),
  article: cite("O2 16"),
} as const;

export const designation = defineProcedure({
  id: "transfer.designation",
  version: 1,
  name: text("指定管辖", "Designation of jurisdiction"),
  purpose: text(
    "收到下级机关报请，七个工作日内确定案件的管辖。",
    "Subordinate organs ask: decide within seven working days who handles the case.",
  ),
  basis: cites("O2 13", "O2 14", "O2 16", "APL 25"),
  from: "2026-04-15",
  numbering: "指辖",
  initial: "received",
  stages: {
    received: { name: text("已收到报请", "Received"), article: cite("O2 16") },
    examined: { name: text("待作出指定", "Awaiting the designation"), article: cite("O2 16") },
    designated: { name: text("已指定", "Designated"), final: true, article: cite("O2 16") },
    declined: { name: text("不予受理报请", "Not ours to decide"), final: true, article: cite("O2 13") },
  },
  facts: {
    ...caseFacts,
    disputeKind,
    requester: fact("报请机关", "Requesting organ", "text"),
    requestNumber: fact("来函文号", "Number of the letter", "text"),
    contender: fact("争议对方机关", "The other organ", "text"),
    receivedOn: fact("收到报送材料之日", "Day the material was received", "day", { article: cite("O2 16") }),
    requesterView: fact("报请机关的意见及依据", "View of the requesting organ", "long-text"),
    contenderView: fact("对方机关的意见及依据", "View of the other organ", "long-text"),
    examination: fact("审查情况", "What the examination found", "long-text"),
    candidate: fact("建议指定的机关", "Organ proposed", "text"),
    designated: fact("指定的机关", "Organ designated", "text", { article: cite("O2 16") }),
    designationReason: fact("指定的理由及依据", "Reasons of the designation", "long-text", {
      article: cite("O2 16"),
    }),
    designatedOn: fact("作出指定之日", "Day of the designation", "day", { article: cite("O2 16") }),
    declineReason: fact("不予受理的理由", "Why it is not ours to decide", "long-text", {
      article: cite("O2 13"),
    }),
    declinedOn: fact("答复之日", "Day of the answer", "day"),
    sentNote: fact("送交各方的情况", "How it was sent to each organ", "long-text"),
  },
  context: {},
  opening: {
    by: opener,
    input: [
      ...caseInput,
      ...partyInput,
      { fact: "disputeKind", required: true },
      { fact: "requester", required: true },
      { fact: "requestNumber", required: true },
      { fact: "contender", required: true },
      { fact: "receivedOn", required: true },
      { fact: "requesterView", required: true },
      { fact: "contenderView", required: false },
    ],
    parties: partyRoles,
    clocks: [{ start: "designate", on: "receivedOn" }],
    notices: [
      {
        to: { ability: "transfer.decide" },
        text: text("收到指定管辖的报请。", "A designation of jurisdiction was asked for."),
      },
    ],
    article: cites("O2 13", "O2 14"),
  },
  actions: {
    examine: {
      name: text("审查报请、提出意见", "Examine the request"),
      from: ["received", "examined"],
      to: "examined",
      by: officer,
      input: [
        { fact: "examination", required: true },
        { fact: "candidate", required: false },
        { fact: "contenderView", required: false },
      ],
      article: cites("O2 16"),
      undo: { by: "examine" },
      duty: { clock: "designate", when: { not: { done: "examine" } } },
    },
    designate: {
      name: text("指定管辖", "Designate"),
      from: ["examined"],
      to: "designated",
      by: head,
      separate: [notExaminer],
      guards: [examined],
      input: [
        { fact: "designated", required: true },
        { fact: "designationReason", required: true },
        { fact: "designatedOn", required: true },
      ],
      issues: ["designation-letter"],
      clocks: [{ stop: "designate", on: "designatedOn" }],
      article: cites("O2 16"),
      undo: { never: text("管辖已经指定。", "It is designated.") },
      closes: "designated",
      duty: { clock: "designate", when: { done: "examine" } },
    },
    decline: {
      name: text("不是共同的上一级机关，不予受理", "Decline: not the common superior"),
      from: ["received", "examined"],
      to: "declined",
      by: head,
      separate: [notExaminer],
      input: [
        { fact: "declineReason", required: true },
        { fact: "declinedOn", required: true },
      ],
      issues: ["decline-letter"],
      clocks: [{ stop: "designate", on: "declinedOn" }],
      article: cites("O2 13"),
      undo: { never: text("已经答复；可以重新报请。", "It was answered; it may be asked anew.") },
      closes: "declined",
    },
    "record-sending": {
      name: text("登记送交各方", "Record that each organ received it"),
      from: ["designated"],
      by: unitHead,
      input: [{ fact: "sentNote", required: true }],
      evidence: proofOfSending,
      article: cites("O2 16"),
      undo: { by: "record-sending" },
    },
  },
  clocks: {
    designate: {
      ...ownOrgan,
      name: text("确定管辖", "Decide on jurisdiction"),
      param: "J-11",
      roll: "statutory-holiday",
      article: cite("O2 16"),
    },
  },
  documents: {
    "designation-letter": {
      ...main,
      name: text("指定管辖通知书", "Designation of jurisdiction"),
      numbering: "指管",
      template: [
        { paragraph: "{requester}、{contender}：" },
        partyRows,
        { paragraph: "{requester}（{requestNumber}）报请指定管辖的材料于{receivedOn}收到。" },
        { heading: "一、争议" },
        { paragraph: "{requester}的意见：{requesterView}" },
        { paragraph: "{contender}的意见：{contenderView}", when: "contenderView" },
        { heading: "二、决定" },
        { paragraph: "依照《市场监督管理行政处罚程序规定》第十六条，指定{designated}管辖本案。" },
        { paragraph: "{designationReason}" },
        { paragraph: "请有关机关在收到本通知书后将案件材料移交{designated}。" },
        { seal: true },
      ],
      contents: [
        { label: text("指定的机关", "the organ designated"), facts: ["designated"], article: cite("O2 16") },
        { label: text("理由", "reasons"), facts: ["designationReason"], article: cite("O2 16") },
      ],
      article: cites("O2 16"),
    },
    "decline-letter": {
      ...main,
      name: text("不予受理指定管辖报请的函", "Letter declining to designate"),
      numbering: "指不",
      template: [
        { paragraph: "{requester}：" },
        { paragraph: "你机关{requestNumber}来函收悉。本机关不是争议各方共同的上一级机关：{declineReason}" },
        { seal: true },
      ],
      contents: [{ label: text("理由", "reasons"), facts: ["declineReason"], article: cite("O2 13") }],
      article: cites("O2 13"),
    },
  },
  outcomes: {
    designated: { name: text("已指定管辖", "Jurisdiction designated"), archive },
    declined: { name: text("不予受理报请", "Not ours to decide"), archive },
  },
  examples: [...examplesOf("designate", workingDays.seven)],
  invariants: [
    {
      before: "designate",
      done: ["examine"],
      distinctPersons: 2,
      why: text("先由承办人审查，再由负责人指定。", "Examined by one, designated by the head."),
      article: cite("O2 16"),
    },
  ],
});
