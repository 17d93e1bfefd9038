/** Lists, repair, objection, remedies: what follows from a decision, and how it ends. */
import { repair, serious } from "../../../credit/index.ts";
import { text } from "../../../kernel/index.ts";
import type { Scenario, Scene } from "../scenario.ts";
import { answers } from "../steps-lead.ts";
import { paper, partyOf, served } from "./soft-means.ts";

const all = (items: readonly { readonly id: string }[] | undefined, reason: string) =>
  answers(items, Object.fromEntries((items ?? []).map(({ id }) => [id, reason])));

export const onAbnormalList: Scenario = {
  id: "credit-abnormal-report",
  title: text("未公示年度报告列入经营异常名录", "Listed for a missing annual report"),
  bureau: "330110",
  ago: 20,
  trader: "xiaolu",
  start: {
    on: "credit.abnormal",
    facts: (scene) => ({
      ground: "report",
      foundOn: scene.today,
      facts: "未在 2026 年 6 月 30 日前公示 2025 年度报告",
      ...partyOf(scene),
    }),
  },
  steps: [
    {
      on: "credit.abnormal",
      action: "verify",
      by: "officer1",
      after: 1,
      facts: ({ today }) => ({ verifiedOn: today, verification: "公示系统查询无该年度报告。" }),
      evidence: [paper("公示系统查询记录", "未查询到 2025 年度报告。")],
    },
    {
      on: "credit.abnormal",
      action: "list",
      by: "head",
      after: 2,
      facts: ({ place }) => ({
        decisionReason: "事实清楚，予以列入。",
        reviewOrgan: place.government,
        court: place.court,
      }),
    },
    {
      on: "credit.abnormal",
      action: "serve-listing",
      by: "officer2",
      after: 1,
      ...served("列入决定书已签收。"),
    },
    {
      on: "credit.abnormal",
      action: "publish",
      by: "officer1",
      facts: ({ today }) => ({ publishedOn: today }),
    },
    {
      on: "credit.abnormal",
      action: "apply-removal",
      by: "officer1",
      after: 12,
      facts: ({ today }) => ({ appliedOn: today, application: "已补报并公示 2025 年度报告，申请移出。" }),
    },
  ],
};

export const seriousListing: Scenario = {
  id: "credit-serious-prepaid",
  title: text("卷走预付款拟列入严重违法失信名单", "Prepayments gone: proposed for the serious list"),
  bureau: "330110",
  ago: 8,
  trader: "chengfeng",
  start: {
    on: "credit.serious",
    facts: (scene) => ({
      penaltyNumber: "杭余市监处〔2026〕3号",
      penaltyOn: scene.day(-30),
      field: "consumer",
      facts: "收取预付款后停止服务，拒不退款，涉及消费者 412 人",
      ...partyOf(scene),
    }),
  },
  steps: [
    {
      on: "credit.serious",
      action: "verify",
      by: "officer1",
      after: 2,
      facts: {
        gate: all(serious.facts.gate.items, "处罚决定书和消费者名册可以证明"),
        told: true,
        defence: "当事人称资金周转困难；未提供退款计划，不予采纳。",
        superior: "杭州市市场监督管理局",
      },
      evidence: [paper("处罚决定书副本", "罚款并责令退款。")],
    },
  ],
};

export const repairAsked: Scenario = {
  id: "credit-repair-advert",
  title: text("广告处罚信用修复申请", "Credit repair after an advertising penalty"),
  bureau: "330110",
  ago: 7,
  trader: "tinglan",
  start: {
    on: "credit.repair",
    facts: (scene) => ({
      penaltyNumber: "杭余市监处〔2026〕1号",
      decidedByUs: true,
      publishedOn: scene.day(-140),
      channel: "publicity-system",
      longMinimum: false,
      appliedOn: scene.today,
      application: "罚款已缴，违法广告已删除，公开承诺守法经营，申请提前停止公示。",
      ...partyOf(scene),
    }),
  },
  steps: [
    {
      on: "credit.repair",
      action: "accept",
      by: "officer1",
      after: 1,
      facts: ({ today }) => ({ acceptedOn: today }),
    },
    {
      on: "credit.repair",
      action: "check",
      by: "officer1",
      after: 3,
      facts: {
        check: all(repair.facts.check.items, "经核查属实"),
        checkNote: "缴款凭证、改正截图、承诺书齐全，名单查询无列入。",
      },
      evidence: [paper("缴款凭证", "罚款已全额缴纳。")],
    },
  ],
};

