/**
 * The shape of a detector: one declaration that says what it claims, on which law, with which parameters in which
 * bounds, and how it is computed. A detector proposes with reasons; a person decides.
 *
 * Two forms. A `records` detector judges one observation at a time: `prefilter` is SQL that keeps a superset of what
 * the pure `judge` finds, so that a run reads candidates only and the same judge screens live. A `set` detector judges
 * what only many observations together show (a week of prices, a ring of buyers) and is one SQL statement.
 */
import type { Text } from "../kernel/index.ts";
import type { Listing, ObservationKind, Order, Price, Review } from "../observation/index.ts";

export type Severity = "info" | "minor" | "major";

/** Rows as the kinds declare them; the judge sees every declared field, absent ones undefined or null. */
export interface Observations {
  readonly listing: Listing;
  readonly price: Price;
  readonly order: Order;
  readonly review: Review;
}

/** What an officer may turn, within bounds; or, with `law`, a number of the statute book that nobody turns here. */
export interface DetectorParameter {
  readonly label: Text;
  /** What turning it up does, in one sentence. */
  readonly about: Text;
  readonly unit: "days" | "hours" | "count" | "percent" | "fen" | "grams";
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** Parameter of the statute book whose value holds instead; `default` must equal it. */
  readonly law?: string;
}

/** Values by parameter name, all within bounds: made by `valuesOf`. */
export type Values = Readonly<Record<string, number>>;

/** How a fact reads in a reason: money in fen, instants as ISO text, percent as a whole number of hundredths. */
export type FactKind =
  | "money"
  | "day"
  | "instant"
  | "count"
  | "percent"
  | "text"
  | "texts"
  | "marks"
  | "line"
  | "graph";

/** A marked passage; offsets in UTF-16 units of the field as received, half open. */
export interface Mark {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One day of a price line, amounts in fen: lowest charged, marked, claimed; null where nothing was seen. */
export type LinePoint = readonly [
  day: string,
  charged: number | null,
  marked: number | null,
  claimed: number | null,
];

/** Accounts and what ties them; `kind` of a node is `buyer`, or of what they share. Keys are pseudonyms. */
export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly kind: string }[];
  readonly edges: readonly (readonly [from: number, to: number])[];
}

export type FactValue =
  | string
  | number
  | Text
  | readonly string[]
  | readonly Mark[]
  | readonly LinePoint[]
  | Graph;
export type Facts = Readonly<Record<string, FactValue>>;

export interface DetectorFact {
  readonly label: Text;
  readonly kind: FactKind;
}

/** One thing a detector can say: its law, its weight, and the sentence that a judge would accept. */
export interface Variant {
  readonly label: Text;
  readonly severity: Severity;
  /** Ids of the statute book, the main one first. */
  readonly law: readonly string[];
  /** Template over the facts: `{claimed}`. Who, what, where, when, against which rule. */
  readonly reason: Text;
  /** What this does not show, where it is less than the detector's own `claimsNot`. */
  readonly notShown?: Text;
}

/** An observation by kind and by the source's own id; without one, by its natural key (see `observation-id.ts`). */
export interface ObservationRef {
  readonly kind: ObservationKind;
  readonly id: string;
}

/** What a judge or a statement says of one subject, before it is a finding. */
export interface Judgement {
  readonly variant: string;
  /** What it is about, unique within detector and storefront: a listing, a ring. Same subject, same finding. */
  readonly subject: string;
  /** 0 to 1, ordered within a detector: higher is stronger. */
  readonly score: number;
  readonly facts: Facts;
}

/** A judgement of a set detector: where, when and on which observations it stands. */
export interface SetJudgement extends Judgement {
  readonly platform: string;
  readonly seller: string;
  /** When the act was, ISO: the registry says who the seller was on that day. */
  readonly at: string;
  readonly observations: readonly ObservationRef[];
  /** The listings it is about, so that its rows are found again without reading everything. */
  readonly listings: readonly string[];
}

export interface Statement {
  readonly sql: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Restricts a statement to what has just come in: the live path. Absent: everything. */
export interface Touched {
  readonly platform: string;
  readonly sellers: readonly string[];
  readonly listings: readonly string[];
}

/** An example that the detector must judge so: `variants` are those expected, none for an innocent one. */
export interface Example<Rows> {
  readonly name: Text;
  readonly rows: Rows;
  readonly variants: readonly string[];
}

interface DetectorBase {
  /** Also the name of its folder. */
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly claims: Text;
  readonly claimsNot: readonly Text[];
  readonly parameters: Readonly<Record<string, DetectorParameter>>;
  readonly facts: Readonly<Record<string, DetectorFact>>;
  readonly variants: Readonly<Record<string, Variant>>;
}

/** A record with its kind, so that a judge can tell them apart. */
export type Seen = {
  [K in ObservationKind]: { readonly kind: K; readonly record: Observations[K] };
}[ObservationKind];

export interface RecordsDetector extends DetectorBase {
  readonly form: "records";
  readonly reads: readonly ObservationKind[];
  /** A condition over the columns of the kind's lake table: true for every row in which `judge` finds anything. */
  readonly prefilter: (kind: ObservationKind, values: Values) => Statement;
  /** Pure. Its judgements stand on this one observation. */
  readonly judge: (seen: Seen, values: Values) => readonly Judgement[];
  readonly examples: readonly Example<Seen>[];
}

export interface SetDetector extends DetectorBase {
  readonly form: "set";
  readonly reads: readonly ObservationKind[];
  /** What it counts beside its findings, such as claims with too little history to judge. */
  readonly tallies: Readonly<Record<string, Text>>;
  /** A SELECT that reads `ingestedAt <= {asOf:DateTime64(3)}` and gives candidates, few against what it reads. */
  readonly statement: (values: Values, touched?: Touched) => Statement;
  /** Pure: candidates into judgements, in any order. */
  readonly conclude: (candidates: readonly Candidate[], values: Values) => Conclusion;
  readonly examples: readonly Example<readonly Seen[]>[];
}

/** A row of a set detector's own statement. */
export type Candidate = Readonly<Record<string, unknown>>;

export interface Conclusion {
  readonly judgements: readonly SetJudgement[];
  readonly tallies: Readonly<Record<string, number>>;
}

export type Detector = RecordsDetector | SetDetector;

/** What a detector proposes. The id is a hash of detector, version, storefront, subject and observations. */
export interface Finding {
  readonly id: string;
  readonly detector: string;
  readonly version: string;
  readonly variant: string;
  /** The operator's id in the registry on the day of the act; null where it is not known. */
  readonly operator: string | null;
  /** `platform/seller`. */
  readonly storefront: string;
  readonly subject: string;
  readonly at: string;
  readonly observations: readonly ObservationRef[];
  readonly listings: readonly string[];
  readonly score: number;
  readonly severity: Severity;
  readonly law: readonly string[];
  readonly reason: Text;
  readonly facts: Facts;
}

/** Keeps the literal types of a declaration. */
export function defineDetector<const D extends Detector>(detector: D): D {
  return detector;
}
