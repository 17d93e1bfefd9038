/** What passes between organs: a transfer with its receipt, a dispute, the police, assistance asked and given. */
import { text } from "../../../kernel/index.ts";
import { transferOut } from "../../../transfer/index.ts";
import type { Scenario, Scene, Step } from "../scenario.ts";
import { answers } from "../steps-lead.ts";
import { page, paper, partyOf } from "./soft-means.ts";

function caseOf(subject: string, what: string, summary: string) {
  return (scene: Scene) => ({ subject, occasion: what, summary, ...partyOf(scene) });
}

/** The formalities behind a transferred lead. */
export const transferSteps: readonly Step[] = [
  { on: "lead", action: "open-transfer", by: "officer1" },
  {
    on: "transfer.case",
    action: "draft",
    by: "officer1",
    facts: {
      to: "region",
      receiver: "杭州市富阳区市场监督管理局",
      reason: "当事人住所地和实际经营地均在富阳区，依《市场监督管理行政处罚程序规定》第十条由其管辖。",
      materials: answers(
        transferOut.facts.materials.items,
        { source: "监测记录 1 份", evidence: "目录 1 份、材料 6 件", hashes: "SHA-256 与 SM3 各 6 条" },
        "没有涉案财物",
      ),
      receivedByTransfer: false,
    },
  },
  { on: "transfer.case", action: "approve", by: "head", after: 1, facts: { approvalReason: "同意移送。" } },
  {
    on: "transfer.case",
    action: "send",
    by: "officer1",
    facts: ({ today }) => ({ sentOn: today, sentHow: "机要交换，附光盘" }),
    evidence: [paper("交换签收单", "已交换。")],
  },
];

export const disputeOpen: Scenario = {
  id: "transfer-dispute-live",
  title: text("直播间管辖争议", "Who is competent for a live room"),
  bureau: "330110",
  ago: 4,
  trader: "hengdian",
  start: {
    on: "transfer.dispute",
    facts: (scene) => ({
      ...caseOf("advertising", "直播间虚假宣传", "直播间运营者登记地在余杭，实际经营地在滨江。")(scene),
      disputeKind: "neither",
      otherOrgan: "杭州市滨江区市场监督管理局",
      arisenOn: scene.today,
      ourView: "直播间运营者由其实际经营地管辖（《直播电商监督管理办法》第四十七条）。",
      theirView: "实际经营地不明，应由登记住所地管辖。",
    }),
  },
  steps: [
    {
      on: "transfer.dispute",
      action: "record-negotiation",
      by: "officer1",
      after: 2,
      facts: ({ today }) => ({
        negotiatedOn: today,
        negotiation: "电话会商，双方同意补查租赁合同和用电记录后再议。",
      }),
    },
  ],
};

/** The city bureau is asked by two of its districts, and has to decide. */
export const designationAsked: Scenario = {
  id: "transfer-designation-live",
  title: text("直播带货案指定管辖", "Who is to handle a live-selling case"),
  bureau: "330100",
  ago: 3,
  trader: "hengdian",
  start: {
    on: "transfer.designation",
    facts: (scene) => ({
      ...caseOf(
        "advertising",
        "直播间虚假宣传",
        "直播间运营者登记地在上城，实际经营地在西湖，两局均已立案。",
      )(scene),
      disputeKind: "both",
      requester: "杭州市上城区市场监督管理局",
      requestNumber: "杭上市监报管〔2026〕2号",
      contender: "杭州市西湖区市场监督管理局",
      receivedOn: scene.today,
      requesterView: "本局最先立案，并已完成取证。",
      contenderView: "实际经营地在西湖，证据和人员均在本辖区。",
    }),
  },
  steps: [
    {
      on: "transfer.designation",
      action: "examine",
      by: "officer1",
      after: 1,
      facts: {
        examination: "两局均有管辖权，上城区局最先立案；实际经营地在西湖区，调查取证便利。",
        candidate: "杭州市上城区市场监督管理局",
      },
    },
  ],
};

