import type { z } from "zod";
import {
  type Failure,
  type FailureCode,
  failure,
  isFailureCode,
  type Result,
  text,
} from "../../src/kernel/index.ts";

/** What the client needs to know of an operation; the server's declarations have this shape. */
export type AnyOperations = Readonly<
  Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>
>;

export type InputOf<Ops extends AnyOperations, Name extends keyof Ops> = z.input<Ops[Name]["input"]>;
export type OutputOf<Ops extends AnyOperations, Name extends keyof Ops> = z.output<Ops[Name]["output"]>;

export type CallOptions = {
  /** The same key again gets the same answer: keep it when a person tries again. Default: a new one. */
  key?: string;
  signal?: AbortSignal;
  /** One file beside the input. */
  file?: Blob;
};

export type Client<Ops extends AnyOperations> = {
  call<Name extends keyof Ops & string>(
    name: Name,
    input: InputOf<Ops, Name>,
    options?: CallOptions,
  ): Promise<Result<OutputOf<Ops, Name>, Failure>>;
  /** For operations that answer with a file. */
  download<Name extends keyof Ops & string>(
    name: Name,
    input: InputOf<Ops, Name>,
    options?: CallOptions,
  ): Promise<Result<{ name: string; body: Blob }, Failure>>;
};

export type ClientSettings = {
  fetch?: typeof fetch;
  /** Where the operations are. */
  base?: string;
  /** The token that the server gave this session; sent with every call. */
  csrf?: () => string | undefined;
  /** The session is gone: show the sign-in. */
  onUnauthenticated?: () => void;
};

/**
 * `makeClient<Operations>().call("matter.get", { id })`: POST /api/matter.get. An expected failure is a value; a server
 * that cannot be reached or answers nonsense is the failure `unavailable`. Only an aborted call throws.
 */
export function makeClient<Ops extends AnyOperations>(settings: ClientSettings = {}): Client<Ops> {
  const send = settings.fetch ?? ((...request: Parameters<typeof fetch>) => fetch(...request));

  async function request(
    name: string,
    input: unknown,
    options: CallOptions,
  ): Promise<Result<Response, Failure>> {
    const csrf = (settings.csrf ?? csrfFromCookie)();
    const headers = new Headers({ Accept: "application/json", "Idempotency-Key": options.key ?? newKey() });
    if (csrf !== undefined) headers.set("X-CSRF-Token", csrf);
    let body: BodyInit = JSON.stringify(input ?? {});
    if (options.file === undefined) headers.set("Content-Type", "application/json");
    else {
      const form = new FormData();
      form.set("input", body);
      form.set("file", options.file);
      body = form;
    }
    let response: Response;
    try {
      response = await send(`${settings.base ?? "/api"}/${name}`, {
        method: "POST",
        credentials: "same-origin",
        headers,
        body,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
    } catch (error) {
      if (options.signal?.aborted === true) throw error;
      return { ok: false, error: unreachable };
    }
    if (response.ok) return { ok: true, value: response };
    const refused = await readFailure(response);
    if (refused.code === "unauthenticated") settings.onUnauthenticated?.();
    return { ok: false, error: refused };
  }

  return {
    async call(name, input, options = {}) {
      const answer = await request(name, input, options);
      if (!answer.ok) return answer;
      try {
        return { ok: true, value: await answer.value.json() };
      } catch (error) {
        if (options.signal?.aborted === true) throw error;
        return { ok: false, error: garbled };
      }
    },
    async download(name, input, options = {}) {
      const answer = await request(name, input, options);
      if (!answer.ok) return answer;
      const fileName = fileNameOf(answer.value.headers.get("Content-Disposition"));
      return { ok: true, value: { name: fileName ?? name, body: await answer.value.blob() } };
    },
  };
}

/** 128 random bits. Not `crypto.randomUUID`, which browsers withhold on plain http inside an office. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

async function readFailure(response: Response): Promise<Failure> {
  try {
    const body: unknown = await response.json();
    const inner = isRecord(body) && isRecord(body.error) ? body.error : body;
    if (isFailure(inner)) return inner;
  } catch {
    // Not JSON: a proxy or a crash. The status says what there is to say.
  }
  const code = byStatus[response.status];
  return code === undefined
    ? garbled
    : failure(
        code,
        text(`服务器拒绝了请求（${response.status}）。`, `The server refused (${response.status}).`),
      );
}

function isFailure(value: unknown): value is Failure {
  return (
    isRecord(value) &&
    typeof value.code === "string" &&
    isFailureCode(value.code) &&
    isText(value.message) &&
    isText(value.wayOut)
  );
}

const isText = (value: unknown): boolean =>
  isRecord(value) && typeof value.zh === "string" && typeof value.en === "string";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const byStatus: Readonly<Record<number, FailureCode>> = {
  401: "unauthenticated",
  403: "forbidden",
  404: "not-found",
  413: "too-large",
  429: "rate-limited",
};

const unreachable = failure("unavailable", text("连接不上服务器。", "The server cannot be reached."));
const garbled = failure("unavailable", text("服务器的答复无法读取。", "The server's answer cannot be read."));

function csrfFromCookie(): string | undefined {
  if (typeof document === "undefined") return undefined;
  const found = /(?:^|;\s*)(?:__Host-)?steelyard_csrf=([^;]+)/.exec(document.cookie);
  return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
}

/** RFC 6266: the encoded form first, for Chinese names. */
function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1];
}
