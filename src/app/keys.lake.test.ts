/** Keys exchanged by the command line, as an administrator does it: also killed in the middle and with the wrong key. */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  keepAllPersonal,
  maskedOf,
  masterKeyOf,
  type PersonalValue,
  wrappedCounts,
} from "../access/index.ts";
import { exchangeSecret, openStores, readConfig, type Secrets } from "../base/index.ts";
import { logSigner, sequence, verifyLog } from "../evidence/index.ts";
import { fromHex, instant } from "../kernel/index.ts";
import { openSession, type Session } from "../testing/session.ts";
import { seedDemonstration } from "./demonstration/index.ts";
import { examineHouse } from "./examine.ts";
import { buildHouse, type House, masterKeyIn } from "./house.ts";
import { serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-keys-"));
chmodSync(folder, 0o711);
const master = place("master");
const log = place("log");
const subjects = 7000;
let ids: readonly string[];

beforeAll(async () => {
  await master.withHouse(async (house) => {
    const values = Array.from(
      { length: subjects },
      (_, at): PersonalValue => ({
        subject: `party-${at}`,
        kind: "phone",
        value: `1381234${String(1000 + (at % 9000))}`,
        purpose: "test",
        sensitivity: "personal",
      }),
    );
    const refs = await keepAllPersonal(house.ledger.db, values, { ...house, now: house.now() });
    ids = refs.map(({ personal }) => personal);
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the master key", () => {
  it("is not exchanged beside a running server, nor under a key that opens nothing", async () => {
    await master.withHouse(async () => {
      expect(await master.run("keys", "rotate-master")).toMatchObject({
        code: 1,
        told: expect.stringMatching(/already served/),
      });
    });
    const kept = readFileSync(master.file, "utf8");
    writeFileSync(master.file, JSON.stringify({ ...JSON.parse(kept), personalData: "0".repeat(64) }));
    expect(await master.run("keys", "rotate-master")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/nothing was changed/),
    });
    writeFileSync(master.file, kept);
  });

  it("is exchanged; killed in the middle, everything is read, the doctor says so, and it goes on", async () => {
    const before = master.secrets();
    await master.killedAt(/2000 \/ 7000/, "keys", "rotate-master");
    await master.withHouse(async (house) => {
      expect(await readable(house)).toBe(subjects);
      const { present, former } = await wrappedCounts(house.ledger.db, house.masterKey);
      expect(present).toBeGreaterThanOrEqual(2000);
      expect(present + former).toBe(subjects);
      expect(former).toBeGreaterThan(0);
      const [row] = (await examineHouse(house)).filter(({ check }) => check === "key.personal");
      expect(row).toMatchObject({
        state: "look",
        detail: { en: expect.stringContaining(`${former} data keys`) },
      });
    });
    expect(await master.run("keys", "forget")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/rotate-master first/),
    });
    const done = await master.run("keys", "rotate-master");
    expect(done).toMatchObject({ code: 0, told: expect.stringMatching(/needed no more/) });
    expect(master.secrets().personalDataFormer).toBe(before.personalData);
    const exchanged = master.secrets();
    expect(await master.run("keys", "rotate-master")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/Nothing was exchanged: the former master key .* keys forget first/),
    });
    expect(master.secrets()).toEqual(exchanged);
    expect(await master.run("keys", "forget")).toMatchObject({ code: 0 });
    expect(Object.keys(master.secrets())).toEqual(Object.keys(before));
    expect(master.secrets().personalData).not.toBe(before.personalData);
    await master.withHouse(async (house) => {
      expect(await readable(house)).toBe(subjects);
      const old = masterKeyIn({ ...house.stores.home.secrets, personalData: before.personalData });
      expect(await wrappedCounts(house.ledger.db, old)).toEqual({ present: 0, former: 0, lost: subjects });
      const { rows } = await house.ledger.direct.query(
        "select detail ->> 'operation' as operation from access_event where kind = 'administer'",
      );
      expect(rows).toContainEqual({ operation: "keys.rotate-master" });
    });
  });

  it("does not go on with a wrong former key, and loses nothing by the trial", async () => {
    const kept = readFileSync(master.file, "utf8");
    const wrong = { ...master.secrets(), personalData: "1".repeat(64), personalDataFormer: "2".repeat(64) };
    writeFileSync(master.file, JSON.stringify(wrong));
    expect(await master.run("keys", "rotate-master")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/nothing was changed/),
    });
    writeFileSync(master.file, kept);
    await master.withHouse(async (house) => expect(await readable(house)).toBe(subjects));
  });
});

