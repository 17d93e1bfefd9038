import { type Text, text } from "../kernel/index.ts";

/** Conduct in the market: prices, promotion, pyramid selling. Our own short words after the articles as read. */
export const marketArticles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  O56: {
    7: text("明码标价的内容。", "What a price mark must say."),
    8: text("不得在标价之外加价或者收取未标明的费用。", "No charge beyond the marked price."),
    16: text(
      "价格比较的被比较价格应当真实准确；未标明详细信息的不高于前七日内最低成交价格，没有交易的不高于最后一次交易价格；厂商建议零售价应当明示。",
      "The reference price must be true; without details not above the lowest transaction price of the 7 days before, none traded: the last one; suggested retail prices are named as such.",
    ),
    17: text(
      "不得临时提高标示价格作为折价基准，不得以无依据或者无从比较的价格作为基准。",
      "No marked price raised for the occasion, no baseless or incomparable price as basis of a discount.",
    ),
    18: text("赠品标明品名、数量。", "Gifts: name and quantity."),
    19: text("价格欺诈的八种行为。", "Eight kinds of price fraud."),
    20: text("网络交易经营者的价格欺诈行为。", "Price fraud of online traders."),
    21: text("不属于价格欺诈的情形。", "What is no price fraud."),
    24: text("交易场所提供者的法律责任。", "Liability of venue providers."),
    25: text("交易场所提供者提供标价模板等的责任。", "Liability for price templates and forced promotions."),
  },
  AUCL25: {
    7: text("混淆行为。", "Confusion."),
    9: text(
      "虚假或者引人误解的商业宣传；组织虚假交易、虚假评价。",
      "False or misleading promotion; organising fake transactions and reviews.",
    ),
    10: text("商业秘密。", "Trade secrets."),
    11: text("有奖销售。", "Prize sales."),
    12: text("商业诋毁。", "Commercial disparagement."),
    13: text("利用网络从事不正当竞争。", "Unfair competition by network means."),
    14: text("平台不得强制低于成本定价。", "Platforms may not force below-cost pricing."),
    15: text("大型企业不得滥用优势地位。", "Large firms may not abuse their position."),
    21: text("平台公平竞争义务。", "Platform duties."),
    25: text("虚假宣传的罚则。", "Fines for false promotion."),
    26: text("侵犯商业秘密的罚则。", "Fines for trade secrets."),
    27: text("有奖销售的罚则。", "Fines for prize sales."),
    28: text("商业诋毁的罚则。", "Fines for disparagement."),
    29: text("网络不正当竞争的罚则。", "Fines for network obstruction."),
    30: text("强制低于成本定价的罚则。", "Fines for forced below-cost pricing."),
    31: text("拖欠账款的罚则。", "Fines for abuse on payment."),
    35: text("妨害调查的罚则。", "Fines for obstruction."),
  },
  O37: {
    14: text(
      "不得以虚构交易、编造评价等方式作虚假或者引人误解的商业宣传。",
      "No false promotion by fabricated trades, reviews, stock or clicks.",
    ),
    18: text(
      "自动展期、自动续费须提请注意并可随时取消。",
      "Automatic renewal: attention drawn, cancellable at any time.",
    ),
  },
  SC444: {
    7: text("传销行为的三种形式。", "Three forms of pyramid selling."),
    14: text("查处措施及审批。", "Measures and approval."),
    23: text("公开警示。", "Public warning."),
    24: text("组织者、介绍者、参加者的罚则。", "Fines for organisers, recruiters, participants."),
    26: text("提供条件的罚则。", "Fines for those who provide means."),
  },
  ZJEC: {
    14: text("差别待遇的禁止和除外。", "Differential treatment and its exceptions."),
    15: text("网络不正当竞争行为。", "Unfair competition online."),
    28: text("网络不正当竞争的罚则。", "Fines for unfair competition online."),
  },
};
