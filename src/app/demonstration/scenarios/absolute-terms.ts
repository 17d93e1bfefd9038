import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { approve, type Charge, investigated, noticed, report, reviewCase } from "../steps-penalty.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "advertising",
  violation: "广告使用“最佳”“顶级”等绝对化用语",
  articles: "《中华人民共和国广告法》第九条第三项",
  summary: "店铺秋装详情页和直播预告使用“全国最佳羊绒”“顶级工艺”，指向所售商品。",
  role: "advertising",
  found: "详情页自上架至今均含上述用语，当事人不能提供证明材料；页面浏览 4.1 万次。",
  seen: "全国最佳羊绒，顶级工艺，只此一家。",
};

const charge: Charge = {
  facts:
    "当事人在栖云集平台店铺的羊绒大衣详情页使用“全国最佳羊绒”“顶级工艺”等用语，指向所推销商品，页面存续 46 日，浏览 4.1 万次，成交 312 件。当事人不能证明其内容真实。",
  evidence: "网页截图、页面源文件、后台修改日志、询问笔录、成交明细。",
  nature: "当事人在广告中使用“最佳”等绝对化用语，违反《中华人民共和国广告法》第九条第三项。",
  basis: "《中华人民共和国广告法》第五十七条第一项，《中华人民共和国行政处罚法》第三十二条第一项。",
  floor: 200_000,
  ceiling: 1_000_000,
  fine: 60_000,
  discretion:
    "当事人主动下架页面、公开更正并受理退货，减轻了危害后果，符合减轻处罚情形，综合页面存续时间和成交数额确定罚款。",
  lenient: { corrected: "检查当日下架页面", "reduces-harm": "公开更正并受理 28 件退货" },
};

/** 余杭: the party was told two days ago; its five working days run. */
export const absoluteTerms: Scenario = {
  id: "case-absolute-terms",
  title: text("竹里拾光服饰使用绝对化用语案", "“The best cashmere in the country”"),
  bureau: "330110",
  ago: 17,
  trader: "zhuli",
  shop: "竹里拾光服饰店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "在当事人办公地点查看店铺后台，调取页面修改日志；广告由当事人自行设计、发布。",
      said: "问：“最佳”依据是什么？答：没有依据，是文案人员写的。问：何时下架？答：你们来的当天。",
      records: "详情页存续 46 日，成交 312 件；广告自行制作，广告费用无法计算。",
    }),
    report(offence, charge),
    reviewCase(),
    approve(charge),
    ...noticed(),
  ],
};
