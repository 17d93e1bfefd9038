import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { addPerson, firstToken } from "../access/index.ts";
import { instant } from "../kernel/index.ts";
import { password, testHttp, testLedger } from "../testing/index.ts";

const ledger = testLedger();
const http = testHttp(ledger);

it("signs in with password and second factor, keeps the session, signs out", async () => {
  const browser = http().createBrowser();
  await browser.read("session.get");
  const wrong = await browser.write("session.signIn", { account: "zhang", password: "not this one at all" });
  const nobody = await browser.write("session.signIn", {
    account: "nobody",
    password: "not this one at all",
  });
  expect(wrong.status).toBe(401);
  expect(await nobody.json()).toEqual(await wrong.json());
  const first = await browser.write("session.signIn", { account: "Zhang", password });
  expect([first.status, await first.json()]).toEqual([200, { step: "code" }]);
  // Password alone opens nothing.
  expect((await browser.read("organ.tree")).status).toBe(401);
  expect((await browser.write("session.verify", { code: "000000" })).status).toBe(401);
  const code = await http().auth.codeOf("zhang");
  expect(await (await browser.write("session.verify", { code })).json()).toEqual({ step: "ready" });
  const session = await (await browser.read("session.get")).json();
  expect(session).toMatchObject({ step: "ready", person: "zhang", account: "zhang", organs: ["city"] });
  expect((await browser.read("organ.tree")).status).toBe(200);
  const cookie = browser.setCookies.find((line) => line.startsWith("steelyard.session_token="));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect((await browser.write("session.signOut", {})).status).toBe(200);
  expect((await browser.read("organ.tree")).status).toBe(401);
});

it("takes a code once, from whoever gives it first", async () => {
  await ledger().db.updateTable("auth_two_factor").set({ last_step: null }).execute();
  const browsers = [http().createBrowser(), http().createBrowser()];
  for (const browser of browsers) {
    await browser.read("session.get");
    await browser.write("session.signIn", { account: "auditor", password });
  }
  const code = await http().auth.codeOf("auditor");
  const statuses = await Promise.all(
    browsers.map(async (browser) => (await browser.write("session.verify", { code })).status),
  );
  expect(statuses.toSorted()).toEqual([200, 401]);
  // Whoever was refused goes on with the next code, and needs no second password.
  await sql`update auth_two_factor set last_step = last_step - 1`.execute(ledger().db);
  const late = browsers[statuses.indexOf(401)];
  expect((await late?.write("session.verify", { code: await http().auth.codeOf("auditor") }))?.status).toBe(
    200,
  );
});

it("ends a session after twelve hours and after thirty idle minutes", async () => {
  for (const column of ["created_at", "expires_at"] as const) {
    const browser = await http().signedIn("zhang");
    expect((await browser.read("organ.tree")).status).toBe(200);
    await sql`update auth_session set ${sql.ref(column)} = ${sql.ref(column)} - interval '13 hours'`.execute(
      ledger().db,
    );
    expect((await browser.read("organ.tree")).status).toBe(401);
  }
});

it("lets an account without second factor only enrol", async () => {
  const made = await http().auth.createAccount({ account: "newcomer", name: "新", password });
  if (!made.ok) throw new Error("no account");
  await addPerson(ledger().db, {
    id: "newcomer",
    name: "新",
    account: made.value.id,
    now: instant("2026-11-23T02:00:00.000Z"),
  });
  const browser = http().createBrowser();
  await browser.read("session.get");
  const step = await browser.write("session.signIn", { account: "newcomer", password });
  expect(await step.json()).toEqual({ step: "enrol" });
  expect(await (await browser.read("session.get")).json()).toMatchObject({ step: "enrol" });
  expect((await browser.read("organ.tree")).status).toBe(403);
  const enrolled = await (await browser.write("session.enrol", { password })).json();
  expect(enrolled.uri).toMatch(/^otpauth:\/\/totp\//);
  expect(enrolled.recoveryCodes.length).toBeGreaterThan(4);
  expect((await browser.read("organ.tree")).status).toBe(403);
  const done = await browser.write("session.verify", { code: await http().auth.codeOf("newcomer") });
  expect(await done.json()).toEqual({ step: "ready" });
  expect((await browser.read("organ.tree")).status).toBe(200);
});

it("locks a name after five wrong passwords, also against the right one", async () => {
  const direct = { headers: new Headers(), setCookie: () => {} };
  for (let n = 0; n < 5; n += 1)
    expect((await http().auth.signIn(direct, "li", "wrong wrong wrong")).ok).toBe(false);
  const locked = await http().auth.signIn(direct, "li", password);
  expect(locked).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
  await sql`update auth_lockout set locked_until = now() - interval '1 second', last_at = now() - interval '1 hour'`.execute(
    ledger().db,
  );
  expect((await http().auth.signIn(direct, "li", password)).ok).toBe(true);
});

it("lets in a first administrator once, with a token that is good for one hour", async () => {
  await sql`update post set kind = 'analyst' where kind = 'administrator'`.execute(ledger().db);
  const token = await firstToken(ledger().db, (bytes) => randomBytes(bytes));
  const browser = http().createBrowser();
  await browser.read("session.get");
  const input = { token, account: "first", name: "首任", password };
  expect((await browser.write("setup.first-administrator", { ...input, token: "x".repeat(20) })).status).toBe(
    403,
  );
  expect((await browser.write("setup.first-administrator", { ...input, password: "short" })).status).toBe(
    400,
  );
  expect((await browser.write("setup.first-administrator", input)).status).toBe(200);
  expect((await browser.write("setup.first-administrator", { ...input, account: "second" })).status).toBe(
    403,
  );
  expect(await firstToken(ledger().db, (bytes) => randomBytes(bytes))).toBeUndefined();
  await sql`update post set kind = 'administrator' where id = 'admin-post'`.execute(ledger().db);
});

it("refuses the demonstration's operations outside a demonstration", async () => {
  expect((await fetch(`${http().base}/api/demo.accounts`)).status).toBe(403);
  expect(
    (await fetch(`${http().base}/api/demo.code?input=${encodeURIComponent('{"account":"zhang"}')}`)).status,
  ).toBe(403);
});

it("slows down guessing from one address", async () => {
  const browser = http().createBrowser();
  await browser.read("session.get");
  const statuses: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    statuses.push((await browser.write("session.signIn", { account: `guess${n}`, password: "x" })).status);
  }
  expect(statuses).toContain(429);
  expect(statuses.at(-1)).toBe(429);
});
