/** One year of a calendar as its notices declare it. */
export type YearArrangement = {
  readonly year: number;
  /** "published": a State Council notice was read; "provisional": statutory days only, computed beforehand. */
  readonly status: "published" | "provisional";
  /** Addresses of the notices. */
  readonly papers: readonly string[];
  readonly off: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  readonly makeup: readonly { readonly day: string; readonly name: string }[];
};
