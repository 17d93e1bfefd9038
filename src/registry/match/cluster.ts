/**
 * From judged pairs to operators. Strongest links first; a link joins two groups only if nothing forbids it (two valid
 * codes) and the groups as a whole agree, so that a chain a–b–c does not make a and c one.
 */
import { SAME } from "./model.ts";

export interface Link {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Judges two records that blocking may not have paired. */
export type Ask = (left: number, right: number) => { readonly score: number; readonly veto: boolean };

/** How many of a group are asked when two groups meet. */
const SPOKESMEN = 3;

/**
 * Returns for each record the smallest index of its group. `identity`: what no two of a group may have different, such as
 * a valid code; every member is held to it, not the spokesmen only.
 */
export function cluster(
  records: number,
  links: readonly Link[],
  ask: Ask,
  identity: (record: number) => string | undefined,
): Uint32Array {
  const parent = Uint32Array.from({ length: records }, (_, at) => at);
  const members = new Map<number, number[]>();
  const identities = new Map<number, string>();
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let next = at; parent[next] !== root; ) {
      const above = parent[next] ?? root;
      parent[next] = root;
      next = above;
    }
    return root;
  };
  const sorted = links
    .filter(({ score }) => score >= SAME)
    .sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  for (const { left, right, score } of sorted) {
    const [a, b] = [find(left), find(right)];
    if (a === b) continue;
    const [mine, theirs] = [members.get(a) ?? [a], members.get(b) ?? [b]];
    const [one, another] = [identities.get(a) ?? identity(a), identities.get(b) ?? identity(b)];
    if (one !== undefined && another !== undefined && one !== another) continue;
    if (mine.length + theirs.length > 2 && !agree(mine, theirs, ask, score)) continue;
    const [root, other] = a < b ? [a, b] : [b, a];
    parent[other] = root;
    const whose = one ?? another;
    if (whose !== undefined) identities.set(root, whose);
    members.set(root, [...mine, ...theirs]);
    members.delete(other);
  }
  return parent.map((_, at) => find(at));
}

function agree(mine: readonly number[], theirs: readonly number[], ask: Ask, link: number): boolean {
  let sum = 0;
  let asked = 0;
  for (const a of spread(mine))
    for (const b of spread(theirs)) {
      const { score, veto } = ask(a, b);
      if (veto) return false;
      sum += score;
      asked += 1;
    }
  // A strong link may carry one weak one (a record with little on it), never several.
  return sum / asked >= (link >= 0.95 ? 0.3 : 0.45);
}

/** First, last and middle: enough to see a contradiction, cheap in a large group. */
function spread(group: readonly number[]): readonly number[] {
  if (group.length <= SPOKESMEN) return group;
  return [0, Math.floor(group.length / 2), group.length - 1].map((at) => group[at] ?? 0);
}
