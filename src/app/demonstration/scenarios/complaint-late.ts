import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { complained } from "../steps-complaint.ts";

/** 超过七个工作日仍未决定受理：队列里要看得见。 */
export const complaintLate: Scenario = {
  id: "complaint-late",
  title: text("外卖少送餐品投诉", "A delivery that lacked a dish"),
  bureau: "330108",
  by: "intake",
  ago: 9,
  trader: "laocheng",
  shop: "老程水产",
  start: complained(
    { name: "解青禾", phone: "13900004108", address: "杭州市滨江区浦沿街道某写字楼" },
    {
      subject: "contract",
      requests: ["refund"],
      request: "退还少送的一份鲜虾68元。",
      dispute: "订单列明两份鲜虾，实收一份，商家不予补送。",
      basis: "订单、开箱视频。",
      order: "SY2026111000315",
      amount: 6_800,
    },
  ),
  steps: [],
};
