/** Token buckets in memory: one per caller or address, of bounded number. Time is an argument, in milliseconds. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Limiter {
  /** Seconds to wait, 0 where the request may go on. */
  take(key: string, at: number): number;
}

const mostBuckets = 20_000;

export function createLimiter(rate: Rate): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key, at) {
      const found = buckets.get(key) ?? { tokens: rate.burst, at };
      const tokens = Math.min(
        rate.burst,
        found.tokens + (Math.max(0, at - found.at) / 1000) * rate.perSecond,
      );
      // Re-inserted at the end: the first of the map is the one longest unused.
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
      if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value ?? "");
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
    },
  };
}
