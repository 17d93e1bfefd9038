/** The one sentence on top of the command screen: what changed since yesterday. */
import { type Text, text } from "../kernel/index.ts";

export interface Change {
  /** In the last 24 hours, and in the 24 before; absent where the caller may not see it. */
  readonly findings?: readonly [now: number, before: number];
  readonly leads?: readonly [now: number, before: number];
  readonly ended?: readonly [now: number, before: number];
  readonly late?: number;
  readonly overdue?: number;
}

export function headline({ findings, leads, ended, late = 0, overdue }: Change): Text {
  const zh: string[] = [];
  const en: string[] = [];
  const told = (pair: Change["findings"], [zhWord, unit, enWord]: readonly [string, string, string]) => {
    if (pair === undefined) return;
    const [now, before] = pair;
    zh.push(`${zhWord} ${now} ${unit}（${compared(now, before).zh}）`);
    en.push(`${now} ${enWord} (${compared(now, before).en})`);
  };
  told(findings, ["新发现", "件", "new findings"]);
  told(leads, ["登记线索", "件", "leads entered"]);
  told(ended, ["办结", "件", "ended"]);
  if (ended !== undefined && ended[0] > 0) {
    zh.push(late === 0 ? "均未逾期" : `其中 ${late} 件逾期`);
    en.push(late === 0 ? "all in time" : `${late} of them late`);
  }
  if (zh.length === 0) return text("没有您可以查阅的变化。", "No change that you may see.");
  const owed =
    overdue === undefined
      ? text("", "")
      : overdue === 0
        ? text("现在没有逾期的期限。", " Nothing is overdue.")
        : text(`现有 ${overdue} 项期限正在逾期。`, ` ${overdue} periods are overdue now.`);
  return text(
    `过去 24 小时${zh.join("，")}。${owed.zh}`,
    `In the last 24 hours: ${en.join(", ")}.${owed.en}`,
  );
}

function compared(now: number, before: number): Text {
  if (now === before) return text("与前一日持平", "as the day before");
  const by = Math.abs(now - before);
  return now > before
    ? text(`较前一日多 ${by}`, `${by} more than the day before`)
    : text(`较前一日少 ${by}`, `${by} fewer than the day before`);
}
