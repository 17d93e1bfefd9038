import { fileURLToPath } from "node:url";
import { type Migration, migrationTrouble, readMigrations } from "../ledger/migrate.ts";
import type { Lake } from "./client.ts";

const MIGRATIONS = fileURLToPath(new URL("../../../db/lake", import.meta.url));

export function currentLakeMigrations(): Migration[] {
  return readMigrations(MIGRATIONS);
}

/**
 * Brings the lake's tables up to date and returns what it applied. The lake has no transactions: a file that stopped
 * half way is run again from its start, so every statement says IF NOT EXISTS or bears repetition.
 */
export async function migrateLake(
  lake: Lake,
  migrations: readonly Migration[] = currentLakeMigrations(),
): Promise<string[]> {
  await lake.command(
    "CREATE TABLE IF NOT EXISTS migration (name String, sha256 String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3)) ENGINE = MergeTree ORDER BY name",
  );
  const applied = await lake.rows<{ name: string; sha256: string }>(
    "SELECT name, any(sha256) AS sha256 FROM migration GROUP BY name ORDER BY name",
  );
  const trouble = migrationTrouble(applied, migrations);
  if (trouble !== undefined) throw trouble;
  const pending = migrations.slice(applied.length);
  for (const migration of pending) {
    for (const statement of statements(migration.sql)) await lake.command(statement);
    await lake.insert("migration", [{ name: migration.name, sha256: migration.sha256 }]);
  }
  return pending.map(({ name }) => name);
}

/** One statement a request: a semicolon at the end of a line ends one. Lines of comment alone are left out. */
export function statements(sql: string): string[] {
  const lines = sql.split("\n").filter((line) => !line.trimStart().startsWith("--"));
  return lines
    .join("\n")
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
