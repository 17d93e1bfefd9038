import { dayOf, formatInstant, instant, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice, Skeleton } from "../../kit/states.tsx";
import { grouped } from "../../kit/typography.ts";
import { useRead } from "../api.ts";
import { lastMonths } from "../months.ts";
import { useTitle } from "../page-note.ts";
import { Tally } from "../parts/tally.tsx";
import { StatusMark } from "../words.tsx";

const statuses = ["live", "corrected", "withdrawn", "expired"] as const;

/** What is published, counted: of what, as of when, and from every number to its records. */
export function Figures() {
  const t = useText();
  const { data, error, refetch } = useRead("publication.statistics", {});
  useTitle(text("公示统计", "Figures"));
  return (
    <>
      <h1>{t(text("公示统计", "Figures of what is published"))}</h1>
      {error !== null && data === undefined ? (
        <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={16} />
      ) : (
        <>
          <p className="muted">
            {t(
              text(
                `截至 ${formatInstant(instant(data.asOf))}。已撤下和公示期满的只计件数；下面三表只计仍在公示的决定，按决定日期归月。`,
                `As of ${formatInstant(instant(data.asOf))}. What was withdrawn or has ended is counted once here; the tables count what is still shown, by the day of the decision.`,
              ),
            )}
          </p>
          <dl className="status-figures">
            {statuses.map((status) => (
              <div key={status}>
                <dt>
                  <StatusMark status={status} />
                </dt>
                <dd>{grouped(data.byStatus.find(({ key }) => key === status)?.count ?? 0)}</dd>
              </div>
            ))}
          </dl>
          {data.total === 0 ? (
            <Empty title={text("还没有公示", "Nothing is published yet")} />
          ) : (
            <>
              <Tally
                caption={text("近十二个月，按决定日期", "The last twelve months, by day of decision")}
                rows={lastMonths(data.byMonth, dayOf(instant(data.asOf))).map(({ key, count, from, to }) => ({
                  key,
                  count,
                  search: { from, to },
                }))}
              />
              <Tally
                caption={text("按决定机关", "By organ")}
                lang="zh-CN"
                rows={data.byOrgan.map((row) => ({ ...row, search: { organ: row.key } }))}
              />
              <Tally
                caption={text("按违法行为", "By violation")}
                lang="zh-CN"
                rows={data.byViolation.map((row) => ({ ...row, search: { violation: row.key } }))}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
