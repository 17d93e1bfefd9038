import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { grouped } from "../../../kit/typography.ts";
import { useRead } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { Figure } from "./figure.tsx";
import type { BoardView, Looking } from "./model.ts";

/** Which leak belongs under which station of the road. */
const leakUnder: Readonly<Record<string, string>> = {
  "finding.new": "finding.waiting",
  "lead.opened": "lead.overdue",
  "act.opened": "clock.overdue",
  ended: "ended.late",
};

/** 观测 → 发现 → 线索 → 措施 → 办结 → 按期: the road with what is lost on the way. */
export function Flow({ board, looking }: { board: BoardView; looking: Looking }) {
  const t = useText();
  return (
    <ol className="board-flow" aria-label={t(text("主流程及其漏点", "The main road and its leaks"))}>
      <Observed />
      {board.flow.map((figure) => {
        const leak = board.leaks.find(({ id }) => id === leakUnder[figure.id]);
        return (
          <li key={figure.id} className="board-station">
            <Figure
              figure={figure}
              looking={looking}
              tone={figure.id === "ended.in-time" ? "good" : "plain"}
            />
            {leak !== undefined && (
              <div className="board-leak">
                <Figure figure={leak} looking={looking} tone="leak" small />
                {leak.value > 0 && (
                  <ul className="board-causes">
                    {leak.causes.slice(0, 2).map(({ key, name, value }) => (
                      <li key={key ?? ""}>
                        {t(name)} {value}
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Asked apart: the lake may take its time, the rest need not wait for it. */
function Observed() {
  const t = useText();
  const may = useMay("observation.read");
  const month = useRead("indicator.get", { id: "observed" }, { enabled: may });
  const today = useRead("indicator.get", { id: "observed", days: 1 }, { enabled: may });
  if (!may) return null;
  const figure = month.data;
  return (
    <li className="board-station">
      {figure === undefined ? (
        <div className="board-figure board-figure-plain">
          <span className="board-name">{t(text("收到观测", "Observations received"))}</span>
          <strong className="board-value">…</strong>
          <span className="board-time">
            {month.error === null ? t(text("正在计数", "counting")) : t(month.error.failure.message)}
          </span>
        </div>
      ) : (
        <Figure
          figure={{ ...figure.indicator, value: figure.value, was: null, share: null }}
          looking={{ district: undefined, asOf: figure.asOf }}
        />
      )}
      <p className="board-aside">
        {t(text("近 24 小时", "24 hours"))} {today.data === undefined ? "…" : grouped(today.data.value)}
        <br />
        {t(text("全市口径，不分辖区", "of the whole city"))}
      </p>
    </li>
  );
}
