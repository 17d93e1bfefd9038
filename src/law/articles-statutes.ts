import { type Text, text } from "../kernel/index.ts";

/** Laws and State Council regulations. Instrument, then article; our own short words after the articles as read. */
export const statuteArticles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  APL: {
    22: text("由违法行为发生地的行政机关管辖。", "By default the organ where the act occurred."),
    23: text(
      "由县级以上地方人民政府具有行政处罚权的行政机关管辖。",
      "By organs with penalty power at county level or above.",
    ),
    25: text("两个以上机关都有管辖权的由最先立案的管辖。", "Several competent: the first to file."),
    27: text(
      "涉嫌犯罪的移送司法机关；不追究刑事责任但应处罚的移送行政机关。",
      "Suspected crimes go to the judicial organs; what is only administrative comes back.",
    ),
    28: text(
      "没收违法所得；违法所得为实施违法行为取得的款项，依法退赔的除外。",
      "Confiscation of illegal gains: money obtained by the act, less what must be refunded.",
    ),
    29: text(
      "同一违法行为不得两次以上罚款；按数额高的规定处罚。",
      "One act, one fine; the higher rule applies.",
    ),
    30: text("不满十四周岁不处罚，十四至十八周岁从轻或者减轻。", "Under 14 none, 14 to 17 lighter."),
    31: text("无责任能力的不处罚。", "No penalty without mental capacity."),
    32: text("从轻或者减轻处罚的情形。", "Grounds for lighter or mitigated penalties."),
    33: text(
      "轻微并改正无危害的不罚；首违轻微并改正的可以不罚；无主观过错的不罚；不罚的教育。",
      "Must not, may not, no fault; education.",
    ),
    34: text("裁量基准应当公布。", "Discretion benchmarks are published."),
    36: text(
      "时效二年；涉及生命健康、金融安全且有危害后果的五年。",
      "Limitation of 2 years; 5 for life-health and financial safety with harm.",
    ),
    37: text(
      "适用行为时的法律；决定时新法较轻的适用新法。",
      "Law at the time of the act, or the newer if lighter.",
    ),
    41: text(
      "电子技术监控设备的合法性、技术审核和告知。",
      "Automatic monitoring equipment: legality, technical review, informing the party.",
    ),
    42: text("执法人员不少于两人。", "Two or more officers."),
    44: text("作出决定前的告知。", "Advance notice before the decision."),
    45: text(
      "听取陈述、申辩，不得加重处罚。",
      "Statement and defence are heard; no heavier penalty for them.",
    ),
    46: text("证据种类；以非法手段取得的证据不得使用。", "Kinds of evidence; unlawful evidence excluded."),
    47: text("全过程记录。", "Whole-process recording."),
    48: text(
      "具有社会影响的处罚决定公开；变更、撤销的三日内撤回。",
      "Publicity of decisions; withdrawn within 3 days when changed.",
    ),
    51: text(
      "当场处罚：公民二百元以下，法人三千元以下罚款或者警告。",
      "On-the-spot: up to ¥200 for persons, ¥3,000 for organisations, or a warning.",
    ),
    55: text("调查时主动出示执法证件。", "Officers show their identity cards."),
    56: text("先行登记保存七日内处理。", "Preserved evidence is dealt with within 7 days."),
    57: text(
      "负责人审查决定；情节复杂或者重大的集体讨论。",
      "The head decides; complex or grave cases collectively.",
    ),
    58: text(
      "重大案件的法制审核和审核人员资格。",
      "Legality review of weighty cases; reviewers’ qualification.",
    ),
    60: text("自立案之日起九十日内作出决定。", "Decision within 90 days of filing."),
    61: text("决定书送达。", "Service of the decision."),
    63: text("听证范围；当事人不承担费用。", "Scope of hearings; no cost to the party."),
    64: text(
      "听证程序：五日内提出，七日前通知，公开举行，可以委托一至二人代理。",
      "Hearing: request within 5 days, notice 7 days before, open, one or two agents.",
    ),
    65: text("根据听证笔录作出决定。", "The decision rests on the hearing record."),
    67: text("十五日内到银行缴纳罚款。", "Pay at the bank within 15 days."),
    68: text("当场收缴罚款的情形。", "When fines may be collected on the spot."),
    69: text("边远地区经当事人提出可以当场收缴。", "Remote areas: on-the-spot collection on request."),
    71: text(
      "当场收缴的罚款二日内交机关，再二日内缴付银行。",
      "Collected fines: 2 days to the organ, 2 more to the bank.",
    ),
    72: text("逾期不履行的加处罚款、申请强制执行等。", "Late payment surcharge and enforcement."),
    73: text(
      "复议、诉讼期间不停止执行；加处罚款期间不计算。",
      "Remedies do not suspend execution; surcharge does not run meanwhile.",
    ),
    85: text("二日、三日、五日、七日的规定指工作日。", "2, 3, 5 and 7 days mean working days."),
  },
  ACL: {
    25: text(
      "查封、扣押不超过三十日，经批准可以延长三十日；检测、鉴定期间不计。",
      "Sealing and seizure: 30 days, 30 more with approval; testing does not count.",
    ),
    53: text("逾期不履行的三个月内申请法院强制执行。", "Apply to court within 3 months."),
    54: text("申请前催告，十日后可以申请。", "Demand first; apply after 10 days."),
  },
  AUCL25: {
    16: text("调查措施的审批层级。", "Approval levels of investigative measures."),
    20: text(
      "举报保密；实名举报并提供证据的告知结果。",
      "Reports; real-name reporters are told the outcome.",
    ),
    23: text(
      "销售混淆商品不知情且说明提供者的不罚。",
      "Seller of confusing goods without knowledge: no penalty.",
    ),
    32: text("从轻、减轻、不予处罚。", "Lighter, mitigated, none."),
  },
  FSL: {
    115: text(
      "举报的受理、核实、处理、答复，保护举报人。",
      "Reports: accepted, verified, handled, answered; reporters protected.",
    ),
    136: text(
      "食品经营者履行查验义务、不知情且能如实说明来源的，可以免予处罚，没收食品。",
      "A food dealer who checked, did not know and names the true source may be exempted; the food is confiscated.",
    ),
  },
  ADL: {
    53: text("投诉举报七个工作日内处理并告知。", "Handled and answered within 7 working days."),
  },
  ARL: {
    20: text("知道或者应当知道之日起六十日内申请复议。", "Reconsideration within 60 days."),
    62: text(
      "普通程序六十日、简易程序三十日作出决定，复杂的延长不超过三十日。",
      "Decision in 60 days, simple procedure 30, up to 30 more.",
    ),
  },
  ALL: {
    46: text("知道或者应当知道之日起六个月内起诉。", "Litigation within 6 months."),
  },
  SC310: {
    3: text(
      "达到追诉标准的应当移送；知识产权案件有合理怀疑的移送。",
      "Cases that reach the criminal standard are transferred; in IP cases reasonable suspicion suffices.",
    ),
    5: text(
      "两名以上人员核实；主要负责人三日内决定；批准后二十四小时内移送。",
      "Two or more verify; the principal head decides in 3 days; transfer within 24 hours.",
    ),
    6: text("移送材料。", "Documents of the transfer."),
    7: text(
      "不属本公安机关管辖的二十四小时内转送并告知。",
      "Not competent: re-routed within 24 hours, the sender told.",
    ),
    8: text("公安机关三日内决定是否立案。", "Police decide on filing within 3 days."),
    9: text(
      "对不立案可以三日内提请复议或者建议立案监督。",
      "Reconsideration within 3 days, or the procuratorate.",
    ),
    11: text(
      "不得以行政处罚代替移送；已作决定继续执行；罚款折抵罚金。",
      "No penalty in place of transfer; earlier decisions continue; fines are offset.",
    ),
    12: text("立案后三日内移交涉案物品和材料。", "Goods and material handed over within 3 days."),
    13: text("不构成犯罪但违法的移送行政执法机关。", "What is only an administrative breach comes back."),
  },
  SC444: {
    6: text(
      "传销举报立即调查、保密、奖励。",
      "Pyramid-selling reports: investigated at once, confidential, rewarded.",
    ),
    18: text("传销案件查封、扣押三十日，可以延长十五日。", "Pyramid selling: 30 days, 15 more."),
  },
};
