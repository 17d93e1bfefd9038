/** What is asked of the simulator and what it writes. */
import type { Day } from "../kernel/index.ts";
import type { Listing, Order, Price, Review } from "../observation/index.ts";
import type { OperatorRecord, StorefrontRecord } from "../registry/index.ts";

export const noises = ["low", "medium", "high"] as const;
/** How badly the sources spell and how much they leave out. */
export type Noise = (typeof noises)[number];

export interface Settings {
  readonly seed: number;
  /** True operators; platforms come on top. */
  readonly operators: number;
  readonly days: number;
  readonly from: Day;
  readonly noise: Noise;
  /** Share of storefronts that offend, for each family of violations (advert, price, brushing, other). */
  readonly rate: number;
}

export const families = ["advert", "price", "brushing", "other"] as const;
export type Family = (typeof families)[number];

/** `advert.absolute`, `price.never-charged` …; a look-alike has `innocent:` before it. */
export type TruthKind = string;

export interface Planted {
  readonly kind: "listing" | "price" | "order" | "review" | "operator" | "storefront";
  /** The id in that file; a storefront is `platform/seller`. */
  readonly id: string;
  readonly platform?: string;
  readonly observedAt?: string;
}

export interface Truth {
  readonly kind: TruthKind;
  /** An id of `operator.jsonl`. */
  readonly operator: string;
  /** `platform/seller`; null where the truth is about the operator. */
  readonly storefront: string | null;
  readonly observations: readonly Planted[];
  /** In which way, in the simulator's own words. */
  readonly style: string;
  /** 0 to 1: how bold. */
  readonly strength?: number;
  readonly evasion?: string;
  readonly field?: string;
  /** The planted words as they stand in the field. */
  readonly words?: string;
  /** Accounts of a ring, operators of a group. */
  readonly size?: number;
  readonly camouflage?: string;
  /** Observations named above that are not themselves fake: what a ring bought to look innocent. */
  readonly cover?: readonly Planted[];
}

export type Written =
  | { readonly file: "operator"; readonly row: OperatorRecord }
  | { readonly file: "storefront"; readonly row: StorefrontRecord }
  | { readonly file: "listing"; readonly row: Listing }
  | { readonly file: "price"; readonly row: Price }
  | { readonly file: "order"; readonly row: Order }
  | { readonly file: "review"; readonly row: Review }
  | { readonly file: "truth"; readonly row: Truth };

export type Emit = (written: Written) => void;

export const files = ["operator", "storefront", "listing", "price", "order", "review", "truth"] as const;
export type File = (typeof files)[number];
