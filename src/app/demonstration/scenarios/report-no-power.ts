import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";

/** 被举报人在外地实际经营：告知直接向有权机关提出。 */
export const reportNoPower: Scenario = {
  id: "report-no-power",
  title: text("外地网店无证经营的举报", "An unlicensed shop elsewhere"),
  bureau: "330110",
  by: "intake",
  ago: 11,
  start: {
    on: "report",
    facts: ({ today }) => ({
      channel: "post",
      receivedOn: today,
      realName: true,
      reporterKind: "organisation",
      reporterName: "某行业协会",
      reporterContact: "0571-00000000",
      subject: "food",
      violation: "无证销售散装熟食",
      summary: "某网店在外省仓库无证销售散装熟食。",
      basis: "快递面单照片。",
      place: "外省某市某仓库",
    }),
  },
  steps: [
    {
      on: "report",
      action: "tell-no-power",
      by: "intake",
      after: 2,
      facts: ({ today }) => ({
        noPowerReason: "被举报人实际经营地不在本辖区，平台住所地亦不在本辖区。",
        competentOrgan: "外省某市某区市场监督管理局",
        informedOn: today,
        informedHow: "邮寄书面告知",
      }),
    },
  ],
};