export const toThePolice: Scenario = {
  id: "transfer-police-brand",
  title: text("涉嫌销售假冒注册商标商品移送", "Counterfeits: a suspected crime"),
  bureau: "330110",
  ago: 7,
  trader: "lanzhe",
  start: {
    on: "transfer.police",
    facts: caseOf(
      "product-quality",
      "销售假冒注册商标的充电器",
      "销售假冒注册商标充电器 1,860 件，销售金额 13.4 万元。",
    ),
  },
  steps: [
    {
      on: "transfer.police",
      action: "appoint-team",
      by: "unitHead",
      after: 1,
      facts: ({ officers }) => ({ verifiers: officers }),
    },
    {
      on: "transfer.police",
      action: "record-verification",
      by: "officer1",
      after: 3,
      facts: { verification: "权利人辨认为假冒；平台交易记录显示销售金额 13.4 万元，资金流水相符。" },
      evidence: [
        paper("权利人辨认意见", "非本公司产品。"),
        paper("交易记录汇总", "1,860 件，134,012.00 元。"),
      ],
    },
    {
      on: "transfer.police",
      action: "report",
      by: "officer1",
      after: 1,
      facts: ({ today }) => ({
        crime: "涉嫌销售假冒注册商标的商品罪",
        threshold: "met",
        intellectualProperty: true,
        thresholdReason: "销售金额超过立案追诉标准。",
        goods: "充电器 214 件（封存于本机关仓库）",
        testReport: "权利人辨认意见 1 份",
        reportedOn: today,
      }),
    },
  ],
};

export const asked: Scenario = {
  id: "transfer-assistance-courier",
  title: text("请义乌协查发货仓", "Asking another city about a warehouse"),
  bureau: "330110",
  ago: 13,
  trader: "beichen",
  start: {
    on: "transfer.assistance",
    facts: caseOf("product-quality", "发货地与标示不符", "运动护具标示本地发货，面单显示自义乌仓发出。"),
  },
  steps: [
    {
      on: "transfer.assistance",
      action: "draft",
      by: "officer1",
      facts: {
        target: "organ",
        bulk: false,
        receiver: "义乌市市场监督管理局",
        asked: "核实发货仓地址、租用人、九月至十一月出库记录。",
        purpose: "用于查明商品来源，依《市场监督管理行政处罚程序规定》第四十五条。",
      },
    },
    {
      on: "transfer.assistance",
      action: "approve",
      by: "unitHead",
      after: 1,
      facts: { approvalReason: "同意发函。" },
    },
    {
      on: "transfer.assistance",
      action: "send",
      by: "officer1",
      after: 1,
      facts: ({ today }) => ({ receivedOn: today }),
      evidence: [paper("发函签收记录", "对方当日签收。")],
    },
  ],
};

export const askedOfUs: Scenario = {
  id: "transfer-assisting-suzhou",
  title: text("协助苏州核查主体", "Helping another city verify an operator"),
  bureau: "330110",
  ago: 12,
  trader: "guangyan",
  start: {
    on: "transfer.assisting",
    facts: (scene) => ({
      ...caseOf("advertising", "文创摆件虚假宣传", "苏州市姑苏区局查办案件涉及本辖区供货商。")(scene),
      requester: "苏州市姑苏区市场监督管理局",
      requestNumber: "苏姑市监协查〔2026〕38号",
      receivedOn: scene.today,
      asked: "核实供货商住所、合同和供货清单。",
    }),
  },
  steps: [
    {
      on: "transfer.assisting",
      action: "assign",
      by: "unitHead",
      after: 1,
      facts: ({ officers }) => ({ assistants: officers }),
    },
    {
      on: "transfer.assisting",
      action: "record-findings",
      by: "officer1",
      after: 4,
      facts: { findings: "住所属实；调取合同 2 份、供货清单 1 份，与来函一致。" },
      evidence: [page("供货清单", "六月至九月，合计 320 件。")],
    },
  ],
};
