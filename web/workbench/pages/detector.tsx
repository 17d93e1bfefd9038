import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead, useWrite } from "../api.ts";
import { Page, Section } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { LeadRule } from "./watch/lead-rule.tsx";
import { SeverityMark } from "./watch/marks.tsx";
import type { Detector } from "./watch/model.ts";
import { Months } from "./watch/months.tsx";
import { Parameters } from "./watch/parameters.tsx";
import { Runs } from "./watch/runs.tsx";
import { WatchTabs } from "./watch/tabs.tsx";

/** One detector: parameters within bounds, back-test, shadow beside live, precision by month, last runs. */
export function DetectorPage() {
  const { id } = useParams({ strict: false });
  const [waits, setWaits] = useState(false);
  const { data, error, refetch } = useRead(
    "detector.get",
    { id: id ?? "" },
    waits ? { refetchInterval: 1500 } : {},
  );
  if (error !== null) return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined || data.id !== id) return <Skeleton lines={10} />;
  return <Loaded detector={data} onAsked={() => setWaits(true)} />;
}

function Loaded({ detector, onAsked }: { detector: Detector; onAsked: () => void }) {
  const t = useText();
  const mayRun = useMay("detector.run");
  const run = useWrite("detector.run", { refresh: ["detector.get"] });
  return (
    <Page title={detector.name} lead={detector.claims} side={<WatchTabs at="detectors" />}>
      <div className="watch-acts no-print">
        {mayRun && (
          <Button
            loading={run.isPending}
            onClick={() => void run.mutateAsync({ detector: detector.id }).then(onAsked, () => undefined)}
          >
            {t(text("立即运行", "Run now"))}
          </Button>
        )}
      </div>
      {run.error !== null && <FailureNotice failure={run.error.failure} />}
      <Section title={text("参数", "Parameters")}>
        <Parameters detector={detector} onAsked={onAsked} />
      </Section>
      <Section title={text("运行", "Runs")} count={detector.runs.length}>
        <Runs runs={detector.runs} />
      </Section>
      <Section title={text("逐月查准率", "Precision by month")}>
        <Months months={detector.months} />
      </Section>
      <Section title={text("它能说什么", "What it can say")}>
        <ul>
          {detector.variants.map(({ id, label, severity, law }) => (
            <li key={id}>
              <SeverityMark of={severity} /> {t(label)} <span className="muted">{law.join(" · ")}</span>
            </li>
          ))}
        </ul>
      </Section>
      <LeadRule detector={detector.id} />
      <Section title={text("它不能说明什么", "What it does not show")}>
        <ul>
          {detector.claimsNot.map((words) => (
            <li key={words.en}>{t(words)}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
