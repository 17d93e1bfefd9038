/** What was really paid, kept just long enough to make an honest comparison: seven days, and the last payment before. */
export class Paid {
  /** Lowest of each of the last seven days, by variant; infinite where nothing was sold. */
  readonly #days: Float64Array[];
  readonly #last: Float64Array;

  constructor(skus: number) {
    this.#days = Array.from({ length: skus }, () => new Float64Array(7).fill(Number.POSITIVE_INFINITY));
    this.#last = new Float64Array(skus);
  }

  /** Forgets what was paid on the same place of the ring a week ago; call once when a day begins. */
  begin(day: number): void {
    for (const one of this.#days) one[day % 7] = Number.POSITIVE_INFINITY;
  }

  add(sku: number, day: number, amount: number): void {
    const days = this.#days[sku];
    if (days === undefined) return;
    days[day % 7] = Math.min(days[day % 7] ?? amount, amount);
    this.#last[sku] = amount;
  }

  /** The most that an honest page may claim at the beginning of `day`, before anything is sold on it. */
  lawful(sku: number): number | undefined {
    const lowest = Math.min(...(this.#days[sku] ?? []));
    if (Number.isFinite(lowest)) return lowest;
    const last = this.#last[sku] ?? 0;
    return last > 0 ? last : undefined;
  }
}
