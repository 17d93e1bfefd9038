import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { formatInstant, instant, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { useWrite } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { type Detector, type DetectorParameter, unitWords } from "./model.ts";
import "./watch.css";

/**
 * Changed values are tried first: a back-test tells what is gained and lost. Then they run as the shadow beside the
 * live ones, or become the live ones with a reason on record.
 */
export function Parameters({ detector, onAsked }: { detector: Detector; onAsked: () => void }) {
  const t = useText();
  const mayTune = useMay("detector.tune");
  const mayRun = useMay("detector.run");
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState("");
  const backtest = useWrite("detector.backtest", { refresh: ["detector.get"] });
  const set = useWrite("detector.set-parameter", { refresh: ["detector.get"] });
  const count = Object.keys(changed).length;
  const failure = backtest.error ?? set.error;

  const change = (name: string, value: number | null) => {
    const own = detector.parameters.find((one) => one.name === name);
    const { [name]: _, ...rest } = changed;
    setChanged(value === null || value === own?.value ? rest : { ...rest, [name]: value });
  };
  const put = async (role: "live" | "shadow") => {
    for (const [parameter, value] of Object.entries(changed))
      await set.mutateAsync({ detector: detector.id, parameter, role, value, reason });
    setChanged({});
    setReason("");
  };

  return (
    <>
      {detector.parameters.map((parameter) => (
        <Line
          key={parameter.name}
          parameter={parameter}
          value={changed[parameter.name] ?? parameter.value}
          changed={parameter.name in changed}
          onChange={mayTune || mayRun ? (value) => change(parameter.name, value) : undefined}
        />
      ))}
      {count > 0 && (
        <div className="watch-acts no-print">
          {mayRun && (
            <Button
              type="primary"
              loading={backtest.isPending}
              onClick={() =>
                void backtest.mutateAsync({ detector: detector.id, changed }).then(onAsked, () => undefined)
              }
            >
              {t(text(`回测 ${count} 项改动`, `Back-test ${count} change(s)`))}
            </Button>
          )}
          {mayTune && (
            <>
              <Input
                style={{ maxWidth: 320 }}
                aria-label={t(text("调整理由", "Reason for the change"))}
                placeholder={t(text("调整理由（必填，留痕）", "Reason, kept on record"))}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <Button
                disabled={reason.trim().length < 2}
                onClick={() => void put("shadow").catch(() => undefined)}
              >
                {t(text("影子运行", "Run as shadow"))}
              </Button>
              <Button
                disabled={reason.trim().length < 2}
                onClick={() => void put("live").catch(() => undefined)}
              >
                {t(text("正式采用", "Make live"))}
              </Button>
            </>
          )}
          <Button onClick={() => setChanged({})}>{t(text("撤回改动", "Undo"))}</Button>
        </div>
      )}
      {failure !== null && <FailureNotice failure={failure.failure} />}
      {detector.settings.length > 0 && (
        <details>
          <summary>
            {t(
              text(
                `调整记录 ${detector.settings.length} 条`,
                `${detector.settings.length} changes on record`,
              ),
            )}
          </summary>
          <ul>
            {detector.settings.map(({ id, label, role, value, reason: why, by, at }) => (
              <li key={id}>
                {formatInstant(instant(at))} {by}：{t(label)}{" "}
                {value === null ? t(text("恢复默认", "back to default")) : value}
                {role === "shadow" && t(text("（影子）", " (shadow)"))} <span className="muted">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({
  parameter,
  value,
  changed,
  onChange,
}: {
  parameter: DetectorParameter;
  value: number;
  changed: boolean;
  onChange: ((value: number | null) => void) | undefined;
}) {
  const t = useText();
  const { name, label, about, unit, min, max, law, shadow } = parameter;
  const fixed = law !== undefined || onChange === undefined;
  return (
    <div className={changed ? "parameter parameter-changed" : "parameter"}>
      <div>
        <label htmlFor={`parameter-${name}`}>{t(label)}</label>
        <p className="muted">
          {t(about)}{" "}
          {law !== undefined
            ? t(text(`法定（${law}）`, `fixed by law (${law})`))
            : t(
                text(
                  `${min}–${max}，默认 ${parameter.default}`,
                  `${min} to ${max}, default ${parameter.default}`,
                ),
              )}
          {shadow !== undefined && t(text(`；影子运行用 ${shadow}`, `; the shadow runs with ${shadow}`))}
        </p>
      </div>
      <InputNumber
        id={`parameter-${name}`}
        disabled={fixed}
        min={min}
        max={max}
        precision={0}
        value={value}
        onChange={(next) => onChange?.(next)}
        suffix={t(unitWords(unit))}
        style={{ width: 150 }}
      />
    </div>
  );
}
