/** The names that the acts of a complaint are written with. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ActionDef } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";
import type { ContextName } from "./context.ts";
import type { DocumentName } from "./documents.ts";
import type { Fact } from "./facts.ts";

export type Stage =
  | "received"
  | "refusing"
  | "accepted"
  | "mediating"
  | "delegated"
  | "terminated"
  | "refused"
  | "distributed"
  | "withdrawn"
  | "settled"
  | "ended";
export type Outcome =
  | "refused"
  | "distributed"
  | "withdrawn"
  | "settled"
  | "settled-privately"
  | "terminated";
export type Act = ActionDef<Stage, Fact, string, Clock, DocumentName, ContextName, Outcome>;

export const open = ["accepted", "mediating", "delegated"] as const satisfies readonly Stage[];
export const closed = ["refused", "withdrawn", "settled", "ended"] as const satisfies readonly Stage[];

export const handler = { ability: "complaint.handle", level: "officer" } as const;
export const decider = { ability: "complaint.decide", level: "unit-head" } as const;

/** House rule beside O121 art. 15: what somebody proposes somebody else decides. */
export const notProposer = {
  from: ["propose-refusal"],
  why: text("建议不予受理的人员不得决定。", "Whoever proposes a refusal does not decide on it."),
  article: cite("O121 15"),
} as const;

export const bothConsent = {
  when: {
    all: [
      { fact: "complainantConsents", is: true },
      { fact: "respondentAnswer", is: "agrees" },
    ],
  },
  why: text("调解须经投诉人和被投诉人双方同意。", "Mediation needs the consent of both."),
  article: cite("O121 18(1)"),
} as const;

export const noRecusalPending = {
  when: { not: { done: "request-recusal", since: "decide-recusal" } },
  why: text("回避申请尚未决定，调解应当中止。", "A request for recusal is pending: mediation is suspended."),
  article: cite("O121 21(3)"),
} as const;

export const inTime = {
  when: { not: { clock: "mediate", is: "elapsed" } },
  why: text("调解期限已满，应当终止调解。", "The mediation limit has run out: terminate."),
  article: cite("O121 23(1)[5]"),
} as const;
