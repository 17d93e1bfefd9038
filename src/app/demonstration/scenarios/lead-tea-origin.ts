import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "product-quality",
  violation: "伪造产地",
  articles: "《中华人民共和国产品质量法》第三十条、第五十三条",
  summary: "店铺全年销售“核心产区明前茶”，销量超过登记茶园面积可能的产量。",
  found: "",
  seen: "核心产区明前茶 500 g。",
};

/** 西湖: waits for its officers. */
export const teaOrigin: Scenario = {
  id: "lead-tea-origin",
  title: text("花砚里龙井产地存疑线索", "More first-pick tea than the garden can grow"),
  bureau: "330106",
  ago: 2,
  trader: "huayan",
  shop: "花砚里龙井",
  lead: entered(offence),
  steps: [],
};
