import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import {
  approve,
  type Charge,
  decide,
  investigated,
  noticed,
  report,
  reviewCase,
  submitted,
} from "../steps-penalty.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "advertising",
  violation: "广告引证内容未表明出处",
  articles: "《中华人民共和国广告法》第十一条第二款",
  summary: "详情页宣称“97% 跑者一个月减重 5 公斤”，未表明数据出处和适用范围。",
  role: "advertising",
  found: "当事人称数据来自老客户群投票，参与 33 人，无原始记录。",
  seen: "97% 跑者一个月减重 5 公斤。",
};

const charge: Charge = {
  facts:
    "当事人在跑步机详情页使用“97% 跑者一个月减重 5 公斤”的统计数据，未表明出处、适用范围，数据实为 33 人参与的群内投票。页面存续 60 日，成交 140 台。",
  evidence: "网页截图、群投票截图、询问笔录、成交明细。",
  nature: "广告引证内容不真实、未表明出处，违反《中华人民共和国广告法》第十一条第二款。",
  basis: "《中华人民共和国广告法》第五十九条第一款第二项。",
  floor: 0,
  ceiling: 100_000,
  fine: 18_000,
  discretion: "页面存续时间较长，成交数量有限，当事人及时改正，按较轻情形裁量。",
  lenient: { corrected: "检查次日删除该表述" },
};

/** 余杭: decided last week; one day is left to serve it. */
export const noSource: Scenario = {
  id: "case-no-source",
  title: text("北辰屿运动户外店引证无出处案", "“97% of runners lost five kilograms”"),
  bureau: "330110",
  ago: 28,
  trader: "beichen",
  shop: "北辰屿运动户外店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "查看店铺后台和客户群记录，投票共 33 人参与，无体重测量记录。",
      said: "问：数据如何得来？答：群里投票，没有核实。问：为何写 97%？答：32 人选了“有效”。",
      records: "页面存续 60 日，成交 140 台，单价 1,299.00 元。",
    }),
    report(offence, charge),
    reviewCase(),
    approve(charge),
    ...noticed(),
    submitted(),
    decide(charge),
  ],
};
