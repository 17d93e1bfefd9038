import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepPersonal, masterKeyOf } from "../access/index.ts";
import { enqueue, openLake, openStores, openVault, readConfig, type Stores } from "../base/index.ts";
import { logSigner, sequence } from "../evidence/index.ts";
import { instant } from "../kernel/index.ts";
import { seedDemonstration } from "./demonstration/index.ts";
import { examineHouse } from "./examine.ts";
import { buildHouse, type House } from "./house.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-doctor-"));
chmodSync(folder, 0o711);
const home = join(folder, "home");
const config = readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "silent" });
let stores: Stores;
let house: House;

beforeAll(async () => {
  stores = await openStores(config);
  house = buildHouse(config, stores);
  await seedDemonstration(house, () => {});
  await sequence(stores.ledger, house.signer, house.now);
}, 300_000);

afterAll(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the doctor", () => {
  it("finds nothing wrong in a sound house, and says each thing in both languages", async () => {
    const rows = await examineHouse(house);
    expect(rows.filter(({ state }) => state === "wrong")).toEqual([]);
    expect(rows.map(({ check }) => check)).toEqual(expect.arrayContaining(["log.verifies", "jobs.stuck"]));
    for (const { detail } of rows) expect([detail.zh, detail.en].includes("")).toBe(false);
    const [log] = rows.filter(({ check }) => check === "log.verifies");
    expect(log?.detail.en).toMatch(/^\d{3,} entries verify, 0 wait$/);
  });

  const later = (now: string): House => ({ ...house, now: () => instant(now) });
  const withStores = (change: Partial<Stores>): House => ({ ...house, stores: { ...stores, ...change } });
  const cases: [string, () => Promise<{ house: House; undo?: () => Promise<void> | void }>][] = [
    [
      "home.secrets",
      async () => {
        chmodSync(join(home, "secrets.json"), 0o644);
        return { house, undo: () => chmodSync(join(home, "secrets.json"), 0o600) };
      },
    ],
    [
      "home.permissions",
      async () => {
        chmodSync(join(home, "vault"), 0o755);
        return { house, undo: () => chmodSync(join(home, "vault"), 0o700) };
      },
    ],
    [
      "ledger.durability",
      async () => {
        const set = (to: string) =>
          superuser(`alter system set fsync = ${to}; select pg_reload_conf(); select pg_sleep(1)`);
        await set("off");
        return { house, undo: () => set("on") };
      },
    ],
    [
      "ledger.role",
      async () => ({
        house: withStores({ ledger: { ...stores.ledger, pool: stores.ledger.direct } }),
      }),
    ],
    ["lake.roundtrip", async () => ({ house: withStores({ lake: nowhere() }) })],
    [
      "vault.roundtrip",
      async () => ({ house: withStores({ vault: openVault({ folder: join(home, "secrets.json") }) }) }),
    ],
    [
      "jobs.stuck",
      async () => {
        await enqueue(stores.ledger.db, "forgotten", {});
        await stores.ledger.direct.query(
          "update graphile_worker._private_jobs set run_at = now() - interval '2 hours'",
        );
        return {
          house,
          undo: async () => {
            await stores.ledger.direct.query("delete from graphile_worker._private_jobs");
          },
        };
      },
    ],
    ["machine.clock", async () => ({ house: later("2020-01-01T00:00:00.000Z") })],
    [
      "machine.tls",
      async () => ({
        house: { ...house, config: { ...config, production: true, baseUrl: "http://steelyard.example" } },
      }),
    ],
    [
      "key.personal",
      async () => {
        await keepPersonal(stores.ledger.db, {
          subject: "~doctor",
          kind: "name",
          value: "某人",
          purpose: "test",
          sensitivity: "personal",
          now: house.now(),
          random: house.random,
          masterKey: house.masterKey,
        });
        return { house: { ...house, masterKey: masterKeyOf(new Uint8Array(32)) } };
      },
    ],
    [
      "key.sign-in",
      async () => {
        const { home: kept } = stores;
        return {
          house: withStores({ home: { ...kept, secrets: { ...kept.secrets, auth: "0".repeat(64) } } }),
        };
      },
    ],
    ["key.log", async () => ({ house: { ...house, signer: logSigner("hangzhou", "0".repeat(64)) } })],
    ["calendar.coverage", async () => ({ house: later("2029-03-01T00:00:00.000Z") })],
    ["backup.age", async () => ({ house: { ...house, config: { ...config, production: true } } })],
    [
      "backup.age",
      async () => {
        const file = join(home, "last-backup.json");
        writeFileSync(file, JSON.stringify({ takenAt: "2026-01-01T00:00:00.000Z", folder: "/kept" }));
        return { house, undo: () => rmSync(file) };
      },
    ],
    [
      "log.verifies",
      async () => {
        await superuser(
          "set session_replication_role = replica; update matter_event set person = 'nobody' where seq = 2",
        );
        return { house };
      },
    ],
  ];
  it.each(cases)("finds what is wrong with %s, and what to do", async (check, spoil) => {
    const spoilt = await spoil();
    try {
      const found = (await examineHouse(spoilt.house)).filter((row) => row.check === check);
      expect(found).toMatchObject([{ check, state: "wrong" }]);
      const [row] = found;
      expect([row?.wayOut.zh, row?.wayOut.en].includes("")).toBe(false);
    } finally {
      await spoilt.undo?.();
    }
  });

  it("warns before the calendar ends, without calling it wrong", async () => {
    const rows = await examineHouse(later("2026-11-29T00:00:00.000Z"));
    expect(rows.filter(({ check }) => check === "calendar.coverage")).toMatchObject([{ state: "look" }]);
  });

  it("ends with 1 when something is wrong, with 2 when the stores do not open", () => {
    expect(run({})).toMatchObject({ status: 1 });
    expect(run({}).stdout).toMatch(/✗ log\.verifies[\s\S]*log-broken\.md/);
    const closed = run({ STEELYARD_HOME: join(folder, "other"), LAKE_URL: "http://127.0.0.1:1/steelyard" });
    expect(closed).toMatchObject({ status: 2 });
    expect(closed.stderr).toMatch(/LAKE_URL/);
  });
});

function nowhere() {
  return openLake({ url: "http://steelyard:none@127.0.0.1:9/steelyard", requestTimeoutMs: 2000 });
}

async function superuser(statement: string): Promise<void> {
  const url = new URL(stores.ledger.directUrl);
  url.username = "postgres";
  url.password = stores.home.secrets.ledgerSuperuser;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const one of statement.split(";")) await client.query(one);
  } finally {
    await client.end();
  }
}

function run(more: Record<string, string>) {
  const env = { PATH: process.env.PATH ?? "", STEELYARD_HOME: home, ...more };
  return spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), "doctor"], {
    env,
    encoding: "utf8",
  });
}
