/**
 * Sign-in in the words of the house: steps, accounts, second factor. What was wrong with a failed sign-in is never
 * said: unknown name, wrong password and locked account look alike.
 */

import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { sql } from "kysely";
import type { Ledger } from "../base/index.ts";
import { err, type Failure, failure, hex, must, ok, type Result, text } from "../kernel/index.ts";
import { createAuthEngine } from "./auth-engine.ts";
import { commonPasswords } from "./common-passwords.ts";
import { browserMark, knownBrowser } from "./known-browser.ts";
import { beginAttempt, endAttempts } from "./lockout.ts";
import type { Web } from "./operation.ts";
import { checkPassword } from "./password.ts";
import { createHasher, presentCost, type ScryptCost } from "./password-hash.ts";
import { recoveryHash } from "./recovery-codes.ts";
import { spendCode } from "./second-factor.ts";
import { endSessions, longestHours } from "./sessions.ts";

/**
 * `code`: the password was right, the second factor is awaited. `enrol`: signed in, but only to set it up. `password`:
 * signed in with both, but only to replace a password that an administrator gave.
 */
export type Step = "code" | "enrol" | "password" | "ready";

export interface Session {
  readonly person: string;
  /** Set up a second factor: until then only the operations of sign-in are open. */
  readonly enrolled: boolean;
  /** The password was given by an administrator: another comes first. */
  readonly mustChange: boolean;
  readonly token: string;
  /** The account's id and name. */
  readonly user: string;
  readonly account: string;
}

export interface Auth {
  signIn(web: Web, account: string, password: string): Promise<Result<{ step: Step }>>;
  verify(web: Web, code: string): Promise<Result<{ step: Step }>>;
  recover(web: Web, code: string): Promise<Result<{ step: Step }>>;
  enrol(web: Web, password: string): Promise<Result<{ uri: string; recoveryCodes: string[] }>>;
  signOut(web: Web): Promise<void>;
  changePassword(web: Web, session: Session, current: string, next: string): Promise<Result<true>>;
  /** Whose session the cookies carry; slides its idle end and ends it 12 hours after it began. */
  session(web: Web): Promise<Session | undefined>;
  /** For accounts that are told to share one password: hashed once. */
  hash(password: string): Promise<string>;
  createAccount(input: {
    account: string;
    name: string;
    password: string;
    /** The same, hashed before. */
    hashed?: string;
    secret?: string;
    /** By an administrator: good for seven days, and only to set another. */
    given?: boolean;
  }): Promise<Result<{ id: string }>>;
  /** A given password and no session; the second factor stays. */
  resetPassword(id: string, account: string, password: string): Promise<Result<true>>;
  /** No second factor nor session; the password stays. */
  resetSecondFactor(id: string): Promise<Result<true>>;
  accountName(id: string): Promise<string | undefined>;
  accountId(account: string): Promise<string | undefined>;
  /** The present code of an account's second factor: demonstration and tests only. */
  codeOf(account: string): Promise<string | undefined>;
}

export interface AuthOptions {
  readonly ledger: Ledger;
  readonly secret: string;
  readonly baseUrl: string;
  /** Milliseconds by the wall clock, also where the house runs on a virtual one: authenticators know no other. */
  readonly wall: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** A demonstration tells its codes to everybody and shares its accounts: there one is taken again while it is shown. */
  readonly codesAgain?: () => Promise<boolean>;
  /** Of hashing a password; only tests make it cheaper. */
  readonly passwordCost?: ScryptCost;
}

