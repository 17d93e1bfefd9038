/** The soft road and the small penalties: a word, an order, an interview, leniency, a fine on the spot. */

import { advice, order } from "../../../guidance/index.ts";
import { text } from "../../../kernel/index.ts";
import { leniency } from "../../../penalty/index.ts";
import type { Capture } from "../captures.ts";
import type { Scenario, Scene, Step } from "../scenario.ts";
import { answers, kindOf, placeOf } from "../steps-lead.ts";

export function paper(label: string, says: string): Capture {
  return { kind: "document", label, method: "扫描归档", source: "本机关收发", file: "txt", says };
}

export function page(label: string, says: string): Capture {
  return {
    kind: "electronic-data",
    label,
    method: "以取证电脑访问公开网页，截图固定并计算散列值",
    source: "店铺公开网页",
    file: "png",
    says,
  };
}

export function partyOf(scene: Scene) {
  const { name, code, address } = scene.trader;
  return {
    partyName: name,
    partyKind: kindOf(scene),
    partyAddress: address,
    ...(code === undefined ? {} : { partyCode: code }),
  };
}

/** What gave rise to it, and who. */
export function occasion(subject: string, what: string, summary: string, origin = "finding") {
  return (scene: Scene) => ({
    origin,
    subject,
    occasion: what,
    summary,
    place: placeOf(scene),
    ...partyOf(scene),
  });
}

export const served = (says: string) => ({
  facts: ({ today, trader }: Scene) => ({
    servedOn: today,
    serviceMethod: "direct",
    serviceNote: `${trader.person}当面签收。`,
  }),
  evidence: [paper("送达回证", says)],
});

/** After the decision not to file: the reminder, the answer, the re-check. Appended to the lead of the kitchen. */
export const reminderSteps: readonly Step[] = [
  { on: "lead", action: "open-advice", by: "officer1", after: 1 },
  {
    on: "guidance.advice",
    action: "issue-reminder",
    by: "officer1",
    facts: ({ day }) => ({
      legalBasis: "《中华人民共和国电子商务法》第十五条",
      advised: "请在首页显著位置持续公示营业执照和许可证信息，改版后逐一检查链接。",
      answerBy: day(7),
      contactPoint: "余杭区市场监督管理局执法大队，0571-8800 0110",
    }),
  },
  {
    on: "guidance.advice",
    action: "serve-reminder",
    by: "officer1",
    after: 1,
    ...served("提醒函已由经营者签收。"),
  },
  {
    on: "guidance.advice",
    action: "record-answer",
    by: "officer1",
    after: 2,
    facts: ({ today }) => ({
      answeredOn: today,
      answerKind: "accepts",
      answer: "已恢复公示，并把检查链接写进改版清单。",
    }),
  },
  {
    on: "guidance.advice",
    action: "recheck",
    by: "officer1",
    after: 2,
    facts: ({ today, officers }) => ({
      checkers: officers,
      checkedOn: today,
      checkList: answers(
        advice.facts.checkList.items,
        {
          gone: "首页已公示，链接可以打开",
          cause: "改版清单已加入检查项",
          elsewhere: "其他两个平台的店铺公示正常",
          understood: "负责人能说明公示要求",
        },
        "不具备",
      ),
      checkResult: "corrected",
      checkNote: "首页执照、许可证链接均可打开。",
    }),
    evidence: [page("回访网页截图", "商家资质：营业执照、食品经营许可证。")],
  },
];

export const orderToCorrect: Scenario = {
  id: "guidance-order-price",
  title: text("店铺未标明运费责令改正", "An order to state the delivery charge"),
  bureau: "330110",
  ago: 14,
  trader: "qingmu",
  start: {
    on: "guidance.order",
    facts: occasion(
      "price",
      "结算页另收运费而商品页没有标明",
      "抽查 12 件商品，结算页均另收 15 元运费，商品页没有标明。",
    ),
  },
  steps: [
    {
      on: "guidance.order",
      action: "propose",
      by: "officer1",
      after: 1,
      facts: ({ day, place }) => ({
        violationFacts:
          "2026 年 11 月抽查 12 件商品，结算页另收 15 元运费，商品页没有标明；有录屏和截图为证。",
        legalBasis: "《中华人民共和国价格法》第十三条，《明码标价和禁止价格欺诈规定》",
        demands: "在商品页标明运费及收取条件。",
        mode: "by-day",
        correctBy: day(8),
        consequence: "逾期不改正的，依法处理。",
        reviewOrgan: place.government,
        court: place.court,
      }),
      evidence: [page("结算页录屏截图", "商品 69.00 元，运费 15.00 元。")],
    },
    {
      on: "guidance.order",
      action: "approve",
      by: "head",
      after: 1,
      facts: { approvalReason: "事实清楚，责令限期改正。" },
    },
    { on: "guidance.order", action: "serve", by: "officer2", after: 1, ...served("责令改正通知书已签收。") },
    {
      on: "guidance.order",
      action: "record-report",
      by: "officer1",
      after: 5,
      facts: ({ today }) => ({
        reportedOn: today,
        correctionReport: "全部 212 件商品已标明运费和包邮条件。",
      }),
    },
  ],
};

