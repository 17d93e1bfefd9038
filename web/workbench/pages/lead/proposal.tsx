import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { Proposal } from "./rank.tsx";

/** What names a proposal to the server. */
export const groupOf = ({ detector, operator, platform, seller }: Proposal) => ({
  detector,
  operator,
  platform,
  seller,
});

/** How long verification may still take, counted from the day of finding. */
export function DueWords({ dueOn, left }: { dueOn: string | null; left: number | null }) {
  const t = useText();
  if (dueOn === null || left === null) return <span className="muted">{t(text("无期限", "No clock"))}</span>;
  return left < 0 ? (
    <span className="late" title={dueOn}>
      {t(text(`已超 ${-left} 个工作日`, `${-left} working days over`))}
    </span>
  ) : (
    <span title={dueOn}>{t(text(`剩 ${left} 个工作日`, `${left} working days left`))}</span>
  );
}
