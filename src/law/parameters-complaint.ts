import { type Cite, day, type Text, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

const o121From = day("2026-04-15");
const o20 = { from: day("2020-01-01"), to: day("2026-04-14") } as const;

/** Appraisal and testing stand still outside the mediation limit. */
const testing = (cite: Cite) => [
  { id: "testing", label: text("鉴定、检测所需时间", "appraisal and testing"), cite },
];
const read = (id: string, label: Text, says: Text, basis: readonly string[], from = o121From): Parameter => ({
  id,
  label,
  text: says,
  basis: cites(...basis),
  from,
  certainty: "read",
});

/** 投诉: complaints and their mediation (O121 chapters 1, 2 and 4, SC778), with the values of the interim measures O20. */
export const complaintParameters: readonly Parameter[] = [
  {
    id: "C-01",
    label: text("决定受理或者不予受理投诉并告知", "Accept or refuse, and inform the complainant"),
    value: 7,
    unit: "working-day",
    basis: cites("SC778 46(2)"),
    from: day("2024-07-01"),
    to: day("2026-04-14"),
    certainty: "read",
    note: text(
      "同期规章期限见C-51，期限相同",
      "The rule of the same time is C-51; the periods are the same.",
    ),
  },
  {
    id: "C-01",
    label: text("决定受理或者不予受理投诉并告知", "Accept or refuse, and inform the complainant"),
    value: 7,
    unit: "working-day",
    basis: cites("O121 15", "SC778 46(2)"),
    from: o121From,
    certainty: "read",
    note: text(
      "自具有处理权限的机关收到投诉之日起；无延长",
      "From receipt by an authority with power to handle it; no extension.",
    ),
  },
  read(
    "C-02",
    text("不予受理告知的内容", "Contents of a refusal notice"),
    text(
      "不予受理的理由，以及《消费者权益保护法》第三十九条规定的其他解决途径",
      "the reasons, and the other routes of CRL art. 39",
    ),
    ["O121 15(2)", "CRL 39"],
  ),
  {
    id: "C-03",
    label: text("调解期限：未达成协议的终止调解", "Mediation limit: terminate if no agreement"),
    value: 60,
    unit: "calendar-day",
    basis: cites("SC778 46(3)"),
    from: day("2024-07-01"),
    to: day("2026-04-14"),
    certainty: "read",
    pauses: testing({ instrument: "SC778", article: "47" }),
    note: text(
      "条例效力高于总局令第20号的四十五个工作日（C-52）",
      "The regulation outranks the 45 working days of order 20 (C-52).",
    ),
  },
  {
    id: "C-03",
    label: text("调解期限：未达成协议的终止调解", "Mediation limit: terminate if no agreement"),
    value: 60,
    unit: "calendar-day",
    basis: cites("O121 23(1)[5]", "O121 22", "SC778 46(3)"),
    from: o121From,
    certainty: "read",
    pauses: testing({ instrument: "O121", article: "22(4)" }),
    note: text("自受理之日起；无延长", "From acceptance; no extension."),
  },
  {
    id: "C-04",
    label: text("告知双方终止调解", "Inform both parties of termination"),
    value: 7,
    unit: "working-day",
    basis: cites("O121 23(2)"),
    from: o121From,
    certainty: "read",
  },
  read(
    "C-05",
    text("调解的前提", "Precondition of mediation"),
    text("投诉人和被投诉人双方同意", "consent of both parties"),
    ["O121 18"],
  ),
  read(
    "C-06",
    text("委托调解", "Delegated mediation"),
    text(
      "经双方同意，可以委托消费者协会或者依法成立的其他调解组织，以委托部门名义进行，不得再委托",
      "with consent of both, to a consumer association or another lawfully established mediation body, in the delegating authority's name; no sub-delegation",
    ),
    ["O121 19"],
  ),
  read(
    "C-07",
    text("现场调解的提前告知", "On-site mediation: advance notice"),
    text("提前告知双方调解的时间、地点、调解人员等", "time, place and mediators are told in advance"),
    ["O121 20(2)"],
  ),
  {
    ...read(
      "C-08",
      text("申请调解人员回避", "Recusal request against a mediator"),
      text("应当中止调解并作出是否回避的决定", "mediation is suspended until it is decided"),
      ["O121 21(3)"],
    ),
    note: text(
      "未规定中止期间不计入六十日，按计入处理",
      "The text does not take the suspension out of the sixty days: it counts.",
    ),
  },
  read(
    "C-09",
    text("鉴定、检测机构的确定", "Appraisal body"),
    text(
      "双方协商确定，协商不成的由受理部门指定；费用由双方协商承担；所需时间不计入调解期限",
      "agreed by the parties, else designated by the authority; cost split by agreement; the time does not count",
    ),
    ["O121 22", "SC778 47"],
    day("2024-07-01"),
  ),
  read(
    "C-10",
    text("调解书", "Mediation document"),
    text(
      "现场调解达成协议的应当制作，即时履行或者双方同意不制作的除外；双方签字或者盖章并加盖部门印章，各执一份、存档一份；未制作的做好调解记录",
      "made after successful on-site mediation unless performed at once or both waive; signed by both, sealed, three copies; else a record is kept",
    ),
    ["O121 24"],
  ),
  {
    id: "C-11",
    label: text("核查调解中发现的违法线索", "Verify a lead found during mediation"),
    value: 15,
    unit: "working-day",
    basis: cites("O121 27(1)", "O2 18"),
    from: o121From,
    certainty: "read",
    extension: {
      value: 15,
      unit: "working-day",
      approver: text("市场监督管理部门负责人", "head of the authority"),
      article: { instrument: "O121", article: "27(1)" },
    },
    pauses: [
      {
        id: "testing",
        label: text(
          "检测、检验、检疫、鉴定以及权利人辨认、鉴别所需时间",
          "testing, inspection, quarantine, appraisal, right-holder identification",
        ),
        cite: { instrument: "O2", article: "18" },
      },
    ],
  },
  read(
    "C-12",
    text("内部分送", "Internal routing"),
    text(
      "统一接收机构分送；收到分送的机构不具备处理权限的反馈统一接收机构，不得自行移送",
      "the central intake unit distributes; a unit without power returns it and must not pass it on itself",
    ),
    ["O121 41"],
  ),
  {
    id: "C-13",
    label: text("投诉的时效", "Limitation for accepting"),
    value: 3,
    unit: "year",
    basis: cites("O20 15"),
    ...o20,
    certainty: "read",
  },
  {
    id: "C-13",
    label: text("投诉的时效", "Limitation for accepting"),
    value: 3,
    unit: "year",
    basis: cites("O121 16[4]"),
    from: o121From,
    certainty: "read",
    note: text(
      "自知道或者应当知道权益受到侵害之日起；法律另有规定的除外",
      "From when the complainant knew or should have known; unless a law says otherwise.",
    ),
  },
  read(
    "C-14",
    text("数据标准", "Data"),
    text(
      "实行统一的数据标准和用户规则，统一通过全国12315平台处理",
      "one national data standard; handled through the national 12315 platform",
    ),
    ["O121 40"],
  ),
  read(
    "C-15",
    text("投诉信息的公布", "Publicity of complaint information"),
    text(
      "公布统计分析报告，依法公示消费投诉信息，开展消费预警",
      "statistics and analysis are published, complaint information according to law, warnings given",
    ),
    ["O121 38", "SC778 29"],
  ),
  {
    id: "C-16",
    label: text("在线消费争议解决（ODR）企业自行协商", "12315 ODR: enterprise self-negotiation"),
    value: 10,
    unit: "working-day",
    basis: [],
    from: day("2020-01-01"),
    certainty: "excerpt",
    note: text(
      "平台规则，据地方政府网页；起始日期未查明。不计入受理期限；协商不成的消费者仍可投诉",
      "A platform rule known from local-government pages, its start not established. Outside the 7 working days; on failure the consumer may still complain.",
    ),
  },
  {
    id: "C-17",
    label: text("广告投诉举报的处理和告知", "Advertising complaint: handle and inform"),
    value: 7,
    unit: "working-day",
    basis: cites("ADL 53"),
    from: day("2015-09-01"),
    certainty: "read",
  },
  ...zhejiangCommittee(),
  {
    id: "C-21",
    label: text("申请司法确认调解协议", "Judicial confirmation of a mediation agreement: joint application"),
    value: 30,
    unit: "calendar-day",
    basis: cites("PML 33"),
    from: day("2011-01-01"),
    to: day("2023-12-31"),
    certainty: "read",
    note: text("日期凭记忆", "The dates are from memory."),
  },
  {
    id: "C-21",
    label: text("申请司法确认调解协议", "Judicial confirmation of a mediation agreement: joint application"),
    value: 30,
    unit: "calendar-day",
    basis: cites("CPL 205", "PML 33"),
    from: day("2024-01-01"),
    certainty: "read",
    note: text(
      "经依法设立的调解组织调解达成的协议，双方自协议生效之日起共同申请；日期凭记忆",
      "For an agreement mediated by a lawfully established body; both apply together from its taking effect. The dates are from memory.",
    ),
  },
  read(
    "C-22",
    text(
      "消保委、行政调解协议的司法确认（浙江）",
      "Judicial confirmation of committee or agency mediation (Zhejiang)",
    ),
    text("双方可以申请司法确认", "the parties may apply for it"),
    ["ZJCR 34"],
    day("2017-05-01"),
  ),
  {
    id: "C-23",
    label: text("七日无理由退货", "Seven-day no-reason return"),
    value: 7,
    unit: "calendar-day",
    basis: cites("CRL 25", "O90R 10"),
    from: day("2017-03-15"),
    certainty: "read",
    note: text(
      "自消费者签收次日起算；O90R第六条商品除外，第七条商品经购买时确认的可以不适用",
      "From the day after signing for the goods; art. 6 goods excluded, art. 7 goods only if confirmed at purchase.",
    ),
  },
  {
    id: "C-24",
    label: text("收到退回商品后退款", "Refund after returned goods are received"),
    value: 7,
    unit: "calendar-day",
    basis: cites("O90R 13", "O90R 31"),
    from: day("2017-03-15"),
    certainty: "read",
    note: text("超过十五日未退款的才予处罚", "A penalty follows only after fifteen days."),
  },
  read(
    "C-25",
    text("投诉常引的经营者义务", "Duties that most complaints cite"),
    text(
      "明码标价和自动续费、定金、停业告知、预付款，见各条",
      "price marking and auto-renewal, deposits, closure notice, prepayment: see the articles",
    ),
    ["SC778 10", "SC778 20", "SC778 21", "SC778 22"],
    day("2024-07-01"),
  ),
  ...formerValues(),
  read(
    "C-71",
    text("投诉人涉嫌骗取赔偿、敲诈勒索", "Suspected fraud or extortion by a complainant"),
    text(
      "夹带、掉包、造假、篡改商品信息、捏造事实的，移送公安机关等部门处理",
      "planting, substitution, forging, altering, fabricating: transferred to the police",
    ),
    ["O121 42", "SC778 49(2)", "PSL26"],
  ),
  read(
    "C-72",
    text("借投诉举报提出的其他事项", "Other business filed as a complaint"),
    text(
      "咨询、政府信息公开申请、行政复议申请、纪检监察控告不适用本办法，可以告知相应途径",
      "consultation, information request, reconsideration, discipline accusation: outside O121, the proper route may be told",
    ),
    ["O121 44"],
  ),
  read(
    "C-73",
    text("投诉处理的评估", "Quality control of handling"),
    text("可以抽查、回访", "spot checks and call-backs"),
    ["O121 26"],
  ),
  read(
    "C-74",
    text("群体性、复杂的争议", "Group or complex disputes"),
    text("可以纳入抽查检验程序", "may be put into the sampling-inspection procedure"),
    ["SC778 47(2)"],
    day("2024-07-01"),
  ),
  read(
    "C-75",
    text("惩罚性赔偿的除外", "Exclusion from punitive damages"),
    text(
      "标签、说明书、宣传材料存在不影响质量且不误导的瑕疵的不适用",
      "not for flaws of label, manual or advert that neither affect quality nor mislead",
    ),
    ["SC778 49(1)"],
    day("2024-07-01"),
  ),
  {
    id: "C-76",
    label: text("商事调解组织", "Commercial mediation bodies"),
    text: text("另行规定，不适用于消费纠纷", "separate regime; consumer disputes excluded"),
    basis: cites("CMR26"),
    from: day("2026-05-01"),
    certainty: "excerpt",
  },
  {
    id: "C-77",
    label: text("消费投诉信息公示", "Publicity of individual complaint results"),
    text: text(
      "2023年发布的暂行规则据转引在施行，原文、字段、期限未读",
      "interim rules of 2023 are cited as being in force; text, fields and duration were not read",
    ),
    basis: [],
    from: day("2023-01-01"),
    certainty: "open",
    note: text(
      "规则全称、条文和施行日期未核实，公示期限和内容由设置决定",
      "Name, articles and start of the rules are not verified; duration and contents are a setting.",
    ),
  },
];

/** 消费者权益保护委员会: the committee's own clocks in Zhejiang. */
function zhejiangCommittee(): Parameter[] {
  const rows: [id: string, label: Text, value: number][] = [
    ["C-18", text("消保委受理或者不受理（浙江）", "Consumer committee (Zhejiang): accept or refuse"), 5],
    ["C-19", text("消保委调解（浙江）", "Consumer committee (Zhejiang): mediate"), 10],
    ["C-20", text("行政机关答复消保委查询（浙江）", "Agency reply to the committee's inquiry (Zhejiang)"), 5],
  ];
  return rows.map(([id, label, value]) => ({
    id,
    label,
    value,
    unit: "working-day",
    basis: cites("ZJCR 32"),
    from: day("2017-05-01"),
    certainty: "read",
    note: text("施行日期凭记忆", "The starting date is from memory."),
  }));
}

/** What the interim measures O20 said, for files of their time. */
function formerValues(): Parameter[] {
  return [
    {
      id: "C-51",
      label: text("（旧）受理或者不予受理投诉", "(former) Accept or refuse"),
      value: 7,
      unit: "working-day",
      basis: cites("O20 14"),
      ...o20,
      certainty: "read",
    },
    {
      id: "C-52",
      label: text("（旧）调解期限", "(former) Mediation limit"),
      value: 45,
      unit: "working-day",
      basis: cites("O20 21"),
      ...o20,
      certainty: "read",
      pauses: testing({ instrument: "O20", article: "20" }),
      note: text(
        "2024-07-01起实际适用条例的六十日（C-03），形式上至2026-04-14",
        "Overridden by the sixty days of C-03 from 2024-07-01; formally until 2026-04-14.",
      ),
    },
    {
      id: "C-53",
      label: text("（旧）告知终止调解", "(former) Inform of termination"),
      value: 7,
      unit: "working-day",
      basis: cites("O20 21"),
      ...o20,
      certainty: "read",
    },
    {
      id: "C-54",
      label: text("（旧）核查调解中发现的线索", "(former) Verify a lead found during mediation"),
      value: 15,
      unit: "working-day",
      basis: cites("O20 23"),
      ...o20,
      certainty: "read",
      extension: {
        value: 15,
        unit: "working-day",
        approver: text("市场监督管理部门负责人", "head of the authority"),
        article: { instrument: "O20", article: "23" },
      },
    },
    {
      id: "C-55",
      label: text("（旧）平台内经营者投诉的管辖", "(former) Jurisdiction: operator on a platform"),
      text: text("实际经营地或者平台经营者住所地", "actual place of business, or the platform's domicile"),
      basis: cites("O20 12"),
      ...o20,
      certainty: "read",
    },
    {
      id: "C-56",
      label: text("（旧）不予受理告知的内容", "(former) Contents of a refusal notice"),
      text: text(
        "规章未要求说明理由；条例自2024-07-01起要求",
        "order 20 asked for no reasons; SC778 does from 2024-07-01",
      ),
      basis: cites("O20 14", "SC778 46(2)"),
      ...o20,
      certainty: "read",
    },
  ];
}
