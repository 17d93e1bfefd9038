import { type Text, text, validateUscc } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { Link, useGo } from "../link.tsx";
import { useTitle } from "../page-note.ts";
import { DecisionList } from "../parts/decision-list.tsx";
import { LookUp } from "../parts/look-up.tsx";
import { useAddress, words } from "../search.ts";

const operatorSearch = (search: URLSearchParams) => words(search, ["q"]);

export function Operators() {
  const t = useText();
  const { q } = useAddress("/operators", operatorSearch);
  const go = useGo();
  useTitle(text("查经营主体", "Look up an operator"));
  return (
    <>
      <h1>{t(text("查经营主体", "Look up an operator"))}</h1>
      <LookUp
        at="/operators"
        label={text("企业全称或统一社会信用代码", "Full name or unified social credit code")}
        value={q ?? ""}
        onAsk={(asked) => go({ to: "/operators", search: asked === "" ? {} : { q: asked } })}
      />
      {q === undefined ? (
        <p className="muted">
          {t(
            text(
              "答复包括：是否在本市网络经营主体库中，以及公示中的行政处罚。",
              "The answer says whether it is in the city's register of online operators, and which penalties are published.",
            ),
          )}
        </p>
      ) : (
        <Answer key={q} words={q} />
      )}
    </>
  );
}

function Answer({ words }: { words: string }) {
  const code = validateUscc(words);
  // Eighteen letters and digits are meant as a code: a slip of the pen is told, not answered with "nothing found".
  const meant = words.normalize("NFKC").replace(/[\s-]/g, "");
  if (!code.ok && /^[0-9A-Za-z]{15,20}$/.test(meant)) return <FailureNotice failure={code.error} />;
  return <Found words={code.ok ? code.value : words} isCode={code.ok} />;
}

function Found({ words, isCode }: { words: string; isCode: boolean }) {
  const t = useText();
  const register = useRead("operator.lookup", { text: words });
  const published = useRead("operator.published", isCode ? { code: words } : { name: words });
  const failed = register.error ?? published.error;
  if (failed !== null) {
    const retry = () => {
      void register.refetch();
      void published.refetch();
    };
    return <FailureNotice failure={failed.failure} onRetry={retry} />;
  }
  if (register.data === undefined || published.data === undefined) return <Skeleton lines={6} />;
  const { rows } = published.data;
  if (register.data.length === 0 && rows.length === 0) {
    return (
      <Empty
        title={text("没有查到", "Not found")}
        hint={text(
          "须输入登记的全称或完整的代码。没有查到，不等于没有登记，也不说明其守法或违法。",
          "Give the registered full name or the whole code. Not found here means neither unregistered nor lawful or unlawful.",
        )}
        action={
          <Link to="/decisions" search={{ q: words }}>
            {t(text(`在公示中查“${words}”`, `Search decisions for “${words}”`))}
          </Link>
        }
      />
    );
  }
  const count = text(
    rows.length === 0 ? "没有公示中的处罚" : `公示中的处罚 ${rows.length} 件`,
    rows.length === 0 ? "no published penalty" : `${rows.length} published`,
  );
  return (
    <>
      <div role="status">
        {register.data.length === 0 ? (
          <p className="answer">
            {t(text(`主体库中没有；${count.zh}。`, `Not in the register; ${count.en}.`))}
          </p>
        ) : (
          <ul className="answers">
            {register.data.map((operator) => (
              <li key={operator.id} className="answer">
                <strong lang="zh-CN">{operator.name}</strong>
                {operator.code !== null && <span className="code">{operator.code}</span>}
                <span>{t(kindWords[operator.kind])}</span>
                <span>{t(count)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {rows.length > 0 && (
        <section>
          <h2>{t(text("公示中的处罚", "Published penalties"))}</h2>
          <DecisionList rows={rows} headings="h3" />
        </section>
      )}
    </>
  );
}

const kindWords: Record<"platform" | "company" | "sole-trader" | "exempt-seller" | "other", Text> = {
  platform: text("平台企业", "platform"),
  company: text("企业", "company"),
  "sole-trader": text("个体工商户", "sole trader"),
  "exempt-seller": text("零星小额经营者", "exempt small seller"),
  other: text("其他组织", "other organisation"),
};
