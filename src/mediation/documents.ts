import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { Fact } from "./facts.ts";

const common = { file: "main", publishable: false, retention: 5 } as const;

export const documents = {
  "referral-letter": {
    ...common,
    name: text("转交化解函", "Letter of referral"),
    numbering: "调转",
    template: [
      { paragraph: "{body}：" },
      {
        paragraph:
          "现将消费争议（编号：{matter.number}，被申请人：{respondentName}）以{track}途径转交你单位化解。",
      },
      { paragraph: "争议：{dispute}" },
      { paragraph: "请求：{requestText}" },
      {
        paragraph: "投诉于{acceptedOn}受理，六十日调解期限自该日起计算，不因途径变更重新起算。",
        when: "acceptedOn",
      },
      { paragraph: "转交之日：{referredOn}。不得再委托其他组织或者个人。" },
      { seal: true },
    ],
    contents: [
      { label: text("接收单位和途径", "body and track"), facts: ["body", "track"], article: cite("O121 19") },
      {
        label: text("争议和请求", "dispute and request"),
        facts: ["dispute", "requestText"],
        article: cite("O121 19"),
      },
      { label: text("不得再委托", "no sub-delegation"), anchor: "不得再委托", article: cite("O121 19") },
    ],
    article: cites("O121 6", "O121 19"),
  },
  "silence-record": {
    ...common,
    name: text("未予答复记录", "Record of silence"),
    numbering: "调默",
    template: [
      {
        rows: [
          { label: "被申请人", value: "{respondentName}" },
          { label: "转交之日", value: "{referredOn}" },
          { label: "记录之日", value: "{silentOn}" },
        ],
      },
      { paragraph: "被申请人在协商期限内未予答复。{silenceRecord}" },
      { paragraph: "本记录供信用风险分类参考；被申请人可以说明情况。" },
      { signatures: ["记录人"] },
    ],
    contents: [
      {
        label: text("未答复的经过", "how it stayed silent"),
        facts: ["silenceRecord"],
        article: cite("O121 6"),
      },
      { label: text("说明的机会", "a chance to explain"), anchor: "可以说明情况", article: cite("O121 5") },
    ],
    article: cites("O121 6"),
    file: "deputy",
  },
  "session-notice": {
    ...common,
    name: text("调解通知书", "Notice of a mediation session"),
    numbering: "调通",
    template: [
      { paragraph: "{complainantName}、{respondentName}：" },
      {
        rows: [
          { label: "时间", value: "{sessionAt}" },
          { label: "地点", value: "{sessionPlace}" },
          { label: "调解员", value: "{mediators}" },
        ],
      },
      { paragraph: "调解员与争议有利害关系的，可以申请回避。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("时间、地点、调解员", "time, place, mediators"),
        facts: ["sessionAt", "sessionPlace", "mediators"],
        article: cite("O121 20(2)"),
      },
      {
        label: text("申请回避的权利", "the right to ask for recusal"),
        anchor: "申请回避",
        article: cite("O121 21"),
      },
    ],
    article: cites("O121 20(2)"),
  },
  "mediation-agreement": {
    ...common,
    name: text("调解协议书", "Mediation agreement"),
    numbering: "调协",
    template: [
      {
        rows: [
          { label: "申请人", value: "{complainantName}" },
          { label: "被申请人", value: "{respondentName}" },
          { label: "化解途径", value: "{track}" },
          { label: "调解组织", value: "{body}" },
        ],
      },
      { heading: "争议事项" },
      { paragraph: "{dispute}" },
      { heading: "协议内容" },
      { paragraph: "{agreement}" },
      { paragraph: "履行日期：{performBy}", when: "performBy" },
      {
        paragraph:
          "协议自{effectiveOn}起生效，双方应当履行。经依法设立的调解组织调解达成的，双方可以自生效之日起三十日内共同向人民法院申请司法确认。",
      },
      { signatures: ["申请人", "被申请人", "调解员"] },
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
        label: text("生效之日和司法确认", "effect and confirmation"),
        facts: ["effectiveOn"],
        anchor: "司法确认",
        article: cite("CPL 205"),
      },
    ],
    article: cites("O121 24", "PML 33"),
  },
  "confirmation-application": {
    ...common,
    name: text("司法确认申请书", "Application for judicial confirmation"),
    numbering: "调确",
    template: [
      { paragraph: "{court}：" },
      {
        rows: [
          { label: "申请人", value: "{complainantName}" },
          { label: "申请人", value: "{respondentName}" },
        ],
      },
      {
        paragraph:
          "双方经{body}调解，于{agreedOn}达成协议，自{effectiveOn}起生效，现共同申请确认：{agreement}",
      },
      { paragraph: "协议出于双方自愿，没有恶意串通、规避法律或者损害他人利益的情形。" },
      { signatures: ["申请人", "申请人"] },
    ],
    contents: [
      { label: text("双方共同申请", "both apply"), anchor: "共同申请", article: cite("CPL 205") },
      {
        label: text("协议和生效之日", "agreement and day of effect"),
        facts: ["agreement", "effectiveOn"],
        article: cite("PML 33"),
      },
    ],
    article: cites("CPL 205", "PML 33", "ZJCR 34"),
  },
  "ending-notice": {
    ...common,
    name: text("调解未成告知书", "Notice that mediation failed"),
    numbering: "调终",
    template: [
      { paragraph: "{complainantName}、{respondentName}：" },
      { paragraph: "争议（编号：{matter.number}）经调解未成：{failGround}。{failReason}" },
      { paragraph: "双方可以通过仲裁、民事诉讼等其他途径解决争议。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("未成的原因", "why it failed"),
        facts: ["failGround", "failReason"],
        article: cite("O121 23"),
      },
      { label: text("其他途径", "the other routes"), anchor: "其他途径", article: cite("O121 25") },
    ],
    article: cites("O121 23", "O121 25", "CRL 39"),
  },
} as const satisfies Record<string, DocumentDef<Fact>>;

export type DocumentName = keyof typeof documents;
