import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import { partyRows } from "./common.ts";
import type { OrderFact } from "./order-facts.ts";

const main = { file: "main", publishable: false, retention: null } as const;
const ordered = cite("APL 28(1)");

export const orderDocuments = {
  order: {
    ...main,
    name: text("责令改正通知书", "Order to correct"),
    numbering: "责改",
    template: [
      { paragraph: "{partyName}：" },
      partyRows,
      { heading: "一、违法事实" },
      { paragraph: "{violationFacts}" },
      { heading: "二、依据" },
      { paragraph: "{legalBasis}" },
      { heading: "三、责令改正" },
      { paragraph: "现责令你（单位）{mode}：{demands}" },
      { paragraph: "改正期限：{correctBy}前。", when: "correctBy" },
      { paragraph: "改正后请书面报告；本机关将进行复查。" },
      { paragraph: "逾期不改正的法律后果：{consequence}", when: "consequence" },
      { paragraph: "你（单位）有权陈述和申辩。" },
      {
        paragraph:
          "如不服本通知，可以自收到之日起六十日内向{reviewOrgan}申请行政复议，或者六个月内向{court}提起行政诉讼。",
      },
      { seal: true },
    ],
    contents: [
      { label: text("违法事实", "facts"), facts: ["violationFacts"], article: ordered },
      { label: text("依据", "basis"), facts: ["legalBasis"], article: ordered },
      { label: text("改正内容和方式", "what and when"), facts: ["demands", "mode"], article: ordered },
      { label: text("陈述、申辩", "right to be heard"), anchor: "陈述和申辩", article: cite("APL 45") },
      { label: text("复议机关和期限", "reconsideration"), facts: ["reviewOrgan"], article: cite("ARL 20") },
      { label: text("诉讼法院和期限", "litigation"), facts: ["court"], article: cite("ALL 46") },
    ],
    article: cites("APL 28(1)"),
  },
  extension: {
    ...main,
    name: text("改正期限延长通知书", "Notice of a longer period"),
    numbering: "改延",
    template: [
      { paragraph: "{partyName}：" },
      { paragraph: "你（单位）申请延长改正期限：{moreTimeReason}" },
      { paragraph: "经研究，准予延长{moreDays}日。{moreTimeView}" },
      { seal: true },
    ],
    contents: [{ label: text("延长的日数", "days granted"), facts: ["moreDays"], article: ordered }],
    article: cites("APL 28(1)"),
  },
  undertaking: {
    ...main,
    name: text("改正承诺书", "Undertaking to correct"),
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
    name: text("整改复查记录", "Record of the re-check"),
    numbering: "复查",
    template: [
      partyRows,
      { paragraph: "{checkedOn}，{checkers}对责令改正的情况进行复查。责令内容：{demands}" },
      { heading: "逐项核对" },
      { list: "checkList" },
      { heading: "证据" },
      { evidence: true },
      { heading: "复查结果" },
      { paragraph: "{checkResult}。{checkNote}" },
      { signatures: ["复查人员", "复查人员", "当事人"] },
    ],
    contents: [
      {
        label: text("复查人员和日期", "officers and day"),
        facts: ["checkers", "checkedOn"],
        article: cite("APL 42"),
      },
      { label: text("复查结果", "result"), facts: ["checkResult", "checkNote"], article: ordered },
    ],
    article: cites("APL 28(1)", "APL 42"),
  },
  revocation: {
    ...main,
    name: text("撤销责令改正通知书决定", "Revocation of the order"),
    numbering: "撤改",
    template: [
      { paragraph: "{partyName}：" },
      { paragraph: "本机关责令你（单位）改正“{occasion}”的通知，经审查决定予以撤销。" },
      { paragraph: "理由：{revokeReason}" },
      { seal: true },
    ],
    contents: [{ label: text("撤销的理由", "reasons"), facts: ["revokeReason"], article: cite("APL 6") }],
    article: cites("APL 6"),
  },
} as const satisfies Record<string, DocumentDef<OrderFact>>;

export type OrderDocument = keyof typeof orderDocuments;
