import { day, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

/** 传销: pyramid selling (SC444 and the standards of prosecution). */
export const pyramidParameters: readonly Parameter[] = [
  {
    id: "MS-01",
    label: text("传销行为一：拉人头", "Pyramid selling 1: paid by heads recruited"),
    text: text(
      "以直接或者间接发展的人员数量计算和给付报酬",
      "pay by the number recruited, directly or indirectly",
    ),
    basis: cites("SC444 7[1]"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-02",
    label: text("传销行为二：入门费", "Pyramid selling 2: entry fee"),
    text: text(
      "要求交纳费用或者以认购商品等方式变相交纳费用取得加入资格",
      "a fee or a purchase as the condition of entry",
    ),
    basis: cites("SC444 7[2]"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-03",
    label: text("传销行为三：团队计酬", "Pyramid selling 3: team reward"),
    text: text("以下线的销售业绩为依据计算和给付上线报酬", "up-line paid on the sales of the down-line"),
    basis: cites("SC444 7[3]"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-04",
    label: text("组织者、经营者的罚款下限", "Organisers: fine floor"),
    value: 50_000_000,
    unit: "fen",
    text: text(
      "五十万元以上二百万元以下，没收；可以责令停业整顿或者吊销执照",
      "500,000 to 2,000,000 yuan and confiscation; may suspend or revoke (art. 25)",
    ),
    basis: cites("SC444 24(1)"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-05",
    label: text("介绍、诱骗、胁迫他人参加的罚款下限", "Recruiters: fine floor"),
    value: 10_000_000,
    unit: "fen",
    text: text("十万元以上五十万元以下", "100,000 to 500,000 yuan"),
    basis: cites("SC444 24(2)"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-06",
    label: text("参加传销的罚款上限", "Participants: fine ceiling"),
    value: 200_000,
    unit: "fen",
    text: text("二千元以下", "up to 2,000 yuan"),
    basis: cites("SC444 24(3)"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-07",
    label: text(
      "提供经营场所、货源、保管、仓储等条件的罚款下限",
      "Those who provide premises, goods or storage: fine floor",
    ),
    value: 5_000_000,
    unit: "fen",
    text: text(
      "没收并处五万元以上五十万元以下；提供互联网信息服务的责令停止并通知有关部门",
      "confiscation and 50,000 to 500,000 yuan; internet service: stop and refer",
    ),
    basis: cites("SC444 26"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-08",
    label: text("查处传销可以采取的措施及审批", "Measures against pyramid selling and their approval"),
    text: text(
      "查封、扣押、查询账户、申请冻结须经主要负责人书面批准；情况紧急的立即报告",
      "seizure, account query and freezing through the court need the principal head in writing; urgent: report at once",
    ),
    basis: cites("SC444 14"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-09",
    label: text("传销行为的公开警示", "Public warning"),
    text: text("核实后经主要负责人批准发布警示、提示", "after verification, approved by the principal head"),
    basis: cites("SC444 23"),
    from: day("2005-11-01"),
    certainty: "read",
  },
  {
    id: "MS-10",
    label: text("组织、领导传销活动罪的构成", "Crime of organising pyramid selling: structure"),
    text: text(
      "缴费或者认购取得资格、按顺序组成层级、以发展人数计酬、引诱胁迫继续发展、骗取财物；单纯以销售业绩计酬且商品真实的不作为本罪",
      "entry fee or purchase, ordered levels, pay by recruits, deception; pure team reward with real goods is not this crime",
    ),
    basis: cites("CRIM 224"),
    from: day("2009-02-28"),
    certainty: "read",
    note: text(
      "第二百二十四条之一；施行日期和除外说明凭记忆",
      "Article 224-1; the date and the exclusion are from memory.",
    ),
  },
  {
    id: "MS-11",
    label: text("传销犯罪立案：参与人数", "Crime threshold: persons"),
    value: 30,
    unit: "count",
    text: text(
      "三十人以上且层级在三级以上；组织者、领导者本人计入",
      "30 persons or more and three levels or more; organisers counted",
    ),
    basis: cites("PYR13"),
    from: day("2013-11-14"),
    certainty: "excerpt",
    note: text("日期中的日为推定", "The day of the date is assumed."),
  },
  {
    id: "MS-12",
    label: text("传销犯罪情节严重：参与人数", "Crime, serious: persons"),
    value: 120,
    unit: "count",
    text: text(
      "一百二十人以上；收取二百五十万元以上；受过处罚后再犯累计六十人以上；造成精神失常、自杀等后果",
      "120 persons or more; 2,500,000 yuan received; repeated after punishment with 60; death or mental breakdown; others",
    ),
    basis: cites("PYR13"),
    from: day("2013-11-14"),
    certainty: "excerpt",
  },
];
