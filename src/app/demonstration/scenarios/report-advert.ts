import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, file, type Offence, propose, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "report",
  subject: "advertising",
  violation: "保健食品广告宣称治疗功效",
  articles: "《中华人民共和国广告法》第十八条第一款第二项",
  summary: "直播间宣称“三天退炎症”。",
  found: "回看录像，确有“三天退炎症”的口播，商品为保健食品。",
  seen: "直播回放第12分40秒：“三天退炎症”。",
};

/** 广告举报：核查、立案、七个工作日内告知、办结，再提出奖励。 */
export const reportAdvert: Scenario = {
  id: "report-advert",
  title: text("保健食品直播宣称疗效的举报", "A health food said to cure, live"),
  bureau: "330110",
  by: "intake",
  ago: 40,
  trader: "suxi",
  shop: "素溪堂直播间",
  start: {
    on: "report",
    facts: ({ today, day, trader, shop }) => ({
      channel: "platform",
      receivedOn: today,
      realName: true,
      reporterKind: "insider",
      reporterName: "尹知秋",
      reporterContact: "13900004110",
      subject: "advertising",
      violation: offence.violation,
      summary: "直播间主播口播“三天退炎症”，商品为保健食品。",
      basis: "录屏一段。",
      place: `${shop?.name ?? "直播间"}（${shop?.url ?? ""}）`,
      occurredOn: day(-2),
      partyName: trader.name,
      partyRole: "live-room",
    }),
  },
  steps: [
    {
      on: "report",
      action: "start-verification",
      by: "intake",
      facts: { leadSummary: "直播间口播“三天退炎症”，商品为保健食品，涉嫌违法广告。" },
    },
    assign(),
    {
      ...record(offence),
      facts: ({ today, trader }) => ({
        verifiedOn: today,
        verificationMethod: ["online", "records"],
        verificationResult: offence.found,
        partyName: trader.name,
        partyKind: "legal",
        partyAddress: trader.address,
      }),
    } as ReturnType<typeof record>,
    propose(offence),
    file(),
    {
      on: "report",
      action: "record-decision",
      by: "intake",
      facts: ({ today }) => ({ decision: "filed", decidedOn: today }),
    },
    {
      on: "report",
      action: "inform-reporter",
      by: "intake",
      after: 1,
      facts: ({ today }) => ({
        informBasis: "advertising",
        informedWhat: "所反映的问题已经核查，本机关已决定立案调查。",
        informedOn: today,
        informedHow: "电话告知",
      }),
    },
    { on: "report", action: "end", by: "intake" },
  ],
};
