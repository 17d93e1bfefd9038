/**
 * A text as a reader understands it, each unit of it with its place in the text as received. Zero-width and
 * look-alike characters, widths, cases, enclosures, traditional forms and everything between the characters are
 * undone; what stood between them is remembered as a gap.
 *
 * @example normalise("全网 Ｎ⁠o.①").text === "全网no1"
 */
import { characters, entry } from "./characters.ts";

/** What stood before a unit: nothing, spaces, symbols (emoji, dots, stars), or an end of a phrase. The strongest counts. */
export const gap = { none: 0, space: 1, symbol: 2, stop: 3 } as const;

export interface Normalised {
  /** Letters, digits, Han and % only, lower case. */
  readonly text: string;
  /** By unit of `text`: where its source begins and ends in the input, UTF-16, half open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** By unit: the gap before it. */
  readonly gaps: Uint8Array;
}

let room = {
  units: new Uint16Array(4096),
  starts: new Uint32Array(4096),
  ends: new Uint32Array(4096),
  gaps: new Uint8Array(4096),
};

export function normalise(input: string): Normalised {
  const { of, several, beyond } = characters();
  const out = new Builder(input.length);
  const length = input.length;
  for (let at = 0; at < length; at += 1) {
    const unit = input.charCodeAt(at);
    const to = of[unit] ?? entry.symbol;
    if (to > 31) out.unit(to, at, at + 1);
    else if (to <= entry.stop) out.between(to);
    else if (to === entry.several) out.all(several.get(unit) ?? "", at, at + 1);
    else {
      const point = input.codePointAt(at) ?? unit;
      const wide = point > 0xffff ? 2 : 1;
      // Half of a pair on its own is nothing that anyone reads.
      const meant = wide === 1 ? entry.symbol : beyond(point);
      if (typeof meant === "number") out.between(meant);
      else out.all(meant, at, at + wide);
      at += wide - 1;
    }
  }
  return out.done();
}

/** Fills arrays that are kept for the next text: a fresh set for each would be most of the work. */
class Builder {
  private units = room.units;
  private starts = room.starts;
  private ends = room.ends;
  private gaps = room.gaps;
  private length = 0;
  private open: number = gap.none;

  constructor(least: number) {
    if (least > this.units.length) this.grow(least);
  }

  between(kind: number): void {
    if (kind > this.open) this.open = kind;
  }

  unit(unit: number, start: number, end: number): void {
    const at = this.length;
    if (at === this.units.length) this.grow(at + 1);
    this.units[at] = unit;
    this.starts[at] = start;
    this.ends[at] = end;
    this.gaps[at] = this.open;
    this.open = gap.none;
    this.length = at + 1;
  }

  all(text: string, start: number, end: number): void {
    for (let at = 0; at < text.length; at += 1) this.unit(text.charCodeAt(at), start, end);
  }

  done(): Normalised {
    const { length } = this;
    return {
      text: stringOf(this.units, length),
      starts: this.starts.slice(0, length),
      ends: this.ends.slice(0, length),
      gaps: this.gaps.slice(0, length),
    };
  }

  private grow(least: number): void {
    const size = Math.max(least, this.units.length * 2);
    room = {
      units: enlarged(this.units, new Uint16Array(size)),
      starts: enlarged(this.starts, new Uint32Array(size)),
      ends: enlarged(this.ends, new Uint32Array(size)),
      gaps: enlarged(this.gaps, new Uint8Array(size)),
    };
    ({ units: this.units, starts: this.starts, ends: this.ends, gaps: this.gaps } = room);
  }
}

function enlarged<A extends Uint8Array | Uint16Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Units as a string, lone halves of pairs included. */
export function stringOf(units: Uint16Array, length: number): string {
  return Buffer.from(units.buffer, units.byteOffset, length * 2).toString("utf16le");
}
