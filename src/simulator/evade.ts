/** Hiding words from a filter as sellers do it. One function, so that real titles can be corrupted the same way. */
import type { Chance } from "./chance.ts";
import { lookAlikes, pinyin, slipSounds, splits, traditional } from "./confusion-data.ts";

export const evasions = [
  "none",
  "zero-width",
  "look-alike",
  "symbols",
  "pinyin",
  "split",
  "homophone",
  "traditional",
  "full-width",
  "spaces",
] as const;
export type Evasion = (typeof evasions)[number];

const invisible = ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD"];
const symbols = ["*", "·", "-", "_", ".", "/", "★", "～", "丨", "、", "#", "❤"];

/** The words hidden by one method; unchanged where that method has nothing to hold on to. */
export function evade(words: string, method: Evasion, chance: Chance): string {
  switch (method) {
    case "none":
      return words;
    case "zero-width":
      return between(words, () => chance.pick(invisible), chance, 0.8);
    case "symbols": {
      const symbol = chance.pick(symbols);
      return between(words, () => symbol, chance, 0.9);
    }
    case "spaces":
      return between(words, () => chance.pick([" ", "  ", "\u3000"]), chance, 1);
    case "look-alike":
      return replaced(words, lookAlikes, chance, 2);
    case "pinyin":
      return replaced(words, pinyin, chance, 2);
    case "split":
      return replaced(words, splits, chance, 1);
    case "homophone":
      return replaced(words, slipSounds, chance, 2);
    case "traditional":
      return replaced(words, traditional, chance, 4);
    case "full-width":
      return words.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  }
}

/** A method that does change these words, or `none` where no method does. */
export function drawEvasion(words: string, chance: Chance): Evasion {
  for (const method of chance.some(evasions.slice(1), evasions.length))
    if (evade(words, method, chance) !== words) return method;
  return "none";
}

function between(words: string, what: () => string, chance: Chance, share: number): string {
  const characters = [...words];
  let put = 0;
  return characters
    .map((one, at) => {
      const last = at === characters.length - 1;
      if (last || (!chance.flip(share) && (put > 0 || at < characters.length - 2))) return one;
      put += 1;
      return one + what();
    })
    .join("");
}

/** At most `most` characters replaced, at least one where one can be. */
function replaced(
  words: string,
  map: Readonly<Record<string, string>>,
  chance: Chance,
  most: number,
): string {
  const characters = [...words];
  const places = characters.flatMap((one, at) => (map[one] === undefined || map[one] === one ? [] : [at]));
  const chosen = new Set(chance.some(places, chance.between(1, most)));
  return characters.map((one, at) => (chosen.has(at) ? (map[one] ?? one) : one)).join("");
}
