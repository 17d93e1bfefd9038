/** From the bytes of a request to a checked input, never reading more than the limit. */

import { z } from "zod";
import type { Operation, Upload } from "../access/index.ts";
import { err, type Failure, failure, ok, type Result, text } from "../kernel/index.ts";
import { unfit } from "./fit.ts";

export const jsonLimit = 1024 * 1024;

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;

export interface Received {
  readonly input: unknown;
  readonly upload?: Upload;
}

export async function readRequest(request: Request, operation: Operation): Promise<Result<Received>> {
  const type = request.headers.get("content-type") ?? "";
  if (request.method === "GET") return parseJson(new URL(request.url).searchParams.get("input") ?? "{}");
  if (operation.upload !== undefined && type.startsWith("multipart/form-data")) {
    return readMultipart(request, operation.upload.limit);
  }
  // Anything else would be sent by a plain form of another site without asking first.
  if (!type.startsWith("application/json")) {
    return err(failure("unsupported-file", text("请以 application/json 提交。", "Send application/json.")));
  }
  const body = await readBounded(request, jsonLimit);
  return body.ok ? parseJson(new TextDecoder().decode(body.value)) : body;
}

/** One message in both languages for the first thing wrong, with the path of the field. */
export function checkInput(operation: Operation, input: unknown): Result<unknown> {
  const parsed = operation.input.safeParse(input, { error: zh });
  if (parsed.success) return ok(parsed.data);
  const english = operation.input.safeParse(input, { error: en });
  const [first] = parsed.error.issues;
  const message = text(
    first?.message ?? "输入无效。",
    (english.success ? undefined : english.error.issues[0]?.message) ?? "Invalid input.",
  );
  const field = first?.path.join(".") ?? "";
  return err(failure("invalid-input", message, field === "" ? {} : { field }));
}

export function tooLarge(limit: number): Failure {
  const size = limit >= jsonLimit ? `${Math.floor(limit / jsonLimit)} MB` : `${Math.floor(limit / 1024)} KB`;
  return failure("too-large", text(`内容超过 ${size}。`, `More than ${size}.`));
}

function parseJson(body: string): Result<Received> {
  let input: unknown;
  try {
    input = JSON.parse(body === "" ? "{}" : body);
  } catch {
    return err(failure("invalid-input", text("不是有效的 JSON。", "Not valid JSON.")));
  }
  const fault = unfit(input);
  return fault === undefined ? ok({ input }) : err(fault);
}

async function readMultipart(request: Request, limit: number): Promise<Result<Received>> {
  // The rest of the form beside the file: field `input` and boundaries.
  const most = limit + jsonLimit;
  if (declaredLength(request) > most) return err(tooLarge(limit));
  const body = await readBounded(request, most);
  if (!body.ok) return err(tooLarge(limit));
  const form = await parseForm(body.value, request.headers.get("content-type") ?? "");
  if (form === undefined) return err(failure("invalid-input", text("不是有效的表单。", "Not a valid form.")));
  const [input, file] = [form.get("input"), form.get("file")];
  const parsed = parseJson(typeof input === "string" ? input : "{}");
  if (!parsed.ok) return parsed;
  if (!(file instanceof File)) {
    return err(failure("invalid-input", text("请附上文件。", "Attach a file."), { field: "file" }));
  }
  if (file.size > limit) return err(tooLarge(limit));
  return ok({
    input: parsed.value.input,
    upload: {
      name: file.name.replaceAll("\u0000", "").toWellFormed(),
      mediaType: file.type,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    },
  });
}

async function parseForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return undefined;
  }
}

/** Refuses by the declared length before a byte is read, and by what really comes if the length was not told. */
async function readBounded(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (declaredLength(request) > limit) return err(tooLarge(limit));
  if (request.body === null) return ok(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > limit) return err(tooLarge(limit));
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return ok(whole);
}

function declaredLength(request: Request): number {
  return Number(request.headers.get("content-length") ?? 0);
}
