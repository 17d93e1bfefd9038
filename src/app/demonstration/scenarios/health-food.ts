import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, informed, type Offence } from "../steps-lead.ts";
import {
  approve,
  type Charge,
  defended,
  investigated,
  noticed,
  report,
  reviewLegality,
  submitted,
} from "../steps-penalty.ts";

const offence: Offence = {
  source: "report",
  subject: "advertising",
  violation: "保健食品广告涉及疾病治疗功能",
  articles: "《中华人民共和国广告法》第十八条、第五十八条",
  summary: "举报人称直播间宣称所售胶囊“替代降压药”，主播自称营养师并现场演示“血管清垢”。",
  role: "live-room",
  found: "回看直播 9 场，均有疾病治疗内容，未标明“本品不能代替药物”。",
  seen: "吃满三个月，降压药可以停。",
};

const charge: Charge = {
  facts:
    "当事人在直播间推销保健食品“素溪胶囊”，宣称可替代降压药、清除血管垢，并以主播自称的营养师身份作推荐，未显著标明“本品不能代替药物”。直播 9 场，观看 62 万人次，成交 4,310 件。",
  evidence: "直播录像、脚本、平台数据、保健食品注册批件、询问笔录。",
  nature: "保健食品广告含有疾病治疗功能的内容并作推荐、证明，违反《中华人民共和国广告法》第十八条第一款。",
  basis: "《中华人民共和国广告法》第五十八条第一款第三项。",
  floor: 100_000,
  ceiling: 200_000,
  fine: 150_000,
  discretion: "面向老年人群，涉及停药，观看人次多；当事人停播整改，配合调查，在法定幅度内按中档裁量。",
  legality: {
    complex: "涉及直播间运营者、主播与服务机构的责任划分",
    "public-interest": "涉及老年人用药安全",
  },
  hearing: { "large-fine": "拟罚款十五万元，属较大数额" },
};

/** 余杭: heard and weighed; three heads deliberate before the decision. */
export const healthFood: Scenario = {
  id: "case-health-food",
  title: text("素溪堂直播间宣称疗效案", "Capsules said to replace medicine"),
  bureau: "330110",
  ago: 23,
  trader: "suxi",
  shop: "素溪堂直播间",
  reporter: { name: "詹淑珍", phone: "13500006620" },
  lead: entered(offence, { realName: true, reporterName: "詹淑珍", reporterContact: "13500006620" }),
  steps: [
    ...filed(offence),
    informed(),
    ...investigated(offence, {
      found: "直播场地有脚本 3 份，内含“替代降压药”话术；调取店铺后台和直播回放。",
      said: "问：脚本由谁审核？答：没有专人审核。问：主播是否有资质？答：没有，是为了增加说服力。",
      records: "直播 9 场，观看 62 万人次，成交 4,310 件，销售额 853,380.00 元。",
    }),
    report(offence, charge),
    reviewLegality(),
    approve(charge),
    ...noticed(),
    ...defended(
      "当事人提出：脚本由外部机构提供，已停播整改，请求从轻处罚。",
      "经复核：当事人作为直播间运营者负有审核义务，停播整改已在裁量中考虑，不再另行从轻；不因申辩加重处罚。",
    ),
    submitted(3),
  ],
};
