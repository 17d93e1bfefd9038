/** Records as strings in memory that threads share: two bytes a character, no object a record. */

/** Records of one batch; only the last batch of a table may hold fewer. */
export const BATCH = 8192;

export interface Batch {
  readonly bytes: SharedArrayBuffer;
  /** Where each string ends, in bytes. */
  readonly ends: Uint32Array;
}

export function packedBatch(texts: readonly string[]): Batch {
  const ends = new Uint32Array(new SharedArrayBuffer(4 * texts.length));
  let size = 0;
  for (const [at, text] of texts.entries()) {
    size += 2 * text.length;
    ends[at] = size;
  }
  const bytes = new SharedArrayBuffer(size);
  const buffer = Buffer.from(bytes);
  for (const [at, text] of texts.entries()) buffer.write(text, at === 0 ? 0 : (ends[at - 1] ?? 0), "utf16le");
  return { bytes, ends };
}

export class Packed {
  readonly length: number;
  readonly #batches: readonly { readonly buffer: Buffer; readonly ends: Uint32Array }[];

  constructor(batches: readonly Batch[]) {
    this.length = batches.reduce((sum, { ends }) => sum + ends.length, 0);
    this.#batches = batches.map(({ bytes, ends }) => ({ buffer: Buffer.from(bytes), ends }));
  }

  /** `most`: only that many characters of it. */
  text(at: number, most = Number.POSITIVE_INFINITY): string {
    const batch = this.#batches[Math.floor(at / BATCH)];
    if (batch === undefined) throw new RangeError(`no record ${at}`);
    const inside = at % BATCH;
    const start = inside === 0 ? 0 : (batch.ends[inside - 1] ?? 0);
    return batch.buffer.toString("utf16le", start, Math.min(batch.ends[inside] ?? 0, start + 2 * most));
  }
}
