/** 举报奖励: proposed, decided by the head, told to the reporter, claimed in time. Its parameters are excerpts (RW21). */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure } from "../procedure/index.ts";
import { rewardContext } from "./context.ts";
import { rewardActions } from "./reward-actions.ts";
import { rewardDocuments } from "./reward-documents.ts";
import { rewardFacts } from "./reward-facts.ts";

export const reward = defineProcedure({
  id: "report.reward",
  version: 1,
  name: text("举报奖励", "Reward for a report"),
  purpose: text(
    "对查证属实的重大违法行为举报给予奖励，数额依等级计算，全程为举报人保密。",
    "Reward the report of a proved major violation by its level, keeping the reporter’s identity throughout.",
  ),
  basis: cites("O121 36", "RW21", "RW21 12"),
  from: "2026-04-15",
  numbering: "奖",
  initial: "opened",
  stages: {
    opened: { name: text("待提出等级和数额", "Level and amount to be proposed"), article: cite("RW21 12") },
    proposed: { name: text("待决定", "Awaiting decision"), article: cite("RW21") },
    granted: { name: text("已决定，待通知", "Granted, to be told"), article: cite("RW21") },
    noticed: { name: text("待领取", "To be claimed"), article: cite("RW21") },
    paid: { name: text("已发放", "Paid"), final: true, article: cite("RW21") },
    lapsed: { name: text("逾期未领取", "Not claimed in time"), final: true, article: cite("RW21") },
    refused: { name: text("不予奖励", "No reward"), final: true, article: cite("RW21") },
  },
  facts: rewardFacts,
  context: rewardContext,
  opening: {
    by: "only-by-procedure",
    input: [
      { fact: "reporterName", required: true },
      { fact: "reporterContact", required: false },
      { fact: "reporterKind", required: true },
      { fact: "caseNumber", required: true },
      { fact: "caseClosedOn", required: true },
      { fact: "fines", required: true },
      { fact: "rewardClass", required: true },
      { fact: "violation", required: true },
    ],
    parties: [],
    notices: [
      {
        to: { ability: "reward.propose" },
        text: text("有举报奖励待提出等级和数额。", "A reward waits for its level and amount."),
      },
    ],
    article: cites("RW21"),
  },
  actions: rewardActions,
  clocks: {
    claim: {
      name: text("领取奖励", "Claim the reward"),
      param: "R-38",
      kind: "limit",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: {
        effect: "elapsed",
        note: text("逾期未领取的，视为放弃。", "Not claimed in time: taken as waived."),
      },
      article: cite("RW21"),
    },
  },
  documents: rewardDocuments,
  examples: [
    {
      clock: "claim",
      from: "2026-08-03",
      due: "2026-10-30",
      how: text(
        "8月4日至31日为1至20，9月1日至18日为21至34，20日（周日上班）为35，21日至24日为36至39，28日至30日为40至42，10月8日、9日为43、44，10日（周六上班）为45，12日至30日为46至60",
        "4 to 31 Aug are 1 to 20; 1 to 18 Sept are 21 to 34; Sun 20 is worked, 35; 21 to 24 are 36 to 39; 28 to 30 are 40 to 42; 8 and 9 Oct are 43, 44; Sat 10 is worked, 45; 12 to 30 are 46 to 60",
      ),
    },
  ],
  outcomes: {
    paid: { name: text("已发放", "Paid"), archive: text("单独立卷保密", "a file of its own, confidential") },
    lapsed: {
      name: text("视为放弃", "Waived"),
      archive: text("单独立卷保密", "a file of its own, confidential"),
    },
    refused: {
      name: text("不予奖励", "No reward"),
      archive: text("单独立卷保密", "a file of its own, confidential"),
    },
  },
  invariants: [
    {
      before: "grant",
      done: ["propose"],
      distinctPersons: 2,
      why: text("奖励由经办人提出、负责人决定。", "One proposes a reward, the head decides."),
      article: cite("RW21"),
    },
    {
      before: "pay",
      done: ["grant", "notify"],
      distinctPersons: 3,
      why: text("提出、决定、发放由不同人员办理。", "Proposal, decision and payment are different hands."),
      article: cite("RW21"),
    },
    {
      before: "lapse",
      elapsed: ["claim"],
      why: text("领取期限届满才视为放弃。", "Waived only after the period."),
      article: cite("RW21"),
    },
  ],
});
