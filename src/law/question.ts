/** A question to the calculator as it comes from a command line, a file or a request, checked at the door. */
import {
  type Day,
  dayOf,
  err,
  type Failure,
  failure,
  type Instant,
  isDay,
  ok,
  parseInstant,
  type Result,
  type Span,
  type Text,
  text,
} from "../kernel/index.ts";

/** What was asked, in the words of the asker. Shapes are checked by `readQuestion`. */
export type Question = {
  readonly rule: string;
  /** A day; for hours also a date-time, without a zone in Beijing time. */
  readonly from: string;
  readonly extend: number;
  readonly suspend: readonly Span[];
  readonly variant?: string;
  /** How the moment was written, so that the answer is written alike. */
  readonly on: Day;
  readonly at?: Moment;
};

export type Moment = {
  readonly instant: Instant;
  readonly zone: string;
  readonly seconds: boolean;
  readonly separator: string;
};

/** The calendar reaches from 1992 to 2099; a question stays well inside. */
const first = "1992-01-02";
const last = "2079-12-31";

export function readQuestion(input: unknown): Result<Question> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return bad("", text("问题应为对象 {rule, from, …}。", "A question is an object {rule, from, …}."));
  }
  const given = input as Readonly<Record<string, unknown>>;
  const stranger = Object.keys(given).find((key) => !known.has(key));
  if (stranger !== undefined) {
    return bad(stranger, text(`没有字段“${stranger}”。`, `There is no field "${stranger}".`));
  }
  if (typeof given.rule !== "string" || given.rule === "") {
    return bad("rule", text("应填写期限编号，如 C-01。", "Give the id of a period, such as C-01."));
  }
  if (given.variant !== undefined && typeof given.variant !== "string") {
    return bad("variant", text("情形应为文字。", "A variant is a word."));
  }
  const from = readFrom(given.from);
  if (!from.ok) return from;
  const extend = readExtend(given.extend);
  if (!extend.ok) return extend;
  const suspend = readSuspend(given.suspend);
  if (!suspend.ok) return suspend;
  return ok({
    rule: given.rule,
    ...from.value,
    extend: extend.value,
    suspend: suspend.value,
    ...(given.variant === undefined ? {} : { variant: given.variant }),
  });
}

const known: ReadonlySet<string> = new Set(["rule", "from", "extend", "suspend", "variant"]);

function readFrom(value: unknown): Result<Pick<Question, "from" | "on" | "at">> {
  if (typeof value !== "string") {
    return bad("from", text("应填写起算日，如 2026-02-10。", "Give the trigger day, such as 2026-02-10."));
  }
  if (isDay(value)) return inReach(value, "from") ?? ok({ from: value, on: value });
  const shape = /^\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(value);
  const parsed = shape ? parseInstant(shape[3] === undefined ? `${value}+08:00` : value) : undefined;
  if (!shape || !parsed?.ok) return bad("from", notDate(value));
  const far = inReach(value.slice(0, 10), "from");
  if (far) return far;
  const at = {
    instant: parsed.value,
    zone: shape[3] ?? "",
    seconds: shape[2] !== undefined,
    separator: shape[1] ?? "T",
  };
  return ok({ from: value, on: dayOf(parsed.value), at });
}

function readExtend(value: unknown): Result<number> {
  if (value === undefined || value === null || value === false) return ok(0);
  if (value === true) return ok(1);
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 99) return ok(value);
  return bad("extend", text("延长应为 true 或次数。", "extend is true or a number of steps."));
}

function readSuspend(value: unknown): Result<readonly Span[]> {
  if (value === undefined || value === null) return ok([]);
  const each = Array.isArray(value) ? value : [value];
  const spans: Span[] = [];
  for (const one of each) {
    const span = spanOf(one);
    if (span === undefined) {
      return bad(
        "suspend",
        text(
          `“${shown(one)}”不是中止期间；应为 起日..止日，如 2026-03-02..2026-03-20。`,
          `"${shown(one)}" is no suspension; write A..B, such as 2026-03-02..2026-03-20.`,
        ),
      );
    }
    if (span.to < span.from) {
      return bad(
        "suspend",
        text(
          `中止止日 ${span.to} 早于起日 ${span.from}。`,
          `The suspension ends (${span.to}) before it begins (${span.from}).`,
        ),
      );
    }
    const far = inReach(span.from, "suspend") ?? inReach(span.to, "suspend");
    if (far) return far;
    spans.push(span);
  }
  return ok(spans);
}

function spanOf(value: unknown): Span | undefined {
  if (typeof value === "string") {
    const [from = "", to = "", more] = value.split("..");
    return more === undefined && isDay(from) && isDay(to) ? { from, to } : undefined;
  }
  if (Array.isArray(value) && value.length === 2) return spanOf(`${value[0]}..${value[1]}`);
  if (typeof value === "object" && value !== null && "from" in value && "to" in value) {
    return spanOf(`${value.from}..${value.to}`);
  }
  return undefined;
}

function inReach(date: string, field: string): Result<never> | undefined {
  if (date >= first && date <= last) return undefined;
  return bad(
    field,
    text(`日期应在 ${first} 至 ${last} 之间。`, `The date must lie between ${first} and ${last}.`),
  );
}

function notDate(value: string): Text {
  return text(`“${value}”不是有效的日期。`, `"${value}" is not a valid date.`);
}

function shown(value: unknown): string {
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 60);
}

function bad(field: string, message: Text): Result<never, Failure> {
  return err(failure("invalid-input", message, field === "" ? {} : { field }));
}
