import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { choice, fact, serviceFacts } from "../procedure/index.ts";
import { effectFacts, recheckFacts, subjectFacts } from "./common.ts";

export const interviewFacts = {
  ...subjectFacts,
  ground: choice("约谈情形", "Ground of the interview", [
    {
      id: "platform-rules",
      label: text("平台规则的制定、执行存在问题", "making or applying platform rules"),
      article: cite("O116 38"),
    },
    { id: "complaints", label: text("投诉举报集中、未妥善处理", "complaints pile up unanswered") },
    { id: "risk", label: text("存在较大风险隐患", "a considerable risk") },
    { id: "uncorrected", label: text("提醒、责令后仍未改正", "not corrected after a word or an order") },
    { id: "other-law", label: text("法律、法规、规章规定的其他情形", "another case of law") },
  ]),
  topics: fact("约谈事项", "What is to be talked about", "long-text"),
  invited: fact("约谈对象（职务）", "Who is invited, by office", "text"),
  heldAt: fact("约谈时间", "Time", "instant"),
  heldPlace: fact("约谈地点或者方式", "Place or means", "text"),
  contactPoint: fact("联系人及电话", "Whom to contact", "text"),
  approvalReason: fact("审批意见", "Reasons of the approval", "long-text"),
  returnReason: fact("退回的理由", "Why it is returned", "long-text"),
  ...serviceFacts,
  agreedEarlier: fact("被约谈方同意提前", "The other side agreed to an earlier day", "boolean", {
    source: "party",
  }),
  talkers: fact("约谈人员", "Who held the talk", "persons", { article: cite("APL 42") }),
  startedAt: fact("实际开始时间", "When it began", "instant"),
  attended: fact("被约谈方到场人员及身份", "Who came for the other side, and as what", "long-text", {
    sensitivity: "personal",
  }),
  ourSide: fact("本机关指出的问题和提出的要求", "What the authority said and asked", "long-text"),
  theirSide: fact("被约谈方的说明和意见", "What the other side said", "long-text", { source: "party" }),
  demands: fact("达成的整改要求", "What is to be done", "long-text"),
  carryOutBy: fact("完成之日", "To be done by", "day"),
  signed: choice("被约谈方签字情况", "Signature of the other side", [
    { id: "signed", label: text("核对无误并签字", "checked and signed") },
    { id: "corrected", label: text("更正后签字", "signed after corrections") },
    { id: "refused", label: text("拒绝签字，已注明", "refused, noted") },
  ]),
  signedNote: fact("签字说明", "Note on the signature", "long-text"),
  absence: fact("未到场的情况和理由", "Who did not come, and why", "long-text", { source: "party" }),
  promise: fact("承诺内容", "What was undertaken", "long-text", { source: "party" }),
  promiseBy: fact("承诺履行之日", "To be fulfilled by", "day", { source: "party" }),
  reportedOn: fact("收到落实报告之日", "Day the report was received", "day", { source: "party" }),
  carriedOut: fact("落实情况", "What was done", "long-text", { source: "party" }),
  ...recheckFacts,
  closingReason: fact("办结意见", "Reasons of closing", "long-text"),
  cancelReason: fact("取消的理由", "Why it is called off", "long-text"),
  ...effectFacts,
} as const;

export type InterviewFact = keyof typeof interviewFacts;
