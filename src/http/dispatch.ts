/** One operation over HTTP, in order: who, may they, how often, what, do, tell. */
import {
  type Audited,
  audit,
  type Caller,
  type Ctx,
  holds,
  type Operation,
  type OperationMap,
  sessionCookieName,
  type Web,
} from "../access/index.ts";
import { err, type Failure, failure, ok, type Result, text } from "../kernel/index.ts";
import { file, isDownload, json, refusal } from "./answer.ts";
import { cookie, csrfCookie, csrfHeader, csrfToken, csrfValid, sameOrigin } from "./csrf.ts";
import { checkInput, readRequest } from "./input.ts";
import type { Limiter } from "./limiter.ts";
import type { HttpOptions } from "./options.ts";
import type { RefusalLog, Turned } from "./refusal-log.ts";
import { identify, sessionCookieOf, type Who } from "./who.ts";

export interface Door {
  readonly general: Limiter;
  readonly signIn: Limiter;
  readonly refusals: RefusalLog;
}

export interface Asked {
  readonly name: string;
  readonly request: Request;
  readonly id: string;
  readonly ip: string;
}

export async function dispatch(options: HttpOptions, door: Door, asked: Asked): Promise<Response> {
  const cookies: string[] = [];
  const { headers } = asked.request;
  const web: Web = { headers, address: asked.ip, setCookie: (line) => cookies.push(line) };
  const response = await perform(options, door, asked, web);
  if (asked.name.startsWith("session.")) cookies.push(...freshToken(options, asked.request.headers, cookies));
  for (const line of cookies) response.headers.append("Set-Cookie", line);
  return response;
}

async function perform(options: HttpOptions, door: Door, asked: Asked, web: Web): Promise<Response> {
  const { name, request } = asked;
  const operation = find(options.operations, name);
  if (operation === undefined) return refusal(noOperation(name));
  if (request.method !== "POST" && !(request.method === "GET" && operation.kind === "read")) {
    const response = refusal(wrongMethod(), 405);
    response.headers.set("Allow", operation.kind === "read" ? "GET, POST" : "POST");
    return response;
  }
  const turned = (why: Turned, error: Failure) => {
    door.refusals.tell(why, { ...asked, code: error.code }, options.wall());
    return error;
  };
  const tooOften = (seconds: number) => paced(turned("pace", tooManyRequests(seconds)), seconds);
  // By address first: a flood of false keys must not reach the ledger.
  const wait = door.general.take(`ip:${asked.ip}`, options.wall());
  if (wait > 0) return tooOften(wait);
  const who = await identify(request, web, options);
  if (!who.ok) {
    const slow = door.signIn.take(`key:${asked.ip}`, options.wall());
    return slow > 0 ? tooOften(slow) : refusal(turned("key", who.error));
  }
  const slow = pace(door, asked, who.value, options.wall());
  if (slow > 0) return tooOften(slow);
  const allowed = may(options, asked, operation, who.value);
  if (!allowed.ok) {
    const { caller } = who.value;
    if (caller.via !== "public") await tellRefused(options, asked, operation, caller, allowed.error);
    else if (allowed.error.code === "forbidden") turned("forbidden", allowed.error);
    return refusal(allowed.error);
  }
  const received = await readRequest(request, operation);
  if (!received.ok) return refusal(turned("input", received.error));
  const input = checkInput(operation, received.value.input);
  if (!input.ok) return refusal(turned("input", input.error));
  const key = idempotencyKey(request.headers);
  if (!key.ok) return refusal(turned("input", key.error));
  const ctx = context(options, asked, who.value.caller, web, key.value);
  const result = await operation.handler(ctx, input.value, received.value.upload);
  await tell(ctx, name, operation, input.value, result);
  if (!result.ok) return refusal(result.error);
  if (operation.download === true && isDownload(result.value)) return file(result.value);
  return json(operation.output.parse(result.value));
}

function find(operations: OperationMap, name: string): Operation | undefined {
  return Object.hasOwn(operations, name) ? operations[name] : undefined;
}