export const objected: Scenario = {
  id: "credit-objection-name",
  title: text("同名企业信用信息异议", "An objection: it was another firm"),
  bureau: "330110",
  ago: 4,
  trader: "yuanzhou",
  start: {
    on: "credit.objection",
    facts: (scene) => ({
      about: "penalty",
      dataShown: "显示 2024 年一条价格处罚，来源为外省推送。",
      objection: "处罚对象为名称相近的外省企业，统一社会信用代码不同。",
      acceptedOn: scene.today,
      ...partyOf(scene),
    }),
  },
  steps: [
    { on: "credit.objection", action: "flag", by: "officer1" },
    {
      on: "credit.objection",
      action: "check",
      by: "officer1",
      after: 2,
      facts: {
        checkNote: "推送数据代码末三位有误，处罚对象为外省企业。",
        sourceAnswer: "来源单位确认推送错误。",
      },
      evidence: [paper("来源单位复函", "推送错误，同意更正。")],
    },
  ],
};

const challenged = (scene: Scene) => ({
  actKind: "penalty",
  actNumber: "杭余市监处〔2026〕2号",
  request: "请求撤销处罚决定：认为宣传用语有第三方检测依据。",
  ...partyOf(scene),
});

export const reconsidered: Scenario = {
  id: "remedy-reconsideration-health",
  title: text("保健食品广告处罚行政复议", "Reconsideration of an advertising penalty"),
  bureau: "330110",
  by: "reviewer",
  ago: 6,
  trader: "suxi",
  start: {
    on: "remedy.reconsideration",
    facts: (scene) => ({
      ...challenged(scene),
      caseNumber: "杭余政复〔2026〕61号",
      organ: scene.place.government,
      simple: false,
      acceptedOn: scene.day(-3),
      copyOn: scene.today,
    }),
  },
  steps: [
    {
      on: "remedy.reconsideration",
      action: "draft-answer",
      by: "reviewer",
      after: 4,
      facts: {
        answer: "检测报告的样品与在售批次不符，不能证明宣传内容；处罚事实清楚、程序合法、裁量适当。",
        exhibits: "1. 网页固证；2. 询问笔录；3. 检测报告及复函；4. 处罚案卷目录。",
      },
      evidence: [paper("处罚案卷证据目录", "四组二十一件。")],
    },
  ],
};

export const sued: Scenario = {
  id: "remedy-litigation-brush",
  title: text("刷单处罚行政诉讼", "A suit over a brushing penalty"),
  bureau: "330110",
  by: "reviewer",
  ago: 12,
  trader: "hengdian",
  start: {
    on: "remedy.litigation",
    facts: (scene) => ({
      ...challenged(scene),
      request: "请求撤销处罚决定：认为组织推广不构成虚假交易。",
      caseNumber: "（2026）浙8601行初215号",
      courtName: scene.place.court,
      filedOn: scene.day(-3),
      claimOn: scene.today,
    }),
  },
  steps: [
    {
      on: "remedy.litigation",
      action: "draft-answer",
      by: "reviewer",
      after: 5,
      facts: {
        answer: "空包物流、返款记录、聊天记录相互印证，足以认定组织虚假交易。",
        exhibits: "1. 物流面单 312 张；2. 返款流水；3. 聊天记录；4. 反不正当竞争法。",
      },
      evidence: [paper("证据目录", "三组一百零四件。")],
    },
    {
      on: "remedy.litigation",
      action: "answer",
      by: "head",
      after: 2,
      facts: ({ today }) => ({ approvalReason: "同意答辩意见。", answeredOn: today }),
    },
    {
      on: "remedy.litigation",
      action: "plan-hearing",
      by: "head",
      after: 1,
      facts: ({ at }) => ({
        hearingAt: at(15, 14),
        headAppears: "appears",
        headReason: "由分管负责人出庭，承办人随同。",
      }),
    },
  ],
};