describe("the signing key of the log", () => {
  let first = "";
  let publication = "";

  beforeAll(async () => {
    await log.withHouse(async (house) => {
      await seedDemonstration(house, () => {});
      await sequence(house.ledger, house.signer, house.now);
      first = house.signer.key;
      const { rows } = await house.ledger.direct.query(
        "select id from publication where status = 'live' limit 1",
      );
      publication = rows[0].id;
      writeFileSync(join(folder, "before.json"), await proofFile(house, publication));
    });
    cpSync(log.file, join(folder, "old-secrets.json"));
    expect(await log.run("backup", join(folder, "old"))).toMatchObject({ code: 0 });
  }, 300_000);

  it("is exchanged, cut off or not; the doctor says what is left to do", async () => {
    exchangeSecret(log.home, "logSigningSeed");
    await log.withHouse(async (house) => {
      await sequence(house.ledger, house.signer, house.now);
      expect(await rowOf(house, "key.log")).toMatchObject({
        state: "look",
        wayOut: { en: expect.stringMatching(/rotate-log/) },
      });
      expect(await rowOf(house, "log.verifies")).toMatchObject({ state: "well" });
    });
    expect(await log.run("keys", "forget")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/rotate-log first/),
    });
    const done = await log.run("keys", "rotate-log");
    expect(done).toMatchObject({ code: 0, told: expect.stringMatching(/key 2 signs the log/) });
    const [since] = /from entry \d+ on key 2 signs the log/.exec(done.told) ?? [""];
    const second = await log.run("keys", "rotate-log");
    expect(second).toMatchObject({ code: 1, told: expect.stringMatching(/keys forget first/) });
    expect(second.told).toContain(`Nothing was exchanged: the former signing key is still kept; ${since}`);
    await log.withHouse(async (house) => {
      expect(done.told).toContain(house.signer.key);
      expect(second.told).toContain(house.signer.key);
      expect(await rowOf(house, "key.log")).toMatchObject({
        state: "look",
        wayOut: { en: expect.stringMatching(/keys forget/) },
      });
    });
    expect(await log.run("keys", "forget")).toMatchObject({ code: 0 });
    expect(log.secrets().logSigningSeedFormer).toBeUndefined();
  });

  it("is exchanged again; who holds the first key verifies what the third has signed, without us", async () => {
    expect(await log.run("keys", "rotate-log")).toMatchObject({
      code: 0,
      told: expect.stringMatching(/key 3 signs the log/),
    });
    expect(await log.run("keys", "forget")).toMatchObject({ code: 0 });
    await log.withHouse(async (house) => {
      expect(await rowOf(house, "key.log")).toMatchObject({ state: "well" });
      expect(await verifyLog(house.ledger, first)).toMatchObject({ ok: true, problems: [] });
      writeFileSync(join(folder, "after.json"), await proofFile(house, publication));
      const stranger = logSigner("hangzhou", "0".repeat(64)).key;
      for (const file of ["before.json", "after.json"]) {
        expect(check(file, first)).toMatchObject({ status: 0 });
        expect(check(file, stranger)).toMatchObject({ status: 1 });
      }
      expect(check("after.json", house.signer.key)).toMatchObject({ status: 0 });
    });
  });

  it("of a backup is the one of its time: it is restored with the secrets of then, and with no others", async () => {
    const other = place("restored");
    const now = await other.run("restore", join(folder, "old"), "--secrets", log.file);
    expect(now).toMatchObject({
      code: 1,
      told: expect.stringMatching(/not those of this backup \(logSigningSeed\)/),
    });
    const then = await other.run(
      "restore",
      join(folder, "old"),
      "--secrets",
      join(folder, "old-secrets.json"),
    );
    expect(then).toMatchObject({ code: 0, told: expect.stringMatching(/verifies/) });
    // With a key that the restored log has never had, nothing is signed.
    writeFileSync(other.file, readFileSync(log.file));
    await other.withHouse(async (house) => {
      expect(await rowOf(house, "key.log")).toMatchObject({ state: "wrong" });
      await expect(sequence(house.ledger, house.signer, house.now)).rejects.toMatchObject({
        code: "log.other-key",
      });
    });
  });

  it("signs nothing over a log that does not verify", async () => {
    const kept = readFileSync(log.file, "utf8");
    writeFileSync(log.file, JSON.stringify({ ...JSON.parse(kept), logSigningSeed: "0".repeat(64) }));
    const refused = await log.run("keys", "rotate-log");
    expect(refused).toMatchObject({ code: 1, told: expect.stringMatching(/nothing was changed/) });
    writeFileSync(log.file, kept);
  });
});

