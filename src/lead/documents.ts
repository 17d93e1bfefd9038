/** 文书 of a lead. None of them names the reporter: two go to others, and none needs it. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { Fact } from "./facts.ts";

const permanent = null;

export const documents = {
  "lead-registration": {
    name: text("线索登记表", "Lead registration form"),
    numbering: "线",
    template: [
      {
        rows: [
          { label: "线索编号", value: "{matter.number}" },
          { label: "线索来源", value: "{source}" },
          { label: "发现或者收到之日", value: "{discoveredOn}" },
          { label: "案件类别", value: "{subject}" },
          { label: "发现地点", value: "{place}" },
          { label: "涉嫌违法行为", value: "{violation}" },
          { label: "线索内容", value: "{summary}" },
          { label: "核查人员", value: "{verifiers}" },
        ],
      },
      { paragraph: "涉嫌当事人：{partyName}", when: "partyName" },
      { paragraph: "监测依据：{finding}", when: "finding" },
      { paragraph: "自发现线索或者收到材料之日起十五个工作日内核查，由负责人决定是否立案。" },
      { signatures: ["登记人", "办案机构负责人"] },
    ],
    contents: [
      {
        label: text("线索来源、内容", "source and content"),
        facts: ["source", "summary"],
        article: cite("O2 18"),
      },
      {
        label: text("发现或者收到之日", "day found or received"),
        facts: ["discoveredOn"],
        article: cite("O2 18"),
      },
      { label: text("核查人员", "verifying officers"), facts: ["verifiers"], article: cite("APL 42") },
    ],
    article: cites("O2 18", "O2 78"),
    file: "deputy",
    publishable: false,
    retention: permanent,
  },
  "verification-report": {
    name: text("核查报告", "Verification report"),
    numbering: "核",
    template: [
      { paragraph: "{organ}于{discoveredOn}经{source}获得线索：{summary}" },
      { heading: "一、涉嫌当事人" },
      { paragraph: "{partyName}", when: "partyName" },
      { paragraph: "统一社会信用代码：{partyCode}", when: "partyCode" },
      { paragraph: "当事人身份尚未查明。", unless: "partyName" },
      { heading: "二、核查经过和结果" },
      { paragraph: "{verifiedOn},{verifiers}以{verificationMethod}方式核查。" },
      { paragraph: "{verificationResult}" },
      { heading: "三、证据" },
      { evidence: true },
      { heading: "四、立案条件" },
      { list: "filingCheck" },
      { heading: "五、可以不予立案的情形" },
      { list: "declineCheck" },
      { heading: "六、处理建议" },
      { paragraph: "涉嫌违反：{suspectedArticles}" },
      { paragraph: "建议：{proposal}。理由：{proposalReason}" },
      { signatures: ["核查人员", "核查人员"] },
    ],
    contents: [
      {
        label: text("核查情况", "what verification found"),
        facts: ["verificationResult"],
        article: cite("O2 18"),
      },
      {
        label: text("立案条件逐项判断", "each condition for filing"),
        anchor: "立案条件",
        article: cite("O2 19"),
      },
      {
        label: text("处理建议及理由", "proposal and reasons"),
        facts: ["proposal", "proposalReason"],
        article: cite("O2 18"),
      },
    ],
    article: cites("O2 18", "O2 19", "O2 20"),
    file: "deputy",
    publishable: false,
    retention: permanent,
  },
  "filing-approval": {
    name: text("立案审批表", "Filing approval form"),
    numbering: "立",
    template: [
      {
        rows: [
          { label: "案件来源", value: "{source}" },
          { label: "发现或者收到之日", value: "{discoveredOn}" },
          { label: "案由", value: "涉嫌{violation}" },
          { label: "当事人", value: "{partyName}" },
          { label: "涉嫌违反的条款", value: "{suspectedArticles}" },
        ],
      },
      { paragraph: "统一社会信用代码：{partyCode}", when: "partyCode" },
      { heading: "案情和核查情况" },
      { paragraph: "{summary}" },
      { paragraph: "{verificationResult}" },
      { heading: "立案条件" },
      { list: "filingCheck" },
      { heading: "核查人员意见" },
      { paragraph: "建议{proposal}。{proposalReason}" },
      { heading: "负责人审批意见" },
      { paragraph: "{decisionReason}" },
      { paragraph: "决定立案。由办案机构负责人指定两名以上具有行政执法资格的办案人员负责调查处理。" },
      { signatures: ["部门负责人"] },
      { seal: true },
    ],
    contents: [
      {
        label: text("案件来源和当事人", "source and party"),
        facts: ["source", "partyName"],
        article: cite("O2 19"),
      },
      { label: text("立案条件", "conditions for filing"), anchor: "立案条件", article: cite("O2 19") },
      { label: text("立案决定", "the decision to file"), anchor: "决定立案", article: cite("O2 19") },
    ],
    article: cites("O2 18", "O2 19", "O2 78"),
    file: "main",
    publishable: false,
    retention: permanent,
  },
  "no-filing-approval": {
    name: text("不予立案审批表", "Approval form for not filing"),
    numbering: "不立",
    template: [
      {
        rows: [
          { label: "案件来源", value: "{source}" },
          { label: "发现或者收到之日", value: "{discoveredOn}" },
          { label: "案由", value: "涉嫌{violation}" },
        ],
      },
      { paragraph: "当事人：{partyName}", when: "partyName" },
      { heading: "核查情况" },
      { paragraph: "{verificationResult}" },
      { heading: "立案条件" },
      { list: "filingCheck" },
      { heading: "不予立案的情形和理由" },
      { list: "declineCheck" },
      { paragraph: "建议{proposal}。{proposalReason}" },
      { heading: "负责人审批意见" },
      { paragraph: "{decisionReason}" },
      { paragraph: "决定不予立案。后续处理：{softMeasure}。" },
      { signatures: ["部门负责人"] },
      { seal: true },
    ],
    contents: [
      {
        label: text("不予立案的理由", "grounds for not filing"),
        anchor: "不予立案的情形和理由",
        article: cite("O2 20"),
      },
      {
        label: text("不予立案决定", "the decision not to file"),
        anchor: "决定不予立案",
        article: cite("O2 20"),
      },
    ],
    article: cites("O2 18", "O2 20"),
    file: "main",
    publishable: false,
    retention: permanent,
  },
} as const satisfies Record<string, DocumentDef<Fact>>;

export type DocumentName = keyof typeof documents;
