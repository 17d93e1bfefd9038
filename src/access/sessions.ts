/** The sessions of an account as its owner sees them, and how they end. Wall time, asked of the ledger. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import type { Text } from "../kernel/index.ts";
import { deviceOf } from "./device.ts";

/** However busy it is. */
export const longestHours = 12;

export interface OpenSession {
  readonly id: string;
  readonly device: Text;
  /** Network address at sign-in. */
  readonly address?: string;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** Those that are open now, the last used first; never their tokens. `token` is that of the session that asks. */
export async function openSessions(db: Db, user: string, token?: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom("auth_session")
    .select(["id", "token", "user_agent", "ip_address", "created_at", "updated_at"])
    .where("user_id", "=", user)
    .where("expires_at", ">", sql<string>`now()`)
    .where("created_at", ">", sql<string>`now() - make_interval(hours => ${longestHours})`)
    .orderBy("updated_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: deviceOf(row.user_agent ?? ""),
    ...(row.ip_address ? { address: row.ip_address } : {}),
    signedInAt: row.created_at,
    lastSeenAt: row.updated_at,
    current: row.token === token,
  }));
}

/** Ends sessions of an account: one by its id, or all but one. Answers how many. */
export async function endSessions(
  db: Db,
  user: string,
  which: { readonly id?: string; readonly except?: string } = {},
): Promise<number> {
  let ending = db.deleteFrom("auth_session").where("user_id", "=", user);
  if (which.id !== undefined) ending = ending.where("id", "=", which.id);
  if (which.except !== undefined) ending = ending.where("token", "!=", which.except);
  return Number((await ending.executeTakeFirst()).numDeletedRows);
}
