/** What is known about a complaint. Who complained is personal data; the respondent learns what mediation needs. */
import type { FactDef } from "../procedure/index.ts";
import { endingFacts } from "./facts-ending.ts";
import { acceptanceFacts, intakeFacts } from "./facts-intake.ts";
import { foundLeadFacts, mediatingFacts } from "./facts-mediation.ts";

export const facts = {
  ...intakeFacts,
  ...acceptanceFacts,
  ...mediatingFacts,
  ...endingFacts,
  ...foundLeadFacts,
} as const satisfies Record<string, FactDef>;

export type Fact = keyof typeof facts;
