import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { MatterView } from "../../api.ts";

type Rows = NonNullable<MatterView["facts"][number]["rows"]>;

/** What a figure was the number of when it was filed; whatever the reader may open is a link. */
export function RowsOfFigure({ told }: { told: Rows }) {
  const t = useText();
  return (
    <>
      <ol className="rows-of-figure">
        {told.rows.map(({ title, record }, at) => (
          <li key={record?.id ?? `${at} ${title}`}>
            {record === undefined ? (
              title
            ) : (
              <Link to={pages[record.kind]} params={{ id: record.id }}>
                {title}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {told.more > 0 && t(text(`另有 ${told.more} 条未列出。`, `${told.more} more are not listed.`))}
    </>
  );
}

const pages = { matter: "/matters/$id", operator: "/operators/$id", finding: "/findings/$id" } as const;
