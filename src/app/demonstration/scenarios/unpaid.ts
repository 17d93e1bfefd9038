import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, informed, type Offence } from "../steps-lead.ts";
import { type Charge, investigated, published, punished } from "../steps-penalty.ts";

const offence: Offence = {
  source: "complaint",
  subject: "advertising",
  violation: "发布虚假广告",
  articles: "《中华人民共和国广告法》第二十八条第二款、第五十五条",
  summary: "多名消费者投诉：广告称“手工限量 200 册”，实际售出 3,000 余册，且为机制印刷。",
  role: "advertising",
  found: "平台数据显示成交 3,126 册；印刷厂提供的合同显示为机制印刷 3,500 册。",
  seen: "手工限量 200 册，每册编号。",
};

const charge: Charge = {
  facts:
    "当事人在商品页宣称画册“手工限量 200 册，每册编号”，实际为机制印刷 3,500 册，成交 3,126 册，编号重复。该表述对购买行为有实质性影响。",
  evidence: "网页截图、印刷合同、成交明细、实物照片、询问笔录。",
  nature:
    "商品的制作成分、销售状况等信息与实际情况不符，构成虚假广告，违反《中华人民共和国广告法》第二十八条第二款第二项。",
  basis: "《中华人民共和国广告法》第五十五条第一款，《中华人民共和国行政处罚法》第三十二条。",
  floor: 200_000,
  ceiling: 1_000_000,
  fine: 50_000,
  discretion: "当事人主动召回并退款 1,120 册，减轻了危害后果，减轻处罚。",
  lenient: { corrected: "已更正页面", "reduces-harm": "主动召回并退款 1,120 册" },
};

/** 余杭: served and published, but the fine has not come in: execution is overdue. */
export const unpaid: Scenario = {
  id: "case-unpaid",
  title: text("光砚文创虚假限量广告案", "A limited edition of three thousand"),
  bureau: "330110",
  ago: 44,
  trader: "guangyan",
  shop: "光砚文创店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    informed(),
    ...investigated(offence, {
      found: "仓库尚有同款画册 374 册，编号存在重复；调取印刷合同和入库单。",
      said: "问：“手工”指什么？答：封面由人工贴标。问：为何称限量 200 册？答：首批印 200 册时写的，后来没有修改。",
      records: "机制印刷 3,500 册，成交 3,126 册，单价 68.00 元。",
    }),
    ...punished(offence, charge),
    ...published(),
  ],
};
