/** 行政处罚普通程序: from filing to the archived file. The parts stand in the files named after them. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure } from "../procedure/index.ts";
import { closing } from "./actions-closing.ts";
import { decision } from "./actions-decision.ts";
import { execution } from "./actions-execution.ts";
import { hearing } from "./actions-hearing.ts";
import { investigation } from "./actions-investigation.ts";
import { measures } from "./actions-measures.ts";
import { notice } from "./actions-notice.ts";
import { openings } from "./actions-openings.ts";
import { report } from "./actions-report.ts";
import { review } from "./actions-review.ts";
import { service } from "./actions-service.ts";
import { clocks } from "./clocks.ts";
import { context } from "./context.ts";
import { documents } from "./documents.ts";
import { examples } from "./examples.ts";
import { facts } from "./facts.ts";

const deputy = text("按规定立卷，分正卷、副卷归档", "main file and deputy file");

export const penalty = defineProcedure({
  id: "penalty.ordinary",
  version: 1,
  name: text("行政处罚普通程序", "Administrative penalty, ordinary procedure"),
  purpose: text(
    "调查涉嫌违法行为，依法决定是否处罚并执行。",
    "Investigate a suspected violation, decide on a penalty and carry it out.",
  ),
  basis: cites("APL", "O2", "O3"),
  from: "2026-04-15",
  numbering: "处",
  initial: "investigation",
  stages: {
    investigation: { name: text("调查取证", "Investigation"), article: cite("APL 55") },
    suspended: { name: text("中止调查", "Suspended"), article: cite("O2 46") },
    review: { name: text("审核审批", "Review and approval"), article: cite("O2 49") },
    notice: { name: text("事先告知", "Advance notice"), article: cite("APL 44") },
    hearing: { name: text("听证", "Hearing"), article: cite("APL 63") },
    decision: { name: text("决定", "Decision"), article: cite("APL 57") },
    service: { name: text("送达", "Service"), article: cite("APL 61") },
    execution: { name: text("执行", "Execution"), article: cite("O2 71") },
    closed: { name: text("结案", "Closed"), final: true, article: cite("O2 77") },
    archived: { name: text("归档", "Archived"), final: true, article: cite("O2 78") },
  },
  facts,
  context,
  opening: {
    by: "only-by-procedure",
    input: [
      { fact: "source", required: true },
      { fact: "discoveredOn", required: true },
      { fact: "subject", required: true },
      { fact: "violation", required: true },
      { fact: "suspectedArticles", required: false },
      { fact: "occurredOn", required: false },
      { fact: "caseSummary", required: true },
      { fact: "partyName", required: true },
      { fact: "partyKind", required: true },
      { fact: "partyCode", required: false },
      { fact: "partyAddress", required: false },
    ],
    parties: [
      { role: "party", label: text("当事人", "Party"), required: false },
      { role: "agent", label: text("代理人", "Agent"), required: false },
      { role: "witness", label: text("证人", "Witness"), required: false },
    ],
    clocks: [{ start: "decision" }],
    notices: [
      {
        to: { ability: "penalty.lead" },
        text: text("案件已立案，请指定两名以上办案人员。", "A case was filed: appoint two or more officers."),
      },
    ],
    article: cites("O2 19", "O2 64"),
  },
  actions: {
    ...investigation,
    ...report,
    ...measures,
    ...review,
    ...notice,
    ...hearing,
    ...decision,
    ...service,
    ...execution,
    ...closing,
    ...openings,
  },
  clocks,
  documents,
  outcomes: {
    penalty: {
      name: text("给予行政处罚", "Penalty imposed"),
      credit: text("处罚信息记于当事人名下", "the penalty is recorded with the party"),
      publication: { param: "U-04", note: text("仅受到警告处罚的除外", "except a mere warning") },
      archive: deputy,
    },
    "no-penalty": { name: text("不予行政处罚", "No penalty"), archive: deputy },
    unproved: { name: text("违法事实不能成立", "No breach established"), archive: deputy },
    police: { name: text("移送公安机关", "Transferred to the police"), archive: deputy },
    transferred: { name: text("移送其他行政机关", "Transferred to another authority"), archive: deputy },
    terminated: { name: text("终止调查", "Investigation ended"), archive: deputy },
    annulled: {
      name: text("处罚决定被撤销、确认违法或者无效", "Decision revoked, or declared illegal or void"),
      publication: { param: "P-26", note: text("撤回公示并公开说明理由", "withdrawn, with reasons") },
      archive: deputy,
    },
  },
  examples,
  invariants: [
    {
      before: "decide-penalty",
      done: [
        "appoint-officers",
        "collect-evidence",
        "submit-report",
        "approve-penalty",
        "issue-notice",
        "submit-for-decision",
      ],
      served: ["advance-notice"],
      elapsed: ["defence"],
      distinctPersons: 4,
      why: text(
        "未经两人以上调查、他人审核、事先告知、期满听取意见，不得作出处罚决定。",
        "No penalty without two investigators, a reviewer, notice served, the period over, and a head who did none of it.",
      ),
      article: cite("APL 57"),
    },
    {
      before: "approve-penalty",
      done: ["submit-report"],
      distinctPersons: 4,
      why: text(
        "拟处罚意见须经审核后由负责人批准。",
        "The head approves what others investigated and reviewed.",
      ),
      article: cite("O2 57"),
    },
    {
      before: "hold-hearing",
      served: ["hearing-notice"],
      elapsed: ["hearingNotice"],
      why: text("听证七个工作日前通知。", "Notice seven working days before the hearing."),
      article: cite("APL 64(2)"),
    },
    {
      before: "apply-enforcement",
      served: ["penalty-decision", "demand"],
      elapsed: ["litigation", "demand"],
      why: text("救济期满并经催告，方可申请强制执行。", "Only after the remedy periods and a demand."),
      article: cite("ACL 53"),
    },
    {
      before: "open-publication",
      served: ["penalty-decision"],
      why: text("送达后公示。", "Published after service."),
      article: cite("O45 8"),
    },
  ],
});
