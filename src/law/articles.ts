import type { Text } from "../kernel/index.ts";
import { advertisingArticles } from "./articles-advertising.ts";
import { complaintArticles, rememberedArticles } from "./articles-complaint.ts";
import { derivedArticles } from "./articles-derived.ts";
import { listArticles } from "./articles-lists.ts";
import { marketArticles } from "./articles-market.ts";
import { orderArticles } from "./articles-orders.ts";
import { procedureArticles } from "./articles-procedure.ts";
import { statuteArticles } from "./articles-statutes.ts";
import { violationParameter } from "./discretion.ts";
import type { Article, Certainty } from "./model.ts";
import { parameters } from "./parameters.ts";
import { violations } from "./violations-data.ts";

/** Articles that procedures cite, with how each is known; the summaries are ours and the official text prevails. */
const written: readonly Article[] = [
  ...[
    procedureArticles,
    statuteArticles,
    orderArticles,
    complaintArticles,
    advertisingArticles,
    marketArticles,
  ].flatMap((book) => listed(book, "read")),
  ...listed(rememberedArticles, "open"),
  ...listArticles,
];

export const articles: readonly Article[] = [
  ...written,
  ...derivedArticles([...parameters, ...violations.map(violationParameter)], written),
];

function listed(
  book: Readonly<Record<string, Readonly<Record<string, Text>>>>,
  certainty: Certainty,
): readonly Article[] {
  return Object.entries(book).flatMap(([instrument, summaries]) =>
    Object.entries(summaries).map(
      ([article, summary]): Article => ({ instrument, article, summary, certainty }),
    ),
  );
}
