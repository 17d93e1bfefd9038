/**
 * Brings together what sounds alike: 蕞, 嘴, zui become 最; halves of a character become the character. Lossy on
 * purpose: what is found in a folded text is believed only after a look at what was written. Expressions are folded
 * by the same tables, so that an expression is found wherever any writing of it stands.
 */
import { doubtfulHalves, halves } from "./halves.ts";
import { stringOf } from "./normalise.ts";
import { soundsAlike } from "./sounds.ts";
import { rareMembers, wholeWords } from "./sounds-data.ts";

export interface Folded {
  readonly text: string;
  /** By unit of the folded text: the first unit of the normalised text it stands for, and the one behind the last. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

export function fold(text: string): Folded {
  const { length } = text;
  const { units, from, to } = roomFor(length);
  let out = 0;
  const put = (unit: number, start: number, end: number): void => {
    units[out] = unit;
    from[out] = start;
    to[out] = end;
    out += 1;
  };
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) {
      let end = at + 1;
      while (end < length && isLetter(text.charCodeAt(end))) end += 1;
      letters(text, at, end, put);
      at = end;
    } else {
      const whole = firstHalf[unit] === 1 ? halfPairs.get(text.slice(at, at + 2)) : undefined;
      if (whole === undefined) put(standsFor[unit] ?? unit, at, at + 1);
      else put(whole, at, at + 2);
      at += whole === undefined ? 1 : 2;
    }
  }
  return { text: stringOf(units, out), from: from.slice(0, out), to: to.slice(0, out) };
}

/** Kept for the next text; the answer is a copy. */
let room = { units: new Uint16Array(4096), from: new Uint32Array(4096), to: new Uint32Array(4096) };
function roomFor(length: number): typeof room {
  if (room.units.length < length) {
    room = { units: new Uint16Array(length), from: new Uint32Array(length), to: new Uint32Array(length) };
  }
  return room;
}

/** One character at a time: expressions are written in full. */
export function foldExpression(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charCodeAt(at);
    return String.fromCharCode(standsFor[unit] ?? unit);
  }).join("");
}

/** How `written` stands for the character `meant`: as itself, in a writing that gives evasion away, in one that may be innocent, or not at all. */
export type Likeness = "same" | "evading" | "alike" | "other";

export function likeness(written: string, meant: string): Likeness {
  if (written === meant) return "same";
  if (written.length === 1 && rareMembers.includes(written)) return "evading";
  if (/^[a-z]+$/.test(written)) return "evading";
  if (written.length === 2) {
    if (halves.get(written) !== meant) return "other";
    return doubtfulHalves.has(written) ? "alike" : "evading";
  }
  return standsFor[written.charCodeAt(0)] === standsFor[meant.charCodeAt(0)] ? "alike" : "other";
}

const { standsFor, syllables } = soundsAlike();
const standing = (sign: string): number => {
  const unit = sign.charCodeAt(0);
  return standsFor[unit] ?? unit;
};
const firstHalf = new Uint8Array(65_536);
const halfPairs = new Map<string, number>();
for (const [pair, whole] of halves) {
  firstHalf[pair.charCodeAt(0)] = 1;
  halfPairs.set(pair, standing(whole));
}

function letters(
  text: string,
  start: number,
  end: number,
  put: (unit: number, start: number, end: number) => void,
): void {
  const run = text.slice(start, end);
  const words = Object.hasOwn(wholeWords, run) ? wholeWords[run] : undefined;
  if (words !== undefined) {
    let at = start;
    for (const [syllable, sign] of words) {
      put(standing(sign), at, at + syllable.length);
      at += syllable.length;
    }
    return;
  }
  const beside = isHan(text.charCodeAt(start - 1)) || isHan(text.charCodeAt(end));
  const one = beside ? syllables.get(run) : undefined;
  // d一 is 第一; a single letter before anything else is a size or a model.
  const initial = run === "d" && text[end] === "一" ? standing("第") : undefined;
  const whole = one ?? initial;
  if (whole !== undefined) put(whole, start, end);
  else for (let at = start; at < end; at += 1) put(text.charCodeAt(at), at, at + 1);
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
