import { Link } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { grouped } from "../../../kit/typography.ts";
import { type BoardView, figureSearch, type Looking } from "./model.ts";

const measures = [
  { id: "clock.overdue", label: text("逾期期限", "Overdue"), days: null, was: null },
  { id: "finding.waiting", label: text("未转线索", "No lead"), days: null, was: 0 },
  { id: "act.opened", label: text("办理措施", "Acts"), days: 30, was: 0 },
  { id: "ended", label: text("办结", "Ended"), days: 30, was: 0 },
  { id: "ended.in-time", label: text("按期办结", "In time"), days: 30, was: 0 },
] as const;

/** Districts as an ordered list of bars from zero, those at zero in one line: no map says more, and none is invented. */
export function Districts({ rows, looking }: { rows: BoardView["districts"]; looking: Looking }) {
  const t = useText();
  const told = measures.filter(({ id }) => rows.some(({ values }) => values[id] !== undefined));
  const [wanted, setWanted] = useState<string>();
  const measure = told.find(({ id }) => id === wanted) ?? told[0];
  if (measure === undefined) return null;
  const countOf = ({ values }: BoardView["districts"][number]) => values[measure.id] ?? 0;
  const ordered = [...rows].sort((a, b) => countOf(b) - countOf(a) || a.code.localeCompare(b.code));
  const some = ordered.filter((row) => countOf(row) > 0);
  const none = ordered.filter((row) => countOf(row) === 0);
  const most = Math.max(1, ...some.map(countOf));
  return (
    <section className="board-panel board-districts" aria-label={t(text("各区县", "Districts"))}>
      <header>
        <h2>{t(text("各区县", "Districts"))}</h2>
        <Segmented
          className="no-print"
          aria-label={t(text("排序依据", "Ordered by"))}
          value={measure.id}
          onChange={setWanted}
          options={told.map(({ id, label }) => ({ value: id, label: t(label) }))}
        />
      </header>
      <table>
        <caption className="visually-hidden">{t(measure.label)}</caption>
        <tbody>
          {some.map((row) => (
            <tr key={row.code}>
              <th scope="row">{t(row.name)}</th>
              <td className="board-bar-cell">
                <span
                  className={`board-bar${measure.id === "clock.overdue" ? " board-bar-over" : ""}`}
                  style={{ width: `${(100 * countOf(row)) / most}%` }}
                />
              </td>
              <td className="figure">
                <Link
                  to="/indicators/$id"
                  params={{ id: measure.id }}
                  search={figureSearch(measure, { ...looking, district: row.code })}
                  aria-label={`${t(row.name)} ${t(measure.label)} ${countOf(row)}`}
                >
                  {grouped(countOf(row))}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {none.length > 0 && (
        <p className="board-note">
          {t(text("为 0 的：", "None in: "))}
          {none.map(({ name }) => t(name)).join(t(text("、", ", ")))}
        </p>
      )}
    </section>
  );
}
