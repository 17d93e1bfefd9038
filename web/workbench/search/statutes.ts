/** Articles and instruments by words. Loaded when somebody searches: the statute book is not small. */
import { citeLabel } from "../../../src/law/index.ts";
import type { SearchSuggestion } from "../../kit/search-box.tsx";
import { searchLaw } from "../pages/law/search.ts";
import { type Asking, kinds } from "./model.ts";

export function findStatutes(query: string, { most, t }: Asking): readonly SearchSuggestion[] {
  const { instruments, articles } = searchLaw({ words: query });
  return [
    ...instruments.map(({ code, title, number }) => ({
      key: `instrument.${code}`,
      kind: kinds.law,
      label: t(title),
      detail: number ?? "",
      to: `/law/${code}`,
    })),
    ...articles.map((one) => ({
      key: `article.${one.instrument}.${one.article}`,
      kind: kinds.law,
      label: t(citeLabel(one, "short")),
      detail: t(one.summary),
      to: `/law/${one.instrument}/${encodeURIComponent(one.article)}`,
    })),
  ].slice(0, most);
}
