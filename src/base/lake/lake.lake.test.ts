import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waitForExit } from "../process.ts";
import { Trouble } from "../trouble.ts";
import { type Lake, openLake } from "./client.ts";
import { configIsSound, writeLakeConfig } from "./config.ts";
import { type EmbeddedLake, lakeIsOpen, startEmbeddedLake } from "./embedded.ts";
import { migrateLake, statements } from "./migrate.ts";

const PASSWORD = "a password of this test only";
let folder: string;
let embedded: EmbeddedLake;
let lake: Lake;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "steelyard-lake-"));
  embedded = await startEmbeddedLake(folder, PASSWORD);
  lake = openLake(embedded);
});
afterAll(async () => {
  await lake.close();
  await embedded.supervisor.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the embedded lake", () => {
  it("answers its own user with whole numbers and ISO instants in UTC", async () => {
    const rows = await lake.rows(
      "SELECT currentUser() AS user, 9007199254740991::Int64 AS whole, {at:DateTime64(3)} AS at, {word:String} AS word",
      { at: "2026-02-17T00:00:00.123Z", word: "公平秤'" },
    );
    expect(rows).toEqual([
      { user: "steelyard", whole: 9007199254740991, at: "2026-02-17T00:00:00.123Z", word: "公平秤'" },
    ]);
  });

  it("refuses everybody else: without the door nothing is served, behind it `default` is used up", async () => {
    expect(await lakeIsOpen(embedded.port)).toBe(false);
    const door = { "X-Steelyard-Door": doorOf(folder) };
    const count = await ask({ ...door }, "SELECT count() FROM numbers(1)");
    expect(count.text).toContain("QUOTA_EXCEEDED");
    expect((await ask({ ...door }, "SHOW TABLES")).text).toContain("QUOTA_EXCEEDED");
    const wrong = await ask(
      { ...door, "X-ClickHouse-User": "steelyard", "X-ClickHouse-Key": "wrong" },
      "SELECT 1",
    );
    expect(wrong.text).toContain("AUTHENTICATION_FAILED");
    // The reason for the door: this one statement gets past grants and quota of `default`.
    expect((await ask(door, "SELECT length(file('/etc/hosts')) > 0")).text.trim()).toBe("1");
    expect((await ask({}, "SELECT length(file('/etc/hosts')) > 0")).status).toBe(404);
  });

  it("keeps password and configuration from other users of the machine", () => {
    for (const name of ["config.xml", "users.xml", "engine.log", "engine.pid"]) {
      expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    }
    expect(readFileSync(join(folder, "users.xml"), "utf8")).not.toContain(PASSWORD);
  });

  it("does not start on a configuration that is missing, empty or open to others", () => {
    const other = mkdtempSync(join(tmpdir(), "steelyard-lake-config-"));
    const files = writeLakeConfig(other, PASSWORD);
    expect(configIsSound(files)).toBe(true);
    chmodSync(join(other, "users.xml"), 0o644);
    expect(configIsSound(files)).toBe(false);
    rmSync(join(other, "users.xml"));
    expect(configIsSound(files)).toBe(false);
    rmSync(other, { recursive: true });
  });

  it("takes a chunk once, however often its token is sent", async () => {
    await lake.command(
      "CREATE TABLE chunk (id UInt64) ENGINE = MergeTree ORDER BY id SETTINGS non_replicated_deduplication_window = 100",
    );
    await lake.insert("chunk", [{ id: 1 }, { id: 2 }], { token: "h:1" });
    await lake.insert("chunk", [{ id: 1 }, { id: 2 }], { token: "h:1" });
    await lake.insert("chunk", [{ id: 1 }, { id: 2 }], { token: "h:2" });
    expect(await lake.rows("SELECT count() AS n FROM chunk")).toEqual([{ n: 4 }]);
  });

  it("loses nothing acknowledged when it is killed in the middle of inserts, and is closed again after", async () => {
    await lake.command(
      "CREATE TABLE flood (id UInt64) ENGINE = MergeTree ORDER BY id SETTINGS non_replicated_deduplication_window = 1000",
    );
    const acknowledged: number[] = [];
    let killed = false;
    const flood = async () => {
      for (let n = 0; !killed; n += 1) {
        const rows = Array.from({ length: 1000 }, (_, index) => ({ id: n * 1000 + index }));
        await lake.insert("flood", rows, { token: `flood:${n}` });
        acknowledged.push(n);
      }
    };
    const flooding = flood().catch(() => {});
    await until(() => acknowledged.length >= 10);
    process.kill(embedded.supervisor.pid() ?? 0, "SIGKILL");
    await flooding;
    killed = true;
    await until(() => embedded.supervisor.restarts() === 1);
    expect(await lakeIsOpen(embedded.port)).toBe(false);
    const chunks =
      "SELECT intDiv(id, 1000) AS n, count() AS rows, uniqExact(id) AS ids FROM flood GROUP BY n ORDER BY n";
    const kept = await lake.rows<{ n: number; rows: number; ids: number }>(chunks);
    expect(kept.slice(0, acknowledged.length).map(({ n }) => n)).toEqual(acknowledged);
    // A block that was not acknowledged may have survived, whole; sending it again by its token doubles nothing.
    const next = acknowledged.length;
    const rows = Array.from({ length: 1000 }, (_, index) => ({ id: next * 1000 + index }));
    await lake.insert("flood", rows, { token: `flood:${next}` });
    const after = await lake.rows<{ n: number; rows: number; ids: number }>(chunks);
    expect(after).toHaveLength(next + 1);
    expect(after.every((chunk) => chunk.rows === 1000 && chunk.ids === 1000)).toBe(true);
  });

  it("leaves when the process above it is killed, and the folder is free for the next", async () => {
    const other = mkdtempSync(join(tmpdir(), "steelyard-lake-orphan-"));
    const { parent, engine } = await startInOtherProcess(other);
    parent.kill("SIGKILL");
    expect(await waitForExit(engine, 5000)).toBe(true);
    const next = await startEmbeddedLake(other, PASSWORD);
    const client = openLake(next);
    expect(await client.rows("SELECT n FROM kept")).toEqual([{ n: 1 }]);
    await client.close();
    await next.supervisor.stop();
    rmSync(other, { recursive: true });
  });

  it("is reported failed when it cannot be restarted, and says why it cannot start", async () => {
    const other = mkdtempSync(join(tmpdir(), "steelyard-lake-failed-"));
    const said: string[] = [];
    const doomed = await startEmbeddedLake(other, PASSWORD, {
      pauses: [1, 1, 1, 1, 1],
      log: (m) => said.push(m),
    });
    process.env.CHDB_LIBCHDB_PATH = "/nowhere/libchdb.so";
    try {
      process.kill(doomed.supervisor.pid() ?? 0, "SIGKILL");
      await until(() => doomed.supervisor.state() === "failed");
      expect(said.join("\n")).toContain("/nowhere/libchdb.so");
      await expect(startEmbeddedLake(other, PASSWORD)).rejects.toThrow(Trouble);
    } finally {
      delete process.env.CHDB_LIBCHDB_PATH;
      await doomed.supervisor.stop();
      rmSync(other, { recursive: true });
    }
  });

  it("can be backed up into its own folder", async () => {
    const [row] = await lake.rows<{ status: string }>("BACKUP DATABASE steelyard TO File('by-test')");
    expect(row?.status).toBe("BACKUP_CREATED");
    await expect(lake.rows("BACKUP DATABASE steelyard TO File('/tmp/elsewhere')")).rejects.toThrow();
  });
});

