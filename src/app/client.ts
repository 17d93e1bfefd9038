/** A typed client over the operations, for tests and programs: `client["matter.get"]({ id })`. Needs only `fetch`. */
import type { z } from "zod";
import type { OperationMap } from "../access/index.ts";
import type { Failure, Result } from "../kernel/index.ts";

export type Client<Operations extends OperationMap> = {
  readonly [Name in keyof Operations]: (
    input: z.input<Operations[Name]["input"]>,
    options?: CallOptions,
  ) => Promise<Result<z.output<Operations[Name]["output"]>, Failure>>;
};

export interface CallOptions {
  /** For operations that take a file. */
  readonly file?: File;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export interface ClientOptions {
  readonly baseUrl: string;
  /** API key; without one only what is public answers, unless `fetch` carries a session. */
  readonly key?: string;
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
  /** Added to every request, such as a CSRF token. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

export function createClient<Operations extends OperationMap>(options: ClientOptions): Client<Operations> {
  const names: ProxyHandler<object> = {
    get: (_, name) =>
      // Awaited, an object that answers to `then` is taken for a promise, and this one would answer to anything.
      typeof name === "string" && name !== "then"
        ? (input: unknown, call: CallOptions = {}) => ask(options, name, input, call)
        : undefined,
  };
  return new Proxy({}, names) as Client<Operations>;
}

/** Files as answers: the raw response, refused ones included. */
export function download(options: ClientOptions, name: string, input: unknown): Promise<Response> {
  return send(options, name, input, {});
}

async function ask(
  options: ClientOptions,
  name: string,
  input: unknown,
  call: CallOptions,
): Promise<Result<unknown, Failure>> {
  const response = await send(options, name, input, call);
  const value: unknown = await response.json();
  return response.ok ? { ok: true, value } : { ok: false, error: value as Failure };
}

function send(options: ClientOptions, name: string, input: unknown, call: CallOptions): Promise<Response> {
  const { baseUrl, key, fetch = globalThis.fetch, headers = () => ({}) } = options;
  const json = JSON.stringify(input);
  let body: string | FormData = json;
  if (call.file !== undefined) {
    body = new FormData();
    body.set("input", json);
    body.set("file", call.file);
  }
  const init: RequestInit = {
    method: "POST",
    body,
    headers: {
      ...headers(),
      ...(typeof body === "string" ? { "Content-Type": "application/json" } : {}),
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(call.idempotencyKey === undefined ? {} : { "Idempotency-Key": call.idempotencyKey }),
    },
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  };
  return fetch(`${baseUrl}/api/${name}`, init);
}
