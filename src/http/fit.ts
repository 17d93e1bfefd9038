import { type Failure, failure, text } from "../kernel/index.ts";

/** Deeper than any declared input; what recurses over a value must not run out of stack. */
export const depthLimit = 32;

/**
 * Why a value cannot be worked on, whatever its operation: no store takes a NUL or half a character in a text, and
 * nothing that is declared is nested so deep. Walks without recursion.
 */
export function unfit(value: unknown): Failure | undefined {
  const waiting: { at: unknown; path: string; depth: number }[] = [{ at: value, path: "", depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { at, path, depth } = next;
    if (typeof at === "string" && !isText(at)) return notText(path);
    if (typeof at !== "object" || at === null) continue;
    if (depth === depthLimit) return tooDeep(path);
    for (const [name, item] of Object.entries(at)) {
      if (!isText(name)) return notText(path);
      waiting.push({ at: item, path: path === "" ? name : `${path}.${name}`, depth: depth + 1 });
    }
  }
  return undefined;
}

function isText(value: string): boolean {
  return !value.includes("\u0000") && value.isWellFormed();
}

function notText(field: string): Failure {
  const message = text(
    "文字中含有不能保存的字符。",
    "A text holds a character that cannot be kept (NUL or half a character).",
  );
  return failure("invalid-input", message, shown(field));
}

function tooDeep(field: string): Failure {
  const message = text(`内容嵌套超过 ${depthLimit} 层。`, `Nested deeper than ${depthLimit} levels.`);
  return failure("invalid-input", message, shown(field));
}

function shown(field: string): { field?: string } {
  return field === "" ? {} : { field: field.slice(0, 200) };
}
