import { chineseCalendar, dayOf, formatDay, instant, text } from "../../../src/kernel/index.ts";
import { length } from "../../kit/clock-words.ts";
import { useLanguage, useText } from "../../kit/language.tsx";
import { useSession } from "../session.tsx";
import "./due-mark.css";

export type Band = "overdue" | "soon" | "in-time" | "none";

/** Where a list knows only the next due moment: shape, words and day. */
export function DueMark({ band, dueAt }: { band: Band; dueAt?: string | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const today = dayOf(instant(useSession().now));
  if (dueAt === undefined) return <span className="muted">{t(text("无期限", "No clock"))}</span>;
  const due = dayOf(instant(dueAt));
  const days = chineseCalendar.workingDaysBetween(today, due);
  const size = length(Math.max(1, Math.abs(days)), "working-day");
  const words =
    band === "overdue"
      ? text(`已超期 ${size.zh}`, `${size.en} overdue`)
      : due === today
        ? text("今日届满", "Due today")
        : text(`剩 ${size.zh}`, `${size.en} left`);
  return (
    <span className={`due-mark due-${band}`} title={formatDay(due, language)}>
      {t(words)}
    </span>
  );
}
