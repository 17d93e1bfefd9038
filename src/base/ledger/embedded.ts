import pg from "pg";
import { freePort } from "../port.ts";
import { type Supervisor, type SupervisorOptions, supervise } from "../supervisor.ts";
import { type Cluster, prepareCluster, startCluster } from "./cluster.ts";

export const OWNER = "steelyard_owner";
export const APP = "steelyard_app";
const DATABASE = "steelyard";

export type LedgerPasswords = { readonly superuser: string; readonly owner: string; readonly app: string };

export type EmbeddedLedger = {
  readonly port: number;
  /** As the app role, which owns nothing and may do what the migrations grant it. */
  readonly url: string;
  /** As the owner of the tables: migrations, jobs, schema dump. */
  readonly directUrl: string;
  /** As superuser, to a database: set-up and tests only. */
  readonly superUrl: (database: string) => string;
  readonly supervisor: Supervisor;
};

export type EmbeddedOptions = SupervisorOptions & {
  /** Further `postgresql.conf` settings; tests switch fsync off, a real home never does. */
  readonly settings?: Readonly<Record<string, string>>;
};

export async function startEmbeddedLedger(
  folder: string,
  passwords: LedgerPasswords,
  options: EmbeddedOptions = {},
): Promise<EmbeddedLedger> {
  const cluster = prepareCluster(folder, passwords.superuser);
  const { port, supervisor } = await superviseOnFreePort(cluster, options);
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const superUrl = (database: string) => url("postgres", passwords.superuser, database);
  try {
    await setUp(superUrl, passwords);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  return {
    port,
    url: url(APP, passwords.app, DATABASE),
    directUrl: url(OWNER, passwords.owner, DATABASE),
    superUrl,
    supervisor,
  };
}

/** The port stays the same over restarts, so that pools find the ledger again. */
async function superviseOnFreePort(cluster: Cluster, options: EmbeddedOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const start = () => startCluster(cluster, port, options.settings ?? {});
      return { port, supervisor: await supervise("ledger", start, options) };
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** Roles and database; runs at every start and changes nothing when they are there. */
async function setUp(superUrl: (database: string) => string, passwords: LedgerPasswords): Promise<void> {
  await asSuperuser(superUrl("postgres"), async (client) => {
    await ensureRole(client, OWNER, passwords.owner);
    await ensureRole(client, APP, passwords.app);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await createDatabase(client, DATABASE);
  });
  await asSuperuser(superUrl(DATABASE), prepareDatabase);
}

export async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`create database ${pg.escapeIdentifier(name)} owner ${OWNER} template template0`);
}

/** Nobody but the owner creates anything; the app role may come in and gets what the migrations grant. */
export async function prepareDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select current_database() as name");
  await client.query(`
    revoke all on database ${pg.escapeIdentifier(rows[0].name)} from public;
    grant connect on database ${pg.escapeIdentifier(rows[0].name)} to ${APP};
    alter schema public owner to ${OWNER};
    revoke all on schema public from public;
    grant usage on schema public to ${APP};
  `);
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount !== 0) return;
  await client.query(`create role ${role} login password ${pg.escapeLiteral(password)}`);
}
