/** Every day of a period with the reason why it counts or not. Months and years are not counted by days. */
import {
  addDays,
  type Calendar,
  type Cite,
  type Day,
  type DayReason,
  daysBetween,
  must,
  type Span,
  type Text,
  text,
  weekday as weekdayOf,
  yearOf,
} from "../kernel/index.ts";
import type { CountingRule } from "./counting-rules.ts";
import { instrumentsByCode } from "./instruments.ts";
import type { Count, Period } from "./period-model.ts";
import type { Question } from "./question.ts";

export type CountedDay = {
  readonly day: Day;
  readonly state: "counted" | "skipped";
  readonly counted: boolean;
  /** The how many-th day of the period. */
  readonly n?: number;
  readonly due?: true;
  readonly reason: Text;
  readonly article?: Cite;
  /** `O2@2019-04-01`: the version of the instrument that the reason rests on. */
  readonly version?: string;
  /** Addresses of the holiday notice that the reason rests on. */
  readonly notice?: string;
};

/** Longer lists help nobody; a suspension of years would make them. */
const mostDays = 1500;

type Frame = {
  readonly period: Period;
  readonly counted: Count;
  readonly rule: CountingRule;
  readonly calendar: Calendar;
};

export function countedDays(
  question: Question,
  period: Period,
  counted: Count,
  rule: CountingRule,
  calendar: Calendar,
): CountedDay[] {
  const frame = { period, counted, rule, calendar };
  const trigger = skipped(question.on, triggerReason(period), rule.article);
  if (period.direction === "before") return [trigger, ...backwards(question.on, frame)];
  const { nominal, due } = counted;
  return [trigger, ...forwards(question.on, frame), ...rolled(nominal, due, frame)].slice(0, mostDays);
}

function forwards(on: Day, frame: Frame): CountedDay[] {
  const { period, counted, calendar } = frame;
  const byDay = isByDay(period);
  const rows: CountedDay[] = [];
  let n = 0;
  for (let at = addDays(on, 1); at <= counted.nominal && rows.length < mostDays; at = addDays(at, 1)) {
    const last = at === counted.nominal;
    if (suspendedOn(at, counted.spans)) rows.push(suspended(at, period));
    else if (period.unit === "working-day" && !calendar.isWorkingDay(at)) rows.push(dayOff(at, calendar));
    else if (byDay) rows.push(countedDay(at, ++n, frame));
    else if (last) rows.push(lastDay(at, frame));
  }
  return rows;
}

function backwards(on: Day, { period, counted, calendar, rule }: Frame): CountedDay[] {
  if (!isByDay(period)) return [due(counted.nominal, text("倒算至此", "counted back to here"), rule.article)];
  const rows: CountedDay[] = [];
  let n = 0;
  for (let at = addDays(on, -1); at >= counted.nominal; at = addDays(at, -1)) {
    if (period.unit === "working-day" && !calendar.isWorkingDay(at)) rows.push(dayOff(at, calendar));
    else rows.push({ ...countedDay(at, ++n, { period, counted, rule, calendar }) });
  }
  return rows;
}

/** From the nominal last day over the holiday to the due day. */
function rolled(nominal: Day, to: Day, { calendar, rule }: Frame): CountedDay[] {
  const rows: CountedDay[] = [];
  for (let step = 1; step <= daysBetween(nominal, to); step++) {
    const at = addDays(nominal, step);
    if (at === to) {
      rows.push(
        due(at, text("节假日后的第一日，为届满日", "first day after the holiday: the due day"), rule.article),
      );
    } else {
      const off = dayOff(at, calendar);
      rows.push({ ...off, reason: text(`${off.reason.zh}，顺延`, `${off.reason.en}: moves on`) });
    }
  }
  return rows;
}

const isByDay = ({ unit, windows, monthAfter }: Period): boolean =>
  (unit === "working-day" || unit === "calendar-day") && windows === undefined && !monthAfter;

function countedDay(at: Day, n: number, { period, counted, calendar, rule }: Frame): CountedDay {
  const reason = calendar.reasonOf(at);
  const what = `${dayWords(at, reason).zh}，第${n}日`;
  const row = {
    day: at,
    state: "counted",
    counted: true,
    n,
    reason: text(what, `${dayWords(at, reason).en}, day ${n}`),
    ...basisOf(period),
    ...(reason.kind === "makeup" ? noticeOf(at, calendar) : {}),
  } as const;
  if (at !== counted.nominal) return row;
  return counted.due === at ? { ...row, due: true } : moved(row, reason, rule.article);
}

