/** What a trade sells and how it speaks of it. */

/** Families of wording that a trade is tempted by; see `planting/advert-data.ts`. */
export type AdvertKind = "absolute" | "medical" | "health-food" | "guarantee" | "investment" | "education";

export interface Goods {
  /** The platform's category path. */
  readonly path: string;
  readonly nouns: readonly string[];
  /** Price range in yuan. */
  readonly price: readonly [number, number];
  /** Weight of one unit in grams. */
  readonly weight: readonly [number, number];
}

export interface Trade {
  readonly id: string;
  /** Words for the trade part of a registered name. */
  readonly inNames: readonly string[];
  /** Words for what a sole trader's place is called. */
  readonly places: readonly string[];
  readonly share: number;
  readonly goods: readonly Goods[];
  readonly adjectives: readonly string[];
  /** Short words strung into titles. */
  readonly titleWords: readonly string[];
  readonly specs: readonly string[];
  /** Templates of sentences in descriptions. */
  readonly sentences: readonly string[];
  /** Months (1–12) in which it sells best. */
  readonly season: readonly number[];
  /** Pattern of the licence number goods of this trade must show; none where none is needed. `#` is a digit. */
  readonly licence?: string;
  readonly tempted: readonly AdvertKind[];
  /** What reviews praise or blame. */
  readonly aspects: readonly string[];
}