export function createAuth({
  ledger,
  secret,
  baseUrl,
  wall,
  random,
  codesAgain,
  passwordCost = presentCost,
}: AuthOptions): Auth {
  const { db } = ledger;
  const hasher = createHasher(random, passwordCost);
  const engine = createAuthEngine({
    pool: ledger.pool,
    secret,
    baseUrl,
    hasher,
    random,
    spend: async (user, code, decrypt) =>
      (await codesAgain?.()) === true || spendCode(db, { user, code, at: wall() }, decrypt),
  });

  const enrolledByToken = async (token: string) =>
    db
      .selectFrom("auth_session as s")
      .innerJoin("auth_user as u", "u.id", "s.user_id")
      .leftJoin("person as p", "p.account", "u.id")
      .select([
        "p.id as person",
        "u.id as user",
        "u.email",
        "u.two_factor_enabled as enrolled",
        "u.password_until",
      ])
      .select(sql<boolean>`s.created_at > now() - make_interval(hours => ${longestHours})`.as("fresh"))
      .where("s.token", "=", token)
      .where("p.closed_at", "is", null)
      .executeTakeFirst();

  /** Closed, or with a given password that was not replaced in time. */
  const lapsed = async (name: string) =>
    (await db
      .selectFrom("auth_user as u")
      .leftJoin("person as p", "p.account", "u.id")
      .select("u.id")
      .where("u.email", "=", addressOf(name))
      .where((eb) =>
        eb.or([eb("p.closed_at", "is not", null), eb("u.password_until", "<", sql<string>`now()`)]),
      )
      .executeTakeFirst()) !== undefined;

  const afterCode = async (user: string): Promise<{ step: Step }> => {
    const row = await db
      .selectFrom("auth_user")
      .select("password_until")
      .where("id", "=", user)
      .executeTakeFirst();
    return { step: row?.password_until ? "password" : "ready" };
  };

  /** A password just given rightly, whose hash is of an earlier cost. */
  const renewHash = async (name: string, password: string) => {
    const stored = await db
      .selectFrom("auth_account as a")
      .innerJoin("auth_user as u", "u.id", "a.user_id")
      .select(["a.id", "a.password"])
      .where("u.email", "=", addressOf(name))
      .where("a.provider_id", "=", "credential")
      .executeTakeFirst();
    if (!stored?.password || !hasher.outdated(stored.password)) return;
    await db
      .updateTable("auth_account")
      .set({ password: await hasher.hash(password) })
      .where("id", "=", stored.id)
      // Not over a password changed meanwhile.
      .where("password", "=", stored.password)
      .execute();
  };

  const giveFor = (user: string) =>
    db
      .updateTable("auth_user")
      .set({ password_until: sql<string>`now() + make_interval(days => ${givenDays})` })
      .where("id", "=", user)
      .execute();

  return {
    async signIn(web, account, password) {
      if (hasher.busy()) return err(tooMany());
      const name = account.trim().toLowerCase();
      const mark = { secret, account: name, secure: baseUrl.startsWith("https:") };
      const browser = knownBrowser(mark, web.headers.get("cookie"));
      const source = browser === undefined ? { address: web.address } : { browser };
      if ((await beginAttempt(db, name, source)) === "locked") return err(refused());
      if (await lapsed(name)) {
        // As slow as a wrong password.
        await hasher.hash(password);
        return err(refused());
      }
      const answer = await attempt(web, () =>
        engine.api.signInEmail({
          body: { email: addressOf(name), password },
          headers: told(web),
          returnHeaders: true,
        }),
      );
      if (!answer.ok) return answer;
      await renewHash(name, password);
      await endAttempts(db, name, source);
      web.setCookie(browserMark(mark, browser ?? hex(random(16))));
      if ("twoFactorRedirect" in answer.value) return ok({ step: "code" });
      return ok({ step: "enrol" });
    },

    async verify(web, code) {
      const answer = await attempt(web, () =>
        engine.api.verifyTOTP({ body: { code }, headers: told(web), returnHeaders: true }),
      );
      return answer.ok ? ok(await afterCode(answer.value.user.id)) : err(wrongCode());
    },

    async recover(web, code) {
      const answer = await attempt(web, () =>
        engine.api.verifyBackupCode({
          body: { code: recoveryHash(code) },
          headers: told(web),
          returnHeaders: true,
        }),
      );
      return answer.ok ? ok(await afterCode(answer.value.user.id)) : err(wrongCode());
    },

    async enrol(web, password) {
      const answer = await attempt(web, () =>
        engine.api.enableTwoFactor({
          body: { password, method: "totp" },
          headers: web.headers,
          returnHeaders: true,
        }),
      );
      if (!answer.ok)
        return err(
          failure(
            "forbidden",
            text(
              "密码不正确，或已启用动态口令。",
              "The password is wrong, or a second factor is set up already.",
            ),
          ),
        );
      const value = answer.value;
      if (!("totpURI" in value)) return err(refused());
      return ok({ uri: value.totpURI, recoveryCodes: value.backupCodes });
    },

    async signOut(web) {
      await attempt(web, () => engine.api.signOut({ headers: web.headers, returnHeaders: true }));
    },

    async changePassword(web, session, current, next) {
      const fit = checkPassword(next, session.account, await commonPasswords());
      if (!fit.ok) return fit;
      if (next === current) return err(samePassword());
      const answer = await attempt(web, () =>
        engine.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers: told(web),
          returnHeaders: true,
        }),
      );
      if (!answer.ok) {
        return err(
          failure("forbidden", text("原密码不正确。", "The present password is wrong."), {
            field: "current",
          }),
        );
      }
      await db
        .updateTable("auth_user")
        .set({ password_until: null })
        .where("id", "=", session.user)
        .execute();
      return ok(true);
    },

    async session(web) {
      const answer = await attempt(web, () =>
        engine.api.getSession({
          headers: web.headers,
          query: { disableCookieCache: true },
          returnHeaders: true,
        }),
      );
      const token = answer.ok ? answer.value?.session.token : undefined;
      if (token === undefined) return undefined;
      const row = await enrolledByToken(token);
      if (row === undefined || row.person === null) return undefined;
      if (!row.fresh) {
        await db.deleteFrom("auth_session").where("token", "=", token).execute();
        return undefined;
      }
      return {
        person: row.person,
        enrolled: row.enrolled === true,
        mustChange: row.password_until !== null,
        token,
        user: row.user,
        account: row.email.slice(0, -domain.length),
      };
    },

    hash: hasher.hash,

    async createAccount({ account, name, password, hashed, secret: totp, given = false }) {
      const user = account.trim().toLowerCase();
      if (!/^[a-z][a-z0-9._-]{1,31}$/.test(user)) return err(badName());
      const fit = checkPassword(password, user, await commonPasswords());
      if (!fit.ok) return fit;
      const context = await engine.$context;
      const email = addressOf(user);
      if ((await context.internalAdapter.findUserByEmail(email)) !== null) return err(nameTaken());
      const created = await context.internalAdapter.createUser(
        { email, name, emailVerified: true },
        { method: "admin" },
      );
      await context.internalAdapter.linkAccount({
        userId: created.id,
        accountId: created.id,
        providerId: "credential",
        password: hashed ?? (await hasher.hash(password)),
      });
      if (totp !== undefined) {
        const encrypted = (data: string) => symmetricEncrypt({ key: context.secretConfig, data });
        await context.adapter.create({
          model: "twoFactor",
          data: {
            userId: created.id,
            secret: await encrypted(totp),
            backupCodes: "[]",
            verified: true,
          },
        });
        await context.internalAdapter.updateUser(created.id, { twoFactorEnabled: true });
      }
      if (given) await giveFor(created.id);
      return ok({ id: created.id });
    },

    async resetPassword(id, account, password) {
      const fit = checkPassword(password, account, await commonPasswords());
      if (!fit.ok) return fit;
      const context = await engine.$context;
      await context.internalAdapter.updatePassword(id, await hasher.hash(password));
      await endSessions(db, id);
      await giveFor(id);
      await endAttempts(db, account);
      return ok(true);
    },

    async resetSecondFactor(id) {
      await db.deleteFrom("auth_two_factor").where("user_id", "=", id).execute();
      await db.updateTable("auth_user").set({ two_factor_enabled: false }).where("id", "=", id).execute();
      await endSessions(db, id);
      return ok(true);
    },

    async accountName(id) {
      const row = await db.selectFrom("auth_user").select("email").where("id", "=", id).executeTakeFirst();
      return row?.email.slice(0, -domain.length);
    },

    async accountId(account) {
      const email = addressOf(account.trim().toLowerCase());
      return (await db.selectFrom("auth_user").select("id").where("email", "=", email).executeTakeFirst())
        ?.id;
    },

    async codeOf(account) {
      const row = await db
        .selectFrom("auth_two_factor as f")
        .innerJoin("auth_user as u", "u.id", "f.user_id")
        .select("f.secret")
        .where("u.email", "=", addressOf(account.trim().toLowerCase()))
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const context = await engine.$context;
      const plain = await symmetricDecrypt({ key: context.secretConfig, data: row.secret });
      const { code } = await engine.api.generateTOTP({ body: { secret: plain } });
      return must(code, "no code");
    },
  };
}