describe("the sign-in secret", () => {
  it("is exchanged: who was signed in signs in again, with password and second factor as before", async () => {
    const before = log.secrets().auth;
    await log.withServer(async (session) => {
      await session.signIn("wangfang");
    });
    const kept = readFileSync(log.file, "utf8");
    writeFileSync(log.file, JSON.stringify({ ...JSON.parse(kept), auth: "0".repeat(64) }));
    expect(await log.run("keys", "rotate-auth")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/nothing was changed/),
    });
    writeFileSync(log.file, kept);
    exchangeSecret(log.home, "auth");
    await log.withHouse(async (house) => {
      expect(await rowOf(house, "key.sign-in")).toMatchObject({
        state: "wrong",
        wayOut: { en: expect.stringMatching(/rotate-auth/) },
      });
    });
    expect(await log.run("keys", "forget")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/rotate-auth first/),
    });
    expect(await log.run("keys", "rotate-auth")).toMatchObject({
      code: 0,
      told: expect.stringMatching(/everybody signs in again/),
    });
    await log.withHouse(async (house) => {
      expect(await rowOf(house, "key.sign-in")).toMatchObject({ state: "look" });
      expect((await house.ledger.direct.query("select from auth_session")).rowCount).toBe(0);
    });
    const exchanged = log.secrets();
    await log.withServer(async (session) => {
      await session.signIn("wangfang");
    });
    expect(await log.run("keys", "rotate-auth")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/Nothing was exchanged: the former sign-in secret .* keys forget first/),
    });
    expect(log.secrets()).toEqual(exchanged);
    await log.withHouse(async (house) => {
      expect((await house.ledger.direct.query("select from auth_session")).rowCount).toBeGreaterThan(0);
    });
    expect(await log.run("keys", "forget")).toMatchObject({ code: 0 });
    expect(log.secrets().auth).not.toBe(before);
    expect(log.secrets().authFormer).toBeUndefined();
    await log.withServer(async (session, house) => {
      expect(await rowOf(house, "key.sign-in")).toMatchObject({ state: "well" });
      await session.signIn("wangfang");
      expect(await session.client["session.get"]({})).toMatchObject({ value: { step: "ready" } });
    });
  });
});

describe("keys that come from outside", () => {
  const [old, next] = ["a".repeat(64), "b".repeat(64)];
  const given = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).map(([name, value]) => [`STEELYARD_SECRET_${name}`, value]));

  it("are exchanged when both are given; the command says which to take away", async () => {
    const servers = await openStores(readConfig({ STEELYARD_HOME: join(folder, "servers") }));
    try {
      const outside = (names: Readonly<Record<string, string>>) =>
        place("outside", {
          NODE_ENV: "production",
          LEDGER_URL: servers.ledger.url,
          LEDGER_DIRECT_URL: servers.ledger.directUrl,
          LAKE_URL: servers.lake.url,
          ...given({ AUTH: old, LOG_SIGNING_SEED: old, PERSONAL_DATA: old, ...names }),
        });
      const name = {
        subject: "p",
        kind: "name",
        value: "欧阳明",
        purpose: "t",
        sensitivity: "personal",
      } as const;
      const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
      const keeping = {
        masterKey: masterKeyOf(fromHex(old)),
        random,
        now: instant("2026-11-24T00:00:00.000Z"),
      };
      await keepAllPersonal(servers.ledger.db, [name], keeping);

      const alone = await outside({}).run("keys", "rotate-master");
      expect(alone).toMatchObject({
        code: 1,
        told: expect.stringContaining("STEELYARD_SECRET_PERSONAL_DATA_FORMER"),
      });
      const wrong = outside({ PERSONAL_DATA: next, PERSONAL_DATA_FORMER: "c".repeat(64) });
      expect(await wrong.run("keys", "rotate-master")).toMatchObject({
        code: 1,
        told: expect.stringMatching(/nothing was changed/),
      });
      const swapped = outside({
        PERSONAL_DATA: old,
        PERSONAL_DATA_FORMER: next,
        AUTH_FORMER: old,
        LOG_SIGNING_SEED_FORMER: old,
      });
      expect(await swapped.run("keys", "rotate-master")).toMatchObject({
        code: 1,
        told: expect.stringMatching(
          /Nothing was exchanged: .* the new key in STEELYARD_SECRET_PERSONAL_DATA/,
        ),
      });
      for (const command of ["rotate-auth", "rotate-log"])
        expect(await swapped.run("keys", command)).toMatchObject({
          code: 1,
          told: expect.stringMatching(
            /Nothing was exchanged: .* the new key and the former one are the same/,
          ),
        });
      const both = outside({
        PERSONAL_DATA: next,
        PERSONAL_DATA_FORMER: old,
        LOG_SIGNING_SEED: next,
        LOG_SIGNING_SEED_FORMER: old,
      });
      // A server elsewhere that was not stopped writes on under the former key.
      const { direct } = servers.ledger;
      await direct.query(`
        create function write_late() returns trigger language plpgsql as $$ begin
          insert into personal_key (subject, wrapped, master) values ('!late', old.wrapped, old.master)
          on conflict do nothing; return new; end $$;
        create trigger late before update on personal_key for each row execute function write_late()`);
      expect(await both.run("keys", "rotate-master")).toMatchObject({
        code: 1,
        told: expect.stringMatching(/1 data keys are not wrapped under the present master key yet/),
      });
      await direct.query(
        "drop function write_late cascade; delete from personal_key where subject = '!late'",
      );
      await keepAllPersonal(servers.ledger.db, [{ ...name, subject: "q" }], keeping);
      expect(await both.run("keys", "rotate-master")).toMatchObject({ code: 0 });
      expect(await both.run("keys", "forget")).toMatchObject({
        code: 1,
        told: expect.stringMatching(/rotate-log first/),
      });
      expect(await both.run("keys", "rotate-log")).toMatchObject({ code: 0 });
      const stranger = outside({
        PERSONAL_DATA: next,
        LOG_SIGNING_SEED: "d".repeat(64),
        LOG_SIGNING_SEED_FORMER: old,
      });
      expect(await stranger.run("keys", "rotate-log")).toMatchObject({
        code: 1,
        told: expect.stringMatching(/See to STEELYARD_SECRET_LOG_SIGNING_SEED_FORMER/),
      });
      expect(await both.run("keys", "rotate-log")).toMatchObject({
        code: 1,
        told: expect.stringMatching(/Nothing was exchanged/),
      });
      const told = await both.run("keys", "forget");
      expect(told).toMatchObject({ code: 0 });
      for (const variable of Object.keys(given({ PERSONAL_DATA_FORMER: "", LOG_SIGNING_SEED_FORMER: "" })))
        expect(told.told).toContain(`take ${variable}`);
      const counts = await wrappedCounts(servers.ledger.db, masterKeyOf(fromHex(next)));
      expect(counts).toEqual({ present: 2, former: 0, lost: 0 });
      expect(await verifyLog(servers.ledger, logSigner("hangzhou", next).key)).toMatchObject({ ok: true });
    } finally {
      await servers.close();
    }
  });
});