/** Sign-in is paced by address, everything else by session, key or address. */
function pace(door: Door, { name, ip }: Asked, who: Who, at: number): number {
  if (signInOperations.has(name)) return door.signIn.take(`in:${ip}`, at);
  return who.identity === undefined ? 0 : door.general.take(`id:${who.identity}`, at);
}

const signInOperations: ReadonlySet<string> = new Set([
  "session.signIn",
  "session.verify",
  "session.recover",
  "session.enrol",
  "session.changePassword",
  "setup.first-administrator",
]);

/** Of administration: where a site says from where it is done, from nowhere else. */
const administration: ReadonlySet<string> = new Set(["people.manage", "keys.manage", "audit.read"]);

function may(options: HttpOptions, asked: Asked, operation: Operation, who: Who): Result<true, Failure> {
  const { name, ip } = asked;
  const { headers } = asked.request;
  const { caller, first } = who;
  if (first !== undefined && !name.startsWith("session.") && operation.ability !== "public")
    return err(first === "enrol" ? enrolFirst() : passwordFirst());
  if (caller.scopes !== undefined && !caller.scopes.includes(name)) return err(outOfScope(name));
  // A key is never sent by a browser on its own; everything else might be.
  if (operation.kind === "write" && caller.via !== "key" && !ownPage(options, headers))
    return err(foreignPage());
  if (operation.ability === "public") return ok(true);
  if (caller.via === "public") return err(failure("unauthenticated", text("请先登录。", "Sign in first.")));
  if (administration.has(operation.ability) && options.adminNetworks?.includes(ip) === false)
    return err(elsewhere());
  if (operation.ability === "signed-in" || holds(caller, operation.ability)) return ok(true);
  return err(failure("forbidden", text("您的岗位没有此项权限。", "Your posts do not hold this ability.")));
}

function ownPage(options: HttpOptions, headers: Headers): boolean {
  const token = headers.get(csrfHeader);
  return (
    token !== null &&
    sameOrigin(headers, options.baseUrl) &&
    token === cookie(headers.get("cookie"), csrfCookie(options.baseUrl)) &&
    csrfValid(options.secret, sessionCookieOf(headers, options.baseUrl) ?? "", token)
  );
}

/** After sign-in and sign-out the token is bound anew; a page without one gets one from `session.get`. */
function freshToken(options: HttpOptions, headers: Headers, setCookies: readonly string[]): string[] {
  const session = sessionAfter(options.baseUrl, headers, setCookies);
  const name = csrfCookie(options.baseUrl);
  const present = cookie(headers.get("cookie"), name);
  if (present !== undefined && csrfValid(options.secret, session, present)) return [];
  const token = csrfToken(options.secret, session, options.random);
  return [`${name}=${token}; Path=/; SameSite=Lax${options.baseUrl.startsWith("https:") ? "; Secure" : ""}`];
}

function sessionAfter(baseUrl: string, headers: Headers, setCookies: readonly string[]): string {
  const set = setCookies.findLast((line) => line.startsWith(`${sessionCookieName(baseUrl)}=`));
  if (set === undefined) return sessionCookieOf(headers, baseUrl) ?? "";
  return set.slice(set.indexOf("=") + 1).split(";")[0] ?? "";
}

function context(options: HttpOptions, asked: Asked, caller: Caller, web: Web, key: string | undefined): Ctx {
  const request = { id: asked.id, ip: asked.ip, ...(asked.name.startsWith("session.") ? { web } : {}) };
  const { ledger, now, random } = options;
  return { caller, ledger, now, random, request, ...(key === undefined ? {} : { idempotencyKey: key }) };
}

function idempotencyKey(headers: Headers): Result<string | undefined, Failure> {
  const key = headers.get("idempotency-key") ?? undefined;
  if (key === undefined || /^[\x21-\x7e]{8,128}$/.test(key)) return ok(key);
  return err(
    failure(
      "invalid-input",
      text("幂等键须为 8–128 个可见字符。", "An idempotency key has 8–128 visible characters."),
      { field: "Idempotency-Key" },
    ),
  );
}