/** One call of better-auth: its cookies go to the browser also when it refuses, its errors become one refusal. */
async function attempt<T>(
  web: Web,
  call: () => Promise<{ headers: Headers | null; response: T }>,
): Promise<Result<T>> {
  try {
    const { headers, response } = await call();
    for (const line of headers?.getSetCookie() ?? []) web.setCookie(line);
    return ok(response);
  } catch (error) {
    // Its refusals carry a status; anything else is a fault of ours or of the ledger and must be seen.
    if (!(error instanceof Error) || !("statusCode" in error) || Number(error.statusCode) >= 500) throw error;
    return err(refused());
  }
}

/** As the browser sent them, with the address that the house goes by: a session keeps where it came from. */
function told(web: Web): Headers {
  const headers = new Headers(web.headers);
  headers.set("x-forwarded-for", web.address);
  return headers;
}

/** How long a password is good that an administrator gave. */
export const givenDays = 7;

const domain = "@account.invalid";

function addressOf(account: string): string {
  return `${account}${domain}`;
}

function refused(): Failure {
  return failure(
    "unauthenticated",
    text(
      "用户名或密码不正确，或账户暂时锁定。",
      "The user name or password is wrong, or the account is locked for a while.",
    ),
    {
      wayOut: text(
        "请核对后再试；连续多次失败后请等待 15 分钟。初始密码 7 日未改即失效，请向管理员申请重置。",
        "Check both and try again; after several failures wait 15 minutes. A first password lapses after 7 days: ask the administrator for another.",
      ),
    },
  );
}

function tooMany(): Failure {
  return failure(
    "rate-limited",
    text("同时登录的人过多，请一分钟后再试。", "Too many sign in at once: try again in a minute."),
  );
}

function samePassword(): Failure {
  return failure("invalid-input", text("新密码不得与原密码相同。", "The new password must be another one."), {
    field: "next",
  });
}

function wrongCode(): Failure {
  return failure(
    "unauthenticated",
    text("动态口令不正确、已用过或已过期。", "The code is wrong, used already or no longer valid."),
    {
      field: "code",
      wayOut: text(
        "每个口令只能用一次：请输入验证器显示的下一个 6 位口令；超过 10 分钟请重新登录。",
        "A code is good once: enter the next 6 digits that are shown; after 10 minutes sign in again.",
      ),
    },
  );
}

function badName(): Failure {
  return failure(
    "invalid-input",
    text(
      "用户名须以字母开头，由 2–32 位小写字母、数字、点、横线组成。",
      "A user name begins with a letter and has 2–32 small letters, digits, dots or dashes.",
    ),
    { field: "account" },
  );
}

function nameTaken(): Failure {
  return failure("conflict", text("用户名已被使用。", "The user name is taken."), { field: "account" });
}
