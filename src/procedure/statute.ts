/** The statute book as the engine asks for it: one number with unit, version and certainty, or a refusal. */
import { type Day, err, type Failure, failure, ok, type Result, text } from "../kernel/index.ts";
import { type ParamContext, param, type ResolvedParameter } from "../law/index.ts";
import type { LawUsed } from "./log.ts";

const extension = ".extension";

/**
 * `P-01` is the parameter's own number; `P-01.extension` the length of the extension it allows. What has no number
 * is refused: a clock cannot count words.
 */
export function statutes(
  whose: Omit<ParamContext, "on"> = {},
): (id: string, on: Day) => Result<LawUsed, Failure> {
  return (id, on) => {
    const extends_ = id.endsWith(extension);
    const resolved = param(extends_ ? id.slice(0, -extension.length) : id, { ...whose, on });
    if (!resolved.ok) return resolved;
    const number = extends_ ? resolved.value.extension : resolved.value;
    return number?.value === undefined || number.unit === undefined
      ? err(noNumber(id))
      : ok(used(id, { value: number.value, unit: number.unit }, resolved.value));
  };
}

function used(
  id: string,
  number: { readonly value: number; readonly unit: LawUsed["unit"] },
  from: ResolvedParameter,
): LawUsed {
  return { param: id, ...number, version: from.version, certainty: from.certainty };
}

function noNumber(id: string): Failure {
  return failure("not-found", text(`${id} 没有数值。`, `${id} has no number.`));
}
