/** How much faster something happens than before, and how sure that is. */
import { wilson } from "../detector/index.ts";

export interface Growth {
  readonly now: number;
  readonly before: number;
  /** Null where there was nothing before. */
  readonly ratio: number | null;
  /** 95 % bounds of the ratio; `high` null where it has none. */
  readonly low: number;
  readonly high: number | null;
}

/**
 * Given that `now + before` things happened in two times of equal length, those of the later time are drawn with the
 * share r / (1 + r): Wilson's bounds of that share are bounds of the ratio r.
 */
export function growthOf(now: number, before: number): Growth {
  const [low, high] = wilson(now, now + before);
  return {
    now,
    before,
    ratio: before === 0 ? null : now / before,
    low: now === 0 ? 0 : low / (1 - low),
    high: before === 0 || high >= 1 ? null : high / (1 - high),
  };
}

/** Those that grew, the surest first: one more than one is no trend. */
export function fastest<T extends Growth>(all: readonly T[], most: number): readonly T[] {
  return all
    .filter(({ now, before }) => now > before)
    .sort((a, b) => b.low - a.low || b.now - b.before - (a.now - a.before))
    .slice(0, most);
}
