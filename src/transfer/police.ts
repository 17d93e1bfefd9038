/** 涉嫌犯罪案件移送: the transfer of a suspected crime to the police (两法衔接), with the way back. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  calendarDays,
  certifiedContext,
  choice,
  defineProcedure,
  examplesOf,
  fact,
  partyInput,
  partyRoles,
  plainDays,
} from "../procedure/index.ts";
import { archive, caseFacts, caseInput, main, opener, otherOrgan, ownOrgan, partyRows } from "./common.ts";
import { policeActions } from "./police-actions.ts";

export const police = defineProcedure({
  id: "transfer.police",
  version: 1,
  name: text("涉嫌犯罪案件移送", "Transfer of a suspected crime to the police"),
  purpose: text(
    "核实涉嫌犯罪，三日内决定、二十四小时内移送公安机关，跟踪立案、复议、交接和退回。",
    "Verify, decide in three days, send within 24 hours, follow filing, reconsideration, hand-over and return.",
  ),
  basis: cites("SC310 3", "SC310 5", "APL 27"),
  from: "2026-04-15",
  numbering: "刑移",
  initial: "verifying",
  stages: {
    verifying: { name: text("核实", "Verifying"), article: cite("SC310 5") },
    deciding: { name: text("待决定", "Awaiting the decision"), article: cite("SC310 5") },
    sending: { name: text("待移送", "To be sent"), article: cite("SC310 5") },
    police: { name: text("公安机关审查", "With the police"), article: cite("SC310 8") },
    objecting: { name: text("不予立案", "Not filed"), article: cite("SC310 9") },
    handing: { name: text("待移交物品", "To be handed over"), article: cite("SC310 12") },
    closed: { name: text("已由公安机关立案", "Filed by the police"), final: true, article: cite("SC310 12") },
    refused: { name: text("不移送", "Not transferred"), final: true, article: cite("SC310 5") },
    returned: {
      name: text("回到行政程序", "Back to the administration"),
      final: true,
      article: cite("SC310 13"),
    },
  },
  facts: {
    ...caseFacts,
    verifiers: fact("核实人员", "Team", "persons", { article: cite("SC310 5") }),
    verification: fact("核实情况", "What was verified", "long-text", { article: cite("SC310 5") }),
    crime: fact("涉嫌罪名及依据", "Suspected crime and its basis", "long-text", { article: cite("SC310 3") }),
    threshold: choice("立案追诉标准", "Filing standard", [
      { id: "met", label: text("达到", "met") },
      {
        id: "unclear",
        label: text("须公安机关采取措施才能查明", "only police measures can tell"),
        article: cite("SC310 3(2)"),
      },
      { id: "below", label: text("未达到", "not met") },
    ]),
    intellectualProperty: fact(
      "知识产权案件且有合理怀疑",
      "Intellectual-property case with a reasonable suspicion",
      "boolean",
      { article: cite("SC310 3(2)") },
    ),
    thresholdReason: fact("认定的理由", "Reasons", "long-text"),
    goods: fact("涉案物品清单", "Goods concerned", "long-text", { article: cite("SC310 6") }),
    testReport: fact("检验报告或者鉴定结论", "Test report or appraisal", "text", {
      article: cite("SC310 6"),
    }),
    reportedOn: fact("提出书面报告之日", "Day of the report", "day", { article: cite("SC310 5") }),
    decisionReason: fact("决定的理由", "Reasons of the decision", "long-text", { article: cite("SC310 5") }),
    policeOrgan: fact("接收的公安机关", "Police organ", "text", { article: cite("SC310 5") }),
    sentAt: fact("移送时间", "Time of sending", "instant", { article: cite("SC310 5") }),
    policeReceivedOn: fact("公安机关接收之日", "Received by the police on", "day", {
      article: cite("SC310 8"),
    }),
    noticeOn: fact("收到公安机关通知之日", "Notice of the police received on", "day", {
      article: cite("SC310 9"),
    }),
    policeNumber: fact("公安机关立案文号", "Number of the police", "text"),
    policeReason: fact("不予立案的理由", "Why the police did not file", "long-text"),
    objectionReason: fact("异议的理由", "Reasons of the objection", "long-text", {
      article: cite("SC310 9"),
    }),
    objectedOn: fact("提请复议之日", "Reconsideration asked on", "day", { article: cite("SC310 9") }),
    reviewOn: fact("收到复议决定之日", "Decision received on", "day"),
    reviewResult: fact("复议决定", "Decision of the police", "long-text"),
    procuratorate: fact("人民检察院", "Procuratorate", "text", { article: cite("SC310 9") }),
    handedOn: fact("移交之日", "Handed over on", "day", { article: cite("SC310 12") }),
    handedNote: fact("交接情况", "How it was handed over", "long-text", { article: cite("SC310 12") }),
    returnedOn: fact("退回之日", "Sent back on", "day"),
    closingReason: fact("后续处理意见", "What is done next", "long-text"),
  },
  context: certifiedContext,
  opening: {
    by: opener,
    input: [...caseInput, ...partyInput],
    parties: partyRoles,
    notices: [
      {
        to: { ability: "transfer.approve" },
        text: text(
          "案件涉嫌犯罪，请指定两名以上核实人员。",
          "A suspected crime: appoint two or more officers.",
        ),
      },
    ],
    article: cites("SC310 5"),
  },
  actions: policeActions,
  clocks: {
    decide: {
      ...ownOrgan,
      name: text("主要负责人决定", "Decision of the principal head"),
      param: "T-02",
      roll: "statutory-holiday",
      article: cite("SC310 5"),
    },
    send: {
      ...ownOrgan,
      name: text("移送公安机关", "Send to the police"),
      param: "T-03",
      roll: "none",
      article: cite("SC310 5"),
    },
    filing: {
      ...otherOrgan,
      name: text("公安机关决定是否立案", "The police decide on filing"),
      param: "T-06",
      roll: "statutory-holiday",
      article: cite("SC310 8"),
    },
    object: {
      kind: "limit",
      bound: "organ",
      roll: "statutory-holiday",
      name: text("提请复议", "Ask for reconsideration"),
      param: "T-07",
      onExpiry: {
        effect: "elapsed",
        note: text(
          "可以建议检察院监督或者作行政处理。",
          "The procuratorate may be asked, or it is handled administratively.",
        ),
      },
      article: cite("SC310 9"),
    },
    policeReview: {
      ...otherOrgan,
      name: text("公安机关复议", "The police reconsider"),
      param: "T-08",
      roll: "statutory-holiday",
      article: cite("SC310 9"),
    },
    handOver: {
      ...ownOrgan,
      name: text("移交涉案物品和材料", "Hand over goods and material"),
      param: "T-09",
      roll: "statutory-holiday",
      article: cite("SC310 12"),
    },
  },
  documents: {
    "verification-report": {
      ...main,
      name: text("涉嫌犯罪案件情况的调查报告", "Report on a suspected crime"),
      numbering: "刑调",
      template: [
        partyRows,
        { heading: "一、案情" },
        { paragraph: "{summary}" },
        { heading: "二、核实情况" },
        { paragraph: "{verification}" },
        { heading: "三、涉嫌罪名" },
        { paragraph: "{crime}" },
        { paragraph: "立案追诉标准：{threshold}。{thresholdReason}" },
        { heading: "四、证据" },
        { evidence: true },
        { signatures: ["核实人员", "核实人员"] },
      ],
      contents: [
        { label: text("核实情况", "verification"), facts: ["verification"], article: cite("SC310 5") },
        { label: text("涉嫌罪名", "suspected crime"), facts: ["crime"], article: cite("SC310 6") },
      ],
      article: cites("SC310 5", "SC310 6"),
    },
    "goods-list": {
      ...main,
      name: text("涉案物品清单", "List of goods"),
      numbering: "刑物",
      template: [
        partyRows,
        { paragraph: "{goods}" },
        { paragraph: "检验报告或者鉴定结论：{testReport}", when: "testReport" },
        { signatures: ["制作人", "核对人"] },
      ],
      contents: [{ label: text("物品清单", "goods"), facts: ["goods"], article: cite("SC310 6") }],
      article: cites("SC310 6"),
    },
    "transfer-letter": {
      ...main,
      name: text("涉嫌犯罪案件移送书", "Letter of transfer"),
      numbering: "刑移",
      template: [
        { paragraph: "{policeOrgan}：" },
        partyRows,
        { paragraph: "案情：{summary}" },
        { paragraph: "涉嫌罪名及依据：{crime}" },
        {
          paragraph:
            "随案移送：涉嫌犯罪案件情况的调查报告、涉案物品清单、有关检验报告或者鉴定结论及其他有关材料。",
        },
        {
          paragraph:
            "请依照《行政执法机关移送涉嫌犯罪案件的规定》第八条，自接受之日起三日内作出决定并书面通知本机关。",
        },
        { seal: true },
      ],
      contents: [
        {
          label: text("案情和罪名", "facts and crime"),
          facts: ["summary", "crime"],
          article: cite("SC310 6"),
        },
        { label: text("随案材料", "what is sent along"), anchor: "随案移送", article: cite("SC310 6") },
      ],
      article: cites("SC310 5", "SC310 6"),
    },
    refusal: {
      ...main,
      name: text("不予移送决定书", "Decision not to transfer"),
      numbering: "不移",
      template: [
        partyRows,
        { paragraph: "经审查，决定不移送公安机关。理由：{decisionReason}" },
        { signatures: ["主要负责人"] },
        { seal: true },
      ],
      contents: [
        { label: text("不移送的理由", "reasons"), facts: ["decisionReason"], article: cite("SC310 5") },
      ],
      article: cites("SC310 5"),
    },
    "reconsideration-request": {
      ...main,
      name: text("提请复议书", "Request to reconsider"),
      numbering: "提复",
      template: [
        { paragraph: "{policeOrgan}：" },
        partyRows,
        { paragraph: "你机关不予立案的理由：{policeReason}" },
        { paragraph: "本机关认为应当立案，理由：{objectionReason}" },
        { paragraph: "请依照《行政执法机关移送涉嫌犯罪案件的规定》第九条，三日内作出决定。" },
        { seal: true },
      ],
      contents: [
        { label: text("异议的理由", "reasons"), facts: ["objectionReason"], article: cite("SC310 9") },
      ],
      article: cites("SC310 9"),
    },
    "procuratorate-letter": {
      ...main,
      name: text("建议立案监督函", "Letter to the procuratorate"),
      numbering: "建监",
      template: [
        { paragraph: "{procuratorate}：" },
        partyRows,
        {
          paragraph: "公安机关不予立案，本机关认为应当立案，理由：{objectionReason}。建议依法进行立案监督。",
        },
        { seal: true },
      ],
      contents: [{ label: text("理由", "reasons"), facts: ["objectionReason"], article: cite("SC310 9") }],
      article: cites("SC310 9"),
    },
    "handover-list": {
      ...main,
      name: text("涉案物品和材料交接清单", "List of what was handed over"),
      numbering: "交接",
      template: [
        partyRows,
        { paragraph: "{handedOn}移交：{goods}" },
        { paragraph: "{handedNote}" },
        { signatures: ["移交人", "接收人"] },
      ],
      contents: [
        {
          label: text("移交的物品和日期", "what, when"),
          facts: ["goods", "handedOn"],
          article: cite("SC310 12"),
        },
      ],
      article: cites("SC310 12"),
    },
  },
  outcomes: {
    filed: { name: text("公安机关立案", "Filed by the police"), archive },
    refused: { name: text("不移送", "Not transferred"), archive },
    returned: { name: text("回到行政程序", "Back to the administration"), archive },
  },
  examples: [
    ...examplesOf("decide", calendarDays.three),
    ...examplesOf("send", plainDays.hours24),
    ...examplesOf("filing", calendarDays.three),
    ...examplesOf("object", calendarDays.three),
    ...examplesOf("handOver", calendarDays.three),
    ...examplesOf("policeReview", calendarDays.three),
  ],
  invariants: [
    {
      before: "approve",
      done: ["appoint-team", "record-verification", "report"],
      distinctPersons: 2,
      why: text(
        "两人以上核实并书面报告，由主要负责人决定。",
        "Two or more verify and report; the principal head decides.",
      ),
      article: cite("SC310 5"),
    },
    {
      before: "send",
      done: ["approve"],
      why: text("经批准移送。", "Sent only once approved."),
      article: cite("SC310 5"),
    },
  ],
});