async function rowOf(house: House, name: string) {
  return (await examineHouse(house)).find(({ check }) => check === name);
}

/** As the portal makes it, without what a reader looks at. */
async function proofFile(house: House, id: string): Promise<string> {
  const ctx = await house.machine("command");
  const page = await house.operations["publication.get"].handler(ctx, { id });
  const proof = await house.operations["publication.proof"].handler(ctx, { id });
  if (!page.ok || !proof.ok || !("text" in page.value)) throw new Error(id);
  return JSON.stringify({ ...proof.value, text: page.value.text });
}

/** The program that readers run without us. */
function check(file: string, key: string) {
  const program = join(import.meta.dirname, "../../web/public/verify/check.mjs");
  return spawnSync(process.execPath, [program, "proof", join(folder, file), "--key", key], {
    encoding: "utf8",
  });
}

async function readable({ ledger, masterKey }: House): Promise<number> {
  const values = await maskedOf(ledger.db, ids, masterKey);
  return [...values.values()].filter((value) => value.startsWith("138")).length;
}

/** A home with what an administrator does to it. */
function place(name: string, more: Readonly<Record<string, string>> = {}) {
  const home = join(folder, name);
  const file = join(home, "secrets.json");
  const config = readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "silent" });
  const start = (args: readonly string[]) => {
    const env = { PATH: process.env.PATH ?? "", STEELYARD_HOME: home, PORT: "0", ...more };
    return spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { env });
  };
  const withHouse = async (work: (house: House) => Promise<void>) => {
    const stores = await openStores(config);
    try {
      await work(buildHouse(config, stores));
    } finally {
      await stores.close();
    }
  };
  return {
    home,
    file,
    withHouse,
    withServer: (work: (session: Session, house: House) => Promise<void>) =>
      withHouse(async (house) => {
        const serving = await serve(house);
        try {
          await work(
            openSession(() => `http://localhost:${serving.port}`),
            house,
          );
        } finally {
          await serving.stop();
        }
      }),
    secrets: (): Secrets => JSON.parse(readFileSync(file, "utf8")),
    run: async (...args: readonly string[]) => {
      const child = start(args);
      let told = "";
      const hear = (chunk: Buffer) => {
        told += chunk.toString();
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      const [code] = await once(child, "close");
      return { code, told };
    },
    /** Kills the command as soon as it has said this. */
    killedAt: async (said: RegExp, ...args: readonly string[]) => {
      const child = start(args);
      let told = "";
      child.stdout.on("data", (chunk: Buffer) => {
        told += chunk.toString();
        if (said.test(told)) child.kill("SIGKILL");
      });
      const [, signal] = await once(child, "close");
      expect([signal, told]).toEqual(["SIGKILL", expect.stringMatching(said)]);
    },
  };
}
