import { Link } from "@tanstack/react-router";
import { type Cite, type Text, text } from "../../../src/kernel/index.ts";
import { articleOf, citeLabel } from "../../../src/law/index.ts";
import { useText } from "../../kit/language.tsx";

/** Articles by the title that officers say, each leading to its place in the statute book. */
export function Cites({ of, form = "short" }: { of: readonly Cite[]; form?: "short" | "full" }) {
  const t = useText();
  if (of.length === 0) return <span className="muted">{t(text("无法律规定", "No law fixes it"))}</span>;
  return (
    <span className="cites">
      {of.map((cite, index) => (
        <span key={`${cite.instrument} ${cite.article ?? ""}`}>
          {index > 0 && t(text("、", "; "))}
          <Link
            to="/law/$code"
            params={{ code: cite.instrument }}
            {...(cite.article === undefined ? {} : { hash: articleAnchor(cite.article) })}
            title={t(hint(cite))}
          >
            {t(citeLabel(cite, form))}
          </Link>
        </span>
      ))}
    </span>
  );
}

/** The id of an article on the page of its instrument; paragraphs stand with the whole article. */
export function articleAnchor(article: string): string {
  return `article-${article.replace(/[([].*$/, "")}`;
}

/** For failures: how an article is written out. */
export const citeWords = (cite: Cite): Text => citeLabel(cite, "short");

function hint(cite: Cite): Text {
  const label = citeLabel(cite);
  const summary = articleOf(cite)?.summary;
  return summary === undefined ? label : text(`${label.zh}：${summary.zh}`, `${label.en}: ${summary.en}`);
}
