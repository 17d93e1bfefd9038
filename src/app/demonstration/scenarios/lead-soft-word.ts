import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, propose, record } from "../steps-lead.ts";
import { reminderSteps } from "./soft-means.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "online-trading",
  violation: "未公示营业执照信息",
  articles: "《中华人民共和国电子商务法》第十五条、第七十六条",
  summary: "私房菜馆在外卖店铺首页未公示营业执照信息，链接失效。",
  found: "店铺改版后链接失效，接到提醒当日即恢复；现场查验证照齐全，未造成危害后果，此前无同类记录。",
  seen: "商家资质：链接无法打开。",
};

/** 余杭: minor, corrected the same day: a word instead of a case. */
export const softWord: Scenario = {
  id: "lead-soft-word",
  title: text("大禾私房菜未公示执照线索", "A kitchen whose licence link was broken"),
  bureau: "330110",
  ago: 20,
  trader: "dahe",
  shop: "大禾私房菜（五常店）",
  lead: entered(offence),
  steps: [
    assign(),
    record(offence, 2, ["online", "on-site"]),
    propose(offence, {
      after: 2,
      proposal: "decline",
      reason: "违法行为轮廓清楚，但轻微且当日改正，没有造成危害后果，建议不予立案并给予指导。",
      decline: {
        minor: "链接失效三日，当日恢复，未造成危害后果",
        first: "此前无同类违法记录",
      },
    }),
    {
      on: "lead",
      action: "decline",
      by: "head",
      after: 1,
      facts: { decisionReason: "同意不予立案，做好指导和回访。", softMeasure: ["guidance", "education"] },
    },
    ...reminderSteps,
  ],
};
