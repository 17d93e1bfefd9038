import type { Text } from "../../kernel/index.ts";

/** A row of any table: its id and what stands in its columns. Empty values are absent. */
export interface MatchRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One piece of evidence: what speaks for or against one and the same, in nats (natural log of the odds ratio). */
export interface Evidence {
  readonly weight: number;
  /** Said only when asked: judging millions of pairs should not write millions of sentences. */
  readonly reason: () => Text;
  /** Speaks against so strongly that no chain of others may join the two (two valid codes). */
  readonly veto?: true;
}

export interface Judgement {
  /** How sure it is that both are the same, 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly veto: boolean;
}

/** Judges records of one table (or of the two sides of one list of pairs). `P` is what it prepares per record. */
export interface Scorer<P> {
  readonly prepare: (record: MatchRecord) => P;
  /** Prepared from what the plan packed; the same as prepared from the record. */
  readonly unpack: (packed: string) => P;
  readonly judge: (left: P, right: P) => Judgement;
  /** What no two records of one and the same have different; undefined where the record does not say. */
  readonly identity: (prepared: P) => string | undefined;
  /** Strings two records must share one of to be compared; rare by design. */
  readonly keys: (prepared: P) => readonly string[];
}

/** At and above: one and the same. */
export const SAME = 0.5;

export function judged(prior: number, evidence: readonly Evidence[]): Judgement {
  let logit = prior;
  for (const one of evidence) logit += one.weight;
  return { score: sigmoid(logit), evidence, veto: evidence.some(({ veto }) => veto === true) };
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** What matters most first, at most `most`; what weighs next to nothing is left out. */
export function reasonsOf({ evidence }: Judgement, most = 6): Text[] {
  return [...evidence]
    .filter(({ weight }) => Math.abs(weight) >= 0.3)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most)
    .map(({ reason }) => reason());
}
