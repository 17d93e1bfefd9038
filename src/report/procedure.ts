/** 举报: a suspected violation, verified as a lead that does not know who reported it. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure } from "../procedure/index.ts";
import { actions } from "./actions.ts";
import { clocks } from "./clocks.ts";
import { context } from "./context.ts";
import { documents } from "./documents.ts";
import { examples } from "./examples.ts";
import { facts } from "./facts.ts";

export const report = defineProcedure({
  id: "report",
  version: 1,
  name: text("举报处理", "Report of a suspected violation"),
  purpose: text(
    "登记举报，转线索核查，依法告知举报人并提出奖励，始终为举报人保密。",
    "Register a report, have it verified as a lead, inform and reward the reporter where the law says so, and keep the reporter’s identity throughout.",
  ),
  basis: cites("O121 3", "O121 28", "O121 29", "O121 34", "O121 35", "O121 36", "O121 37"),
  from: "2026-04-15",
  numbering: "举",
  initial: "received",
  stages: {
    received: { name: text("已收到", "Received"), article: cite("O121 28") },
    verifying: { name: text("核查中", "Being verified"), article: cite("O121 35(1)") },
    decided: { name: text("已决定", "Decided"), article: cite("O2 18") },
    ended: { name: text("已办结", "Ended"), final: true, article: cite("O121 36") },
    "no-power": { name: text("不具备处理权限", "No power"), final: true, article: cite("O121 34") },
    repeat: { name: text("重复举报", "Repeat"), final: true, article: cite("O121 35(2)") },
  },
  facts,
  context,
  opening: {
    by: { ability: "report.enter", level: "officer" },
    input: [
      { fact: "channel", required: true },
      { fact: "receivedOn", required: true },
      { fact: "realName", required: true },
      { fact: "reporterKind", required: true },
      { fact: "reporterName", required: false },
      { fact: "reporterContact", required: false },
      { fact: "subject", required: true },
      { fact: "violation", required: true },
      { fact: "summary", required: true },
      { fact: "basis", required: true },
      { fact: "place", required: true },
      { fact: "occurredOn", required: false },
      { fact: "partyName", required: false },
      { fact: "partyRole", required: false },
      { fact: "falsePublicity", required: false },
      { fact: "complaintNumber", required: false },
    ],
    parties: [{ role: "party", label: text("被举报人", "Reported party"), required: false }],
    clocks: [
      { start: "verify", on: "receivedOn" },
      { start: "advertisingReply", on: "receivedOn", when: { fact: "subject", is: "advertising" } },
      { start: "publicityReply", on: "receivedOn", when: { fact: "falsePublicity", is: true } },
    ],
    notices: [
      {
        to: { ability: "report.handle" },
        text: text("收到新举报，请登记线索核查。", "A new report: start the verification."),
      },
    ],
    article: cites("O121 28", "O121 8"),
  },
  actions,
  clocks,
  documents,
  examples,
  outcomes: {
    filed: {
      name: text("已立案", "A case was filed"),
      archive: text("举报材料单独立卷保密", "a file of its own, confidential"),
    },
    declined: {
      name: text("不予立案", "No case"),
      archive: text("举报材料单独立卷保密", "a file of its own, confidential"),
    },
    transferred: {
      name: text("已移送", "Transferred"),
      archive: text("举报材料单独立卷保密", "a file of its own, confidential"),
    },
    "no-power": {
      name: text("不具备处理权限", "No power"),
      archive: text("告知书入卷", "the notice in the file"),
    },
    repeat: { name: text("重复举报", "Repeat"), archive: text("并入在先举报", "with the earlier report") },
  },
  invariants: [
    {
      before: "propose-reward",
      done: ["start-verification", "record-decision"],
      why: text("查证属实的举报才奖励。", "Only a report that was proved is rewarded."),
      article: cite("RW21"),
    },
    {
      before: "record-decision",
      done: ["start-verification"],
      why: text("先核查，后决定。", "Verified first, then decided."),
      article: cite("O2 18"),
    },
  ],
});
