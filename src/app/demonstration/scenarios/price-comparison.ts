import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { type Charge, investigated, report } from "../steps-penalty.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "price",
  violation: "利用虚假的价格比较诱骗消费者交易",
  articles: "《中华人民共和国价格法》第十四条第四项，《明码标价和禁止价格欺诈规定》第十六条、第十九条",
  summary:
    "促销前巡查发现：店铺“11·11 预售”页面标示“原价 399 元，到手 169 元”；促销前七日最低成交价为 158 元。",
  found: "平台成交记录显示促销前七日成交 264 件，最低成交价 158 元，从未以 399 元成交。",
  seen: "11·11 预售：原价 ¥399，到手 ¥169。",
};

const charge: Charge = {
  facts:
    "当事人在“11·11 预售”活动中，将保温杯套装标示“原价 399 元，到手 169 元”。经调取平台成交记录，活动前七日内最低成交价为 158 元，当事人从未以 399 元成交。活动期间按该页面成交 87 件。",
  evidence: "促销页面截图及源文件、平台成交记录、询问笔录、当事人提供的定价审批单。",
  nature:
    "当事人使用从未成交的“原价”作比较，属于利用虚假的价格手段诱骗消费者交易，违反《中华人民共和国价格法》第十四条第四项、《明码标价和禁止价格欺诈规定》第十九条第三项。",
  basis: "《中华人民共和国价格法》第四十条第一款，《价格违法行为行政处罚规定》第七条。",
  floor: 50_000,
  ceiling: 500_000,
  fine: 80_000,
  discretion:
    "当事人在检查当日改正页面并逐单退还差价，主动减轻危害后果；但发生在集中促销前，影响面较广，按一般情形裁量。",
  lenient: { corrected: "检查当日改正页面", "reduces-harm": "已向 87 名消费者逐单退还差价" },
};

/** 余杭: concluded before the sales day; the reviewer's ten days are nearly over. */
export const priceComparison: Scenario = {
  id: "case-price-comparison",
  title: text("汀兰溪旗舰店虚假价格比较案", "A false “original price” before 11·11"),
  bureau: "330110",
  by: "analyst",
  ago: 18,
  trader: "tinglan",
  shop: "汀兰溪日用旗舰店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "在当事人办公地点查看店铺后台，调取该商品近三十日改价记录和成交明细。",
      said: "问：399 元是否成交过？答：没有，是吊牌价。问：为何标为原价？答：运营人员按模板填写，没有核对。",
      records: "活动前七日成交 264 件，最低 158.00 元；活动成交 87 件，单价 169.00 元。",
    }),
    report(offence, charge),
  ],
};
