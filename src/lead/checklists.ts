/** Questions that the law asks before a lead becomes a case. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ChecklistItem } from "../procedure/index.ts";

/** P-02: filing is a duty when all four hold. */
export const filingItems = [
  {
    id: "evidence",
    question: text(
      "有证据初步证明存在违反市场监督管理法律、法规、规章的行为",
      "There is preliminary evidence of a breach of market-regulation law",
    ),
    article: cite("O2 19"),
  },
  {
    id: "punishable",
    question: text(
      "依据市场监督管理法律、法规、规章应当给予行政处罚",
      "The law provides an administrative penalty for it",
    ),
    article: cite("O2 19"),
  },
  {
    id: "competent",
    question: text("属于本部门管辖", "This authority has jurisdiction"),
    article: cite("O2 19"),
  },
  {
    id: "in-time",
    question: text("在给予行政处罚的法定期限内", "The limitation period for a penalty has not run out"),
    article: cite("APL 36"),
  },
] as const satisfies readonly ChecklistItem[];

/** P-03. */
export const declineItems = [
  {
    id: "minor",
    question: text("违法行为轻微并及时改正，没有造成危害后果", "Minor, corrected in time, no harm"),
    article: cite("O2 20"),
  },
  {
    id: "first",
    question: text("初次违法且危害后果轻微并及时改正", "First violation, minor harm, corrected in time"),
    article: cite("O2 20"),
  },
  {
    id: "no-fault",
    question: text(
      "当事人有证据足以证明没有主观过错（法律、行政法规另有规定的除外）",
      "The party proves the absence of fault (unless a law or regulation says otherwise)",
    ),
    article: cite("O2 20"),
  },
  {
    id: "other",
    question: text("依法可以不予立案的其他情形", "Another lawful ground"),
    article: cite("O2 20"),
  },
] as const satisfies readonly ChecklistItem[];

/** not handled again only when all three are the same. */
export const repeatItems = [
  { id: "reporter", question: text("同一举报人", "The same reporter"), article: cite("O121 35(2)") },
  { id: "fact", question: text("同一违法事实", "The same facts"), article: cite("O121 35(2)") },
  { id: "party", question: text("同一被举报人", "The same reported party"), article: cite("O121 35(2)") },
] as const satisfies readonly ChecklistItem[];
