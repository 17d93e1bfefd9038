/** Rows of the brushing statement as the judge reads them. */

/** One order or review: id, buyer, second, quantity, amount in fen, listing. */
export type TiedRow = readonly [
  id: string,
  buyer: string,
  second: number,
  quantity: number,
  amount: number,
  listing: string,
];

/** A buyer with its orders in this tie, on the platform, and the number of sellers there. */
export type Member = readonly [buyer: string, here: number, all: number, sellers: number];

export interface TieRow {
  readonly part: "tie" | "hollow" | "text" | "one-off" | "habit";
  readonly platform: string;
  readonly seller: string;
  readonly kind: string;
  readonly key: string;
  readonly rows: readonly TiedRow[];
  readonly size: number;
  readonly members: readonly Member[];
  /** Buyers that this much time would bring by the goods' usual pace; of `one-off` the platform's usual share. */
  readonly expected: number;
  readonly texts: readonly string[];
}

/** How usual few orders are on a platform, and how many sellers it has as far as seen. */
export interface Habit {
  readonly fewShare: number;
  readonly sellers: number;
}
