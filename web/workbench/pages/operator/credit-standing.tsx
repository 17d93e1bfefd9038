import { Link } from "@tanstack/react-router";
import { dayOf, formatDay, instant, text } from "../../../../src/kernel/index.ts";
import { useLanguage, useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { useRead } from "../../api.ts";
import { Section } from "../../parts/page.tsx";

/** In these stages the operator stands on the list: an objection or an application to be taken off changes nothing yet. */
const standing: Readonly<Record<string, readonly string[]>> = {
  "credit.abnormal": ["listed", "objected", "removal", "removing"],
  "credit.serious": ["listed", "removal", "removing"],
};

/** Whether the operator stands on a list, and every credit matter about it that the reader may see. */
export function CreditStanding({ operator }: { operator: string }) {
  const t = useText();
  const { language } = useLanguage();
  const { data, error } = useRead("matter.list", { operator, limit: 200 });
  if (error !== null) return <FailureNotice failure={error.failure} />;
  if (data === undefined) return <Skeleton lines={2} />;
  const rows = data.rows.filter(({ procedure }) => procedure.startsWith("credit."));
  const listed = rows.some(({ procedure, stage }) => standing[procedure]?.includes(stage) === true);
  return (
    <Section title={text("信用状况", "Credit standing")} count={rows.length}>
      {!listed && (
        <p className="muted">
          {t(
            text(
              "本系统中没有列入经营异常名录、严重违法失信名单的记录。",
              "Nothing in this house lists it as abnormal or as seriously dishonest.",
            ),
          )}
        </p>
      )}
      <ul className="shops">
        {rows.map(({ id, number, procedure, procedureName, stage, stageName, openedAt, outcomeName }) => (
          <li key={id}>
            <Link to="/matters/$id" params={{ id }}>
              {t(procedureName)}
            </Link>
            <span>
              <span className={standing[procedure]?.includes(stage) === true ? "tag tag-over" : "tag"}>
                {t(outcomeName ?? stageName)}
              </span>
            </span>
            <span className="muted">
              <span className="code">{number}</span> · {formatDay(dayOf(instant(openedAt)), language)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
