import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { useRead } from "../../api.ts";
import { DueMark } from "../../parts/due-mark.tsx";
import { Section } from "../../parts/page.tsx";
import "./operator.css";

const most = 50;

/** What runs about the operator now, the least time first. */
export function OpenMatters({ operator }: { operator: string }) {
  const t = useText();
  const { data, error } = useRead("matter.list", { operator, open: true, limit: most });
  if (error !== null) return <FailureNotice failure={error.failure} />;
  if (data === undefined) return <Skeleton lines={2} />;
  const rows = data.rows.toSorted((a, b) => ((a.nextDueAt ?? "~") < (b.nextDueAt ?? "~") ? -1 : 1));
  return (
    <Section title={text("在办事项", "Open matters")} count={data.total}>
      {rows.length === 0 ? (
        <p className="muted">{t(text("没有在办事项。", "Nothing is open."))}</p>
      ) : (
        <ul className="open-matters">
          {rows.map((row) => (
            <li key={row.id}>
              <DueMark band={row.band} dueAt={row.nextDueAt} />
              <Link to="/matters/$id" params={{ id: row.id }}>
                {t(row.title)}
              </Link>
              <span className="muted">
                {t(row.procedureName)} · {t(row.stageName)} · {t(row.unitName ?? row.organName)}
              </span>
              <span className="code muted">{row.number}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
