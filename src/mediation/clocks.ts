import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ClockDef } from "../procedure/index.ts";

export const clocks = {
  mediate: {
    name: text("投诉的调解期限", "Mediation limit of the complaint"),
    param: "C-03",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    pauses: [
      { id: "testing", label: text("鉴定、检测", "appraisal and testing"), article: cite("O121 22(4)") },
    ],
    onExpiry: {
      effect: "elapsed",
      note: text("未达成协议的，应当结束调解。", "Without agreement the mediation ends."),
    },
    article: cite("O121 23(1)[5]"),
  },
  negotiate: {
    name: text("企业先行协商", "The enterprise answers"),
    param: "C-16",
    kind: "limit",
    bound: "party",
    roll: "statutory-holiday",
    onExpiry: {
      effect: "elapsed",
      note: text("未答复的记录沉默，可以更换途径。", "Silence is recorded; another track may be taken."),
    },
    article: cite("O121 6"),
  },
  committeeAccept: {
    name: text("消保委决定是否受理", "The committee accepts or refuses"),
    param: "C-18",
    kind: "limit",
    bound: "other-organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("ZJCR 32"),
  },
  committeeMediate: {
    name: text("消保委调解", "The committee mediates"),
    param: "C-19",
    kind: "limit",
    bound: "other-organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("ZJCR 32"),
  },
  committeeInquiry: {
    name: text("答复消保委查询", "Answer the committee’s inquiry"),
    param: "C-20",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    article: cite("ZJCR 32"),
  },
  confirm: {
    name: text("共同申请司法确认", "Apply together for judicial confirmation"),
    param: "C-21",
    kind: "limit",
    bound: "party",
    roll: "statutory-holiday",
    onExpiry: {
      effect: "elapsed",
      note: text("期满不得再申请司法确认。", "After it no confirmation can be asked for."),
    },
    article: cite("CPL 205"),
  },
} as const satisfies Record<string, ClockDef>;

export type Clock = keyof typeof clocks;
