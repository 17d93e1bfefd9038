import { Link, useParams } from "@tanstack/react-router";
import { text } from "../../../src/kernel/index.ts";
import { articleOf, citeLabel, instrument } from "../../../src/law/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { Page } from "../parts/page.tsx";
import { Citations } from "./law/citations.tsx";

/** One article: what it says in short, and everything that cites it. */
export function LawArticle() {
  const t = useText();
  const { code = "", article = "" } = useParams({ strict: false });
  const known = instrument(code);
  if (!known.ok) return <FailureNotice failure={known.error} />;
  const found = articleOf({ instrument: code, article });
  return (
    <Page
      title={citeLabel({ instrument: code, article })}
      {...(found ? { side: <CertaintyMark certainty={found.certainty} /> } : {})}
    >
      <p>{t(found?.summary ?? text("没有条文提要。", "No article in short."))}</p>
      <p className="muted">{t(text("摘述，不是原文。", "A summary of ours, no quotation."))}</p>
      <Citations instrument={code} article={article} />
      <p className="no-print">
        <Link to="/law/$code" params={{ code }}>
          {t(text("返回该法规文件", "Back to the instrument"))}
        </Link>
      </p>
    </Page>
  );
}
