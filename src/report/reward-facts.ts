import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { FactDef } from "../procedure/index.ts";
import { facts as reported } from "./facts.ts";

const officer = { source: "officer", sensitivity: "internal", retention: 10, publishable: false } as const;

const {
  reporterName,
  reporterContact,
  reporterKind,
  caseNumber,
  caseClosedOn,
  fines,
  rewardClass,
  violation,
} = reported;

export const rewardFacts = {
  reporterName,
  reporterContact,
  reporterKind,
  caseNumber,
  caseClosedOn,
  fines,
  rewardClass,
  violation,
  level: {
    ...officer,
    label: text("奖励等级", "Level"),
    type: "choice",
    choices: [
      { id: "1", label: text("一级", "first"), article: cite("RW21 12") },
      { id: "2", label: text("二级", "second"), article: cite("RW21 12") },
      { id: "3", label: text("三级", "third"), article: cite("RW21 12") },
    ],
    article: cite("RW21 12"),
  },
  levelReason: { ...officer, label: text("认定等级的理由", "Why this level"), type: "long-text" },
  amount: {
    ...officer,
    label: text("奖励数额", "Amount"),
    type: "money",
    help: text(
      "一级按罚没款5%、二级3%、三级1%，分别不低于5000元、3000元、1000元，每案不超过100万元。",
      "5, 3, 1 % of fines and confiscations, not below 5,000, 3,000, 1,000 yuan, at most 1,000,000 a case.",
    ),
    article: cite("RW21 12"),
  },
  financeOn: {
    ...officer,
    label: text("财政部门答复之日", "Day the finance department answered"),
    type: "day",
  },
  financeAgrees: {
    ...officer,
    label: text("财政部门是否同意", "Finance department agrees"),
    type: "boolean",
    article: cite("RW21"),
  },
  decisionReason: { ...officer, label: text("审批意见", "Reasons of the decision"), type: "long-text" },
  returnReason: { ...officer, label: text("退回的理由", "Why it is returned"), type: "long-text" },
  noticedOn: {
    ...officer,
    label: text("通知领取之日", "Day the reporter was told"),
    type: "day",
    article: cite("RW21"),
  },
  noticeHow: {
    ...officer,
    label: text("通知方式（不经被举报人）", "How, not through the reported party"),
    type: "text",
  },
  identityChecked: {
    ...officer,
    label: text("领取人身份是否核对", "Identity of the claimant checked"),
    type: "boolean",
  },
  claimedOn: { ...officer, label: text("领取之日", "Day it was claimed"), type: "day" },
  paidHow: {
    ...officer,
    label: text("发放方式", "How it is paid"),
    type: "choice",
    choices: [
      { id: "bank", label: text("银行转账", "bank transfer") },
      { id: "other", label: text("其他非现金方式", "another cashless way") },
    ],
  },
  lapsedOn: { ...officer, label: text("认定放弃之日", "Day it was taken as waived"), type: "day" },
} as const satisfies Record<string, FactDef>;

export type RewardFact = keyof typeof rewardFacts;
