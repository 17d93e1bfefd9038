import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { assign, entered, type Offence, record } from "../steps-lead.ts";

const offence: Offence = {
  source: "superior",
  subject: "online-trading",
  violation: "直播间未标明实际经营者",
  articles: "《直播电商监督管理办法》，《浙江省电子商务条例》",
  summary: "上级交办：直播间以“源头工厂”名义销售奶瓶，未标明链接商品的实际经营者，消费者无从维权。",
  role: "live-room",
  found: "回看近七日直播 12 场，均未展示经营者名称；平台登记的直播间运营者为杭州小麓成长母婴用品有限公司。",
  seen: "源头工厂直供，今晚只卖 500 套。",
};

/** 余杭: verified last week; the proposal is due. */
export const liveSeller: Scenario = {
  id: "lead-live-seller",
  title: text("“小麓妈妈说”直播间未标明经营者线索", "A live room that does not say who sells"),
  bureau: "330110",
  ago: 6,
  trader: "xiaolu",
  shop: "小麓妈妈说",
  lead: entered(offence),
  steps: [assign(), record(offence, 2)],
};
