import { Link } from "@tanstack/react-router";
import { fen, formatFen, text } from "../../../../src/kernel/index.ts";
import { deviates, reportedRange } from "../../../../src/law/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { type MatterView, useRead } from "../../api.ts";
import { citeWords } from "../../parts/cites.tsx";
import { useMay, useToday } from "../../session.tsx";
import { RangeShown } from "../law-tools/range-shown.tsx";
import type { Values } from "./form-values.ts";
import "./discretion-aid.css";

/** The facts in which somebody sets the amount of a fine. */
export const amountFacts = ["proposedFine", "intendedFine", "finalFine"] as const;

/** How many similar cases stand beside the amount; the rest is one link away. */
const most = 4;

/** Beside the amount: the range that clause and step leave, whether the amount lies in it, and how like cases ended. */
export function DiscretionAid({
  matter,
  values,
  amount,
}: {
  matter: MatterView;
  values: Values;
  amount: (typeof amountFacts)[number];
}) {
  const t = useText();
  const known = Object.fromEntries(matter.facts.map(({ fact, value }) => [fact, value]));
  const report = { ...known, ...values } as Values;
  const range = reportedRange(report, useToday());
  if (range === undefined) {
    return amount === "proposedFine" ? (
      <p className="muted discretion-aid">
        {t(
          text(
            "选定“适用的罚则”和“裁量档次”后，这里显示幅度和同类案件。",
            "Choose the clause and the step: the range and similar cases appear here.",
          ),
        )}
      </p>
    ) : null;
  }
  if (!range.ok) return <FailureNotice failure={range.error} cite={citeWords} />;
  const fine = values[amount];
  return (
    <div className="discretion-aid">
      <RangeShown range={range.value} />
      {typeof fine === "number" && deviates(range.value, fine) && (
        <p className="notice" role="alert">
          {t(
            text(
              "数额在幅度之外：调查终结报告应当标明偏离裁量基准并说明理由，由未参与调查的第二人复核后方可批准。",
              "Outside the range: the report must say that it deviates, with reasons, and a second person who did not investigate must endorse it.",
            ),
          )}
        </p>
      )}
      <SimilarBeside violation={range.value.violation} except={matter.id} />
    </div>
  );
}

function SimilarBeside({ violation, except }: { violation: string; except: string }) {
  const t = useText();
  const may = useMay("matter.read");
  const { data } = useRead("penalty.similar", { violation }, { enabled: may });
  if (data === undefined) return null;
  const rows = data.rows.filter(({ matter }) => matter !== except);
  return (
    <section aria-label={t(text("同类案件", "Similar cases"))}>
      <h4>
        {t(text("同一罚则已决案件", "Decided under the same clause"))}{" "}
        <span className="muted">{data.more ? `${rows.length}+` : rows.length}</span>
      </h4>
      {rows.length === 0 && (
        <p className="muted">{t(text("可见范围内没有同类案件。", "None that you may see."))}</p>
      )}
      <ul className="similar-beside">
        {rows.slice(0, most).map((row) => (
          <li key={row.matter}>
            {/* In a tab of its own: what was typed stays. */}
            <Link to="/matters/$id" params={{ id: row.matter }} target="_blank">
              {row.number}
            </Link>{" "}
            <strong>{row.fine === undefined ? "" : formatFen(fen(row.fine))}</strong>{" "}
            <span className="muted">{row.decidedOn}</span>
            {row.deviates && <span className="tag">{t(text("偏离", "deviates"))}</span>}
            {row.reason !== undefined && <p>{row.reason}</p>}
          </li>
        ))}
      </ul>
      <Link to="/law/discretion" search={{ violation }} target="_blank">
        {t(text("全部同类案件和裁量情节", "All of them, and the circumstances"))}
      </Link>
    </section>
  );
}
