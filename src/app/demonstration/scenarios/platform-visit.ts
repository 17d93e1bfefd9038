/** A platform is visited by the checklist before the sales season, and carries out what was advised. */
import { visit } from "../../../guidance/index.ts";
import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { answers } from "../steps-lead.ts";
import { occasion, page, paper, served } from "./soft-means.ts";

const noticeServed = served("合规督导通知书已由平台签收。");

export const platformVisit: Scenario = {
  id: "guidance-visit-platform",
  title: text("双十二前平台合规督导", "A platform visited before a sales season"),
  bureau: "330110",
  ago: 15,
  trader: "qiyun",
  start: {
    on: "guidance.visit",
    facts: occasion(
      "online-trading",
      "促销季前核对平台责任落实情况",
      "双十一期间收到平台内商家信息不全、搭售默认勾选的反映 37 件，双十二前按清单督导。",
      "season",
    ),
  },
  steps: [
    {
      on: "guidance.visit",
      action: "propose",
      by: "officer1",
      after: 1,
      facts: ({ day }) => ({
        legalBasis:
          "《中华人民共和国电子商务法》第十九条、第三十一条，《网络交易监督管理办法》第二十四条、第二十九条",
        topics: "入驻核验、检查监控、规则公示、搭售提示。",
        visitPlan: day(6),
        visitPlace: "平台办公地三楼会议室，并在平台后台抽查",
        contactPoint: "王芳，0571-8800 0110",
      }),
    },
    {
      on: "guidance.visit",
      action: "approve",
      by: "unitHead",
      after: 1,
      facts: { approvalReason: "同意按清单督导，提前通知平台。" },
    },
    { on: "guidance.visit", action: "serve", by: "officer2", ...noticeServed },
    {
      on: "guidance.visit",
      action: "visit",
      by: "officer1",
      after: 5,
      facts: ({ officers, today, day }) => ({
        visitors: officers,
        visitedOn: today,
        received: "骆思源（主要负责人）、万晴（消费者权益负责人）",
        visitList: answers(
          visit.facts.visitList.items,
          {
            identity: "抽查 40 家商家，核验资料齐全，最近一次更新在五个月内",
            reporting: "七月已报送，回执可查",
            monitoring: "抽查处置记录 30 条，均有保存",
            publicity: "处理措施在规则中心公示",
            records: "调取 2023 年订单 10 笔，均可查到",
            "rules-public": "首页底部可以打开和下载",
            "rules-marked": "重要条款加粗，客服能够解释",
            "adverse-measures": "抽查 10 件，告知事实和申诉途径",
            reviews: "评价入口正常，未见删除",
            "paid-ranking": "竞价结果标明“广告”",
            "auto-renewal": "扣费前五日短信提示，可以取消",
          },
          "结算页两处默认勾选运费险",
        ),
        seen: "十二项中十一项符合；结算页两处默认勾选运费险。",
        theirSide: "默认勾选来自旧版组件，愿意立即下线。",
        demands: "结算页搭售改为由消费者主动勾选，并全站排查同一组件。",
        carryOutBy: day(15),
      }),
      evidence: [page("结算页截图", "运费险 2.50 元，已勾选。")],
    },
    {
      on: "guidance.visit",
      action: "confirm",
      by: "officer1",
      facts: { signed: "signed", signedNote: "双方核对后签字。" },
      evidence: [paper("签字的督导记录", "双方签字。")],
    },
    {
      on: "guidance.visit",
      action: "record-report",
      by: "officer1",
      after: 5,
      facts: ({ today }) => ({
        reportedOn: today,
        carriedOut: "结算页组件已更换，全站排查 6 处，均改为主动勾选。",
      }),
    },
  ],
};
