import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { type Charge, investigated, report } from "../steps-penalty.ts";

const offence: Offence = {
  source: "inspection",
  subject: "online-trading",
  violation: "平台未对入驻经营者的信息进行核验登记",
  articles: "《中华人民共和国电子商务法》第二十七条、第八十条",
  summary: "专项检查抽取 50 家直播间，11 家运营者信息缺失，责令限期改正后复查仍有 6 家。",
  role: "platform",
  found: "复查时 6 家仍未补充核验，其中 2 家已无法联系。",
  seen: "直播间资质：暂无。",
};

const charge: Charge = {
  facts:
    "当事人作为平台经营者，未对 6 家直播间运营者的身份、地址、联系方式等信息进行核验、登记，经责令限期改正后逾期不改正。",
  evidence: "责令改正通知书及送达回证、复查笔录、后台截图、询问笔录。",
  nature: "未履行核验、登记义务，违反《中华人民共和国电子商务法》第二十七条第一款。",
  basis: "《中华人民共和国电子商务法》第八十条第一款第一项。",
  floor: 20_000,
  ceiling: 100_000,
  fine: 60_000,
  discretion: "逾期未改正数量占抽查总数的 12%，已建立复核制度，按一般情形裁量。",
  legality: { "public-interest": "涉及平台内大量消费者的维权条件" },
};

/** City: a platform that did not mend what it was told; the city's reviewer has it. */
export const platformDuty: Scenario = {
  id: "case-platform-duty",
  title: text("桨声直播平台未核验运营者案", "A platform and its nameless live rooms"),
  bureau: "330100",
  ago: 15,
  trader: "jiangsheng",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "在平台后台抽取 50 家直播间，逐家比对核验资料，6 家缺失。",
      said: "问：逾期未改正的原因？答：招商团队未按要求收集，核验系统上线延迟。",
      records: "抽查 50 家，首次缺失 11 家，复查仍缺失 6 家。",
    }),
    report(offence, charge),
  ],
};