/** The audit trail: every write, every refusal, every read that needs an ability; with the ids that were read. */
async function tell(
  ctx: Ctx,
  name: string,
  operation: Operation,
  input: unknown,
  result: Result<unknown, Failure>,
): Promise<void> {
  if (ctx.caller.via === "public" || name.startsWith("session.")) return;
  if (result.ok && operation.kind === "read" && operation.ability === "signed-in") return;
  const value = result.ok ? result.value : undefined;
  const subject = idIn(input) ?? idIn(value);
  const subjects = result.ok && operation.kind === "read" ? idsOf(value) : [];
  const event: Audited = {
    kind: result.ok ? operation.kind : "refused",
    ...(subject === undefined ? {} : { subject }),
    ...purposeIn(input),
    detail: {
      operation: name,
      ...(subjects.length === 0 ? {} : { subjects }),
      ...(result.ok ? {} : { code: result.error.code }),
    },
  };
  await audit(ctx.ledger.db, ctx, event);
}

function tellRefused(
  { ledger, now }: HttpOptions,
  asked: Asked,
  operation: Operation,
  caller: Caller,
  error: Failure,
): Promise<void> {
  const ctx = { caller, now, request: { id: asked.id, ip: asked.ip } };
  return audit(ledger.db, ctx, {
    kind: "refused",
    detail: { operation: asked.name, code: error.code, ability: operation.ability },
  });
}

const idFields = ["matter", "operator", "id", "person", "post", "key"] as const;

function idIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const field of idFields) {
    const id: unknown = Reflect.get(value, field);
    if (typeof id === "string" && id.length <= 128) return id;
  }
  return undefined;
}

function idsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null || !("rows" in value) || !Array.isArray(value.rows))
    return [];
  const ids = value.rows.flatMap((row: unknown) => idIn(row) ?? []);
  return [...new Set(ids)].slice(0, 200);
}

function purposeIn(input: unknown): { purpose?: string } {
  if (typeof input !== "object" || input === null || !("purpose" in input)) return {};
  return typeof input.purpose === "string" ? { purpose: input.purpose } : {};
}

function tooManyRequests(seconds: number): Failure {
  return failure(
    "rate-limited",
    text(`请求过于频繁，请 ${seconds} 秒后再试。`, `Too many requests: try again in ${seconds} s.`),
  );
}

function paced(error: Failure, seconds: number): Response {
  const response = refusal(error);
  response.headers.set("Retry-After", String(seconds));
  return response;
}

function noOperation(name: string): Failure {
  return failure("not-found", text(`没有操作 ${name}。`, `There is no operation ${name}.`), {
    wayOut: text("操作清单见 /openapi.json。", "See /openapi.json for the list."),
  });
}

function wrongMethod(): Failure {
  return failure(
    "invalid-input",
    text("该操作不接受此请求方法。", "This operation does not take this method."),
    {
      wayOut: text("请使用 POST；读操作也可用 GET。", "Use POST; reads also take GET."),
    },
  );
}

function enrolFirst(): Failure {
  return failure("forbidden", text("请先启用动态口令。", "Set up the second factor first."), {
    wayOut: text("在登录页完成动态口令绑定后再操作。", "Finish it on the sign-in page, then go on."),
  });
}

function passwordFirst(): Failure {
  return failure("forbidden", text("请先修改初始密码。", "Replace the first password first."), {
    wayOut: text("在登录页设置本人密码后再操作。", "Set your own on the sign-in page, then go on."),
  });
}

function outOfScope(name: string): Failure {
  return failure("forbidden", text(`该密钥不含操作 ${name}。`, `The key is not good for ${name}.`), {
    wayOut: text("请申请包含该操作的密钥。", "Ask for a key with this scope."),
  });
}

function elsewhere(): Failure {
  return failure(
    "forbidden",
    text("此终端不在允许管理的网络地址范围内。", "Administration is not open to this address."),
    {
      wayOut: text(
        "请在指定的管理终端上操作；范围由服务器运维人员设置（ADMIN_NETWORKS）。",
        "Use a terminal set aside for it; whoever runs the server sets the range (ADMIN_NETWORKS).",
      ),
    },
  );
}

function foreignPage(): Failure {
  return failure("forbidden", text("请求未通过来源校验。", "The request did not come from our own page."), {
    wayOut: text(
      "请刷新页面后重试；程序请使用接口密钥。",
      "Reload the page and try again; programs use an API key.",
    ),
  });
}
