import { day, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

/** 网络不正当竞争: unfair competition online (AUCL25, O37, ZJEC). */
export const unfairCompetitionParameters: readonly Parameter[] = [
  {
    id: "UC-01",
    label: text("混淆行为", "Confusion"),
    text: text(
      "名称、包装、域名、网页、新媒体账号、应用名称和图标；将他人标识设为搜索关键词，使人误认为他人商品或者有特定联系；违法经营额五万元以上的五倍以下，不足的二十五万元以下",
      "name, packaging, domain, page, new-media account, app name and icon; another’s mark as search keyword; turnover of 50,000 yuan and more: up to five times; else up to 250,000",
    ),
    basis: cites("AUCL25 7", "AUCL25 23"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-02",
    label: text("虚假或者引人误解的商业宣传", "False or misleading promotion"),
    text: text(
      "对性能、功能、质量、销售状况、用户评价、曾获荣誉等；欺骗、误导消费者和其他经营者；一百万元以下，情节严重的一百万元以上二百万元以下，可以吊销执照",
      "of performance, quality, sales, reviews, honours; deceives consumers or other operators; up to 1,000,000 yuan, serious 1,000,000 to 2,000,000 and licence",
    ),
    basis: cites("AUCL25 9", "AUCL25 25"),
    from: day("2025-10-15"),
    certainty: "read",
    note: text(
      "2025-10-15前为二十万元以上一百万元以下（AUCL19第八条、第二十条）；处罚下限降低，适用从轻",
      "Before 2025-10-15: 200,000 to 1,000,000 (AUCL19 art. 8, 20); the lower floor of the new law applies where lighter.",
    ),
  },
  {
    id: "UC-03",
    label: text(
      "组织虚假交易、虚假评价（刷单炒信）",
      "Organising fake transactions or fake reviews (brushing)",
    ),
    text: text(
      "通过组织虚假交易、虚假评价等方式，帮助其他经营者进行虚假或者引人误解的商业宣传；罚则同虚假宣传",
      "helps another’s false promotion by organising fake transactions or reviews; fined as false promotion",
    ),
    basis: cites("AUCL25 9(2)", "AUCL25 25"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-04",
    label: text("侵犯商业秘密", "Trade secrets"),
    text: text(
      "十万元以上一百万元以下；情节严重的一百万元以上五百万元以下",
      "100,000 to 1,000,000 yuan; serious 1,000,000 to 5,000,000",
    ),
    basis: cites("AUCL25 10", "AUCL25 26"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-05",
    label: text("有奖销售：抽奖式最高奖金额", "Prize sales: highest prize of a draw"),
    value: 5_000_000,
    unit: "fen",
    text: text(
      "信息不明确、变更、谎称有奖、抽奖式超过五万元的，禁止；五万元以上五十万元以下",
      "unclear or changed terms, fake prizes, a draw above 50,000 yuan; 50,000 to 500,000",
    ),
    basis: cites("AUCL25 11", "AUCL25 27"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-06",
    label: text("商业诋毁", "Commercial disparagement"),
    text: text(
      "编造、传播或者指使他人编造、传播虚假、误导性信息，损害其他经营者；十万元以上一百万元以下，严重的一百万元以上五百万元以下",
      "makes, spreads or directs others to spread false or misleading information against another operator; 100,000 to 1,000,000 yuan, serious 1,000,000 to 5,000,000",
    ),
    basis: cites("AUCL25 12", "AUCL25 28"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-07",
    label: text("妨碍、破坏网络产品或者服务", "Network obstruction"),
    text: text(
      "插入链接、强制跳转、误导卸载、恶意不兼容等；十万元以上一百万元以下，严重的一百万元以上五百万元以下",
      "link insertion, forced jump, uninstalling, malicious incompatibility; 100,000 to 1,000,000 yuan, serious 1,000,000 to 5,000,000",
    ),
    basis: cites("AUCL25 13(2)", "AUCL25 29"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-08",
    label: text("不正当获取、使用数据", "Improper acquisition or use of data"),
    text: text(
      "以欺诈、胁迫、避开技术措施等方式；罚则同妨碍网络服务",
      "by fraud, coercion or bypassing technical measures; fined as network obstruction",
    ),
    basis: cites("AUCL25 13(3)", "AUCL25 29"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-09",
    label: text(
      "滥用平台规则：对他人虚假交易、虚假评价、恶意退货",
      "Abusing platform rules against others: fake trades, fake reviews, malicious returns",
    ),
    text: text(
      "损害其他经营者合法权益，扰乱市场竞争秩序；罚则同妨碍网络服务",
      "harms other operators; fined as network obstruction",
    ),
    basis: cites("AUCL25 13(4)", "AUCL25 29"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-10",
    label: text("平台强制低于成本定价", "Platform forces below-cost pricing"),
    text: text(
      "扰乱市场竞争秩序的；五万元以上五十万元以下，严重的五十万元以上二百万元以下",
      "where it disturbs the market; 50,000 to 500,000 yuan, serious 500,000 to 2,000,000",
    ),
    basis: cites("AUCL25 14", "AUCL25 30"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-11",
    label: text("大型企业滥用优势地位拖欠中小企业账款", "Large firms abuse small ones on payment"),
    text: text(
      "由省级以上监督检查部门处理；责令改正，逾期一百万元以下，严重的一百万元以上五百万元以下",
      "provincial level or above; after an order up to 1,000,000 yuan, serious 1,000,000 to 5,000,000",
    ),
    basis: cites("AUCL25 15", "AUCL25 31"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-12",
    label: text("平台公平竞争义务", "Platform duty of fair competition"),
    text: text(
      "平台规则、举报投诉和纠纷处置机制，处置、记录、报告",
      "rules, complaint mechanism, disposal, records, report",
    ),
    basis: cites("AUCL25 21"),
    from: day("2025-10-15"),
    certainty: "read",
  },
  {
    id: "UC-13",
    label: text("妨害调查", "Obstruction of investigation"),
    text: text("个人一万元以下，单位十万元以下", "person up to 10,000 yuan, unit up to 100,000"),
    basis: cites("AUCL25 35"),
    from: day("2025-10-15"),
    certainty: "read",
    note: text("此前个人五千元、单位五万元，凭记忆", "Before: 5,000 and 50,000, from memory."),
  },
  {
    id: "UC-14",
    label: text("网络不正当竞争的示例", "Examples of unfair competition online"),
    text: text(
      "虚构排名、流量、互动；好评返现；反向刷单；流量劫持；数据抓取；关键词混淆；虚假、付费评价",
      "fake ranking, traffic, interaction; cash for good reviews; reverse brushing; traffic hijack; scraping; keyword confusion; fake or paid reviews",
    ),
    basis: cites("O91"),
    from: day("2024-09-01"),
    certainty: "excerpt",
    note: text("条文号为第三方引用，未读原文", "Article numbers are cited by third parties; not read."),
  },
  {
    id: "UC-15",
    label: text("网络交易中的虚假营销", "Fake marketing in online trading"),
    text: text(
      "虚构交易、编造用户评价；好评前置、差评后置；虚构现货、预订、抢购；虚构点击量、关注度、点赞、打赏",
      "fabricated trades and reviews; good ones first, bad ones last; fake stock, pre-orders, rush; fabricated clicks, likes, tips",
    ),
    basis: cites("O37 14"),
    from: day("2021-05-01"),
    certainty: "read",
  },
  {
    id: "UC-16",
    label: text(
      "浙江：页面仿冒、拦截屏蔽、恶意不兼容",
      "Zhejiang: look-alike pages, blocking, malicious incompatibility",
    ),
    text: text(
      "页面仿冒适用混淆罚则；其他十万元以上五十万元以下，严重的五十万元以上三百万元以下",
      "look-alike pages by the bands of confusion; others 100,000 to 500,000 yuan, serious 500,000 to 3,000,000",
    ),
    basis: cites("ZJEC 15", "ZJEC 28"),
    from: day("2022-03-01"),
    certainty: "read",
  },
];
