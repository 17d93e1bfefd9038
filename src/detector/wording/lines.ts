/** Adverts as lines of JSON, answered line by line in the same order with bounded memory. */
import { err, type Failure, failure, type Language, ok, type Result, text } from "../../kernel/index.ts";
import { type Advert, fields } from "./model.ts";
import { screen } from "./screen.ts";

export const limits = { lineBytes: 1024 * 1024, fieldUnits: 100_000 } as const;

/** The answer to one line, without its newline; undefined for a blank one. */
export function answerLine(line: Uint8Array | "too-long", language: Language): string | undefined {
  if (line === "too-long") return refused(null, lineTooLong());
  const words = decode(line);
  if (!words.ok) return refused(null, words.error);
  if (words.value.trim() === "") return undefined;
  const row = parse(words.value);
  if (!row.ok) return refused(row.error.id, row.error.failure);
  return JSON.stringify({ id: row.value.id, findings: screen(row.value.advert, language) });
}

/** Cuts bytes into lines; what is longer than the limit is passed over, not kept. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = limits.lineBytes,
): AsyncGenerator<Uint8Array | "too-long"> {
  let kept: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) kept = [];
    else if (part.length > 0) kept.push(part);
  };
  const line = (): Uint8Array | "too-long" => {
    const made = size > limit ? "too-long" : joined(kept, size);
    kept = [];
    size = 0;
    return made;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Id = string | number | null;
interface Row {
  readonly id: string | number;
  readonly advert: Advert;
}

function decode(bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return err(
      failure("invalid-input", text("不是有效的 UTF-8。", "Not valid UTF-8."), {
        wayOut: text("请以 UTF-8 编码保存文件。", "Save the file as UTF-8."),
      }),
    );
  }
}

function parse(line: string): Result<Row, { id: Id; failure: Failure }> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return bad(null, text("不是有效的 JSON。", "Not valid JSON."));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return bad(null, text("每行应当是一个 JSON 对象。", "Each line is one JSON object."));
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const id = given.get("id");
  if (typeof id !== "string" && typeof id !== "number") {
    return bad(
      null,
      text("缺少 id，或者不是文字、数字。", "There is no id, or it is neither text nor number."),
      "id",
    );
  }
  const advert: { -readonly [K in keyof Advert]: Advert[K] } = {};
  for (const name of [...fields, "category"] as const) {
    const said = given.get(name);
    if (said === undefined || said === null) continue;
    if (typeof said !== "string") return bad(id, text(`${name} 应当是文字。`, `${name} is text.`), name);
    if (said.length > limits.fieldUnits) {
      const most = limits.fieldUnits.toLocaleString("en");
      return bad(
        id,
        text(`${name} 超过 ${most} 字。`, `${name} is longer than ${most} units.`),
        name,
        "too-large",
      );
    }
    advert[name] = said;
  }
  if (fields.every((name) => advert[name] === undefined)) {
    return bad(
      id,
      text(
        "没有可检测的文字：title、description、text 至少一项。",
        "Nothing to screen: give title, description or text.",
      ),
      "text",
    );
  }
  return ok({ id, advert });
}

function bad(
  id: Id,
  message: { zh: string; en: string },
  field?: string,
  code: Failure["code"] = "invalid-input",
): { ok: false; error: { id: Id; failure: Failure } } {
  return err({ id, failure: failure(code, message, field === undefined ? {} : { field }) });
}

function refused(id: Id, error: Failure): string {
  return JSON.stringify({ id, error });
}

function lineTooLong(): Failure {
  return failure("too-large", text("该行超过 1 MB。", "The line is longer than 1 MB."), {
    wayOut: text("请把一件商品的文字控制在 1 MB 以内。", "Keep the words of one advert below 1 MB."),
  });
}
