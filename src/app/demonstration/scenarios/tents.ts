import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { archived, type Charge, closing, investigated, paid, published, punished } from "../steps-penalty.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "unfair-competition",
  violation: "对商品性能作引人误解的商业宣传",
  articles: "《中华人民共和国反不正当竞争法》第九条第一款",
  summary: "帐篷详情页标称防水指数 5000 mm，平台送检结果为 1500 mm。",
  found: "店铺 3 个型号均标称 5000 mm，供货合同约定为 1500 mm。",
  seen: "防水指数 5000 mm，暴雨无忧。",
};

const charge: Charge = {
  facts: "当事人将供货合同约定防水指数为 1500 mm 的帐篷宣称为 5000 mm，3 个型号共成交 412 顶。",
  evidence: "网页截图、供货合同、送检报告、询问笔录、成交明细。",
  nature: "对商品的性能作引人误解的商业宣传，违反《中华人民共和国反不正当竞争法》第九条第一款。",
  basis: "《中华人民共和国反不正当竞争法》第二十五条第一款。",
  floor: 0,
  ceiling: 1_000_000,
  fine: 45_000,
  discretion: "成交数量有限，当事人主动告知消费者并受理退货，按较轻情形裁量。",
  lenient: { corrected: "已更正参数", "reduces-harm": "主动告知并退货 133 顶" },
};

/** 滨江: the whole road, published, paid and archived. */
export const tents: Scenario = {
  id: "case-tents",
  title: text("拓野户外旗舰店虚标防水指数案", "Tents less waterproof than said"),
  bureau: "330108",
  ago: 52,
  trader: "tuoye",
  shop: "拓野户外旗舰店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "仓库有 3 个型号共 87 顶，吊牌未标防水指数；调取供货合同。",
      said: "问：5000 mm 从哪里来？答：参考同行页面写的。",
      records: "3 个型号成交 412 顶，退货 133 顶。",
    }),
    ...punished(offence, charge),
    ...published(2),
    paid(charge, 3),
    ...closing(),
    archived("滨市监档〔处〕9"),
  ],
};
