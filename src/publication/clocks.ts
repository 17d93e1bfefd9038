/** The periods of a publication, each under its id of the statute book. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ClockDef } from "../procedure/index.ts";

export const clocks = {
  publish: {
    name: text("公示期限", "Time to publish"),
    param: "U-04",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("O45 9"),
  },
  displayShort: {
    name: text("公示期（三个月）", "Period of publication (3 months)"),
    param: "U-09",
    kind: "wait",
    bound: "organ",
    roll: "none",
    onExpiry: { effect: "elapsed", note: text("期满撤下公示。", "The publication ends.") },
    article: cite("O45 13(1)"),
  },
  displayLong: {
    name: text("公示期（三年）", "Period of publication (3 years)"),
    param: "U-10",
    kind: "wait",
    bound: "organ",
    roll: "none",
    onExpiry: {
      effect: "elapsed",
      note: text(
        "期满撤下公示；按实际限制期限公示的，至限制期满。",
        "The publication ends, or with the restriction where that is longer.",
      ),
    },
    article: cite("O45 13"),
  },
  withdrawal: {
    name: text("撤下期限", "Time to withdraw"),
    param: "P-26",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("O45 11"),
  },
} as const satisfies Record<string, ClockDef>;
