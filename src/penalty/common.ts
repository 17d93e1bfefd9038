/** Words that several actions share: who, separation of duty, conditions. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ActionDef } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";
import type { ContextName } from "./context.ts";
import type { DocumentName } from "./documents.ts";
import type { Fact } from "./facts.ts";

export type Stage =
  | "investigation"
  | "suspended"
  | "review"
  | "notice"
  | "hearing"
  | "decision"
  | "service"
  | "execution"
  | "closed"
  | "archived";

export type Outcome =
  | "penalty"
  | "no-penalty"
  | "unproved"
  | "police"
  | "transferred"
  | "terminated"
  | "annulled";

/** Names of other actions are checked where the procedure is put together. */
export type Action = ActionDef<Stage, Fact, string, Clock, DocumentName, ContextName, Outcome>;

export const team = { ability: "penalty.investigate", level: "officer", within: "officers" } as const;
export const unitHead = { ability: "penalty.lead", level: "unit-head" } as const;
export const reviewer = { ability: "penalty.review", level: "officer" } as const;
export const presiding = { ability: "hearing.preside", level: "officer", within: "hearingOfficers" } as const;
export const head = { ability: "penalty.decide", level: "head" } as const;
export const heads = { ability: "penalty.deliberate", level: "collective" } as const;

export const twoOfficers = {
  fact: "actingOfficers",
  least: 2,
  certified: true,
  article: cite("APL 42"),
} as const;

export const notRecused = {
  from: [],
  named: ["recusedPersons"],
  why: text("该人员已回避，不得办理本案。", "This person was recused and takes no part in the case."),
  article: cite("O2 21(2)"),
} as const;

const investigating = [
  "inspect",
  "interview",
  "collect-evidence",
  "preserve",
  "seize",
  "submit-report",
  "weigh-defence",
] as const;

/** Nobody investigates and approves. */
export const notInvestigator = {
  from: investigating,
  named: ["officers"],
  why: text("办案人员不得审批、决定自己调查的案件。", "Whoever investigated the case does not decide it."),
  article: cite("APL 57"),
} as const;

export const notReviewer = {
  from: ["review-case", "review-legality"],
  why: text("审核人员不得决定自己审核的案件。", "Whoever reviewed the case does not decide it."),
  article: cite("O2 49"),
} as const;

export const notInvestigatorAsReviewer = {
  from: investigating,
  named: ["officers"],
  why: text("办案人员不得作为审核人员。", "An investigator of the case is not its reviewer."),
  article: cite("O2 49"),
} as const;

export const notInvestigatorAtHearing = {
  from: investigating,
  named: ["officers"],
  why: text("听证由非本案调查人员主持。", "A hearing is presided over by somebody who did not investigate."),
  article: cite("APL 64(4)"),
} as const;

/** A reply may be awaited, a measure in force: nothing of that kind hides behind a decision. */
export const rightsInformed = {
  when: { done: "inform-rights" },
  why: text(
    "首次向当事人收集、调取证据前，应当告知陈述权、申辩权和申请回避的权利。",
    "Before the first evidence is asked of the party it must be told its rights, recusal included.",
  ),
  article: cite("O2 21(2)"),
} as const;

export const onlyPenalty = {
  when: { fact: "decisionKind", is: "penalty" },
  why: text("本案没有作出行政处罚决定。", "No penalty was imposed in this case."),
  article: cite("O2 60"),
} as const;

export const inForce = {
  when: { not: { done: "record-change" } },
  why: text(
    "处罚决定已被变更、撤销、确认违法或者无效。",
    "The decision was changed, revoked, or declared illegal or void.",
  ),
  article: cite("O45 11"),
} as const;
