/**
 * The words of the search projection. Chinese has no spaces, and PostgreSQL's trigrams never find a word of two
 * characters: so Han text becomes single characters and pairs, Latin and digits become words and their trigrams.
 * Index side and query side share this file, or nothing would be found.
 */

/** Everything a text can be found by: distinct, in first-seen order. */
export function grams(input: string): string[] {
  const found = new Set<string>();
  for (const run of runsOf(input)) {
    if (isHan(run)) {
      const characters = [...run];
      for (const character of characters) found.add(character);
      for (const pair of windows(characters, 2)) found.add(pair);
    } else {
      found.add(run);
      for (const piece of windows([...run], 3)) found.add(piece);
    }
  }
  return [...found];
}

/**
 * What a query must find all of: the pairs of a longer Han run (its single characters add nothing), a single
 * character alone, the trigrams of a word (so that a part of a number is found) or a short word whole.
 */
export function queryGrams(input: string): string[] {
  const wanted = new Set<string>();
  for (const run of runsOf(input)) {
    const pieces = windows([...run], isHan(run) ? 2 : 3);
    for (const piece of pieces.length > 0 ? pieces : [run]) wanted.add(piece);
  }
  return [...wanted];
}

/** NFKC, lower case, no spaces or punctuation: what two writings of one name have in common. */
export function normalizeForSearch(input: string): string {
  return runsOf(input).join("");
}

/** Alternating runs of Han and of other letters and digits; everything else parts runs of Latin, not of Han. */
function runsOf(input: string): string[] {
  const normal = input.normalize("NFKC").toLowerCase();
  const hanJoined = normal.replace(/(?<=\p{Script=Han})[^\p{L}\p{N}]+(?=\p{Script=Han})/gu, "");
  return hanJoined.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? [];
}

function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function windows(characters: readonly string[], width: number): string[] {
  const out: string[] = [];
  for (let i = 0; i + width <= characters.length; i++) out.push(characters.slice(i, i + width).join(""));
  return out;
}
