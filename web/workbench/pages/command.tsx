import { Button, Select } from "antd";
import { useRef } from "react";
import { formatInstant, instant, text } from "../../../src/kernel/index.ts";
import { Icon } from "../../kit/icons.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { useFilters } from "../parts/filters.ts";
import "./command/command.css";
import { Districts } from "./command/districts.tsx";
import { Flow } from "./command/flow.tsx";
import { Complaints, Instructions, Pairs, Risks, WorstClocks } from "./command/panels.tsx";

/** 驾驶舱: the main road of a city or a district on one page, each figure with the rows behind it. */
export function Command() {
  const t = useText();
  const page = useRef<HTMLDivElement>(null);
  const [{ district }, change] = useFilters("district");
  const asked = district === undefined ? {} : { district };
  const { data, error, refetch } = useRead("indicator.board", asked, { refetchInterval: 60_000 });
  if (error !== null) return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  const looking = { district, asOf: data.asOf };
  return (
    <div className="board" ref={page}>
      <header className="board-head">
        <h1>{t(text("驾驶舱", "Command screen"))}</h1>
        {data.choices.length > 1 && (
          <Select
            className="no-print"
            aria-label={t(text("辖区", "District"))}
            value={district ?? ""}
            onChange={(next) => change({ district: next })}
            options={[
              { value: "", label: t(data.whole ? text("全市", "The city") : text("全部辖区", "All mine")) },
              ...data.choices.map(({ code, name }) => ({ value: code, label: t(name) })),
            ]}
            popupMatchSelectWidth={false}
          />
        )}
        <span className="muted">
          {data.choices.length === 1 && <>{t(data.choices[0]?.name ?? text("", ""))} · </>}
          {t(text("截至", "As of"))} {formatInstant(instant(data.asOf))}
        </span>
        <span className="page-head-space" />
        <span className="no-print board-tools">
          <Button icon={<Icon name="print" size={16} />} onClick={() => print()}>
            {t(text("打印", "Print"))}
          </Button>
          <Button
            icon={<Icon name="screen" size={16} />}
            onClick={() => void page.current?.requestFullscreen()}
          >
            {t(text("全屏", "Full screen"))}
          </Button>
        </span>
      </header>
      <p className="board-headline">{t(data.headline)}</p>
      <Flow board={data} looking={looking} />
      <div className="board-panels">
        <div>
          {/* Of one district the road above says it all. */}
          {data.districts.length > 1 && <Districts rows={data.districts} looking={looking} />}
          {data.instructions !== null && <Instructions told={data.instructions} looking={looking} />}
        </div>
        <div>
          <WorstClocks rows={data.worst} />
          <Risks rows={data.risks} looking={looking} />
        </div>
        <div>
          {data.complaints !== null && <Complaints told={data.complaints} looking={looking} />}
          <Pairs rows={data.pairs} looking={looking} />
        </div>
      </div>
    </div>
  );
}
