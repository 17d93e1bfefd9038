import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "transfer-other",
  subject: "advertising",
  violation: "保健服务宣称疗效",
  articles: "《中华人民共和国广告法》第十七条、第五十八条",
  summary: "卫生健康部门移送：直播间宣称“经络调理逆转结节”，引导观众线下付费。",
  role: "live-room",
  found: "已回看直播并固定 3 段录像；话术由外省机构提供，正在调取合同和投放记录。",
  seen: "经络调理，结节一月变小。",
};

/** 滨江: the officers need more time and have said why; the head has two days to answer. */
export const extension: Scenario = {
  id: "lead-extension",
  title: text("知芸健康直播间宣称疗效线索", "A live room that promises to shrink nodules"),
  bureau: "330108",
  ago: 13,
  trader: "zhiyun",
  shop: "知芸健康直播间",
  lead: entered(offence),
  steps: [
    assign(),
    record(offence, 3),
    {
      on: "lead",
      action: "request-extension",
      by: "officer1",
      after: 7,
      facts: {
        extensionReason: "投放合同和结算记录由外省服务机构保管，调取尚需时间，十五个工作日内不能完成核查。",
      },
    },
  ],
};
