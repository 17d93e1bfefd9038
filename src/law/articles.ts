import { orderArticles } from "./articles-orders.ts";
import { procedureArticles } from "./articles-procedure.ts";
import { statuteArticles } from "./articles-statutes.ts";
import type { Article } from "./model.ts";

/** Articles that procedures cite. All were read in full; the summaries are ours and the official text prevails. */
export const articles: readonly Article[] = Object.entries({
  ...procedureArticles,
  ...statuteArticles,
  ...orderArticles,
}).flatMap(([instrument, summaries]) =>
  Object.entries(summaries).map(
    ([article, summary]): Article => ({ instrument, article, summary, certainty: "read" }),
  ),
);
