import {
  type Day,
  dayOf,
  formatDay,
  instant,
  isDay,
  isInstant,
  type Text,
  text,
} from "../../src/kernel/index.ts";
import { useLanguage, useText } from "../kit/language.tsx";
import type { Status } from "./api.ts";

/** `2026-11-23 周一` of a day or an instant in Shanghai. */
export function OnDay({ at }: { at: string }) {
  const { language } = useLanguage();
  const on: Day | undefined = isDay(at) ? at : isInstant(at) ? dayOf(instant(at)) : undefined;
  return (
    <time className="name" dateTime={on ?? at}>
      {on === undefined ? at : formatDay(on, language)}
    </time>
  );
}

export const statusWords: Record<Status, { mark: string; word: Text }> = {
  live: { mark: "●", word: text("公示中", "Published") },
  corrected: { mark: "◆", word: text("已更正", "Corrected") },
  withdrawn: { mark: "✕", word: text("已撤下", "Withdrawn") },
  expired: { mark: "○", word: text("公示期满", "Ended") },
};

/** Mark and word; the colour only repeats them. */
export function StatusMark({ status }: { status: Status }) {
  const t = useText();
  const { mark, word } = statusWords[status];
  return (
    <span className={`status status-${status}`}>
      <span aria-hidden="true">{mark}</span> {t(word)}
    </span>
  );
}
