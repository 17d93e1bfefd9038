/** Required contents of a document: each with the article that requires it. */
import { type Cite, type Failure, failure, type Missing, text } from "../../kernel/index.ts";
import { formatFact, isPersonalRef } from "../../procedure/index.ts";
import type { DocumentPort } from "../ports.ts";
import { documentOf } from "./fill.ts";

type CheckRequest = Parameters<DocumentPort["check"]>[0];

export interface MissingContent extends Missing {
  readonly article: Cite;
}

export function check(request: CheckRequest): MissingContent[] {
  const plain = flat(request.text);
  const missing = documentOf(request).contents.filter((required) => {
    if (required.anchor !== undefined && !plain.includes(flat(required.anchor))) return true;
    return (required.facts ?? []).some((name) => !stands(request, name, plain));
  });
  return missing.map(({ label, article }) => ({ kind: "document", name: label.en, label, article }));
}

/** The refusal that lists everything at once. */
export function missingContents(missing: readonly (Missing & { readonly article?: Cite })[]): Failure {
  const list = (language: "zh" | "en") =>
    missing.map(({ label }) => label[language]).join(language === "zh" ? "、" : ", ");
  const message = text(
    `文书缺少法定内容：${list("zh")}。`,
    `The document lacks required contents: ${list("en")}.`,
  );
  const article = missing[0]?.article;
  return failure("missing-document", message, {
    missing,
    ...(article && { article }),
    wayOut: text(
      "请在文书中补齐所列内容后重新上传。",
      "Add what is listed to the document and upload it again.",
    ),
  });
}

/** An unknown fact, or a personal value that cannot be shown, is missing: what was not compared did not pass. */
function stands({ procedure, facts, names }: CheckRequest, name: string, plain: string): boolean {
  const [def, value] = [procedure.facts[name], facts[name]];
  if (!def || value === undefined) return false;
  if (isPersonalRef(value) && names.personal?.(value) === undefined) return false;
  if (def.type === "money" && typeof value === "number") return amountStands(value, plain);
  return formatFact(def, value, "zh", names)
    .split("\n")
    .every((line) => plain.includes(flat(line)));
}

/** 12,345.00, 12345 and ¥12,345 are one amount; a part of a longer number is not. */
function amountStands(fen: number, plain: string): boolean {
  const yuan = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ",?");
  const cents = String(Math.abs(fen) % 100).padStart(2, "0");
  const fraction = cents === "00" ? "(\\.00?)?" : cents.endsWith("0") ? `\\.${cents[0]}0?` : `\\.${cents}`;
  return new RegExp(`(?<![\\d.,])${yuan}${fraction}(?!\\d|[.,]\\d)`).test(plain);
}

/** NFKC makes full-width forms and their plain ones equal; white space never carries meaning here. */
function flat(value: string): string {
  return value.normalize("NFKC").replace(/[\s\u200b\ufeff]+/g, "");
}
