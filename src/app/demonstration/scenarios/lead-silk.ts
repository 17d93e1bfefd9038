import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, propose, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "price",
  violation: "未标明计价单位",
  articles: "《明码标价和禁止价格欺诈规定》第七条",
  summary: "店铺丝绸面料标价未写明计价单位，消费者询问后才告知以“半米”计价。",
  found: "共 4 个链接未标明计价单位，当日全部补正；成交 11 单，已逐单说明，无人要求退款。",
  seen: "桑蚕丝面料 68 元。",
};

/** 西湖: proposed not to file; the head decides. */
export const silk: Scenario = {
  id: "lead-silk",
  title: text("水墨间丝绸未标计价单位线索", "Silk priced by an unnamed unit"),
  bureau: "330106",
  ago: 9,
  trader: "shuimo",
  shop: "水墨间丝绸",
  lead: entered(offence),
  steps: [
    assign(),
    record(offence, 3),
    propose(offence, {
      after: 2,
      proposal: "decline",
      reason: "初次违法，危害后果轻微并及时改正，建议不予立案，给予行政指导。",
      decline: { first: "此前无同类违法记录，11 单已逐单说明", minor: "涉及 4 个链接，当日补正" },
    }),
  ],
};
