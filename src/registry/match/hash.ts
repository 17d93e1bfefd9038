/** Small hashes for counting and blocking: never for identity or security. */

/** Two FNV-1a hashes over UTF-16 units in one walk, as one whole number below 2^53. */
export function hash53(text: string): number {
  let [low, high] = [0x811c9dc5, 0x2545f491];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (stirred(high) >>> 11) * 2 ** 32 + stirred(low);
}

/** 32-bit FNV-1a over UTF-16 units with a final stir, unsigned. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stirred(hash);
}

function stirred(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/**
 * Counts strings in 2^bits cells that threads may share: may count too many where two strings meet in a cell, never too
 * few. What is counted does not depend on who counts what.
 */
export class Counter {
  readonly cells: Uint32Array;
  readonly #mask: number;

  constructor(cells: Uint32Array) {
    this.cells = cells;
    this.#mask = cells.length - 1;
  }

  static of(bits: number): Counter {
    return new Counter(new Uint32Array(new SharedArrayBuffer(4 * 2 ** bits)));
  }

  add(text: string): void {
    Atomics.add(this.cells, hash32(text) & this.#mask, 1);
  }

  count(text: string): number {
    return this.cells[hash32(text) & this.#mask] ?? 0;
  }
}
