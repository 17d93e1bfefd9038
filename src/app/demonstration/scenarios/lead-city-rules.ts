import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "online-trading",
  violation: "修改平台规则未公开征求意见",
  articles: "《中华人民共和国电子商务法》第三十四条、第八十一条",
  summary: "规则监测发现平台提高退货运费险扣费比例，未在首页显著位置公开征求意见，也未在实施七日前公示。",
  role: "platform",
  found: "规则页版本记录显示新规则发布当日生效，首页和商家后台均无征求意见的记录。",
  seen: "退货运费险服务规则（修订版），发布之日起施行。",
};

/** City: verified; two officers are to propose. */
export const cityRules: Scenario = {
  id: "lead-city-rules",
  title: text("拾野到家修改规则未征求意见线索", "Rules changed overnight"),
  bureau: "330100",
  by: "analyst",
  ago: 7,
  trader: "shiye",
  lead: entered(offence),
  steps: [assign(), record(offence, 3)],
};
