/** Articles that only rows of the statute book cite: their summary is what those rows say of them. */
import { type Cite, type Text, text } from "../kernel/index.ts";
import { type Article, certainties, type Parameter } from "./model.ts";

export function derivedArticles(parameters: readonly Parameter[], written: readonly Article[]): Article[] {
  const known = new Set(written.map(({ instrument, article }) => `${instrument} ${article}`));
  const citing = new Map<string, { readonly cite: Required<Cite>; readonly by: Parameter[] }>();
  for (const parameter of parameters) {
    for (const { instrument, article } of citesOf(parameter)) {
      if (article === undefined || isKnown(known, instrument, article)) continue;
      const key = `${instrument} ${article}`;
      const entry = citing.get(key) ?? { cite: { instrument, article }, by: [] };
      if (!entry.by.includes(parameter)) entry.by.push(parameter);
      citing.set(key, entry);
    }
  }
  return [...citing.values()].map(({ cite, by }) => ({
    ...cite,
    summary: together(by.map(said)),
    certainty: worst(by),
  }));
}

function citesOf({ basis, extension, pauses }: Parameter): readonly Cite[] {
  return [...basis, ...(extension ? [extension.article] : []), ...(pauses ?? []).map(({ cite }) => cite)];
}

function isKnown(known: ReadonlySet<string>, instrument: string, article: string): boolean {
  return (
    known.has(`${instrument} ${article}`) || known.has(`${instrument} ${article.replace(/[([].*$/, "")}`)
  );
}

function said({ label, text: words }: Parameter): Text {
  return words ? text(`${label.zh}：${words.zh}`, `${label.en}: ${words.en}`) : label;
}

/** Rows that followed one another over time may say the same of an article: it is said once. */
function together(each: readonly Text[]): Text {
  const once = [...new Map(each.map((words) => [words.zh, words])).values()];
  return text(`${once.map(({ zh }) => zh).join("。")}。`, `${once.map(({ en }) => en).join(". ")}.`);
}

function worst(by: readonly Parameter[]): Article["certainty"] {
  return certainties.findLast((certainty) => by.some((each) => each.certainty === certainty)) ?? "open";
}
