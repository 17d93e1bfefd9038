import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "consumer",
  violation: "自动续费未以显著方式提示",
  articles: "《网络交易监督管理办法》第十八条",
  summary:
    "店铺以“0 元试用会员”推广，次月自动扣费 25 元；扣费前未提示，页面没有关闭续费的入口。店铺未公示经营者身份。",
  found: "",
  seen: "0 元试用会员，次月起 25 元/月。",
};

/** 余杭: found yesterday by an analyst; nobody knows whose shop it is. */
export const unknownOperator: Scenario = {
  id: "lead-unknown-operator",
  title: text("“极速优品仓”自动续费线索", "Silent renewal at a shop of unknown operator"),
  bureau: "330110",
  by: "analyst",
  ago: 1,
  shop: "极速优品仓",
  lead: entered(offence),
  steps: [],
};
