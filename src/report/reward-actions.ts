import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { ActionDef } from "../procedure/index.ts";
import type { RewardDocument } from "./reward-documents.ts";
import type { RewardFact } from "./reward-facts.ts";

export type RewardStage = "opened" | "proposed" | "granted" | "noticed" | "paid" | "lapsed" | "refused";
export type RewardOutcome = "paid" | "lapsed" | "refused";

const proposes = { ability: "reward.propose", level: "officer" } as const;
const decides = { ability: "reward.decide", level: "head" } as const;

const notProposer = {
  from: ["propose"],
  why: text("提出奖励的人员不得决定。", "Whoever proposes a reward does not decide on it."),
  article: cite("RW21"),
} as const;

export const rewardActions = {
  propose: {
    name: text("提出等级和数额", "Propose level and amount"),
    from: ["opened"],
    to: "proposed",
    by: proposes,
    guards: [
      {
        when: {
          any: [
            { context: "amountRight", is: true },
            { fact: "reporterKind", is: "insider" },
          ],
        },
        why: text(
          "数额须按等级的比例计算，不低于下限，不高于上限；内部举报人可以提高。",
          "The amount is the share of its level between floor and cap; only an insider’s may be higher.",
        ),
        article: cite("RW21 12"),
      },
      {
        when: {
          any: [{ not: { fact: "amount", atLeast: { param: "R-34" } } }, { fact: "amount", is: 100_000_000 }],
        },
        why: text("每起案件的奖励不超过100万元。", "At most 1,000,000 yuan a case."),
        article: cite("RW21 12"),
      },
    ],
    input: [
      { fact: "level", required: true },
      { fact: "levelReason", required: true },
      { fact: "amount", required: true },
    ],
    notices: [
      {
        to: { ability: "reward.decide" },
        text: text("有举报奖励待决定。", "A reward waits for a decision."),
      },
    ],
    article: cites("RW21 12"),
    undo: { by: "return" },
    duty: {},
  },
  "record-finance": {
    name: text("登记财政部门的答复", "Record the finance department’s answer"),
    help: text(
      "五十万元以上的奖励会同财政部门确定。",
      "From 500,000 yuan the finance department decides as well.",
    ),
    from: ["proposed"],
    by: proposes,
    input: [
      { fact: "financeOn", required: true },
      { fact: "financeAgrees", required: true },
    ],
    article: cites("RW21"),
    undo: { by: "record-finance" },
  },
  return: {
    name: text("退回重新提出", "Return for another proposal"),
    from: ["proposed"],
    to: "opened",
    by: decides,
    separate: [notProposer],
    input: [{ fact: "returnReason", required: true }],
    article: cites("RW21"),
    undo: { by: "propose" },
  },
  grant: {
    name: text("决定奖励", "Grant the reward"),
    from: ["proposed"],
    to: "granted",
    by: decides,
    separate: [notProposer],
    guards: [
      {
        when: {
          any: [{ not: { fact: "amount", atLeast: { param: "R-35" } } }, { fact: "financeAgrees", is: true }],
        },
        why: text(
          "五十万元以上的，须会同财政部门确定。",
          "From 500,000 yuan the finance department must agree.",
        ),
        article: cite("RW21"),
      },
    ],
    input: [{ fact: "decisionReason", required: true }],
    issues: ["reward-approval"],
    article: cites("RW21", "RW21 12"),
    undo: { never: text("发现骗取的依法追回。", "What was obtained by fraud is recovered.") },
    duty: {},
  },
  refuse: {
    name: text("决定不予奖励", "Grant none"),
    from: ["opened", "proposed"],
    to: "refused",
    by: decides,
    separate: [notProposer],
    input: [{ fact: "decisionReason", required: true }],
    article: cites("RW21"),
    undo: { never: text("举报人可以说明情况，另行提出。", "It may be proposed anew.") },
    closes: "refused",
  },
  notify: {
    name: text("通知领取", "Tell the reporter"),
    from: ["granted"],
    to: "noticed",
    by: proposes,
    input: [
      { fact: "noticedOn", required: true },
      { fact: "noticeHow", required: true },
    ],
    issues: ["reward-notice"],
    serves: ["reward-notice"],
    clocks: [{ start: "claim", on: "noticedOn" }],
    article: cites("RW21", "O121 37"),
    undo: { never: text("已经通知。", "The reporter has been told.") },
    duty: {},
  },
  pay: {
    name: text("发放奖励", "Pay the reward"),
    from: ["noticed"],
    to: "paid",
    by: { ability: "reward.pay", level: "officer" },
    separate: [
      {
        from: ["propose", "grant"],
        why: text("发放由提出、决定以外的人员办理。", "Payment is made by neither proposer nor decider."),
        article: cite("RW21"),
      },
    ],
    guards: [
      {
        when: { fact: "identityChecked", is: true },
        why: text("须核对领取人身份。", "The claimant’s identity must be checked."),
        article: cite("RW21"),
      },
      {
        when: { not: { clock: "claim", is: "elapsed" } },
        why: text("领取期限已满，视为放弃。", "The period has run out: taken as waived."),
        article: cite("RW21"),
      },
    ],
    input: [
      { fact: "identityChecked", required: true },
      { fact: "claimedOn", required: true },
      { fact: "paidHow", required: true },
    ],
    clocks: [{ stop: "claim", on: "claimedOn" }],
    article: cites("RW21"),
    undo: { never: text("已经发放。", "It has been paid.") },
    closes: "paid",
    duty: { clock: "claim" },
  },
  lapse: {
    name: text("认定放弃", "Take it as waived"),
    from: ["noticed"],
    to: "lapsed",
    by: proposes,
    guards: [
      {
        when: { clock: "claim", is: "elapsed" },
        why: text("领取期限尚未届满。", "The period has not run out."),
        article: cite("RW21"),
      },
    ],
    input: [{ fact: "lapsedOn", required: true }],
    article: cites("RW21"),
    undo: { never: text("期限已满。", "The period has run out.") },
    closes: "lapsed",
    duty: { when: { clock: "claim", is: "elapsed" } },
  },
} as const satisfies Record<
  string,
  ActionDef<RewardStage, RewardFact, string, "claim", RewardDocument, "amountRight", RewardOutcome>
>;
