import { type Day, formatDay, isDay, type Text, text } from "../../../../src/kernel/index.ts";
import { type Answer, unitLabel } from "../../../../src/law/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { useLanguage, useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { useRead } from "../../api.ts";
import { Cites, citeWords } from "../../parts/cites.tsx";
import { Particulars, Section } from "../../parts/page.tsx";
import type { ClockQuestion } from "./clock-question.ts";

/** When it falls due, by which law, and every day that led there. */
export function ClockAnswer({ question }: { question: ClockQuestion }) {
  const { data, error, isPending } = useRead("clock", question);
  if (error) return <FailureNotice failure={error.failure} cite={citeWords} />;
  if (isPending || data === undefined || Array.isArray(data)) return <Skeleton />;
  return <Told answer={data as unknown as Answer} />;
}

function Told({ answer }: { answer: Answer }) {
  const t = useText();
  const { law, counting } = answer;
  return (
    <>
      <div className="law-due" role="status">
        <span className="muted">
          {answer.rule} {t(answer.label)}
        </span>
        <strong>
          <When at={answer.due} />
        </strong>
        <span>
          {t(text("届满", "due"))} <CertaintyMark certainty={law.certainty} />
          {answer.provisional && (
            <span className="tag tag-warn">
              {" "}
              {t(text("放假安排未公布，暂定", "no notice yet: provisional"))}
            </span>
          )}
        </span>
        {answer.dueIfWeekendsRoll !== answer.due && (
          <span className="muted">
            {t(text("若普通周末也顺延（内部口径）：", "If ordinary weekends rolled too (internal): "))}
            <When at={answer.dueIfWeekendsRoll} />
          </span>
        )}
      </div>
      <Particulars
        rows={[
          [text("期限", "Length"), t(lengthOf(answer))],
          [text("起算", "From"), <When key="from" at={answer.from} />],
          [text("依据", "Basis"), <Cites key="basis" of={law.basis} form="full" />],
          [
            text("所用版本", "Version"),
            <span key="v" className="code">
              {law.version}
            </span>,
          ],
          [
            text("计算规则", "Counting"),
            <span key="counting">
              <Cites of={[counting.article]} /> <CertaintyMark certainty={counting.certainty} />
            </span>,
          ],
          [
            text("可以中止的事由", "May stand still for"),
            answer.grounds.map(({ label }) => t(label)).join(t(text("；", "; "))),
          ],
          [
            text("延长", "Extended"),
            answer.extensions.map((step) => t(extensionOf(step))).join(t(text("；", "; "))),
          ],
        ]}
      />
      {answer.notes.length > 0 && (
        <ul className="law-notes">
          {answer.notes.map((note) => (
            <li key={note.zh}>{t(note)}</li>
          ))}
        </ul>
      )}
      <Section title={text("逐日", "Day by day")} count={answer.days.length}>
        <ol className="law-days">
          {answer.days.map((row) => (
            <DayRow key={row.day} row={row} />
          ))}
        </ol>
      </Section>
    </>
  );
}

function DayRow({ row }: { row: Answer["days"][number] }) {
  const t = useText();
  const state = row.due ? "law-day-due" : row.counted ? "law-day-counted" : "law-day-skipped";
  return (
    <li className={state}>
      <time dateTime={row.day}>{row.day}</time>
      <span className="law-day-n">{row.n ?? ""}</span>
      <span>{t(row.reason)}</span>
      <span className="law-day-why muted">
        {row.article && <Cites of={[row.article]} />}
        {row.notice !== undefined && (
          <a href={row.notice} rel="noreferrer" target="_blank">
            {t(text("放假通知", "holiday notice"))}
          </a>
        )}
      </span>
    </li>
  );
}

function When({ at }: { at: string }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{isDay(at) ? formatDay(at as Day, language) : at.replace("T", " ")}</time>;
}

function lengthOf({ value, unit, extensions, direction }: Answer): Text {
  const words = unitLabel(unit);
  const more = extensions.map((step) => ` + ${step.value}`).join("");
  return direction === "before"
    ? text(`倒算 ${value}${more} ${words.zh}`, `${value}${more} ${words.en}, counted back`)
    : text(`${value}${more} ${words.zh}`, `${value}${more} ${words.en}`);
}

function extensionOf({ value, unit, approver }: Answer["extensions"][number]): Text {
  const words = unitLabel(unit);
  return text(
    `${value}${words.zh}，经${approver.zh}批准`,
    `${value} ${words.en}, approved by: ${approver.en}`,
  );
}
