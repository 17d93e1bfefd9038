import { Link, useParams } from "@tanstack/react-router";
import { text } from "../../../src/kernel/index.ts";
import {
  type Article,
  articles,
  certaintyLabel,
  citeLabel,
  type Instrument,
  instrument,
  parameters,
} from "../../../src/law/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { articleAnchor } from "../parts/cites.tsx";
import { useFilters } from "../parts/filters.ts";
import { Page, Particulars, Section } from "../parts/page.tsx";
import { Citations } from "./law/citations.tsx";
import { ParameterList } from "./law/parameter-list.tsx";
import { ParameterPanel } from "./law/parameter-panel.tsx";
import { useSettings } from "./law/settings.ts";
import "./law/law.css";

/** One instrument: what is cited of it, and the parameters that rest on it. */
export function LawInstrument() {
  const { code } = useParams({ strict: false });
  const found = instrument(code ?? "");
  return found.ok ? <Known found={found.value} /> : <FailureNotice failure={found.error} />;
}

function Known({ found }: { found: Instrument }) {
  const t = useText();
  const settings = useSettings();
  const [filters, change] = useFilters("p");
  const cited = articles
    .filter((one) => one.instrument === found.code)
    .toSorted((a, b) => Number.parseFloat(a.article) - Number.parseFloat(b.article));
  const resting = parameters.filter(({ basis }) => basis.some((cite) => cite.instrument === found.code));
  return (
    <Page title={found.title} side={<CertaintyMark certainty={found.certainty} />}>
      <Particulars
        rows={[
          [
            text("代码", "Code"),
            <span key="code" className="code">
              {found.code}
            </span>,
          ],
          [text("简称", "Short"), found.short && t(found.short)],
          [text("文号", "Number"), found.number],
          [text("制定机关", "Issuer"), t(found.issuer)],
          [text("施行", "In force"), `${found.from} – ${found.to ?? t(text("今", "now"))}`],
          [text("把握程度", "Certainty"), t(certaintyLabel(found.certainty))],
          [text("说明", "Note"), found.note && t(found.note)],
        ]}
      />
      <Section title={text("被引用的条文", "Articles cited")} count={cited.length}>
        {cited.length === 0 && <p className="muted">{t(text("没有条文提要。", "No article in short."))}</p>}
        <dl className="law-articles">
          {cited.map((article) => (
            <ArticleEntry key={article.article} article={article} />
          ))}
        </dl>
      </Section>
      <Section title={text("以此为依据的参数", "Parameters that rest on it")} count={resting.length}>
        <ParameterList rows={resting} settings={settings} onOpen={(p) => change({ p })} />
      </Section>
      <Citations instrument={found.code} />
      <p className="no-print">
        <Link to="/law">{t(text("返回法规", "Back to the statute book"))}</Link>
      </p>
      {filters.p !== undefined && (
        <ParameterPanel
          id={filters.p}
          settings={settings.filter(({ key }) => key === filters.p)}
          onClose={() => change({ p: undefined })}
        />
      )}
    </Page>
  );
}

function ArticleEntry({ article }: { article: Article }) {
  const t = useText();
  const label = citeLabel(article);
  const short = text(label.zh.replace(/^《.*》/, ""), label.en.replace(/^.*, /, ""));
  return (
    <div id={articleAnchor(article.article)}>
      <dt>
        <Link to="/law/$code/$article" params={{ code: article.instrument, article: article.article }}>
          <strong>{t(short)}</strong>
        </Link>
      </dt>
      <dd>
        {t(article.summary)} <CertaintyMark certainty={article.certainty} />
      </dd>
    </div>
  );
}
