import { Link } from "@tanstack/react-router";
import { Segmented } from "antd";
import { dayOf, formatDay, formatInstant, instant, type Text, text } from "../../../../src/kernel/index.ts";
import { useLanguage, useText } from "../../../kit/language.tsx";
import { useFilters } from "../../parts/filters.ts";
import type { OperatorView } from "./kinds.ts";

type Line = OperatorView["history"][number];

const groups: readonly { readonly id: string; readonly name: Text; readonly kinds: readonly string[] }[] = [
  { id: "opened", name: text("启动", "Opened"), kinds: ["opened"] },
  { id: "acted", name: text("办理", "Acts"), kinds: ["acted"] },
  { id: "elapsed", name: text("期限届满", "Periods over"), kinds: ["elapsed"] },
  { id: "found", name: text("监测发现", "Findings"), kinds: ["found"] },
  { id: "shops", name: text("网店", "Shops"), kinds: ["shop-opened", "shop-closed"] },
  {
    id: "registry",
    name: text("主体登记", "Registry"),
    kinds: [
      "founded",
      "registered",
      "changed",
      "linked",
      "merged",
      "unmerged",
      "judged",
      "closed",
      "related",
      "ended",
    ],
  },
];

/** Everything ever done about an operator, newest first, under the years in which it was. */
export function TimeLine({ lines }: { lines: readonly Line[] }) {
  const t = useText();
  const { language } = useLanguage();
  const [filters, change] = useFilters("line");
  const kinds = groups.find(({ id }) => id === filters.line)?.kinds;
  const shown = lines.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const years = Map.groupBy(shown, ({ at }) => dayOf(instant(at)).slice(0, 4));
  return (
    <>
      <div className="page-tools no-print">
        <Segmented
          size="small"
          aria-label={t(text("显示", "Show"))}
          value={filters.line ?? ""}
          onChange={(line) => change({ line })}
          options={[
            { value: "", label: t(text("全部", "All")) },
            ...groups.map(({ id, name }) => ({ value: id, label: t(name) })),
          ]}
        />
      </div>
      {shown.length === 0 && <p className="muted">{t(text("没有记录。", "Nothing on record."))}</p>}
      {[...years].map(([year, ofYear]) => (
        <section key={year} className="time-year" aria-label={year}>
          <h3>{year}</h3>
          <ol className="time-line">
            {ofYear.map((line) => (
              <li
                key={`${line.at}${line.matter ?? line.finding ?? ""}${line.title.zh}${line.detail?.zh ?? ""}`}
                className={`time-${line.kind}`}
              >
                <time dateTime={line.at} title={formatInstant(instant(line.at))}>
                  {formatDay(dayOf(instant(line.at)), language).slice(5)}
                </time>
                <div>
                  <strong>{t(line.title)}</strong>
                  {line.detail !== undefined && <p>{t(line.detail)}</p>}
                  <p className="muted">
                    {line.matter !== undefined && (
                      <Link to="/matters/$id" params={{ id: line.matter }}>
                        <span className="code">{line.number ?? line.matter}</span>
                      </Link>
                    )}
                    {line.finding !== undefined && (
                      <Link to="/findings/$id" params={{ id: line.finding }}>
                        {t(text("查看发现", "See the finding"))}
                      </Link>
                    )}{" "}
                    {line.organName !== undefined && t(line.organName)}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
