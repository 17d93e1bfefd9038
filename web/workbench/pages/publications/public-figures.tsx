import { day, formatDay, text } from "../../../../src/kernel/index.ts";
import { useLanguage, useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { publicationUrl } from "../../parts/portal.ts";
import "./publications.css";

const statusWords = {
  live: text("公示中", "live"),
  corrected: text("已更正", "corrected"),
  withdrawn: text("已撤下", "withdrawn"),
  expired: text("公示期满", "expired"),
} as const;

/** What the public sees now: the counts, and the newest, each leading to its page on the portal. */
export function PublicFigures() {
  const t = useText();
  const { language } = useLanguage();
  const figures = useRead("publication.statistics", {}).data;
  const newest = useRead("publication.search", {}).data;
  return (
    <section className="public-figures" aria-label={t(text("公众所见", "What the public sees"))}>
      <dl>
        {(["live", "corrected", "withdrawn", "expired"] as const).map((status) => (
          <div key={status}>
            <dt>{t(statusWords[status])}</dt>
            <dd>{figures?.byStatus.find(({ key }) => key === status)?.count ?? (figures ? 0 : "…")}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h2>
          {t(text("公众正在看到的", "Live on the portal"))}{" "}
          <span className="muted">{newest?.total ?? ""}</span>
        </h2>
        {newest?.total === 0 && (
          <p className="muted">{t(text("目前没有公示中的决定。", "Nothing is live."))}</p>
        )}
        <ul>
          {newest?.rows.slice(0, 5).map((row) => (
            <li key={row.id}>
              <a href={publicationUrl(row.id)}>{row.number}</a> {row.partyName}：{row.violation}{" "}
              <span className="muted public-day">{formatDay(day(row.decidedOn), language)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
