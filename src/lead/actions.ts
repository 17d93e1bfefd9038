/** What may be done with a lead, in the order in which it is done. */
import type { LeadAction } from "./action.ts";
import { decision } from "./actions-decision.ts";
import { followUp } from "./actions-follow-up.ts";
import { verification } from "./actions-verification.ts";

export const actions = { ...verification, ...decision, ...followUp } as const satisfies Record<
  string,
  LeadAction
>;
