/** Keys exchanged by the command line, as an administrator does it: also killed in the middle and with the wrong key. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepAllPersonal, maskedOf, type PersonalValue, wrappedCounts } from "../access/index.ts";
import { openStores, readConfig, type Secrets } from "../base/index.ts";
import { examineHouse } from "./examine.ts";
import { buildHouse, type House, masterKeyIn } from "./house.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-keys-"));
chmodSync(folder, 0o711);
const home = join(folder, "home");
const file = join(home, "secrets.json");
const config = readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "silent" });
const subjects = 7000;
let ids: readonly string[];

beforeAll(async () => {
  await withHouse(async (house) => {
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
    await withHouse(async () => {
      expect(await run("keys", "rotate-master")).toMatchObject({
        code: 1,
        told: expect.stringMatching(/already served/),
      });
    });
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(kept), personalData: "0".repeat(64) }));
    expect(await run("keys", "rotate-master")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/nothing was changed/),
    });
    writeFileSync(file, kept);
  });

  it("is exchanged; killed in the middle, everything is read, the doctor says so, and it goes on", async () => {
    const before = secrets();
    await killedAt("keys", "rotate-master", /2000 \/ 7000/);
    await withHouse(async (house) => {
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
    expect(await run("keys", "forget")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/rotate-master first/),
    });
    const done = await run("keys", "rotate-master");
    expect(done).toMatchObject({ code: 0, told: expect.stringMatching(/needed no more/) });
    expect(secrets().personalDataFormer).toBe(before.personalData);
    expect(await run("keys", "forget")).toMatchObject({ code: 0 });
    expect(Object.keys(secrets())).toEqual(Object.keys(before));
    expect(secrets().personalData).not.toBe(before.personalData);
    await withHouse(async (house) => {
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
    const kept = readFileSync(file, "utf8");
    const wrong = { ...secrets(), personalData: "1".repeat(64), personalDataFormer: "2".repeat(64) };
    writeFileSync(file, JSON.stringify(wrong));
    expect(await run("keys", "rotate-master")).toMatchObject({
      code: 1,
      told: expect.stringMatching(/nothing was changed/),
    });
    writeFileSync(file, kept);
    await withHouse(async (house) => expect(await readable(house)).toBe(subjects));
  });
});

function secrets(): Secrets {
  return JSON.parse(readFileSync(file, "utf8"));
}

async function readable({ ledger, masterKey }: House): Promise<number> {
  const values = await maskedOf(ledger.db, ids, masterKey);
  return [...values.values()].filter((value) => value.startsWith("138")).length;
}

async function withHouse(work: (house: House) => Promise<void>): Promise<void> {
  const stores = await openStores(config);
  try {
    await work(buildHouse(config, stores));
  } finally {
    await stores.close();
  }
}

function start(args: readonly string[]) {
  const env = { PATH: process.env.PATH ?? "", STEELYARD_HOME: home, PORT: "0" };
  return spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { env });
}

async function run(...args: readonly string[]) {
  const child = start(args);
  let told = "";
  const hear = (chunk: Buffer) => {
    told += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const [code] = await once(child, "close");
  return { code, told };
}

/** Kills the command as soon as it has said this. */
async function killedAt(...args: readonly [...string[], RegExp]): Promise<void> {
  const said = args.at(-1) as RegExp;
  const child = start(args.slice(0, -1) as string[]);
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => {
    told += chunk.toString();
    if (said.test(told)) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  expect([signal, told]).toEqual(["SIGKILL", expect.stringMatching(said)]);
}
