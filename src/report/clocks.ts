import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ClockDef } from "../procedure/index.ts";

const organ = {
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
} as const;

export const clocks = {
  /** Until the lead is opened; from then on the lead's own period, from the same day, is the one that counts. */
  verify: {
    ...organ,
    name: text("核查并决定是否立案", "Verify and decide on filing"),
    param: "R-01",
    article: cite("O121 35(1)"),
  },
  advertisingReply: {
    ...organ,
    name: text("广告举报的处理并告知", "Handle an advertising report and inform"),
    param: "R-14",
    outlives: true,
    article: cite("ADL 53"),
  },
  publicityReply: {
    ...organ,
    name: text("企业公示信息虚假：核查处理并书面答复", "False publicity information: answer in writing"),
    param: "R-16",
    outlives: true,
    article: cite("SC654 13(1)"),
  },
} as const satisfies Record<string, ClockDef>;

export type Clock = keyof typeof clocks;
