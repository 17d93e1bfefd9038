import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type Text, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Figure } from "./figure.tsx";
import { Interval } from "./interval.tsx";
import { type BoardView, figureSearch, type Looking } from "./model.ts";

/** The three clocks that have been overdue the longest. */
export function WorstClocks({ rows }: { rows: BoardView["worst"] }) {
  const t = useText();
  return (
    <Panel title={text("逾期最久的期限", "Longest overdue")}>
      {rows.length === 0 ? (
        <p className="board-calm">{t(text("没有逾期的期限。", "Nothing is overdue."))}</p>
      ) : (
        <ol className="board-list">
          {rows.map(({ matter, title, clock, dueOn, daysOver }) => (
            <li key={`${matter} ${clock.zh}`}>
              <Link to="/matters/$id" params={{ id: matter }}>
                {title}
              </Link>
              <span className="board-over">
                {t(clock)} · {t(text(`${dueOn} 到期`, `due ${dueOn}`))}{" "}
                <strong>{t(text(`逾期 ${daysOver} 天`, `${daysOver} days over`))}</strong>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** Kinds of findings that grew in the last seven days, the surest growth first, with how sure it is. */
export function Risks({ rows, looking }: { rows: BoardView["risks"]; looking: Looking }) {
  const t = useText();
  return (
    <Panel title={text("增长最快的风险", "Fastest growing risks")}>
      {rows.length === 0 ? (
        <p className="board-calm">
          {t(text("近 7 天没有比前 7 天增多的发现。", "No kind of finding grew in the last seven days."))}
        </p>
      ) : (
        <ol className="board-list">
          {rows.map(({ key, name, now, before, ratio, low, high }) => (
            <li key={key}>
              <Link
                to="/indicators/$id"
                params={{ id: "finding.new" }}
                search={{ ...figureSearch({ days: 7, was: before }, looking), group: key }}
              >
                {t(name)}
              </Link>
              <span>
                {t(text(`近 7 天 ${now} 件，前 7 天 ${before} 件`, `${now} in seven days, ${before} before`))}
                {" · "}
                {t(grewBy(ratio, low, high))}
              </span>
              <Interval ratio={ratio} low={low} high={high} />
            </li>
          ))}
        </ol>
      )}
      {rows.length > 0 && (
        <p className="board-note">
          {t(
            text(
              "横线为 95% 区间，虚线处为与前 7 天相同，每格翻一倍。",
              "The line is the 95 % interval; the dotted mark is as many as before; the scale doubles.",
            ),
          )}
        </p>
      )}
    </Panel>
  );
}

function grewBy(ratio: number | null, low: number, high: number | null): Text {
  const bounds = `${low.toFixed(1)}–${high === null ? "∞" : high.toFixed(1)}`;
  return ratio === null
    ? text(`此前没有（95% 区间 ${bounds} 倍）`, `none before (95 % ${bounds} times)`)
    : text(`${ratio.toFixed(1)} 倍（95% 区间 ${bounds}）`, `${ratio.toFixed(1)} times (95 % ${bounds})`);
}

export function Complaints({
  told,
  looking,
}: {
  told: NonNullable<BoardView["complaints"]>;
  looking: Looking;
}) {
  const t = useText();
  return (
    <Panel title={text("今日投诉举报", "Complaints and reports today")}>
      <p className="board-today">
        <Link
          to="/indicators/$id"
          params={{ id: "complaint.received" }}
          search={figureSearch({ days: told.days, was: told.yesterday }, looking)}
        >
          <strong className="board-value">{told.today}</strong> {t(text("件", "since midnight"))}
        </Link>
        <span>{t(text(`昨日全天 ${told.yesterday} 件`, `${told.yesterday} in all of yesterday`))}</span>
      </p>
      <ul className="board-list">
        {told.rows.slice(0, 3).map(({ id, title, to }) => (
          <li key={id}>
            <Link to={to}>{title}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** 督办: what heads asked for from here, the late ones by name. */
export function Instructions({
  told,
  looking,
}: {
  told: NonNullable<BoardView["instructions"]>;
  looking: Looking;
}) {
  return (
    <Panel title={text("督办", "Instructions")}>
      <div className="board-pairs">
        <div>
          <Figure figure={told.open} looking={looking} small />
          <Figure figure={told.overdue} looking={looking} tone="leak" small />
        </div>
      </div>
      <ul className="board-list">
        {told.rows.map(({ id, title, detail, to }) => (
          <li key={id}>
            <Link to={to}>{title}</Link>
            <span className="board-one-line">{detail}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Growth is never shown without the order beside it. */
export function Pairs({ rows, looking }: { rows: BoardView["pairs"]; looking: Looking }) {
  return (
    <Panel title={text("发展与秩序", "Growth and order")}>
      <div className="board-pairs">
        {rows.map(({ growth, order }) => (
          <div key={growth.id}>
            <Figure figure={growth} looking={looking} small />
            <Figure figure={order} looking={looking} small />
          </div>
        ))}
      </div>
    </Panel>
  );
}

function Panel({ title, children }: { title: Text; children: ReactNode }) {
  const t = useText();
  return (
    <section className="board-panel" aria-label={t(title)}>
      <header>
        <h2>{t(title)}</h2>
      </header>
      {children}
    </section>
  );
}
