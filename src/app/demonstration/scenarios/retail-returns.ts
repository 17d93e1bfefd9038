import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { type Charge, investigated, paid, published, punished } from "../steps-penalty.ts";

const offence: Offence = {
  source: "complaint",
  subject: "consumer",
  violation: "拒绝履行七日无理由退货义务",
  articles: "《中华人民共和国消费者权益保护法》第二十五条、第五十六条",
  summary: "消费者投诉：店铺以“定制款不退”为由拒绝退货，商品实为标准规格。",
  found: "涉及 23 单，均为标准规格，未经消费者确认不适用无理由退货。",
  seen: "定制款，一经售出概不退换。",
};

const charge: Charge = {
  facts: "当事人将标准规格收纳柜标称“定制款”，拒绝 23 名消费者的七日无理由退货请求。",
  evidence: "商品页截图、客服记录、订单明细、询问笔录。",
  nature: "无理由拒绝退货，违反《中华人民共和国消费者权益保护法》第二十五条。",
  basis: "《中华人民共和国消费者权益保护法》第五十六条第一款第八项。",
  floor: 0,
  ceiling: 500_000,
  fine: 15_000,
  discretion: "涉及 23 单，已全部办理退货，按较轻情形裁量。",
  lenient: { corrected: "23 单全部办理退货，已修改页面" },
};

/** 余杭: published and paid; the closing form is to be written. */
export const retailReturns: Scenario = {
  id: "case-returns",
  title: text("青木匣家居拒绝无理由退货案", "“Made to order”, and not taken back"),
  bureau: "330110",
  ago: 33,
  trader: "qingmu",
  shop: "青木匣家居旗舰店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "仓库内收纳柜均为统一规格，无定制工序；调取客服退货记录。",
      said: "问：“定制款”如何定制？答：实际没有定制，是为了减少退货。",
      records: "拒绝退货 23 单，合计 9,177.00 元，已全部退款。",
    }),
    ...punished(offence, charge),
    ...published(),
    paid(charge, 3),
  ],
};
