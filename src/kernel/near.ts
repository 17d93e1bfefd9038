/** What somebody may have meant: of the names there are, those written most like what was given. */
import { normalizeForSearch } from "./grams.ts";

/** The nearest first; `least` is the likeness from which a name counts as near. */
export function nearest<T>(
  given: string,
  among: readonly T[],
  {
    of,
    most = 5,
    least = 0,
  }: { readonly of: (one: T) => readonly string[]; readonly most?: number; readonly least?: number },
): T[] {
  return among
    .map((one) => ({ one, like: Math.max(0, ...of(one).map((name) => likeness(given, name))) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ one }) => one);
}

/** From 0 to 1: 1 where one holds the other, else the share of characters that need no edit. */
export function likeness(a: string, b: string): number {
  const [left, right] = [normalizeForSearch(a), normalizeForSearch(b)];
  if (left === "" || right === "") return 0;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  // Two letters stand in many a word by chance; two characters do not.
  if (long.includes(short) && short.length >= (isHan(short) ? 2 : 3)) return 1;
  return 1 - edits(left, right) / Math.max(left.length, right.length);
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}

/** Levenshtein; cost |a|·|b|, so for names, not for texts. */
function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, change));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
