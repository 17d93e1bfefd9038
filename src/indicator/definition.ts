/** The shape of an indicator 指标: what is counted and the one statement that gives its rows, of which the value is the number. */
import type { RawBuilder, SqlBool } from "kysely";
import type { Ability } from "../access/index.ts";
import type { LakeParams } from "../base/index.ts";
import type { Day, Instant, Text } from "../kernel/index.ts";

/** Whose eyes, which district, which time: made in scope.ts and nowhere else. */
export interface View {
  readonly asOf: Instant;
  /** Where the time looked at begins; of a state it says nothing. */
  readonly from: Instant;
  readonly today: Day;
  /** Condition on `matter m`. */
  readonly matters: RawBuilder<SqlBool>;
  /** Condition on `matter m`: its procedure keeps the law's periods, not the house's own. */
  readonly statutory: RawBuilder<SqlBool>;
  /** Condition on the district of an operator; what belongs to no known operator is seen by the city only. */
  readonly operators: (column: string) => RawBuilder<SqlBool>;
}

/**
 * Columns that every statement answers: `id`, `title`, `detail`, `at`, `grp` (what the rows are grouped by) and
 * `district` (six digits or null).
 */
export type Source =
  | { readonly store: "ledger"; readonly rows: (view: View) => RawBuilder<unknown> }
  | { readonly store: "lake"; readonly rows: (view: View) => { query: string; params: LakeParams } };

/** Where a row leads. */
export type Leads = "finding" | "matter" | "operator" | "observation";

/** What the rows are grouped by, so that groups can be named. */
export type Grouping = "variant" | "procedure" | "outcome" | "clock" | "kind";

interface Declared {
  readonly name: Text;
  /** 计量单位: of what the number is. */
  readonly unit: Text;
  /** What is counted, so that anybody could count again. */
  readonly counts: Text;
  readonly notCounted: Text;
  /** The indicator whose rows these are a part of: the denominator. */
  readonly of?: string;
  /** Asked beside `indicator.read`: whoever may not see the rows does not see their number. */
  readonly needs: Ability;
  /** Days before the moment, unless others are asked for; null counts a state. */
  readonly days: number | null;
  /** `now`: the stores do not keep what would be needed for an earlier moment. */
  readonly asOf: "any" | "now";
  /** `city`: the rows belong to no district. */
  readonly area: "district" | "city";
  readonly leads: Leads;
  readonly grouping: Grouping;
  readonly source: Source;
}

export interface Indicator extends Declared {
  readonly id: string;
}

export type Indicators = Readonly<Record<string, Declared>>;
