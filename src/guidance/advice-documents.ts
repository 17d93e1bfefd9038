import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { AdviceFact } from "./advice-facts.ts";
import { partyRows } from "./common.ts";

const main = { file: "main", publishable: false, retention: 10 } as const;

/** No paper of guidance may read as a penalty: each says so. */
const noPenalty = {
  paragraph: "本文书属于行政指导，不是行政处罚，不影响你（单位）的信用记录；如有不同意见，可以向本机关说明。",
} as const;

const occasion = [
  partyRows,
  { heading: "一、事实" },
  { paragraph: "{place}：{summary}" },
  { heading: "二、涉及的规定" },
  { paragraph: "{legalBasis}" },
  { heading: "三、提示和建议" },
  { paragraph: "{advised}" },
] as const;

const contents = [
  { label: text("事实", "facts"), facts: ["summary"], article: cite("APL 6") },
  { label: text("涉及的规定", "articles concerned"), facts: ["legalBasis"], article: cite("APL 6") },
  { label: text("提示、建议", "what is advised"), facts: ["advised"], article: cite("APL 6") },
  { label: text("不是行政处罚", "that it is no penalty"), anchor: "不是行政处罚", article: cite("APL 6") },
] as const;

const answerContent = {
  label: text("答复日期和联系方式", "day of the answer and contact"),
  facts: ["answerBy", "contactPoint"],
  article: cite("APL 6"),
} as const;

export const adviceDocuments = {
  reminder: {
    ...main,
    name: text("提醒函", "Reminder"),
    numbering: "提",
    template: [
      { paragraph: "{partyName}：" },
      { paragraph: "本机关在监管中注意到“{occasion}”，现提醒如下：" },
      ...occasion,
      { paragraph: "请对照自查，并于{answerBy}前将情况告知本机关。联系人及电话：{contactPoint}。" },
      noPenalty,
      { seal: true },
    ],
    contents: [...contents, answerContent],
    article: cites("APL 6"),
  },
  "guidance-letter": {
    ...main,
    name: text("行政指导书", "Guidance letter"),
    numbering: "导",
    template: [
      { paragraph: "{partyName}：" },
      { paragraph: "为帮助你（单位）依法经营，就“{occasion}”一事，本机关提出如下行政指导意见：" },
      ...occasion,
      {
        paragraph:
          "你（单位）可以自愿采纳。请于{answerBy}前将采纳情况告知本机关。联系人及电话：{contactPoint}。",
      },
      noPenalty,
      { seal: true },
    ],
    contents: [...contents, answerContent],
    article: cites("APL 6"),
  },
  admonition: {
    ...main,
    name: text("行政告诫书", "Admonition"),
    numbering: "诫",
    template: [
      { paragraph: "{partyName}：" },
      { paragraph: "你（单位）存在“{occasion}”的情形，情节轻微，本机关予以告诫：" },
      ...occasion,
      { heading: "四、法律后果" },
      { paragraph: "{consequence}" },
      { paragraph: "请立即纠正，并于{answerBy}前将情况书面告知本机关。联系人及电话：{contactPoint}。" },
      noPenalty,
      { seal: true },
    ],
    contents: [
      ...contents,
      answerContent,
      {
        label: text("法律后果", "what the law provides"),
        facts: ["consequence"],
        article: cite("APL 33(3)"),
      },
    ],
    article: cites("APL 6", "APL 33(3)"),
  },
  undertaking: {
    ...main,
    name: text("守法经营承诺书", "Undertaking"),
    numbering: "诺",
    template: [
      partyRows,
      { paragraph: "就“{occasion}”一事，本人（单位）自愿承诺：" },
      { paragraph: "{promise}" },
      { paragraph: "履行期限：{promiseBy}。" },
      { signatures: ["承诺人", "经办人"] },
    ],
    contents: [
      {
        label: text("承诺内容和期限", "what is undertaken, until when"),
        facts: ["promise", "promiseBy"],
        article: cite("APL 6"),
      },
    ],
    article: cites("APL 6"),
  },
  "recheck-record": {
    ...main,
    name: text("回访记录", "Record of the re-check"),
    numbering: "访",
    template: [
      partyRows,
      { paragraph: "{checkedOn}，{checkers}对“{occasion}”的纠正情况进行回访。" },
      { heading: "逐项核对" },
      { list: "checkList" },
      { heading: "证据" },
      { evidence: true },
      { heading: "结果" },
      { paragraph: "{checkResult}。{checkNote}" },
      { signatures: ["回访人员", "回访人员"] },
    ],
    contents: [
      {
        label: text("回访人员和日期", "officers and day"),
        facts: ["checkers", "checkedOn"],
        article: cite("APL 42"),
      },
      { label: text("回访结果", "result"), facts: ["checkResult", "checkNote"], article: cite("APL 6") },
    ],
    article: cites("APL 6", "APL 42"),
  },
} as const satisfies Record<string, DocumentDef<AdviceFact>>;

export type AdviceDocument = keyof typeof adviceDocuments;
