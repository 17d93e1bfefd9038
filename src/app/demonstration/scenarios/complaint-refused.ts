import { consumptionFactors } from "../../../complaint/index.ts";
import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { complained } from "../steps-complaint.ts";
import { answers } from "../steps-lead.ts";

/** 拟不予受理，逐项说明因素，由另一人决定，告知理由和其他途径。 */
export const complaintRefused: Scenario = {
  id: "complaint-refused",
  title: text("大量购买临期饼干的投诉", "Many boxes of short-dated biscuits"),
  bureau: "330110",
  by: "intake",
  ago: 18,
  trader: "moshan",
  shop: "墨山禾食品旗舰店",
  start: complained(
    { name: "齐某安", phone: "13900004102", address: "某市某区某路88号" },
    {
      subject: "food",
      requests: ["punitive"],
      request: "退一赔十，共计46000元。",
      dispute: "一次购买饼干460盒，称标签营养成分表字号过小。",
      basis: "订单和外包装照片。",
      order: "QY2026101200461",
      amount: 4_600_000,
    },
    { alsoReport: true },
  ),
  steps: [
    {
      on: "complaint",
      action: "propose-refusal",
      by: "intake",
      after: 3,
      facts: {
        refusalGround: "R3",
        refusalReason: "购买数量与保质期和通常消费习惯明显不符，且不能证明权益已实际受到侵害。",
        factors: answers(consumptionFactors, {
          quantity: "一次购买460盒，保质期仅剩20日。",
          "no-purchase": "商品未拆封，未提供受到侵害的依据。",
        }),
        otherRoutes: "与经营者协商和解；请求消费者权益保护委员会调解；按约定仲裁；向人民法院起诉。",
      },
    },
    {
      on: "complaint",
      action: "refuse",
      by: "complaintHead",
      after: 1,
      facts: ({ today }) => ({ informedOn: today, informedHow: "platform" }),
    },
  ],
};
