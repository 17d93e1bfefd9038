import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { investigated } from "../steps-penalty.ts";

const offence: Offence = {
  source: "complaint",
  subject: "product-quality",
  violation: "销售不符合保障人身、财产安全标准的充电器",
  articles: "《中华人民共和国产品质量法》第十三条、第四十九条",
  summary: "两名消费者投诉充电器起火，其中一起烧损桌面；商品未见强制性认证标志。",
  found: "购样两件，外壳无认证标志；平台数据显示在售 41 天，成交 2,057 件。",
  seen: "65W 迷你快充 39 元，安全不发烫。",
};

/** 余杭: the chargers are with the laboratory; the ninety days stand still. */
export const chargerAppraisal: Scenario = {
  id: "case-charger",
  title: text("澜哲数码销售不合格充电器案", "Chargers that catch fire"),
  bureau: "330110",
  ago: 24,
  trader: "lanzhe",
  shop: "澜哲数码专营店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "办公地点有库存 118 件，现场封样 6 件；未能提供认证证书和检验报告。",
      said: "问：进货时是否查验认证？答：供货方口头说有，没有看证书。问：收到投诉后如何处理？答：已下架并退款两单。",
      records: "进货 2,180 件，成交 2,057 件，单价 39.00 元；退款 2 件。",
    }),
    {
      on: "penalty.ordinary",
      action: "commission-test",
      by: "officer1",
      after: 2,
      facts: ({ today }) => ({
        testKind: "appraisal",
        testBody: "浙江衡准电气安全检测中心",
        testFrom: today,
      }),
    },
  ],
};
