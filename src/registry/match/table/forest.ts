/** A sum of small decision trees: how features become log odds. Trained by `bench/match/train.ts`, never here. */

/** `[feature, threshold, left, right]` goes left where value < threshold; a number is a leaf. */
export type Tree = number | readonly [number, number, Tree, Tree];

export interface Forest {
  /** Log odds before any tree. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

export function logOdds({ base, trees }: Forest, features: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== "number") node = (features[node[0]] ?? -1) < node[1] ? node[2] : node[3];
    sum += node;
  }
  return sum;
}
