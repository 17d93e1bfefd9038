/** Gradient boosting with logistic loss over binned features; small, exact, deterministic. Used by `train.ts` only. */
import type { Forest, Tree } from "../../src/registry/match/table/forest.ts";

export interface Example {
  readonly features: ArrayLike<number>;
  readonly same: boolean;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of hessians in a leaf. */
  readonly least: number;
  readonly lambda: number;
  readonly bins: number;
}

export function boost(
  examples: readonly Example[],
  options: BoostOptions,
  each: (forest: Forest) => boolean,
): Forest {
  const width = examples[0]?.features.length ?? 0;
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(examples, feature, options.bins));
  const binned = cuts.map((cut, feature) =>
    Uint8Array.from(examples, ({ features }) => binOf(cut, features[feature] ?? -1)),
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const same = examples.reduce((sum, one) => sum + (one.same ? one.weight : 0), 0);
  const base = round(Math.log(same / (total - same)));
  const scores = new Float64Array(examples.length).fill(base);
  const [gradient, hessian] = [new Float64Array(examples.length), new Float64Array(examples.length)];
  const trees: Tree[] = [];
  for (let round_ = 0; round_ < options.trees; round_++) {
    for (const [at, { same: truth, weight }] of examples.entries()) {
      const p = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      gradient[at] = weight * ((truth ? 1 : 0) - p);
      hessian[at] = weight * Math.max(1e-6, p * (1 - p));
    }
    const all = Uint32Array.from(examples.keys());
    trees.push(grow({ rows: all, depth: options.depth, binned, cuts, gradient, hessian, options, scores }));
    if (!each({ base, trees })) break;
  }
  return { base, trees };
}

interface Growing {
  readonly rows: Uint32Array;
  readonly depth: number;
  readonly binned: readonly Uint8Array[];
  readonly cuts: readonly (readonly number[])[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly options: BoostOptions;
  readonly scores: Float64Array;
}

function grow(growing: Growing): Tree {
  const { rows, depth, binned, cuts, gradient, hessian, options, scores } = growing;
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += hessian[row] ?? 0;
  }
  const worth = (gg: number, hh: number) => (gg * gg) / (hh + options.lambda);
  let best = { gain: 1e-3, feature: -1, bin: 0 };
  if (depth > 0) {
    for (const [feature, bins] of binned.entries()) {
      const size = (cuts[feature]?.length ?? 0) + 1;
      const [gs, hs] = [new Float64Array(size), new Float64Array(size)];
      for (const row of rows) {
        const bin = bins[row] ?? 0;
        gs[bin] = (gs[bin] ?? 0) + (gradient[row] ?? 0);
        hs[bin] = (hs[bin] ?? 0) + (hessian[row] ?? 0);
      }
      let [gl, hl] = [0, 0];
      for (let bin = 0; bin + 1 < size; bin++) {
        gl += gs[bin] ?? 0;
        hl += hs[bin] ?? 0;
        if (hl < options.least || h - hl < options.least) continue;
        const gain = worth(gl, hl) + worth(g - gl, h - hl) - worth(g, h);
        if (gain > best.gain) best = { gain, feature, bin };
      }
    }
  }
  if (best.feature < 0) {
    const leaf = round((options.rate * g) / (h + options.lambda));
    for (const row of rows) scores[row] = (scores[row] ?? 0) + leaf;
    return leaf;
  }
  const bins = binned[best.feature] ?? new Uint8Array(0);
  const left = rows.filter((row) => (bins[row] ?? 0) <= best.bin);
  const right = rows.filter((row) => (bins[row] ?? 0) > best.bin);
  const threshold = cuts[best.feature]?.[best.bin] ?? 0;
  const next = { ...growing, depth: depth - 1 };
  return [best.feature, threshold, grow({ ...next, rows: left }), grow({ ...next, rows: right })];
}

/** A value is in the first bin whose cut it is below. */
function binOf(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cutsOf(examples: readonly Example[], feature: number, bins: number): number[] {
  const values = [...new Set(examples.map(({ features }) => features[feature] ?? -1))].sort((a, b) => a - b);
  const step = Math.max(1, values.length / bins);
  const cuts = new Set<number>();
  for (let at = step; at < values.length; at += step)
    cuts.add(round(((values[Math.floor(at) - 1] ?? 0) + (values[Math.floor(at)] ?? 0)) / 2));
  return [...cuts].sort((a, b) => a - b);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
