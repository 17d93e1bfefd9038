import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postKinds } from "../access/index.ts";
import { openStores, readConfig, type Stores } from "../base/index.ts";
import { openSession } from "../testing/session.ts";
import { createClient } from "./client.ts";
import { demonstrationAccounts, demonstrators, seedPeople } from "./demonstration/index.ts";
import { buildHouse, type House } from "./house.ts";
import type { Operations } from "./operations.ts";
import { type Serving, serve } from "./serve.ts";
import { prepareHouse } from "./start.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-app-"));
chmodSync(folder, 0o711);
const home = join(folder, "home");
const config = readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "silent" });
let stores: Stores;
let house: House;
let serving: Serving;
let base = "";

beforeAll(async () => {
  stores = await openStores(config);
  house = buildHouse(config, stores);
  await seedPeople(house, () => {});
  serving = await serve(house);
  base = `http://localhost:${serving.port}`;
});

afterAll(async () => {
  await serving?.stop();
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("makes the demonstration once, however often it is begun", async () => {
  const count = () =>
    stores.ledger.db
      .selectFrom("person")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      // The sweeps of the running server enter themselves at their first turn.
      .where("machine", "=", false)
      .executeTakeFirstOrThrow();
  const before = await count();
  await seedPeople(house, () => {});
  expect(await count()).toEqual(before);
  const open = await stores.ledger.db
    .selectFrom("person")
    .select("id")
    .where("account", "is", null)
    .where("machine", "=", false)
    .execute();
  expect(open).toEqual([]);
});

it("staffs two bureaus so that a whole case can be decided, and every kind of post somewhere", () => {
  expect(new Set(demonstrators.map(({ kind }) => kind))).toEqual(
    new Set(Object.entries(postKinds).flatMap(([id, kind]) => ("forPrograms" in kind ? [] : [id]))),
  );
  for (const bureau of ["330110", "330108"]) {
    const kinds = demonstrators.filter(({ organ }) => organ.startsWith(bureau)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "case-officer").length).toBeGreaterThanOrEqual(2);
    expect(kinds).toEqual(expect.arrayContaining(["unit-head", "legal-reviewer", "bureau-head"]));
  }
});

it("lets every demonstration account in by password and shown code", async () => {
  const { client } = openSession(() => base);
  await client["session.get"]({});
  const listed = await client["demo.accounts"]({});
  if (!listed.ok) throw new Error("no demonstration");
  expect(listed.value.accounts).toEqual(demonstrationAccounts().accounts);
  for (const { account, name } of [...listed.value.accounts].slice(0, 3)) {
    const signIn = await client["session.signIn"]({ account, password: listed.value.password });
    expect(signIn).toEqual({ ok: true, value: { step: "code" } });
    const code = await client["demo.code"]({ account });
    expect(await client["session.verify"]({ code: code.ok ? code.value.code : "" })).toEqual({
      ok: true,
      value: { step: "ready" },
    });
    expect(await client["session.get"]({})).toMatchObject({
      value: { step: "ready", name, account, demonstration: true },
    });
    await client["session.signOut"]({});
  }
});

it("is ready, and shows its figures", async () => {
  const ready = await (await fetch(`${base}/readyz`)).json();
  expect(ready).toMatchObject({ ready: true });
  expect(ready.parts.map((part: { name: string }) => part.name)).toEqual(["ledger", "lake", "jobs"]);
  const figures = await (await fetch(`${base}/metrics`)).text();
  for (const name of ["steelyard_log_size", "steelyard_jobs_waiting", "steelyard_lake_up 1"])
    expect(figures).toContain(name);
});

it("refuses to serve a demonstration in production", async () => {
  const production = { ...house, config: { ...config, production: true } };
  await expect(prepareHouse(production)).rejects.toMatchObject({ code: "home.demonstration" });
});

it("says in both languages what is wrong and what helps: taken port, unknown command, wrong setting", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => blocker.once("listening", done));
  const bound = blocker.address();
  const port = String(typeof bound === "object" ? bound?.port : 0);
  const taken = await run(["start"], { PORT: port });
  expect(taken).toMatchObject({ code: 1 });
  expect(taken.told).toMatch(new RegExp(`端口 ${port} 已被占用。[\\s\\S]*Port ${port} is taken\\.`));
  expect(taken.told).not.toMatch(/ at .*\.ts:\d+/);
  blocker.close();
  const unknown = await run(["strat"], {});
  expect(unknown).toMatchObject({ code: 1 });
  expect(unknown.told).toMatch(/Did you mean start/);
  const wrong = await run(["start"], { PORT: "many" });
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.told).toMatch(/PORT/);
});

it("issues a key from the command line beside the running server", async () => {
  const made = await run(
    ["key", "create", "--account", "wangfang", "--name", "test", "--scopes", "organ.tree", "--days", "1"],
    {},
  );
  expect(made).toMatchObject({ code: 0 });
  const key = /sk_[\w-]{43}/.exec(made.told)?.[0] ?? "";
  const client = createClient<Operations>({ baseUrl: base, key });
  expect(await client["organ.tree"]({})).toMatchObject({ ok: true });
  expect(await client["people.list"]({})).toMatchObject({ ok: false, error: { code: "forbidden" } });
});

function run(
  args: string[],
  environment: Record<string, string>,
): Promise<{ code: number | null; told: string }> {
  const env = { PATH: process.env.PATH ?? "", STEELYARD_HOME: home, ...environment };
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { env });
  let told = "";
  const hear = (chunk: Buffer) => {
    told += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, told })));
}
