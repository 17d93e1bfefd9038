import type { Cite, Day, Text } from "../kernel/index.ts";
import type { Certainty } from "./model.ts";

/** What a fine is a multiple of, where it is no fixed amount. */
export type MultipleOf = "gains" | "fee" | "turnover";

/** One rung of a penalty clause. Amounts in fen; a missing floor is nought, a missing ceiling none in law. */
export type FineBand = {
  readonly grade: "ordinary" | "serious";
  readonly min?: number;
  readonly max?: number;
  readonly multiple?: { readonly of: MultipleOf; readonly min?: number; readonly max: number };
  /** When this rung is meant: no gains, turnover below a line. */
  readonly when?: Text;
  /** Beside the fine: confiscation, suspension, revocation. */
  readonly also?: Text;
};

/** 罚则: a violation with the fines its clause allows. `id` is that of the statute book's row. */
export type Violation = {
  readonly id: string;
  readonly label: Text;
  readonly basis: readonly Cite[];
  readonly from: Day;
  readonly to?: Day;
  readonly certainty: Certainty;
  readonly bands: readonly FineBand[];
  /** The clause bites only after an order to correct was not obeyed. */
  readonly afterOrder?: true;
};

/** 裁量情节. The weight of several together is not fixed in any source read: a head decides with reasons. */
export type Circumstance = {
  readonly id: string;
  readonly label: Text;
  readonly leads: "none" | "may-none" | "mitigated" | "lighter" | "heavier";
  readonly basis: readonly Cite[];
  readonly certainty: Certainty;
};
