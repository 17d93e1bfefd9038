import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ClockDef } from "../procedure/index.ts";

export const clocks = {
  decide: {
    name: text("决定是否受理并告知", "Accept or refuse, and inform"),
    param: "C-01",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("O121 15(1)"),
  },
  advertisingReply: {
    name: text("广告投诉的处理和告知", "Handle an advertising complaint and inform"),
    param: "C-17",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("ADL 53"),
  },
  mediate: {
    name: text("调解期限", "Mediation limit"),
    param: "C-03",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    pauses: [
      { id: "testing", label: text("鉴定、检测", "appraisal and testing"), article: cite("O121 22(4)") },
    ],
    onExpiry: {
      effect: "elapsed",
      note: text("未达成协议的，应当终止调解。", "Without agreement the mediation must be terminated."),
    },
    article: cite("O121 23(1)[5]"),
    followedBy: "informEnd",
  },
  informEnd: {
    name: text("告知双方终止调解", "Inform both of the termination"),
    param: "C-04",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("O121 23(2)"),
  },
} as const satisfies Record<string, ClockDef>;

export type Clock = keyof typeof clocks;
