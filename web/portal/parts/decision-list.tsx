import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import type { DecisionRow } from "../api.ts";
import { Link } from "../link.tsx";
import { OnDay, StatusMark } from "../words.tsx";

/** One entry each: what, who, by whom, when, whether it still shows. */
export function DecisionList({
  rows,
  headings = "h2",
}: {
  rows: readonly DecisionRow[];
  headings?: "h2" | "h3";
}) {
  const t = useText();
  const Heading = headings;
  return (
    <ol className="decisions">
      {rows.map((row) => (
        <li key={row.id}>
          <Heading className="decision-title" lang="zh-CN">
            <Link to={`/decisions/${row.id}`}>{row.title}</Link>
          </Heading>
          <p className="decision-content" lang="zh-CN">
            {row.content}
          </p>
          <p className="decision-facts">
            <StatusMark status={row.status} />
            <span className="code">{row.number}</span>
            <span lang="zh-CN">{row.organName}</span>
            <span>
              {t(text("决定于", "decided"))} <OnDay at={row.decidedOn} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
