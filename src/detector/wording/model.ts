/** The language in which the wording rules are declared, and what the judge says. */
import type { Cite, Text } from "../../kernel/index.ts";
import type { Severity } from "../definition.ts";

/** What kind of goods or service an advertisement promotes, as far as the law has rules of its own for it. */
export type Goods =
  | "ordinary"
  | "food"
  | "healthFood"
  | "infantFood"
  | "cosmetic"
  | "device"
  | "drug"
  | "medical"
  | "education"
  | "finance"
  | "realty"
  | "alcohol"
  | "tobacco"
  | "agricultural"
  | "publication";

/** What an advertisement does by its words; each has its article. */
export type Claim =
  | "absolute"
  | "disease"
  | "medicalGoods"
  | "healthFood"
  | "infantFood"
  | "reviewed"
  | "effect"
  | "investment"
  | "education"
  | "realty"
  | "alcohol"
  | "agricultural"
  | "tobacco"
  | "state"
  | "morals"
  | "citation"
  | "patent"
  | "belittling"
  | "inducement";

/**
 * One declared rule. `terms` are whitespace separated; `{a|b}` stands for either, also nested once, so that
 * `全{国|网}第一` are two expressions. All is written as normalised: simplified, lower case, without punctuation.
 */
export interface Rule {
  readonly id: string;
  readonly claim: Claim;
  readonly terms: string;
  /** Holds for these goods only, or for all but these. */
  readonly goods?: readonly Goods[];
  readonly notGoods?: readonly Goods[];
  /** The field is left alone: a title cannot carry a patent number. */
  readonly notIn?: readonly Field[];
  /** The words right before or right behind, inside the clause, must match. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Before or behind: either will do. */
  readonly beside?: RegExp;
  /** The wider text must match. */
  readonly around?: RegExp;
  /** Takes the passage to the whole match of this expression around the term, and demands it. */
  readonly passage?: RegExp;
  /** Exceptions by id, beside those of the claim. */
  readonly unless?: readonly string[];
  readonly severity: Severity;
  readonly law: readonly string[];
  readonly cite: Cite;
  /** What is wrong with `{term}`, as the middle of a sentence. */
  readonly why: Text;
  /** Common words or names: never undone from sounds, only from symbols and forms. */
  readonly literal?: true;
}

/** A use that the law or plain sense lets pass. */
export interface Exception {
  readonly id: string;
  readonly label: Text;
  readonly basis?: string;
  /** Against the words of the clause right before (anchor with $) and right behind (anchor with ^). */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Against the passage with its neighbours: sixty units either side. */
  readonly around?: RegExp;
  /** Against the goods. */
  readonly goods?: readonly Goods[];
  /** Only in these fields. */
  readonly fields?: readonly Field[];
}

export const fields = ["title", "description", "text"] as const;
export type Field = (typeof fields)[number];

/** What is screened: `id` and any of the texts. */
export interface Advert {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly text?: string | undefined;
  readonly category?: string | undefined;
}

/** A passage that a rule finds; offsets in UTF-16 units of the field as received, half open. */
export interface Passage {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly law: readonly string[];
  readonly goods: Goods;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The term behind the writing, where it was disguised. */
  readonly disguised?: string;
}
