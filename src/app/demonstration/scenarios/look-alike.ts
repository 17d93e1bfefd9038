import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { investigated } from "../steps-penalty.ts";

const offence: Offence = {
  source: "report",
  subject: "unfair-competition",
  violation: "擅自使用与他人有一定影响的商品装潢近似的标识",
  articles: "《中华人民共和国反不正当竞争法》第七条",
  summary: "权利人举报：店铺销售的香薰礼盒，瓶型、配色和标签布局与其“夜泊”系列近似，消费者误认。",
  found: "购样比对，主要识别部分近似；商品页使用“同款”字样，累计成交 3,480 件。",
  seen: "夜泊同款香薰礼盒 129 元。",
};

/** 余杭: a slow investigation: less than a quarter of the ninety days is left. */
export const lookAlike: Scenario = {
  id: "case-look-alike",
  title: text("远洲岸百货专营店仿冒混淆案", "Gift boxes that look like another's"),
  bureau: "330110",
  ago: 56,
  trader: "yuanzhou",
  shop: "远洲岸百货专营店",
  reporter: { name: "纪念", phone: "13600008812" },
  lead: entered(offence, { realName: true, reporterName: "纪念", reporterContact: "13600008812" }),
  steps: [
    ...filed(offence),
    ...investigated(
      offence,
      {
        found: "仓库内有同款礼盒 212 件，包装与权利人商品近似；现场调取进货单 5 份。",
        said: "问：包装由谁设计？答：供货厂家提供，我方提出“做成夜泊那种感觉”。问：是否取得授权？答：没有。",
        records: "进货 3,700 件，成交 3,480 件，销售额 448,920.00 元。",
      },
      5,
    ),
  ],
};
