/** 文书 of a complaint. The complainant's name stands only where the paper goes to the parties themselves. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { Fact } from "./facts.ts";

const common = { file: "main", publishable: false, retention: 5 } as const;

export const documents = {
  "acceptance-notice": {
    ...common,
    name: text("投诉受理告知书", "Notice of acceptance"),
    numbering: "诉受",
    template: [
      { paragraph: "{complainantName}：" },
      {
        paragraph:
          "{organ}于{receivedOn}收到你对{respondentName}的投诉（编号：{matter.number}），请求：{requestText}。经审查，符合《市场监督管理投诉举报处理办法》的规定，决定予以受理。",
      },
      {
        paragraph:
          "本机关经双方同意，采用调解的方式处理投诉。自受理之日起六十日内未能达成调解协议的，终止调解；鉴定、检测所需时间不计算在内。市场监管部门的调解不具有强制力，调解不成的，你可以仲裁或者起诉。",
      },
      { paragraph: "材料中同时包含的举报内容，依法另行处理。", when: "alsoReport" },
      { seal: true },
    ],
    contents: [
      {
        label: text("收到之日和投诉请求", "day of receipt and request"),
        facts: ["receivedOn", "requestText"],
        article: cite("O121 15(1)"),
      },
      {
        label: text("受理决定", "the decision to accept"),
        anchor: "决定予以受理",
        article: cite("O121 15(1)"),
      },
      { label: text("调解期限", "mediation limit"), anchor: "六十日", article: cite("O121 23(1)[5]") },
    ],
    article: cites("O121 15(1)"),
  },
  "refusal-notice": {
    ...common,
    name: text("投诉不予受理告知书", "Notice of refusal"),
    numbering: "诉不受",
    template: [
      { paragraph: "{complainantName}：" },
      {
        paragraph:
          "{organ}于{receivedOn}收到你对{respondentName}的投诉（编号：{matter.number}）。经审查，决定不予受理。",
      },
      { heading: "不予受理的理由" },
      { paragraph: "{refusalGround}。{refusalReason}" },
      { heading: "其他解决消费者权益争议的途径" },
      { paragraph: "依照《中华人民共和国消费者权益保护法》第三十九条，你还可以：{otherRoutes}" },
      { paragraph: "材料中同时包含的举报内容，依法另行处理。", when: "alsoReport" },
      { seal: true },
    ],
    contents: [
      {
        label: text("不予受理的决定", "the decision to refuse"),
        anchor: "决定不予受理",
        article: cite("O121 15(1)"),
      },
      {
        label: text("不予受理的理由", "the reasons"),
        facts: ["refusalGround", "refusalReason"],
        article: cite("O121 15(2)"),
      },
      {
        label: text("其他解决途径", "the other routes"),
        facts: ["otherRoutes"],
        article: cite("O121 15(2)"),
      },
    ],
    article: cites("O121 15(2)", "O121 16", "CRL 39"),
  },
  "session-notice": {
    ...common,
    name: text("调解通知书", "Notice of a mediation session"),
    numbering: "诉调通",
    template: [
      { paragraph: "{complainantName}、{respondentName}：" },
      {
        paragraph: "{organ}受理的投诉（编号：{matter.number}），经双方同意，定于下列时间、地点进行现场调解：",
      },
      {
        rows: [
          { label: "时间", value: "{sessionAt}" },
          { label: "地点", value: "{sessionPlace}" },
          { label: "调解人员", value: "{mediators}" },
        ],
      },
      {
        paragraph:
          "调解人员与本案有利害关系，可能影响公正处理的，可以申请回避。无正当理由不参加的，终止调解。",
      },
      { seal: true },
    ],
    contents: [
      {
        label: text("时间、地点", "time and place"),
        facts: ["sessionAt", "sessionPlace"],
        article: cite("O121 20(2)"),
      },
      { label: text("调解人员", "mediators"), facts: ["mediators"], article: cite("O121 20(2)") },
      {
        label: text("申请回避的权利", "the right to ask for recusal"),
        anchor: "申请回避",
        article: cite("O121 21"),
      },
    ],
    article: cites("O121 20(2)", "O121 21"),
  },
  "mediation-document": {
    ...common,
    name: text("调解书", "Mediation document"),
    numbering: "诉调",
    template: [
      {
        rows: [
          { label: "投诉人", value: "{complainantName}" },
          { label: "被投诉人", value: "{respondentName}" },
        ],
      },
      { heading: "争议事项和请求" },
      { paragraph: "{dispute}" },
      { paragraph: "请求：{requestText}" },
      { heading: "调解协议" },
      { paragraph: "经{organ}组织现场调解，双方自愿达成协议：{agreement}" },
      { paragraph: "履行日期：{performBy}", when: "performBy" },
      {
        paragraph:
          "本调解书一式三份，双方各执一份，{organ}存档一份。对调解的争议不免除经营者依法应当承担的其他责任。",
      },
      { signatures: ["投诉人", "被投诉人", "调解人员"] },
      { seal: true },
    ],
    contents: [
      {
        label: text("双方当事人", "the parties"),
        facts: ["complainantName", "respondentName"],
        article: cite("O121 24(2)"),
      },
      { label: text("协议内容", "what was agreed"), facts: ["agreement"], article: cite("O121 24(1)") },
      {
        label: text("双方签字、一式三份", "signatures, three copies"),
        anchor: "一式三份",
        article: cite("O121 24(2)"),
      },
    ],
    article: cites("O121 24"),
  },
  "mediation-record": {
    ...common,
    name: text("调解记录", "Mediation record"),
    numbering: "诉调录",
    template: [
      {
        rows: [
          { label: "投诉编号", value: "{matter.number}" },
          { label: "被投诉人", value: "{respondentName}" },
        ],
      },
      { heading: "调解经过" },
      { paragraph: "{sessionOn}，以{sessionWay}方式组织调解。{sessionRecord}" },
      { heading: "达成的协议" },
      { paragraph: "{agreement}" },
      {
        paragraph: "协议已经即时履行、双方同意不制作调解书或者采用非现场调解方式，未制作调解书，本记录备查。",
      },
      { signatures: ["调解人员"] },
    ],
    contents: [
      { label: text("调解经过", "what happened"), facts: ["sessionRecord"], article: cite("O121 24(3)") },
      { label: text("协议内容", "what was agreed"), facts: ["agreement"], article: cite("O121 24(3)") },
    ],
    article: cites("O121 24(3)"),
  },
  "termination-notice": {
    ...common,
    name: text("终止调解告知书", "Notice of termination"),
    numbering: "诉终",
    template: [
      { paragraph: "{complainantName}、{respondentName}：" },
      { paragraph: "{organ}受理的投诉（编号：{matter.number}），因下列情形，决定终止调解：" },
      { paragraph: "{terminationGround}。{terminationReason}" },
      {
        paragraph:
          "对终止调解的决定不服的，可以依照《中华人民共和国消费者权益保护法》第三十九条，通过仲裁、民事诉讼等其他途径解决消费者权益争议。",
      },
      { paragraph: "终止调解不影响对违法线索的核查。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("终止的情形和理由", "ground and reasons"),
        facts: ["terminationGround", "terminationReason"],
        article: cite("O121 23(1)"),
      },
      { label: text("其他途径", "the other routes"), anchor: "其他途径", article: cite("O121 25") },
    ],
    article: cites("O121 23", "O121 25"),
  },
  "delegation-letter": {
    ...common,
    name: text("委托调解函", "Letter of delegation"),
    numbering: "诉委",
    template: [
      { paragraph: "{delegateBody}：" },
      {
        paragraph:
          "{organ}受理的投诉（编号：{matter.number}，被投诉人：{respondentName}），经双方同意，委托你单位以本机关名义进行调解。",
      },
      { paragraph: "争议：{dispute}" },
      { paragraph: "请求：{requestText}" },
      { paragraph: "受理之日：{acceptedOn}。六十日调解期限自受理之日起计算。不得再委托其他组织或者个人。" },
      { seal: true },
    ],
    contents: [
      { label: text("受托组织", "the body"), facts: ["delegateBody"], article: cite("O121 19") },
      {
        label: text("双方同意、以委托部门名义", "consent; in the authority’s name"),
        anchor: "经双方同意，委托你单位以本机关名义",
        article: cite("O121 19"),
      },
      { label: text("不得再委托", "no sub-delegation"), anchor: "不得再委托", article: cite("O121 19") },
    ],
    article: cites("O121 19"),
  },
  "police-letter": {
    ...common,
    name: text("涉嫌违法犯罪线索移送函", "Letter of transfer to the police"),
    numbering: "诉移",
    template: [
      { paragraph: "{policeOrgan}：" },
      {
        paragraph:
          "{organ}在处理投诉（编号：{matter.number}）过程中，发现投诉人{complainantName}涉嫌骗取经营者的赔偿或者敲诈勒索，现将线索移送你机关处理：",
      },
      { paragraph: "{policeSuspicion}" },
      { evidence: true },
      { seal: true },
    ],
    contents: [
      {
        label: text("涉嫌的事实", "the suspected facts"),
        facts: ["policeSuspicion"],
        article: cite("O121 42"),
      },
    ],
    article: cites("O121 42", "SC778 49(2)"),
    file: "deputy",
  },
} as const satisfies Record<string, DocumentDef<Fact>>;

export type DocumentName = keyof typeof documents;
