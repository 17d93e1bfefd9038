import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { RewardFact } from "./reward-facts.ts";

const secret = { file: "deputy", publishable: false, retention: 10 } as const;

export const rewardDocuments = {
  "reward-approval": {
    ...secret,
    name: text("举报奖励审批表", "Approval form of a reward"),
    numbering: "奖批",
    template: [
      {
        rows: [
          { label: "处罚案件", value: "{caseNumber}" },
          { label: "结案之日", value: "{caseClosedOn}" },
          { label: "违法行为", value: "{violation}" },
          { label: "重大违法类别", value: "{rewardClass}" },
          { label: "罚没款", value: "{fines}" },
          { label: "奖励等级", value: "{level}" },
          { label: "奖励数额", value: "{amount}" },
        ],
      },
      { heading: "认定等级的理由" },
      { paragraph: "{levelReason}" },
      { paragraph: "财政部门于{financeOn}答复。", when: "financeOn" },
      { heading: "负责人审批意见" },
      { paragraph: "{decisionReason}" },
      { signatures: ["部门负责人"] },
      { seal: true },
    ],
    contents: [
      {
        label: text("案件和罚没款", "case and fines"),
        facts: ["caseNumber", "fines"],
        article: cite("RW21 12"),
      },
      {
        label: text("等级、数额和理由", "level, amount, reasons"),
        facts: ["level", "amount", "levelReason"],
        article: cite("RW21 12"),
      },
    ],
    article: cites("RW21", "RW21 12"),
  },
  "reward-notice": {
    ...secret,
    name: text("举报奖励领取通知书", "Notice to claim a reward"),
    numbering: "奖领",
    template: [
      { paragraph: "{reporterName}：" },
      { paragraph: "你关于{violation}的举报已查证属实。经审批，决定给予奖励{amount}。" },
      { paragraph: "请自收到本通知之日起六十个工作日内，持有效身份证件领取；逾期未领取的，视为放弃。" },
      { paragraph: "本机关对你的信息依法保密。" },
      { seal: true },
    ],
    contents: [
      { label: text("奖励数额", "amount"), facts: ["amount"], article: cite("RW21 12") },
      { label: text("领取期限", "period to claim"), anchor: "六十个工作日", article: cite("RW21") },
      { label: text("保密", "confidentiality"), anchor: "保密", article: cite("O121 37") },
    ],
    article: cites("RW21", "O121 36"),
  },
} as const satisfies Record<string, DocumentDef<RewardFact>>;

export type RewardDocument = keyof typeof rewardDocuments;
