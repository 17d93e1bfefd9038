/** How right a detector has been: decided findings by month, with the 95 % interval of Wilson. */
export interface Month {
  readonly month: string;
  readonly right: number;
  readonly wrong: number;
  readonly unclear: number;
  /** right ÷ (right + wrong); null where nothing was decided. */
  readonly precision: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function monthOf(month: string, right: number, wrong: number, unclear: number): Month {
  const n = right + wrong;
  if (n === 0) return { month, right, wrong, unclear, precision: null, low: null, high: null };
  const [low, high] = wilson(right, n);
  return { month, right, wrong, unclear, precision: right / n, low, high };
}

/** Wilson's interval at 95 %. */
export function wilson(hits: number, n: number): readonly [low: number, high: number] {
  if (n === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
