import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, propose, record } from "../steps-lead.ts";
import { transferSteps } from "./between-organs.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "unfair-competition",
  violation: "虚构好评",
  articles: "《中华人民共和国反不正当竞争法》第九条",
  summary: "店铺三日内出现 420 条文字雷同的好评，发布账号注册时间集中。",
  found: "平台资料显示实际经营地和住所地均在富阳区大源镇，本局没有管辖权。",
  seen: "“纸张厚实，物流快，下次还来。”重复出现 420 次。",
};

/** 余杭: the operator sits in 富阳: the lead goes there. */
export const transferred: Scenario = {
  id: "lead-transferred",
  title: text("富春笺纸品虚构好评线索", "Fake praise, and another district's operator"),
  bureau: "330110",
  ago: 26,
  trader: "fuchun",
  shop: "富春笺纸品",
  lead: entered(offence),
  steps: [
    assign(),
    record(offence, 2),
    propose(offence, {
      after: 1,
      proposal: "transfer",
      reason: "当事人住所地和实际经营地均在富阳区，建议移送。",
      lacks: ["competent"],
    }),
    {
      on: "lead",
      action: "transfer",
      by: "head",
      after: 1,
      facts: {
        transferOrgan: "杭州市富阳区市场监督管理局",
        transferGround: "other-region",
        decisionReason: "同意移送，线索材料和固定的电子数据一并移交。",
      },
    },
    ...transferSteps,
  ],
};
