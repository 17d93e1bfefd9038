/** Chooses how a table is judged: as Chinese operators where it speaks of them, else by what any table has. */
import { countOperators } from "./counts.ts";
import type { MatchRecord, Scorer } from "./model.ts";
import { operatorScorer } from "./operator-scorer.ts";
import { rolesOf, speaksOfOperators } from "./roles.ts";
import { tableScorer } from "./table/table-scorer.ts";

/** Log odds before any evidence. Blocking finds mostly strangers; a person asks about pairs that may well be one. */
const priors = { table: -4.2, pairs: -2.6 };

export function scorerFor(records: readonly MatchRecord[], use: "table" | "pairs"): Scorer<unknown> {
  const sample = records.slice(0, 2000);
  const columns = [...new Set(sample.flatMap(({ values }) => Object.keys(values)))];
  const roles = rolesOf(columns, sample);
  if (speaksOfOperators(roles, sample)) {
    const scorer = operatorScorer(roles, countOperators(records, records.length, roles), priors[use]);
    return scorer as unknown as Scorer<unknown>;
  }
  return tableScorer(records, columns, use);
}
