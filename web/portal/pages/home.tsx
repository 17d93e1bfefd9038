import { isUscc, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { journeys } from "../journeys.ts";
import { Link, useGo } from "../link.tsx";
import { useTitle } from "../page-note.ts";
import { DecisionList } from "../parts/decision-list.tsx";
import { LookUp } from "../parts/look-up.tsx";

export function Home() {
  const t = useText();
  const go = useGo();
  useTitle(text("网络市场监管信息公示", "Online market supervision, published"));
  const ask = (words: string) => {
    const code = words.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
    if (isUscc(code)) go({ to: "/operators", search: { q: code } });
    else go({ to: "/decisions", search: words === "" ? {} : { q: words } });
  };
  return (
    <>
      <div className="home-head">
        <h1>{t(text("查得到，也核得真", "Look it up, and check it yourself"))}</h1>
        <LookUp
          at="/decisions"
          label={text("查行政处罚公示和经营主体", "Decisions and operators")}
          hint={text(
            "输入决定书文号、企业名称或统一社会信用代码，不需要登录。",
            "Number of a decision, name of a firm, or its unified social credit code. No account needed.",
          )}
          value=""
          onAsk={ask}
        />
      </div>
      <Latest />
      <Ways />
      <section className="how">
        <h2>{t(text("怎么知道没有被改过？", "How do you know that nothing was changed?"))}</h2>
        <ol>
          <li>
            {t(
              text(
                "每件公示发布时，全文的散列值写进一本只能增加、不能修改的日志。",
                "When a decision is published, the hash of its text goes into a log that can only grow.",
              ),
            )}
          </li>
          <li>
            {t(
              text(
                "日志定期由机关私钥签名，任何人都能拿到签名和证明。",
                "The log is signed with the organ's key, and anyone can have signature and proof.",
              ),
            )}
          </li>
          <li>
            {t(
              text(
                "您的浏览器自己重新计算：改动一个字，核验就不会通过。",
                "Your browser computes it all again: change one character and it does not verify.",
              ),
            )}
          </li>
        </ol>
        <p>
          <Link to="/verify">{t(text("用别的工具核验", "Verify with other tools"))}</Link>
        </p>
      </section>
    </>
  );
}

function Latest() {
  const t = useText();
  const { data, error, refetch } = useRead("publication.search", {});
  return (
    <section className="latest">
      <h2>{t(text("最新公示", "Latest"))}</h2>
      {error !== null && data === undefined ? (
        <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={10} />
      ) : data.rows.length === 0 ? (
        <Empty title={text("还没有公示", "Nothing is published yet")} />
      ) : (
        <>
          <DecisionList rows={data.rows.slice(0, 5)} headings="h3" />
          <p>
            <Link to="/decisions">
              {t(text(`查看全部 ${data.total} 件公示`, `All ${data.total} publications`))}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

function Ways() {
  const t = useText();
  return (
    <section className="no-print">
      <h2>{t(text("还可以", "You can also"))}</h2>
      <ul className="cards">
        {journeys.map((journey) => (
          <li key={journey.to}>
            <Link to={journey.to} className="card">
              <strong>{t(journey.title)}</strong>
              <span>{t(journey.lead)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