export const orderRefused: Scenario = {
  id: "guidance-order-label",
  title: text("直播间未标示警示语责令改正", "An order that was not followed"),
  bureau: "330110",
  ago: 18,
  trader: "suxi",
  start: {
    on: "guidance.order",
    facts: occasion(
      "food",
      "保健食品页面未标示“本品不能代替药物”",
      "三件保健食品详情页未标示法定声明。",
      "inspection",
    ),
  },
  steps: [
    {
      on: "guidance.order",
      action: "propose",
      by: "officer1",
      after: 1,
      facts: ({ place }) => ({
        violationFacts: "三件保健食品详情页未标示法定声明，有网页固证。",
        legalBasis: "《中华人民共和国广告法》第十八条",
        demands: "立即补充法定声明。",
        mode: "at-once",
        reviewOrgan: place.government,
        court: place.court,
      }),
      evidence: [page("详情页截图", "增强免疫力软胶囊，未见声明。")],
    },
    {
      on: "guidance.order",
      action: "approve",
      by: "head",
      after: 1,
      facts: { approvalReason: "同意责令立即改正。" },
    },
    { on: "guidance.order", action: "serve", by: "officer2", after: 1, ...served("责令改正通知书已签收。") },
    {
      on: "guidance.order",
      action: "recheck",
      by: "officer1",
      after: 6,
      facts: ({ today, officers }) => ({
        checkers: officers,
        checkedOn: today,
        checkList: answers(order.facts.checkList.items, { understood: "已电话说明要求" }, "复查时仍未补充"),
        checkResult: "partly",
        checkNote: "三件中一件已补充声明，两件仍缺。",
      }),
      evidence: [page("复查网页截图", "增强免疫力软胶囊，仍未见声明。")],
    },
  ],
};

export const interviewHeld: Scenario = {
  id: "guidance-interview-platform",
  title: text("平台投诉处置迟缓约谈", "A platform called in over slow complaints"),
  bureau: "330110",
  ago: 16,
  trader: "qiyun",
  start: {
    on: "guidance.interview",
    facts: occasion(
      "consumer",
      "消费者投诉积压、七日内未答复比例偏高",
      "十月收到转办投诉 346 件，超过七日未答复 91 件。",
      "complaint",
    ),
  },
  steps: [
    {
      on: "guidance.interview",
      action: "propose",
      by: "officer1",
      after: 1,
      facts: ({ at }) => ({
        ground: "complaints",
        legalBasis: "《网络交易平台规则监督管理办法》第三十八条",
        topics: "投诉答复时限、处置人员配置、规则中免责条款。",
        invited: "主要负责人、消费者权益负责人",
        heldAt: at(6, 10),
        heldPlace: "余杭区市场监督管理局二楼会议室",
        contactPoint: "王芳，0571-8800 0110",
      }),
    },
    {
      on: "guidance.interview",
      action: "approve",
      by: "head",
      after: 1,
      facts: { approvalReason: "同意约谈。" },
    },
    { on: "guidance.interview", action: "serve", by: "officer2", after: 0, ...served("约谈通知书已签收。") },
    {
      on: "guidance.interview",
      action: "hold",
      by: "officer1",
      after: 5,
      facts: ({ officers, now, day }) => ({
        talkers: officers,
        startedAt: now,
        attended: "骆思源（主要负责人）、万晴（消费者权益负责人）",
        ourSide: "十月投诉 346 件，91 件超期未答复；要求公开答复时限，增加处置人员，删除免责条款。",
        theirSide: "承认旺季人手不足；已增加 12 人，十二月前完成规则修订。",
        demands: "一个月内投诉七日答复率不低于 95%；删除用户协议中免责条款。",
        carryOutBy: day(20),
      }),
      evidence: [paper("约谈录音摘要", "录音 48 分钟，双方核对无异议。")],
    },
    {
      on: "guidance.interview",
      action: "confirm",
      by: "officer1",
      facts: { signed: "signed", signedNote: "双方核对后签字。" },
      evidence: [paper("签字的约谈记录", "双方签字。")],
    },
  ],
};

