import { wilson } from "../wording/interval.ts";

/** How well pairs and clusters agree with the truth. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** 95 % interval of F1, as if pairs were drawn one by one. */
  readonly low: number;
  readonly high: number;
  readonly falsePairs: number;
}

export function pairScore(told: readonly boolean[], truth: readonly boolean[]): PairScore {
  let [right, said, same] = [0, 0, 0];
  for (const [at, one] of told.entries()) {
    if (one) said += 1;
    if (truth[at] === true) same += 1;
    if (one && truth[at] === true) right += 1;
  }
  return scored(right, said, same);
}

export interface ClusterScore extends PairScore {
  readonly bcubed: number;
  /** Clusters that hold more than one operator, and how many there are in all. */
  readonly falseMerges: number;
  readonly clusters: number;
}

export function clusterScore(told: readonly string[], truth: readonly string[]): ClusterScore {
  const count = (of: readonly string[]) => {
    const sizes = new Map<string, number>();
    for (const one of of) sizes.set(one, (sizes.get(one) ?? 0) + 1);
    return sizes;
  };
  const both = told.map((one, at) => `${one}\u0000${truth[at]}`);
  const [clusters, operators, cells] = [count(told), count(truth), count(both)];
  const pairs = (sizes: Map<string, number>) =>
    [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  let [precision, recall] = [0, 0];
  for (const [at, cell] of both.entries()) {
    const size = cells.get(cell) ?? 0;
    precision += size / (clusters.get(told[at] ?? "") ?? 1);
    recall += size / (operators.get(truth[at] ?? "") ?? 1);
  }
  precision /= told.length;
  recall /= told.length;
  const inside = new Map<string, Set<string>>();
  for (const [at, one] of told.entries())
    inside.set(one, (inside.get(one) ?? new Set()).add(truth[at] ?? ""));
  return {
    ...scored(pairs(cells), pairs(clusters), pairs(operators)),
    bcubed: (2 * precision * recall) / (precision + recall),
    falseMerges: [...inside.values()].filter(({ size }) => size > 1).length,
    clusters: clusters.size,
  };
}

function scored(right: number, said: number, same: number): PairScore {
  const [precision, recall] = [said === 0 ? 1 : right / said, same === 0 ? 1 : right / same];
  // F1 rises with the share of right pairs among all that are said or true, so an interval of that share is one of F1.
  const share = wilson(right, said + same - right);
  const f1 = (of: number) => (2 * of) / (1 + of);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    low: f1(share.low),
    high: f1(share.high),
    falsePairs: said - right,
  };
}
