/** Short words for declaring facts. Typed by an officer, kept with the file for good and not shown outside, unless said. */
import { text } from "../kernel/index.ts";
import type { ChecklistItem, Choice, FactDef, FactType } from "./language.ts";

type Rest = Partial<Omit<FactDef, "label" | "type">>;

export function fact(zh: string, en: string, type: FactType, rest: Rest = {}): FactDef {
  return {
    label: text(zh, en),
    type,
    source: "officer",
    sensitivity: "internal",
    retention: null,
    publishable: false,
    ...rest,
  };
}

export function choice(zh: string, en: string, choices: readonly Choice[], rest: Rest = {}): FactDef {
  return fact(zh, en, "choice", { choices, ...rest });
}

export function choices(zh: string, en: string, from: readonly Choice[], rest: Rest = {}): FactDef {
  return fact(zh, en, "choices", { choices: from, ...rest });
}

export function checklist(zh: string, en: string, items: readonly ChecklistItem[], rest: Rest = {}): FactDef {
  return fact(zh, en, "checklist", { items, ...rest });
}
