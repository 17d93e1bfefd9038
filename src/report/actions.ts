/** What may be done with a report, in the order in which it is done. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { ActionDef } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";
import type { ContextName } from "./context.ts";
import type { DocumentName } from "./documents.ts";
import type { Fact } from "./facts.ts";

export type Stage = "received" | "verifying" | "decided" | "ended" | "no-power" | "repeat";
export type Outcome = "filed" | "declined" | "transferred" | "no-power" | "repeat";

const handler = { ability: "report.handle", level: "officer" } as const;

/** since 2026-04-15 only where a law, regulation or rule says so. */
const owed = {
  any: [
    {
      all: [
        { fact: "subject", is: "unfair-competition" },
        { fact: "realName", is: true },
      ],
    },
    { fact: "subject", in: ["advertising", "food"] },
    { fact: "falsePublicity", is: true },
  ],
} as const;

export const actions = {
  "start-verification": {
    name: text("转线索核查", "Start the verification"),
    help: text(
      "线索不带举报人身份；核查期限自收到举报之日起算。",
      "The lead does not carry the reporter’s identity; its period counts from the day of receipt.",
    ),
    from: ["received"],
    to: "verifying",
    by: handler,
    input: [{ fact: "leadSummary", required: true }],
    sets: { leadSource: "report", reported: true },
    clocks: [{ stop: "verify" }],
    article: cites("O121 35(1)", "O2 18", "O121 37"),
    undo: { never: text("由线索核查程序处理。", "The lead’s procedure handles it.") },
    opens: {
      procedure: "lead",
      carry: {
        source: "leadSource",
        reported: "reported",
        discoveredOn: "receivedOn",
        subject: "subject",
        violation: "violation",
        summary: "leadSummary",
        place: "place",
        occurredOn: "occurredOn",
        partyName: "partyName",
        partyRole: "partyRole",
      },
    },
    duty: { clock: "verify" },
  },
  "tell-no-power": {
    name: text("告知不具备处理权限", "Tell that there is no power to handle"),
    from: ["received"],
    to: "no-power",
    by: handler,
    input: [
      { fact: "noPowerReason", required: true },
      { fact: "competentOrgan", required: false },
      { fact: "informedOn", required: true },
      { fact: "informedHow", required: true },
    ],
    issues: ["no-power-notice"],
    serves: ["no-power-notice"],
    clocks: [
      { stop: "verify" },
      { stop: "advertisingReply", on: "informedOn" },
      { stop: "publicityReply", on: "informedOn" },
    ],
    article: cites("O121 34", "O121 29"),
    undo: {
      never: text("举报人可以直接向有权机关提出。", "The reporter may turn to the competent authority."),
    },
    closes: "no-power",
  },
  "mark-repeat": {
    name: text("重复举报不再处理", "Do not handle a repeat again"),
    from: ["received"],
    to: "repeat",
    by: { ability: "report.decide", level: "unit-head" },
    guards: [
      {
        when: {
          all: [
            { fact: "repeatCheck", item: "reporter", is: "yes" },
            { fact: "repeatCheck", item: "fact", is: "yes" },
            { fact: "repeatCheck", item: "party", is: "yes" },
          ],
        },
        why: text(
          "须为同一举报人就同一事实对同一被举报人的重复举报。",
          "It must be the same reporter, facts and party.",
        ),
        article: cite("O121 35(2)"),
      },
    ],
    input: [
      { fact: "repeatCheck", required: true },
      { fact: "mergedInto", required: true },
    ],
    clocks: [{ stop: "verify" }, { stop: "advertisingReply" }, { stop: "publicityReply" }],
    article: cites("O121 35(2)"),
    undo: { never: text("有新事实的，登记补充举报。", "New facts are registered as a supplement.") },
    closes: "repeat",
  },
  supplement: {
    name: text("登记补充举报", "Register a supplement"),
    help: text(
      "核查期限自收到最后一次举报之日起重新计算。",
      "The period begins again on the day of the last report.",
    ),
    from: ["received"],
    by: { ability: "report.enter", level: "officer" },
    input: [
      { fact: "supplementedOn", required: true },
      { fact: "supplement", required: true },
    ],
    clocks: [{ reset: "verify", on: "supplementedOn" }],
    article: cites("O121 35(2)"),
    undo: { never: text("已收到的材料不得注销。", "What was received stays received.") },
  },
  "pass-on-supplement": {
    name: text("补充举报转核查人员", "Pass a supplement to the verifying officers"),
    help: text(
      "同时在线索中登记，那里的核查期限重新计算。",
      "Register it in the lead too: its period begins again there.",
    ),
    from: ["verifying"],
    by: { ability: "report.enter", level: "officer" },
    input: [
      { fact: "supplementedOn", required: true },
      { fact: "supplement", required: true },
    ],
    article: cites("O121 35(2)"),
    undo: { never: text("已收到的材料不得注销。", "What was received stays received.") },
  },
  "record-decision": {
    name: text("登记核查后的决定", "Record the decision"),
    from: ["verifying"],
    to: "decided",
    by: handler,
    guards: [
      {
        when: {
          any: [
            {
              all: [
                { fact: "decision", is: "filed" },
                { context: "leadEnd", is: "filed" },
              ],
            },
            {
              all: [
                { fact: "decision", is: "declined" },
                { context: "leadEnd", is: "declined" },
              ],
            },
            {
              all: [
                { fact: "decision", is: "transferred" },
                { context: "leadEnd", is: "transferred" },
              ],
            },
            {
              all: [
                { fact: "decision", is: "merged" },
                { context: "leadEnd", is: "merged" },
              ],
            },
          ],
        },
        why: text(
          "线索尚未核查完毕，或者结果与所填不同。",
          "The lead is not decided, or was decided otherwise.",
        ),
        article: cite("O2 18"),
      },
    ],
    input: [
      { fact: "decision", required: true },
      { fact: "decidedOn", required: true },
    ],
    article: cites("O2 18", "O121 35(1)"),
    undo: { never: text("决定在线索程序中作出。", "It was decided in the lead.") },
    duty: {},
  },
  "inform-reporter": {
    name: text("告知举报人处理结果", "Inform the reporter"),
    help: text(
      "自2026年4月15日起没有普遍的告知义务，只在法律、法规、规章有规定时告知。",
      "Since 2026-04-15 only where a law, regulation or rule says so.",
    ),
    from: ["verifying", "decided"],
    by: handler,
    guards: [
      {
        when: owed,
        why: text(
          "自2026年4月15日起没有普遍的告知义务：仅不正当竞争的实名举报、广告、食品安全和企业公示信息虚假的举报依法告知。",
          "Since 2026-04-15 there is no general duty: only for real-name reports of unfair competition, for advertising, food and false publicity information.",
        ),
        article: cite("O121 36"),
      },
    ],
    input: [
      { fact: "informBasis", required: true },
      { fact: "informedWhat", required: true },
      { fact: "informedOn", required: true },
      { fact: "informedHow", required: true },
    ],
    issues: ["result-notice"],
    serves: ["result-notice"],
    clocks: [
      { stop: "advertisingReply", on: "informedOn" },
      { stop: "publicityReply", on: "informedOn" },
    ],
    article: cites("O121 36", "O121 37", "AUCL25 20(2)", "ADL 53", "FSL 115", "SC654 13(1)"),
    undo: { never: text("已经告知。", "The reporter has been told.") },
    duty: {
      clock: "advertisingReply",
      when: { all: [owed, { not: { done: "inform-reporter" } }] },
    },
  },
  end: {
    name: text("办结", "End"),
    from: ["decided"],
    to: "ended",
    by: handler,
    guards: [
      {
        when: { any: [{ not: owed }, { done: "inform-reporter" }] },
        why: text("依法应当告知举报人，尚未告知。", "The reporter must be informed first."),
        article: cite("O121 36"),
      },
    ],
    input: [{ fact: "endReason", required: false }],
    article: cites("O121 35(1)", "O121 36"),
    undo: { never: text("新的事实另行登记。", "New facts are registered anew.") },
    closes: [
      { outcome: "filed", when: { fact: "decision", is: "filed" } },
      { outcome: "transferred", when: { fact: "decision", is: "transferred" } },
      { outcome: "declined" },
    ],
    duty: {},
  },
  "propose-reward": {
    name: text("提出举报奖励", "Propose a reward"),
    help: text(
      "重大违法行为查证属实结案后，对实名的自然人举报人奖励。",
      "After a major violation was proved and closed, for a natural person who gave his name.",
    ),
    from: ["decided", "ended"],
    by: { ability: "reward.propose", level: "officer" },
    needs: ["reporterName"],
    guards: [
      {
        when: { fact: "decision", is: "filed" },
        why: text("举报未立案。", "No case was filed."),
        article: cite("RW21"),
      },
      {
        when: { fact: "reporterKind", in: ["natural", "insider"] },
        why: text("奖励对象应为自然人。", "A reward goes to a natural person."),
        article: cite("RW21"),
      },
      {
        when: { not: { done: "propose-reward" } },
        why: text("已经提出奖励。", "A reward was proposed already."),
      },
    ],
    input: [
      { fact: "caseNumber", required: true },
      { fact: "caseClosedOn", required: true },
      { fact: "fines", required: true },
      { fact: "rewardClass", required: true },
    ],
    article: cites("O121 36", "RW21"),
    undo: { never: text("由奖励程序决定。", "The reward’s procedure decides.") },
    opens: {
      procedure: "report.reward",
      carry: {
        reporterName: "reporterName",
        reporterContact: "reporterContact",
        reporterKind: "reporterKind",
        caseNumber: "caseNumber",
        caseClosedOn: "caseClosedOn",
        fines: "fines",
        rewardClass: "rewardClass",
        violation: "violation",
      },
    },
  },
} as const satisfies Record<
  string,
  ActionDef<Stage, Fact, string, Clock, DocumentName, ContextName, Outcome>
>;
