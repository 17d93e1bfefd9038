/** Whether a record keeps to its declaration. Small and pure: the import judges in SQL, the simulator's tests here. */
import { isDay } from "../kernel/index.ts";
import type { Field, Kind } from "../observation/index.ts";

/** What is wrong with the record, naming the field; nothing where it is as declared. */
export function faultOf(kind: Kind, record: object): string | undefined {
  const values = new Map<string, unknown>(Object.entries(record));
  for (const name of values.keys()) if (kind.fields[name] === undefined) return `${name}: not declared`;
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = values.get(name);
    if (value === undefined || value === null) {
      if (field.required) return `${name}: required`;
      continue;
    }
    const fault = faultOfValue(field, value);
    if (fault !== undefined) return `${name}: ${fault}`;
  }
  return undefined;
}

function faultOfValue(field: Field, value: unknown): string | undefined {
  switch (field.type) {
    case "text":
    case "key":
      if (typeof value !== "string") return "not text";
      if (value !== value.trim() && field.type === "key") return "not trimmed";
      return [...value].length > (field.max ?? 400) ? "too long" : undefined;
    case "instant":
      return typeof value === "string" &&
        /^\d{4}-\d{2}-\d{2}T/.test(value) &&
        !Number.isNaN(Date.parse(value))
        ? undefined
        : "not an instant";
    case "day":
      return typeof value === "string" && isDay(value) ? undefined : "not a day";
    case "money":
      return Number.isSafeInteger(value) ? undefined : "not whole fen";
    case "count":
      return Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : "not a count";
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? undefined : "not finite";
    case "flag":
      return typeof value === "boolean" ? undefined : "not a flag";
    case "choice":
      return typeof value === "string" && Object.hasOwn(field.choices ?? {}, value)
        ? undefined
        : "no such choice";
    case "texts":
      return Array.isArray(value) && value.every((one) => typeof one === "string") ? undefined : "not texts";
  }
}
