/** Small hashes for counting and blocking: never for identity or security. */

/** 32-bit FNV-1a over UTF-16 units with a final stir, unsigned. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** Counts strings in 2^bits cells: may count too many where two strings meet in a cell, never too few up to 65,535. */
export class Counter {
  readonly #cells: Uint16Array;
  readonly #mask: number;

  constructor(bits: number) {
    this.#cells = new Uint16Array(2 ** bits);
    this.#mask = 2 ** bits - 1;
  }

  add(text: string): void {
    const at = hash32(text) & this.#mask;
    const now = this.#cells[at] ?? 0;
    if (now < 65_535) this.#cells[at] = now + 1;
  }

  count(text: string): number {
    return this.#cells[hash32(text) & this.#mask] ?? 0;
  }
}
