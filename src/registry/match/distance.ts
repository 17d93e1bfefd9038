/** Distances between writings. All symmetric; similarities are 0 to 1. */
import { characterCost } from "./text.ts";

/**
 * Edits from a to b where a transposition is one edit and a homophone or look-alike a third of one. Cost: |a|·|b|, so
 * callers pass names, not descriptions.
 */
export function soundEdits(a: string, b: string): number {
  if (a === b) return 0;
  return edits([...a], [...b], characterCost);
}

/** Damerau–Levenshtein, every edit 1. */
export function plainEdits(a: string, b: string): number {
  if (a === b) return 0;
  return edits([...a], [...b], (x, y) => (x === y ? 0 : 1));
}

export function soundSimilarity(a: string, b: string): number {
  const most = Math.max([...a].length, [...b].length);
  return most === 0 ? 0 : 1 - soundEdits(a, b) / most;
}

export function editSimilarity(a: string, b: string): number {
  const most = Math.max(a.length, b.length);
  return most === 0 ? 0 : 1 - plainEdits(a, b) / most;
}

/** Whether the characters of `short` stand in `long` in their order, beginning with its first (阿里 in 阿里巴巴). */
export function isSubsequence(short: string, long: string, anchored = true): boolean {
  if (short === "" || (anchored && short.charAt(0) !== long.charAt(0))) return false;
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

/** Share of two-character windows in common (Dice). */
export function bigramDice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b && a !== "" ? 1 : 0;
  const counts = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const left = counts.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - window); j <= Math.min(b.length - 1, i + window); j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      fromA.push(a.charAt(i));
      break;
    }
  }
  if (fromA.length === 0) return 0;
  const fromB = [...b].filter((_, j) => taken[j] === 1);
  const swapped = fromA.filter((character, at) => character !== fromB[at]).length / 2;
  const m = fromA.length;
  const jaro = (m / a.length + m / b.length + (m - swapped) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** What both begin and end with costs nothing and is cut off first. */
function edits(
  wholeA: readonly string[],
  wholeB: readonly string[],
  cost: (x: string, y: string) => number,
): number {
  let [start, endA, endB] = [0, wholeA.length, wholeB.length];
  while (start < endA && start < endB && wholeA[start] === wholeB[start]) start += 1;
  while (endA > start && endB > start && wholeA[endA - 1] === wholeB[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [a, b] = [wholeA.slice(start, endA), wholeB.slice(start, endB)];
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const [x = "", last = ""] = [a[i - 1], a[i - 2]];
    for (let j = 1; j <= b.length; j++) {
      const [y = "", earlier = ""] = [b[j - 1], b[j - 2]];
      let least = Math.min(
        (row[j - 1] ?? 0) + 1,
        (previous[j] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost(x, y),
      );
      if (i > 1 && j > 1 && x === earlier && last === y) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
