import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";

/** 举报转线索核查中；线索不带举报人身份。 */
export const reportPrice: Scenario = {
  id: "report-price",
  title: text("划线价从未成交的举报", "A reference price nobody ever paid"),
  bureau: "330110",
  by: "intake",
  ago: 6,
  trader: "beichen",
  shop: "北辰屿运动户外店",
  start: {
    on: "report",
    facts: ({ today, day, trader, shop }) => ({
      channel: "hotline",
      receivedOn: today,
      realName: true,
      reporterKind: "natural",
      reporterName: "岑可为",
      reporterContact: "13900004109",
      subject: "price",
      violation: "虚构被比较价格",
      summary: "帐篷划线价1999元，近三个月成交价均为599元。",
      basis: "三个月的价格截图十二张。",
      place: `${shop?.name ?? "网店"}（${shop?.url ?? ""}）`,
      occurredOn: day(-3),
      partyName: trader.name,
      partyRole: "in-platform",
    }),
  },
  steps: [
    {
      on: "report",
      action: "start-verification",
      by: "intake",
      after: 1,
      facts: { leadSummary: "帐篷划线价1999元，近三个月成交价均为599元，涉嫌虚构被比较价格。" },
    },
  ],
};
