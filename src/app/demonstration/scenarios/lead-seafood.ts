import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "complaint",
  subject: "consumer",
  violation: "以次充好、缺斤短两",
  articles: "《中华人民共和国消费者权益保护法》第五十六条",
  summary: "消费者称标示 2 公斤的鲜活海鲜到货净重 1.4 公斤，冰块和袋重 0.6 公斤，附称重视频。",
  found: "",
  seen: "鲜活到家，净重 2 kg。",
};

/** 滨江: new this week. */
export const seafood: Scenario = {
  id: "lead-seafood",
  title: text("老程水产短斤缺两线索", "Two kilograms that weigh one point four"),
  bureau: "330108",
  ago: 3,
  trader: "laocheng",
  shop: "老程水产",
  lead: entered(offence),
  steps: [],
};
