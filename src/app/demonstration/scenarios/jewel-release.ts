import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import {
  type Charge,
  investigated,
  openPublication,
  paid,
  prepared,
  publicationReviewed,
  punished,
} from "../steps-penalty.ts";

const offence: Offence = {
  source: "inspection",
  subject: "advertising",
  violation: "广告引证的鉴定数据不真实",
  articles: "《中华人民共和国广告法》第十一条第二款、第五十九条",
  summary: "直播间宣称“权威机构鉴定 9.8 分”，该机构和分值均不存在。",
  role: "live-room",
  found: "当事人不能提供鉴定书，所称机构查无登记。",
  seen: "权威鉴定 9.8 分，今晚骨折价。",
};

const charge: Charge = {
  facts: "当事人在直播间使用“权威机构鉴定 9.8 分”推销玉镯，所称机构不存在，直播 4 场，成交 58 件。",
  evidence: "直播录像、登记查询记录、询问笔录、成交明细。",
  nature: "广告引证内容不真实，违反《中华人民共和国广告法》第十一条第二款。",
  basis: "《中华人民共和国广告法》第五十九条第一款第二项。",
  floor: 0,
  ceiling: 100_000,
  fine: 35_000,
  discretion: "虚构鉴定机构，主观故意明显，但成交数量有限并已退货，按一般情形裁量。",
  lenient: { corrected: "停播并退货 41 件" },
};

/** 滨江: paid; the publication is reviewed and waits for the head. */
export const jewelRelease: Scenario = {
  id: "case-jewel",
  title: text("慕歌珠宝直播间引证不实案", "A certificate from nowhere"),
  bureau: "330108",
  ago: 38,
  trader: "muge",
  shop: "慕歌珠宝直播间",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "直播场地未能出示任何鉴定书；调取直播回放和话术单。",
      said: "问：鉴定机构在哪里？答：没有，话术是从网上抄的。",
      records: "直播 4 场，成交 58 件，退货 41 件。",
    }),
    ...punished(offence, charge),
    paid(charge, 4),
    openPublication(6),
    prepared(),
    publicationReviewed(2),
  ],
};
