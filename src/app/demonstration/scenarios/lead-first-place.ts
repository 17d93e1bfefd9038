import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, propose, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "report",
  subject: "advertising",
  violation: "广告使用“销量第一”且无出处",
  articles: "《中华人民共和国广告法》第十一条第二款、第五十九条",
  summary: "举报人称：店铺主图标注“全网销量第一”，未注明数据来源和适用范围。",
  role: "advertising",
  found: "主图及直播预告均有“全网销量第一”字样，未标明出处；平台同类目成交排名显示该店位列第二十六。",
  seen: "全网销量第一，买贵必赔。",
};

/** 余杭: verified and proposed; the head decides whether a case is filed. */
export const firstPlace: Scenario = {
  id: "lead-first-place",
  title: text("春芽系列保温杯广告无出处线索", "“Number one in sales”, without a source"),
  bureau: "330110",
  ago: 8,
  trader: "tinglan",
  shop: "汀兰溪生活馆",
  reporter: { name: "项阳", phone: "13900007264" },
  lead: entered(offence, { realName: true, reporterName: "项阳", reporterContact: "13900007264" }),
  steps: [assign(), record(offence, 2), propose(offence, { after: 2 })],
};