function lastDay(at: Day, { period, counted, calendar, rule }: Frame): CountedDay {
  const reason = calendar.reasonOf(at);
  const words = endWords(period, counted);
  const row = {
    day: at,
    state: "counted",
    counted: true,
    reason: text(`${words.zh}（${dayWords(at, reason).zh}）`, `${words.en} (${dayWords(at, reason).en})`),
    ...basisOf(period),
  } as const;
  return counted.due === at ? { ...row, due: true } : moved(row, reason, rule.article);
}

function moved(row: CountedDay, { name }: DayReason, article: Cite): CountedDay {
  const holiday = name ?? text("节假日", "holiday");
  return {
    ...row,
    reason: text(
      `${row.reason.zh}；末日适逢${holiday.zh}放假，届满日顺延`,
      `${row.reason.en}; the last day falls on ${holiday.en}, the due day moves on`,
    ),
    ...versioned(article),
  };
}

function endWords({ unit, windows, monthAfter }: Period, { terms }: Count): Text {
  if (windows) return text("每年规定期间的最后一日", "last day of the yearly window");
  if (monthAfter) return text("次月最后一日", "last day of the month after");
  if (unit === "hour") return text("届满之日", "the day on which the hours run out");
  const value = terms.reduce((sum, term) => sum + term.value, 0);
  return unit === "year"
    ? text(`满${value}年`, `${value} year(s) are full`)
    : text(`满${value}个月`, `${value} month(s) are full`);
}

function triggerReason({ unit, direction }: Period): Text {
  if (unit === "hour") return text("自该时刻起连续计算", "counted on from this moment");
  return direction === "before"
    ? text("自该日倒算，该日不计入", "counted back from this day, which is not counted")
    : text("起算日当日不计入", "the trigger day is not counted");
}

function suspended(at: Day, period: Period): CountedDay {
  const [ground] = period.pauses;
  return skipped(at, text("中止期间，不计入", "suspended, not counted"), ground?.cite ?? period.article);
}

function dayOff(at: Day, calendar: Calendar): CountedDay {
  return { ...skipped(at, dayWords(at, calendar.reasonOf(at))), ...noticeOf(at, calendar) };
}

function skipped(at: Day, reason: Text, article?: Cite): CountedDay {
  return { day: at, state: "skipped", counted: false, reason, ...(article ? versioned(article) : {}) };
}

function due(at: Day, reason: Text, article: Cite): CountedDay {
  return { day: at, state: "counted", counted: true, due: true, reason, ...versioned(article) };
}

function basisOf({ article }: Period): Pick<CountedDay, "article" | "version"> {
  return article ? versioned(article) : {};
}

function versioned(article: Cite): Required<Pick<CountedDay, "article" | "version">> {
  const from = instrumentsByCode.get(article.instrument)?.from ?? "";
  return { article, version: `${article.instrument}@${from}` };
}

function dayWords(at: Day, { kind, name }: DayReason): Text {
  const weekday = must(weekdays[weekdayOf(at) - 1], at);
  if (kind === "holiday" && name) return text(`${name.zh}放假`, `${name.en}, off`);
  if (kind === "makeup") return text(`${weekday.zh}调休上班`, `${weekday.en}, worked instead`);
  if (kind === "weekend") return text(`${weekday.zh}休息`, `${weekday.en}, weekend`);
  return weekday;
}

const weekdays: readonly Text[] = [
  text("周一", "Mon"),
  text("周二", "Tue"),
  text("周三", "Wed"),
  text("周四", "Thu"),
  text("周五", "Fri"),
  text("周六", "Sat"),
  text("周日", "Sun"),
];

function noticeOf(at: Day, calendar: Calendar): Pick<CountedDay, "notice"> {
  const kind = calendar.reasonOf(at).kind;
  if (kind !== "holiday" && kind !== "makeup") return {};
  // The notice of a year reaches into the last days of the year before.
  const year = calendar.years.find(
    ({ off, makeup }) =>
      off.some(({ from, to }) => from <= at && at <= to) || makeup.some((worked) => worked.day === at),
  );
  const notice = (year ?? calendar.years.find((one) => one.year === yearOf(at)))?.papers.at(-1);
  return notice === undefined ? {} : { notice };
}

function suspendedOn(at: Day, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from < at && at <= to);
}
