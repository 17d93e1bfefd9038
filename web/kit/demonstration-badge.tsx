import { type Day, formatDay, text } from "../../src/kernel/index.ts";
import "./demonstration-badge.css";
import { useLanguage, useText } from "./language.tsx";

export type Demonstration = {
  /** The day that the application's clock shows. */
  day?: Day;
  /** Of the simulator that made the market; absent where nothing was simulated. */
  seed?: number | undefined;
};

/** On every screen of a demonstration: what is seen here is made up, and by what. */
export function DemonstrationBadge({ day, seed }: Demonstration) {
  const t = useText();
  const { language } = useLanguage();
  const about = [
    t(text("主体、人员、案件和交易都是虚构的。", "Operators, people, cases and trade are invented.")),
    ...(seed === undefined
      ? []
      : [t(text(`网络市场由模拟器按种子 ${seed} 生成。`, `The market is simulated from seed ${seed}.`))]),
    ...(day === undefined
      ? []
      : [t(text(`期限按 ${formatDay(day, "zh")} 计算。`, `Clocks run on ${formatDay(day, "en")}.`))]),
  ];
  return (
    <span className="demonstration-badge" title={about.join("\n")}>
      {t(text("演示数据", "Demo data"))}
      {seed !== undefined && (
        <>
          <span className="demonstration-how">{t(text(" · 由模拟器生成", " · simulated"))}</span>
          <span className="demonstration-seed">{t(text(` · 种子 ${seed}`, ` · seed ${seed}`))}</span>
        </>
      )}
      {day !== undefined && <span className="demonstration-day"> · {formatDay(day, language)}</span>}
    </span>
  );
}
