import { sql } from "kysely";
import type { Db } from "../base/index.ts";

/** What sign-in and idempotency no longer need; people, posts, settings and the audit trail are never pruned. */
export async function pruneAccess(db: Db): Promise<void> {
  await sql`delete from auth_session where expires_at < now()`.execute(db);
  await sql`delete from auth_verification where expires_at < now()`.execute(db);
  await sql`delete from auth_lockout where last_at < now() - interval '1 day'`.execute(db);
  await sql`delete from auth_first_token where expires_at < now() - interval '1 day'`.execute(db);
  // `at` is the application's time: compared with its own latest, not with the wall.
  await sql`delete from idempotency where at < (select max(at) from idempotency) - interval '30 days'`.execute(
    db,
  );
}
