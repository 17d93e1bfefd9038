/**
 * The tree of RFC 6962: an append-only list of which a small root proves every entry (inclusion) and that nothing
 * earlier was changed (consistency). Leaves and nodes are hashed under different prefixes, so that no node can
 * pass for a leaf. Only complete subtrees are ever stored: node (level, index) covers the leaves
 * [index·2^level, (index+1)·2^level) and never changes.
 */
import { assert, must } from "./assert.ts";
import { equalBytes, sha256, utf8 } from "./hash.ts";

export type Hash = Uint8Array;
export type NodePlace = { readonly level: number; readonly index: number };
export type GetNode = (level: number, index: number) => Hash;

export function leafHash(data: Uint8Array | string): Hash {
  const bytes = typeof data === "string" ? utf8(data) : data;
  const input = new Uint8Array(bytes.length + 1);
  input.set(bytes, 1);
  return sha256(input);
}

export function nodeHash(left: Hash, right: Hash): Hash {
  const input = new Uint8Array(1 + left.length + right.length);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return sha256(input);
}

/** The root of the empty tree is the hash of nothing. */
export function rootOf(leafHashes: readonly Hash[]): Hash {
  return appendLeaves(emptyRange, leafHashes).range.root;
}

/** What an appender must remember: the roots of the complete subtrees, largest first. Written to storage as it is. */
export type CompactRange = { readonly size: number; readonly peaks: readonly Hash[] };
export const emptyRange: CompactRange = { size: 0, peaks: [] };

/** A complete subtree that came into being by an append, to be stored for later proofs. */
export type NewNode = NodePlace & { readonly hash: Hash };

/** Appends in order. Returns the new range with its root, and every node completed on the way (leaves at level 0). */
export function appendLeaves(
  range: CompactRange,
  leafHashes: readonly Hash[],
): { readonly range: CompactRange & { readonly root: Hash }; readonly nodes: readonly NewNode[] } {
  assert(range.peaks.length === countOnes(range.size), "a range of this size has other peaks");
  const peaks = [...range.peaks];
  const nodes: NewNode[] = [];
  let size = range.size;
  for (const leaf of leafHashes) {
    let node: NewNode = { level: 0, index: size, hash: leaf };
    nodes.push(node);
    // Each trailing 1 bit of the old size is a peak as large as the node at hand: merge, and carry on.
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = must(peaks.pop(), "peak");
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(left, node.hash) };
      nodes.push(node);
    }
    peaks.push(node.hash);
    size++;
  }
  return { range: { size, peaks, root: rootOfPeaks(peaks) }, nodes };
}

export function rootOfRange(range: CompactRange): Hash {
  assert(range.peaks.length === countOnes(range.size), "a range of this size has other peaks");
  return rootOfPeaks(range.peaks);
}

/** Where the peaks of a tree of this size are stored, largest first: how a range is read back. */
export function peakPlaces(size: number): NodePlace[] {
  return placesOf(0, size);
}

/** Proof that leaf `index` is in the tree of `size` leaves, from the leaf upwards. */
export function inclusionProof(index: number, size: number, getNode: GetNode): Hash[] {
  return inclusionPlaces(index, size).map((places) => rootOfPlaces(places, getNode));
}

/** Proof that the tree of `from` leaves is the beginning of the tree of `size` leaves. Empty when equal. */
export function consistencyProof(from: number, size: number, getNode: GetNode): Hash[] {
  return consistencyPlaces(from, size).map((places) => rootOfPlaces(places, getNode));
}

/** All stored nodes that `inclusionProof` will ask for, so that a store can load them with one query. */
export function nodesForInclusion(index: number, size: number): NodePlace[] {
  return inclusionPlaces(index, size).flat();
}

export function nodesForConsistency(from: number, size: number): NodePlace[] {
  return consistencyPlaces(from, size).flat();
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !proof.every(isHash) || !isHash(leaf))
    return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && equalBytes(hash, root);
}

/**
 * RFC 9162 §2.1.4.2. A first size of 0 is refused: the empty tree is the beginning of every tree, so such a proof
 * would prove nothing while looking like one.
 */
export function verifyConsistency(
  from: number,
  size: number,
  fromRoot: Hash,
  root: Hash,
  proof: readonly Hash[],
): boolean {
  if (!isCount(from) || !isCount(size) || from === 0 || from > size || !proof.every(isHash)) return false;
  if (from === size) return proof.length === 0 && equalBytes(fromRoot, root);
  const path = isPowerOfTwo(from) ? [fromRoot, ...proof] : [...proof];
  const seed = path.shift();
  if (seed === undefined || proof.length === 0) return false;
  let place = from - 1;
  let last = size - 1;
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [oldHash, newHash] = [seed, seed];
  for (const sibling of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && equalBytes(oldHash, fromRoot) && equalBytes(newHash, root);
}

/** RFC 6962 §2.1.1, PATH(m, D[n]) on leaf ranges instead of lists. */
function inclusionPlaces(index: number, size: number): NodePlace[][] {
  assert(isCount(index) && isCount(size) && index < size, `no leaf ${index} in a tree of ${size}`);
  const path: NodePlace[][] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      path.unshift(placesOf(middle, to));
      to = middle;
    } else {
      path.unshift(placesOf(from, middle));
      from = middle;
    }
  }
  return path;
}

/** RFC 6962 §2.1.2, PROOF(m, D[n]). */
function consistencyPlaces(old: number, size: number): NodePlace[][] {
  assert(isCount(old) && isCount(size) && old > 0 && old <= size, `no proof from ${old} to ${size}`);
  const path: NodePlace[][] = [];
  let [from, to] = [0, size];
  let whole = true;
  while (old !== to) {
    const middle = from + largestPowerBelow(to - from);
    if (old <= middle) {
      path.unshift(placesOf(middle, to));
      to = middle;
    } else {
      path.unshift(placesOf(from, middle));
      from = middle;
      whole = false;
    }
  }
  return whole ? path : [placesOf(from, to), ...path];
}

/** The complete subtrees, largest first, that together cover the leaves [from, to) of a subtree starting at `from`. */
function placesOf(from: number, to: number): NodePlace[] {
  const places: NodePlace[] = [];
  for (let start = from; start < to; ) {
    let [level, width] = [0, 1];
    while (start + width * 2 <= to && start % (width * 2) === 0) {
      level++;
      width *= 2;
    }
    places.push({ level, index: start / width });
    start += width;
  }
  return places;
}

function rootOfPlaces(places: readonly NodePlace[], getNode: GetNode): Hash {
  return rootOfPeaks(places.map(({ level, index }) => getNode(level, index)));
}

function rootOfPeaks(peaks: readonly Hash[]): Hash {
  const [smallest, ...larger] = peaks.toReversed();
  if (smallest === undefined) return sha256(new Uint8Array());
  return larger.reduce((right, left) => nodeHash(left, right), smallest);
}

function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

// Sizes may pass 2³¹, so no bit operators: they cut to 32 bits.
function half(n: number): number {
  return Math.floor(n / 2);
}

function countOnes(n: number): number {
  let ones = 0;
  for (let rest = n; rest > 0; rest = half(rest)) ones += rest % 2;
  return ones;
}

function isPowerOfTwo(n: number): boolean {
  return countOnes(n) === 1;
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === 32;
}
