import type { Cite, Day, Instant, Span, Text } from "../kernel/index.ts";
import type { Certainty, Extension, PauseGround, ResolvedParameter } from "./model.ts";

/** Units in which a legal period runs; amounts and counts are no periods. */
export const periodUnits = ["working-day", "calendar-day", "month", "year", "hour"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** One of several numbers that a parameter holds: grades of a recall, the two halves of "2 + 2". */
export type PeriodVariant = {
  readonly id: string;
  readonly label: Text;
  readonly value: number;
  readonly unit: PeriodUnit;
  readonly certainty?: Certainty;
  readonly article?: Cite;
  /** Counted back from a day in the future: 提前三十日. */
  readonly direction?: "before";
  /** Overrides the parameter's own; `null`: this variant has none. */
  readonly extension?: Extension | null;
};

/** A span of the calendar that comes every year: reports in January and July. */
export type YearWindow = { readonly fromMonth: number; readonly toMonth: number };

/** What a parameter's own row does not say about asking it as a period. */
export type PeriodTerms = {
  /** A number of days or years that is no period: an age. */
  readonly notPeriod?: true;
  readonly direction?: "before";
  /** The first is answered where none is asked for. */
  readonly variants?: readonly PeriodVariant[];
  readonly extension?: Extension;
  /** The law allows more time and gives no number for it. */
  readonly unfixed?: { readonly label: Text; readonly article: Cite };
  /** Ids that held the same period under an earlier or later law, asked when this one is not in force. */
  readonly family?: readonly string[];
  /** The period ends with the window rather than after a count. */
  readonly windows?: readonly YearWindow[];
  /** Ends with the month after the one that holds the trigger day. */
  readonly monthAfter?: true;
  readonly note?: Text;
};

/** The law that an answer rests on. */
export type LawTold = {
  readonly parameter: string;
  readonly version: string;
  readonly instrument: string;
  readonly article: string;
  readonly label: Text;
  readonly basis: readonly Cite[];
  readonly since: Day;
  readonly certainty: Certainty;
};

/** A parameter as a period that can be counted. */
export type Period = {
  readonly asked: string;
  readonly label: Text;
  readonly law: LawTold;
  readonly parameter: ResolvedParameter;
  readonly value: number;
  readonly unit: PeriodUnit;
  readonly direction: "after" | "before";
  /** Of the variant, where it has one of its own. */
  readonly article?: Cite;
  readonly variant?: PeriodVariant;
  readonly variants: readonly PeriodVariant[];
  /** The variants as an answer names them. */
  readonly offered: readonly Pick<PeriodVariant, "id" | "label">[];
  /** Steps with a number, in order. */
  readonly extensions: readonly Extension[];
  readonly unfixed?: PeriodTerms["unfixed"];
  readonly pauses: readonly PauseGround[];
  readonly windows?: readonly YearWindow[];
  readonly monthAfter: boolean;
  readonly notes: readonly Text[];
};

/** What the arithmetic found, before it is told. */
export type Count = {
  readonly nominal: Day;
  readonly due: Day;
  readonly dueIfWeekendsRoll: Day;
  readonly dueAt?: Instant;
  readonly spans: readonly Span[];
  readonly terms: readonly { readonly value: number; readonly unit: PeriodUnit }[];
};
