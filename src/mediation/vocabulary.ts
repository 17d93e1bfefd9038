/** The names that the acts of a mediation are written with. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ActionDef } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";
import type { DocumentName } from "./documents.ts";
import type { Fact } from "./facts.ts";

export type Stage =
  | "opened"
  | "negotiating"
  | "referred"
  | "mediating"
  | "agreed"
  | "confirming"
  | "confirmed"
  | "performed"
  | "unperformed"
  | "failed";
export type Outcome = "performed" | "unperformed" | "failed";
export type Act = ActionDef<Stage, Fact, string, Clock, DocumentName, never, Outcome>;

export const leads = { ability: "mediation.open", level: "officer" } as const;
export const mediates = { ability: "complaint.mediate", level: "officer" } as const;

export const noRecusalPending = {
  when: { not: { done: "request-recusal", since: "decide-recusal" } },
  why: text("回避申请尚未决定，调解应当中止。", "A request for recusal is pending: mediation is suspended."),
  article: cite("O121 21(3)"),
} as const;

export const inTime = {
  when: { not: { clock: "mediate", is: "elapsed" } },
  why: text("六十日调解期限已满，应当结束调解。", "The sixty days have passed: the mediation ends."),
  article: cite("O121 23(1)[5]"),
} as const;
