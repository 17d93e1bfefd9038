import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Button, Popconfirm, Progress } from "antd";
import { useState } from "react";
import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { grouped } from "../../kit/typography.ts";
import { fileUrl, useRead, useWrite } from "../api.ts";
import { useFilters } from "../parts/filters.ts";
import { kindLabel, useKinds } from "../parts/kinds.ts";
import { Page, Particulars, Section } from "../parts/page.tsx";
import { ConfirmMapping } from "./imports/confirm-mapping.tsx";
import { Holds } from "./imports/holds.tsx";
import { MendRows } from "./imports/mend-rows.tsx";
import { sizeWords, stateWords } from "./imports/words.ts";
import { tagOf } from "./imports.tsx";
import "./imports/imports.css";

type View = OutputOf<Operations, "import.get">;

/** One import: the mapping to be confirmed, then the progress, then what was refused and why. */
export function ImportPage() {
  const t = useText();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useRead("import.get", { id }, { refetchInterval: 2000 });
  const again = useWrite("import.again", { refresh: ["import.get", "import.list"] });
  if (error !== null && data === undefined)
    return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={6} />;
  return (
    <Page
      title={text(data.name, data.name)}
      side={
        <span className={tagOf(data.state)}>{t(stateWords[data.state] ?? text(data.state, data.state))}</span>
      }
    >
      {data.failure !== null && (
        <div className="notice notice-failure" role="alert">
          <p>
            <strong>{t(data.failure.message)}</strong>
          </p>
          <p>{t(data.failure.wayOut)}</p>
          {data.stored ? (
            <Button size="small" loading={again.isPending} onClick={() => again.mutate({ id })}>
              {t(text("从中断处继续", "Go on where it stopped"))}
            </Button>
          ) : (
            <p>
              {t(
                text(
                  "文件不在本系统保存：请再次导入同一文件，已入库的行不会重复。",
                  "The file is not kept here: import the same file again; rows that are in will not be doubled.",
                ),
              )}
            </p>
          )}
        </div>
      )}
      {data.state === "proposed" ? (
        <ConfirmMapping
          view={data}
          onStarted={(next) => void navigate({ to: "/imports/$id", params: { id: next } })}
        />
      ) : (
        <Result view={data} />
      )}
    </Page>
  );
}

/** What comes by API is screened as it arrives; a file is looked at as a whole. */
function WhenScreened() {
  const t = useText();
  return (
    <p className="muted">
      {t(
        text(
          "监测模型每日凌晨两点筛查全部观测；不必等待的，可在",
          "Detectors look at everything at two in the morning. To have it sooner, run one on ",
        ),
      )}
      <Link to="/detectors">{t(text("监测模型", "its page"))}</Link>
      {t(text("页面立即运行。", "."))}
    </p>
  );
}

function Result({ view }: { view: View }) {
  const t = useText();
  const kinds = useKinds();
  const [{ reason }, change] = useFilters("reason");
  const drop = useWrite("import.drop", { refresh: ["import.get", "import.refused"] });
  const asked = view.reasons.find((one) => `${one.code}.${one.field}` === reason);
  // Once its last row is mended the reason is gone from the answer; what was done is still being read.
  const [last, setLast] = useState(asked);
  if (asked !== undefined && asked.reason !== last?.reason) setLast(asked);
  const chosen = reason === undefined ? undefined : (asked ?? last);
  return (
    <>
      {view.state === "running" && (
        <Progress percent={Math.floor(view.progress * 100)} aria-label={t(text("进度", "Progress"))} />
      )}
      <Counts view={view} />
      {view.state === "done" && kinds.some(({ id, observed }) => observed && id === view.kind) && (
        <WhenScreened />
      )}
      <Section
        title={text("被拒收的行", "Refused rows")}
        count={view.open}
        side={
          view.refused > 0 && (
            <a href={fileUrl("import.refusedFile", { id: view.id })}>
              {t(text("下载清单", "Download the list"))}
            </a>
          )
        }
      >
        {view.reasons.length === 0 && (
          <p className="muted">
            {t(
              view.refused === 0
                ? text("没有被拒收的行。", "No row was refused.")
                : text("被拒收的行都已处理。", "Every refused row has been dealt with."),
            )}
          </p>
        )}
        <ul className="import-reasons">
          {view.reasons.map((one) => (
            <li key={`${one.code}.${one.field}`}>
              <span className="import-reason">{t(one.reason)}</span>
              <span className="muted">
                {t(text(`${grouped(one.count)} 行`, `${grouped(one.count)} rows`))}
              </span>
              <Button size="small" onClick={() => change({ reason: `${one.code}.${one.field}` })}>
                {t(text("查看并改正", "Look and mend"))}
              </Button>
              <Popconfirm
                title={t(
                  text(
                    `不再处理这 ${one.count} 行？它们不会入库，记录仍保留。`,
                    `Leave these ${one.count} rows out? They stay on record, but are not kept as data.`,
                  ),
                )}
                onConfirm={() => drop.mutate({ id: view.id, code: one.code, field: one.field })}
              >
                <Button size="small" type="text">
                  {t(text("不再处理", "Leave out"))}
                </Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
      </Section>
      {chosen !== undefined && (
        <MendRows
          id={view.id}
          code={chosen.code}
          field={chosen.field}
          reason={chosen.reason}
          onClose={() => change({ reason: undefined })}
        />
      )}
      {view.refused > 0 && <Holds view={view} />}
      <About view={view} />
    </>
  );
}

function Counts({ view }: { view: View }) {
  const t = useText();
  const figures: readonly (readonly [Text, number])[] = [
    [text("读取", "read"), view.rows],
    [text("入库", "kept"), view.kept],
    [text("已有", "already known"), view.known],
    [text("拒收", "refused"), view.refused],
    [text("改正后入库", "mended"), view.mended],
    [text("不再处理", "left out"), view.dropped],
    [text("跳过", "skipped"), view.skipped],
  ];
  return (
    <dl className="import-counts">
      {figures.map(([label, count]) => (
        <div key={label.zh}>
          <dt>{t(label)}</dt>
          <dd>{grouped(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function About({ view }: { view: View }) {
  const t = useText();
  const kinds = useKinds();
  return (
    <Section title={text("文件", "File")}>
      <Particulars
        rows={[
          [text("内容", "Holds"), t(kindLabel(kinds, view.kind))],
          [text("平台", "Platform"), view.platformName],
          [
            text("格式", "Format"),
            `${view.format.toUpperCase()} · ${view.encoding.toUpperCase()} · ${sizeWords(view.size)}${view.compression === "none" ? "" : ` · ${view.compression}`}`,
          ],
          [
            text("SHA-256", "SHA-256"),
            <span key="hash" className="code" title={view.file}>
              {view.file.slice(0, 16)}…
            </span>,
          ],
          [text("经手", "By"), view.person],
          [text("开始", "Begun"), formatInstant(instant(view.createdAt))],
          [text("结束", "Ended"), view.finishedAt === null ? null : formatInstant(instant(view.finishedAt))],
        ]}
      />
      <details>
        <summary>{t(text("所用映射", "The mapping used"))}</summary>
        <pre className="code">{JSON.stringify(view.mapping, null, 2)}</pre>
      </details>
    </Section>
  );
}
