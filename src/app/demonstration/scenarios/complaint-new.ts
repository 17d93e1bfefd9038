import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { complained } from "../steps-complaint.ts";

/** 刚收到，待决定受理。 */
export const complaintNew: Scenario = {
  id: "complaint-new",
  title: text("七日无理由退货被拒投诉", "A refused seven-day return"),
  bureau: "330110",
  by: "intake",
  ago: 2,
  trader: "zhuli",
  shop: "竹里拾光服饰店",
  start: complained(
    { name: "路遥知", phone: "13900004104", address: "杭州市余杭区仓前街道某小区" },
    {
      subject: "return",
      requests: ["return", "refund"],
      request: "退货并退款269元。",
      dispute: "签收第三日申请七日无理由退货，店铺以吊牌折痕为由拒绝。",
      basis: "订单、退货申请页面、吊牌照片。",
      order: "QY2026111500233",
      amount: 26_900,
    },
  ),
  steps: [],
};
