import { type Text, text } from "../kernel/index.ts";

/** Other orders of the market regulation authority. Instrument, then article; our own short words after the articles as read. */
export const orderArticles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  O37: {
    "35(2)": text(
      "网络交易监测的技术监测记录可以作为电子数据证据。",
      "Technical monitoring records of online trading are electronic evidence.",
    ),
  },
  O45: {
    2: text("公示适用普通程序作出的处罚决定。", "Publicity covers ordinary-procedure decisions."),
    4: text(
      "公示决定书和信息摘要，摘要的内容；仅警告的不公示。",
      "Decision and summary are published; warning-only is not.",
    ),
    5: text("国家秘密等不予公示。", "State secrets are not published."),
    6: text("商业秘密、个人信息依法处理。", "Business secrets and personal data are processed."),
    7: text("公示文本与送达文本一致。", "The published text matches the served one."),
    8: text("送达时书面告知将予公示。", "The party is told in writing at service."),
    9: text("决定之日起二十个工作日内公示。", "Published within 20 working days of the decision."),
    10: text(
      "外省当事人十个工作日内推送，收到后十个工作日内公示。",
      "Other provinces: pushed within 10 working days, published within 10 of receipt.",
    ),
    11: text("被变更、撤销等的三个工作日内撤回并说明理由。", "Withdrawn with reasons within 3 working days."),
    12: text("发现不准确及时更正。", "Inaccurate data are corrected in time."),
    13: text(
      "通报批评或者较低数额罚款公示三个月，其他三年。",
      "Public criticism or lower fine 3 months, others 3 years.",
    ),
    14: text("提前停止公示的条件和除外情形。", "Conditions for an early end, and exclusions."),
    16: text("谁办案、谁录入、谁负责。", "Who handles, enters and answers."),
  },
  O121: {
    3: text(
      "投诉是解决消费争议的请求，举报是反映涉嫌违法线索。",
      "A complaint seeks to settle a dispute, a report is a lead.",
    ),
    28: text(
      "举报应提供具体线索和事实依据；口头举报应记录。",
      "A report needs a concrete lead and a factual basis; oral reports are recorded.",
    ),
    29: text("举报由违法行为发生地县级以上部门处理。", "Reports go to the authority where the act occurred."),
    30: text("派出机构以县级部门名义处理。", "Branch offices act in the county authority’s name."),
    31: text(
      "平台、自建网站由住所地处理；平台内经营者由实际经营地处理，平台住所地先收到的也可以处理。",
      "Platforms: domicile; in-platform operators: actual place of business, or the platform’s domicile if first.",
    ),
    32: text(
      "广告举报由发布者所在地处理；互联网广告另有先收到者。",
      "Advertising: the publisher’s place; for internet ads others if first.",
    ),
    33: text(
      "管辖争议七个工作日内协商，不成报请共同上一级指定。",
      "Disputes: negotiate within 7 working days, else the common superior.",
    ),
    34: text("无权处理的告知举报人。", "Without power: tell the reporter."),
    35: text(
      "依处罚程序规定核查；重复举报不再处理，新事实可以并案并重新计算期限。",
      "Verified under the penalty rules; repeats are not handled, new facts may merge and restart the clock.",
    ),
    36: text(
      "仅在法律、法规、规章有规定时告知处理结果或者奖励。",
      "Result or reward is notified only where a law, regulation or rule says so.",
    ),
    37: text("保护举报人信息。", "The reporter is kept confidential."),
    43: text(
      "反垄断、公平竞争审查举报另行规定。",
      "Antitrust and fair-competition reports follow special rules.",
    ),
    45: text("期间计算，末日为法定节假日的顺延。", "Counting periods; a statutory holiday at the end rolls."),
  },
  O20: {
    31: text("实名举报五个工作日内告知是否立案。", "Real-name reporters told within 5 working days."),
  },
  O56: {
    26: text("价格违法行为从轻、减轻、不予处罚的情形。", "Leniency in price matters."),
  },
  O72: {
    28: text(
      "能证明已尽核对义务、采取防篡改措施并指明真实行为人的，从轻、减轻或者不予处罚。",
      "Duties performed, anti-tamper measures and the real offender named: lighter or none.",
    ),
    20: text("互联网广告管辖。", "Jurisdiction over internet advertising."),
  },
  O117: {
    47: text("直播电商管辖。", "Jurisdiction over live commerce."),
  },
};