describe("migrations of the lake", () => {
  const one = file(
    "0001_one.sql",
    "-- first; of two\nCREATE TABLE IF NOT EXISTS one (a UInt8)\nENGINE = MergeTree ORDER BY a;\n",
  );

  it("are applied once and refuse a changed file", async () => {
    expect(await migrateLake(lake, [one])).toEqual(["0001_one.sql"]);
    expect(await migrateLake(lake, [one])).toEqual([]);
    const changed = file(one.name, `${one.sql}\n-- changed`);
    await expect(migrateLake(lake, [changed])).rejects.toThrow("changed after");
    await expect(migrateLake(lake, [])).rejects.toThrow("newer Steelyard");
  });

  it("are split at semicolons that end a line", () => {
    expect(statements("-- a;\nSELECT 'x;y';\n\nSELECT 2; \n  -- b\n")).toEqual(["SELECT 'x;y'", "SELECT 2"]);
  });
});

function file(name: string, sql: string) {
  return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
}

function doorOf(home: string): string {
  return /<X-Steelyard-Door>([0-9a-f]{64})</.exec(readFileSync(join(home, "config.xml"), "utf8"))?.[1] ?? "";
}

async function ask(headers: Record<string, string>, body: string) {
  const response = await fetch(`http://127.0.0.1:${embedded.port}/`, { method: "POST", headers, body });
  return { status: response.status, text: await response.text() };
}

async function startInOtherProcess(home: string): Promise<{ parent: ChildProcess; engine: number }> {
  const module = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const program = `
    import { startEmbeddedLake } from ${module("embedded.ts")};
    import { openLake } from ${module("client.ts")};
    const embedded = await startEmbeddedLake(${JSON.stringify(home)}, ${JSON.stringify(PASSWORD)});
    const lake = openLake(embedded);
    await lake.command("CREATE TABLE kept (n UInt8) ENGINE = MergeTree ORDER BY n");
    await lake.insert("kept", [{ n: 1 }]);
    console.log(embedded.supervisor.pid());
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(parent.stdout ?? parent, "data");
  return { parent, engine: Number(String(line)) };
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error("waited thirty seconds in vain");
    await sleep(10);
  }
}
