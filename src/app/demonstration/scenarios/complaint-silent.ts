import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { accept, complained, consent } from "../steps-complaint.ts";

/** 经营者沉默，终止调解并告知双方；沉默记录在案。 */
export const complaintSilent: Scenario = {
  id: "complaint-silent",
  title: text("直播间护肤套装不发货投诉", "A skin-care set that was never sent"),
  bureau: "330110",
  by: "intake",
  ago: 24,
  trader: "chengfeng",
  shop: "澄枫美妆店",
  start: complained(
    { name: "管若溪", phone: "13900004103", address: "杭州市余杭区五常街道某公寓" },
    {
      subject: "contract",
      requests: ["refund", "compensation"],
      request: "退款399元并赔偿损失。",
      dispute: "付款后二十日未发货，客服不回复。",
      basis: "订单、付款记录、催发货的聊天记录。",
      order: "QY2026100900052",
      amount: 39_900,
    },
  ),
  steps: [
    ...accept(3),
    consent("silent", 4),
    {
      on: "complaint",
      action: "terminate",
      by: "intake",
      after: 4,
      facts: {
        terminationGround: "T2",
        terminationReason: "被投诉人经多次联系未予答复，视为无正当理由不参加调解。",
      },
    },
    {
      on: "complaint",
      action: "inform-termination",
      by: "intake",
      after: 2,
      facts: ({ today }) => ({ toldComplainantOn: today, toldRespondentOn: today, informedHow: "platform" }),
    },
  ],
};
