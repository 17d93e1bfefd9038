/** Wrong passwords in a row lock a user name for a while, whether anyone has that name or not, where they came from. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { lockSeconds, mostFailures } from "./auth-engine.ts";

/** Wrong passwords for one name from all addresses together; above it only browsers known to the name are let try. */
const mostOfStrangers = 50;

/** A browser that the name has signed in with before, by its number, or else an address. */
export type Source = { readonly browser: string } | { readonly address: string };

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip past the limit. A lock, and the
 * count below it, lapse after `lockSeconds`. Wall time, asked of the ledger.
 */
export async function beginAttempt(db: Db, account: string, from: Source): Promise<"allowed" | "locked"> {
  const source = nameOf(from);
  const { rows } = await sql<{ allowed: boolean }>`
    insert into auth_lockout as l (account, source, failures, last_at) values (${account}, ${source}, 1, now())
    on conflict (account, source) do update set
      failures = case
        when l.locked_until > now() then l.failures
        when l.last_at < now() - make_interval(secs => ${lockSeconds}) then 1
        else l.failures + 1
      end,
      last_at = case when l.locked_until > now() then l.last_at else now() end,
      locked_until = case
        when l.locked_until > now() then l.locked_until
        when l.last_at < now() - make_interval(secs => ${lockSeconds}) then null
        when l.failures + 1 > ${mostFailures} then now() + make_interval(secs => ${lockSeconds})
      end
    returning locked_until is null as allowed
  `.execute(db);
  if (rows[0]?.allowed !== true) return "locked";
  return "address" in from && (await strangers(db, account)) > mostOfStrangers ? "locked" : "allowed";
}

async function strangers(db: Db, account: string): Promise<number> {
  const { failures } = await db
    .selectFrom("auth_lockout")
    .select(sql<number>`coalesce(sum(failures), 0)::int`.as("failures"))
    .where("account", "=", account)
    .where("source", "like", "address:%")
    .where("last_at", ">", sql<string>`now() - make_interval(secs => ${lockSeconds})`)
    .executeTakeFirstOrThrow();
  return failures;
}

/** Forgets what was counted: from one source, or from everywhere. */
export async function endAttempts(db: Db, account: string, from?: Source): Promise<void> {
  const counted = db.deleteFrom("auth_lockout").where("account", "=", account);
  await (from === undefined ? counted : counted.where("source", "=", nameOf(from))).execute();
}

function nameOf(source: Source): string {
  return "browser" in source ? `browser:${source.browser}` : `address:${source.address}`;
}
