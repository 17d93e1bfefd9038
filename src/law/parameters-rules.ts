import type { Parameter } from "./model.ts";
import { row } from "./row.ts";

/** 平台规则 (PR) and 直播电商 (LV), both from 2026-02-01. */
export const rulesParameters: readonly Parameter[] = [
  row(
    "PR-01",
    ["首页持续公示平台规则", "Continuous display on the home page"],
    "",
    "O116 7; ECL 33",
    "2026-02-01",
    "read",
    { is: ["便利、完整阅览和下载", "readable and downloadable in full"] },
  ),
  row(
    "PR-02",
    ["重要条款显著标识并解释", "Key clauses prominent, explained on request"],
    "",
    "O116 8",
    "2026-02-01",
    "read",
    {
      is: [
        "收费、争议解决等条款加粗等；应要求解释",
        "fees, disputes in bold or the like; explained on request",
      ],
    },
  ),
  row(
    "PR-03",
    ["规则页面提供检索", "Search function on the rules page"],
    "",
    "O116 9",
    "2026-02-01",
    "read",
    { is: ["必须提供", "required"] },
  ),
  row(
    "PR-04",
    ["制定修改规则公开征求意见", "Public comment on making or changing rules"],
    "",
    "O116 10; ECL 34",
    "2026-02-01",
    "read",
    { is: ["留出必要时间（未定天数）", "necessary time; no number is given"] },
  ),
  row("PR-05", ["保存征求意见记录", "Keep opinion records"], "3 year", "O116 11", "2026-02-01", "read", {
    is: ["自征求意见结束之日起不少于三年", "at least three years from the end of the comment period"],
  }),
  row(
    "PR-06",
    ["规则实施前公示", "Publish before implementation"],
    "7 calendar-day",
    "O116 12(1); ECL 34",
    "2019-01-01",
    "read",
    { is: ["至少七日", "at least seven days"] },
  ),
  row(
    "PR-07",
    [
      "用户量巨大、修改较多或者涉及重大利益的公示",
      "Publish before implementation: huge user base, many changes, important interests",
    ],
    "15 calendar-day",
    "O116 12(2)",
    "2026-02-01",
    "read",
    { is: ["至少十五日", "at least fifteen days"] },
  ),
  row(
    "PR-08",
    ["重大影响规则的过渡期", "Transition period for major impact"],
    "",
    "O116 13",
    "2026-02-01",
    "read",
    { is: ["按影响合理设置", "reasonable, by impact"] },
  ),
  row(
    "PR-09",
    ["不同意修改的退出与退费", "Exit by those who disagree; refund under the old rules"],
    "",
    "O116 14; ECL 34(2)",
    "2026-02-01",
    "read",
    { is: ["不得附加不合理条件", "no unreasonable condition"] },
  ),
  row(
    "PR-10",
    ["保存历史版本", "Keep all previous versions"],
    "3 year",
    "O116 15; O37 28",
    "2021-05-01",
    "read",
    {
      is: [
        "新版本生效之日前三年的全部版本",
        "all versions of the three years before the new one takes effect",
      ],
    },
  ),
  row(
    "PR-11",
    ["禁止强制、诱导、默认同意", "No forced, induced or default consent"],
    "",
    "O116 16",
    "2026-02-01",
    "read",
    { is: ["不增加义务、不减损权利的修改除外", "except changes that add no duty and reduce no right"] },
  ),
  row(
    "PR-12",
    ["不利措施的说明与申诉", "Adverse measure: reasons and appeal"],
    "",
    "O116 19",
    "2026-02-01",
    "read",
    {
      is: [
        "告知事实、理由、依据和申诉途径；应要求人工复核",
        "facts, reasons, basis, appeal channel; human review on request",
      ],
    },
  ),
  row(
    "PR-13",
    ["禁止对经营者的不合理限制", "Forbidden restrictions on sellers"],
    "",
    "O116 27",
    "2026-02-01",
    "read",
    {
      is: [
        "强制仅退款；强制增值服务；强制推广；强制独家；强制低于成本销售",
        "forced refund without return; forced added services; forced promotion; forced exclusivity; forced below-cost sale",
      ],
    },
  ),
  row("PR-14", ["禁止的收费", "Forbidden fees"], "7 count", "O116 28(1)", "2026-02-01", "read", {
    is: [
      "重复收费；只收费不服务；转嫁成本；对经营者自身基本数据收费；强制购买或者推广；不合理保证金；其他",
      "duplicate; without service; shifted cost; for a seller's own basic data; forced purchase or promotion; unreasonable deposit; others",
    ],
  }),
  row(
    "PR-15",
    ["禁止对条件相同的经营者价格歧视", "Price discrimination among sellers"],
    "",
    "O116 28(2)",
    "2026-02-01",
    "read",
    { is: ["条件相同的；依价格法第四十条处罚", "equal conditions; penalty by price law art. 40"] },
  ),
  row(
    "PR-16",
    [
      "禁止对同等条件消费者差别定价",
      "Different prices under equal conditions without the consumer's knowledge",
    ],
    "",
    "O116 31; SC778 9(2)",
    "2024-07-01",
    "read",
    {
      is: [
        "消费者不知情；依消费者权益保护法第五十六条第一款处罚",
        "without the consumer's knowledge; penalty by consumer law art. 56(1)",
      ],
    },
  ),
  row("PR-17", ["会员权益", "Membership"], "", "O116 32", "2026-02-01", "read", {
    is: [
      "有效期内不得单方加价、减损；续费前告知变化",
      "no unilateral fee or reduction within the term; changes told before renewal",
    ],
  }),
  row("PR-18", ["约谈的情形", "Grounds for talks (约谈)"], "5 count", "O116 38", "2026-02-01", "read", {
    is: ["五类情形", "five grounds"],
  }),
  row(
    "PR-19",
    ["罚款：公示、征求意见、七日、退出", "Fine: display, comment, seven days, exit"],
    "",
    "O116 39; ECL 81",
    "2026-02-01",
    "read",
    { is: ["2万—10万元；情节严重：10万—50万元", "20,000–100,000 yuan; serious: 100,000–500,000"] },
  ),
  row("PR-20", ["罚款：其他义务", "Fine: residual duties"], "", "O116 40; O116 41", "2026-02-01", "read", {
    is: ["1万—10万元", "10,000–100,000 yuan"],
  }),
  row(
    "PR-21",
    ["罚款：禁止的限制和收费", "Fine: forbidden restrictions and fees"],
    "",
    "O116 42(1); ECL 82",
    "2026-02-01",
    "read",
    { is: ["5万—50万元；情节严重：50万—200万元", "50,000–500,000 yuan; serious: 500,000–2,000,000"] },
  ),

  row(
    "LV-01",
    ["核验直播间运营者", "Verify live-room operators"],
    "6 month",
    "O117 8(1)",
    "2026-02-01",
    "read",
    { is: ["至少每六个月一次", "at least every six months"] },
  ),
  row(
    "LV-02",
    ["首播前登记直播营销人员", "Marketer's data before the first live"],
    "",
    "O117 8(2)",
    "2026-02-01",
    "read",
    {
      is: [
        "姓名、身份证件、经常居住地、联系方式、服务机构、专业资格",
        "name, ID, habitual residence, contact, MCN, professional qualification",
      ],
    },
  ),
  row(
    "LV-03",
    ["向省级部门报送运营者和营销人员信息", "Report operators and marketers to the province"],
    "",
    "O117 9",
    "2026-02-01",
    "read",
    { is: ["每年一月和七月", "every January and July"] },
  ),
  row("LV-04", ["培训直播营销人员", "Train marketers"], "1 year", "O117 10", "2026-02-01", "read", {
    is: ["每年至少一次，首播前也应培训", "at least every year, and before the first live"],
  }),
  row("LV-05", ["分级管理与重点巡查", "Graded management and patrol"], "", "O117 11", "2026-02-01", "read", {
    is: [
      "关注度高、交易量大、影响力大、屡次违法、涉及生命健康的直播间",
      "high-follower, high-volume, influential, repeat-offender, life-health rooms",
    ],
  }),
  row("LV-06", ["处置措施阶梯", "Sanction ladder"], "8 count", "O117 12", "2026-02-01", "read", {
    is: [
      "警示、限制功能、限制流量、暂停直播、限期停播、关闭账号、禁止重新注册、列入黑名单；与违法程度相当",
      "warn, limit functions, limit traffic, pause, timed ban, close the account, bar re-registration, blacklist; proportionate",
    ],
  }),
  row("LV-07", ["报告处置", "Report sanctions"], "", "O117 12(3)", "2026-02-01", "read", {
    is: [
      "向县级以上部门报告；关闭账号、禁止重新注册、黑名单并报省级",
      "to county level or above; closure, bar and blacklist also to the province",
    ],
  }),
  row("LV-08", ["黑名单管理", "Blacklist"], "", "O117 14", "2026-02-01", "read", {
    is: ["理由、期限、申诉；期满解除", "reasons, period, appeal; lifted when the period ends"],
  }),
  row(
    "LV-09",
    ["变更报告与核验更新", "Operator reports a change; platform updates"],
    "",
    "O117 15; O117 25",
    "2026-02-01",
    "read",
    {
      is: [
        "运营者三个工作日内报告；平台七个工作日内核验更新",
        "the operator within 3 working days, the platform within 7",
      ],
    },
  ),
  row(
    "LV-10",
    ["保存直播交易数据", "Retention of transaction data"],
    "3 year",
    "O117 16",
    "2026-02-01",
    "read",
    {
      is: [
        "含回看、互动、页面快照、客服、支付、物流、退货；自交易完成起不少于三年",
        "replay, interaction, page snapshot, service chat, payment, logistics, returns; at least three years from completion",
      ],
    },
  ),
  row(
    "LV-11",
    ["提醒失联运营者、营销人员更新信息", "Remind an unreachable operator or marketer to update"],
    "5 working-day",
    "O117 22",
    "2026-02-01",
    "read",
    {
      is: [
        "自收到市场监管部门通知起；仍不更新的按平台规则处置",
        "from the authority's notice; then sanction under the platform's rules",
      ],
    },
  ),
  row("LV-12", ["直播间展示销售者信息", "Live-room display"], "", "O117 26", "2026-02-01", "read", {
    is: [
      "名称、地址、联系方式或者直接链接；不得多次跳转、强制关注、遮挡",
      "name, address, contact or a direct link; no multi-jump, forced follow or overlay",
    ],
  }),
  row(
    "LV-13",
    ["核验商家和选品并保存", "Verify merchants, selection and script; keep"],
    "3 year",
    "O117 27",
    "2026-02-01",
    "read",
    {
      is: [
        "身份、许可、强制认证、合格证明；自直播结束起不少于三年",
        "identity, licence, CCC, conformity; at least three years from the end of the live",
      ],
    },
  ),
  row(
    "LV-14",
    ["核验营销人员、保存并在每次直播前报平台", "Verify marketers; keep; report before each live"],
    "3 year",
    "O117 28",
    "2026-02-01",
    "read",
    { is: ["自直播结束起不少于三年", "at least three years from the end of the live"] },
  ),
  row("LV-15", ["直播前合规审查", "Pre-live compliance review"], "", "O117 30", "2026-02-01", "read", {
    is: ["必须进行", "required"],
  }),
  row(
    "LV-16",
    ["现场纠正记录", "On-the-spot correction records"],
    "3 year",
    "O117 31",
    "2026-02-01",
    "read",
    { is: ["自直播结束起不少于三年", "at least three years from the end of the live"] },
  ),
  row(
    "LV-17",
    ["价格展示与比较依据", "Price display and basis of comparison"],
    "",
    "O117 32",
    "2026-02-01",
    "read",
    { is: ["必须标明", "required"] },
  ),
  row(
    "LV-18",
    ["人工智能生成人物的持续标识", "AI-generated person: continuous label"],
    "",
    "O117 37",
    "2026-02-01",
    "read",
    { is: ["全程持续标识，使用者、管理者负责", "labelled throughout; the user or manager answers for it"] },
  ),
  row(
    "LV-19",
    ["直播营销人员服务机构的核验与选品记录", "MCN: verification, agreements, selection records"],
    "3 year",
    "O117 38; O117 45",
    "2026-02-01",
    "read",
    {
      is: [
        "核验营销人员和运营者，书面协议；选品记录不少于三年",
        "verify marketers and operators, written agreements; selection records at least three years",
      ],
    },
  ),
  row("LV-20", ["直播电商违法的罚款", "Fines"], "", "O117 53; O117 64", "2026-02-01", "read", {
    is: [
      "身份、报送、保存依电子商务法第八十条；其他义务拒不改正或者情节严重1万—10万元；展示义务1万元以下；并适用反不正当竞争法第二十五、二十八条、广告法第五十五条",
      "identity, reporting, retention by e-commerce law art. 80; residual duties 10,000–100,000 on refusal or serious; display at most 10,000; competition law art. 25, 28, advertising law art. 55",
    ],
  }),
  row(
    "LV-21",
    ["直播中构成广告的判断", "Substance test for an advertisement in a live"],
    "",
    "O117 35",
    "2026-02-01",
    "read",
    {
      is: [
        "有影响力的第三人以自己名义形象推荐；录制剪辑后发布用于销售；其他",
        "an influential third person endorsing in own name or image; recorded or edited clips published to sell; others",
      ],
    },
  ),
];
