import { text } from "../../../kernel/index.ts";
import { lead } from "../../../lead/index.ts";
import type { Scenario } from "../scenario.ts";
import { answers, entered, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "report",
  subject: "price",
  violation: "未按承诺退差价",
  articles: "《明码标价和禁止价格欺诈规定》第十九条第五项",
  summary: "举报人再次反映保价承诺未兑现，所附截图与十月的举报相同。",
  found: "",
  seen: "",
};

/** 滨江: the same reporter, facts and party once more. */
export const repeat: Scenario = {
  id: "lead-repeat",
  title: text("海屿蓝电器保价承诺重复举报", "A price promise, reported again"),
  bureau: "330108",
  ago: 12,
  trader: "haiyu",
  shop: "海屿蓝电器旗舰店",
  reporter: { name: "薛涛", phone: "13700003391" },
  lead: entered(offence, { realName: true, reporterName: "薛涛", reporterContact: "13700003391" }),
  steps: [
    {
      on: "lead",
      action: "merge",
      by: "unitHead",
      after: 1,
      facts: {
        repeatCheck: answers(lead.facts.repeatCheck.items, {
          reporter: "实名举报人同一",
          fact: "同一订单、同一事实",
          party: "同一店铺",
        }),
        mergedInto: "十月登记的同一举报",
      },
    },
  ],
};
