import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import { partyRows } from "./common.ts";
import type { VisitFact } from "./visit-facts.ts";

const main = { file: "main", publishable: false, retention: null } as const;
const soft = cite("APL 6");

export const visitDocuments = {
  "visit-notice": {
    ...main,
    name: text("合规督导通知书", "Notice of a compliance visit"),
    numbering: "督",
    template: [
      { paragraph: "{partyName}：" },
      { paragraph: "为指导你单位履行平台责任（{occasion}），本机关拟开展合规督导。" },
      {
        rows: [
          { label: "督导内容", value: "{topics}" },
          { label: "日期", value: "{visitPlan}" },
          { label: "地点或者方式", value: "{visitPlace}" },
          { label: "涉及的规定", value: "{legalBasis}" },
          { label: "联系人及电话", value: "{contactPoint}" },
        ],
      },
      { paragraph: "合规督导不是行政检查，也不是行政处罚；日期不便的，可以提出改期。" },
      { seal: true },
    ],
    contents: [
      { label: text("日期、地点", "day and place"), facts: ["visitPlan", "visitPlace"], article: soft },
      { label: text("内容和依据", "topics and basis"), facts: ["topics", "legalBasis"], article: soft },
      { label: text("不是行政处罚", "that it is no penalty"), anchor: "不是行政处罚", article: soft },
    ],
    article: cites("APL 6"),
  },
  "visit-record": {
    ...main,
    name: text("合规督导记录", "Record of the visit"),
    numbering: "督记",
    template: [
      {
        rows: [
          { label: "督导单位", value: "{organ}" },
          { label: "督导人员", value: "{visitors}" },
          { label: "平台", value: "{partyName}" },
          { label: "平台参加人员及身份", value: "{received}" },
          { label: "日期", value: "{visitedOn}" },
          { label: "地点或者方式", value: "{visitPlace}" },
          { label: "清单版本", value: "{checklistVersion}" },
        ],
      },
      { heading: "一、逐项核对" },
      { list: "visitList" },
      { heading: "二、督导所见" },
      { paragraph: "{seen}" },
      { heading: "三、平台的说明和意见" },
      { paragraph: "{theirSide}" },
      { heading: "四、督导建议" },
      { paragraph: "{demands}" },
      { paragraph: "请于{carryOutBy}前落实并书面报告。", when: "carryOutBy" },
      { signatures: ["督导人员", "督导人员", "平台参加人员"] },
    ],
    contents: [
      {
        label: text("双方参加人员", "who took part on both sides"),
        facts: ["visitors", "received"],
        article: cite("APL 42"),
      },
      {
        label: text("清单及其版本", "the checklist and its version"),
        facts: ["visitList", "checklistVersion"],
        article: soft,
      },
      { label: text("双方的意见", "what both sides said"), facts: ["seen", "theirSide"], article: soft },
      { label: text("督导建议", "what is advised"), facts: ["demands"], article: soft },
    ],
    article: cites("APL 6", "APL 42"),
  },
  undertaking: {
    ...main,
    name: text("合规承诺书", "Undertaking"),
    numbering: "诺",
    template: [
      partyRows,
      { paragraph: "就合规督导（{occasion}）提出的建议，本单位自愿承诺：" },
      { paragraph: "{promise}" },
      { paragraph: "履行期限：{promiseBy}。" },
      { signatures: ["承诺单位", "经办人"] },
    ],
    contents: [
      {
        label: text("承诺内容和期限", "what is undertaken, until when"),
        facts: ["promise", "promiseBy"],
        article: soft,
      },
    ],
    article: cites("APL 6"),
  },
  "recheck-record": {
    ...main,
    name: text("督导建议复查记录", "Record of the re-check"),
    numbering: "督复",
    template: [
      partyRows,
      { paragraph: "{checkedOn}，{checkers}对督导建议的落实情况进行复查。建议：{demands}" },
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
      { label: text("复查结果", "result"), facts: ["checkResult", "checkNote"], article: soft },
    ],
    article: cites("APL 6", "APL 42"),
  },
} as const satisfies Record<string, DocumentDef<VisitFact>>;

export type VisitDocument = keyof typeof visitDocuments;
