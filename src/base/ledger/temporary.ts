import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holderOf, lockHome } from "../home/index.ts";
import { openLedger } from "./client.ts";
import { endOrphan } from "./cluster.ts";
import {
  asSuperuser,
  createDatabase,
  type EmbeddedLedger,
  type LedgerPasswords,
  prepareDatabase,
  startEmbeddedLedger,
} from "./embedded.ts";
import { currentMigrations, prepareLedger } from "./prepare.ts";

const PREFIX = "steelyard-ledger-";

/** What a set-up hands to those who make databases on it. */
export type TemporaryCluster = {
  readonly superUrl: string;
  readonly passwords: LedgerPasswords;
  /** Name of the migrated database that others are copied from. */
  readonly template: string;
};

/** A real PostgreSQL in a temporary folder, without fsync, with one migrated template database. */
export async function startTemporaryCluster(): Promise<{
  cluster: TemporaryCluster;
  stop: () => Promise<void>;
}> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // As root the cluster runs as another uid, which must be able to pass through.
  chmodSync(folder, 0o711);
  lockHome(folder);
  const data = join(folder, "cluster");
  mkdirSync(data, { mode: 0o700 });
  const password = () => randomBytes(12).toString("hex");
  const passwords = { superuser: password(), owner: password(), app: password() };
  const ledger = await startEmbeddedLedger(data, passwords, {
    settings: SPEED,
    log: (message) => console.error(message),
  }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const stop = async () => {
    await ledger.supervisor.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const template = await makeTemplate(ledger);
    return { cluster: { superUrl: ledger.superUrl("postgres"), passwords, template }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends and removes clusters whose run was killed before it could: they would pile up on a busy machine. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      // A folder without a lock may be one that another run is making at this moment.
      if (!existsSync(join(folder, "lock")) || holderOf(folder) !== undefined) continue;
      await endOrphan({ data: join(folder, "cluster", "data") });
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or swept by another run meanwhile.
    }
  }
}

/** Nothing here must survive a power cut. */
const SPEED = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
  shared_buffers: "128MB",
};

async function makeTemplate(ledger: EmbeddedLedger): Promise<string> {
  const migrations = currentMigrations();
  const hash = createHash("sha256")
    .update(migrations.map(({ sha256 }) => sha256).join())
    .digest("hex");
  const name = `template_${hash.slice(0, 16)}`;
  await asSuperuser(ledger.superUrl("postgres"), (client) => createDatabase(client, name));
  await asSuperuser(ledger.superUrl(name), prepareDatabase);
  const url = new URL(ledger.directUrl);
  url.pathname = `/${name}`;
  const opened = openLedger({ url: url.href, name: "template" });
  try {
    await prepareLedger(opened.direct, migrations);
  } finally {
    await opened.close();
  }
  return name;
}
