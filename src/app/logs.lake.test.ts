import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStores, readConfig, type Stores } from "../base/index.ts";
import { openSession, type Session } from "../testing/session.ts";
import { seedPeople } from "./demonstration/index.ts";
import { buildHouse } from "./house.ts";
import { type Serving, serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-logs-"));
chmodSync(folder, 0o711);
const home = join(folder, "home");
const config = readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "trace" });
const personal = {
  name: "欧阳不该见",
  phone: "13912345678",
  id: "33010619900307123X",
  password: "Never-Seen-Pass-77",
};
let stores: Stores;
let serving: Serving;
let intake: Session;
let base = "";

beforeAll(async () => {
  stores = await openStores(config);
  const house = buildHouse(config, stores);
  await seedPeople(house, () => {});
  serving = await serve(house);
  base = `http://localhost:${serving.port}`;
  intake = openSession(() => base);
  await intake.signIn("linxia");
}, 120_000);

afterAll(async () => {
  await serving?.stop();
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

const report = (more: object) => ({
  procedure: "report",
  organ: "330110",
  district: "330110",
  title: "举报",
  facts: {
    channel: "hotline",
    receivedOn: "2026-11-20",
    realName: true,
    reporterKind: "natural",
    reporterName: personal.name,
    reporterContact: personal.phone,
    subject: "price",
    violation: "虚构被比较价格",
    summary: "划线价虚高",
    basis: "截图",
    place: "网店",
    partyName: "某店",
    partyRole: "in-platform",
    ...more,
  },
});

it("personal values sent in requests, accepted or refused or never understood, stand in no log of the home", async () => {
  const { client, options } = intake;
  const opened = await client["matter.open"](report({ occurredOn: "2026-11-18" }));
  expect(opened).toMatchObject({ ok: true });
  const refused = await client["matter.open"](
    report({ receivedOn: `on ${personal.phone}`, subject: personal.name }),
  );
  expect(refused).toMatchObject({ ok: false });
  await client.search({ text: personal.name });
  const guest = openSession(() => base).client;
  await guest["session.get"]({});
  const wrong = await guest["session.signIn"]({ account: "linxia", password: personal.password });
  expect(wrong).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
  const raw = (body: string, path = "matter.open") =>
    fetch(`${base}/api/${path}`, {
      method: "POST",
      headers: { ...options.headers?.(), "Content-Type": "application/json" },
      body,
    });
  expect((await raw(`{"name":"${personal.name}","phone":"${personal.phone}`)).status).toBe(400);
  expect((await raw(JSON.stringify({ ...personal, deep: "\u0000" }))).status).toBe(400);
  expect((await raw("{}", encodeURIComponent(personal.phone))).status).toBe(404);
  await fetch(`${base}/api/operator.list?input=${encodeURIComponent(JSON.stringify({ text: personal.id }))}`);
  await fetch(`${base}/portal/${personal.phone}`, { headers: { "User-Agent": personal.phone } });
  await brokenStatements();
  await failingAnswer();
  // Lines are written a moment after the answers.
  await sleep(1500);
  const logs = globSync("**/*.log", { cwd: home });
  expect(logs.sort()).toEqual(["lake/engine.log", "ledger/postgres.log", "server.log"]);
  for (const log of logs) {
    const text = readFileSync(join(home, log), "utf8");
    for (const [what, value] of Object.entries(personal))
      expect([log, what, text.includes(value)]).toEqual([log, what, false]);
  }
  expect(readFileSync(join(home, "ledger/postgres.log"), "utf8")).toContain("duplicate key");
});

it("each line is JSON with time, level and the number that the caller was given", async () => {
  const answer = await fetch(`${base}/api/session.get`);
  const request = answer.headers.get("x-request-id");
  await answer.text();
  await sleep(500);
  const lines = readFileSync(join(home, "server.log"), "utf8").trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(5);
  const read = lines.map((line) => JSON.parse(line));
  for (const line of read)
    expect(line).toMatchObject({
      level: expect.any(Number),
      time: expect.any(Number),
      msg: expect.any(String),
    });
  const allowed = ["level", "time", "msg", "request", "operation", "status", "seconds", "part", "fault"];
  const ofDoor = ["level", "time", "msg", "part", "request", "operation", "why", "code", "source", "untold"];
  for (const line of read) {
    const names = line.part === "door" ? ofDoor : allowed;
    expect(Object.keys(line).filter((name) => !names.includes(name))).toEqual([]);
  }
  expect(read.filter(({ part }) => part === "door").map(({ why }) => why)).toContain("input");
  expect(read.find((line) => line.request === request)).toMatchObject({
    operation: "session.get",
    status: 200,
  });
});

it("sign-ins, also failed ones, and refusals are in the audit trail, values are not", async () => {
  const { rows } = await stores.ledger.direct.query(
    "select kind, count(*)::int as n from access_event group by 1",
  );
  const kinds = Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
  expect(kinds).toMatchObject({ "sign-in": expect.any(Number), "sign-in-failed": expect.any(Number) });
  const all = await stores.ledger.direct.query(
    "select string_agg(to_jsonb(e)::text, ' ') as text from access_event e",
  );
  for (const value of Object.values(personal)) expect(all.rows[0].text).not.toContain(value);
});

/** What a fault of ours would make the stores say: their own messages like to quote the row. */
async function brokenStatements(): Promise<void> {
  const twice =
    "insert into auth_lockout (account, source, failures, last_at) values ($1, $1, 0, now()), ($1, $1, 0, now())";
  await expect(stores.ledger.pool.query(twice, [personal.phone])).rejects.toThrow("duplicate key");
  const row = Buffer.from(JSON.stringify({ platform: 1, observedAt: personal.phone, seller: personal.id }));
  const insert = "INSERT INTO seen_order FORMAT JSONEachRow";
  await expect(stores.lake.send(insert, row)).rejects.toThrow();
  await expect(stores.lake.command(`SELECT ${personal.phone} + '${personal.id}'`)).rejects.toThrow();
}

/** A fault of a store behind an answer of 500, with the value in its message. */
async function failingAnswer(): Promise<void> {
  const { direct } = stores.ledger;
  await direct.query("alter table operator rename column name to name_away");
  try {
    const answer = await intake.client["operator.list"]({ text: personal.name });
    expect(answer).toMatchObject({ ok: false, error: { code: "unavailable" } });
  } finally {
    await direct.query("alter table operator rename column name_away to name");
  }
}
