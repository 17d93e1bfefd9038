/** A share with its 95 % interval after Wilson, which holds for few cases and for none. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: Number.NaN, low: 0, high: 1 };
  const z = 1.959964;
  const p = hits / of;
  const middle = p + (z * z) / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { hits, of, share: p, low: Math.max(0, (middle - reach) / scale), high: (middle + reach) / scale };
}

export function percent({ share, low, high }: Share): { result: string; spread: string } {
  const shown = (value: number): string => `${(100 * value).toFixed(1)} %`;
  return { result: shown(share), spread: `${shown(low)} to ${shown(high)}` };
}

export function perThousand({ share, low, high }: Share): { result: string; spread: string } {
  const shown = (value: number): string => (1000 * value).toFixed(1);
  return { result: `${shown(share)} per 1,000`, spread: `${shown(low)} to ${shown(high)}` };
}
