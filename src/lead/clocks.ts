import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ClockDef } from "../procedure/index.ts";

export const clocks = {
  verify: {
    name: text("核查并决定是否立案", "Verify and decide on filing"),
    param: "P-01",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    pauses: [
      {
        id: "testing",
        label: text(
          "检测、检验、检疫、鉴定以及权利人辨认或者鉴别",
          "testing, inspection, quarantine, appraisal, right-holder identification",
        ),
        article: cite("O2 18"),
      },
    ],
    extensions: [{ param: "P-01.extension", approver: "head", article: cite("O2 18") }],
    onExpiry: { effect: "overdue" },
    article: cite("O2 18"),
  },
  advertisingReply: {
    name: text("广告投诉举报的处理并告知", "Handle an advertising report and tell the reporter"),
    param: "R-14",
    kind: "limit",
    bound: "organ",
    roll: "statutory-holiday",
    onExpiry: { effect: "overdue" },
    outlives: true,
    article: cite("ADL 53"),
  },
} as const satisfies Record<string, ClockDef>;

export type Clock = keyof typeof clocks;
