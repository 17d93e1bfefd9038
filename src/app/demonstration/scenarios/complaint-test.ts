import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { accept, complained, consent, mediators } from "../steps-complaint.ts";

/** 鉴定期间不计入六十日。 */
export const complaintTest: Scenario = {
  id: "complaint-test",
  title: text("充电器发热投诉，鉴定中", "A charger that runs hot, under appraisal"),
  bureau: "330110",
  by: "intake",
  ago: 15,
  trader: "lanzhe",
  shop: "澜哲数码专营店",
  start: complained(
    { name: "蒙白石", phone: "13900004105", address: "杭州市余杭区文一西路某公寓" },
    {
      subject: "goods-quality",
      requests: ["refund", "compensation"],
      request: "退款159元，赔偿被烫坏的桌垫80元。",
      dispute: "充电二十分钟后外壳烫手，桌垫变形。",
      basis: "订单、温度计读数照片、桌垫照片。",
      order: "QY2026102000719",
      amount: 23_900,
    },
  ),
  steps: [
    ...accept(),
    consent(),
    mediators(),
    {
      on: "complaint",
      action: "commission-test",
      by: "intake",
      after: 2,
      facts: ({ today }) => ({
        testBody: "浙江某产品质量检验研究院",
        testChosenBy: "agreed",
        testCost: "经营者先行垫付，合格的由投诉人承担。",
        testAskedOn: today,
      }),
    },
  ],
};
