import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { accept, complained, consent } from "../steps-complaint.ts";

/** 委托消保委调解，六十日在投诉和调解中同时可见。 */
export const complaintDelegated: Scenario = {
  id: "complaint-delegated",
  title: text("母婴店预付卡退卡投诉", "A prepaid card of a baby shop"),
  bureau: "330110",
  by: "intake",
  ago: 20,
  trader: "xiaolu",
  shop: "小麓成长母婴店",
  start: complained(
    { name: "柏一宁", phone: "13900004106", address: "杭州市余杭区乔司街道某小区" },
    {
      subject: "prepaid",
      requests: ["refund"],
      request: "退还预付卡余额3200元。",
      dispute: "门店迁址后无法继续接受服务，退卡被拒。",
      basis: "预付卡合同、余额截图、迁址通知。",
      order: "QY2026080100012",
      amount: 320_000,
    },
  ),
  steps: [
    ...accept(),
    consent(),
    {
      on: "complaint",
      action: "delegate",
      by: "intake",
      after: 1,
      facts: { delegateBody: "余杭区消费者权益保护委员会", delegateConsent: true },
    },
    {
      on: "mediation",
      action: "record-consent",
      by: "intake",
      facts: ({ today }) => ({ complainantConsents: true, respondentConsents: "agrees", consentOn: today }),
    },
    {
      on: "mediation",
      action: "refer",
      by: "intake",
      facts: ({ today }) => ({
        track: "consumer-committee",
        body: "余杭区消费者权益保护委员会",
        referredOn: today,
        trackReason: "预付卡纠纷，双方同意由消保委调解。",
      }),
    },
    {
      on: "mediation",
      action: "body-accepts",
      by: "intake",
      after: 3,
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
      after: 4,
      facts: ({ today }) => ({
        sessionOn: today,
        sessionWay: "remote",
        sessionRecord: "经营者愿意退还八成，消费者要求全额，约定再谈。",
      }),
    },
  ],
};
