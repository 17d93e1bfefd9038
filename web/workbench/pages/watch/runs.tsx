import { formatInstant, instant, type Text, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { grouped } from "../../../kit/typography.ts";
import { SeverityMark } from "./marks.tsx";
import type { Run } from "./model.ts";

const roles: Record<Run["role"], Text> = {
  live: text("正式", "live"),
  arrival: text("随到随查", "on arrival"),
  shadow: text("影子", "shadow"),
  backtest: text("回测", "back-test"),
};

/** The last runs; a comparison opens to what it gained and lost. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const t = useText();
  if (runs.length === 0) return <p className="muted">{t(text("尚未运行。", "It has not run yet."))}</p>;
  return (
    <ul className="plain-list">
      {runs.map((run) => (
        <li key={run.id}>
          {formatInstant(instant(run.askedAt))} <strong>{t(roles[run.role])}</strong> {t(told(run))}
          {run.error !== null && <span className="refused"> {run.error.slice(0, 200)}</span>}
          {(run.gained !== null || run.lost !== null) && (
            <details>
              <summary>
                {t(
                  text(
                    `新增 ${run.fresh ?? 0} 条，减少 ${run.gone ?? 0} 条`,
                    `${run.fresh ?? 0} gained, ${run.gone ?? 0} lost`,
                  ),
                )}
              </summary>
              <Briefs title={text("新增", "Gained")} rows={run.gained ?? []} />
              <Briefs title={text("减少", "Lost")} rows={run.lost ?? []} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Briefs({ title, rows }: { title: Text; rows: NonNullable<Run["gained"]> }) {
  const t = useText();
  return (
    <>
      <h4>
        {t(title)} <span className="muted">{rows.length}</span>
      </h4>
      <ul>
        {rows.map(({ id, severity, score, reason }) => (
          <li key={id}>
            <SeverityMark of={severity} /> {score.toFixed(2)} {t(reason)}
          </li>
        ))}
      </ul>
    </>
  );
}

function told(run: Run): Text {
  if (run.endedAt === null) return text("运行中……", "running …");
  const seconds = ((run.milliseconds ?? 0) / 1000).toFixed(1);
  const tallies = {
    zh: run.tallies.map(({ label, n }) => `${label.zh} ${grouped(n)}`).join("，"),
    en: run.tallies.map(({ label, n }) => `${label.en} ${grouped(n)}`).join(", "),
  };
  const rows = grouped(run.rowsRead ?? 0);
  const counts = {
    zh: run.role === "live" ? `（新 ${run.fresh ?? 0}，再现 ${run.again ?? 0}，消失 ${run.gone ?? 0}）` : "",
    en: run.role === "live" ? ` (new ${run.fresh ?? 0}, again ${run.again ?? 0}, gone ${run.gone ?? 0})` : "",
  };
  return text(
    `读 ${rows} 行，${seconds} 秒，发现 ${run.found ?? 0} 条${counts.zh}${tallies.zh === "" ? "" : `；${tallies.zh}`}`,
    `${rows} rows, ${seconds} s, ${run.found ?? 0} findings${counts.en}${tallies.en === "" ? "" : `; ${tallies.en}`}`,
  );
}
