/** Parameters of a detector as values: defaults, what officers set, and what the statute book fixes. */
import { type Day, err, failure, ok, type Result, text } from "../kernel/index.ts";
import { paramValue } from "../law/index.ts";
import type { Detector, Values } from "./definition.ts";

/**
 * Values for a run on a day: what was set over the defaults, the statute book over both. Refuses an unknown name, a
 * fraction and what is out of bounds.
 */
export function valuesOf(detector: Detector, set: Readonly<Record<string, number>>, on: Day): Result<Values> {
  const values: Record<string, number> = {};
  for (const name of Object.keys(set))
    if (!Object.hasOwn(detector.parameters, name)) return err(unknown(detector, name));
  for (const [name, parameter] of Object.entries(detector.parameters)) {
    const fixed = parameter.law === undefined ? undefined : paramValue(parameter.law, { on });
    // Before the rule was in force its number still is the measure: what is found then is told with today's article.
    const value = fixed?.ok ? fixed.value.value : (set[name] ?? parameter.default);
    if (fixed?.ok && set[name] !== undefined && set[name] !== value) return err(fixedByLaw(detector, name));
    if (!Number.isInteger(value) || value < parameter.min || value > parameter.max) {
      return err(outOfBounds(detector, name, value));
    }
    values[name] = value;
  }
  return ok(values);
}

function unknown(detector: Detector, name: string) {
  const possible = Object.entries(detector.parameters).map(([, { label }]) => label);
  return failure(
    "not-found",
    text(
      `监测模型“${detector.name.zh}”没有参数 ${name}。`,
      `The detector ${detector.id} has no parameter ${name}.`,
    ),
    { field: name, possible },
  );
}

function fixedByLaw(detector: Detector, name: string) {
  const label = detector.parameters[name]?.label ?? text(name, name);
  return failure(
    "forbidden",
    text(`“${label.zh}”由法律规定，不能在此调整。`, `“${label.en}” is fixed by law and is not set here.`),
    {
      field: name,
      wayOut: text("法定参数在“法规”中查看。", "The statute book shows where it comes from."),
    },
  );
}

function outOfBounds(detector: Detector, name: string, value: number) {
  const parameter = detector.parameters[name];
  const bounds = `${parameter?.min}–${parameter?.max}`;
  return failure(
    "invalid-input",
    text(
      `“${parameter?.label.zh}”须为 ${bounds} 之间的整数，不能是 ${value}。`,
      `“${parameter?.label.en}” is a whole number within ${bounds}, not ${value}.`,
    ),
    { field: name },
  );
}
