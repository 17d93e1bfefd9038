/** Keys of programs. The secret is shown once; the ledger holds its SHA-256. Times are wall time, asked of the ledger. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../base/index.ts";

export interface NewKey {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
  readonly random: (bytes: number) => Uint8Array;
}

export const longestKeyDays = 365;

export async function createKey(
  db: Db,
  key: NewKey,
): Promise<{ id: string; secret: string; expiresAt: string }> {
  // 256 random bits need no slow hash: there is nothing to guess.
  const secret = `sk_${Buffer.from(key.random(32)).toString("base64url")}`;
  const days = Math.min(key.days, longestKeyDays);
  const row = await db
    .insertInto("api_key")
    .values({
      id: key.id,
      person: key.person,
      name: key.name,
      hash: hashOf(secret),
      scopes: [...key.scopes],
      created_at: sql<string>`now()`,
      expires_at: sql<string>`now() + make_interval(days => ${days})`,
    })
    .returning("expires_at")
    .executeTakeFirstOrThrow();
  return { id: key.id, secret, expiresAt: row.expires_at };
}

export async function revokeKey(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("api_key")
    .set({ revoked_at: sql<string>`now()` })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose key this is and what it is good for; undefined for unknown, expired and revoked alike. */
export function keyHolder(
  db: Db,
  secret: string,
): Promise<{ id: string; person: string; scopes: string[] } | undefined> {
  return db
    .selectFrom("api_key")
    .select(["id", "person", "scopes"])
    .where("hash", "=", hashOf(secret))
    .where("revoked_at", "is", null)
    .where("expires_at", ">", sql<string>`now()`)
    .executeTakeFirst();
}

export function hashOf(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}
