import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import {
  APP,
  asSuperuser,
  type Ledger,
  OWNER,
  openLedger,
  prepareDatabase,
  type TemporaryCluster,
} from "../base/index.ts";

export type TestLedger = Ledger & { superUrl: string };

/**
 * A database of its own for this test file, copied from the migrated template before its first test and dropped
 * after its last. Fails the file when a connection is still open then. Call once, at the top of the file:
 *
 *     const ledger = testLedger();
 *     it("…", async () => { await ledger().db.selectFrom("matter")… });
 */
export function testLedger(): () => TestLedger {
  let current: TestLedger | undefined;
  beforeAll(async () => {
    current = await createTestLedger();
  });
  afterAll(async () => {
    const ledger = current;
    current = undefined;
    if (ledger !== undefined) await dropTestLedger(ledger);
  });
  return () => {
    if (current === undefined) throw new Error("the test ledger exists between beforeAll and afterAll only");
    return current;
  };
}

/** The same without hooks, for tests that need several databases; each must be dropped. */
export async function createTestLedger(options: { empty?: boolean } = {}): Promise<TestLedger> {
  const cluster = inject("ledgerCluster");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const template = options.empty === true ? "template0" : cluster.template;
  await asSuperuser(cluster.superUrl, (client) => copy(client, name, template));
  const superUrl = urlOf(cluster, "postgres", cluster.passwords.superuser, name);
  await asSuperuser(superUrl, prepareDatabase);
  const ledger = openLedger({
    url: urlOf(cluster, APP, cluster.passwords.app, name),
    directUrl: urlOf(cluster, OWNER, cluster.passwords.owner, name),
    name: "test",
    max: 8,
  });
  return { ...ledger, superUrl };
}

export async function dropTestLedger(ledger: TestLedger): Promise<void> {
  await ledger.close();
  const cluster = inject("ledgerCluster");
  const name = new URL(ledger.superUrl).pathname.slice(1);
  await asSuperuser(cluster.superUrl, async (client) => {
    const leaked = await openConnections(client, name);
    await client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`);
    if (leaked.length > 0) throw new Error(`connections left open:\n${leaked.join("\n")}`);
  });
}

/** Copying files beats replaying a log when nothing must survive a power cut. */
async function copy(client: pg.Client, name: string, template: string): Promise<void> {
  await client.query(
    `create database ${pg.escapeIdentifier(name)} owner ${OWNER} template ${pg.escapeIdentifier(template)} strategy file_copy`,
  );
}

/** A closed connection takes the server a moment to forget. */
async function openConnections(client: pg.Client, name: string): Promise<string[]> {
  for (let attempt = 0; ; attempt += 1) {
    const { rows } = await client.query(
      `select application_name || ': ' || left(query, 200) as line from pg_stat_activity
       where datname = $1 and backend_type = 'client backend'`,
      [name],
    );
    if (rows.length === 0 || attempt === 40) return rows.map((row) => row.line);
    await new Promise((done) => setTimeout(done, 25));
  }
}

function urlOf(cluster: TemporaryCluster, user: string, password: string, database: string): string {
  const url = new URL(cluster.superUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
