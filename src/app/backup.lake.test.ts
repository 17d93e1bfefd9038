import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Config, openStores, readConfig, type Stores } from "../base/index.ts";
import { verifyLog } from "../evidence/index.ts";
import { openSession, type Session } from "../testing/session.ts";
import { seedCity, seedDemonstration } from "./demonstration/index.ts";
import { buildHouse, type House } from "./house.ts";
import { type Serving, serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-backup-"));
chmodSync(folder, 0o711);
const [first, kept] = [join(folder, "first"), join(folder, "kept")];
const secrets = join(folder, "secrets-kept-apart.json");
let stores: Stores;
let house: House;
let serving: Serving;
let officer: Session;

const configOf = (home: string, more: Record<string, string> = {}): Config =>
  readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "silent", ...more });

beforeAll(async () => {
  mkdirSync(join(first, "calendar"), { recursive: true });
  cpSync(join(import.meta.dirname, "../testing/calendar-2027.json"), join(first, "calendar", "2027.json"));
  stores = await openStores(configOf(first));
  house = buildHouse(configOf(first), stores);
  await seedDemonstration(house, () => {});
  await seedCity(house, () => {}, { operators: 4, days: 12 });
  serving = await serve(house);
  officer = openSession(() => `http://localhost:${serving.port}`);
  await officer.signIn("wangfang");
  cpSync(join(first, "secrets.json"), secrets);
}, 300_000);

afterAll(async () => {
  await serving?.stop();
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a backup", () => {
  it("is taken beside the running server while people go on working, and holds no secrets", async () => {
    let working = true;
    const written: string[] = [];
    const work = async () => {
      for (let at = 0; working; at += 1) {
        const made = await openLead(officer, `备份期间登记的线索 ${at}`);
        written.push(made.id);
      }
    };
    const both = work();
    const taken = await run(["backup", kept], first);
    working = false;
    await both;
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.told).not.toContain("Warning");
    expect(written.length).toBeGreaterThan(0);
    const held = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    for (const file of held) expect(statSync(join(file.parentPath, file.name)).mode & 0o077).toBe(0);
    const text = held.map((one) => readFileSync(join(one.parentPath, one.name), "latin1")).join("");
    for (const secret of Object.values(JSON.parse(readFileSync(secrets, "utf8"))))
      expect(text).not.toContain(secret);
  });

  it("is not written into a folder that is in use", async () => {
    const refused = await run(["backup", kept], first);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.told).toMatch(/不是空文件夹[\s\S]*is not an empty folder/);
  });
});

