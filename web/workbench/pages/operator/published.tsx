import { day, formatDay, text } from "../../../../src/kernel/index.ts";
import { useLanguage, useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { publicationUrl } from "../../parts/portal.ts";

/** Decisions about the operator as the public sees them today. */
export function Published({ operator }: { operator: string }) {
  const t = useText();
  const { language } = useLanguage();
  const { data } = useRead("operator.published", { operator });
  return (
    <Section
      title={text("已公示决定", "Published decisions")}
      {...(data === undefined ? {} : { count: data.rows.length })}
    >
      {data?.rows.length === 0 && (
        <p className="muted">{t(text("没有公示中的决定。", "No decision is published."))}</p>
      )}
      <ul className="shops">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <a href={publicationUrl(row.id)}>{row.number}</a>
            <span>{row.violation}</span>
            <span>{row.content}</span>
            <span className="muted">
              {formatDay(day(row.decidedOn), language)} · {row.organName}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
