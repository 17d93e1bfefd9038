import { sql } from "kysely";
import { expect, it } from "vitest";
import { password, testHttp, testLedger } from "../testing/index.ts";

const ledger = testLedger();
const http = testHttp(ledger);

type Row = { id: string; device: { zh: string }; address?: string; signedInAt: string; current: boolean };
type Reader = { read(name: string, input?: unknown): Promise<Response> };
const listed = async (browser: Reader, name = "session.list", input = {}): Promise<Row[]> =>
  (await (await browser.read(name, input)).json()).rows;

it("shows people their own open sessions: which browser, from where, since when, which is this", async () => {
  const here = await http().signedIn("zhang");
  const there = await http().signedIn("zhang");
  await http().signedIn("li");
  await sql`update auth_session set user_agent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36'`.execute(
    ledger().db,
  );
  const [own, other] = [await listed(here), await listed(there)];
  expect(own.map(({ device, address }) => [device.zh, address])).toEqual([
    ["Chrome · Windows", "192.0.2.1"],
    ["Chrome · Windows", "192.0.2.1"],
  ]);
  expect(own.filter(({ current }) => current)).toHaveLength(1);
  expect(own.find(({ current }) => current)?.id).toBe(other.find(({ current }) => !current)?.id);
  const { rows } = await sql<{ token: string }>`select token from auth_session`.execute(ledger().db);
  for (const { token } of rows) expect(JSON.stringify(own)).not.toContain(token);
  await sql`update auth_session set created_at = created_at - interval '13 hours'
    where id = ${own.find(({ current }) => !current)?.id}`.execute(ledger().db);
  expect(await listed(here)).toHaveLength(1);
});

it("ends one of one's own sessions or all others, never this one nor anybody else's", async () => {
  await sql`delete from auth_session`.execute(ledger().db);
  const here = await http().signedIn("zhang");
  const there = await http().signedIn("zhang");
  const elsewhere = await http().signedIn("zhang");
  const li = await http().signedIn("li");
  const opens = async (browser: Reader) => (await browser.read("organ.tree")).status;
  const idOf = async (browser: Reader) => (await listed(browser)).find(({ current }) => current)?.id;
  const end = async (id: string | undefined) => (await here.write("session.end", { id })).status;
  expect([await end(await idOf(here)), await end(await idOf(li))]).toEqual([404, 404]);
  expect([await opens(here), await opens(li)]).toEqual([200, 200]);
  expect(await end(await idOf(there))).toBe(200);
  expect([await opens(there), await opens(elsewhere)]).toEqual([401, 200]);
  expect(await (await here.write("session.endOthers", {})).json()).toEqual({ ended: 1 });
  expect([await opens(here), await opens(elsewhere), await opens(li)]).toEqual([200, 401, 200]);
  const told = await ledger()
    .db.selectFrom("access_event")
    .select(["subject", "detail"])
    .where("kind", "=", "sign-out")
    .execute();
  expect(told).toMatchObject([
    { subject: "zhang", detail: { ended: 1 } },
    { subject: "zhang", detail: { ended: 1 } },
  ]);
});

it("tells nobody's sessions to a program, and nothing without the second factor", async () => {
  const key = await http().issue("li", ["session.list"]);
  const byKey = await fetch(`${http().base}/api/session.list`, {
    headers: { Authorization: `Bearer ${key.secret}` },
  });
  expect(byKey.status).toBe(401);
  const half = http().createBrowser();
  await half.read("session.get");
  await half.write("session.signIn", { account: "zhang", password });
  expect((await half.read("session.list")).status).toBe(401);
});

it("lets an administrator see and end the sessions of an account, on record, and nobody else", async () => {
  await sql`delete from auth_session`.execute(ledger().db);
  const [admin, li, zhang] = [
    await http().signedIn("admin"),
    await http().signedIn("li"),
    await http().signedIn("zhang"),
  ];
  expect((await zhang.read("person.sessions", { person: "li" })).status).toBe(403);
  expect((await zhang.write("person.endSessions", { person: "li" })).status).toBe(403);
  const [seen] = await listed(admin, "person.sessions", { person: "li" });
  expect(seen).toMatchObject({ address: "192.0.2.1", current: false });
  expect((await admin.write("person.endSessions", { person: "zhang", id: seen?.id })).status).toBe(404);
  expect((await admin.write("person.endSessions", { person: "li" })).status).toBe(200);
  expect((await li.read("organ.tree")).status).toBe(401);
  expect((await zhang.read("organ.tree")).status).toBe(200);
  const { rows } = await sql<{ subject: string }>`select subject from access_event
    where kind = 'administer' and detail->>'operation' = 'person.endSessions'`.execute(ledger().db);
  expect(rows).toEqual([{ subject: "li" }]);
});
