import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";

/** 企业先行和解，协议已履行。 */
export const mediationEnterprise: Scenario = {
  id: "mediation-enterprise",
  title: text("手账本印刷瑕疵，企业先行和解", "A flawed notebook, settled by the enterprise"),
  bureau: "330110",
  by: "intake",
  ago: 14,
  trader: "guangyan",
  shop: "光砚文创店",
  start: {
    on: "mediation",
    facts: ({ trader }) => ({
      origin: "platform",
      complainantName: "卓一凡",
      complainantPhone: "13900004111",
      respondentName: trader.name,
      dispute: "手账本内页印刷重影，客服只肯补发单页。",
      requestText: "退款58元。",
      amount: 5_800,
    }),
  },
  steps: [
    {
      on: "mediation",
      action: "refer",
      by: "intake",
      facts: ({ today, trader }) => ({
        track: "enterprise",
        body: trader.name,
        referredOn: today,
        trackReason: "在线消费争议解决企业，先行协商。",
      }),
    },
    {
      on: "mediation",
      action: "enterprise-answers",
      by: "intake",
      after: 3,
      facts: ({ today }) => ({
        answeredOn: today,
        enterpriseAnswer: "settles",
        enterpriseOffer: "全额退款。",
      }),
    },
    {
      on: "mediation",
      action: "agree",
      by: "intake",
      facts: ({ today }) => ({
        agreedOn: today,
        effectiveOn: today,
        agreement: "经营者退款58元。",
        agreedAmount: 5_800,
      }),
    },
    {
      on: "mediation",
      action: "record-performance",
      by: "intake",
      after: 2,
      facts: ({ today }) => ({ performedOn: today, performance: "performed" }),
    },
  ],
};
