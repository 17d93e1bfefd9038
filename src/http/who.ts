/** From a request to a caller: an API key, a session cookie, or nobody in particular. */
import {
  type Auth,
  type Caller,
  keyHolder,
  loadCaller,
  publicCaller,
  sessionCookieName,
  type Web,
} from "../access/index.ts";
import type { Ledger } from "../base/index.ts";
import { dayOf, err, type Failure, failure, type Instant, ok, type Result, text } from "../kernel/index.ts";
import { cookie } from "./csrf.ts";

export interface Who {
  readonly caller: Caller;
  /** Signed in, but something comes first: a second factor, or an own password. */
  readonly first?: "enrol" | "password";
  /** For rate limits: the key or session, where there is one. */
  readonly identity?: string;
}

export interface WhoOptions {
  readonly ledger: Ledger;
  readonly auth: Auth;
  readonly now: () => Instant;
  readonly baseUrl: string;
}

export async function identify(
  request: Request,
  web: Web,
  options: WhoOptions,
): Promise<Result<Who, Failure>> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return byKey(authorization, options);
  const sessionCookie = sessionCookieOf(request.headers, options.baseUrl);
  if (sessionCookie === undefined) return ok({ caller: publicCaller });
  const session = await options.auth.session(web);
  if (session === undefined) return ok({ caller: publicCaller });
  const first = session.enrolled ? (session.mustChange ? "password" : undefined) : "enrol";
  if (first !== undefined) return ok({ caller: publicCaller, first, identity: session.token });
  const caller = await load(options, session.person, "session");
  return ok({ caller: caller ?? publicCaller, identity: session.token });
}

/** Forged, expired and revoked keys look alike. */
async function byKey(authorization: string, options: WhoOptions): Promise<Result<Who, Failure>> {
  const [, secret] = /^Bearer (sk_[\w-]{43})$/.exec(authorization) ?? [];
  const key = secret === undefined ? undefined : await keyHolder(options.ledger.db, secret);
  const caller = key === undefined ? undefined : await load(options, key.person, "key", key.scopes);
  if (key === undefined || caller === undefined) {
    return err(
      failure("unauthenticated", text("接口密钥无效。", "The API key is not valid."), {
        wayOut: text("请向管理员申请有效密钥。", "Ask the administrator for a valid key."),
      }),
    );
  }
  return ok({ caller, identity: key.id });
}

function load(options: WhoOptions, person: string, via: Caller["via"], scopes?: readonly string[]) {
  const on = dayOf(options.now());
  return loadCaller(options.ledger.db, person, { on, via, ...(scopes === undefined ? {} : { scopes }) });
}

/** Only under the name it has where browsers come so: over https one that no other host can plant. */
export function sessionCookieOf(headers: Headers, baseUrl: string): string | undefined {
  return cookie(headers.get("cookie"), sessionCookieName(baseUrl));
}
