import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readConfig } from "./config/index.ts";
import { exchangeSecret, lockHome, prepareHome, writeRuntime } from "./home/index.ts";
import { openStores } from "./stores.ts";

it("are borrowed with the secrets of the server that a command has waited for, not with those before it", async () => {
  const root = mkdtempSync(join(tmpdir(), "steelyard-borrowed-"));
  prepareHome(root);
  const lock = lockHome(root);
  try {
    const opening = openStores(readConfig({ STEELYARD_HOME: root }), { borrow: true });
    const exchanged = exchangeSecret(root, "personalData");
    const startedAt = "2026-01-01T00:00:00.000Z";
    writeRuntime(root, { pid: process.pid, startedAt, ports: { ledger: 1, lake: 1 } });
    const stores = await opening;
    expect(stores.home.secrets).toEqual(exchanged);
    await stores.close();
  } finally {
    lock.release();
    rmSync(root, { recursive: true, force: true });
  }
});
