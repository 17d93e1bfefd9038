/** What a report and its reward look up inside the transaction. */
import { text } from "../kernel/index.ts";
import { paramValue } from "../law/index.ts";
import { type ContextLoaders, stageOfOpened } from "../matter/index.ts";
import type { ContextDef, Facts } from "../procedure/index.ts";

export const context = {
  leadEnd: {
    label: text("线索核查的结果", "How the verification ended"),
    source: text("由本举报开启的最近一条线索", "The latest lead opened from this report"),
  },
} as const satisfies Record<string, ContextDef>;

export type ContextName = keyof typeof context;

export const rewardContext = {
  amountRight: {
    label: text("奖励数额符合等级的比例、下限和上限", "The amount is that of its level, floor and cap"),
    source: text("罚没款与法定参数 R-31 至 R-34", "fines and confiscations with the parameters R-31 to R-34"),
  },
} as const satisfies Record<string, ContextDef>;

export const reportContext: ContextLoaders = {
  /** The outcome of the lead, `running` while it goes on; absent where none was opened, which refuses. */
  "report.leadEnd": async (trx, { state }) => {
    const stage = await stageOfOpened(trx, state, "lead");
    return stage && (ends.includes(stage) ? stage : "running");
  },
  "report.reward.amountRight": async (_trx, { facts, today }) => {
    const due = rewardDue(facts, today);
    return due === undefined ? undefined : facts.amount === due;
  },
};

/** Final stages of `lead`, by their names there. */
const ends: readonly string[] = ["filed", "declined", "transferred", "merged"];

/** Fen: the share of its level, not below its floor, never above the cap; nothing where a figure is not known. */
export function rewardDue(
  { level, fines }: Facts,
  on: Parameters<typeof paramValue>[1]["on"],
): number | undefined {
  if (typeof level !== "string" || typeof fines !== "number") return undefined;
  const [share, floor, cap] = [`R-3${level}`, `R-3${level}.least`, "R-34"].map((id) =>
    paramValue(id, { on }),
  );
  if (!share?.ok || !floor?.ok || !cap?.ok) return undefined;
  const reckoned = Math.floor((fines * share.value.value) / 100);
  return Math.min(Math.max(reckoned, floor.value.value), cap.value.value);
}
