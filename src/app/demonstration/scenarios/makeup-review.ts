import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { type Charge, investigated, openPublication, prepared, punished } from "../steps-penalty.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "advertising",
  violation: "普通化妆品宣称医疗作用",
  articles: "《中华人民共和国广告法》第十七条、第五十八条",
  summary: "店铺宣称所售精华“祛除痤疮疤痕、医用级修复”。",
  role: "advertising",
  found: "备案信息为普通化妆品，宣称内容无依据。",
  seen: "医用级修复，痘疤全消。",
};

const charge: Charge = {
  facts: "当事人在商品页宣称普通化妆品“医用级修复，痘疤全消”，页面存续 33 日，成交 640 件。",
  evidence: "网页截图、备案信息、询问笔录、成交明细。",
  nature:
    "医疗、药品、医疗器械广告之外的广告涉及疾病治疗功能并使用医疗用语，违反《中华人民共和国广告法》第十七条。",
  basis: "《中华人民共和国广告法》第五十八条第一款第二项，《中华人民共和国行政处罚法》第三十二条。",
  floor: 100_000,
  ceiling: 200_000,
  fine: 40_000,
  discretion: "当事人主动公告更正并受理退货，减轻了危害后果，减轻处罚。",
  lenient: { corrected: "已下架页面", "reduces-harm": "公告更正并退货 71 件" },
};

/** 滨江: served; the publication waits for its reviewer. */
export const makeupReview: Scenario = {
  id: "case-makeup",
  title: text("斐沫彩妆店宣称医疗作用案", "Make-up said to heal"),
  bureau: "330108",
  ago: 29,
  trader: "feimo",
  shop: "斐沫彩妆店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "查看商品页编辑记录和备案凭证，宣称文案由当事人自行撰写。",
      said: "问：“医用级”依据是什么？答：没有依据。",
      records: "页面存续 33 日，成交 640 件，单价 118.00 元。",
    }),
    ...punished(offence, charge),
    openPublication(2),
    prepared(),
  ],
};
