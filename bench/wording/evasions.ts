/**
 * Ways to hide a word, written without a look at the detector's tables: sounds come from a pinyin dictionary, halves
 * from a decomposition of characters where one is at hand.
 */
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import type { Chance } from "./chance.ts";

export type Evasion = (word: string, chance: Chance) => string | undefined;

const traditional = Converter({ from: "cn", to: "t" });
const han = /\p{Script=Han}/u;

/** `undefined` where the way does not apply to the word. */
export function evasions(halvesOf: ReadonlyMap<string, string>): Readonly<Record<string, Evasion>> {
  return {
    "zero-width characters": (word) => between(word, () => "\u200b"),
    "a symbol between all characters": (word, chance) => {
      const sign = chance.one(["*", "·", "-", "_", "~", "+", "^", "|", "★"]);
      return between(word, () => sign);
    },
    "one symbol somewhere": (word, chance) => {
      const signs = [...word];
      const at = 1 + chance.below(Math.max(1, signs.length - 1));
      return signs.length < 2
        ? undefined
        : [...signs.slice(0, at), chance.one(["*", "·", "~", "/", "."]), ...signs.slice(at)].join("");
    },
    "spaces between all characters": (word) => between(word, () => " "),
    "emoji between characters": (word, chance) => between(word, () => chance.one(["🔥", "✨", "💥", "❤️"])),
    "traditional characters": (word) => changed(word, traditional(word)),
    "full width": (word) =>
      changed(
        word,
        word.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      ),
    "circled digits": (word) =>
      changed(
        word,
        word
          .replaceAll(/[1-9]/g, (digit) => String.fromCharCode(0x2460 + Number(digit) - 1))
          .replaceAll("一", "①"),
      ),
    "pinyin of one character": (word, chance) => one(word, chance, soundOf),
    "a homophone of one character": (word, chance) =>
      one(word, chance, (sign) => {
        const others = homophones()
          .get(soundOf(sign))
          ?.filter((other) => other !== sign);
        return others === undefined || others.length === 0 ? undefined : chance.one(others);
      }),
    "halves of one character": (word, chance) => one(word, chance, (sign) => halvesOf.get(sign)),
    "combining marks": (word) => between(word, () => "\u0332"),
  };
}

function between(word: string, sign: () => string): string | undefined {
  const signs = [...word];
  if (signs.length < 2) return undefined;
  return signs.map((each, at) => (at === 0 ? each : sign() + each)).join("");
}

function changed(word: string, to: string): string | undefined {
  return to === word ? undefined : to;
}

function one(word: string, chance: Chance, change: (sign: string) => string | undefined): string | undefined {
  const signs = [...word];
  const places = signs.flatMap((sign, at) => (han.test(sign) && change(sign) !== undefined ? [at] : []));
  if (places.length === 0) return undefined;
  const at = chance.one(places);
  return signs.map((sign, place) => (place === at ? (change(sign) ?? sign) : sign)).join("");
}

function soundOf(sign: string): string {
  return pinyin(sign, { toneType: "none", type: "array" })[0] ?? sign;
}

/** Of characters that people know: the first level of GB 2312, 3,755 of them. */
let known: ReadonlyMap<string, readonly string[]> | undefined;
function homophones(): ReadonlyMap<string, readonly string[]> {
  if (known !== undefined) return known;
  const decoder = new TextDecoder("gb2312");
  const made = new Map<string, string[]>();
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const sign = decoder.decode(Uint8Array.of(row, cell));
      if (!han.test(sign)) continue;
      const sound = soundOf(sign);
      made.set(sound, [...(made.get(sound) ?? []), sign]);
    }
  }
  known = made;
  return made;
}
