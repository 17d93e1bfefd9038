/** From declared rules to what runs: one lexicon over folded text, and the needles of the prefilter. */
import { foldExpression } from "../text/fold.ts";
import { createLexicon, type Lexicon } from "../text/lexicon.ts";
import { exceptions } from "./exceptions-data.ts";
import { expandAll } from "./expand.ts";
import type { Claim, Exception, Rule } from "./model.ts";
import { rules } from "./rules.ts";

/** An expression of a rule as it is found. */
export interface Entry {
  readonly rule: Rule;
  /** As meant, normalised. */
  readonly term: string;
  readonly unless: readonly Exception[];
}

export interface Compiled {
  readonly lexicon: Lexicon<Entry>;
  readonly expressions: number;
}

/** Exceptions that hold for every rule of a claim. */
const always: Readonly<Partial<Record<Claim, readonly string[]>>> = {
  absolute: [
    "negation",
    "goal",
    "attitude",
    "tip",
    "standard-grade",
    "state-award",
    "sourced",
    "book-title",
    "name",
    "prohibition-notice",
    "historic",
  ],
  disease: ["negated-remedy", "book-title", "prohibition-notice", "historic"],
  medicalGoods: ["negated-remedy", "prohibition-notice", "book-title"],
  healthFood: ["negated-remedy", "prohibition-notice"],
  infantFood: ["negated-remedy"],
  reviewed: ["negation", "prohibition-notice"],
  effect: ["negated-remedy", "prohibition-notice"],
  investment: ["negation", "negated-remedy", "prohibition-notice"],
  education: ["negation", "negated-remedy", "prohibition-notice"],
  realty: ["negation", "prohibition-notice"],
  alcohol: ["negated-remedy", "prohibition-notice"],
  agricultural: ["negated-remedy", "prohibition-notice"],
  state: ["negation", "prohibition-notice"],
  morals: ["negation", "prohibition-notice"],
  belittling: ["negation", "prohibition-notice"],
  citation: ["negation", "prohibition-notice"],
};

const byId = new Map(exceptions.map((each) => [each.id, each]));

let compiled: Compiled | undefined;

export function compile(): Compiled {
  compiled ??= build();
  return compiled;
}

/** Compiles now rather than at the first advert; the number of expressions. */
export function compileWording(): number {
  return compile().expressions;
}

/** Every expression, as meant. */
export function* wordingExpressions(): Generator<string> {
  for (const rule of rules) yield* expandAll(rule.terms);
}

function build(): Compiled {
  const entries: (readonly [string, Entry])[] = [];
  for (const rule of rules) {
    const unless = [...new Set([...(always[rule.claim] ?? []), ...(rule.unless ?? [])])].map(exception);
    for (const term of expandAll(rule.terms)) {
      entries.push([foldExpression(term), { rule, term, unless }]);
    }
  }
  return { lexicon: createLexicon(entries), expressions: entries.length };
}

function exception(id: string): Exception {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no exception ${id}`);
  return found;
}
