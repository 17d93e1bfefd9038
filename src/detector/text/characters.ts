/**
 * What becomes of each UTF-16 unit when a text is normalised, as one table that is built on first use: dropped, a gap
 * of some kind, one unit, or several. Traditional characters become simplified, one by one: a phrase is never
 * rewritten, so that every unit keeps its place.
 */
import { Converter } from "opencc-js";
import { lookAlikes } from "./look-alikes-data.ts";

/** Entries below 32 are instructions, everything else is the unit itself. */
export const entry = { drop: 0, space: 1, symbol: 2, stop: 3, several: 4, surrogate: 5 } as const;

export interface Characters {
  readonly of: Uint16Array;
  /** For `several`, by code point; an empty string is a symbol. */
  readonly several: ReadonlyMap<number, string>;
  /** For a code point beyond the plane of one unit: what stands for it, or an instruction. */
  beyond(point: number): string | number;
}

let built: Characters | undefined;

export function characters(): Characters {
  built ??= build();
  return built;
}

function build(): Characters {
  const simple = simplified();
  const of = new Uint16Array(65_536);
  const several = new Map<number, string>();
  for (let unit = 0; unit < 65_536; unit += 1) {
    if (unit >= 0xd800 && unit <= 0xdfff) of[unit] = entry.surrogate;
    else {
      const meant = meaning(unit, simple);
      if (typeof meant === "number") of[unit] = meant;
      else if (meant.length === 1) of[unit] = meant.charCodeAt(0);
      else {
        of[unit] = entry.several;
        several.set(unit, meant);
      }
    }
  }
  const seen = new Map<number, string | number>();
  return {
    of,
    several,
    beyond(point) {
      const known = seen.get(point);
      if (known !== undefined) return known;
      const meant = meaning(point, simple);
      if (seen.size < 4096) seen.set(point, meant);
      return meant;
    },
  };
}

/** The whole simplification table of single characters, in one pass over the plane. */
function simplified(): ReadonlyMap<string, string> {
  const first = 0x3400;
  const all = Array.from({ length: 0xa000 - first }, (_, at) => String.fromCharCode(first + at));
  const turned = Converter({ from: "t", to: "cn" })(all.join("\n")).split("\n");
  const pairs = all.flatMap((sign, at) => {
    const to = turned[at];
    // 著 and 乾 are simplified characters too: 著名, 乾隆.
    return to === undefined || to === sign || [...to].length !== 1 || "著乾藉瞭".includes(sign)
      ? []
      : [[sign, to] as const];
  });
  return new Map(pairs);
}

const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\p{Co}\p{Cn}]$/u;
const wordly = /^[\p{L}\p{N}%]$/u;
const stops = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\n\r,.;:!?，。；：！？、"'…]$/u;

function meaning(point: number, simple: ReadonlyMap<string, string>): string | number {
  const sign = String.fromCodePoint(point);
  if (sign === "\n" || sign === "\r") return entry.stop;
  if (ignorable.test(sign)) return /\p{Cn}/u.test(sign) && point > 0xffff ? entry.symbol : entry.drop;
  if (/^\p{Cc}$/u.test(sign)) return sign === "\t" ? entry.space : entry.drop;
  const enclosed = enclosedLetter(point);
  if (enclosed !== undefined) return enclosed;
  const plain = bare(sign, simple);
  if (plain !== "") return plain;
  if (/^\s$/u.test(sign)) return entry.space;
  // A dot is written between letters to evade (No.1, 最.好) far more often than it ends a Chinese sentence.
  if (sign === "." || sign === "．") return entry.symbol;
  return stops.test(sign) ? entry.stop : entry.symbol;
}

/** Letters, digits and % of the compatibility form: lower case, without marks, simplified. */
function bare(sign: string, simple: ReadonlyMap<string, string>): string {
  const open = lookAlikes.get(sign.codePointAt(0) ?? 0) ?? sign;
  const parts = [...open.normalize("NFKC").normalize("NFD")].flatMap((part) => {
    const lower = part.toLowerCase();
    return [...(lookAlikes.get(lower.codePointAt(0) ?? 0) ?? lower)];
  });
  return parts
    .map((part) => simple.get(part) ?? part)
    .filter((part) => wordly.test(part))
    .join("");
}

/** Squared, circled and flag letters, which NFKC leaves as they are. */
function enclosedLetter(point: number): string | undefined {
  for (const first of [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]) {
    if (point >= first && point < first + 26) return String.fromCharCode(97 + point - first);
  }
  if (point >= 0x1f110 && point < 0x1f12a) return String.fromCharCode(97 + point - 0x1f110);
  const circled = [0x278a, 0x2780, 0x2776, 0x24f5].find((first) => point >= first && point < first + 10);
  return circled === undefined ? undefined : String(point - circled + 1);
}
