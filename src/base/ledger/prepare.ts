import { fileURLToPath } from "node:url";
import type pg from "pg";
import { migrateJobs } from "../jobs/jobs.ts";
import { requireFitLedger } from "./check.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";

const MIGRATIONS = fileURLToPath(new URL("../../../db/migrations", import.meta.url));

/**
 * A ledger that the program of this version can use: fit server, queue and tables up to date. As the owner.
 * Several processes may do it at once: one works, the others wait and find it done.
 */
export async function prepareLedger(
  direct: pg.Pool,
  migrations: readonly Migration[] = readMigrations(MIGRATIONS),
): Promise<string[]> {
  const client = await direct.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query("create extension if not exists pg_trgm");
    await requireFitLedger(direct);
    await migrateJobs(direct);
    return await migrate(direct, migrations);
  } finally {
    // Ending the connection, not returning it, frees the lock whatever state a failure left it in.
    client.release(true);
  }
}

/** Any number, the same for every program that prepares a ledger. */
const LOCK = 7_306_215_581;

export function currentMigrations(): Migration[] {
  return readMigrations(MIGRATIONS);
}
