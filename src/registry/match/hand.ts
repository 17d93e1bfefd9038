/**
 * What one thread does of the matching of a table. Everything it is given and gives back is plain data or shared memory,
 * and nothing depends on which hand does it, or in which order.
 */
import { distinct, Keys, Numbers, pairsOf } from "./blocking.ts";
import { type Judgement, reasonsOf, SAME, type Scorer } from "./model.ts";
import { type Batch, Packed, packedBatch } from "./packed.ts";
import { type Plan, packerOf, scorerOf } from "./plan.ts";

/** All records of a table once they are packed, counted and put in order. */
export interface Table {
  readonly batches: readonly Batch[];
  /** Which record stands at a place in order of text. */
  readonly order: Uint32Array;
  /** The best score of each place with any other, in ten thousandths; raised while pairs are judged. */
  readonly best: Uint32Array;
}

/** Prepared records held at a time; neighbours are judged one after the other. */
const HELD = 30_000;

export class Hand {
  readonly #plan: Plan;
  readonly #pack: (cells: string) => string;
  #table: (Table & { readonly packed: Packed; readonly scorer: Scorer<unknown> }) | undefined;
  #young = new Map<number, unknown>();
  #old = new Map<number, unknown>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#pack = packerOf(plan);
  }

  pack(rows: readonly string[]): Batch {
    return packedBatch(rows.map(this.#pack));
  }

  open(table: Table): void {
    const packed = new Packed(table.batches);
    this.#table = { ...table, packed, scorer: scorerOf(this.#plan, packed.length) };
  }

  /** Keys of the places from `from` up to but not `to`, by part. */
  keys(from: number, to: number): Float64Array[] {
    const { scorer, order } = this.#opened();
    const keys = new Keys(order.length);
    for (let place = from; place < to; place++)
      for (const key of scorer.keys(this.#at(place))) keys.add(key, place);
    return keys.parts();
  }

  pairs(keys: readonly Float64Array[]): Float64Array {
    return pairsOf(keys, this.#opened().order.length);
  }

  /** Those of the pairs that are the same, as left, right, score, left … */
  links(pairs: readonly Float64Array[]): Float64Array {
    const { order, best } = this.#opened();
    const links = new Numbers();
    for (const pair of distinct(pairs)) {
      const left = Math.floor(pair / order.length);
      const right = pair - left * order.length;
      const { score, veto } = this.judge(left, right);
      const told = Math.round(score * TEN_THOUSAND);
      raise(best, left, told);
      raise(best, right, told);
      if (score >= SAME && !veto) for (const one of [left, right, score]) links.add(one);
    }
    return links.shared();
  }

  judge(left: number, right: number): Judgement {
    return this.#opened().scorer.judge(this.#at(left), this.#at(right));
  }

  identity(place: number): string | undefined {
    return this.#opened().scorer.identity(this.#at(place));
  }

  /** Score and reasons of each place as JSON, a line each: of the link to its partner, or why it stands alone. */
  tell(places: Uint32Array, partners: Int32Array): string {
    const { best } = this.#opened();
    const lines: string[] = [];
    for (const [at, place] of places.entries()) {
      const partner = partners[at] ?? -1;
      if (partner < 0)
        lines.push(JSON.stringify({ score: rounded(1 - (best[place] ?? 0) / TEN_THOUSAND), reasons: [] }));
      else {
        const judgement = this.judge(Math.min(place, partner), Math.max(place, partner));
        lines.push(JSON.stringify({ score: rounded(judgement.score), reasons: reasonsOf(judgement) }));
      }
    }
    return lines.join("\n");
  }

  #opened() {
    if (this.#table === undefined) throw new TypeError("no table is open");
    return this.#table;
  }

  /** The oldest half is forgotten when too many are held. */
  #at(place: number): unknown {
    const { packed, scorer, order } = this.#opened();
    const held = this.#young.get(place);
    if (held !== undefined) return held;
    const found = this.#old.get(place) ?? scorer.unpack(packed.text(order[place] ?? 0));
    if (this.#young.size >= HELD) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(place, found);
    return found;
  }
}

export function rounded(score: number): number {
  return Math.round(score * TEN_THOUSAND) / TEN_THOUSAND;
}

const TEN_THOUSAND = 10_000;

/** The larger of what stands there and `value`, whoever else writes. */
function raise(cells: Uint32Array, at: number, value: number): void {
  for (let now = Atomics.load(cells, at); now < value; ) {
    const before = Atomics.compareExchange(cells, at, now, value);
    if (before === now) return;
    now = before;
  }
}
