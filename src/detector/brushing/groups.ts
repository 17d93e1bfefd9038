/** Accounts that hang together: connected by ties, thinned to those with more than one hold. */

/** Union-find over names; roots by first appearance, so that the same input gives the same groups. */
export class Groups {
  readonly #parent = new Map<string, string>();

  find(name: string): string {
    let root = name;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    this.#parent.set(name, root);
    return root;
  }

  join(names: readonly string[]): void {
    const [first, ...rest] = names;
    if (first === undefined) return;
    for (const name of rest) {
      const [a, b] = [this.find(first), this.find(name)];
      const [lower, upper] = a < b ? [a, b] : [b, a];
      this.#parent.set(upper, lower);
    }
    this.#parent.set(this.find(first), this.find(first));
  }

  /** Every group of two and more, each sorted. */
  all(): readonly (readonly string[])[] {
    const found = Map.groupBy(this.#parent.keys(), (name) => this.find(name));
    return [...found.values()].map((names) => names.sort()).filter((names) => names.length > 1);
  }
}

/** Drops again and again whoever holds to fewer than `least` others: a chain is no ring. */
export function core(
  pairs: readonly (readonly [string, string])[],
  least: number,
): readonly (readonly [string, string])[] {
  let left = pairs;
  for (;;) {
    const degree = new Map<string, number>();
    for (const pair of left) for (const name of pair) degree.set(name, (degree.get(name) ?? 0) + 1);
    const kept = left.filter((pair) => pair.every((name) => (degree.get(name) ?? 0) >= least));
    if (kept.length === left.length) return kept;
    left = kept;
  }
}
