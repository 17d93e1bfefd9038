import { type Text, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { Month } from "./model.ts";
import "./watch.css";

const words: Record<"info" | "minor" | "major", Text> = {
  major: text("严重", "major"),
  minor: text("一般", "minor"),
  info: text("提示", "info"),
};

/** Shape and word beside the colour. */
export function SeverityMark({ of }: { of: "info" | "minor" | "major" }) {
  const t = useText();
  return <span className={`severity severity-${of}`}>{t(words[of])}</span>;
}

/** 0 to 1 as a beam that fills; the figure beside it. */
export function Score({ of }: { of: number }) {
  return (
    <span className="score">
      <span className="score-beam" aria-hidden="true">
        <span style={{ width: `${Math.round(of * 100)}%` }} />
      </span>
      {of.toFixed(2)}
    </span>
  );
}

/** `83%（12 件，55–95%）`, or that nothing was decided yet. */
export function Precision({ of }: { of: Month | null }) {
  const t = useText();
  if (of === null || of.precision === null)
    return <span className="muted">{t(text("尚无结论", "nothing decided yet"))}</span>;
  const n = of.right + of.wrong;
  const range = `${percent(of.low)}–${percent(of.high)}`;
  return (
    <span title={t(text("95% 置信区间", "95 % interval"))}>
      {percent(of.precision)}{" "}
      <span className="muted">
        {t(text(`（${of.month}，${n} 件，${range}）`, `(${of.month}, n = ${n}, ${range})`))}
      </span>
    </span>
  );
}

export const percent = (share: number | null) => (share === null ? "…" : `${Math.round(share * 100)}%`);
