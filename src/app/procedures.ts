/** The procedures of the house with what each looks up and brings about; the one place that names them all. */
import { advice, interview, order } from "../guidance/index.ts";
import { lead } from "../lead/index.ts";
import type { ContextLoaders, Hooks } from "../matter/index.ts";
import { penalty, penaltyContext } from "../penalty/index.ts";
import { type AnyProcedure, type Procedures, procedures } from "../procedure/index.ts";
import { publication, publicationContext, publicationEffects } from "../publication/index.ts";

export const declared: readonly AnyProcedure[] = [lead, advice, order, interview, penalty, publication];

export interface Declared {
  readonly procedures: Procedures;
  readonly context: ContextLoaders;
  readonly effects: NonNullable<Hooks["effects"]>;
}

export function declareProcedures(): Declared {
  const all = procedures(declared);
  return {
    procedures: all,
    context: { ...penaltyContext, ...publicationContext(all.at) },
    effects: publicationEffects(all.at),
  };
}
