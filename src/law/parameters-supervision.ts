import type { Parameter } from "./model.ts";
import { row } from "./row.ts";

/** 信用风险分类 (K), 双随机 (DRX), 公平竞争审查 (FC) and 登记便利 (G). */
export const supervisionParameters: readonly Parameter[] = [
  row("K-01", ["信用风险分类", "Classes"], "4 count", "CR22", "2022-01-01", "excerpt", {
    is: ["A 低、B 较低、C 较高、D 高", "A low, B fairly low, C fairly high, D high"],
  }),
  row("K-02", ["A 类", "Class A"], "", "CR22", "2022-01-01", "excerpt", {
    is: [
      "降低抽查比例频次；除线索、转办、专项外一般不主动现场检查",
      "lower ratio and frequency; no proactive on-site inspection unless lead, transfer or special work",
    ],
    note: ["内容部分凭记忆", "Partly from memory."],
  }),
  row("K-03", ["B 类", "Class B"], "", "CR22", "2022-01-01", "excerpt", {
    is: ["常规比例频次", "normal ratio and frequency"],
    note: ["内容部分凭记忆", "Partly from memory."],
  }),
  row("K-04", ["C 类", "Class C"], "", "CR22", "2022-01-01", "excerpt", {
    is: ["提高比例频次", "raise ratio and frequency"],
    note: ["内容部分凭记忆", "Partly from memory."],
  }),
  row("K-05", ["D 类", "Class D"], "", "CR22", "2022-01-01", "excerpt", {
    is: ["大幅提高，重点监管", "sharply raise; key supervision"],
    note: ["内容部分凭记忆", "Partly from memory."],
  }),
  row("K-06", ["通用型指标的维度", "General index: dimensions"], "5 count", "CR22", "2022-01-01", "open", {
    is: [
      "企业基础属性；企业动态；监管信息；关联关系；社会评价",
      "base attributes; dynamics; supervision; association; social evaluation",
    ],
  }),
  row("K-07", ["通用型指标的权重", "Weights of the general index"], "", "", "2022-01-01", "open", {
    is: ["所读来源均未公开", "not public in any source read"],
  }),
  row(
    "K-08",
    ["分级分类监管的法律依据", "Statutory base for graded supervision"],
    "",
    "SC746 38; O52 65",
    "2022-03-01",
    "read",
    { is: ["登记机关按信用风险状况分级分类监管", "registration authorities supervise by credit-risk class"] },
  ),
  row(
    "K-09",
    ["抽查比例示例（外地，非规范）", "Example ratios (another place, not law)"],
    "",
    "",
    "2022-01-01",
    "excerpt",
    {
      is: ["A 不超过5%；B 5%—20%；C 21%—60%；D 61%—100%", "A at most 5 %; B 5–20 %; C 21–60 %; D 61–100 %"],
      note: ["某地示例，不得作为法律依据", "One county's example: never to be treated as law."],
    },
  ),
  row(
    "K-10",
    ["外省数据标准", "Provincial data standard (another province)"],
    "",
    "",
    "2022-01-01",
    "excerpt",
    { is: ["DB36/T 1659-2022（江西）", "DB36/T 1659-2022 (Jiangxi)"] },
  ),
  row(
    "K-11",
    ["直播平台可用信用数据", "Live platforms may use credit data"],
    "",
    "O117 11(2)",
    "2026-02-01",
    "read",
    { is: ["鼓励在自有信用评价中使用", "encouraged in their own credit evaluation"] },
  ),

  row(
    "DRX-01",
    ["双随机、一公开", "Random object, random inspectors, public result"],
    "",
    "SC722 54; SC746 38; O52 66",
    "2020-01-01",
    "read",
    {
      is: [
        "涉及公共安全和人民健康的除外；同一对象多项检查合并联合",
        "except public safety and health; items of one object merged into joint inspection",
      ],
    },
  ),
  row("DRX-02", ["公示抽查结果", "Publish the result"], "20 working-day", "DR19", "2019-01-01", "excerpt", {
    note: ["二十日，单位凭记忆", "Twenty days; the unit is from memory."],
  }),
  row(
    "DRX-03",
    ["企业公示信息抽查比例", "Enterprise-information spot check ratio"],
    "3 percent",
    "EIR",
    "2014-10-01",
    "excerpt",
    { is: ["每年不少于百分之三", "at least 3 % a year"] },
  ),
  row(
    "DRX-04",
    ["企业公示信息抽查方式", "Enterprise-information spot check"],
    "",
    "SC654 14",
    "2014-10-01",
    "read",
    {
      is: [
        "按注册号随机摇号；书面、实地、网络监测；可委托专业机构",
        "random number by registration no.; on paper, on site, by network; firms may be entrusted",
      ],
      note: ["2014年文本", "The text of 2014."],
    },
  ),
  row("DRX-05", ["不配合检查情节严重", "Serious non-cooperation"], "", "SC654 15(2)", "2014-10-01", "read", {
    is: ["通过系统公示", "publicised on the system"],
    note: ["2014年文本", "The text of 2014."],
  }),
  row(
    "DRX-06",
    ["对同一企业的年度检查频次上限", "Annual cap of inspections per enterprise"],
    "",
    "INSP24",
    "2025-06-01",
    "excerpt",
    {
      is: [
        "由机关设定并公布；依线索的检查不受上限",
        "set and published by the authority; checks on leads are outside the cap",
      ],
    },
  ),
  row(
    "DRX-07",
    ["扫码入企、检查通知和审批文书", "Scan to enter, notice and approval papers"],
    "",
    "INSP24",
    "2024-12-30",
    "excerpt",
    { is: ["每次检查必须具备", "required for each inspection"] },
  ),
  row("DRX-08", ["检查人员", "Inspectors"], "2 count", "APL 42", "2021-07-15", "read", {
    is: ["不少于两人，持证，适用回避", "at least two with certificates; recusal applies"],
    note: ["检查（非办案）部分凭通例", "For inspections outside a case, by common rule."],
  }),
  row("DRX-09", ["抽查结果代码", "Result codes"], "", "", "2014-10-01", "open", {
    is: [
      "未发现问题；未按规定公示；隐瞒或者虚假；无法联系；不配合情节严重；发现问题责令改正；未开展经营；其他",
      "no problem; not published; hidden or false; unreachable; serious non-cooperation; ordered to correct; no activity; other",
    ],
  }),

  row("FC-01", ["审查对象", "Objects of review"], "", "SC783 2", "2024-08-01", "read", {
    is: [
      "涉及经营者经济活动的法律法规规章、规范性文件和具体政策措施的起草",
      "drafts of laws, regulations, rules, normative documents and concrete measures on economic activity",
    ],
  }),
  row("FC-02", ["部门政策措施的审查", "Department measure"], "", "SC783 13", "2024-08-01", "read", {
    is: ["起草单位审查；联合起草由牵头单位审查", "the drafting unit; of joint drafts the lead unit"],
  }),
  row("FC-03", ["政府政策措施的审查", "Government-level measure"], "", "SC783 14", "2024-08-01", "read", {
    is: [
      "起草单位初审后送本级市场监管部门会同审查",
      "preliminary review, then joint review with the same-level authority",
    ],
  }),
  row("FC-04", ["听取意见", "Hear stakeholders"], "", "SC783 16", "2024-08-01", "read", {
    is: [
      "听取利害关系人意见；涉及社会公众利益的听取公众意见",
      "stakeholders; the public where its interest is concerned",
    ],
  }),
  row("FC-05", ["书面审查结论", "Written conclusion"], "", "SC783 17", "2024-08-01", "read", {
    is: ["适用第十二条的详细说明", "reliance on art. 12 explained in detail"],
  }),
  row(
    "FC-06",
    ["未经审查或者不符合不得出台", "No review or non-compliant: not issued"],
    "",
    "SC783 18",
    "2024-08-01",
    "read",
    { is: ["禁止", "prohibited"] },
  ),
  row("FC-07", ["抽查", "Spot check"], "", "SC783 21", "2024-08-01", "read", {
    is: ["督促整改，向政府报告，可以公开", "order to rectify; report to the government; may publish"],
  }),
  row("FC-08", ["举报", "Reports"], "", "SC783 22", "2024-08-01", "read", {
    is: [
      "任何单位个人可以举报；处理或者转送；公开联系方式",
      "anyone may report; handled or forwarded; contact published",
    ],
  }),
  row("FC-09", ["约谈负责人", "Summon the head"], "", "SC783 24", "2024-08-01", "read", {
    is: ["逾期未整改的，上级可以约谈", "the superior may, after failure to rectify"],
  }),
  row("FC-10", ["处分", "Discipline"], "", "SC783 25", "2024-08-01", "read", {
    is: ["造成严重不良影响的，对责任人员依法处分", "disciplinary action where the effect is serious"],
  }),
  row("FC-11", ["评价", "Evaluation"], "", "SC783 7", "2024-08-01", "read", {
    is: ["纳入法治政府建设、优化营商环境考核评价", "part of rule-of-law and business-environment assessment"],
  }),
  row("FC-12", ["实施办法的细化", "Implementing rule detail"], "", "O99", "2025-04-20", "excerpt", {
    is: [
      "共四十八条：准入退出9—12、自由流动13—17、成本18—20、行为21—23、例外24",
      "48 articles: entry 9–12, flow 13–17, cost 18–20, conduct 21–23, exceptions 24",
    ],
    note: ["对应关系部分凭记忆", "The mapping is partly from memory."],
  }),
  row("FC-13", ["举报处理工作规则", "Report handling work rules"], "", "AN45", "2024-10-13", "excerpt", {
    is: ["六十日办理时限未经核实", "its 60-day limit was not verified"],
  }),
  row("FC-14", ["市场监管部门会同审查的时限", "Days given for joint review"], "", "", "2024-08-01", "open", {
    is: ["所读来源未见规定", "not found in the sources read"],
  }),
  row("FC-15", ["后评估", "Post-evaluation"], "", "", "2024-08-01", "open", {
    is: ["无全国统一时限；由市级试点设定", "no national clock; set by the municipal pilot"],
    note: ["已废止的2021年细则曾建议定期评估", "The repealed rules of 2021 suggested periodic evaluation."],
  }),
  row(
    "FC-16",
    ["浙江招标投标领域审查细则", "Zhejiang tendering review rules"],
    "",
    "ZJTB",
    "2025-12-01",
    "excerpt",
    { is: ["七方面四十六项标准、二十一项禁止", "7 aspects, 46 standards, 21 prohibitions"] },
  ),
  row("FC-17", ["特定经营者的定义", "Who may be specific operators"], "", "O99", "2025-04-20", "excerpt", {
    is: ["见实施办法", "defined in the implementing rule"],
  }),
  row(
    "FC-18",
    ["浙江省公平竞争审查办法", "Zhejiang provincial measures"],
    "",
    "ZJFC",
    "2024-08-01",
    "excerpt",
    {
      is: ["已有，未读原文", "exist; text not read"],
      note: ["施行日期未核实", "The starting date was not verified."],
    },
  ),

  row(
    "G-01",
    ["登记申请的办理", "Register on the spot if complete; else"],
    "3 working-day",
    "SC746 19",
    "2022-03-01",
    "read",
    { is: ["材料齐全、符合法定形式的当场登记", "on the spot if complete and in form"] },
  ),
  row("G-02", ["一次性告知补正", "List all corrections at once"], "", "SC746 19", "2022-03-01", "read", {
    is: ["必须", "required"],
  }),
  row(
    "G-03",
    ["电子营业执照与纸质同等效力", "Electronic licence equal to paper"],
    "",
    "SC746 22",
    "2022-03-01",
    "read",
    { is: ["同等法律效力", "same effect"] },
  ),
  row(
    "G-04",
    ["住所或者主要经营场所只能登记一个", "One domicile or principal place only"],
    "",
    "SC746 11",
    "2022-03-01",
    "read",
    {
      is: [
        "平台内自然人可登记平台提供的网络经营场所；省级可以作便利化规定或者授权",
        "in-platform natural persons may register the platform's virtual place; the province may make easier rules or authorise",
      ],
    },
  ),
  row(
    "G-05",
    ["仅网络经营的个体工商户登记", "Network-only individual business"],
    "",
    "O37 9",
    "2021-05-01",
    "read",
    {
      is: [
        "网络经营场所作经营场所、经常居住地作住所；住所地县级登记；多个网店一并登记",
        "network place as place of business, residence as domicile; county of domicile; several shops together",
      ],
    },
  ),
  row(
    "G-06",
    ["平台出具网络经营场所证明", "Platform issues proof of network place"],
    "",
    "O37 10; O37 40",
    "2021-05-01",
    "read",
    { is: ["应经营者要求；违反的罚款1万—3万元", "on request; fine 10,000–30,000 yuan"] },
  ),
  row("G-07", ["免于登记的情形", "Exempt from registration"], "", "ECL 10; O37 8", "2019-01-01", "read", {
    is: [
      "自产农副产品、家庭手工业、无须许可的便民劳务、零星小额交易（年十万元以内）；须许可的除外",
      "own produce, handicraft, licence-free services, sporadic small trade (100,000 yuan a year); licensed goods excluded",
    ],
  }),
  row("G-08", ["变更登记", "Change registration"], "30 calendar-day", "SC746 24", "2022-03-01", "read", {
    is: ["自作出变更决议、决定或者法定变更事项发生之日起", "from the resolution or event"],
  }),
  row("G-09", ["备案事项变更", "Record-filing change"], "30 calendar-day", "SC746 29", "2022-03-01", "read", {
    is: [
      "自变更之日起；农民专业合作社成员自会计年度终了起九十日",
      "from the event; cooperative members: 90 days from the financial year's end",
    ],
  }),
  row("G-10", ["歇业最长期限", "Dormancy at most"], "3 year", "SC746 30", "2022-03-01", "read", {
    is: ["开展经营活动视为恢复营业", "business activity is resumption"],
  }),
  row(
    "G-11",
    ["简易注销公示", "Simplified deregistration: publicity"],
    "20 calendar-day",
    "SC746 33; O52 48; O52 49",
    "2022-03-01",
    "read",
    {
      is: [
        "列入名录、被吊销、出质、被调查、未缴罚款等不适用；公示期满二十日内申请",
        "not for listed, revoked, pledged, under investigation, unpaid fines; then apply within 20 days",
      ],
    },
  ),
  row(
    "G-12",
    ["个体工商户简易注销：税务等异议", "Individual business: objections by tax and others"],
    "10 calendar-day",
    "SC746 33(3)",
    "2022-03-01",
    "read",
    { is: ["无须公示", "no publicity needed"] },
  ),
  row(
    "G-13",
    ["虚假登记：受理撤销申请", "False registration: accept or refuse"],
    "3 working-day",
    "O52 52",
    "2022-03-01",
    "read",
  ),
  row(
    "G-14",
    ["虚假登记：无法联系时公示", "False registration: publicity when unreachable"],
    "45 calendar-day",
    "SC746 40",
    "2022-03-01",
    "read",
    { is: ["有异议的停止", "an objection stops it"] },
  ),
  row(
    "G-15",
    ["虚假登记：直接责任人限制登记", "False registration: responsible person barred"],
    "3 year",
    "SC746 40(3)",
    "2022-03-01",
    "read",
    { is: ["自撤销之日起", "from the cancellation"] },
  ),
  row("G-16", ["未经登记从事经营", "Unregistered operation"], "", "SC746 43", "2022-03-01", "read", {
    is: [
      "责令改正；拒不改正1万—10万元；情节严重责令关闭停业并10万—50万元",
      "order; refused: 10,000–100,000 yuan; serious: close and 100,000–500,000",
    ],
  }),
  row("G-17", ["提交虚假材料", "False material for registration"], "", "SC746 44", "2022-03-01", "read", {
    is: [
      "没收违法所得并5万—20万元；情节严重20万—100万元并吊销",
      "confiscate and 50,000–200,000 yuan; serious: 200,000–1,000,000 and revoke",
    ],
  }),
  row("G-18", ["未办理变更登记", "Change not registered"], "", "SC746 46", "2022-03-01", "read", {
    is: [
      "责令改正；拒不改正1万—10万元；情节严重吊销",
      "order; refused: 10,000–100,000 yuan; serious: revoke",
    ],
  }),
  row("G-19", ["实名认证", "Real-name authentication"], "", "SC746 15; O52 16", "2022-03-01", "read", {
    is: ["所列人员须配合", "required of the persons listed"],
  }),
  row(
    "G-20",
    ["证照分离的四种方式", "Four modes of separating permits from the licence"],
    "4 count",
    "SC722 19",
    "2020-01-01",
    "read",
    {
      is: [
        "取消审批；改为备案；告知承诺；优化服务",
        "abolish; record-filing; notified commitment; optimise service",
      ],
    },
  ),
  row(
    "G-21",
    ["除法律法规规定外许可不得作为登记前置", "Permits no precondition of registration"],
    "",
    "SC722 19",
    "2020-01-01",
    "read",
    { is: ["法律、行政法规另有规定的除外", "except fields fixed by law or regulation"] },
  ),
  row(
    "G-22",
    ["迁移不重复办理许可", "Migration: valid permits continue"],
    "",
    "SC722 19(4)",
    "2020-01-01",
    "read",
    { is: ["法律另有规定的除外", "unless another law says otherwise"] },
  ),
  row("G-23", ["告知承诺的材料", "Notified-commitment file"], "", "GF7; GBF42", "2021-07-01", "open", {
    is: [
      "告知条件、签署承诺、当场许可、事后核查、虚假承诺撤销；严重失信主体除外",
      "conditions, signed commitment, permit at once, later check, revocation on false commitment; seriously dishonest excluded",
    ],
  }),
  row(
    "G-24",
    ["一址多照、一照多址、住所申报承诺（杭州）", "One address many licences and the like in Hangzhou"],
    "",
    "",
    "2022-03-01",
    "open",
    {
      is: [
        "依省市规定；文号、负面清单、地域限制未查到",
        "by provincial and municipal rules; document, negative list and limits not found",
      ],
    },
  ),
  row(
    "G-25",
    ["杭州市跨境电子商务促进条例", "Hangzhou cross-border e-commerce regulation"],
    "",
    "HZCB",
    "2017-03-01",
    "read",
    {
      is: ["有此条例，未逐条读", "exists; not read article by article"],
      note: ["施行日期凭记忆", "The starting date is from memory."],
    },
  ),
];
