import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { appoint } from "../steps-penalty.ts";

const offence: Offence = {
  source: "complaint",
  subject: "consumer",
  violation: "收取预付款后不提供课程",
  articles: "《中华人民共和国消费者权益保护法》第五十三条、第五十六条",
  summary: "十余名家长投诉：网课付费后停更，客服失联，店铺仍可下单。",
  found: "店铺在售课程 6 门，近两月无更新；登记场所已腾空，电话停机。",
  seen: "名师小班，不满意随时退。",
};

/** 滨江: the party cannot be found; the ninety days stand still. */
export const missingParty: Scenario = {
  id: "case-missing-party",
  title: text("映禾课堂预付款案", "Paid lessons, and nobody there"),
  bureau: "330108",
  ago: 22,
  trader: "yinhe",
  shop: "映禾课堂",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    appoint(),
    {
      on: "penalty.ordinary",
      action: "suspend",
      by: "head",
      after: 6,
      facts: {
        suspensionGround: "missing-party",
        suspensionReason: "登记场所已腾空，负责人下落不明，暂时无法调查；已函请平台冻结货款并协助查找。",
      },
    },
  ],
};
