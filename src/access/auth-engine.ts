/**
 * better-auth over the ledger's pool, with our table names, no telemetry, no mail, no route of its own: every call
 * comes from an operation of ours. A user name is kept as an address under a domain that by RFC 2606 never exists.
 */
import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins";
import { Kysely, type KyselyPlugin, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Hasher } from "./password-hash.ts";
import { newRecoveryCodes, sealRecoveryCodes } from "./recovery-codes.ts";

export interface AuthEngineOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** As people see it, such as https://steelyard.example.gov.cn; decides whether cookies are `Secure`. */
  readonly baseUrl: string;
  readonly hasher: Hasher;
  readonly random: (bytes: number) => Uint8Array;
  /** False where the code was taken before. */
  readonly spend: (
    user: string,
    code: string,
    decrypt: (sealed: string) => Promise<string>,
  ) => Promise<boolean>;
}

export const idleSeconds = 30 * 60;
export const mostFailures = 5;
export const lockSeconds = 15 * 60;

/** Over https no other host, not even one below ours, can plant a cookie whose name begins so. */
function cookiePrefix(baseUrl: string): string {
  return baseUrl.startsWith("https:") ? "__Host-steelyard" : "steelyard";
}

export function sessionCookieName(baseUrl: string): string {
  return `${cookiePrefix(baseUrl)}.session_token`;
}

export type AuthEngine = ReturnType<typeof createAuthEngine>;

export function createAuthEngine({ pool, secret, baseUrl, hasher, random, spend }: AuthEngineOptions) {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), plugins: [dates] });
  return betterAuth({
    appName: "公平秤 Steelyard",
    secret,
    baseURL: baseUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db, type: "postgres" },
    // Ours is per session and address, in front of every operation.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: {
        hash: hasher.hash,
        verify: ({ hash, password }) => hasher.verify(hash, password),
      },
    },
    user: { modelName: "auth_user", fields: { emailVerified: "email_verified", ...stamps } },
    session: {
      modelName: "auth_session",
      expiresIn: idleSeconds,
      updateAge: 60,
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...stamps,
      },
    },
    account: {
      modelName: "auth_account",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...stamps,
      },
    },
    verification: { modelName: "auth_verification", fields: { expiresAt: "expires_at", ...stamps } },
    advanced: {
      // The library itself knows only __Secure-.
      cookiePrefix: cookiePrefix(baseUrl),
      useSecureCookies: false,
      ipAddress: { ipv6Subnet: 128 },
      defaultCookieAttributes: {
        secure: baseUrl.startsWith("https:"),
        httpOnly: true,
        sameSite: "lax",
        path: "/",
      },
      // Operations check origin and token themselves, for every write and not only for sign-in.
      disableOriginCheck: true,
    },
    hooks: {
      // better-auth would take a code again as long as it is shown.
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== "/two-factor/verify-totp") return;
        const challenge = ctx.context.createAuthCookie("two_factor").name;
        const asked = await ctx.getSignedCookie(challenge, ctx.context.secret);
        const user =
          (await getSessionFromCtx(ctx))?.user.id ??
          (asked ? (await ctx.context.internalAdapter.findVerificationValue(asked))?.value : undefined);
        if (user === undefined) return;
        const decrypt = (data: string) => symmetricDecrypt({ key: ctx.context.secretConfig, data });
        if (!(await spend(user, ctx.body.code, decrypt))) throw new APIError("UNAUTHORIZED");
      }),
    },
    plugins: [
      twoFactor({
        issuer: "公平秤 Steelyard",
        accountLockout: { enabled: true, maxFailedAttempts: mostFailures, durationSeconds: lockSeconds },
        backupCodeOptions: {
          customBackupCodesGenerate: () => newRecoveryCodes(random),
          storeBackupCodes: {
            encrypt: async (list) => sealRecoveryCodes(list),
            // Made before they were hashed: a list encrypted by the library.
            decrypt: async (kept) =>
              sealRecoveryCodes(
                kept.startsWith("[") ? kept : await symmetricDecrypt({ key: secret, data: kept }),
              ),
          },
        },
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "auth_two_factor",
            fields: {
              userId: "user_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
    ],
  });
}

const stamps = { createdAt: "created_at", updatedAt: "updated_at" } as const;

/** The ledger's pool gives instants as text, better-auth reckons with Date. */
const dates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          /_(at|until)$/.test(name) && typeof value === "string" ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};
