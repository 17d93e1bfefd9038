import { text } from "../kernel/index.ts";
import { choice, fact, serviceFacts } from "../procedure/index.ts";
import { effectFacts, recheckFacts, subjectFacts } from "./common.ts";

export const adviceFacts = {
  ...subjectFacts,
  form: choice("形式", "Form", [
    { id: "reminder", label: text("提醒", "reminder") },
    { id: "letter", label: text("行政指导书", "guidance letter") },
    { id: "admonition", label: text("告诫", "admonition") },
  ]),
  advised: fact("提示、建议或者要求", "What is advised or asked", "long-text"),
  consequence: fact("继续下去的法律后果", "What the law provides if it goes on", "long-text", {
    help: text("只写法律规定，不预先承诺或者威胁处罚。", "What the law says; promise or threaten nothing."),
  }),
  answerBy: fact("请于此日前答复", "Please answer by", "day"),
  contactPoint: fact("联系人及电话", "Whom to contact", "text"),
  approvalReason: fact("审批意见", "Reasons of the approval", "long-text"),
  returnReason: fact("退回的理由", "Why it is returned", "long-text"),
  ...serviceFacts,
  answeredOn: fact("收到答复之日", "Day the answer was received", "day", { source: "party" }),
  answerKind: choice(
    "答复",
    "Answer",
    [
      { id: "accepts", label: text("接受并改正", "accepts and corrects") },
      { id: "partly", label: text("部分接受", "accepts in part") },
      { id: "disagrees", label: text("有不同意见", "disagrees") },
    ],
    { source: "party" },
  ),
  answer: fact("答复内容", "What the operator answered", "long-text", { source: "party" }),
  disagreementView: fact("对不同意见的处理", "What was made of a disagreement", "long-text"),
  promise: fact("承诺内容", "What was undertaken", "long-text", { source: "party" }),
  promiseBy: fact("承诺履行之日", "To be fulfilled by", "day", { source: "party" }),
  ...recheckFacts,
  closingReason: fact("办结意见", "Reasons of closing", "long-text"),
  withdrawReason: fact("撤回的理由", "Why it is withdrawn", "long-text"),
  ...effectFacts,
} as const;

export type AdviceFact = keyof typeof adviceFacts;
