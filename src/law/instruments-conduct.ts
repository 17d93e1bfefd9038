import { day, text } from "../kernel/index.ts";
import type { Instrument } from "./model.ts";

/** What the parameters of prices and pyramid selling cite beside the laws and orders. */
export const conductInstruments: readonly Instrument[] = [
  {
    code: "PVP10",
    title: text("价格违法行为行政处罚规定", "Provisions on Administrative Penalties for Price Violations"),
    number: "国务院令第585号",
    issuer: text("国务院", "State Council"),
    from: day("2010-12-04"),
    certainty: "open",
    note: text("文号、日期和条文凭记忆", "Number, date and articles are from memory."),
  },
  {
    code: "CRIM",
    title: text("中华人民共和国刑法", "Criminal Law"),
    short: text("刑法", "Criminal Law"),
    issuer: text("全国人民代表大会", "National People’s Congress"),
    from: day("1997-10-01"),
    certainty: "open",
    note: text("只读过第二百二十四条之一", "Only article 224-1 was read; the date is from memory."),
  },
  {
    code: "PYR13",
    title: text(
      "关于办理组织领导传销活动刑事案件适用法律若干问题的意见",
      "Opinions on Applying the Law in Criminal Cases of Organising Pyramid Selling",
    ),
    number: "公通字〔2013〕37号",
    issuer: text(
      "最高人民法院、最高人民检察院、公安部",
      "Supreme People’s Court, Supreme People’s Procuratorate, Ministry of Public Security",
    ),
    from: day("2013-11-14"),
    certainty: "excerpt",
  },
];
