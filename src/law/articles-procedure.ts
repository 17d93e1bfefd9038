import { type Text, text } from "../kernel/index.ts";

/** 处罚程序规定 (O2). Instrument, then article; our own short words after the articles as read. */
export const procedureArticles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  O2: {
    7: text(
      "一般由违法行为发生地的县级以上市场监督管理部门管辖。",
      "By default the authority at county level or above where the act occurred.",
    ),
    10: text(
      "平台和自建网站经营者由其住所地管辖；平台内经营者由其实际经营地管辖，平台住所地先行发现或者收到投诉举报的也可以管辖。",
      "Platforms and self-built sites: their domicile; in-platform operators: actual place of business, or the platform’s domicile if first.",
    ),
    11: text(
      "互联网广告由发布者所在地管辖；广告主、广告经营者所在地先行发现的也可以管辖；自行发布的由广告主所在地管辖。",
      "Internet advertising: the publisher’s place; the advertiser’s or ad operator’s if first; self-published: the advertiser’s.",
    ),
    12: text(
      "两个以上部门都有管辖权的，由最先立案的管辖。",
      "Several competent authorities: the first to file.",
    ),
    13: text(
      "管辖争议七个工作日内协商，协商不成报请共同上一级指定，也可以直接指定。",
      "Disputes: negotiate within 7 working days, else the common superior designates, or at once.",
    ),
    14: text(
      "对移送有异议的，报请共同上一级指定管辖，不得再自行移送。",
      "A contested transfer goes to the common superior, never onward.",
    ),
    15: text(
      "上级可以查处、交办下级管辖的案件，也可以指定管辖。",
      "A superior may take, hand down or designate.",
    ),
    16: text(
      "上级收到报送材料之日起七个工作日内确定管辖。",
      "The superior decides jurisdiction within 7 working days of receiving the material.",
    ),
    17: text(
      "属于其他行政机关管辖的及时移送；涉嫌犯罪的移送司法机关。",
      "What another department must decide is transferred in time.",
    ),
    18: text(
      "发现线索或者收到材料十五个工作日内核查并决定是否立案；经负责人批准可以延长十五个工作日；检测、鉴定等时间不计算。",
      "Verify and decide on filing within 15 working days, 15 more with the head’s approval; testing and appraisal do not count.",
    ),
    19: text(
      "四项条件同时具备的应当立案；立案填写审批表，指定两名以上办案人员。",
      "A case must be filed when four conditions hold; approval form, two or more officers appointed.",
    ),
    20: text(
      "轻微、首违、无主观过错等情形可以不予立案，填写不予立案审批表。",
      "Grounds on which filing may be declined, with their own approval form.",
    ),
    21: text(
      "办案人员应当全面、客观、公正、及时调查；首次取证时告知陈述、申辩和回避的权利。",
      "First evidence request: tell the party of its rights to statement, defence and recusal.",
    ),
    22: text("办案人员不得少于两人并出示执法证件。", "Two or more officers, showing their identity cards."),
    23: text(
      "证据种类；立案前合法取得的证据、移送的证据可以使用；非法取得的证据不得使用。",
      "Kinds of evidence; lawful pre-filing and transferred evidence may be used, unlawful evidence not.",
    ),
    24: text(
      "书证复制件应当核对并注明日期、出处，由提供者签名或者盖章。",
      "Copies: checked, dated, with source and signature or seal.",
    ),
    25: text("声音资料附文字记录。", "Audio comes with a written transcript."),
    26: text(
      "优先收集电子数据原始载体；有困难的可以复制、委托分析、书式固定、拍照录像，并注明制作方法、时间、制作人。",
      "Electronic data: original carrier first; else copies and fixation noting method, time, maker.",
    ),
    33: text(
      "情况紧急当场采取先行登记保存的，二十四小时内补办批准手续。",
      "Urgent preservation on the spot: approval completed within 24 hours.",
    ),
    35: text(
      "先行登记保存后七个工作日内采取措施，逾期自动解除。",
      "Act on preserved evidence within 7 working days, or the measure lapses.",
    ),
    36: text(
      "查封、扣押须经批准；当场采取的二十四小时内报告并补办手续。",
      "Sealing and seizure need approval; urgent ones are reported within 24 hours.",
    ),
    38: text(
      "查封、扣押不超过三十日，经批准可以延长三十日；检测、鉴定期间不计入。",
      "Sealing and seizure: 30 days, 30 more with approval; testing does not count.",
    ),
    43: text(
      "拒绝签名或者不到场的，注明情况并录音录像，必要时邀请见证。",
      "Refusal to sign or attend: note it, record it, with a witness if needed.",
    ),
    45: text(
      "协助调查函十五个工作日内完成，不能按期完成的提前告知。",
      "Assistance letter: 15 working days, or tell the requester before expiry.",
    ),
    46: text(
      "中止调查的情形，经负责人批准；原因消除立即恢复。",
      "Grounds for suspending the investigation, with approval; resumed at once.",
    ),
    47: text("终止调查的情形。", "Grounds for ending the investigation."),
    48: text("调查终结报告的内容。", "Contents of the final investigation report."),
    49: text(
      "案件审核和法制审核的范围；未经审核不得作出决定。",
      "Which cases need case review or legality review; no decision without it.",
    ),
    50: text("应当进行法制审核的情形。", "Cases of mandatory legality review."),
    51: text(
      "审核人员资格；办案人员不得担任审核人员。",
      "Reviewers’ qualification; who investigated may not review.",
    ),
    55: text(
      "审核自收到材料起十个工作日内完成，经批准可以延长。",
      "Review within 10 working days of receiving the material, extendable with approval.",
    ),
    57: text(
      "书面告知拟处罚内容、事实、理由、依据和权利；当事人五个工作日内提出陈述、申辩或者要求听证。",
      "Written advance notice; statement, defence or hearing request within 5 working days.",
    ),
    58: text(
      "不得因陈述、申辩或者要求听证给予更重处罚。",
      "No heavier penalty because of defence or hearing.",
    ),
    60: text(
      "负责人审查决定；法制审核范围内的案件拟处罚的应当集体讨论。",
      "The head decides; cases of mandatory legality review are deliberated collectively.",
    ),
    61: text("不予处罚的应当教育当事人。", "A no-penalty decision comes with education."),
    62: text("处罚决定书的内容。", "Contents of the penalty decision."),
    63: text(
      "依法公开处罚决定；被变更、撤销、确认违法或者无效的三个工作日内撤回并说明理由。",
      "Publicity of decisions; withdrawn with reasons within 3 working days when changed or annulled.",
    ),
    64: text(
      "立案之日起九十日内决定，经批准可以延长三十日，仍不能的集体讨论；中止、听证、公告、检测等时间不计算。",
      "Decision within 90 days of filing, 30 more with approval, then collective; suspension, hearing, notice, testing do not count.",
    ),
    66: text("当场处罚的条件和数额。", "Conditions and ceilings of on-the-spot penalties."),
    70: text(
      "简易程序材料七个工作日内交所属部门归档。",
      "Simple-procedure papers are handed in within 7 working days.",
    ),
    71: text("复议、诉讼期间处罚不停止执行。", "Remedies do not suspend execution."),
    72: text(
      "十五日内缴纳罚款；当场收缴的情形。",
      "Pay within 15 days; when fines may be collected on the spot.",
    ),
    73: text(
      "当场收缴的罚款二个工作日内上交，再二个工作日内缴付银行。",
      "Collected fines: 2 working days to the authority, 2 more to the bank.",
    ),
    74: text("确有困难的经申请可以延期或者分期缴纳。", "Deferral or instalments on application."),
    75: text(
      "逾期每日按百分之三加处罚款，不超过罚款本数。",
      "Late payment: 3 % a day, at most the fine itself.",
    ),
    76: text(
      "催告十个工作日后仍不履行的，在法定期限届满后三个月内申请法院强制执行。",
      "After a demand of 10 working days, apply to court within 3 months of the end of the remedy periods.",
    ),
    77: text("执行完毕等情形十五个工作日内填写结案审批表。", "Closing form within 15 working days."),
    78: text("案卷归档，正卷、副卷的内容。", "Archiving: main file and deputy file."),
    79: text("执法全过程记录。", "Whole-process recording."),
    80: text(
      "期间计算：开始的时、日不计；末日为法定节假日的顺延；在途时间不计。",
      "Counting periods: first day not counted; a statutory holiday at the end rolls; transit time not counted.",
    ),
    81: text(
      "决定书当场交付，当事人不在场的七个工作日内送达。",
      "The decision is handed over, or served within 7 working days.",
    ),
    82: text(
      "送达方式；电子送达须同意并确认地址；公告送达三十日。",
      "Ways of service; electronic with consent and address; public notice after 30 days.",
    ),
    84: text("“以上”“以下”“内”包括本数。", "“Or more”, “or less”, “within” include the number."),
  },
};
