import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "report",
  subject: "food",
  violation: "普通食品宣称治疗功效",
  articles: "《中华人民共和国食品安全法》第七十三条，《中华人民共和国广告法》第十七条",
  summary: "举报人称：店铺销售的“葛根茶”为代用茶，详情页宣称“三个疗程血糖平稳”“可停药”，并附使用前后对比图。",
  found: "",
  seen: "三个疗程血糖平稳，可停药。",
};

/** 余杭: reported thirteen working days ago and still nobody assigned: the period is nearly over. */
export const foodCure: Scenario = {
  id: "lead-food-cure",
  title: text("径山茶巷里宣称茶品治病线索", "A tea said to cure diabetes"),
  bureau: "330110",
  ago: 13,
  trader: "chaxiang",
  shop: "径山茶巷里",
  reporter: { name: "龙晓梅", phone: "13800005517" },
  lead: entered(offence, { realName: true, reporterName: "龙晓梅", reporterContact: "13800005517" }),
  steps: [],
};
