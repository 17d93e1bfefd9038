import { Link, useParams } from "@tanstack/react-router";
import { formatInstant, instant, text } from "../../../src/kernel/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { Page, Particulars, Section } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { Precision, Score, SeverityMark } from "./watch/marks.tsx";
import { asCertainty, type Finding, unitWords } from "./watch/model.ts";
import { FindingPicture } from "./watch/picture.tsx";
import { FindingRows } from "./watch/rows.tsx";
import { WatchTabs } from "./watch/tabs.tsx";

const outcomes = {
  right: text("核查认定属实", "found right"),
  wrong: text("核查认定不成立", "found wrong"),
  unclear: text("未能认定", "not settled"),
} as const;

/** One finding: the sentence first, then the picture, the rows, what it does not show, how right the detector has been. */
export function FindingPage() {
  const { id } = useParams({ strict: false });
  const { data, error, refetch } = useRead("finding.get", { id: id ?? "" });
  if (error !== null) return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined || data.id !== id) return <Skeleton lines={10} />;
  return <Loaded finding={data} />;
}

function Loaded({ finding }: { finding: Finding }) {
  const t = useText();
  const mayEnter = useMay("lead.enter");
  const { operator, operatorName, shop } = finding;
  return (
    <Page title={finding.label} side={<WatchTabs at="findings" />}>
      <p className="finding-sentence">{t(finding.reason)}</p>
      <div className="finding-facts">
        <SeverityMark of={finding.severity} />
        <Score of={finding.score} />
        <span>
          {operator === null ? (
            t(shop)
          ) : (
            <>
              <Link to="/operators/$id" params={{ id: operator }}>
                {operatorName ?? operator}
              </Link>{" "}
              <span className="muted">{t(shop)}</span>
            </>
          )}
        </span>
        {operator === null && (
          <span className="muted">{t(text("主体尚未核对出", "operator not yet known"))}</span>
        )}
        {finding.goneAt !== null && (
          <span className="muted">
            {t(text("最近一次运行不再出现", "no longer found by the last run"))}
            {finding.supersededBy !== null && (
              <>
                {" "}
                <Link to="/findings/$id" params={{ id: finding.supersededBy }}>
                  {t(text("查看更新的发现", "see the newer one"))}
                </Link>
              </>
            )}
          </span>
        )}
        {finding.lead !== null && (
          <Link to="/matters/$id" params={{ id: finding.lead }}>
            {t(text("已成线索", "became a lead"))}
          </Link>
        )}
        {finding.outcome !== null && <span className="muted">{t(outcomes[finding.outcome])}</span>}
        {finding.lead === null && finding.outcome === null && finding.goneAt === null && mayEnter && (
          <Link className="button-primary no-print" to="/leads/new" search={{ finding: finding.id }}>
            {t(text("登记线索", "Enter a lead"))}
          </Link>
        )}
      </div>
      <div className="finding-columns">
        <div>
          <FindingPicture finding={finding} />
          <FindingRows finding={finding} />
        </div>
        <aside>
          <Section title={text("不能说明什么", "What it does not show")}>
            <ul>
              {finding.notShown.map((words) => (
                <li key={words.en}>{t(words)}</li>
              ))}
            </ul>
          </Section>
          <Section title={text("依据", "Law")}>
            <ul>
              {finding.articles.map(({ id, label, basis, certainty }) => (
                <li key={id}>
                  {t(label)} <span className="muted">{t(basis)}</span>{" "}
                  <CertaintyMark certainty={asCertainty(certainty)} />
                </li>
              ))}
            </ul>
          </Section>
          <Section title={text("这个模型准不准", "How right this detector has been")}>
            <p>
              <Precision of={finding.months[0] ?? null} />
            </p>
            <Link to="/detectors/$id" params={{ id: finding.detector }}>
              {t(finding.detectorName)}
            </Link>
          </Section>
          <Section title={text("怎样得出", "How it was found")}>
            <Particulars
              rows={[
                [text("模型与版本", "Detector"), `${finding.detector}@${finding.version}`],
                [text("数据截至", "As of"), formatInstant(instant(finding.asOf))],
                [text("首次发现", "First found"), formatInstant(instant(finding.firstSeenAt))],
                [text("最近一次发现", "Last found"), formatInstant(instant(finding.lastSeenAt))],
                [
                  text("参数", "Parameters"),
                  finding.parameters
                    .map(({ label, value, unit }) => `${t(label)} ${value}${t(unitWords(unit))}`)
                    .join(" · "),
                ],
              ]}
            />
            <details>
              <summary>{t(text("重现它的查询", "The query that reproduces it"))}</summary>
              <pre className="finding-query">{finding.query}</pre>
            </details>
          </Section>
        </aside>
      </div>
    </Page>
  );
}
