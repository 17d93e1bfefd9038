/** The procedures of the house with what each looks up and brings about; the one place that names them all. */
import { complaint, complaintContext } from "../complaint/index.ts";
import { abnormal, objection, repair, serious } from "../credit/index.ts";
import { advice, interview, order, visit } from "../guidance/index.ts";
import { instruction } from "../instruction/index.ts";
import { lead, leadEffects } from "../lead/index.ts";
import type { ContextLoaders, Hooks } from "../matter/index.ts";
import { mediation } from "../mediation/index.ts";
import { leniency, penalty, penaltyContext, summaryPenalty } from "../penalty/index.ts";
import { type AnyProcedure, type Procedures, procedures } from "../procedure/index.ts";
import { publication, publicationContext, publicationEffects } from "../publication/index.ts";
import { litigation, reconsideration } from "../remedy/index.ts";
import { report, reportContext, reward } from "../report/index.ts";
import {
  asking,
  assisting,
  designation,
  dispute,
  police,
  transferContext,
  transferOut,
} from "../transfer/index.ts";

export const declared: readonly AnyProcedure[] = [
  lead,
  complaint,
  report,
  reward,
  mediation,
  advice,
  order,
  interview,
  visit,
  penalty,
  summaryPenalty,
  leniency,
  transferOut,
  dispute,
  designation,
  police,
  asking,
  assisting,
  reconsideration,
  litigation,
  publication,
  abnormal,
  serious,
  repair,
  objection,
  instruction,
];

export interface Declared {
  readonly procedures: Procedures;
  readonly context: ContextLoaders;
  readonly effects: NonNullable<Hooks["effects"]>;
}

export function declareProcedures(): Declared {
  const all = procedures(declared);
  return {
    procedures: all,
    context: {
      ...complaintContext,
      ...reportContext,
      ...penaltyContext,
      ...transferContext,
      ...publicationContext(all.at),
    },
    effects: { ...publicationEffects(all.at), ...leadEffects },
  };
}
