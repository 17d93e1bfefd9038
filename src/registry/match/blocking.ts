/**
 * Which records are compared at all: those that share a key. Keys become hashes in arrays of numbers that are sorted, never
 * every record with every other. Records are numbered by their place in order of text, so that sorting by key leaves every
 * block in order of text too. Keys are dealt into parts by their hash, so that threads can sort them apart.
 * Memory: 8 bytes a key and 8 bytes a pair.
 */
import { hash53 } from "./hash.ts";

export const PARTS = 32;
/** Records sharing one key up to this number are all compared; in larger blocks only neighbours in order of text. */
const WHOLE_BLOCK = 12;
const NEIGHBOURS = 3;

/** The keys of some records, by part. */
export class Keys {
  readonly #records: number;
  readonly #hashSpace: number;
  readonly #parts: Numbers[];

  /** `records`: how many there are in the table, at most 2^26. */
  constructor(records: number) {
    this.#records = records;
    this.#hashSpace = 2 ** Math.min(40, 53 - Math.ceil(Math.log2(records + 1)));
    this.#parts = Array.from({ length: PARTS }, () => new Numbers());
  }

  add(key: string, place: number): void {
    const hash = hash53(key);
    const rest = Math.floor(hash / PARTS) % this.#hashSpace;
    this.#parts[hash % PARTS]?.add(rest * this.#records + place);
  }

  parts(): Float64Array[] {
    return this.#parts.map((part) => part.shared());
  }
}

/** Distinct pairs of one part of the keys as `smaller · records + larger`, ascending. */
export function pairsOf(keys: readonly Float64Array[], records: number): Float64Array {
  const sorted = joined(keys).sort();
  const pairs = new Numbers();
  const add = (a: number, b: number) => pairs.add(a < b ? a * records + b : b * records + a);
  const block: number[] = [];
  let current = -1;
  for (const key of sorted) {
    const hash = Math.floor(key / records);
    if (hash !== current) {
      pairsOfBlock(block, add);
      block.length = 0;
      current = hash;
    }
    const place = key - hash * records;
    if (block[block.length - 1] !== place) block.push(place);
  }
  pairsOfBlock(block, add);
  return distinct([pairs.shared()]);
}

/** Merges what several parts found, ascending, each pair once. */
export function distinct(pairs: readonly Float64Array[]): Float64Array {
  const sorted = joined(pairs).sort();
  let kept = 0;
  for (const pair of sorted) if (kept === 0 || sorted[kept - 1] !== pair) sorted[kept++] = pair;
  return sharedOf(sorted.subarray(0, kept));
}

/** The numbers from `from` up to but not `to` of an ascending array, without copying. */
export function range(ascending: Float64Array, from: number, to: number): Float64Array {
  return ascending.subarray(firstAtLeast(ascending, from), firstAtLeast(ascending, to));
}

function firstAtLeast(ascending: Float64Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairsOfBlock(block: readonly number[], add: (a: number, b: number) => void): void {
  const reach = block.length <= WHOLE_BLOCK ? block.length : NEIGHBOURS;
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < Math.min(block.length, i + 1 + reach); j++) add(block[i] ?? 0, block[j] ?? 0);
}

/** A growing array of numbers. */
export class Numbers {
  #all = new Float64Array(256);
  #size = 0;

  add(number: number): void {
    if (this.#size === this.#all.length) {
      const larger = new Float64Array(Math.ceil(this.#all.length * 1.6));
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.#size++] = number;
  }

  shared(): Float64Array {
    return sharedOf(this.#all.subarray(0, this.#size));
  }
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of arrays) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

/** In memory that threads share: handed over without copying. */
function sharedOf(numbers: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(numbers.byteLength));
  shared.set(numbers);
  return shared;
}
