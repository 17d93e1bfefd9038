/** Facts as people read them: on screen in both languages, and in documents as served. */
import {
  type Day,
  type Fen,
  formatDay,
  formatFen,
  formatInstant,
  type Instant,
  type Language,
  type Text,
  text,
} from "../kernel/index.ts";
import type { FactDef, Level } from "./language.ts";
import type { Answer, FactValue, PersonalRef } from "./log.ts";
import { readRedactions } from "./redactions.ts";
import { readRows } from "./rows.ts";

/** How ids become names; what is not found prints as the id, so that a gap is seen. */
export interface Names {
  readonly person?: (id: string) => string | undefined;
  readonly party?: (id: string) => string | undefined;
  /** The value behind a reference, for those who may see it. */
  readonly personal?: (ref: PersonalRef) => string | undefined;
}

export function isPersonalRef(value: unknown): value is PersonalRef {
  return (
    typeof value === "object" &&
    value !== null &&
    "personal" in value &&
    typeof value.personal === "string" &&
    "hash" in value &&
    typeof value.hash === "string"
  );
}

export function formatFact(
  def: FactDef,
  value: FactValue | undefined,
  language: Language,
  names: Names = {},
): string {
  if (value === undefined) return language === "zh" ? "(未填)" : "(blank)";
  if (isPersonalRef(value)) return names.personal?.(value) ?? "***";
  if (Array.isArray(value)) {
    return value.map((item: string) => one(def, item, language, names)).join(language === "zh" ? "、" : ", ");
  }
  if (typeof value === "object")
    return answers(def, value as Readonly<Record<string, Answer>>, language).join("\n");
  return one(def, value as string | number | boolean, language, names);
}

/** The same in both languages, without names: for explanations and help. */
export function factText(def: FactDef, value: FactValue | undefined): Text {
  return { zh: formatFact(def, value, "zh"), en: formatFact(def, value, "en") };
}

/** `2026年3月1日`, as official documents write days. */
export function formalDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

export const levelNames: Record<Level, Text> = {
  officer: text("办案人员", "officer"),
  "unit-head": text("机构负责人", "head of unit"),
  head: text("机关负责人", "head of the organ"),
  collective: text("集体讨论", "collective deliberation"),
};

const answerWords: Record<Answer["answer"], Text> = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  unknown: { zh: "不明", en: "unknown" },
};

export function answerText(answer: Answer["answer"]): Text {
  return answerWords[answer];
}

/** One line for each item of a checklist, in the order of the declaration. */
export function answers(
  def: FactDef,
  value: Readonly<Record<string, Answer>>,
  language: Language,
): readonly string[] {
  return (def.items ?? []).flatMap((item) => {
    const given = value[item.id];
    if (!given) return [];
    const question = item.question[language];
    const [colon, dash] = language === "zh" ? ["：", "。理由："] : [": ", ". Reason: "];
    // A question that asks by itself takes no colon.
    const link = /[?？]$/.test(question) ? colon.slice(1) : colon;
    return [`${question}${link}${answerWords[given.answer][language]}${dash}${given.reason}`];
  });
}

function one(def: FactDef, value: string | number | boolean, language: Language, names: Names): string {
  switch (def.type) {
    case "boolean":
      return value ? (language === "zh" ? "是" : "yes") : language === "zh" ? "否" : "no";
    case "money":
      return formatFen(value as Fen);
    case "day":
      return language === "zh" ? formalDay(value as Day) : formatDay(value as Day, "en");
    case "instant":
      return formatInstant(value as Instant);
    case "choice":
    case "choices":
      return def.choices?.find((choice) => choice.id === value)?.label[language] ?? String(value);
    case "person":
    case "persons":
      return names.person?.(String(value)) ?? String(value);
    case "party":
      return names.party?.(String(value)) ?? String(value);
    case "redactions":
      return hiddenSpans(value, language);
    case "rows":
      return rowLines(value, language);
    default:
      return String(value);
  }
}

function rowLines(value: string | number | boolean, language: Language): string {
  const told = readRows(value);
  if (told === undefined) return String(value);
  const more = language === "zh" ? `另有 ${told.more} 条未列出。` : `${told.more} more are not listed.`;
  return [...told.rows.map(({ title }, at) => `${at + 1}. ${title}`), ...(told.more > 0 ? [more] : [])].join(
    "\n",
  );
}

/** How many spans are hidden, and for which reasons; what they hide is not repeated. */
function hiddenSpans(value: string | number | boolean, language: Language): string {
  const spans = readRedactions(value);
  if (spans === undefined) return String(value);
  const reasons = [...new Set(spans.map(({ reason }) => reason))];
  if (language === "en") return `${spans.length} hidden${reasons.map((reason) => `; ${reason}`).join("")}`;
  return spans.length === 0 ? "不隐去" : `隐去 ${spans.length} 处：${reasons.join("、")}`;
}
