import { type Failure, failure, text } from "../kernel/index.ts";

/** The same answer for what is not there and for what the caller may not know of. */
export function notFound(): Failure {
  return failure("not-found", text("没有找到该事项。", "There is no such matter."));
}

export function invalid(field: string, zh: string, en: string): Failure {
  return failure("invalid-input", text(zh, en), { field });
}
