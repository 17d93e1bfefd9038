import { fen, formatFen, type Text, text } from "../../../../src/kernel/index.ts";
import type { DiscretionRange } from "../../../../src/law/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";
import "./law-tools.css";

/** The range with its reasons, each with its article. */
export function RangeShown({ range }: { range: DiscretionRange }) {
  const t = useText();
  return (
    <div className="law-due" role="status">
      <span className="muted">{t(range.label)}</span>
      <strong>{t(amount(range))}</strong>
      <span>
        <CertaintyMark certainty={range.certainty} />
      </span>
      <ul className="law-notes">
        {range.reasons.map((reason) => (
          <li key={reason.text.zh}>
            {t(reason.text)} <Cites of={reason.basis} />
          </li>
        ))}
        {range.also.map((one) => (
          <li key={one.zh}>{t(one)}</li>
        ))}
      </ul>
    </div>
  );
}

function amount({ outcome, min, max }: DiscretionRange): Text {
  const money = (value: number) => formatFen(fen(Math.round(value)));
  if (outcome === "none") return text("不予处罚", "no penalty");
  if (max === undefined) return text("法条未定罚款数额", "the clause names no amount");
  const range = `${money(min ?? 0)} – ${money(max)}`;
  return outcome === "may-none"
    ? text(`可以不予处罚；否则 ${range}`, `may be left unfined; else ${range}`)
    : text(range, range);
}
