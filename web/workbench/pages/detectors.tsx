import { Link } from "@tanstack/react-router";
import { formatInstant, instant, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { grouped } from "../../kit/typography.ts";
import { useRead } from "../api.ts";
import { Page, Particulars } from "../parts/page.tsx";
import { Precision } from "./watch/marks.tsx";
import type { DetectorLine } from "./watch/model.ts";
import { WatchTabs } from "./watch/tabs.tsx";

/** The detectors: what each claims, what waits, when it last ran, how right it has been. */
export function Detectors() {
  const { data, error, refetch } = useRead("detector.list", {});
  return (
    <Page title={text("监测模型", "Detectors")} side={<WatchTabs at="detectors" />}>
      {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton lines={8} />}
      <div className="detector-cards">
        {data?.rows.map((detector) => (
          <Card key={detector.id} detector={detector} />
        ))}
      </div>
    </Page>
  );
}

function Card({ detector }: { detector: DetectorLine }) {
  const t = useText();
  const { id, version, name, claims, open, lastRun } = detector;
  return (
    <article className="detector-card">
      <h2>
        <Link to="/detectors/$id" params={{ id }}>
          {t(name)}
        </Link>{" "}
        <span className="muted">
          {id}@{version}
        </span>
      </h2>
      <p>{t(claims)}</p>
      <Particulars
        rows={[
          [
            text("待处理", "Waiting"),
            <Link key="open" to="/findings" search={{ detector: id }}>
              {t(
                text(
                  `严重 ${open.major} · 一般 ${open.minor} · 提示 ${open.info}`,
                  `major ${open.major} · minor ${open.minor} · info ${open.info}`,
                ),
              )}
            </Link>,
          ],
          [
            text("最近一次运行", "Last run"),
            lastRun === null
              ? t(text("尚未运行", "not yet"))
              : t(
                  text(
                    `${formatInstant(instant(lastRun.askedAt))}，读 ${grouped(lastRun.rowsRead ?? 0)} 行`,
                    `${formatInstant(instant(lastRun.askedAt))}, ${grouped(lastRun.rowsRead ?? 0)} rows read`,
                  ),
                ),
          ],
          [text("查准率", "Precision"), <Precision key="precision" of={detector.precision} />],
        ]}
      />
    </article>
  );
}
