/** Wrong passwords in a row lock a user name for a while, whether anyone has that name or not. Wall time, in the ledger. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { lockSeconds, mostFailures } from "./auth-engine.ts";

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip past the limit. A lock, and the
 * count below it, lapse after `lockSeconds`.
 */
export async function beginAttempt(db: Db, account: string): Promise<"allowed" | "locked"> {
  const { rows } = await sql<{ allowed: boolean }>`
    insert into auth_lockout as l (account, failures, last_at) values (${account}, 1, now())
    on conflict (account) do update set
      failures = case when l.last_at < now() - make_interval(secs => ${lockSeconds}) then 1 else l.failures + 1 end,
      last_at = case when l.locked_until > now() then l.last_at else now() end,
      locked_until = case
        when l.locked_until > now() then l.locked_until
        when l.last_at < now() - make_interval(secs => ${lockSeconds}) then null
        when l.failures + 1 > ${mostFailures} then now() + make_interval(secs => ${lockSeconds})
      end
    returning locked_until is null as allowed
  `.execute(db);
  return rows[0]?.allowed === true ? "allowed" : "locked";
}

export async function endAttempts(db: Db, account: string): Promise<void> {
  await db.deleteFrom("auth_lockout").where("account", "=", account).execute();
}
