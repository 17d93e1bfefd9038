import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "./config/index.ts";
import { examine } from "./doctor.ts";
import { readRuntime } from "./home/index.ts";
import { waitForExit } from "./process.ts";
import { openStores } from "./stores.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "steelyard-stores-"));
  chmodSync(root, 0o711);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the stores of a home", () => {
  it("start together, pass the doctor, serve a command beside them, and refuse a second server", async () => {
    const config = readConfig({ STEELYARD_HOME: root });
    const stores = await openStores(config);
    try {
      expect(stores.state()).toEqual({ ledger: "up", lake: "up" });
      expect((await examine(stores)).filter((row) => row.state !== "well")).toEqual([]);
      stores.announce({ baseUrl: "http://localhost:8080", port: 8080 });
      expect(readRuntime(root)).toMatchObject({ pid: process.pid, baseUrl: "http://localhost:8080" });

      const command = await openStores(config, { borrow: true });
      expect(command.state()).toEqual({ ledger: "borrowed", lake: "borrowed" });
      expect((await examine(command)).filter((row) => row.state !== "well")).toEqual([]);
      await command.close();
      await expect(openStores(config)).rejects.toThrow("already served");

      // Reached by URL, the same stores go through the same code; only who ends them differs.
      const outside = await openStores({
        ...config,
        home: mkdtempSync(join(root, "other-")),
        ledgerUrl: stores.ledger.url,
        ledgerDirectUrl: stores.ledger.directUrl,
        lakeUrl: stores.lake.url,
      });
      expect(outside.state()).toEqual({ ledger: "outside", lake: "outside" });
      expect((await examine(outside)).filter((row) => row.state !== "well")).toEqual([]);
      await outside.close();
    } finally {
      await stores.close();
    }
    expect(readRuntime(root)).toBeUndefined();
  });

  it("that are opened alone are borrowed by nobody: a backup beside an exchange of keys is refused", async () => {
    const config = readConfig({ STEELYARD_HOME: root });
    const stores = await openStores(config, { alone: true });
    try {
      expect(readRuntime(root)).toBeUndefined();
      await expect(openStores(config, { borrow: true })).rejects.toMatchObject({ code: "home.served" });
    } finally {
      await stores.close();
    }
  });

  it("come back after the server was killed without warning", async () => {
    const server = await startInOtherProcess();
    server.kill("SIGKILL");
    await waitForExit(server.pid ?? 0, 5000);
    expect(readRuntime(root)).toBeUndefined();
    const stores = await openStores(readConfig({ STEELYARD_HOME: root }));
    try {
      expect(await stores.lake.rows("SELECT n FROM kept")).toEqual([{ n: 1 }]);
      expect((await stores.ledger.direct.query("select n from kept")).rows).toEqual([{ n: 1 }]);
    } finally {
      await stores.close();
    }
  });

  it("let the doctor find what is wrong", async () => {
    const stores = await openStores(readConfig({ STEELYARD_HOME: root }));
    try {
      chmodSync(join(root, "secrets.json"), 0o644);
      const asOwner = { ...stores, ledger: { ...stores.ledger, pool: stores.ledger.direct } };
      const wrong = (await examine(asOwner)).filter((row) => row.state !== "well");
      expect(wrong.map((row) => row.check)).toEqual(["home.secrets", "ledger.role"]);
      expect(wrong.every((row) => row.wayOut.zh !== "" && row.wayOut.en !== "")).toBe(true);
    } finally {
      await stores.close();
    }
  });

  it("stop what they had started when a later one cannot start", async () => {
    const config = readConfig({ STEELYARD_HOME: root, LAKE_URL: "http://127.0.0.1:1/steelyard" });
    await expect(openStores(config)).rejects.toMatchObject({ code: "lake.unreachable-url" });
    expect(statSync(join(root, "lock"), { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(join(root, "ledger/data/postmaster.pid"), { throwIfNoEntry: false })).toBeUndefined();
  });
});

async function startInOtherProcess(): Promise<ChildProcess> {
  const program = `
    import { openStores, readConfig } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
    const stores = await openStores(readConfig({ STEELYARD_HOME: ${JSON.stringify(root)} }));
    await stores.lake.command("CREATE TABLE kept (n UInt8) ENGINE = MergeTree ORDER BY n");
    await stores.lake.insert("kept", [{ n: 1 }]);
    await stores.ledger.direct.query("create table kept as select 1 as n");
    console.log("up");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout ?? child, "data");
  return child;
}
