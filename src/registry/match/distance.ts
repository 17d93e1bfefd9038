/** Distances between writings. All symmetric; similarities are 0 to 1. */
import { characterCost } from "./text.ts";

/**
 * Edits from a to b where a transposition is one edit and a homophone or look-alike a third of one. Cost: |a|·|b|, so
 * callers pass names, not descriptions. More than `most` is only known to be more.
 */
export function soundEdits(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : edits(a, b, characterCost, most);
}

/** Damerau–Levenshtein, every edit 1. */
export function plainEdits(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : edits(a, b, unequal, most);
}

function unequal(x: number, y: number): number {
  return x === y ? 0 : 1;
}

export function soundSimilarity(a: string, b: string): number {
  const most = Math.max(a.length, b.length);
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
  const windows = b.length - 1;
  const taken = windows > scratch.length ? new Uint8Array(windows) : scratch.fill(0, 0, windows);
  let shared = 0;
  for (let i = 0; i < a.length - 1; i++)
    for (let j = 0; j < windows; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      if (a.charCodeAt(i + 1) !== b.charCodeAt(j + 1)) continue;
      taken[j] = 1;
      shared += 1;
      break;
    }
  return (2 * shared) / (a.length + b.length - 2);
}
const scratch = new Uint8Array(64);

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

/** Three rows of the table of distances, used again by every call: a name is compared a million times. */
let rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;

/** Over UTF-16 units. What both begin and end with costs nothing and is cut off first. */
function edits(a: string, b: string, cost: (x: number, y: number) => number, most: number): number {
  let [start, endA, endB] = [0, a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const [width, height] = [endB - start, endA - start];
  if (width === 0 || height === 0 || Math.abs(width - height) > most) return Math.max(width, height);
  if (width >= rows[0].length) {
    const size = 2 * width;
    rows = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  }
  let [before, previous, row] = rows as readonly [Float64Array, Float64Array, Float64Array];
  for (let j = 0; j <= width; j++) previous[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= height; i++) {
    const x = a.charCodeAt(start + i - 1);
    const last = i > 1 ? a.charCodeAt(start + i - 2) : -1;
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const y = b.charCodeAt(start + j - 1);
      let cell = Math.min(
        (row[j - 1] as number) + 1,
        (previous[j] as number) + 1,
        (previous[j - 1] as number) + cost(x, y),
      );
      if (i > 1 && j > 1 && last === y && x === b.charCodeAt(start + j - 2))
        cell = Math.min(cell, (before[j - 2] as number) + 1);
      row[j] = cell;
      if (cell < least) least = cell;
    }
    // Every way to the end leads through this row, or over it by a transposition.
    if (Math.min(least, leastBefore + 1) > most) return Math.max(least, most + 1);
    leastBefore = least;
    [before, previous, row] = [previous, row, before];
  }
  return previous[width] as number;
}
