/**
 * Which characters sound alike, of those that people know: both levels of GB 2312, by their most common reading
 * without tone. The first of each sound stands for all. Built once, from a pinyin dictionary.
 */
import { pinyin } from "pinyin-pro";
import { numerals, rareMembers } from "./sounds-data.ts";

export interface Sounds {
  /** By unit: the unit that stands for it. */
  readonly standsFor: Uint16Array;
  /** Syllables of two letters and more, by what stands for them. */
  readonly syllables: ReadonlyMap<string, number>;
}

let built: Sounds | undefined;

export function soundsAlike(): Sounds {
  built ??= build();
  return built;
}

function build(): Sounds {
  const standsFor = new Uint16Array(65_536).map((_, unit) => unit);
  const syllables = new Map<string, number>();
  for (const sign of [...knownSigns(), ...rareMembers]) {
    if (!/\p{Script=Han}/u.test(sign)) continue;
    const sound = pinyin(sign, { toneType: "none", type: "array", v: true })[0] ?? "";
    if (!/^[a-z]+$/.test(sound)) continue;
    const first = syllables.get(sound) ?? sign.charCodeAt(0);
    syllables.set(sound, first);
    standsFor[sign.charCodeAt(0)] = first;
  }
  for (const [digit, sign] of numerals) {
    standsFor[digit.charCodeAt(0)] = standsFor[sign.charCodeAt(0)] ?? sign.charCodeAt(0);
  }
  for (const sound of syllables.keys()) if (sound.length < 2) syllables.delete(sound);
  return { standsFor, syllables };
}

/** Both levels of GB 2312, first to last. */
function knownSigns(): string {
  const cells: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) cells.push(row, cell);
  }
  return new TextDecoder("gb2312").decode(Uint8Array.from(cells));
}
