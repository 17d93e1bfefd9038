import { type ReactNode, useMemo } from "react";
import { type Fen, formatFen, text } from "../../../../src/kernel/index.ts";
import { Chart } from "../../../kit/chart.tsx";
import { useText } from "../../../kit/language.tsx";
import { Section } from "../../parts/page.tsx";
import { lineOption } from "./line.ts";
import { type Finding, type Graph, type Mark, type Point, pictureOf } from "./model.ts";
import { ringOption, tieWords } from "./ring.ts";
import "./watch.css";

/** The picture that belongs to the kind of finding; nothing where there is none. */
export function FindingPicture({ finding }: { finding: Finding }) {
  const picture = pictureOf(finding);
  if (picture === undefined) return null;
  switch (picture.kind) {
    case "line":
      return <PriceLine points={picture.value} />;
    case "graph":
      return <Ring graph={picture.value} />;
    case "marks":
      return <MarkedWords finding={finding} marks={picture.value} />;
  }
}

function PriceLine({ points }: { points: readonly Point[] }) {
  const t = useText();
  const option = useMemo(() => lineOption(points, t), [points, t]);
  return (
    <Section title={text("价格线", "Price line")}>
      <p className="muted">
        {t(
          text(
            "横线为页面声称的被比较价格，圆点为实际成交的当日最低价，台阶为页面标价。",
            "The bar is the price claimed as reference, dots the lowest price charged that day, steps the price marked.",
          ),
        )}
      </p>
      <Chart label={text("价格线", "Price line")} height={300} option={option} />
      <Table
        head={[
          text("日期", "Day"),
          text("成交最低", "Lowest charged"),
          text("标价", "Marked"),
          text("声称", "Claimed"),
        ]}
        rows={points.map(([day, ...amounts]) => [
          day,
          ...amounts.map((amount) => (amount === null ? "" : formatFen(amount as Fen))),
        ])}
      />
    </Section>
  );
}

function Ring({ graph }: { graph: Graph }) {
  const t = useText();
  const option = useMemo(() => ringOption(graph, t), [graph, t]);
  const ties = graph.nodes.filter(({ kind }) => kind !== "buyer");
  return (
    <Section title={text("账户关联", "Accounts and what ties them")}>
      <p className="muted">
        {t(
          text(
            "圆点为账户（假名），方块为它们共有的东西；连线表示该账户用过它。",
            "Dots are accounts (pseudonyms), squares what they share; a line means that the account used it.",
          ),
        )}
      </p>
      <Chart label={text("账户关联图", "Graph of accounts")} height={360} option={option} />
      <Table
        head={[text("共有", "Shared"), text("种类", "Kind"), text("账户", "Accounts")]}
        rows={ties.map((tie) => {
          const at = graph.nodes.indexOf(tie);
          const accounts = graph.edges
            .filter(([, hub]) => hub === at)
            .map(([from]) => graph.nodes[from]?.id ?? "");
          return [tie.id, t(tieWords(tie.kind)), accounts.join("、")];
        })}
      />
    </Section>
  );
}

function MarkedWords({ finding, marks }: { finding: Finding; marks: readonly Mark[] }) {
  const row = finding.rows[0]?.row ?? {};
  const fields = [...new Set(marks.map(({ field }) => field))];
  return (
    <Section title={text("所涉文字", "The words")}>
      {fields.map((field) => (
        <p key={field} className="marked-text">
          {marked(
            String(row[field] ?? ""),
            marks.filter((mark) => mark.field === field),
          )}
        </p>
      ))}
    </Section>
  );
}

/** Offsets are those of the text as received; overlapping marks are drawn as one. */
function marked(words: string, marks: readonly Mark[]): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(words.slice(at, from), <mark key={from}>{words.slice(from, end)}</mark>);
    at = end;
  }
  return [...parts, words.slice(at)];
}

/** The table behind a picture, for those who cannot see it. */
function Table({
  head,
  rows,
}: {
  head: readonly { zh: string; en: string }[];
  rows: readonly (readonly string[])[];
}) {
  const t = useText();
  return (
    <details>
      <summary>{t(text("以表格查看", "As a table"))}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="finding-rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((words) => (
                <th key={words.en}>{t(words)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join("|")}>
                {cells.map((cell, at) => (
                  <td key={head[at]?.en}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
