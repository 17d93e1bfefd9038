/** The periods of a penalty case. Lengths, units and extensions come from the statute book. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { type ClockDef, publicNoticeClock } from "../procedure/index.ts";

const overdue = { effect: "overdue" } as const;
const organ = { kind: "limit", bound: "organ", roll: "statutory-holiday", onExpiry: overdue } as const;

export const clocks = {
  decision: {
    ...organ,
    name: text("作出处理决定", "Decide the case"),
    param: "P-20",
    pauses: [
      { id: "suspension", label: text("中止调查", "suspension"), article: cite("O2 64") },
      { id: "hearing", label: text("听证", "hearing"), article: cite("O2 64") },
      { id: "public-notice", label: text("公告", "public notice"), article: cite("O2 64") },
      {
        id: "testing",
        label: text("检测、检验、检疫、鉴定", "testing, inspection, quarantine, appraisal"),
        article: cite("O2 64"),
      },
      {
        id: "identification",
        label: text("权利人辨认或者鉴别", "identification by the right holder"),
        article: cite("O2 64"),
      },
      { id: "refund", label: text("责令退还多付价款", "refund order"), article: cite("O2 64") },
    ],
    extensions: [
      { param: "P-20.extension", approver: "head", article: cite("O2 64") },
      // The heads fix this one collectively: the law gives it no length.
      { param: "P-20", approver: "collective", article: cite("O2 64") },
    ],
    article: cite("O2 64"),
  },
  preservation: {
    ...organ,
    name: text("处理先行登记保存的证据", "Act on preserved evidence"),
    param: "P-07",
    onExpiry: {
      effect: "lapses",
      note: text(
        "逾期未采取措施的，先行登记保存措施自动解除。",
        "Preservation ends by itself when nothing was done.",
      ),
    },
    article: cite("O2 35"),
  },
  urgentMeasure: {
    ...organ,
    name: text("补办紧急措施批准手续", "Complete the approval of an urgent measure"),
    param: "P-08",
    roll: "none",
    article: cite("O2 36(2)"),
  },
  seizure: {
    ...organ,
    name: text("查封、扣押", "Sealing and seizure"),
    param: "P-09",
    pauses: [
      {
        id: "testing",
        label: text(
          "检测、检验、检疫或者技术鉴定（期间须明确并书面告知）",
          "testing (the period fixed, and told in writing)",
        ),
        article: cite("O2 38"),
      },
    ],
    extensions: [{ param: "P-09.extension", approver: "head", article: cite("O2 38") }],
    article: cite("O2 38"),
  },
  pyramidSeizure: {
    ...organ,
    name: text("传销案件查封、扣押", "Sealing and seizure in a pyramid-selling case"),
    param: "P-10",
    extensions: [{ param: "P-10.extension", approver: "head", article: cite("SC444 18") }],
    article: cite("SC444 18"),
  },
  assistance: {
    ...organ,
    name: text("协助调查", "Assistance by another authority"),
    param: "P-11",
    bound: "other-organ",
    article: cite("O2 45"),
  },
  review: {
    ...organ,
    name: text("案件审核或者法制审核", "Review of the case"),
    param: "P-15",
    extensions: [{ param: "P-15", approver: "head", article: cite("O2 55") }],
    article: cite("O2 55"),
  },
  defence: {
    name: text("陈述、申辩、要求听证", "Statement, defence, request for a hearing"),
    param: "P-18",
    kind: "wait",
    bound: "party",
    roll: "statutory-holiday",
    onExpiry: {
      effect: "elapsed",
      note: text("逾期未提出的，视为放弃。", "What was not claimed in time counts as waived."),
    },
    article: cite("O2 57(2)"),
  },
  hearingOfficer: {
    ...organ,
    name: text("确定听证主持人", "Appoint the hearing officer"),
    param: "P-56",
    article: cite("O3"),
  },
  hearingNotice: {
    name: text("听证通知提前期", "Time between notice and hearing"),
    param: "P-55",
    kind: "wait",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "elapsed", note: text("可以举行听证。", "The hearing may be held.") },
    article: cite("APL 64(2)"),
  },
  publicNotice: publicNoticeClock,
  service: {
    ...organ,
    name: text("送达决定书", "Serve the decision"),
    param: "P-23",
    article: cite("O2 81"),
  },
  publicity: {
    ...organ,
    name: text("公示（登记地在本省）", "Publish (registered in this province)"),
    param: "U-04",
    outlives: true,
    article: cite("O45 9"),
  },
  publicityPush: {
    ...organ,
    name: text("推送外省公示（登记地在外省）", "Push to the province of registration"),
    param: "U-05",
    outlives: true,
    article: cite("O45 10"),
  },
  payment: {
    ...organ,
    name: text("缴纳罚款", "Pay the fine"),
    param: "P-27",
    bound: "party",
    article: cite("O2 72"),
  },
  reconsideration: {
    name: text("申请行政复议", "Apply for reconsideration"),
    param: "V-01",
    kind: "wait",
    bound: "party",
    roll: "statutory-holiday",
    onExpiry: {
      effect: "elapsed",
      note: text("申请行政复议的期限届满。", "The period for reconsideration is over."),
    },
    article: cite("ARL 20"),
  },
  litigation: {
    name: text("提起行政诉讼", "Sue"),
    param: "V-03",
    kind: "wait",
    bound: "party",
    roll: "statutory-holiday",
    onExpiry: {
      effect: "elapsed",
      note: text("提起行政诉讼的期限届满。", "The period for litigation is over."),
    },
    article: cite("ALL 46"),
  },
  demand: {
    name: text("催告", "Demand before enforcement"),
    param: "P-29",
    kind: "wait",
    bound: "party",
    roll: "statutory-holiday",
    onExpiry: {
      effect: "elapsed",
      note: text("催告期满仍未履行的，可以申请人民法院强制执行。", "The court may be asked to enforce."),
    },
    article: cite("O2 76"),
  },
  enforcement: {
    ...organ,
    name: text("申请人民法院强制执行", "Ask the court to enforce"),
    param: "P-30",
    article: cite("ACL 53"),
  },
  policeTransfer: {
    ...organ,
    name: text("向公安机关移送", "Transfer to the police"),
    param: "T-03",
    roll: "none",
    article: cite("SC310 5"),
  },
  closing: {
    ...organ,
    name: text("填写结案审批表", "Fill in the closing form"),
    param: "P-31",
    article: cite("O2 77"),
  },
  withdrawal: {
    ...organ,
    name: text("撤回公示信息", "Withdraw the publication"),
    param: "P-26",
    outlives: true,
    article: cite("O45 11"),
  },
} as const satisfies Record<string, ClockDef>;

export type Clock = keyof typeof clocks;
