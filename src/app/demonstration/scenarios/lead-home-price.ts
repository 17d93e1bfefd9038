import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "price",
  violation: "首页标示价格低于详情页价格",
  articles: "《明码标价和禁止价格欺诈规定》第二十条第一项",
  summary: "店铺首页标示露营灯“19.9 元起”，进入详情页后最低规格为 49.9 元，连续五日抓取结果一致。",
  found: "",
  seen: "首页 19.9 元起；详情页 49.9 元。",
};

/** 余杭: assigned, then forgotten: overdue by two working days. */
export const homePrice: Scenario = {
  id: "lead-home-price",
  title: text("北辰屿露营首页低价引流线索", "A home-page price lower than the real one"),
  bureau: "330110",
  by: "analyst",
  ago: 17,
  trader: "beichen",
  shop: "北辰屿露营",
  lead: entered(offence),
  steps: [assign(2)],
};
