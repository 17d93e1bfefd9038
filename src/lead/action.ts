/** What the acts of a lead share: their names, and who may not decide. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ActionDef } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";
import type { ContextName } from "./context.ts";
import type { DocumentName } from "./documents.ts";
import type { Fact } from "./facts.ts";

export type Stage = "entered" | "verifying" | "proposed" | "filed" | "declined" | "transferred" | "merged";
export type Outcome = "filed" | "declined" | "transferred" | "merged";
export type LeadAction = ActionDef<Stage, Fact, string, Clock, DocumentName, ContextName, Outcome>;

/** Whoever verified does not decide: the decision is the head's (O2 art. 18). */
export const notVerifier = {
  from: ["record-verification", "propose"],
  named: ["verifiers"],
  why: text("核查人员不得决定自己核查的线索是否立案。", "Whoever verified a lead does not decide on filing."),
  article: cite("O2 18"),
} as const;