describe("a restore", () => {
  const home = join(folder, "second");
  let restored: Stores;

  it("brings back everything: rows, log, files, market, calendar", async () => {
    const done = await run(["restore", kept, "--secrets", secrets], home);
    expect(done.told).toMatch(/日志 \d+ 条，核验无误/);
    expect(done).toMatchObject({ code: 0 });
    restored = await openStores(configOf(home));
    const manifest = JSON.parse(readFileSync(join(kept, "manifest.json"), "utf8"));
    expect(manifest.ledger.tables.length).toBeGreaterThan(30);
    for (const { name, rows } of manifest.ledger.tables)
      expect([name, await countOf(restored, name)]).toEqual([name, rows]);
    const report = await verifyLog(restored.ledger, house.signer.key);
    expect(report).toMatchObject({ ok: true, problems: [] });
    expect(report.size).toBeGreaterThan(100);
    const files = await filesOf(stores);
    expect(files.length).toBeGreaterThan(20);
    for (const sha256 of files) {
      let size = 0;
      for await (const chunk of (await restored.vault.get(sha256, { verify: true })) ?? [])
        size += chunk.length;
      expect(size).toBe((await stores.vault.stat(sha256))?.size);
    }
    expect(manifest.lake.tables.length).toBeGreaterThan(4);
    for (const table of manifest.lake.tables)
      expect([table, await digestOf(restored, table)]).toEqual([table, await digestOf(stores, table)]);
    expect(readdirSync(join(home, "calendar"))).toEqual(["2027.json"]);
  });

  it("serves: a matter is read, personal values open, an act is done and takes its place in the log", async () => {
    const again = buildHouse(configOf(home), restored);
    const second = await serve(again);
    try {
      const session = openSession(() => `http://localhost:${second.port}`);
      expect(await session.client["session.get"]({})).toMatchObject({ value: { step: "signed-out" } });
      await session.signIn("wangfang");
      const list = await session.client["matter.list"]({ limit: 5 });
      const [row] = list.ok ? list.value.rows : [];
      expect(await session.client["matter.get"]({ id: row?.id ?? "" })).toMatchObject({ ok: true });
      const before = (await verifyLog(restored.ledger, again.signer.key)).size;
      await openLead(session, "恢复之后登记的线索");
      const end = performance.now() + 20_000;
      let report = await verifyLog(restored.ledger, again.signer.key);
      while (report.size <= before && performance.now() < end) {
        await sleep(200);
        report = await verifyLog(restored.ledger, again.signer.key);
      }
      expect(report).toMatchObject({ ok: true, waiting: 0 });
      expect(report.size).toBeGreaterThan(before);
    } finally {
      await second.stop();
      await restored.close();
    }
  });

  it("never overwrites a home that is used, nor runs beside its server", async () => {
    for (const used of [home, first]) {
      const refused = await run(["restore", kept, "--secrets", secrets], used);
      expect(refused).toMatchObject({ code: 1 });
      expect(refused.told).toMatch(/existing data are never overwritten/);
    }
  });

  it("refuses before it writes anything: cut off, changed, of other secrets, without secrets, newer", async () => {
    const cases: [string, (backup: string) => string[], RegExp][] = [
      [
        "cut off",
        (backup) => {
          rmSync(join(backup, "manifest.json"));
          return [secrets];
        },
        /cut off/,
      ],
      [
        "a changed row",
        (backup) => {
          appendFileSync(join(backup, "ledger/matter.copy.gz"), "x");
          return [secrets];
        },
        /damaged[\s\S]*matter\.copy/,
      ],
      [
        "a changed manifest",
        (backup) => {
          const file = join(backup, "manifest.json");
          const manifest = JSON.parse(readFileSync(file, "utf8"));
          writeFileSync(file, JSON.stringify({ ...manifest, takenAt: "2020-01-01T00:00:00.000Z" }));
          return [secrets];
        },
        /manifest\.json/,
      ],
      [
        "a file of the vault gone",
        (backup) => {
          const [some] = readdirSync(join(backup, "vault"), { recursive: true, withFileTypes: true }).filter(
            (one) => one.isFile(),
          );
          rmSync(join(some?.parentPath ?? "", some?.name ?? ""));
          return [secrets];
        },
        /damaged[\s\S]*vault\//,
      ],
      [
        "other secrets",
        () => {
          const other = join(folder, "other-secrets.json");
          const mine = JSON.parse(readFileSync(secrets, "utf8"));
          writeFileSync(other, JSON.stringify({ ...mine, personalData: "0".repeat(64) }));
          return [other];
        },
        /not those of this backup \(personalData\)/,
      ],
      ["no secrets", () => [], /secrets of this backup are missing/],
    ];
    for (const [what, spoil, told] of cases) {
      const backup = join(folder, "spoilt");
      cpSync(kept, backup, { recursive: true });
      const [file] = spoil(backup);
      const target = join(folder, "third");
      const refused = await run(["restore", backup, ...(file ? ["--secrets", file] : [])], target);
      expect(refused.told, what).toMatch(told);
      expect(refused.code, what).toBe(1);
      expect(existsSync(target), what).toBe(false);
      rmSync(backup, { recursive: true });
    }
  });

  it("that is killed in the middle leaves a home that nothing opens, and starts over", async () => {
    const target = join(folder, "fourth");
    const child = start(["restore", kept, "--secrets", secrets], target);
    let told = "";
    for await (const chunk of child.stdout ?? []) {
      told += String(chunk);
      if (told.includes("lake:")) break;
    }
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    expect(existsSync(join(target, "restoring.json"))).toBe(true);
    const doctor = await run(["doctor"], target);
    expect(doctor.code).not.toBe(0);
    expect(doctor.told).toMatch(/恢复未完成[\s\S]*was cut off/);
    expect(await run(["restore", kept, "--secrets", secrets], target)).toMatchObject({ code: 0 });
    expect(await run(["doctor"], target)).toMatchObject({ code: 0 });
    // Four programs one after the other, two of which restore everything.
  }, 180_000);

  it("fills stores behind a URL, empty ones only", async () => {
    const servers = await openStores(configOf(join(folder, "servers")));
    try {
      const urls = {
        LEDGER_URL: servers.ledger.url,
        LEDGER_DIRECT_URL: servers.ledger.directUrl,
        LAKE_URL: servers.lake.url,
      };
      const target = join(folder, "fifth");
      const done = await run(["restore", kept, "--secrets", secrets], target, urls);
      expect(done).toMatchObject({ code: 0 });
      for (const table of ["seen_order", "seen_listing"])
        expect(await digestOf(servers, table)).toBe(await digestOf(stores, table));
      expect(await countOf(servers, "matter")).toBeGreaterThan(20);
      const refused = await run(["restore", kept, "--secrets", secrets], join(folder, "sixth"), urls);
      expect(refused.told).toMatch(/LEDGER_URL is not empty/);
      const taken = await run(["backup", join(folder, "again")], target, urls);
      expect(taken).toMatchObject({ code: 0 });
    } finally {
      await servers.close();
    }
  });
});

async function openLead(session: Session, title: string): Promise<{ id: string }> {
  const opened = await session.client["matter.open"]({
    procedure: "lead",
    organ: "330110",
    district: "330110",
    title: { zh: title, en: "a lead" },
    facts: {
      source: "monitoring",
      discoveredOn: "2026-11-20",
      subject: "price",
      violation: "未标明计价单位",
      summary: "店铺面料标价未写明计价单位。",
      place: "网店",
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function countOf({ ledger }: Stores, table: string): Promise<number> {
  const { rows } = await ledger.direct.query(`select count(*)::int as n from "${table}"`);
  return rows[0].n;
}

async function digestOf({ lake }: Stores, table: string): Promise<string> {
  const [row] = await lake.rows<{ digest: string }>(
    `SELECT concat(toString(count()), ' ', toString(groupBitXor(cityHash64(*)))) AS digest FROM ${table} FINAL`,
  );
  return row?.digest ?? "";
}

async function filesOf({ ledger }: Stores): Promise<string[]> {
  const { rows } = await ledger.direct.query(
    "select sha256 from matter_document union select sha256 from evidence",
  );
  return rows.map((row) => row.sha256);
}

function start(args: string[], home: string, more: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH ?? "", STEELYARD_HOME: home, PORT: "0", ...more };
  return spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { env });
}

async function run(args: string[], home: string, more: Record<string, string> = {}) {
  const child = start(args, home, more);
  let told = "";
  const hear = (chunk: Buffer) => {
    told += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const [code] = await once(child, "close");
  return { code, told };
}
