/** 线索核查: from a sighting to the decision whether a case is filed. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure } from "../procedure/index.ts";
import { actions } from "./actions.ts";
import { clocks } from "./clocks.ts";
import { context } from "./context.ts";
import { documents } from "./documents.ts";
import { examples } from "./examples.ts";
import { facts } from "./facts.ts";

export const lead = defineProcedure({
  id: "lead",
  version: 1,
  name: text("线索核查", "Verification of a lead"),
  purpose: text(
    "核查违法行为线索，由负责人决定是否立案。",
    "Verify a lead; the head decides whether a case is filed.",
  ),
  basis: cites("O2 18", "O2 19", "O2 20", "O121 35", "O121 36"),
  from: "2026-04-15",
  numbering: "线",
  initial: "entered",
  stages: {
    entered: { name: text("已登记", "Entered"), article: cite("O2 18") },
    verifying: { name: text("核查中", "Being verified"), article: cite("O2 18") },
    proposed: { name: text("待决定", "Awaiting decision"), article: cite("O2 18") },
    filed: { name: text("已立案", "Filed"), final: true, article: cite("O2 19") },
    declined: { name: text("不予立案", "Not filed"), final: true, article: cite("O2 20") },
    transferred: { name: text("已移送", "Transferred"), final: true, article: cite("O2 17(1)") },
    merged: {
      name: text("已并入在先线索", "Merged into an earlier lead"),
      final: true,
      article: cite("O121 35(2)"),
    },
  },
  facts,
  context,
  opening: {
    by: { ability: "lead.enter", level: "officer", machine: true },
    input: [
      { fact: "source", required: true },
      { fact: "discoveredOn", required: true },
      { fact: "subject", required: true },
      { fact: "violation", required: true },
      { fact: "summary", required: true },
      { fact: "place", required: true },
      { fact: "occurredOn", required: false },
      { fact: "suspectedArticles", required: false },
      { fact: "partyName", required: false },
      { fact: "partyKind", required: false },
      { fact: "partyCode", required: false },
      { fact: "partyAddress", required: false },
      { fact: "partyRole", required: false },
      { fact: "realName", required: false },
      { fact: "reporterName", required: false },
      { fact: "reporterContact", required: false },
      { fact: "finding", required: false },
      { fact: "reported", required: false },
    ],
    parties: [
      { role: "party", label: text("涉嫌当事人", "Suspected party"), required: false },
      { role: "reporter", label: text("举报人", "Reporter"), required: false },
    ],
    clocks: [
      { start: "verify", on: "discoveredOn" },
      {
        start: "advertisingReply",
        on: "discoveredOn",
        when: {
          all: [
            { fact: "subject", is: "advertising" },
            { fact: "source", in: ["complaint", "report"] },
            { not: { fact: "reported", is: true } },
          ],
        },
      },
    ],
    notices: [
      {
        to: { ability: "penalty.lead" },
        text: text("有新线索，请指派核查人员。", "A new lead: assign officers."),
      },
    ],
    article: cites("O2 18", "O121 28"),
  },
  actions,
  clocks,
  documents,
  outcomes: {
    filed: {
      name: text("立案", "Filed"),
      archive: text("随处罚案卷归档：立案审批表入正卷，核查报告入副卷", "with the penalty file"),
    },
    declined: { name: text("不予立案", "Not filed"), archive: text("单独立卷", "file of its own") },
    transferred: {
      name: text("移送", "Transferred"),
      archive: text("单独立卷，附移送材料", "file of its own, with what was sent"),
    },
    merged: { name: text("重复举报", "Repeat"), archive: text("并入在先线索", "with the earlier lead") },
  },
  examples,
  invariants: [
    {
      before: "file",
      done: ["assign", "record-verification", "propose"],
      distinctPersons: 3,
      why: text(
        "立案由负责人决定，两名以上核查人员先行核查。",
        "The head decides after two officers verified.",
      ),
      article: cite("O2 18"),
    },
    {
      before: "decline",
      done: ["assign", "record-verification", "propose"],
      distinctPersons: 3,
      why: text(
        "不予立案同样须经核查，由负责人决定。",
        "Not filing, too, is decided by the head after verification.",
      ),
      article: cite("O2 20"),
    },
  ],
});
