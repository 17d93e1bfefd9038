/**
 * Which records are compared at all: those that share a key. Keys become hashes in one array of numbers that is sorted;
 * never every record with every other. Memory: 8 bytes a key and 8 bytes a pair.
 */
import { hash32 } from "./hash.ts";

/** Records sharing one key up to this number are all compared; in larger blocks only neighbours in order of text. */
const WHOLE_BLOCK = 12;
const NEIGHBOURS = 3;

export class Blocks {
  #packed: Float64Array;
  #size = 0;
  readonly #records: number;
  readonly #hashSpace: number;

  /** `records`: how many there will be, at most 2^26. */
  constructor(records: number) {
    this.#records = records;
    const places = Math.max(10, Math.ceil(Math.log2(records + 1)));
    this.#hashSpace = 2 ** Math.min(40, 53 - places);
    this.#packed = new Float64Array(Math.max(1024, records * 10));
  }

  add(key: string, record: number): void {
    if (this.#size === this.#packed.length) this.#packed = grown(this.#packed);
    const hash = (hash32(key) * 256 + (hash32(key, 0x2545f491) & 0xff)) % this.#hashSpace;
    this.#packed[this.#size++] = hash * this.#records + record;
  }

  /** Distinct pairs as `smaller · records + larger`, ascending. `order(record)`: text by which a large block is walked. */
  pairs(order: (record: number) => string): Float64Array {
    const keys = this.#packed.subarray(0, this.#size).sort();
    const pairs = new Pairs(this.#records, this.#size);
    const block: number[] = [];
    let current = -1;
    for (const packed of keys) {
      const hash = Math.floor(packed / this.#records);
      if (hash !== current) {
        pairsOfBlock(block, order, pairs);
        block.length = 0;
        current = hash;
      }
      const record = packed - hash * this.#records;
      if (block[block.length - 1] !== record) block.push(record);
    }
    pairsOfBlock(block, order, pairs);
    this.#packed = new Float64Array(0);
    return pairs.distinct();
  }
}

function pairsOfBlock(block: readonly number[], order: (record: number) => string, pairs: Pairs): void {
  if (block.length < 2) return;
  const whole = block.length <= WHOLE_BLOCK;
  const row = whole
    ? block
    : [...block]
        .map((record) => ({ record, text: order(record) }))
        .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.record - b.record))
        .map(({ record }) => record);
  const reach = whole ? row.length : NEIGHBOURS;
  for (let i = 0; i < row.length; i++)
    for (let j = i + 1; j < Math.min(row.length, i + 1 + reach); j++) pairs.add(row[i] ?? 0, row[j] ?? 0);
}

class Pairs {
  #packed: Float64Array;
  #size = 0;
  readonly #records: number;

  constructor(records: number, guess: number) {
    this.#records = records;
    this.#packed = new Float64Array(Math.max(1024, guess));
  }

  add(a: number, b: number): void {
    if (this.#size === this.#packed.length) this.#packed = grown(this.#packed);
    this.#packed[this.#size++] = a < b ? a * this.#records + b : b * this.#records + a;
  }

  distinct(): Float64Array {
    const sorted = this.#packed.subarray(0, this.#size).sort();
    let kept = 0;
    for (const pair of sorted) if (kept === 0 || sorted[kept - 1] !== pair) sorted[kept++] = pair;
    return sorted.subarray(0, kept);
  }
}

function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.ceil(array.length * 1.6));
  larger.set(array);
  return larger;
}
