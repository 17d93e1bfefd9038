import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { accept, complained, consent, mediators, session } from "../steps-complaint.ts";

/** 现场调解达成协议，制作调解书，履行、回访、公示审查。 */
export const complaintBookshelf: Scenario = {
  id: "complaint-bookshelf",
  title: text("实木书架开裂投诉", "A cracked bookshelf"),
  bureau: "330110",
  by: "intake",
  ago: 28,
  trader: "qingmu",
  shop: "青木匣家居旗舰店",
  start: complained(
    { name: "葛小满", phone: "13900004101", address: "杭州市余杭区良渚街道某小区3幢" },
    {
      subject: "goods-quality",
      requests: ["refund"],
      request: "退还货款1280元并承担退货运费。",
      dispute: "购买的实木书架使用三周后两侧板开裂，与页面“整板实木不开裂”的说明不符。",
      basis: "订单、付款记录、开裂照片六张、与客服的聊天记录。",
      order: "QY2026093000117",
      amount: 128_000,
    },
  ),
  steps: [
    ...accept(),
    consent(),
    mediators(),
    {
      on: "complaint",
      action: "notify-session",
      by: "intake",
      after: 1,
      facts: ({ at }) => ({ sessionAt: at(3, 14), sessionPlace: "余杭区市场监督管理局调解室" }),
    },
    session("双方到场。经营者承认板材含水率控制不当，愿意退款，就运费的承担协商一致。", "on-site", 3),
    {
      on: "complaint",
      action: "agree-with-document",
      by: "mediator",
      facts: ({ today, day }) => ({
        agreedOn: today,
        agreement: "经营者退还货款1280元，承担退货运费，七日内付清。",
        performBy: day(5),
        recovered: 128_000,
      }),
    },
    {
      on: "complaint",
      action: "record-performance",
      by: "intake",
      after: 5,
      facts: ({ today }) => ({ performance: "performed", performedOn: today }),
    },
    {
      on: "complaint",
      action: "record-satisfaction",
      by: "intake",
      after: 1,
      facts: ({ today }) => ({ calledOn: today, satisfaction: "satisfied" }),
    },
    {
      on: "complaint",
      action: "review-publicity",
      by: "complaintHead",
      facts: { unpublished: "none", publicityReason: "事实清楚，可以公示结果，投诉人信息不公示。" },
    },
  ],
};
