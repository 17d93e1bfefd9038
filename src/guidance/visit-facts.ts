import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { checklist, choice, fact, serviceFacts } from "../procedure/index.ts";
import { effectFacts, recheckFacts, subjectFacts } from "./common.ts";
import { visitChecklistVersion, visitItems } from "./visit-checklist.ts";

export const visitFacts = {
  ...subjectFacts,
  topics: fact("督导内容", "What the visit is about", "long-text"),
  visitPlan: fact("拟督导之日", "Day planned", "day"),
  visitPlace: fact("督导地点或者方式", "Place or means", "text"),
  contactPoint: fact("联系人及电话", "Whom to contact", "text"),
  approvalReason: fact("审批意见", "Reasons of the approval", "long-text"),
  returnReason: fact("退回、改期的理由", "Why it is returned or put off", "long-text"),
  ...serviceFacts,
  agreedEarlier: fact("平台同意提前", "The platform agreed to an earlier day", "boolean", {
    source: "party",
  }),
  visitors: fact("督导人员", "Who visited", "persons", { article: cite("APL 42") }),
  visitedOn: fact("督导之日", "Day of the visit", "day"),
  received: fact("平台参加人员及身份", "Who received them, and as what", "long-text", {
    sensitivity: "personal",
  }),
  checklistVersion: choice("清单版本", "Version of the checklist", [visitChecklistVersion]),
  visitList: checklist("督导清单", "Checklist of the visit", visitItems),
  seen: fact("督导所见", "What was seen", "long-text"),
  theirSide: fact("平台的说明和意见", "What the platform said", "long-text", { source: "party" }),
  demands: fact("督导建议", "What is advised", "long-text"),
  carryOutBy: fact("落实之日", "To be done by", "day"),
  signed: choice("平台签字情况", "Signature of the platform", [
    { id: "signed", label: text("核对无误并签字", "checked and signed") },
    { id: "corrected", label: text("更正后签字", "signed after corrections") },
    { id: "refused", label: text("拒绝签字，已注明", "refused, noted") },
  ]),
  signedNote: fact("签字说明", "Note on the signature", "long-text"),
  promise: fact("承诺内容", "What was undertaken", "long-text", { source: "party" }),
  promiseBy: fact("承诺履行之日", "To be fulfilled by", "day", { source: "party" }),
  reportedOn: fact("收到落实报告之日", "Day the report was received", "day", { source: "party" }),
  carriedOut: fact("落实情况", "What was done", "long-text", { source: "party" }),
  ...recheckFacts,
  closingReason: fact("办结意见", "Reasons of closing", "long-text"),
  cancelReason: fact("取消的理由", "Why it is called off", "long-text"),
  ...effectFacts,
} as const;

export type VisitFact = keyof typeof visitFacts;
