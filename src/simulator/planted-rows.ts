/** Remembers which written rows were planted, until the truth of them is written. */
import type { Planted, Truth } from "./model.ts";

/** Rows named in one truth at most: a page shown for a year need not be named each time. */
const most = 400;

export type TruthBase = Omit<Truth, "observations" | "cover">;

export class PlantedRows {
  readonly #rows: Planted[] = [];
  readonly #cover: Planted[] = [];
  readonly #base: TruthBase;

  constructor(base: TruthBase) {
    this.#base = base;
  }

  add(row: Planted): void {
    if (this.#rows.length < most) this.#rows.push(row);
  }

  addCover(row: Planted): void {
    if (this.#cover.length < most) this.#cover.push(row);
  }

  /** Nothing where no row came to be written: what left no trace cannot be found. */
  truth(): Truth | undefined {
    if (this.#rows.length === 0) return undefined;
    return {
      ...this.#base,
      observations: this.#rows,
      ...(this.#cover.length === 0 ? {} : { cover: this.#cover }),
    };
  }
}
