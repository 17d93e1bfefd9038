/** An answer of the calculator as lines for a person at a terminal. */
import { type Text, text } from "../../kernel/index.ts";
import { type Answer, certaintyLabel, citeLabel, unitLabel } from "../../law/index.ts";

export function clockAnswer(answer: Answer): (Text | string)[] {
  return [
    text(`${answer.rule} ${answer.label.zh}`, answer.label.en),
    text(`起算 ${answer.from}，${length(answer).zh}`, `from ${answer.from}, ${length(answer).en}`),
    text(`届满 ${answer.due}`, `due ${answer.due}`),
    ...ifWeekends(answer),
    ...(answer.provisional
      ? [text("放假安排尚未公布，结果为暂定", "no holiday notice yet: the answer is provisional")]
      : []),
    text(`依据 ${answer.law.label.zh}`, answer.law.label.en),
    text(
      `确信程度：${certaintyLabel(answer.law.certainty).zh}`,
      `certainty: ${certaintyLabel(answer.law.certainty).en}`,
    ),
    ...answer.notes,
    "",
    ...answer.days.map(dayLine),
  ];
}

function length({ value, unit, extensions }: Answer): Text {
  const more = extensions.map((step) => ` + ${step.value}`).join("");
  const words = unitLabel(unit);
  return text(`${value}${more} ${words.zh}`, `${value}${more} ${words.en}`);
}

function ifWeekends({ due, dueIfWeekendsRoll }: Answer): Text[] {
  if (due === dueIfWeekendsRoll) return [];
  return [
    text(
      `若普通周末也顺延（内部口径）：${dueIfWeekendsRoll}`,
      `if ordinary weekends rolled too (an internal reading): ${dueIfWeekendsRoll}`,
    ),
  ];
}

function dayLine({ day, counted, n, due, reason, article, version }: Answer["days"][number]): string {
  const mark = due ? "▶" : counted ? "●" : "○";
  const where = article ? `  ${citeLabel(article, "short").zh}（${version}）` : "";
  return `  ${mark} ${day} ${String(n ?? "").padStart(3)}  ${reason.zh} · ${reason.en}${where}`;
}
