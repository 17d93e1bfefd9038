import type { Text } from "../../../../src/kernel/index.ts";
import {
  type Article,
  articles,
  type Certainty,
  citeLabel,
  type Instrument,
  instruments,
  type Parameter,
  parameters,
} from "../../../../src/law/index.ts";

export type LawQuery = { words: string; certainty?: Certainty };
export type LawFound = { parameters: Parameter[]; instruments: Instrument[]; articles: Article[] };

/** All words must occur, in either language; the statute book is small and lies in the browser. */
export function searchLaw({ words, certainty }: LawQuery): LawFound {
  const wanted = words.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (one: { certainty: Certainty }, ...texts: readonly (Text | string | undefined)[]) => {
    if (certainty !== undefined && one.certainty !== certainty) return false;
    const all = texts.map(flat).join("\n").normalize("NFKC").toLowerCase();
    return wanted.every((word) => all.includes(word));
  };
  return {
    parameters: parameters.filter((one) =>
      matches(one, one.id, one.label, one.text, one.note, ...one.basis.map((cite) => citeLabel(cite))),
    ),
    instruments: instruments.filter((one) =>
      matches(one, one.code, one.title, one.short, one.number, one.issuer),
    ),
    articles: articles.filter((one) => matches(one, one.summary, citeLabel(one), citeLabel(one, "short"))),
  };
}

function flat(words: Text | string | undefined): string {
  return typeof words === "object" ? `${words.zh}\n${words.en}` : (words ?? "");
}
