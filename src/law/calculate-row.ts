/** One question, one row: the answer, or what was asked with the refusal. For many questions in order. */
import { type Failure, failure, text } from "../kernel/index.ts";
import { type Answer, type CalculatorContext, calculate } from "./calculate.ts";
import { nearPeriods } from "./period.ts";

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
export function calculateLine(line: string, context: CalculatorContext): string {
  let question: unknown;
  try {
    question = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch {
    return JSON.stringify({ error: failure("invalid-input", text("不是有效的 JSON。", "Not valid JSON.")) });
  }
  return JSON.stringify(calculateRow(question, context));
}
