import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";

/** 企业沉默后转人民调解，达成协议，司法确认中。 */
export const mediationCourt: Scenario = {
  id: "mediation-court",
  title: text("定制家具延期，人民调解后申请司法确认", "Late furniture, before the court for confirmation"),
  bureau: "330110",
  by: "intake",
  ago: 30,
  trader: "qingmu",
  shop: "青木匣旧物改造",
  start: {
    on: "mediation",
    facts: ({ trader }) => ({
      origin: "consent",
      complainantName: "甘予安",
      complainantPhone: "13900004112",
      respondentName: trader.name,
      dispute: "定制餐桌延期四十日未交付。",
      requestText: "解除合同，退还定金5000元并支付违约金。",
      amount: 500_000,
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
        trackReason: "先由企业协商。",
      }),
    },
    {
      on: "mediation",
      action: "record-silence",
      by: "intake",
      after: 11,
      facts: ({ today }) => ({ silentOn: today, silenceRecord: "期间催促三次，未予答复。" }),
    },
    {
      on: "mediation",
      action: "record-consent",
      by: "intake",
      after: 1,
      facts: ({ today }) => ({ complainantConsents: true, respondentConsents: "agrees", consentOn: today }),
    },
    {
      on: "mediation",
      action: "refer",
      by: "intake",
      facts: ({ today }) => ({
        track: "people",
        body: "余杭区消费纠纷人民调解委员会",
        referredOn: today,
        trackReason: "企业未答复，双方同意人民调解。",
      }),
    },
    {
      on: "mediation",
      action: "body-accepts",
      by: "intake",
      after: 1,
      facts: ({ today }) => ({ bodyAnsweredOn: today }),
    },
    {
      on: "mediation",
      action: "appoint-mediators",
      by: "intake",
      facts: ({ person }) => ({ mediators: [person("mediator")] }),
    },
    {
      on: "mediation",
      action: "record-session",
      by: "mediator",
      after: 2,
      facts: ({ today }) => ({
        sessionOn: today,
        sessionWay: "remote",
        sessionRecord: "视频调解，双方就退款和违约金达成一致。",
      }),
    },
    {
      on: "mediation",
      action: "agree",
      by: "intake",
      facts: ({ today, day }) => ({
        agreedOn: today,
        effectiveOn: today,
        agreement: "解除合同，退还定金5000元，支付违约金500元。",
        agreedAmount: 550_000,
        performBy: day(10),
      }),
    },
    {
      on: "mediation",
      action: "apply-confirmation",
      by: "intake",
      after: 3,
      facts: ({ today, place }) => ({ bothApply: true, appliedOn: today, court: place.court }),
    },
  ],
};
