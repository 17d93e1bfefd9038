/**
 * The deadline calculator: a question, the day it falls due, and why. The law is that of the trigger day; extensions
 * run on from the nominal last day; a last day that is announced off for a statutory holiday moves to the first day
 * after the block (bridge days included). An ordinary weekend moves nothing; `dueIfWeekendsRoll` says what if it did.
 */
import {
  addDays,
  addMonths,
  addTerm,
  type Calendar,
  type Day,
  dayOf,
  day as dayOfText,
  err,
  failure,
  hoursEnd,
  type Instant,
  isDay,
  mergeSpans,
  ok,
  periodEnd,
  type Result,
  type Span,
  startOfDay,
  type Term,
  type Text,
  text,
  yearOf,
} from "../kernel/index.ts";
import { type CountedDay, countedDays } from "./calculate-days.ts";
import { type CountingRule, countingRule } from "./counting-rules.ts";
import type { Extension, PauseGround } from "./model.ts";
import type { ParamContext } from "./param.ts";
import { periodOf } from "./period.ts";
import type { Count, LawTold, Period, PeriodUnit } from "./period-model.ts";
import { type Question, readQuestion } from "./question.ts";

export type Answer = {
  readonly rule: string;
  readonly label: Text;
  readonly from: string;
  /** The last day (`YYYY-MM-DD`), rolled over statutory holidays; of an hour clock the moment, written as `from` was. */
  readonly due: string;
  readonly dueIfWeekendsRoll: string;
  /** Before any roll. */
  readonly nominal: string;
  /** Hour clocks: the moment in UTC. */
  readonly dueAt?: Instant;
  /** The answer rests on days for which no holiday notice has been published. */
  readonly provisional: boolean;
  readonly unit: PeriodUnit;
  readonly value: number;
  /** Steps of extension that were counted. */
  readonly extended: number;
  readonly extensions: readonly Extension[];
  readonly suspended: readonly Span[];
  /** On which grounds the law lets this period stand still. */
  readonly grounds: readonly PauseGround[];
  readonly direction: "after" | "before";
  readonly variant?: string;
  readonly variants: readonly { readonly id: string; readonly label: Text }[];
  readonly law: LawTold;
  readonly counting: CountingRule;
  readonly days: readonly CountedDay[];
  readonly notes: readonly Text[];
};

export type CalculatorContext = Omit<ParamContext, "on"> & {
  readonly calendar: Calendar;
  /** Without: the answer alone, for many questions at once. */
  readonly days?: boolean;
};

/** Reads the question, too: refusals name field, article, what is possible. */
export function calculate(input: unknown, context: CalculatorContext): Result<Answer> {
  const question = readQuestion(input);
  return question.ok ? answer(question.value, context) : question;
}

function answer(question: Question, context: CalculatorContext): Result<Answer> {
  const period = periodOf(question, { ...context, on: question.on });
  if (!period.ok) return period;
  const fault = legality(question, period.value);
  if (fault) return fault;
  const counted = count(question, period.value, context.calendar);
  return counted.ok ? ok(told(question, period.value, counted.value, context)) : counted;
}

function count(question: Question, period: Period, calendar: Calendar): Result<Count> {
  const spans = mergeSpans(question.suspend);
  const terms = [period, ...period.extensions.slice(0, question.extend)].map(({ value, unit }) => ({
    value,
    unit: unit as PeriodUnit,
  }));
  if (period.unit === "hour") return ok(hours(question, terms, spans));
  const nominal = nominalEnd(question.on, period, terms as readonly Term[], spans, calendar);
  if (nominal < "1992-01-03" || nominal > "2098-12-31") return err(outside());
  const roll = (policy: "statutory-holiday" | "any-rest-day") =>
    period.direction === "before" ? nominal : calendar.rollForward(nominal, policy);
  return ok({
    nominal,
    due: roll("statutory-holiday"),
    dueIfWeekendsRoll: roll("any-rest-day"),
    spans,
    terms,
  });
}

function hours(question: Question, terms: Count["terms"], spans: readonly Span[]): Count {
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  const dueAt = hoursEnd(question.at?.instant ?? startOfDay(question.on), total, spans);
  const nominal = dayOf(dueAt);
  return { nominal, due: nominal, dueIfWeekendsRoll: nominal, dueAt, spans, terms };
}

function nominalEnd(
  on: Day,
  period: Period,
  terms: readonly Term[],
  spans: readonly Span[],
  calendar: Calendar,
): Day {
  if (period.windows) return windowEnd(on, period.windows);
  if (period.monthAfter) return monthAfter(on);
  if (period.direction === "after") return periodEnd(on, terms, spans, calendar);
  return terms.reduce((from, { value, unit }) => addTerm(from, { value: -value, unit }, calendar), on);
}

/** The last day of the window that the day lies in or that comes next. */
function windowEnd(on: Day, windows: NonNullable<Period["windows"]>): Day {
  const ends = [yearOf(on), yearOf(on) + 1].flatMap((year) =>
    windows.map(({ toMonth }) => lastOfMonth(year, toMonth)),
  );
  return ends.find((end) => on <= end) ?? on;
}

function monthAfter(on: Day): Day {
  const next = addMonths(dayOfText(`${on.slice(0, 7)}-01`), 1);
  return lastOfMonth(yearOf(next), Number(next.slice(5, 7)));
}

function lastOfMonth(year: number, month: number): Day {
  const first = dayOfText(`${year}-${String(month).padStart(2, "0")}-01`);
  return addDays(addMonths(first, 1), -1);
}

