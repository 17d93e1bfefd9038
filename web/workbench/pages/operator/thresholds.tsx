import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { useRead, useWrite } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { useMay } from "../../session.tsx";
import "./operator.css";

type Shown = OutputOf<Operations, "registry.thresholds">;
type Threshold = Shown["thresholds"][number];

/** From which score on matches are linked or asked about, what a change would have meant so far, and who changed what. */
export function Thresholds() {
  const t = useText();
  const { data, error } = useRead("registry.thresholds", {});
  return (
    <Section title={text("匹配门槛", "Matching thresholds")}>
      <p className="muted">
        {t(
          text(
            "只对此后导入的记录生效，已关联的不动。代码相同的不受门槛限制。",
            "For records imported from now on; what is linked stays. The same code is linked whatever the threshold.",
          ),
        )}
      </p>
      {error !== null && <FailureNotice failure={error.failure} />}
      {data?.thresholds.map((threshold) => (
        <ThresholdLine key={threshold.name} threshold={threshold} steps={data.steps} />
      ))}
      {data !== undefined && data.settings.length > 0 && (
        <details>
          <summary>
            {t(text(`调整记录 ${data.settings.length} 条`, `${data.settings.length} changes on record`))}
          </summary>
          <ul>
            {data.settings.map(({ id, name, value, reason, setBy, setAt }) => (
              <li key={id}>
                {formatInstant(instant(setAt))} {setBy}：{t(labelOf(data, name))}{" "}
                {value === null ? t(text("恢复默认", "back to default")) : value}{" "}
                <span className="muted">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function ThresholdLine({ threshold, steps }: { threshold: Threshold; steps: Shown["steps"] }) {
  const t = useText();
  const mayTune = useMay("registry.tune");
  const [wanted, setWanted] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const set = useWrite("registry.set-threshold", { refresh: ["registry.thresholds"] });
  const { name, label, about, min, max, value } = threshold;
  const id = `threshold-${name}`;
  const changed = wanted !== null && wanted !== value;
  const put = async (next: number | null) => {
    await set.mutateAsync({ name, value: next, reason });
    setWanted(null);
    setReason("");
  };
  return (
    <div className={changed ? "threshold threshold-changed" : "threshold"}>
      <div>
        <label htmlFor={id}>{t(label)}</label>
        <p className="muted">
          {t(about)}{" "}
          {t(
            text(
              `可设 ${min}–${max}，默认 ${threshold.default}。`,
              `${min} to ${max}, default ${threshold.default}.`,
            ),
          )}
        </p>
        {changed && <p>{t(consequence(name, value, wanted, steps))}</p>}
      </div>
      <InputNumber
        id={id}
        disabled={!mayTune}
        min={min}
        max={max}
        step={0.01}
        value={wanted ?? value}
        onChange={setWanted}
        style={{ width: 110 }}
      />
      {changed && (
        <div className="threshold-acts">
          <Input
            aria-label={t(text("调整理由", "Reason for the change"))}
            placeholder={t(text("调整理由（必填，留痕）", "Reason, kept on record"))}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            type="primary"
            disabled={reason.trim().length < 2}
            loading={set.isPending}
            onClick={() => void put(wanted === threshold.default ? null : wanted).catch(() => undefined)}
          >
            {t(text("采用", "Apply"))}
          </Button>
          <Button onClick={() => setWanted(null)}>{t(text("撤回改动", "Undo"))}</Button>
        </div>
      )}
      {set.error !== null && <FailureNotice failure={set.error.failure} />}
    </div>
  );
}

/** Of the matches so far, those between the old value and the new one. */
function consequence(name: Threshold["name"], old: number, wanted: number, steps: Shown["steps"]): Text {
  const [low, high] = old < wanted ? [old, wanted] : [wanted, old];
  const between = steps.filter(({ from }) => from >= low - 0.001 && from < high - 0.001);
  const sum = (of: (step: Shown["steps"][number]) => number) =>
    between.reduce((total, step) => total + of(step), 0);
  const asked = sum(({ open, same, different }) => open + same + different);
  const judged = text(
    `其中经人认定为同一主体 ${sum(({ same }) => same)} 条、不是同一主体 ${sum(({ different }) => different)} 条`,
    `people found ${sum(({ same }) => same)} the same and ${sum(({ different }) => different)} not`,
  );
  if (name === "link" && wanted > old) {
    const linked = sum((step) => step.linked);
    return text(
      `以往匹配中，有 ${linked} 条将由自动关联改为转人工认定。`,
      `Of the matches so far ${linked} that were linked would have been asked about.`,
    );
  }
  if (name === "link")
    return text(
      `以往匹配中，有 ${asked} 条将不再询问、直接关联；${judged.zh}。`,
      `Of the matches so far ${asked} that were asked about would have been linked; ${judged.en}.`,
    );
  if (wanted > old)
    return text(
      `以往匹配中，有 ${asked} 条将不再询问、作为新主体入库；${judged.zh}。`,
      `Of the matches so far ${asked} that were asked about would have been taken for new; ${judged.en}.`,
    );
  return text(
    "以往低于门槛的未留存；调低后，新导入的存疑匹配会增多。",
    "What was below is not kept; from now on more will be asked.",
  );
}

function labelOf({ thresholds }: Shown, name: Threshold["name"]): Text {
  return thresholds.find((one) => one.name === name)?.label ?? text(name, name);
}
