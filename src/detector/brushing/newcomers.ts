/**
 * A burst of accounts made for it: far more buyers of one listing in a stretch of time than its pace brings, most of
 * them with hardly another order. A flash sale brings a crowd too, but a crowd with a past.
 */
import type { Values } from "../definition.ts";
import type { Habit, TieRow } from "./candidate.ts";

export interface Burst {
  readonly tie: TieRow;
  readonly accounts: readonly string[];
}

export function newcomers(ties: readonly TieRow[], habit: Habit, values: Values): readonly Burst[] {
  return ties.flatMap((tie): Burst[] => {
    if (tie.kind !== "hours" && tie.kind !== "days" && tie.kind !== "month") return [];
    const fresh = tie.members.filter(([, here, all]) => all <= 3 && here * 2 >= all).map(([buyer]) => buyer);
    const usual = tie.size * Math.min(0.95, Math.max(0.01, habit.fewShare));
    const spread = Math.sqrt(Math.max(0.25, usual * (1 - habit.fewShare)));
    const odd = fresh.length - usual >= (values.oddity ?? 4) * spread;
    return fresh.length >= (values.accounts ?? 4) && odd ? [{ tie, accounts: fresh.sort() }] : [];
  });
}
