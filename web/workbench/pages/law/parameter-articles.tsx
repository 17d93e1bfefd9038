import { type Cite, text } from "../../../../src/kernel/index.ts";
import { articleOf } from "../../../../src/law/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";

/** The articles behind a parameter, in short. */
export function ParameterArticles({ basis }: { basis: readonly Cite[] }) {
  const t = useText();
  const known = basis.flatMap((cite) => {
    const article = articleOf(cite);
    return article === undefined ? [] : [{ cite, article }];
  });
  if (known.length === 0) return null;
  return (
    <>
      <h3>{t(text("条文提要", "Articles in short"))}</h3>
      <dl className="law-articles">
        {known.map(({ cite, article }) => (
          <div key={`${cite.instrument} ${cite.article}`}>
            <dt>
              <Cites of={[cite]} />
            </dt>
            <dd>
              {t(article.summary)} <CertaintyMark certainty={article.certainty} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
