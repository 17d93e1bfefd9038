import { day, text } from "../kernel/index.ts";
import type { Instrument } from "./model.ts";

const samr = text("国家市场监督管理总局", "State Administration for Market Regulation (SAMR)");
const council = text("国务院", "State Council");
const zhejiang = text("浙江省", "Zhejiang Province");

/** Instruments that single rows of the sheet stand on; most are known by title alone. */
export const furtherInstruments: readonly Instrument[] = [
  {
    code: "O52",
    title: text(
      "市场主体登记管理条例实施细则",
      "Implementing Rules of the Market Entity Registration Regulation",
    ),
    short: text("登记条例实施细则", "Registration Implementing Rules"),
    number: "总局令第52号",
    issuer: samr,
    from: day("2022-03-01"),
    certainty: "read",
    note: text("令号凭记忆", "The order's number is from memory."),
  },
  {
    code: "FRM",
    title: text("食品召回管理办法", "Measures for Food Recall"),
    issuer: text("原国家食品药品监督管理总局", "former China Food and Drug Administration"),
    from: day("2015-09-01"),
    certainty: "open",
    note: text("条文未读", "The text was not read."),
  },
  {
    code: "AN61",
    title: text("关于网络消费品召回的公告", "Notice on Network Consumption Recall"),
    number: "总局公告2020年第61号",
    issuer: samr,
    from: day("2020-01-01"),
    certainty: "excerpt",
    note: text("仅知年份", "Only the year is known."),
  },
  {
    code: "ZJRC",
    title: text("浙江省消费品召回管理工作暂行办法", "Zhejiang Interim Measures for Consumer-goods Recall"),
    issuer: zhejiang,
    from: day("2020-05-06"),
    certainty: "excerpt",
  },
  {
    code: "TAX15",
    title: text(
      "关于互联网平台企业报送涉税信息有关事项的公告",
      "Announcement on Reporting Tax Information by Platforms",
    ),
    number: "税务总局公告2025年第15号",
    issuer: text("国家税务总局", "State Taxation Administration"),
    from: day("2025-06-20"),
    certainty: "excerpt",
    note: text("标题为概括，非原文", "The title is ours."),
  },
  {
    code: "AN45",
    title: text("公平竞争审查举报处理工作规则", "Working Rules for Reports on Fair-Competition Review"),
    number: "总局公告2024年第45号",
    issuer: samr,
    from: day("2024-10-13"),
    certainty: "excerpt",
  },
  {
    code: "ZJTB",
    title: text(
      "浙江省招标投标领域公平竞争审查细则",
      "Zhejiang Rules for Fair-Competition Review in Tendering",
    ),
    issuer: zhejiang,
    from: day("2025-12-01"),
    certainty: "excerpt",
  },
  {
    code: "ZJFC",
    title: text("浙江省公平竞争审查办法", "Zhejiang Measures for Fair-Competition Review"),
    issuer: zhejiang,
    from: day("2024-08-01"),
    certainty: "excerpt",
    note: text("未读原文，施行日期未核实", "Text not read, starting date not verified."),
  },
  {
    code: "GF7",
    title: text("关于深化“证照分离”改革的通知", "Notice on Separating Permits from the Business Licence"),
    number: "国发〔2021〕7号",
    issuer: council,
    from: day("2021-07-01"),
    certainty: "open",
  },
  {
    code: "GBF42",
    title: text("关于全面推行告知承诺制的指导意见", "Guiding Opinion on the Notified-Commitment System"),
    number: "国办发〔2020〕42号",
    issuer: text("国务院办公厅", "General Office of the State Council"),
    from: day("2020-10-27"),
    certainty: "open",
    note: text("标题与日期凭记忆", "Title and date from memory."),
  },
  {
    code: "HZCB",
    title: text("杭州市跨境电子商务促进条例", "Hangzhou Regulation on Promoting Cross-border E-commerce"),
    issuer: text("杭州市人民代表大会常务委员会", "Standing Committee of the Hangzhou People's Congress"),
    from: day("2017-03-01"),
    certainty: "read",
    note: text("未逐条读，施行日期凭记忆", "Not read article by article; starting date from memory."),
  },
  {
    code: "GB39550",
    title: text(
      "电子商务平台知识产权保护管理",
      "Intellectual Property Protection Management of E-commerce Platforms",
    ),
    number: "GB/T 39550-2020",
    issuer: text("国家标准化管理委员会", "Standardization Administration"),
    from: day("2021-06-01"),
    certainty: "excerpt",
  },
  {
    code: "EIR",
    title: text("企业公示信息抽查规定", "Rules on Spot Checks of Enterprise Information"),
    issuer: text("原国家工商行政管理总局", "former State Administration for Industry and Commerce"),
    from: day("2014-10-01"),
    certainty: "excerpt",
    note: text("标题为概括，非原文", "The title is ours."),
  },
];
