/** One question, one row: the answer, or what was asked with the refusal. For many questions in order. */
import { type Failure, failure, text } from "../kernel/index.ts";
import { type Answer, type CalculatorContext, calculate } from "./calculate.ts";
import { nearPeriods } from "./period.ts";

/** For many questions at once: when, and by which law; a part of the whole answer under the same names. */
export type BriefAnswer = Pick<
  Answer,
  "rule" | "from" | "due" | "dueIfWeekendsRoll" | "dueAt" | "provisional" | "extended" | "variant"
> & { readonly law: Pick<Answer["law"], "version" | "instrument" | "article" | "certainty"> };

export type RefusedRow = {
  readonly rule?: unknown;
  readonly from?: unknown;
  readonly error: Failure & { readonly near?: readonly string[] };
};

export function calculateRow(question: unknown, context: CalculatorContext): Answer | RefusedRow {
  const answered = calculate(question, context);
  if (answered.ok) return answered.value;
  const asked = typeof question === "object" && question !== null ? question : {};
  const { rule, from } = asked as { rule?: unknown; from?: unknown };
  const { error } = answered;
  const near = error.code === "not-found" && typeof rule === "string" ? { near: nearPeriods(rule) } : {};
  return { rule, from, error: { ...error, ...near } };
}

/** A line of JSON in, a line of JSON out; a byte order mark before the first is overlooked. */
export function calculateLine(
  line: string,
  context: Omit<CalculatorContext, "days">,
  length: "whole" | "brief" = "whole",
): string {
  let question: unknown;
  try {
    question = JSON.parse(line.charCodeAt(0) === byteOrderMark ? line.slice(1) : line);
  } catch {
    return JSON.stringify({ error: failure("invalid-input", text("不是有效的 JSON。", "Not valid JSON.")) });
  }
  const row = calculateRow(question, { ...context, days: length === "whole" });
  return JSON.stringify(length === "brief" && !("error" in row) ? brief(row) : row);
}

const byteOrderMark = 0xfeff;

function brief(answer: Answer): BriefAnswer {
  const { rule, from, due, dueIfWeekendsRoll, dueAt, provisional, extended, variant, law } = answer;
  const { version, instrument, article, certainty } = law;
  return {
    rule,
    from,
    due,
    dueIfWeekendsRoll,
    ...(dueAt === undefined ? {} : { dueAt }),
    provisional,
    extended,
    ...(variant === undefined ? {} : { variant }),
    law: { version, instrument, article, certainty },
  };
}
