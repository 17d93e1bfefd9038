import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "online-trading",
  violation: "竞价排名商品未显著标明“广告”",
  articles: "《中华人民共和国电子商务法》第四十条，《互联网广告管理办法》第九条",
  summary: "抽样 200 个关键词，首屏推广商品 613 个，其中 148 个未显著标明“广告”。",
  role: "platform",
  found: "",
  seen: "搜索结果首屏，推广商品无“广告”标识。",
};

/** City: entered the day before; the head of the team has to assign officers. */
export const citySearch: Scenario = {
  id: "lead-city-search",
  title: text("栖云集竞价排名未标明广告线索", "Paid places without the word “advertisement”"),
  bureau: "330100",
  by: "analyst",
  ago: 1,
  trader: "qiyun",
  lead: entered(offence),
  steps: [],
};
