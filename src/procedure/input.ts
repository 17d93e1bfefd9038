/** Whether what was typed is what was asked for. Every fault names its field. */
import { assert, type Failure, failure, isDay, isInstant, must, type Text, text } from "../kernel/index.ts";
import { isPersonalRef } from "./format.ts";
import type { AnyProcedure, FactDef, InputField } from "./language.ts";
import type { Answer, Facts, FactValue, Party } from "./log.ts";
import { readRedactions } from "./redactions.ts";
import { readRows } from "./rows.ts";

const shortText = 2_000;
const longText = 50_000;

export function inputFailures(
  procedure: AnyProcedure,
  fields: readonly InputField<string>[],
  facts: Facts,
  parties: readonly Party[],
): Failure[] {
  const failures: Failure[] = [];
  for (const name of Object.keys(facts)) {
    if (!fields.some((field) => field.fact === name)) failures.push(notAsked(procedure, name));
  }
  for (const { fact, required } of fields) {
    const def = must(procedure.facts[fact], `${procedure.id} has no fact ${fact}`);
    const value = facts[fact];
    if (value === undefined) {
      if (required) failures.push(absent(fact, def));
      continue;
    }
    assertPersonalReplaced(procedure, fact, def, value);
    const fault = faultOf(def, value, parties);
    if (fault) failures.push(bad(fact, def, fault));
  }
  return failures;
}

function notAsked(procedure: AnyProcedure, fact: string): Failure {
  const label = procedure.facts[fact]?.label ?? text(fact, fact);
  const message = text(`本事项不收“${label.zh}”。`, `“${label.en}” is not asked for here.`);
  return failure("invalid-input", message, { field: fact });
}

function absent(fact: string, def: FactDef): Failure {
  const message = text(`未填写“${def.label.zh}”。`, `“${def.label.en}” is missing.`);
  return failure("missing-fact", message, {
    field: fact,
    missing: [{ kind: "fact", name: fact, label: def.label }],
    ...(def.article ? { article: def.article } : {}),
  });
}

function bad(fact: string, def: FactDef, fault: Text): Failure {
  const message = text(`“${def.label.zh}”${fault.zh}。`, `“${def.label.en}” ${fault.en}.`);
  return failure("invalid-input", message, {
    field: fact,
    missing: [{ kind: "fact", name: fact, label: def.label }],
    ...(def.article ? { article: def.article } : {}),
  });
}

/** A personal value in plain would be written into a log that cannot forget: the runtime has failed, not the user. */
function assertPersonalReplaced(procedure: AnyProcedure, fact: string, def: FactDef, value: FactValue): void {
  const stored = def.sensitivity === "personal" && (def.type === "text" || def.type === "long-text");
  assert(
    !stored || isPersonalRef(value),
    `${procedure.id}.${fact} is personal and stands in plain in the command`,
  );
}

function faultOf(def: FactDef, value: FactValue, parties: readonly Party[]): Text | undefined {
  if (isPersonalRef(value)) {
    return def.sensitivity === "personal" ? undefined : text("不是个人信息", "is not personal data");
  }
  switch (def.type) {
    case "text":
      return textFault(value, shortText);
    case "long-text":
      return textFault(value, longText);
    case "boolean":
      return typeof value === "boolean" ? undefined : text("应为是或否", "must be yes or no");
    case "number":
      return typeof value === "number" && Number.isFinite(value)
        ? undefined
        : text("应为数字", "must be a number");
    case "money":
      return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
        ? undefined
        : text("应为不小于零的金额（分）", "must be an amount of at least zero, in whole fen");
    case "day":
      return typeof value === "string" && isDay(value)
        ? undefined
        : text("不是有效日期", "is not a valid day");
    case "instant":
      return typeof value === "string" && isInstant(value)
        ? undefined
        : text("不是有效时间", "is not a valid time");
    case "choice":
      return choiceFault(def, [value]);
    case "choices":
      return Array.isArray(value)
        ? choiceFault(def, value)
        : text("应为多项选择", "must be a list of choices");
    case "person":
      return isName(value) ? undefined : text("应为人员", "must be a person");
    case "persons":
      return Array.isArray(value) && value.length > 0 && value.every(isName)
        ? undefined
        : text("应列出人员", "must list persons");
    case "party":
      return parties.some((party) => party.id === value)
        ? undefined
        : text("不是本事项的当事人", "is not a party here");
    case "checklist":
      return checklistFault(def, value);
    case "redactions":
      return readRedactions(value) === undefined
        ? text("应为带理由的隐去片段", "must be spans, each with a reason")
        : undefined;
    case "rows":
      return readRows(value) === undefined ? text("应为所指记录", "must be the rows of a figure") : undefined;
  }
}

function textFault(value: FactValue, limit: number): Text | undefined {
  if (typeof value !== "string") return text("应为文字", "must be text");
  if (value.trim() === "") return text("不得为空", "must not be empty");
  if (!value.isWellFormed()) return text("含有无效字符", "contains invalid characters");
  return value.length <= limit ? undefined : text(`超过 ${limit} 字`, `is longer than ${limit} characters`);
}

function choiceFault(def: FactDef, values: readonly unknown[]): Text | undefined {
  const known = values.every((value) => def.choices?.some((choice) => choice.id === value));
  if (known && values.length > 0 && new Set(values).size === values.length) return undefined;
  const names = (def.choices ?? []).map((choice) => choice.label);
  return text(
    `应从下列选项中选择：${names.map((name) => name.zh).join("、")}`,
    `must be chosen from: ${names.map((name) => name.en).join(", ")}`,
  );
}

function checklistFault(def: FactDef, value: FactValue): Text | undefined {
  if (typeof value !== "object" || Array.isArray(value))
    return text("应逐项回答", "must be answered item by item");
  const given = value as Readonly<Record<string, Answer>>;
  const items = def.items ?? [];
  const stray = Object.keys(given).find((id) => !items.some((item) => item.id === id));
  if (stray !== undefined) return text(`没有“${stray}”这一项`, `has no item “${stray}”`);
  const open = items.find((item) => !isAnswer(given[item.id]));
  return (
    open &&
    text(`:“${open.question.zh}”须作出回答并说明理由`, `: “${open.question.en}” needs an answer and a reason`)
  );
}

function isAnswer(answer: Answer | undefined): boolean {
  return (
    answer !== undefined &&
    ["yes", "no", "unknown"].includes(answer.answer) &&
    textFault(answer.reason, shortText) === undefined
  );
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= 200;
}
