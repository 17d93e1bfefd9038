/** Reviews that say the same: candidates of one band, kept where their shingles really overlap. */
import type { TiedRow, TieRow } from "./candidate.ts";

export interface SameWords {
  readonly rows: readonly TiedRow[];
  readonly accounts: readonly string[];
  readonly sample: string;
}

/** The longest review is the measure; those that share at least `percent` of their shingles with it belong to it. */
export function sameWords(tie: TieRow, percent: number): SameWords | undefined {
  const said = tie.texts.map((text) => shingles(text));
  const measure = said.reduce((best, one, at) => (one.size > (said[best]?.size ?? 0) ? at : best), 0);
  const whole = said[measure] ?? new Set<string>();
  const kept = tie.rows.filter((_, at) => overlap(whole, said[at] ?? new Set()) * 100 >= percent);
  const accounts = [...new Set(kept.map(([, buyer]) => buyer))].sort();
  return accounts.length < 3 ? undefined : { rows: kept, accounts, sample: tie.texts[measure] ?? "" };
}

function shingles(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, "")];
  return new Set(
    letters.slice(0, Math.max(1, letters.length - 2)).map((_, at) => letters.slice(at, at + 3).join("")),
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...b].filter((one) => a.has(one)).length;
  return both / Math.max(1, a.size + b.size - both);
}
