/**
 * Chance as an argument. Each thing has a stream of its own, named by a path: what one operator draws never moves what
 * another gets, and a larger city begins with the smaller one.
 */
import { assert, must } from "../kernel/index.ts";

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** Whole, in [0, n). */
  below(n: number): number;
  /** Whole, both ends included. */
  between(from: number, to: number): number;
  flip(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Standard normal, cut at four deviations. */
  normal(): number;
  /** Of Poisson's distribution; above 40 by its normal approximation. */
  poisson(mean: number): number;
  /** `count` different ones, or all where there are fewer. */
  some<T>(list: readonly T[], count: number): T[];
}

export type Path = readonly (string | number)[];

/** sfc32 (C. Doty-Humphrey's Small Fast Counter), seeded with 128 bits hashed from seed and path. */
export function chanceOf(seed: number, ...path: Path): Chance {
  let [a, b, c, d] = hash128(seed, path);
  const word = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let round = 0; round < 12; round += 1) word();
  return drawing(() => word() / 4_294_967_296);
}

function drawing(next: () => number): Chance {
  const below = (n: number) => Math.floor(next() * n);
  const normal = () => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return Math.max(-4, Math.min(4, radius * Math.cos(2 * Math.PI * next())));
  };
  return {
    next,
    below,
    normal,
    between: (from, to) => from + below(to - from + 1),
    flip: (probability) => next() < probability,
    pick: (list) => must(list[below(list.length)], "pick from nothing"),
    poisson(mean) {
      if (mean <= 0) return 0;
      if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
    some(list, count) {
      const rest = [...list];
      const taken = Math.min(count, rest.length);
      for (let at = 0; at < taken; at += 1) {
        const other = at + below(rest.length - at);
        [rest[at], rest[other]] = [must(rest[other], "rest"), must(rest[at], "rest")];
      }
      return rest.slice(0, taken);
    },
  };
}

/** A pseudonymous key of 12 hexadecimal digits: the same path gives the same key, and says nothing of it. */
export function keyOf(seed: number, ...path: Path): string {
  const [a, b] = hash128(seed, path);
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 16).toString(16).padStart(4, "0");
}

/** A number in [0, 1) that belongs to a thing, without a stream. */
export function shareOf(seed: number, ...path: Path): number {
  return (hash128(seed, path)[0] >>> 0) / 4_294_967_296;
}

type Words = [number, number, number, number];

/** cyrb128 over the characters of the path, with its numbers taken in whole. */
function hash128(seed: number, path: Path): Words {
  assert(Number.isSafeInteger(seed), `a seed is a whole number: ${seed}`);
  const state: Words = [
    1_779_033_703 ^ seed,
    3_144_134_277 ^ (seed / 4_294_967_296),
    1_013_904_242,
    2_773_480_762,
  ];
  for (const part of path) {
    if (typeof part === "number") absorb(state, part | 0);
    else for (let at = 0; at < part.length; at += 1) absorb(state, part.charCodeAt(at));
    absorb(state, 0x7fff);
  }
  return finish(state);
}

function absorb(state: Words, word: number): void {
  const [a, b, c, d] = state;
  state[0] = b ^ Math.imul(a ^ word, 597_399_067);
  state[1] = c ^ Math.imul(b ^ word, 2_869_860_233);
  state[2] = d ^ Math.imul(c ^ word, 951_274_213);
  state[3] = a ^ Math.imul(d ^ word, 2_716_044_179);
}

function finish([a, b, c, d]: Words): Words {
  const e = Math.imul(c ^ (a >>> 18), 597_399_067);
  const f = Math.imul(d ^ (b >>> 22), 2_869_860_233);
  const g = Math.imul(e ^ (c >>> 17), 951_274_213);
  const h = Math.imul(f ^ (d >>> 19), 2_716_044_179);
  return [e ^ f ^ g ^ h, f ^ e, g ^ e, h ^ e];
}
