import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { choice, fact, serviceFacts } from "../procedure/index.ts";
import { effectFacts, recheckFacts, subjectFacts } from "./common.ts";

export const orderFacts = {
  ...subjectFacts,
  violationFacts: fact("查明的违法事实和证据", "Facts found and evidence", "long-text", {
    article: cite("APL 28(1)"),
  }),
  demands: fact("责令改正的内容", "What must be corrected", "long-text", { article: cite("APL 28(1)") }),
  mode: choice(
    "改正方式",
    "When",
    [
      { id: "at-once", label: text("立即改正", "at once"), article: cite("APL 28(1)") },
      { id: "by-day", label: text("限期改正", "by a day"), article: cite("APL 28(1)") },
    ],
    { article: cite("APL 28(1)") },
  ),
  correctBy: fact("改正期限届满之日", "To be corrected by", "day", { article: cite("APL 28(1)") }),
  consequence: fact("逾期不改正的法律后果", "What the law provides if it is not corrected", "long-text"),
  inCase: fact("相关案件编号（在处罚案件中责令改正的）", "Number of the penalty case it belongs to", "text"),
  reviewOrgan: fact("行政复议机关", "Reconsideration organ", "text", { article: cite("ARL 20") }),
  court: fact("管辖法院", "Court", "text", { article: cite("ALL 46") }),
  approvalReason: fact("审批意见", "Reasons of the approval", "long-text"),
  returnReason: fact("退回的理由", "Why it is returned", "long-text"),
  ...serviceFacts,
  defence: fact("陈述、申辩意见", "Statement and defence", "long-text", {
    source: "party",
    article: cite("APL 45"),
  }),
  defenceView: fact("对陈述、申辩的处理", "What was made of the defence", "long-text", {
    article: cite("APL 45"),
  }),
  moreTimeReason: fact("申请延长的理由", "Why more time is asked for", "long-text", { source: "party" }),
  moreDays: fact("准予延长的日数", "Days granted", "number"),
  moreTimeView: fact("延长的审批意见", "Reasons of the extension", "long-text"),
  reportedOn: fact("收到整改报告之日", "Day the report of correction was received", "day", {
    source: "party",
  }),
  correctionReport: fact("整改情况", "What was done to correct", "long-text", { source: "party" }),
  promise: fact("承诺内容", "What was undertaken", "long-text", { source: "party" }),
  promiseBy: fact("承诺履行之日", "To be fulfilled by", "day", { source: "party" }),
  ...recheckFacts,
  closingReason: fact("办结意见", "Reasons of closing", "long-text"),
  revokeReason: fact("撤销责令改正的理由", "Why the order is revoked", "long-text"),
  ...effectFacts,
} as const;

export type OrderFact = keyof typeof orderFacts;
