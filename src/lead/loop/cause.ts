/**
 * 闭环: why a lead has no lawful end inside its clock. Pure: where a lead stands in, the one cause that holds it up out.
 * A lead that is in time has none.
 */
import { type Text, text } from "../../kernel/index.ts";
import type { Stage } from "../action.ts";

export const causes = {
  untaken: text("监测发现无人处置", "findings that nobody took up"),
  unassigned: text("无人指派核查人员", "nobody was assigned"),
  "evidence-missing": text("已指派，没有任何证据", "assigned, without any evidence"),
  "not-verified": text("已指派，尚未核查", "assigned, not verified"),
  returned: text("退回后未补充核查", "returned, not verified further"),
  "test-pending": text("检测、鉴定结果久未收到", "a test result is long in coming"),
  "not-proposed": text("已核查，未提处理建议", "verified, nothing proposed"),
  undecided: text("等待负责人决定", "waits for the head's decision"),
  "reply-late": text("广告投诉举报逾期未告知", "an advertising report not answered in time"),
  "soft-not-begun": text("不予立案后未启动选定的措施", "declined, the chosen means not begun"),
  "soft-late": text("提醒、责令改正、约谈逾期未跟进", "guidance or order not followed up in time"),
  "transfer-not-begun": text("已决定移送，未办移送手续", "to be transferred, not carried out"),
} as const satisfies Readonly<Record<string, Text>>;

export type Cause = keyof typeof causes;

export interface Standing {
  readonly stage: Stage;
  /** Of the period of verification; null where it has ended. */
  readonly verify: { readonly status: string; readonly dueAt: string; readonly workingDays: number } | null;
  /** When an advertising report must be answered by, while it has not been; it outlives the lead. */
  readonly replyDueAt: string | null;
  /** Names of acts in the order in which they were done. */
  readonly acts: readonly string[];
  readonly evidence: number;
  /** Means chosen when filing was declined. */
  readonly soft: readonly string[];
  /** What the lead opened: whether it is still open, and when its next period ends. */
  readonly opened: readonly {
    readonly procedure: string;
    readonly open: boolean;
    readonly nextDueAt: string | null;
  }[];
  /** Working days since the lead was closed; null while it is open. */
  readonly closedFor: number | null;
}

/** House rules, not law: how long a chosen means may wait to be begun, and a test result to come. */
const BEGIN_WITHIN = 5;
const TEST_WITHIN = 60;

export function causeOf(lead: Standing, now: string): Cause | undefined {
  const held = lead.closedFor === null ? whileOpen(lead, now) : afterwards(lead, lead.closedFor, now);
  return held ?? (over(lead.replyDueAt, now) ? "reply-late" : undefined);
}

function afterwards(lead: Standing, closedFor: number, now: string): Cause | undefined {
  if (lead.opened.some(({ procedure, open, nextDueAt }) => isSoft(procedure) && open && over(nextDueAt, now)))
    return "soft-late";
  if (closedFor <= BEGIN_WITHIN) return undefined;
  if (lead.stage === "declined" && lead.soft.some((means) => means !== "none" && !begun(lead, means)))
    return "soft-not-begun";
  if (lead.stage === "transferred" && !lead.opened.some(({ procedure }) => procedure === "transfer.case"))
    return "transfer-not-begun";
  return undefined;
}

function whileOpen({ stage, verify, acts, evidence }: Standing, now: string): Cause | undefined {
  if (verify?.status === "paused") return verify.workingDays > TEST_WITHIN ? "test-pending" : undefined;
  if (verify === null || !over(verify.dueAt, now)) return undefined;
  if (stage === "proposed") return "undecided";
  if (!acts.includes("assign")) return "unassigned";
  const last = acts.findLast((act) => act === "return" || act === "record-verification");
  if (last === "return") return "returned";
  if (last === "record-verification") return "not-proposed";
  return evidence === 0 ? "evidence-missing" : "not-verified";
}

const over = (due: string | null, now: string): boolean => due !== null && due < now;
const isSoft = (procedure: string): boolean => procedure.startsWith("guidance.");

/** Which procedure carries which means. */
const carriers: Readonly<Record<string, readonly string[]>> = {
  education: ["guidance.advice", "penalty.leniency"],
  guidance: ["guidance.advice"],
  correction: ["guidance.order"],
  talk: ["guidance.interview"],
};

const begun = ({ opened }: Standing, means: string): boolean =>
  opened.some(({ procedure }) => (carriers[means] ?? []).includes(procedure));
