import type { Parameter } from "./model.ts";
import { row } from "./row.ts";

/** 平台与网络交易经营者的义务: identity, registration, reporting, retention (D), tax data (X), notice chain (I). */
export const platformParameters: readonly Parameter[] = [
  row(
    "D-01",
    [
      "核验登记平台内经营者并定期核验更新",
      "Verify and register in-platform operators; re-verify at least every",
    ],
    "6 month",
    "O37 24(1); ECL 27; ZJEC 9",
    "2021-05-01",
    "read",
    {
      is: [
        "身份、地址、联系方式、行政许可；建立登记档案；至少每六个月核验更新一次",
        "identity, address, contact, licences; keep a file; re-verify at least every six months",
      ],
    },
  ),
  row(
    "D-02",
    ["免登记个人零星小额交易的年交易额上限", "Registration-exempt personal sellers: yearly turnover at most"],
    "100000 yuan",
    "O37 8(3); O37 8(4); ECL 10",
    "2021-05-01",
    "read",
    {
      is: [
        "按年合并计算其在各平台各店铺的交易额；依法须取得许可的除外",
        "a calendar year, all shops on all platforms summed; goods that need a licence excluded",
      ],
    },
  ),
  row(
    "D-03",
    [
      "监测未登记经营者是否超过免登记额度并提醒",
      "Monitor unregistered sellers against the exemption and remind",
    ],
    "",
    "O37 24(2)",
    "2021-05-01",
    "read",
    {
      is: ["超过额度的，及时提醒其依法登记", "remind in time once the threshold is passed"],
    },
  ),
  row(
    "D-04",
    ["向省级市场监管部门报送平台内经营者身份信息", "Report identity data to the provincial authority"],
    "",
    "O37 25(2); ZJEC 11",
    "2021-05-01",
    "read",
    {
      is: [
        "每年一月和七月；浙江通过省级系统报送并与税务共享",
        "every January and July; in Zhejiang through the provincial system, shared with tax",
      ],
    },
  ),
  row(
    "D-05",
    ["报送字段：已登记经营者", "Fields reported: registered seller"],
    "",
    "O37 25(2)[1]",
    "2021-05-01",
    "read",
    {
      is: [
        "名称、统一社会信用代码、实际经营地址、联系方式、网店名称、网址链接",
        "name, USCC, actual place of business, contact, shop name, URL",
      ],
    },
  ),
  row(
    "D-06",
    ["报送字段：未登记经营者", "Fields reported: unregistered seller"],
    "",
    "O37 25(2)[2]",
    "2021-05-01",
    "read",
    {
      is: [
        "姓名、身份证件号码、实际经营地址、联系方式、网店名称、网址链接、免登记情形自我声明；超过额度的特别标示",
        "name, ID number, actual place of business, contact, shop name, URL, self-declaration; flagged if over the threshold",
      ],
    },
  ),
  row(
    "D-07",
    ["免登记自我声明的类型", "Self-declaration types"],
    "4 count",
    "O37 12(3)",
    "2021-05-01",
    "read",
    {
      is: [
        "自产农副产品；家庭手工业产品；无须许可的便民劳务；零星小额交易",
        "own farm produce; home-made handicraft; licence-free personal services; sporadic small trade",
      ],
    },
  ),
  row(
    "D-08",
    ["经营者更新自己公示的信息", "Operator updates its own publicised data"],
    "10 working-day",
    "O37 12(4)",
    "2021-05-01",
    "read",
  ),
  row(
    "D-09",
    ["平台内经营者向平台报告信息变更", "In-platform operator reports a change to the platform"],
    "3 working-day",
    "O37 26; ZJEC 8",
    "2021-05-01",
    "read",
  ),
  row(
    "D-10",
    ["平台核验并更新变更信息", "Platform verifies and updates"],
    "7 working-day",
    "O37 26; ZJEC 8",
    "2021-05-01",
    "read",
  ),
  row(
    "D-11",
    ["区分标记已登记和未登记经营者", "Mark registered and unregistered sellers visibly"],
    "",
    "O37 27",
    "2021-05-01",
    "read",
    {
      is: ["以显著方式持续标记，使消费者能够清晰辨认", "marked visibly and always"],
    },
  ),
  row(
    "D-12",
    ["首页公示：企业", "Publicity on the home page: enterprise"],
    "",
    "O37 12(2)[1]; ECL 15",
    "2021-05-01",
    "read",
    {
      is: [
        "统一社会信用代码、名称、类型、法定代表人、住所、注册资本及许可；可用链接标识",
        "USCC, name, type, legal representative, domicile, capital, licences; a link is allowed",
      ],
    },
  ),
  row(
    "D-13",
    ["首页公示：个体工商户", "Publicity on the home page: individual business"],
    "",
    "O37 12(2)[2]",
    "2021-05-01",
    "read",
    {
      is: [
        "统一社会信用代码、名称、经营者姓名、经营场所、组成形式；可用链接标识",
        "USCC, name, operator's name, place of business, form of composition; a link is allowed",
      ],
    },
  ),
  row(
    "D-14",
    ["终止从事网络交易的事先公示", "Exit notice"],
    "30 calendar-day",
    "O37 23; ECL 16; SC778 21",
    "2019-01-01",
    "read",
    {
      is: [
        "终止前三十日在首页显著位置持续公示",
        "shown on the home page from thirty days before the planned exit",
      ],
    },
  ),
  row(
    "D-15",
    ["保存商品服务信息和交易信息", "Retention: goods, service and transaction data"],
    "3 year",
    "ECL 31; O37 31",
    "2019-01-01",
    "read",
    {
      is: [
        "自交易完成之日起不少于三年，法律另有更长规定的从其规定",
        "at least three years from completion, longer if another law says so",
      ],
    },
  ),
  row(
    "D-16",
    ["保存平台内经营者身份信息", "Retention: seller identity data"],
    "3 year",
    "O37 31",
    "2021-05-01",
    "read",
    {
      is: ["自其退出平台之日起不少于三年", "at least three years from its exit"],
    },
  ),
  row(
    "D-17",
    ["网络直播服务提供者保存交易直播视频", "Retention: video of a commercial livestream"],
    "3 year",
    "O37 20(2)",
    "2021-05-01",
    "read",
    {
      is: ["自直播结束之日起不少于三年", "at least three years from the end of the livestream"],
    },
  ),
  row(
    "D-18",
    ["检查监控、处置、记录并报告违法商品服务", "Check goods and services; dispose; record; report"],
    "",
    "O37 29; ECL 29",
    "2021-05-01",
    "read",
    {
      is: [
        "发现违法的采取必要处置措施、保存记录，向平台住所地县级以上市场监管部门报告",
        "on discovery dispose, keep a record, report to the authority of the platform's domicile",
      ],
    },
  ),
  row(
    "D-19",
    ["公示对平台内经营者的处置", "Publish a sanction on a seller"],
    "1 working-day",
    "O37 30; ECL 36",
    "2021-05-01",
    "read",
    {
      is: [
        "载明网店名称、违法行为、处理措施；短期措施公示至措施结束",
        "shop, breach, measure; short measures are displayed until they end",
      ],
    },
  ),
  row(
    "D-20",
    ["按要求提供特定时段、品类、区域的交易数据", "Provide data by period, category, region on demand"],
    "",
    "O37 22; ECL 25",
    "2021-05-01",
    "read",
    {
      is: [
        "价格、销量、销售额等数据信息，由总局或者授权的省级部门要求",
        "price, volume, sales; demanded by SAMR or an authorised province",
      ],
    },
  ),
  row(
    "D-21",
    [
      "配合调查，提供身份、交易、售后数据和技术协助",
      "Provide data and technical cooperation in investigations",
    ],
    "",
    "O37 34",
    "2021-05-01",
    "read",
    {
      is: [
        "推广、支付结算、物流、网络接入、服务器托管等其他服务经营者同样应当配合",
        "providers of promotion, payment, logistics, access, hosting and cloud as well",
      ],
    },
  ),
  row(
    "D-22",
    [
      "省级部门与实际经营地共享身份信息",
      "The province shares identity data with the operator's actual province",
    ],
    "",
    "O37 33(2); O117 48",
    "2021-05-01",
    "read",
    {
      is: ["及时", "in time; no number is given"],
    },
  ),
  row(
    "D-23",
    ["自动续费、自动展期的提醒", "Auto-renewal: notice and free cancellation"],
    "",
    "O37 18; SC778 10(2); PBR 20",
    "2021-05-01",
    "read",
    {
      is: [
        "接受服务前和每次续费日前显著提请注意；可随时取消或者变更",
        "prominent notice before acceptance and before each renewal; cancel or alter at any time",
      ],
      note: ["价格行为规则部分仅据摘录", "The platform price rules are known from an excerpt."],
    },
  ),
  row(
    "D-24",
    ["禁止默认勾选搭售", "Default-ticked tie-in sale prohibited"],
    "",
    "ECL 19; O37 17",
    "2021-05-01",
    "read",
    {
      is: [
        "搭售须显著提示，不得设为默认同意，不得将以往选择作为默认",
        "no default consent; an earlier choice is not reused as default",
      ],
    },
  ),
  row(
    "D-25",
    ["提供不针对个人特征的搜索选项", "Non-personalised search option"],
    "",
    "ECL 18; ZJEC 13",
    "2019-01-01",
    "read",
    { is: ["必须提供", "must be offered"] },
  ),
  row(
    "D-26",
    ["竞价排名显著标明广告", "Paid ranking is marked as advertising"],
    "",
    "ECL 40; O72 9",
    "2019-01-01",
    "read",
    { is: ["显著标明“广告”", "marked 广告"] },
  ),
  row("D-27", ["信用评价", "Reviews"], "", "ECL 39; O37 15; ZJEC 19", "2019-01-01", "read", {
    is: [
      "提供评价途径，不得删除消费者评价；浙江：可删除无关或者推广评价，应删除违法评价并保存数据",
      "a channel is provided, consumer reviews are not deleted; Zhejiang: off-topic or promoting ones may, unlawful ones must go, data kept",
    ],
  }),
  row(
    "D-28",
    ["自营业务的区分标记", "Self-operated goods are marked"],
    "",
    "ECL 37; ZJEC 12",
    "2019-01-01",
    "read",
    { is: ["显著区分；浙江：公示实际销售者", "marked distinctly; Zhejiang: the real seller is published"] },
  ),
  row(
    "D-29",
    ["争议处理中提供原始合同和交易记录", "Provide original contract and transaction records in disputes"],
    "",
    "ECL 62",
    "2019-01-01",
    "read",
    { is: ["必须提供", "required"] },
  ),
  row(
    "D-30",
    ["投诉举报渠道的响应（浙江）", "Complaint channel answered (Zhejiang)"],
    "",
    "ZJEC 20; ECL 59",
    "2022-03-01",
    "read",
    { is: ["电话接听、在线答复", "the phone is answered, online messages replied to"] },
  ),
  row(
    "D-31",
    ["六个月核验后的处理（浙江）", "What follows the six-month check (Zhejiang)"],
    "",
    "ZJEC 9",
    "2022-03-01",
    "read",
    {
      is: [
        "信息有误：责令改正、暂停；许可过期：屏蔽，限期补办（不短于法定办理时限），逾期删除；疑似伪造身份：暂停并报告",
        "wrong data: fix, then suspend; expired licence: block, new licence within at least the statutory time, then delete; forged identity: suspend and report",
      ],
    },
  ),
  row(
    "D-32",
    ["网络餐饮后厨视频与外卖封签（浙江）", "Online catering: kitchen video and seals (Zhejiang)"],
    "",
    "ZJEC 16",
    "2022-03-01",
    "read",
    { is: ["未封签的，配送员、消费者可以拒收", "courier and consumer may refuse what is not sealed"] },
  ),
  row(
    "D-33",
    ["平台报送的四类合规数据", "Four classes of compliance data platforms report"],
    "4 count",
    "DR25",
    "2025-04-25",
    "excerpt",
    {
      is: [
        "身份信息（一月、七月）；违法线索；执法协助；特定交易数据",
        "identity (January, July); violation leads; enforcement assistance; specific transaction data",
      ],
    },
  ),
  row(
    "D-34",
    ["网络食品交易平台的审查义务", "Food platforms: register, check permits, stop and report"],
    "",
    "FSL 62; FSL 131",
    "2015-10-01",
    "read",
    {
      is: [
        "实名登记、审查许可证，制止并报告违法行为",
        "real-name registration, permit check, stop and report breaches",
      ],
    },
  ),

  row(
    "X-01",
    ["平台企业报送自身基本信息", "Platform reports its own basic information"],
    "30 calendar-day",
    "SC810 3",
    "2025-06-20",
    "excerpt",
    {
      is: ["自规定施行之日或者开始从事互联网业务之日起", "from 2025-06-20 or the start of internet business"],
    },
  ),
  row(
    "X-02",
    [
      "报送平台内经营者和从业人员身份及上季度收入",
      "Identity and previous quarter's income of operators and workers",
    ],
    "",
    "SC810 4",
    "2025-06-20",
    "excerpt",
    {
      is: [
        "季度终了的次月内；依法享受税收优惠的配送、运输、家政人员的收入除外；首次于2025年10月",
        "within the month after the quarter ends; income of delivery, transport, housekeeping workers with tax relief exempt; first in October 2025",
      ],
    },
  ),
  row("X-03", ["未按规定报送的罚款", "Fine"], "", "SC810 10", "2025-06-20", "open", {
    is: [
      "拒不改正：2万—10万元；情节严重：10万—50万元并责令停业",
      "not corrected: 20,000–100,000 yuan; serious: 100,000–500,000 and suspension",
    ],
  }),
  row("X-04", ["涉税信息报送实施公告", "Implementing notice"], "", "TAX15", "2025-06-20", "excerpt", {
    is: ["税务总局公告2025年第15号", "announcement 2025 no. 15 of the tax administration"],
  }),
  row(
    "X-05",
    ["不重复向税务报送身份信息（浙江）", "No double reporting of identity to tax (Zhejiang)"],
    "",
    "ZJEC 11(2)",
    "2022-03-01",
    "read",
    { is: ["由市场监管系统共享", "the SAMR system shares it"] },
  ),

  row("I-01", ["知识产权通知的内容", "Content of the notice"], "", "ECL 42(1)", "2019-01-01", "read", {
    is: [
      "构成侵权的初步证据（实务中并附身份证明）",
      "preliminary evidence of infringement (identity as well in practice)",
    ],
  }),
  row(
    "I-02",
    ["平台采取必要措施并转送通知", "Platform takes measures and forwards the notice"],
    "",
    "ECL 42(2)",
    "2019-01-01",
    "read",
    {
      is: [
        "及时；未及时的对损害扩大部分承担连带责任",
        "in time; joint liability for the enlarged loss if late",
      ],
    },
  ),
  row(
    "I-03",
    ["恶意错误通知加倍赔偿", "Malicious wrong notice: double compensation"],
    "",
    "ECL 42(3)",
    "2019-01-01",
    "read",
    { is: ["加倍承担赔偿责任", "double compensation"] },
  ),
  row(
    "I-04",
    ["平台内经营者的不侵权声明", "Counter-statement by the seller"],
    "",
    "ECL 43(1)",
    "2019-01-01",
    "read",
    {
      is: [
        "附初步证据；平台转送并告知权利人可以投诉或者起诉",
        "with preliminary evidence; the platform forwards it and tells the right holder to complain or sue",
      ],
    },
  ),
  row(
    "I-05",
    ["未收到投诉或者起诉通知则终止措施", "End the measures if no news of complaint or suit"],
    "15 calendar-day",
    "ECL 43(2)",
    "2019-01-01",
    "read",
    { is: ["自声明到达权利人之日起", "from the day the statement reaches the right holder"] },
  ),
  row(
    "I-06",
    ["公示通知、声明及处理结果", "Publish notices, statements and outcomes"],
    "",
    "ECL 44",
    "2019-01-01",
    "read",
    { is: ["及时", "in time; no number is given"] },
  ),
  row("I-07", ["知道或者应当知道侵权的", "Knows or should know"], "", "ECL 45", "2019-01-01", "read", {
    is: ["采取必要措施，否则承担连带责任", "necessary measures, else joint liability"],
  }),
  row("I-08", ["未采取必要措施的罚款", "Fine"], "", "ECL 84", "2019-01-01", "read", {
    is: [
      "逾期不改正：5万—50万元；情节严重：50万—200万元",
      "not corrected in time: 50,000–500,000 yuan; serious: 500,000–2,000,000",
    ],
  }),
  row(
    "I-09",
    ["平台知识产权保护管理标准", "Platform IP management standard"],
    "",
    "GB39550",
    "2021-06-01",
    "excerpt",
    { is: ["国家标准 GB/T 39550-2020", "GB/T 39550-2020"] },
  ),
];
