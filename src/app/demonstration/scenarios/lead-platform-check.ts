import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, propose, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "online-trading",
  violation: "平台未按规定核验入驻经营者身份",
  articles: "《中华人民共和国电子商务法》第二十七条、第八十条",
  summary: "主体库比对发现平台内 3 家店铺无登记主体，2 家所附执照已注销逾半年。",
  role: "platform",
  found: "平台后台显示上述店铺入驻时仅上传图片，未比对登记信息，亦未按期复核。",
  seen: "商家资质已认证。",
};

/** City: a platform that does not look who comes in; the city's head decides on filing. */
export const platformCheck: Scenario = {
  id: "lead-platform-check",
  title: text("百坊里巷平台未核验入驻经营者线索", "A platform that does not check its sellers"),
  bureau: "330100",
  by: "analyst",
  ago: 10,
  trader: "baifang",
  lead: entered(offence),
  steps: [assign(), record(offence, 3), propose(offence, { after: 2 })],
};
