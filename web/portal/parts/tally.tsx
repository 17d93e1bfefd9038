import type { Text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { grouped } from "../../kit/typography.ts";
import { Link } from "../link.tsx";
import type { DecisionSearch } from "../search.ts";

export type TallyRow = { key: string; count: number; search: DecisionSearch };

/** Counts as a table whose bars only repeat the numbers; each name opens the decisions that were counted. */
export function Tally({ caption, rows, lang }: { caption: Text; rows: readonly TallyRow[]; lang?: string }) {
  const t = useText();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section>
      <h2>{t(caption)}</h2>
      <table className="tally" aria-label={t(caption)}>
        <tbody>
          {rows.map(({ key, count, search }) => (
            <tr key={key}>
              <th scope="row" lang={lang}>
                {count === 0 ? (
                  key
                ) : (
                  <Link to="/decisions" search={search}>
                    {key}
                  </Link>
                )}
              </th>
              <td className="bar" aria-hidden="true">
                <span style={{ width: `${(100 * count) / most}%` }} />
              </td>
              <td className="count">{grouped(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
