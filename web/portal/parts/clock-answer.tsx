import { text } from "../../../src/kernel/index.ts";
import { type Answer, citeLabel, unitLabel } from "../../../src/law/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { commonRules } from "../clock-rules.ts";
import { OnDay } from "../words.tsx";

export type ClockQuestion = { rule: string; from: string; extend?: number; suspend?: string };

/** The last day, the law it rests on, and every day that led there. */
export function ClockAnswer({ question }: { question: ClockQuestion }) {
  const { data, error, isPending, refetch } = useRead("clock", question);
  if (error !== null) {
    return (
      <FailureNotice
        failure={error.failure}
        cite={(cite) => citeLabel(cite)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (isPending || data === undefined || Array.isArray(data)) return <Skeleton lines={6} />;
  return <Told answer={data as unknown as Answer} />;
}

function Told({ answer }: { answer: Answer }) {
  const t = useText();
  const { law, value, unit, from, due, extensions } = answer;
  const asked = commonRules.find(({ id }) => id === answer.rule);
  const units = unitLabel(unit);
  const more = extensions.map((step) => ` + ${step.value}`).join("");
  return (
    <section className="clock-answer" aria-live="polite">
      <p className="muted">
        {answer.rule} {t(answer.label)}
      </p>
      <p className="clock-due">
        <OnDay at={due} /> {t(text("届满", "is the last day"))}
      </p>
      {answer.provisional && (
        <p>
          {t(
            text(
              "国务院办公厅尚未公布该年的放假安排，结果为暂定。",
              "The holidays of that year are not announced yet: this may change.",
            ),
          )}
        </p>
      )}
      <p>
        <OnDay at={from} /> {asked ? `${t(text("（", "("))}${t(asked.from)}${t(text("）", ")"))} ` : ""}
        {t(text(`起，${value}${more}${units.zh}`, `and ${value}${more} ${units.en}`))}
        {t(text("。依据：", ". By: "))}
        {law.basis.map((cite) => t(citeLabel(cite))).join(t(text("、", "; ")))}{" "}
        <CertaintyMark certainty={law.certainty} />
      </p>
      {answer.notes.length > 0 && (
        <ul>
          {answer.notes.map((note) => (
            <li key={note.zh}>{t(note)}</li>
          ))}
        </ul>
      )}
      <h2>{t(text("逐日", "Day by day"))}</h2>
      <ol className="clock-days">
        {answer.days.map((row) => (
          <li key={row.day} className={row.counted ? "is-counted" : ""}>
            <time dateTime={row.day}>{row.day}</time> <span>{row.n ?? ""}</span>{" "}
            <span>
              {t(row.reason)}
              {row.notice !== undefined && (
                <>
                  {" "}
                  <a href={row.notice} rel="noreferrer">
                    {t(text("放假通知", "holiday notice"))}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="muted small">
        {t(
          text(
            "计算结果供参考，期限以法律文书载明的为准。",
            "For orientation: what the paper served on you says prevails.",
          ),
        )}
      </p>
    </section>
  );
}
