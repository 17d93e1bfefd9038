import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { accept, complained, consent, mediators, session } from "../steps-complaint.ts";

/** 调解中发现违法线索：调解成了，线索照查，不带投诉人身份。 */
export const complaintLead: Scenario = {
  id: "complaint-lead",
  title: text("茶叶宣称“功效第一”的投诉", "Tea said to be first in effect"),
  bureau: "330110",
  by: "intake",
  ago: 12,
  trader: "chaxiang",
  shop: "径山茶巷里",
  start: complained(
    { name: "傅南星", phone: "13900004107", address: "杭州市余杭区径山镇某村" },
    {
      subject: "advertising",
      requests: ["refund"],
      request: "退款460元。",
      dispute: "页面称该茶“降脂功效全国第一”，饮用后与宣称不符。",
      basis: "订单、商品页面截图。",
      order: "QY2026110200090",
      amount: 46_000,
    },
  ),
  steps: [
    ...accept(2),
    consent(),
    mediators(),
    {
      on: "complaint",
      action: "find-lead",
      by: "intake",
      facts: ({ today, shop }) => ({
        leadFoundOn: today,
        leadSubject: "advertising",
        leadViolation: "普通食品广告宣称功效",
        leadSummary: "商品详情页宣称“降脂功效全国第一”，涉嫌违法广告。",
        leadPlace: shop?.url ?? "网店页面",
      }),
    },
    session("电话调解，经营者同意退款并撤下页面用语。", "phone", 2),
    {
      on: "complaint",
      action: "agree-without-document",
      by: "mediator",
      facts: ({ today }) => ({
        agreedOn: today,
        agreement: "经营者当场退款460元。",
        performedAtOnce: true,
        documentWaived: false,
        recovered: 46_000,
      }),
    },
  ],
};
