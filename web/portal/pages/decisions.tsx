import { useEffect } from "react";
import { isDay, text } from "../../../src/kernel/index.ts";
import { saveFile, toCsv } from "../../kit/export-csv.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice, Skeleton } from "../../kit/states.tsx";
import { grouped } from "../../kit/typography.ts";
import { type DecisionRow, useRead } from "../api.ts";
import { Link, useGo } from "../link.tsx";
import { useTitle } from "../page-note.ts";
import { DecisionList } from "../parts/decision-list.tsx";
import { Filters } from "../parts/filters.tsx";
import { noteList } from "../parts/last-list.ts";
import { LookUp } from "../parts/look-up.tsx";
import { type DecisionSearch, decisionSearch, useAddress } from "../search.ts";
import { statusWords } from "../words.tsx";

export function Decisions() {
  const t = useText();
  const search = useAddress("/decisions", decisionSearch);
  const go = useGo();
  const { from, to, ...rest } = search;
  const { data, error, isPlaceholderData, refetch } = useRead("publication.search", {
    ...rest,
    ...(from !== undefined && isDay(from) ? { from } : {}),
    ...(to !== undefined && isDay(to) ? { to } : {}),
  });
  useTitle(text("行政处罚公示", "Published decisions"));
  useEffect(() => noteList(search), [search]);
  const ask = (next: DecisionSearch) => go({ to: "/decisions", search: next });
  const isFiltered = Object.keys(search).some((name) => name !== "page");
  return (
    <>
      <h1>{t(text("行政处罚公示", "Published decisions"))}</h1>
      <LookUp
        at="/decisions"
        label={text("文号、当事人、代码、违法行为", "Number, party, code, violation")}
        value={search.q ?? ""}
        onAsk={(q) => ask({ ...without(search, ["q", "page"]), ...(q === "" ? {} : { q }) })}
      />
      <Filters search={search} onChange={ask} />
      {error !== null && data === undefined ? (
        <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={16} />
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "is-old" : ""}>
          <div className="list-head">
            <p role="status">
              {t(
                text(
                  `共 ${grouped(data.total)} 件公示${data.pages > 1 ? `，第 ${data.page} / ${data.pages} 页` : ""}`,
                  `${grouped(data.total)} published${data.pages > 1 ? `, page ${data.page} of ${data.pages}` : ""}`,
                ),
              )}
            </p>
            {data.rows.length > 0 && <ExportButton rows={data.rows} />}
          </div>
          {data.rows.length === 0 ? (
            <Nothing search={search} isFiltered={isFiltered} />
          ) : (
            <DecisionList rows={data.rows} />
          )}
          <Pages search={search} page={data.page} pages={data.pages} />
        </div>
      )}
      <Ended />
    </>
  );
}

function Nothing({ search, isFiltered }: { search: DecisionSearch; isFiltered: boolean }) {
  const t = useText();
  if (!isFiltered) return <Empty title={text("还没有公示", "Nothing is published yet")} />;
  return (
    <Empty
      title={text("没有符合条件的公示", "No publication matches")}
      hint={text(
        "期满和已撤下的公示不再列出；请检查文号的括号和企业全称，或放宽条件。",
        "Ended and withdrawn ones are not listed. Check the brackets of the number and the full name, or ask for less.",
      )}
      action={
        <p className="ways-out">
          <Link to="/decisions" search={{}}>
            {t(text("清除条件", "Clear the filters"))}
          </Link>
          {search.q !== undefined && (
            <Link to="/operators" search={{ q: search.q }}>
              {t(text(`按主体查“${search.q}”`, `Look “${search.q}” up as an operator`))}
            </Link>
          )}
        </p>
      }
    />
  );
}

function Pages({ search, page, pages }: { search: DecisionSearch; page: number; pages: number }) {
  const t = useText();
  if (pages <= 1) return null;
  const at = (wanted: number): DecisionSearch => ({
    ...without(search, ["page"]),
    ...(wanted > 1 ? { page: wanted } : {}),
  });
  return (
    <nav className="pages no-print" aria-label={t(text("翻页", "Pages"))}>
      {page > 1 && (
        <Link to="/decisions" search={at(page - 1)} rel="prev">
          ← {t(text("上一页", "Previous"))}
        </Link>
      )}
      <span className="muted">
        {page} / {pages}
      </span>
      {page < pages && (
        <Link to="/decisions" search={at(page + 1)} rel="next">
          {t(text("下一页", "Next"))} →
        </Link>
      )}
    </nav>
  );
}

/** What is no longer listed is counted, so that nobody takes the list for all there ever was. */
function Ended() {
  const t = useText();
  const { data } = useRead("publication.statistics", {});
  if (data === undefined) return <p className="muted small">{"\u00a0"}</p>;
  const count = (status: string) => data.byStatus.find(({ key }) => key === status)?.count ?? 0;
  return (
    <p className="muted small">
      {t(
        text(
          `不在此列：已撤下 ${count("withdrawn")} 件，公示期满 ${count("expired")} 件。其网址仍可打开，并说明理由。`,
          `Not listed: ${count("withdrawn")} withdrawn, ${count("expired")} ended. Their addresses still open and say why.`,
        ),
      )}
    </p>
  );
}

function ExportButton({ rows }: { rows: readonly DecisionRow[] }) {
  const t = useText();
  const save = () => {
    const header = [
      text("决定书文号", "Number"),
      text("当事人", "Party"),
      text("统一社会信用代码", "Code"),
      text("违法行为", "Violation"),
      text("处罚内容", "Penalty"),
      text("决定机关", "Organ"),
      text("决定日期", "Decided on"),
      text("状态", "Status"),
      text("公示至", "Shown until"),
      text("网址", "Address"),
    ];
    const csv = toCsv(
      header.map(t),
      rows.map((row) => [
        row.number,
        row.partyName,
        row.partyCode,
        row.violation,
        row.content,
        row.organName,
        row.decidedOn,
        t(statusWords[row.status].word),
        row.liveUntil,
        `${location.origin}/portal/decisions/${row.id}`,
      ]),
    );
    saveFile(t(text("处罚公示.csv", "decisions.csv")), new Blob([csv], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <button type="button" className="plain-button no-print" onClick={save}>
      {t(text(`导出本页 ${rows.length} 件（CSV）`, `Export these ${rows.length} (CSV)`))}
    </button>
  );
}

function without(search: DecisionSearch, names: readonly (keyof DecisionSearch)[]): DecisionSearch {
  const kept = { ...search };
  for (const name of names) delete kept[name];
  return kept;
}
