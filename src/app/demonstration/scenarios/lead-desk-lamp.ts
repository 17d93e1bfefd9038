import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "complaint",
  subject: "product-quality",
  violation: "销售的儿童台灯涉嫌不符合强制性标准",
  articles: "《中华人民共和国产品质量法》第十三条、第四十九条",
  summary: "多名消费者投诉台灯使用半小时外壳发烫，其中一件底座变形；商品页标示“护眼 AA 级”。",
  found: "已向当事人购样一件，商品页仍在售，累计成交 1,306 件；能否认定须待检测。",
  seen: "护眼 AA 级儿童台灯 89 元。",
};

/** 余杭: the laboratory has the sample; its time does not count. */
export const deskLamp: Scenario = {
  id: "lead-desk-lamp",
  title: text("青木匣儿童台灯发烫线索", "Children's lamps that grow hot"),
  bureau: "330110",
  ago: 15,
  trader: "qingmu",
  shop: "青木匣家居旗舰店",
  lead: entered(offence),
  steps: [
    assign(),
    record(offence, 2),
    {
      on: "lead",
      action: "commission-test",
      by: "officer1",
      after: 1,
      facts: ({ today }) => ({ testKind: "testing", testBody: "杭州衡准照明检测中心", testAskedOn: today }),
    },
  ],
};
