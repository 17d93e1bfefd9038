/** The agreement and its performance, confirmation by a court, or no agreement. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Act, inTime, leads, noRecusalPending } from "./vocabulary.ts";

export const endingActions = {
  agree: {
    name: text("达成调解协议", "An agreement is reached"),
    from: ["negotiating", "mediating"],
    to: "agreed",
    by: leads,
    guards: [
      noRecusalPending,
      inTime,
      {
        when: {
          any: [
            {
              all: [
                { fact: "track", is: "enterprise" },
                { fact: "enterpriseAnswer", in: ["settles", "offers"] },
              ],
            },
            { all: [{ not: { fact: "track", is: "enterprise" } }, { done: "record-session" }] },
          ],
        },
        why: text(
          "尚无企业的同意答复，也没有组织调解。",
          "Neither has the enterprise agreed nor was there a session.",
        ),
        article: cite("O121 24"),
      },
    ],
    input: [
      { fact: "agreedOn", required: true },
      { fact: "effectiveOn", required: true },
      { fact: "agreement", required: true },
      { fact: "agreedAmount", required: false },
      { fact: "performBy", required: false },
    ],
    issues: ["mediation-agreement"],
    clocks: [
      { stop: "mediate", on: "agreedOn" },
      { stop: "negotiate", on: "agreedOn" },
      { stop: "committeeMediate", on: "agreedOn" },
      { start: "confirm", on: "effectiveOn", when: { not: { fact: "track", is: "enterprise" } } },
    ],
    article: cites("O121 24", "PML 33"),
    undo: { never: text("协议由双方履行。", "The parties perform the agreement.") },
    duty: { clock: "mediate", when: { done: "record-session" } },
  },
  "apply-confirmation": {
    name: text("共同申请司法确认", "Apply for judicial confirmation"),
    from: ["agreed"],
    to: "confirming",
    by: leads,
    guards: [
      {
        when: { clock: "confirm", is: "running" },
        why: text(
          "司法确认须自协议生效之日起三十日内申请；企业自行和解的不适用。",
          "It is applied for within thirty days of the agreement’s effect; not for a settlement with the enterprise itself.",
        ),
        article: cite("CPL 205"),
      },
      {
        when: { fact: "bothApply", is: true },
        why: text("司法确认须由双方共同申请。", "Both must apply together."),
        article: cite("CPL 205"),
      },
    ],
    input: [
      { fact: "bothApply", required: true },
      { fact: "appliedOn", required: true },
      { fact: "court", required: true },
    ],
    issues: ["confirmation-application"],
    clocks: [{ stop: "confirm", on: "appliedOn" }],
    article: cites("CPL 205", "PML 33", "ZJCR 34"),
    undo: { by: "record-confirmation" },
  },
  "record-confirmation": {
    name: text("登记法院裁定", "Register the court’s ruling"),
    from: ["confirming"],
    to: [{ stage: "confirmed", when: { fact: "courtResult", is: "valid" } }, { stage: "agreed" }],
    by: leads,
    input: [
      { fact: "courtOn", required: true },
      { fact: "courtResult", required: true },
      { fact: "courtNumber", required: true },
    ],
    article: cites("CPL 206"),
    undo: { never: text("法院已经裁定。", "The court has ruled.") },
    duty: {},
  },
  urge: {
    name: text("督促履行", "Urge performance"),
    from: ["agreed", "confirmed"],
    by: leads,
    input: [
      { fact: "urgedOn", required: true },
      { fact: "urging", required: true },
    ],
    article: cites("PML 31"),
    undo: { by: "urge" },
  },
  "record-performance": {
    name: text("记录履行情况，结束", "Record performance and close"),
    from: ["agreed", "confirmed"],
    to: [{ stage: "performed", when: { fact: "performance", is: "performed" } }, { stage: "unperformed" }],
    by: leads,
    input: [
      { fact: "performedOn", required: true },
      { fact: "performance", required: true },
    ],
    article: cites("PML 31", "CPL 206"),
    undo: { never: text("之后履行的，另行记载。", "Later performance is noted separately.") },
    closes: [
      { outcome: "performed", when: { fact: "performance", is: "performed" } },
      { outcome: "unperformed" },
    ],
    duty: {},
  },
  fail: {
    name: text("调解未成", "Mediation failed"),
    from: ["opened", "negotiating", "referred", "mediating"],
    to: "failed",
    by: leads,
    guards: [
      {
        when: { any: [{ not: { fact: "failGround", is: "time" } }, { clock: "mediate", is: "elapsed" }] },
        why: text("六十日期限尚未届满。", "The sixty days have not passed."),
        article: cite("O121 23(1)[5]"),
      },
      {
        when: { any: [{ not: { fact: "failGround", is: "no-agreement" } }, { done: "record-session" }] },
        why: text("尚未组织调解。", "No mediation has taken place."),
        article: cite("O121 23(1)[3]"),
      },
    ],
    input: [
      { fact: "failGround", required: true },
      { fact: "failReason", required: true },
    ],
    issues: ["ending-notice"],
    article: cites("O121 23", "O121 25"),
    undo: { never: text("可以通过其他途径解决争议。", "The dispute may be settled by the other routes.") },
    closes: "failed",
    duty: { clock: "mediate", when: { clock: "mediate", is: "elapsed" } },
  },
} as const satisfies Record<string, Act>;
