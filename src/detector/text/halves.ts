/** Pairs of characters that stand for one, torn apart into its halves. */
import { doubtful, ordinaryPairs, spelt, splits } from "./halves-data.ts";

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
const innocent: ReadonlySet<string> = new Set(words(ordinaryPairs));

export const doubtfulHalves: ReadonlySet<string> = new Set(words(doubtful));

/** The character, by its two halves. */
export const halves: ReadonlyMap<string, string> = new Map(
  words(splits).flatMap((split) => {
    const [whole = "", first = "", second = ""] = split;
    return [first, spelt[first]]
      .filter((written) => written !== undefined)
      .map((written) => [written + second, whole] as const)
      .filter(([pair]) => !innocent.has(pair));
  }),
);
