/** What the credit procedures share: who acts, whom it is about, how a decision is served. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { fact, partyFacts, serviceFacts } from "../procedure/index.ts";

export const officer = { ability: "credit.handle", level: "officer" } as const;
export const unitHead = { ability: "credit.approve", level: "unit-head" } as const;
export const head = { ability: "credit.decide", level: "head" } as const;

export const creditFacts = {
  ...partyFacts,
  ...serviceFacts,
  decisionReason: fact("决定的理由", "Reasons of the decision", "long-text"),
  returnReason: fact("退回的理由", "Why it is returned", "long-text"),
  reviewOrgan: fact("行政复议机关", "Reconsideration organ", "text", { article: cite("ARL 20") }),
  court: fact("管辖法院", "Court", "text", { article: cite("ALL 46") }),
} as const;

export const notHandler = {
  from: ["verify"],
  why: text("经办核查的人员不得作出决定。", "Whoever verified does not decide."),
  article: cite("APL 57"),
} as const;

export const remedies = {
  paragraph:
    "如不服本决定，可以自收到之日起六十日内向{reviewOrgan}申请行政复议，或者六个月内向{court}提起行政诉讼。",
} as const;

export const remedyContents = [
  { label: text("复议机关和期限", "reconsideration"), facts: ["reviewOrgan"], article: cite("ARL 20") },
  { label: text("诉讼法院和期限", "litigation"), facts: ["court"], article: cite("ALL 46") },
] as const;

export const main = { file: "main", publishable: true, retention: null } as const;
export const inside = { file: "deputy", publishable: false, retention: null } as const;

export const partyRows = {
  rows: [
    { label: "当事人", value: "{partyName}" },
    { label: "统一社会信用代码", value: "{partyCode}" },
  ],
} as const;

export const own = {
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
} as const;

export const archive = text("单独立卷", "file of its own");
