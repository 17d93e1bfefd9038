import { type Text, text } from "../kernel/index.ts";

/** 投诉、举报、调解: what their articles say, in our own short words. Instrument, then article. */
export const complaintArticles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  O121: {
    5: text(
      "公正、高效，依据正确、程序合法。",
      "Fair and efficient, on the right basis, by lawful procedure.",
    ),
    6: text(
      "鼓励消费维权服务站、先行赔付、在线消费争议解决，鼓励协商解决。",
      "Service stations, advance compensation and online dispute resolution are encouraged; so is negotiating.",
    ),
    7: text(
      "畅通并公布渠道；不得滥用投诉举报权利牟取不正当利益。",
      "Channels are open and published; the right is not to be abused for improper gain.",
    ),
    8: text(
      "通过全国12315平台、热线或者公布的邮寄地址、窗口提出。",
      "Made through the national 12315 platform, the hotline, or the published address and window.",
    ),
    9: text(
      "投诉和举报并存的分别处理。",
      "A submission that holds both is split; each follows its own procedure.",
    ),
    10: text(
      "投诉人的真实身份信息、被投诉人名称和地址、具体请求以及事实依据；口头投诉应记录；可以核验身份。",
      "True identity of the complainant, name and address of the respondent, request and factual basis; oral ones are recorded; identity may be verified.",
    ),
    11: text(
      "委托他人的，提供授权委托书原件和受托人身份证明。",
      "An agent brings the original power of attorney and proof of identity.",
    ),
    12: text(
      "二人以上基于同一争议投诉同一经营者，经同意可以按共同投诉处理，推选两名代表人。",
      "Two or more with the same dispute against one operator may, with consent, be handled jointly, with two representatives.",
    ),
    13: text(
      "实际经营地或者住所地县级部门处理；平台由住所地处理；平台内经营者由公示地址所在地或者平台住所地处理；上级可以提级。",
      "County authority of the place of business or domicile; platforms: domicile; operators on a platform: published address or the platform's domicile; a superior may take it.",
    ),
    14: text("两个以上部门都有权限的，由先收到的处理。", "Several competent: the first that received it."),
    15: text(
      "七个工作日内决定受理或者不予受理并告知；不予受理的告知理由和其他途径。",
      "Accept or refuse within 7 working days and inform; a refusal states reasons and the other routes.",
    ),
    16: text("不予受理的七种情形。", "Seven grounds of refusal."),
    17: text(
      "判断是否为生活消费的因素；设区的市级以上部门可以细化。",
      "Factors in judging daily consumption; cities with districts and above may refine them.",
    ),
    18: text("经双方同意调解；鼓励自行和解。", "Mediation with the consent of both; settling is encouraged."),
    19: text(
      "经双方同意可以委托消费者协会或者其他调解组织，不得再委托。",
      "With consent it may be delegated to a consumer association or another body, which may not pass it on.",
    ),
    20: text(
      "现场或者非现场调解；现场调解提前告知时间、地点、人员。",
      "On site or remotely; on site with advance notice of time, place and mediators.",
    ),
    21: text(
      "调解人员的回避；申请回避的中止调解并作出决定。",
      "Recusal of mediators; a request suspends mediation until decided.",
    ),
    22: text(
      "鉴定、检测机构协商确定，不成的可以指定；费用协商承担；时间不计入。",
      "Appraisal bodies agreed or designated; cost by agreement; the time does not count.",
    ),
    23: text(
      "终止调解的八种情形；七个工作日内告知双方。",
      "Eight grounds of termination; both parties are informed within 7 working days.",
    ),
    24: text(
      "现场调解达成协议的制作调解书，即时履行或者双方同意的除外；未制作的做好记录。",
      "A mediation document after agreement on site, unless performed at once or waived; else a record.",
    ),
    25: text("对终止或者结果不服的，可以诉讼、仲裁。", "Whoever disagrees may sue or arbitrate."),
    26: text("抽查、回访，评估投诉处理。", "Spot checks and call-backs."),
    27: text(
      "调解中发现线索的十五个工作日内核查，可以延长十五个工作日；调解不免除其他责任。",
      "A lead found in mediation is verified within 15 working days, 15 more possible; mediation excuses no other liability.",
    ),
    38: text(
      "统计分析、消费预警，依法公示消费投诉信息。",
      "Statistics, warnings, publicity of complaint information according to law.",
    ),
    39: text("国家秘密、商业秘密、个人隐私的保护。", "State and business secrets and privacy are protected."),
    40: text(
      "统一数据标准，通过全国12315平台处理。",
      "One data standard; handled through the national platform.",
    ),
    41: text(
      "统一接收机构分送；不具备权限的反馈，不得自行移送。",
      "The intake unit distributes; without power it is returned, never passed on.",
    ),
    42: text(
      "投诉举报人涉嫌骗取赔偿、敲诈勒索的移送公安机关等部门。",
      "Suspected fraud or extortion by a complainant is transferred to the police.",
    ),
    44: text(
      "咨询等不适用本办法，可以告知相应途径。",
      "Consultation and the like are outside; the proper route may be told.",
    ),
  },
  O20: {
    12: text(
      "平台内经营者由实际经营地或者平台住所地处理。",
      "Operators on a platform: actual place of business or the platform's domicile.",
    ),
    14: text(
      "七个工作日内决定受理或者不予受理并告知。",
      "Accept or refuse within 7 working days and inform.",
    ),
    15: text("不予受理的情形。", "Grounds of refusal."),
    20: text("鉴定、检测时间不计入调解期限。", "Appraisal and testing do not count."),
    21: text(
      "四十五个工作日内未达成协议的终止调解；七个工作日内告知。",
      "Terminate after 45 working days without agreement; inform within 7 working days.",
    ),
    23: text("调解中发现线索的核查。", "Verification of leads found in mediation."),
  },
  SC778: {
    10: text("明码标价；自动续费的提示。", "Price marking; notice before automatic renewal."),
    20: text("定金。", "Deposits."),
    21: text("停业、迁址的告知。", "Notice of closing or moving."),
    22: text("预付款的书面合同和退款。", "Prepayment: written contract and refund."),
    29: text("投诉信息的公示和消费预警。", "Publicity of complaint information and warnings."),
    46: text(
      "七个工作日内处理并告知；不予受理的说明理由；六十日内未达成协议的终止调解。",
      "Answered within 7 working days; refusals give reasons; mediation ends after 60 days without agreement.",
    ),
    47: text(
      "鉴定、检测；群体性、复杂争议可以纳入抽查检验。",
      "Appraisal and testing; group or complex disputes may enter sampling inspection.",
    ),
    49: text(
      "瑕疵不适用惩罚性赔偿；骗取赔偿、敲诈勒索的追究责任。",
      "No punitive damages for mere flaws; fraud and extortion are pursued.",
    ),
    51: text(
      "依照行政处罚法从轻、减轻或者不予处罚。",
      "Lighter, mitigated or none, as the penalty law says.",
    ),
  },
  CRL: {
    25: text("网络购物七日无理由退货。", "Seven-day no-reason return of goods bought online."),
    39: text(
      "争议的解决途径：协商、请求消协等调解、投诉、仲裁、诉讼。",
      "Routes: negotiation, mediation by the consumer association and others, complaint, arbitration, action.",
    ),
  },
  O90R: {
    6: text("不适用无理由退货的商品。", "Goods excluded from no-reason return."),
    7: text("经确认可以不适用的商品。", "Goods excluded if confirmed at purchase."),
    10: text("自签收次日起七日内提出。", "Within seven days, from the day after signing for the goods."),
    13: text("收到退货之日起七日内退款。", "Refund within seven days of receiving the goods."),
    31: text("拖延退款的处理。", "Delayed refunds."),
  },
  ZJCR: {
    32: text(
      "消保委五个工作日内决定是否受理、十个工作日内调解；行政机关五个工作日内答复查询。",
      "Committee: accept within 5, mediate within 10 working days; agencies answer its inquiry within 5.",
    ),
    34: text("调解协议可以申请司法确认。", "Mediation agreements may be confirmed by a court."),
  },
  CPL: {
    205: text(
      "经依法设立的调解组织达成的调解协议，三十日内共同申请司法确认。",
      "Joint application to confirm an agreement mediated by a lawfully established body, within 30 days.",
    ),
  },
  PML: {
    33: text(
      "三十日内共同申请司法确认；确认有效的可以申请强制执行。",
      "Joint application for confirmation within 30 days; once confirmed it is enforceable.",
    ),
  },
};

/** Cited, but neither read nor found in an excerpt: they stand here from memory until someone compares them. */
export const rememberedArticles: typeof complaintArticles = {
  CPL: {
    206: text(
      "裁定有效的，一方不履行的对方可以申请执行；驳回的可以变更协议或者起诉。",
      "A valid agreement is enforceable; after a dismissal the parties may change it or sue.",
    ),
  },
  PML: {
    31: text(
      "调解协议有约束力，应当履行；调解委员会监督并督促。",
      "The agreement binds; the committee supervises and urges performance.",
    ),
    32: text("对协议的履行、内容发生争议的，可以起诉。", "Disputes on the agreement may be taken to court."),
  },
};
