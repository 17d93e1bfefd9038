import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { parsers } from "./parsers.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;

export type Ledger = {
  /** The app role's pool: all domain work. */
  readonly pool: pg.Pool;
  readonly db: Db;
  /** The owner's pool, never through a pooler: migrations, jobs, schema dump. Opens nothing until used. */
  readonly direct: pg.Pool;
  readonly url: string;
  readonly directUrl: string;
  readonly close: () => Promise<void>;
};

export type LedgerOptions = {
  readonly url: string;
  /** Beside a pooler; the same as `url` when absent. */
  readonly directUrl?: string;
  readonly max?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
};

/** One client for the embedded ledger and for any other. Connections are made on first use. */
export function openLedger(options: LedgerOptions): Ledger {
  const { url, directUrl = url, max = 20, name = "steelyard" } = options;
  const pool = openPool(url, max, name);
  const direct = openPool(directUrl, 4, `${name}-direct`);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= Promise.all([db.destroy(), direct.end()]).then(() => undefined);
    return closing;
  };
  return { pool, db, direct, url, directUrl, close };
}

function openPool(url: string, max: number, name: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    types: parsers,
  });
  // An idle connection that the server ends (restart) must not end this process; the pool drops it by itself.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
