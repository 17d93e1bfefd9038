/** 文书 from the advance notice to the closing form. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { Fact } from "./facts.ts";

const main = { file: "main", publishable: false, retention: null } as const;
const deputy = { file: "deputy", publishable: false, retention: null } as const;

const partyRows = {
  rows: [
    { label: "当事人", value: "{partyName}" },
    { label: "类型", value: "{partyKind}" },
    { label: "住所（住址）", value: "{partyAddress}" },
  ],
} as const;
const partyCode = { paragraph: "统一社会信用代码：{partyCode}", when: "partyCode" } as const;
const partyHead = {
  paragraph: "法定代表人（负责人、经营者）：{partyRepresentative}",
  when: "partyRepresentative",
} as const;

export const decisionDocuments = {
  "advance-notice": {
    ...main,
    name: text("行政处罚告知书", "Advance notice of penalty"),
    numbering: "罚告",
    template: [
      { paragraph: "{partyName}:" },
      {
        paragraph:
          "由本机关立案调查的你（单位）{violation}一案，已调查终结。根据《中华人民共和国行政处罚法》第四十四条的规定，现将本机关拟作出行政处罚的内容及事实、理由、依据告知如下：",
      },
      { heading: "一、事实和证据" },
      { paragraph: "{factsFound}" },
      { paragraph: "{evidenceSummary}" },
      { heading: "二、理由和依据" },
      { paragraph: "{nature}" },
      { paragraph: "{penaltyBasis}" },
      { paragraph: "{discretionReason}" },
      { heading: "三、拟作出的行政处罚" },
      { paragraph: "{intendedText}" },
      { paragraph: "处罚种类：{intendedKinds}；罚款：{intendedFine}；没收：{intendedConfiscation}。" },
      { paragraph: "责令退款金额：{refundSum}。", when: "refundSum" },
      { heading: "四、你（单位）的权利" },
      {
        paragraph:
          "你（单位）有权进行陈述和申辩，可以自收到本告知书之日起五个工作日内向本机关提出。本机关不会因你（单位）陈述、申辩而给予更重的处罚。",
      },
      {
        paragraph:
          "根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你（单位）有权要求听证，可以自收到本告知书之日起五个工作日内提出；不承担组织听证的费用。",
        when: "hearingRight",
      },
      { paragraph: "逾期未提出的，视为放弃上述权利。" },
      { paragraph: "联系人及地址：{noticeContact}" },
      { seal: true },
    ],
    contents: [
      {
        label: text("拟处罚内容", "intended penalty"),
        facts: ["intendedText", "intendedFine"],
        article: cite("O2 57"),
      },
      { label: text("事实", "facts"), facts: ["factsFound"], article: cite("O2 57") },
      {
        label: text("理由、依据", "reasons and basis"),
        facts: ["nature", "penaltyBasis"],
        article: cite("O2 57"),
      },
      {
        label: text("陈述、申辩权", "right to statement and defence"),
        anchor: "陈述和申辩",
        article: cite("APL 44"),
      },
      { label: text("期限", "the period"), anchor: "五个工作日", article: cite("O2 57(2)") },
    ],
    article: cites("O2 57", "APL 44", "APL 63"),
  },
  "defence-review": {
    ...deputy,
    name: text("陈述、申辩意见复核记录", "Review of the defence"),
    numbering: "申复",
    template: [
      { paragraph: "当事人{partyName}于{defenceOn}提出：" },
      { paragraph: "{defence}" },
      { heading: "复核意见" },
      { paragraph: "{defenceFinding}" },
      { signatures: ["办案人员", "办案人员"] },
    ],
    contents: [
      {
        label: text("陈述、申辩意见及复核", "defence and its review"),
        facts: ["defence", "defenceFinding"],
        article: cite("APL 45"),
      },
    ],
    article: cites("APL 45", "O2 58"),
  },
  "hearing-notice": {
    ...main,
    name: text("行政处罚听证通知书", "Notice of hearing"),
    numbering: "听通",
    template: [
      { paragraph: "{partyName}:" },
      { paragraph: "根据你（单位）的要求，本机关定于{hearingAt}在{hearingPlace}就{violation}一案举行听证。" },
      {
        paragraph:
          "听证主持人：{hearingOfficers}。你（单位）认为听证主持人与本案有直接利害关系的，有权申请回避。",
      },
      {
        paragraph:
          "你（单位）可以亲自参加听证，也可以委托一至二人代理。无正当理由拒不出席或者未经许可中途退出听证的，视为放弃听证权利，本机关终止听证。",
      },
      { paragraph: "你（单位）不承担组织听证的费用。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("时间、地点", "time and place"),
        facts: ["hearingAt", "hearingPlace"],
        article: cite("APL 64(2)"),
      },
      { label: text("听证主持人", "hearing officer"), facts: ["hearingOfficers"], article: cite("APL 64") },
      { label: text("委托代理人", "agents"), anchor: "一至二人", article: cite("APL 64(5)") },
      { label: text("不出席的后果", "absence"), anchor: "视为放弃听证权利", article: cite("APL 64(6)") },
    ],
    article: cites("APL 64"),
  },
  "hearing-record": {
    ...main,
    name: text("听证笔录", "Hearing record"),
    numbering: "听笔",
    template: [
      {
        rows: [
          { label: "听证时间", value: "{hearingAt}" },
          { label: "听证地点", value: "{hearingPlace}" },
          { label: "听证主持人", value: "{hearingOfficers}" },
          { label: "公开举行", value: "{hearingOpen}" },
        ],
      },
      { heading: "到场人员" },
      { paragraph: "{hearingAttendance}" },
      { heading: "听证情况" },
      { paragraph: "{hearingRecord}" },
      {
        paragraph:
          "笔录已交当事人或者其代理人核对无误后签字或者盖章；拒绝签字或者盖章的，由听证主持人在笔录中注明。",
      },
      { signatures: ["当事人或者代理人", "办案人员", "听证主持人"] },
    ],
    contents: [
      {
        label: text("时间、地点、主持人", "time, place, officer"),
        facts: ["hearingAt", "hearingPlace", "hearingOfficers"],
        article: cite("APL 64"),
      },
      { label: text("听证情况", "what was said"), facts: ["hearingRecord"], article: cite("APL 64") },
    ],
    article: cites("APL 64", "APL 65"),
  },
  "hearing-report": {
    ...deputy,
    name: text("听证报告", "Hearing report"),
    numbering: "听报",
    template: [
      { paragraph: "本案于{hearingAt}在{hearingPlace}举行听证。" },
      { heading: "听证情况" },
      { paragraph: "{hearingRecord}" },
      { heading: "听证主持人意见" },
      { paragraph: "{hearingOpinion}" },
      { signatures: ["听证主持人"] },
    ],
    contents: [
      {
        label: text("听证主持人意见", "opinion of the hearing officer"),
        facts: ["hearingOpinion"],
        article: cite("APL 65"),
      },
    ],
    article: cites("APL 65"),
  },
  deliberation: {
    ...deputy,
    name: text("集体讨论记录", "Record of deliberation"),
    numbering: "集",
    template: [
      { paragraph: "案件：{matter.number}，当事人{partyName},{violation}。" },
      { paragraph: "参加人员：{deliberators}" },
      { heading: "讨论意见" },
      { paragraph: "{deliberation}" },
      { signatures: ["参加讨论的负责人"] },
    ],
    contents: [
      {
        label: text("参加人员和讨论意见", "who and what"),
        facts: ["deliberators", "deliberation"],
        article: cite("APL 57(2)"),
      },
    ],
    article: cites("O2 60(2)", "APL 57(2)"),
  },
  "penalty-decision": {
    ...main,
    name: text("行政处罚决定书", "Penalty decision"),
    numbering: "罚决",
    publishable: true,
    template: [
      partyRows,
      partyCode,
      partyHead,
      { heading: "一、违法事实和证据" },
      { paragraph: "{factsFound}" },
      { paragraph: "上述事实，主要有以下证据证明：" },
      { paragraph: "{evidenceSummary}" },
      { heading: "二、陈述、申辩和听证" },
      {
        paragraph:
          "本机关已依法告知当事人拟作出的行政处罚内容及事实、理由、依据，以及依法享有的陈述、申辩等权利。",
      },
      { paragraph: "{defenceFinding}", when: "defenceFinding" },
      {
        paragraph: "当事人在法定期限内未提出陈述、申辩意见，视为放弃陈述、申辩的权利。",
        unless: "defenceFinding",
      },
      { paragraph: "本机关于{hearingAt}举行听证，根据听证笔录作出本决定。", when: "hearingRecord" },
      { heading: "三、理由和依据" },
      { paragraph: "{nature}" },
      { paragraph: "{penaltyBasis}" },
      { paragraph: "{discretionReason}" },
      { heading: "四、行政处罚决定" },
      { paragraph: "{decisionText}" },
      {
        rows: [
          { label: "处罚种类", value: "{finalKinds}" },
          { label: "罚款", value: "{finalFine}" },
          { label: "没收", value: "{finalConfiscation}" },
        ],
      },
      { heading: "五、履行方式和期限" },
      { paragraph: "{performance}" },
      {
        paragraph:
          "到期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额，并依法申请人民法院强制执行。",
      },
      { heading: "六、权利救济" },
      {
        paragraph:
          "如不服本决定，可以自收到本决定书之日起六十日内向{reviewOrgan}申请行政复议，也可以自收到本决定书之日起六个月内向{court}提起行政诉讼。行政复议、行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。",
      },
      { paragraph: "本机关将依法向社会公示行政处罚信息。", unless: "warningOnly" },
      { seal: true },
    ],
    contents: [
      {
        label: text("当事人的基本情况", "the party"),
        facts: ["partyName", "partyAddress"],
        article: cite("O2 62"),
      },
      {
        label: text("违法事实和证据", "facts and evidence"),
        facts: ["factsFound", "evidenceSummary"],
        article: cite("O2 62"),
      },
      {
        label: text("陈述、申辩的采纳情况及理由", "defence: adopted or not, and why"),
        anchor: "陈述、申辩",
        article: cite("O2 62"),
      },
      {
        label: text("处罚的内容和依据", "penalty and basis"),
        facts: ["decisionText", "finalFine", "penaltyBasis"],
        article: cite("O2 62"),
      },
      { label: text("履行方式和期限", "how and until when"), facts: ["performance"], article: cite("O2 62") },
      {
        label: text("行政复议、行政诉讼的途径和期限", "remedies and periods"),
        facts: ["reviewOrgan", "court"],
        anchor: "申请行政复议",
        article: cite("O2 62"),
      },
    ],
    article: cites("O2 62"),
  },
  "no-penalty-decision": {
    ...main,
    name: text("不予行政处罚决定书", "Decision of no penalty"),
    numbering: "不罚",
    template: [
      partyRows,
      partyCode,
      partyHead,
      { heading: "一、查明的事实和证据" },
      { paragraph: "{factsFound}" },
      { paragraph: "{evidenceSummary}" },
      { heading: "二、不予行政处罚的理由和依据" },
      { paragraph: "{noPenaltyReason}" },
      { heading: "三、决定" },
      { paragraph: "{noPenaltyGround}，本机关决定不予行政处罚。" },
      { paragraph: "对当事人的教育：{education}" },
      { heading: "四、权利救济" },
      {
        paragraph:
          "如不服本决定，可以自收到本决定书之日起六十日内向{reviewOrgan}申请行政复议，也可以自收到本决定书之日起六个月内向{court}提起行政诉讼。",
      },
      { seal: true },
    ],
    contents: [
      { label: text("当事人", "party"), facts: ["partyName"], article: cite("O2 60") },
      {
        label: text("不予处罚的理由", "reasons"),
        facts: ["noPenaltyReason", "noPenaltyGround"],
        article: cite("O2 60"),
      },
      { label: text("教育", "education"), facts: ["education"], article: cite("APL 33(3)") },
    ],
    article: cites("O2 60", "O2 61", "APL 33", "APL 57"),
  },
  "police-transfer": {
    ...main,
    name: text("涉嫌犯罪案件移送书", "Transfer of a suspected criminal case"),
    numbering: "罪移",
    template: [
      { paragraph: "{transferOrgan}:" },
      { paragraph: "本机关查办的{partyName}{violation}一案，涉嫌犯罪，现移送你机关。" },
      { paragraph: "理由：{transferReason}" },
      { paragraph: "附：案件调查报告、涉案物品清单、有关检验报告或者鉴定意见、其他有关材料。" },
      { seal: true },
    ],
    contents: [
      { label: text("移送的理由", "reasons"), facts: ["transferReason"], article: cite("SC310 6") },
      { label: text("应当附送的材料", "what is enclosed"), anchor: "涉案物品清单", article: cite("SC310 6") },
    ],
    article: cites("SC310 6", "APL 57"),
  },
  "deferral-decision": {
    ...main,
    name: text("延期（分期）缴纳罚款通知书", "Deferral or instalments of the fine"),
    numbering: "缓罚",
    template: [
      { paragraph: "{partyName}:" },
      { paragraph: "根据你（单位）的申请，本机关准予延期（分期）缴纳罚款至{deferredUntil}。" },
      { paragraph: "理由：{deferralReason}" },
      { seal: true },
    ],
    contents: [{ label: text("延期的期限", "until when"), facts: ["deferredUntil"], article: cite("O2 74") }],
    article: cites("O2 74"),
  },
  demand: {
    ...main,
    name: text("行政处罚决定履行催告书", "Demand to perform the decision"),
    numbering: "催",
    template: [
      { paragraph: "{partyName}:" },
      {
        paragraph:
          "本机关对你（单位）作出的行政处罚决定，你（单位）逾期未履行。请自收到本催告书之日起十个工作日内履行：{decisionText}",
      },
      { paragraph: "加处罚款：{surcharge}。", when: "surcharge" },
      { paragraph: "你（单位）有权进行陈述和申辩。逾期仍未履行的，本机关将依法申请人民法院强制执行。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("履行的内容和期限", "what and until when"),
        facts: ["decisionText"],
        anchor: "十个工作日",
        article: cite("ACL 54"),
      },
      {
        label: text("陈述和申辩权", "right to statement and defence"),
        anchor: "陈述和申辩",
        article: cite("ACL 54"),
      },
    ],
    article: cites("O2 76", "ACL 54"),
  },
  "enforcement-application": {
    ...main,
    name: text("强制执行申请书", "Application for enforcement"),
    numbering: "强执",
    template: [
      { paragraph: "{court}:" },
      { paragraph: "申请人：{organ}。被申请人：{partyName}。" },
      { paragraph: "申请执行的内容：{decisionText}" },
      { paragraph: "加处罚款：{surcharge}。", when: "surcharge" },
      {
        paragraph:
          "被申请人在法定期限内未申请行政复议或者提起行政诉讼，经催告仍未履行行政处罚决定。依据《中华人民共和国行政强制法》第五十三条，申请强制执行。",
      },
      { paragraph: "附：行政处罚决定书及作出决定的事实、理由和依据；当事人的意见及催告情况；执行标的情况。" },
      { signatures: ["部门负责人"] },
      { seal: true },
    ],
    contents: [
      {
        label: text("申请执行的内容", "what is to be enforced"),
        facts: ["decisionText", "court"],
        article: cite("ACL 53"),
      },
    ],
    article: cites("O2 76", "ACL 53"),
  },
  "closing-form": {
    ...deputy,
    name: text("结案审批表", "Closing form"),
    numbering: "结",
    template: [
      {
        rows: [
          { label: "案件", value: "{matter.number}" },
          { label: "当事人", value: "{partyName}" },
          { label: "处理结果", value: "{decisionKind}" },
        ],
      },
      { paragraph: "{decisionText}", when: "decisionText" },
      { paragraph: "执行情况：{executionNote}", when: "executionNote" },
      { paragraph: "结案理由：{closingReason}" },
      { signatures: ["办案人员", "办案机构负责人", "部门负责人"] },
    ],
    contents: [
      {
        label: text("处理结果和结案理由", "result and reasons"),
        facts: ["decisionKind", "closingReason"],
        article: cite("O2 77"),
      },
    ],
    article: cites("O2 77"),
  },
} as const satisfies Record<string, DocumentDef<Fact>>;
