/** Two bags of weighted tokens, tokens paired softly: typos, plurals, cut words and joined words count in part. */
import { jaroWinkler } from "../distance.ts";
import type { Bag } from "./prepare.ts";

export interface BagComparison {
  readonly cosine: number;
  /** Weight in common over the lighter side's. */
  readonly contained: number;
  readonly jaccard: number;
  /** Heaviest token without partner, left and right. */
  readonly loneLeft: number;
  readonly loneRight: number;
  readonly lonely: readonly [string, string];
  readonly shared: readonly string[];
}

export function compareBags(a: Bag, b: Bag): BagComparison {
  const partnerOfA = new Float64Array(a.tokens.length);
  const partnerOfB = new Float64Array(b.tokens.length);
  const shared: string[] = [];
  let dot = 0;
  const pair = (i: number, j: number, likeness: number) => {
    const [x, y] = [a.weights[i] ?? 0, b.weights[j] ?? 0];
    partnerOfA[i] = likeness;
    partnerOfB[j] = likeness;
    dot += x * y * likeness;
  };
  const where = new Map(b.tokens.map((token, j) => [token, j]));
  for (const [i, token] of a.tokens.entries()) {
    const j = where.get(token);
    if (j === undefined) continue;
    shared.push(token);
    pair(i, j, 1);
  }
  for (const [i, token] of a.tokens.entries()) {
    if (partnerOfA[i] !== 0) continue;
    let [best, at] = [0, -1];
    for (const [j, other] of b.tokens.entries()) {
      if (partnerOfB[j] !== 0) continue;
      const likeness = tokenLikeness(token, other);
      if (likeness > best) [best, at] = [likeness, j];
    }
    if (at >= 0 && best > 0) pair(i, at, best);
  }
  const mass = (bag: Bag, partners: Float64Array) =>
    bag.weights.reduce((sum, weight, at) => sum + weight * (partners[at] ?? 0), 0);
  const [inA, inB] = [mass(a, partnerOfA), mass(b, partnerOfB)];
  const lone = (bag: Bag, partners: Float64Array): [number, string] => {
    let [weight, token] = [0, ""];
    for (const [at, one] of bag.tokens.entries())
      if (partners[at] === 0 && (bag.weights[at] ?? 0) > weight)
        [weight, token] = [bag.weights[at] ?? 0, one];
    return [weight, token];
  };
  const [loneLeft, tokenLeft] = lone(a, partnerOfA);
  const [loneRight, tokenRight] = lone(b, partnerOfB);
  const common = (inA + inB) / 2;
  const union = a.sum + b.sum - common;
  return {
    cosine: a.norm === 0 || b.norm === 0 ? 0 : Math.min(1, dot / (a.norm * b.norm)),
    contained:
      Math.min(a.sum, b.sum) === 0 ? 0 : Math.min(1, (a.sum <= b.sum ? inA : inB) / Math.min(a.sum, b.sum)),
    jaccard: union <= 0 ? 0 : Math.min(1, common / union),
    loneLeft,
    loneRight,
    lonely: [tokenLeft, tokenRight],
    shared,
  };
}

/** 1 the same … 0 no relation. Numbers and model codes are alike or not: 2006 and 2007 are different things. */
export function tokenLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a) || /\d/.test(b)) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1)
    return long.startsWith(short) && long.length > 1 && short >= "a" && short <= "z" ? 0.3 : 0;
  if (short.length >= 3 && long.startsWith(short)) return 0.85;
  if (short.length < 4) return 0;
  const likeness = jaroWinkler(a, b);
  return likeness >= 0.9 ? likeness * 0.95 : 0;
}
