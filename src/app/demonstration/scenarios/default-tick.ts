import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { type Charge, closing, investigated, paid, published, punished } from "../steps-penalty.ts";

const offence: Offence = {
  source: "complaint",
  subject: "online-trading",
  violation: "将搭售商品设为默认同意的选项",
  articles: "《中华人民共和国电子商务法》第十九条、第七十七条",
  summary: "消费者投诉：下单时默认勾选 9.9 元“碎屏保障”，不易察觉。",
  found: "下单页默认勾选，取消入口为灰色小字；近三月产生 2,940 笔。",
  seen: "☑ 碎屏保障 9.9 元（灰字：不需要请点此）。",
};

const charge: Charge = {
  facts:
    "当事人在下单页将“碎屏保障”设为默认同意的选项，近三个月产生 2,940 笔，金额 29,106.00 元，扣除成本后违法所得 11,760.00 元。",
  evidence: "下单页录屏、后台设置日志、结算单、询问笔录。",
  nature:
    "搭售服务未以显著方式提请消费者注意，且设为默认同意的选项，违反《中华人民共和国电子商务法》第十九条。",
  basis: "《中华人民共和国电子商务法》第七十七条，《中华人民共和国行政处罚法》第三十二条。",
  floor: 50_000,
  ceiling: 200_000,
  fine: 30_000,
  gains: 11_760,
  discretion: "当事人改正后主动退还 1,905 笔费用，减轻了危害后果，减轻处罚。",
  lenient: { corrected: "已改为主动勾选", "reduces-harm": "主动退还 1,905 笔" },
};

/** 滨江: closed; the publication named a wrong article and was corrected as visibly. */
export const defaultTick: Scenario = {
  id: "case-default-tick",
  title: text("锦鳞跃默认勾选搭售案", "A box that was ticked beforehand"),
  bureau: "330108",
  ago: 43,
  trader: "jinlin",
  shop: "锦鳞跃好物店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "现场演示下单流程，默认勾选属实；调取后台设置日志。",
      said: "问：谁设置的默认勾选？答：运营主管，为了提高转化。",
      records: "2,940 笔，金额 29,106.00 元，成本 17,346.00 元。",
    }),
    ...punished(offence, charge),
    ...published(),
    paid(charge, 2),
    {
      on: "publication",
      action: "revise",
      by: "officer1",
      after: 3,
      facts: { violation: "将搭售商品、服务设为默认同意的选项" },
    },
    {
      on: "publication",
      action: "correct",
      by: "head",
      after: 1,
      facts: { correctionReason: "公示信息中的违法行为类型漏写“服务”，已按处罚决定书更正。" },
    },
    ...closing(),
  ],
};
