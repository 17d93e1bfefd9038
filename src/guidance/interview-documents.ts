import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import { partyRows } from "./common.ts";
import type { InterviewFact } from "./interview-facts.ts";

const main = { file: "main", publishable: false, retention: 10 } as const;

export const interviewDocuments = {
  "interview-notice": {
    ...main,
    name: text("行政约谈通知书", "Notice of interview"),
    numbering: "约",
    template: [
      { paragraph: "{partyName}：" },
      { paragraph: "因“{occasion}”（{ground}），本机关决定对你单位进行行政约谈。" },
      {
        rows: [
          { label: "约谈对象", value: "{invited}" },
          { label: "时间", value: "{heldAt}" },
          { label: "地点或者方式", value: "{heldPlace}" },
          { label: "约谈事项", value: "{topics}" },
          { label: "涉及的规定", value: "{legalBasis}" },
          { label: "联系人及电话", value: "{contactPoint}" },
        ],
      },
      { paragraph: "请携带有关资料准时参加；不能按时参加的，请提前说明理由。约谈不是行政处罚。" },
      { seal: true },
    ],
    contents: [
      { label: text("时间、地点", "time and place"), facts: ["heldAt", "heldPlace"], article: cite("APL 6") },
      {
        label: text("事项和依据", "topics and basis"),
        facts: ["topics", "legalBasis"],
        article: cite("APL 6"),
      },
      {
        label: text("不是行政处罚", "that it is no penalty"),
        anchor: "不是行政处罚",
        article: cite("APL 6"),
      },
    ],
    article: cites("O116 38", "APL 6"),
  },
  "interview-record": {
    ...main,
    name: text("行政约谈记录", "Record of the interview"),
    numbering: "约记",
    template: [
      {
        rows: [
          { label: "约谈单位", value: "{organ}" },
          { label: "约谈人员", value: "{talkers}" },
          { label: "被约谈单位", value: "{partyName}" },
          { label: "到场人员及身份", value: "{attended}" },
          { label: "开始时间", value: "{startedAt}" },
          { label: "地点或者方式", value: "{heldPlace}" },
        ],
      },
      { heading: "一、约谈事项" },
      { paragraph: "{topics}" },
      { heading: "二、本机关指出的问题和要求" },
      { paragraph: "{ourSide}" },
      { heading: "三、被约谈方的说明和意见" },
      { paragraph: "{theirSide}" },
      { heading: "四、整改要求" },
      { paragraph: "{demands}" },
      { paragraph: "完成期限：{carryOutBy}前。" },
      { signatures: ["约谈人员", "约谈人员", "被约谈人"] },
    ],
    contents: [
      {
        label: text("双方到场人员", "who came on both sides"),
        facts: ["talkers", "attended"],
        article: cite("APL 42"),
      },
      {
        label: text("双方的意见", "what both sides said"),
        facts: ["ourSide", "theirSide"],
        article: cite("APL 6"),
      },
      {
        label: text("整改要求和期限", "what is to be done, until when"),
        facts: ["demands", "carryOutBy"],
        article: cite("APL 6"),
      },
    ],
    article: cites("O116 38", "APL 42"),
  },
  undertaking: {
    ...main,
    name: text("整改承诺书", "Undertaking"),
    numbering: "诺",
    template: [
      partyRows,
      { paragraph: "就{occasion}的约谈要求，本单位自愿承诺：" },
      { paragraph: "{promise}" },
      { paragraph: "履行期限：{promiseBy}。" },
      { signatures: ["承诺单位", "经办人"] },
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
    name: text("约谈事项复查记录", "Record of the re-check"),
    numbering: "约复",
    template: [
      partyRows,
      { paragraph: "{checkedOn}，{checkers}对约谈要求的落实情况进行复查。要求：{demands}" },
      { heading: "逐项核对" },
      { list: "checkList" },
      { heading: "证据" },
      { evidence: true },
      { heading: "结果" },
      { paragraph: "{checkResult}。{checkNote}" },
      { signatures: ["复查人员", "复查人员"] },
    ],
    contents: [
      {
        label: text("复查人员和日期", "officers and day"),
        facts: ["checkers", "checkedOn"],
        article: cite("APL 42"),
      },
      { label: text("复查结果", "result"), facts: ["checkResult", "checkNote"], article: cite("APL 6") },
    ],
    article: cites("APL 6", "APL 42"),
  },
} as const satisfies Record<string, DocumentDef<InterviewFact>>;

export type InterviewDocument = keyof typeof interviewDocuments;
