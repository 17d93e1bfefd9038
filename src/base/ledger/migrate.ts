import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { Trouble } from "../trouble.ts";

export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string };

/** Any number, the same for every program that migrates a ledger. */
const LOCK = 7_306_215_582;

/** `NNNN_name.sql`, in order of number. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) throw new Error(`${name}: a migration is named NNNN_name.sql`);
    const sql = readFileSync(join(folder, name), "utf8");
    return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Brings a ledger to the state of these migrations, each in a transaction of its own, and returns what it applied.
 * `direct` connects as the owner. Refuses a ledger whose applied files have since changed, or that is newer.
 */
export async function migrate(direct: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  const client = await direct.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    const { rows } = await client.query<{ name: string; sha256: string }>(
      "select name, sha256 from migration order by name",
    );
    const trouble = migrationTrouble(rows, migrations);
    if (trouble !== undefined) throw trouble;
    const pending = migrations.slice(rows.length);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    // Ending the connection, not returning it, frees the lock whatever state a failure left it in.
    client.release(true);
  }
}

const TABLE = `
  create table if not exists migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  comment on table migration is 'Files of db/migrations applied to this ledger, with their hash then.';
`;

/** Why these files cannot follow what is applied, if so. */
export function migrationTrouble(
  applied: readonly { name: string; sha256: string }[],
  known: readonly Migration[],
): Trouble | undefined {
  for (const [index, row] of applied.entries()) {
    const file = known[index];
    if (!known.some((each) => each.name === row.name)) return newer(row.name);
    if (file === undefined || file.name !== row.name) return gap(file?.name ?? row.name);
    if (file.sha256 !== row.sha256) return changed(row.name);
  }
  return undefined;
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migration (name, sha256) values ($1, $2)", [
      migration.name,
      migration.sha256,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`${migration.name}: ${describe(error, migration.sql)}`, { cause: error });
  }
}

/** PostgreSQL tells the character; a person looks for the line. */
function describe(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = "position" in error ? Number(error.position) : Number.NaN;
  if (Number.isNaN(position)) return error.message;
  return `${error.message} (line ${
    Array.from(sql)
      .slice(0, position)
      .filter((char) => char === "\n").length + 1
  })`;
}

function newer(name: string): Trouble {
  return new Trouble(
    "ledger.newer",
    {
      zh: `已应用本版本没有的迁移 ${name}，由较新的公平秤写成。`,
      en: `The store has migration ${name}, which this version does not know: a newer Steelyard wrote it.`,
    },
    { zh: "请使用较新的版本，或从备份恢复。", en: "Use the newer version, or restore a backup." },
  );
}

function changed(name: string): Trouble {
  return new Trouble(
    "ledger.migration-changed",
    {
      zh: `迁移文件 ${name} 在应用之后被改动。`,
      en: `Migration ${name} was changed after it had been applied.`,
    },
    {
      zh: "请恢复原文件，另写一个新的迁移。",
      en: "Restore the file as it was and write a new migration instead.",
    },
  );
}

function gap(name: string): Trouble {
  return new Trouble(
    "ledger.migration-order",
    {
      zh: `迁移文件 ${name} 的编号小于已应用的迁移。`,
      en: `Migration ${name} is numbered below one that is already applied.`,
    },
    { zh: "请给它一个更大的编号。", en: "Give it a higher number." },
  );
}
