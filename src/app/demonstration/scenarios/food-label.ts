import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { archived, type Charge, closing, investigated, paid, published, punished } from "../steps-penalty.ts";

const offence: Offence = {
  source: "inspection",
  subject: "food",
  violation: "经营标签不符合规定的预包装食品",
  articles: "《中华人民共和国食品安全法》第六十七条、第一百二十五条",
  summary: "检查发现店铺销售的杂粮礼盒标签未标明生产者名称、地址和贮存条件。",
  found: "在售 3 个品种标签缺项，库存 96 盒，已责令下架。",
  seen: "杂粮礼盒 59.9 元，农家直供。",
};

const charge: Charge = {
  facts:
    "当事人销售的 3 个品种杂粮礼盒，标签未标明生产者的名称、地址和贮存条件，已售 205 盒，货值金额 12,279.50 元，违法所得 3,075.00 元。",
  evidence: "商品照片、进销台账、询问笔录、现场笔录。",
  nature: "经营无完整标签的预包装食品，违反《中华人民共和国食品安全法》第六十七条第一款。",
  basis: "《中华人民共和国食品安全法》第一百二十五条第一款第二项，《中华人民共和国行政处罚法》第三十二条。",
  floor: 61_000,
  ceiling: 122_000,
  fine: 8_000,
  gains: 3_075,
  discretion: "当事人主动召回 57 盒并公告退货，食品经检验合格，减轻了危害后果，减轻处罚。",
  lenient: { corrected: "检查当日下架", "reduces-harm": "召回 57 盒并公告退货", "no-harm": "经检验合格" },
};

/** 余杭: done and archived; published with the party's reply beside it. */
export const foodLabel: Scenario = {
  id: "case-food-label",
  title: text("墨山禾食品标签不符合规定案", "Boxes without a maker's name"),
  bureau: "330110",
  ago: 44,
  trader: "moshan",
  shop: "墨山禾食品旗舰店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "仓库有缺项标签礼盒 96 盒，已下架；提供了供货方许可证和检验报告。",
      said: "问：标签由谁印制？答：分装时自行设计，漏了生产者信息。问：是否有人食用后不适？答：没有收到反馈。",
      records: "销售 205 盒，单价 59.90 元，进价 44.90 元，违法所得 3,075.00 元。",
    }),
    ...punished(offence, charge),
    ...published(),
    {
      on: "publication",
      action: "record-reply",
      by: "officer1",
      after: 3,
      facts: ({ today }) => ({
        reply: "我公司已更换全部标签，并委托第三方每季度抽查包装信息。对由此造成的不便深表歉意。",
        repliedOn: today,
      }),
    },
    paid(charge, 2),
    ...closing(),
    archived("余市监档〔处〕17"),
  ],
};