/** Extensions the law does not give, and suspensions where nothing can be suspended. */
function legality(question: Question, period: Period): Result<never> | undefined {
  const { extend, suspend } = question;
  if (extend > period.extensions.length) return err(beyondSum(extend, period));
  const still = period.direction === "before" || period.windows !== undefined || period.monthAfter;
  if (suspend.length > 0 && still) {
    const message = text(
      `${period.asked} 不是向后逐日计算的期限，不能中止。`,
      `${period.asked} does not run forward day by day: nothing can be suspended.`,
    );
    return err(failure("invalid-input", message, { field: "suspend" }));
  }
  return undefined;
}

function beyondSum(extend: number, { asked, parameter, article, extensions, unfixed }: Period) {
  const sum = extensions.reduce((total, { value }) => total + value, 0);
  const allowed =
    extensions.length === 0
      ? { zh: "法律未规定可以延长", en: "the law gives no extension" }
      : {
          zh: `法律规定的延长共 ${extensions.length} 次、合计 ${sum}`,
          en: `the law gives ${extensions.length} extension(s), ${sum} in all`,
        };
  const more = unfixed
    ? { zh: `；${unfixed.label.zh}，法律未定天数`, en: `; ${unfixed.label.en}, without a number in law` }
    : { zh: "", en: "" };
  const message = text(
    `${asked}“${parameter.label.zh}”不能延长 ${extend} 次：${allowed.zh}${more.zh}。`,
    `${asked} (${parameter.label.en}) cannot be extended ${extend} time(s): ${allowed.en}${more.en}.`,
  );
  const where =
    (extensions.length < extend ? unfixed?.article : undefined) ?? extensions[0]?.article ?? article;
  return failure("conflict", message, {
    field: "extend",
    ...(where ? { article: where } : {}),
    wayOut: unfixed
      ? text(
          "由集体讨论等程序确定天数后，按新的届满日办理。",
          "Have the length fixed as the article says, then go by that day.",
        )
      : text("请减少延长次数。", "Ask for fewer steps."),
  });
}

function told(question: Question, period: Period, counted: Count, context: CalculatorContext): Answer {
  const rule = countingRule(period.article?.instrument, question.on);
  const { calendar } = context;
  return {
    rule: question.rule,
    label: period.label,
    from: question.from,
    due: counted.dueAt ? writtenAs(question, counted.dueAt) : counted.due,
    dueIfWeekendsRoll: counted.dueAt ? writtenAs(question, counted.dueAt) : counted.dueIfWeekendsRoll,
    nominal: counted.nominal,
    ...(counted.dueAt ? { dueAt: counted.dueAt } : {}),
    provisional: isProvisional(question.on, counted, calendar),
    unit: period.unit,
    value: period.value,
    extended: question.extend,
    extensions: period.extensions.slice(0, question.extend),
    suspended: counted.spans,
    grounds: period.pauses,
    direction: period.direction,
    ...(period.variant ? { variant: period.variant.id } : {}),
    variants: period.offered,
    law: period.law,
    counting: rule,
    days: context.days === false ? [] : countedDays(question, period, counted, rule, calendar),
    notes: notesOf(question, period, counted),
  };
}

/** Working days rest on every year they cross, other units on the day on which they end. */
function isProvisional(on: Day, { nominal, due, dueAt, terms }: Count, calendar: Calendar): boolean {
  if (dueAt !== undefined) return false;
  if (!terms.some(({ unit }) => unit === "working-day")) return calendar.provisional(nominal);
  const [from, to] = nominal < on ? [nominal, on] : [on, due];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    if (calendar.provisional(dayOfText(`${year}-06-30`))) return true;
  }
  return false;
}

/** A moment written as the question wrote its own: with or without zone and seconds. */
function writtenAs({ at }: Question, moment: Instant): string {
  const offset = at?.zone === "" || at === undefined ? "+08:00" : at.zone;
  const minutes = offsetMinutes(offset);
  const local = new Date(Date.parse(moment) + minutes * 60_000).toISOString();
  const time = at?.seconds ? local.slice(11, 19) : local.slice(11, 16);
  return `${local.slice(0, 10)}${at?.separator ?? "T"}${time}${at === undefined ? "" : at.zone}`;
}

function offsetMinutes(zone: string): number {
  if (zone === "Z") return 0;
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const minutes = Number(parts?.[2] ?? 8) * 60 + Number(parts?.[3] ?? 0);
  return parts?.[1] === "-" ? -minutes : minutes;
}

function notesOf(question: Question, period: Period, { spans, due }: Count): Text[] {
  const notes = [...period.notes];
  if (period.unit === "hour" && question.at === undefined && isDay(question.from)) {
    notes.push(
      text(
        "只给出日期，按当日零时起算（从严）。",
        "Only a day was given: counted from its beginning, the strict reading.",
      ),
    );
  }
  if (spans.length > 0 && period.pauses.length === 0) {
    notes.push(
      text(
        "法条未列明本期限的中止事由，是否可以中止须另有依据。",
        "The article names no ground for suspending this period: it needs a basis elsewhere.",
      ),
    );
  }
  if (spans.some(({ from, to }) => from >= due || to <= question.on)) {
    notes.push(
      text("有中止期间不在期限之内，未计入。", "A suspension lies outside the period and was not counted."),
    );
  }
  if (period.unfixed && period.parameter.note === undefined && question.extend === period.extensions.length) {
    const { label } = period.unfixed;
    notes.push(text(`${label.zh}（法律未定天数）。`, `Beyond this, ${label.en} (no number in law).`));
  }
  return notes;
}

function outside() {
  return failure("invalid-input", text("届满日超出日历范围。", "The period ends outside the calendar."), {
    field: "from",
  });
}