export const lenient: Scenario = {
  id: "penalty-leniency-origin",
  title: text("茶叶产地标示不规范首违不罚", "A first violation forgiven in writing"),
  bureau: "330110",
  ago: 15,
  trader: "moshan",
  start: {
    on: "penalty.leniency",
    facts: (scene) => ({
      subject: "consumer",
      violation: "商品页产地标示不规范",
      summary: "两件茶叶商品页仅标示“浙江”，未标示具体产地，持续三日，成交 4 单。",
      place: placeOf(scene),
      ...partyOf(scene),
    }),
  },
  steps: [
    {
      on: "penalty.leniency",
      action: "assess",
      by: "officer1",
      after: 1,
      facts: ({ day }) => ({
        legalBasis: "《中华人民共和国消费者权益保护法》第二十条",
        listItem: "轻微违法不予处罚清单：商品信息标示不规范",
        leniency: answers(leniency.facts.leniency.items, {
          first: "经查询五年内无同类处罚",
          "minor-harm": "成交 4 单，已主动说明并退款 1 单",
          corrected: "接到告知当日改正",
          minor: "持续三日，金额 236 元",
        }),
        lookBack: "查询本省执法平台和国家企业信用信息公示系统，五年内无同类处罚记录。",
        correctBy: day(5),
      }),
      evidence: [page("商品页截图", "产地：浙江。")],
    },
    {
      on: "penalty.leniency",
      action: "educate",
      by: "officer1",
      after: 1,
      facts: {
        education: "当面讲解标示要求，发放合规提示单。",
        promise: "逐件核对产地标示，今后上架前复核。",
      },
    },
    {
      on: "penalty.leniency",
      action: "record-correction",
      by: "officer2",
      after: 2,
      facts: ({ today }) => ({
        leniency: answers(leniency.facts.leniency.items, {
          first: "经查询五年内无同类处罚",
          "minor-harm": "成交 4 单，已主动说明并退款 1 单",
          corrected: "已改正",
          minor: "持续三日，金额 236 元",
        }),
        ground: "first",
        correctedOn: today,
        correctionNote: "两件商品页均已标示具体产地。",
      }),
      evidence: [page("改正后商品页截图", "产地：浙江省杭州市余杭区径山镇。")],
    },
  ],
};

export const spotFine: Scenario = {
  id: "penalty-summary-licence",
  title: text("提货点未亮证当场处罚", "A small fine on the spot"),
  bureau: "330110",
  ago: 9,
  trader: "zhuli",
  start: {
    on: "penalty.summary",
    facts: (scene) => ({
      subject: "online-trading",
      violation: "线下提货点未公示营业执照",
      summary: "现场检查时营业执照放在抽屉内，未公示。",
      place: scene.trader.address,
      ...partyOf(scene),
    }),
  },
  steps: [
    {
      on: "penalty.summary",
      action: "record-violation",
      by: "officer1",
      facts: ({ officers }) => ({
        officers,
        cardsShown: true,
        factsFound: "提货点未在显著位置公示营业执照。",
        nature: "《中华人民共和国市场主体登记管理条例》第三十六条",
      }),
      evidence: [paper("现场照片说明", "营业执照放在抽屉内。")],
    },
    {
      on: "penalty.summary",
      action: "tell-and-hear",
      by: "officer1",
      facts: { told: true, defence: "刚搬来，忘记挂。", defenceView: "不影响事实认定，酌情给予警告。" },
    },
    {
      on: "penalty.summary",
      action: "decide",
      by: "officer1",
      facts: ({ now, place }) => ({
        penaltyKind: "fine",
        fine: 20_000,
        penaltyBasis: "《中华人民共和国市场主体登记管理条例》第四十八条",
        decidedAt: now,
        signature: "signed",
        reviewOrgan: place.government,
        court: place.court,
      }),
    },
    {
      on: "penalty.summary",
      action: "file-papers",
      by: "officer2",
      after: 2,
      facts: ({ today }) => ({ filedOn: today }),
    },
  ],
};
