/** A run of purchases that belong together: a ring that brushes, or people who only look like one. */
import type { Keys } from "../buyers.ts";

export interface Purchase {
  readonly day: number;
  /** Milliseconds after midnight. */
  readonly at: number;
  /** Rank of the listing in its storefront. */
  readonly rank: number;
  readonly quantity: number;
  readonly keys: Keys;
  /** Grams; what the goods weigh where absent. */
  readonly weight?: number;
  readonly tracking?: string;
  /** Hours between order and receipt; the ordinary time where absent. */
  readonly receivedAfter?: number;
  /** Off the price, for a flash sale. */
  readonly discount?: number;
  readonly promotion?: string;
  readonly review:
    | "ordinary"
    | "none"
    | { readonly text: string; readonly rating: number; readonly hoursAfter: number };
  /** Bought to look innocent, not to deceive. */
  readonly cover: boolean;
}

export interface Episode {
  readonly kind: string;
  readonly style: string;
  readonly size: number;
  readonly strength: number;
  readonly camouflage: string;
  readonly purchases: readonly Purchase[];
  /** Bought at other storefronts of the same platform, to look innocent. */
  readonly covers: readonly Purchase[];
}
