/** What may be done with a suspected crime: verify, decide in three days, send in twenty-four hours, follow the police. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { head, officer, proofOfSending } from "./common.ts";

const notVerifier = {
  from: ["record-verification", "report"],
  named: ["verifiers"],
  why: text("核实人员不得作出移送决定。", "Whoever verified does not decide on the transfer."),
  article: cite("SC310 5"),
} as const;

const team = { ...officer, within: "verifiers" } as const;

export const policeActions = {
  "appoint-team": {
    name: text("指定核实人员", "Appoint the team"),
    from: ["verifying"],
    by: { ability: "transfer.approve", level: "unit-head" },
    persons: { fact: "verifiers", least: 2, certified: true, article: cite("SC310 5") },
    input: [{ fact: "verifiers", required: true }],
    article: cites("SC310 5"),
    undo: { by: "appoint-team" },
    duty: { when: { not: { done: "appoint-team" } } },
  },
  "record-verification": {
    name: text("记录核实情况", "Record the verification"),
    from: ["verifying"],
    by: team,
    input: [{ fact: "verification", required: true }],
    evidence: {
      least: 1,
      purpose: text("证明涉嫌犯罪的材料", "material showing a suspected crime"),
      article: cite("SC310 5"),
    },
    article: cites("SC310 5"),
    undo: { by: "record-verification" },
    duty: { when: { all: [{ done: "appoint-team" }, { not: { done: "record-verification" } }] } },
  },
  report: {
    name: text("提出移送书面报告", "Report in writing"),
    from: ["verifying"],
    to: "deciding",
    by: team,
    guards: [
      {
        when: { done: "record-verification" },
        why: text("尚未核实。", "Nothing was verified."),
        article: cite("SC310 5"),
      },
      {
        when: {
          any: [
            { fact: "threshold", is: "met" },
            { fact: "intellectualProperty", is: true },
          ],
        },
        why: text(
          "未达到立案追诉标准的不移送；知识产权案件有合理怀疑即可。",
          "Below the filing standard; intellectual-property cases need a reasonable suspicion only.",
        ),
        article: cite("SC310 3(2)"),
      },
    ],
    input: [
      { fact: "crime", required: true },
      { fact: "threshold", required: true },
      { fact: "intellectualProperty", required: true },
      { fact: "thresholdReason", required: true },
      { fact: "goods", required: true },
      { fact: "testReport", required: false },
      { fact: "reportedOn", required: true },
    ],
    issues: ["verification-report", "goods-list"],
    clocks: [{ start: "decide", on: "reportedOn" }],
    notices: [
      {
        to: { ability: "transfer.decide" },
        text: text(
          "涉嫌犯罪案件待决定是否移送，期限三日。",
          "A suspected crime awaits your decision within three days.",
        ),
      },
    ],
    article: cites("SC310 5", "SC310 6"),
    undo: { by: "back-to-verify" },
    duty: { when: { done: "record-verification" } },
  },
  "back-to-verify": {
    name: text("退回补充核实", "Return for more verification"),
    from: ["deciding"],
    to: "verifying",
    by: head,
    separate: [notVerifier],
    input: [{ fact: "decisionReason", required: true }],
    clocks: [{ stop: "decide" }],
    article: cites("SC310 5"),
    undo: { by: "report" },
  },
  approve: {
    name: text("批准移送", "Approve the transfer"),
    from: ["deciding"],
    to: "sending",
    by: head,
    separate: [notVerifier],
    input: [
      { fact: "decisionReason", required: true },
      { fact: "policeOrgan", required: true },
    ],
    issues: ["transfer-letter"],
    clocks: [{ stop: "decide" }, { start: "send" }],
    article: cites("SC310 5", "SC310 6", "APL 27"),
    undo: { never: text("批准后应当在二十四小时内移送。", "Once approved it is sent within 24 hours.") },
    duty: { clock: "decide" },
  },
  refuse: {
    name: text("不批准移送", "Decide not to transfer"),
    from: ["deciding"],
    to: "refused",
    by: head,
    separate: [notVerifier],
    input: [{ fact: "decisionReason", required: true }],
    issues: ["refusal"],
    clocks: [{ stop: "decide" }],
    article: cites("SC310 5"),
    undo: {
      never: text(
        "理由记录在案；有新证据的，另行核实。",
        "The reasons are on record; new evidence is verified anew.",
      ),
    },
    closes: "refused",
  },
  send: {
    name: text("移送公安机关", "Send it to the police"),
    from: ["sending"],
    to: "police",
    by: officer,
    input: [
      { fact: "sentAt", required: true },
      { fact: "policeReceivedOn", required: true },
    ],
    evidence: proofOfSending,
    clocks: [
      { stop: "send", on: "sentAt" },
      { start: "filing", on: "policeReceivedOn" },
    ],
    article: cites("SC310 5", "SC310 6"),
    undo: { never: text("已移送；不得以行政处罚代替移送。", "It is sent; no penalty takes its place.") },
    duty: { clock: "send" },
  },
  "record-reroute": {
    name: text("登记公安机关转送", "Record that the police passed it on"),
    help: text(
      "公安机关认为不属于其管辖的，二十四小时内转送并书面告知。",
      "Within 24 hours, telling us in writing.",
    ),
    from: ["police"],
    by: officer,
    input: [
      { fact: "policeOrgan", required: true },
      { fact: "policeReceivedOn", required: true },
    ],
    evidence: { least: 1, purpose: text("转送告知书", "their notice"), article: cite("SC310 7") },
    clocks: [{ start: "filing", on: "policeReceivedOn" }],
    article: cites("SC310 7"),
    undo: { by: "record-reroute" },
  },
  "record-filed": {
    name: text("登记公安机关立案", "Record that the police filed"),
    from: ["police", "objecting"],
    to: "handing",
    by: officer,
    input: [
      { fact: "noticeOn", required: true },
      { fact: "policeNumber", required: true },
    ],
    evidence: { least: 1, purpose: text("立案通知书", "the notice of filing"), article: cite("SC310 8") },
    clocks: [
      { stop: "filing", on: "noticeOn" },
      { stop: "policeReview", on: "noticeOn" },
      { start: "handOver", on: "noticeOn" },
    ],
    article: cites("SC310 8", "SC310 12"),
    undo: { by: "record-filed" },
    duty: { clock: "filing" },
  },
  "record-not-filed": {
    name: text("登记公安机关不予立案", "Record that the police did not file"),
    from: ["police"],
    to: "objecting",
    by: officer,
    input: [
      { fact: "noticeOn", required: true },
      { fact: "policeReason", required: true },
    ],
    evidence: { least: 1, purpose: text("不予立案通知书", "the notice"), article: cite("SC310 8") },
    clocks: [
      { stop: "filing", on: "noticeOn" },
      { start: "object", on: "noticeOn" },
    ],
    article: cites("SC310 8", "SC310 9"),
    undo: { by: "record-filed" },
  },
  object: {
    name: text("提请公安机关复议", "Ask the police to reconsider"),
    from: ["objecting"],
    by: head,
    separate: [notVerifier],
    guards: [
      {
        when: { not: { clock: "object", is: "elapsed" } },
        why: text("提请复议的期限已过。", "The time to ask has run out."),
        article: cite("SC310 9"),
      },
    ],
    input: [
      { fact: "objectionReason", required: true },
      { fact: "objectedOn", required: true },
    ],
    issues: ["reconsideration-request"],
    clocks: [
      { stop: "object", on: "objectedOn" },
      { start: "policeReview", on: "objectedOn" },
    ],
    article: cites("SC310 9"),
    undo: { never: text("已提请复议。", "It was asked for.") },
    duty: { clock: "object", when: { not: { done: "object" } } },
  },
  "record-review": {
    name: text("登记公安机关复议决定", "Record what the police decided"),
    from: ["objecting"],
    by: officer,
    guards: [
      {
        when: { done: "object" },
        why: text("没有提请复议。", "Nothing was asked."),
        article: cite("SC310 9"),
      },
    ],
    input: [
      { fact: "reviewOn", required: true },
      { fact: "reviewResult", required: true },
    ],
    clocks: [{ stop: "policeReview", on: "reviewOn" }],
    article: cites("SC310 9"),
    undo: { by: "record-review" },
    duty: {
      clock: "policeReview",
      when: { all: [{ done: "object" }, { not: { done: "record-review", since: "object" } }] },
    },
  },
  "ask-procuratorate": {
    name: text("建议人民检察院立案监督", "Ask the procuratorate"),
    from: ["objecting"],
    by: head,
    separate: [notVerifier],
    input: [
      { fact: "procuratorate", required: true },
      { fact: "objectionReason", required: true },
    ],
    issues: ["procuratorate-letter"],
    article: cites("SC310 9"),
    undo: { never: text("已提出建议。", "It was asked for.") },
  },
  "back-to-penalty": {
    name: text("公安机关不立案，依法作行政处理", "Not filed: back to administrative handling"),
    from: ["objecting"],
    to: "returned",
    by: head,
    separate: [notVerifier],
    guards: [
      {
        when: {
          any: [{ done: "record-review" }, { done: "ask-procuratorate" }, { clock: "object", is: "elapsed" }],
        },
        why: text("尚未提请复议，期限也未届满。", "Neither was it objected to nor has the time run out."),
        article: cite("SC310 9"),
      },
    ],
    input: [{ fact: "closingReason", required: true }],
    clocks: [{ stop: "object" }, { stop: "policeReview" }],
    notices: [
      {
        to: { ability: "penalty.lead" },
        text: text(
          "公安机关不予立案，请依法作出行政处理。",
          "The police did not file: decide administratively.",
        ),
      },
    ],
    article: cites("SC310 9", "APL 27"),
    undo: { never: text("案件回到行政程序。", "It goes on administratively.") },
    closes: "returned",
    duty: { when: { done: "record-review" } },
  },
  "hand-over": {
    name: text("移交涉案物品和材料", "Hand over goods and material"),
    from: ["handing"],
    to: "closed",
    by: officer,
    input: [
      { fact: "handedOn", required: true },
      { fact: "handedNote", required: true },
    ],
    issues: ["handover-list"],
    evidence: { least: 1, purpose: text("交接清单签收件", "the signed list"), article: cite("SC310 12") },
    clocks: [{ stop: "handOver", on: "handedOn" }],
    article: cites("SC310 12"),
    undo: { never: text("已办理交接。", "It was handed over.") },
    closes: "filed",
    duty: { clock: "handOver" },
  },
  "record-return": {
    name: text("登记公安机关退回行政处理", "Record that the police sent it back"),
    help: text(
      "公安机关查明不构成犯罪但应当给予行政处罚的，移送同级行政执法机关。",
      "No crime, but an administrative breach: it comes back.",
    ),
    from: ["handing", "closed"],
    to: "returned",
    by: officer,
    input: [
      { fact: "returnedOn", required: true },
      { fact: "closingReason", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("公安机关移送文书", "the letter of the police"),
      article: cite("SC310 13"),
    },
    clocks: [{ stop: "handOver" }],
    notices: [
      {
        to: { ability: "penalty.lead" },
        text: text(
          "公安机关退回案件，请依法作出行政处理。",
          "The police sent a case back: decide administratively.",
        ),
      },
    ],
    article: cites("SC310 13", "APL 27"),
    undo: { never: text("案件回到行政程序。", "It goes on administratively.") },
    closes: "returned",
  },
} as const;
