import { randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
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

it("makes the hash of an earlier cost anew at the next sign-in, and of no wrong password", async () => {
  const direct = { headers: new Headers(), address: "192.0.2.50", setCookie: () => {} };
  const stored = async () =>
    (
      await sql<{
        password: string;
      }>`select a.password from auth_account a join auth_user u on u.id = a.user_id
        where u.email = 'li@account.invalid'`.execute(ledger().db)
    ).rows[0]?.password;
  await sql`update auth_account set password = ${await hashPassword(password)} where user_id in
    (select id from auth_user where email = 'li@account.invalid')`.execute(ledger().db);
  const before = await stored();
  expect((await http().auth.signIn(direct, "li", "wrong wrong wrong")).ok).toBe(false);
  expect(await stored()).toBe(before);
  expect((await http().auth.signIn(direct, "li", password)).ok).toBe(true);
  const after = await stored();
  expect(after).toMatch(/^\$scrypt\$/);
  expect((await http().auth.signIn(direct, "li", password)).ok).toBe(true);
  expect(await stored()).toBe(after);
});

it("turns sign-ins away while too many wait for their password to be looked at", async () => {
  const direct = { headers: new Headers(), address: "192.0.2.51", setCookie: () => {} };
  const waiting = Array.from({ length: 40 }, () => http().auth.hash(password));
  expect(await http().auth.signIn(direct, "li", password)).toMatchObject({
    ok: false,
    error: { code: "rate-limited" },
  });
  await Promise.all(waiting);
  expect((await http().auth.signIn(direct, "li", password)).ok).toBe(true);
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
  const direct = { headers: new Headers(), address: "192.0.2.7", setCookie: () => {} };
  for (let n = 0; n < 5; n += 1)
    expect((await http().auth.signIn(direct, "li", "wrong wrong wrong")).ok).toBe(false);
  const locked = await http().auth.signIn(direct, "li", password);
  expect(locked).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
  await sql`update auth_lockout set locked_until = now() - interval '1 second', last_at = now() - interval '1 hour'`.execute(
    ledger().db,
  );
  expect((await http().auth.signIn(direct, "li", password)).ok).toBe(true);
});

it("locks out whoever guesses, not the owner of the name: by address, and never a browser that signed in before", async () => {
  const from = (address: string, headers = new Headers()) => {
    const lines: string[] = [];
    return { address, headers, lines, setCookie: (line: string) => void lines.push(line) };
  };
  const enter = async (address: string, word = password, headers?: Headers) =>
    (await http().auth.signIn(from(address, headers), "auditor", word)).ok;
  const own = from("192.0.2.20");
  expect((await http().auth.signIn(own, "auditor", password)).ok).toBe(true);
  const mark = own.lines.find((line) => line.startsWith("steelyard.browser="))?.split(";")[0] ?? "";
  const known = new Headers({ cookie: mark });
  for (let n = 0; n < 6; n += 1) await enter("192.0.2.21", "wrong wrong wrong");
  expect(await enter("192.0.2.21")).toBe(false);
  expect(await enter("192.0.2.21", password, known)).toBe(true);
  expect(await enter("192.0.2.22")).toBe(true);
  // Many addresses together: strangers wait, the known browser does not.
  await sql`insert into auth_lockout (account, source, failures, last_at)
    select 'auditor', 'address:198.51.100.' || n, 5, now() from generate_series(1, 12) n`.execute(
    ledger().db,
  );
  expect(await enter("192.0.2.23")).toBe(false);
  expect(await enter("198.51.100.1", password, known)).toBe(true);
  // The mark of one account is none of another.
  for (let n = 0; n < 6; n += 1)
    await http().auth.signIn(from("192.0.2.24", known), "zhang", "wrong wrong wrong");
  expect(await enter("192.0.2.24", password, known)).toBe(true);
  await sql`delete from auth_lockout`.execute(ledger().db);
});

it("opens nothing with a password that an administrator gave but to set another, and that for seven days", async () => {
  const admin = await http().signedIn("admin");
  const made = await admin.write("person.create", { name: "新进", account: "fresh", password });
  expect(made.status).toBe(200);
  const { id } = await made.json();
  const web = http().createBrowser();
  await web.read("session.get");
  expect(await (await web.write("session.signIn", { account: "fresh", password })).json()).toEqual({
    step: "enrol",
  });
  await web.write("session.enrol", { password });
  const code = await http().auth.codeOf("fresh");
  expect(await (await web.write("session.verify", { code })).json()).toEqual({ step: "password" });
  expect(await (await web.read("session.get")).json()).toMatchObject({ step: "password", abilities: [] });
  expect((await web.read("organ.tree")).status).toBe(403);
  const change = async (next: string) =>
    (await web.write("session.changePassword", { current: password, next })).status;
  expect(await change(password)).toBe(400);
  expect(await change("Quiet-Harbour-Lamp-4")).toBe(200);
  expect((await web.read("organ.tree")).status).toBe(200);
  expect((await admin.write("person.resetPassword", { person: id, password })).status).toBe(200);
  expect((await web.read("organ.tree")).status).toBe(401);
  const direct = { headers: new Headers(), address: "192.0.2.30", setCookie: () => {} };
  expect((await http().auth.signIn(direct, "fresh", password)).ok).toBe(true);
  await sql`update auth_user set password_until = password_until - interval '7 days'`.execute(ledger().db);
  expect((await http().auth.signIn(direct, "fresh", password)).ok).toBe(false);
});

it("closes an account at once, with sessions and keys, and opens it again on record", async () => {
  const admin = await http().signedIn("admin");
  const li = await http().signedIn("li");
  const key = await http().issue("li", ["organ.tree"]);
  const byKey = async () =>
    (await fetch(`${http().base}/api/organ.tree`, { headers: { Authorization: `Bearer ${key.secret}` } }))
      .status;
  expect([(await li.read("organ.tree")).status, await byKey()]).toEqual([200, 200]);
  const close = (more: object) => admin.write("person.close", { person: "li", reason: "调离", ...more });
  const refusedFirst = await close({});
  expect([refusedFirst.status, (await refusedFirst.json()).message.en]).toEqual([
    409,
    "2 tasks wait for this person alone.",
  ]);
  expect((await admin.write("person.close", { person: "admin", reason: "本人" })).status).toBe(403);
  expect((await close({ urgent: true })).status).toBe(200);
  expect([(await li.read("organ.tree")).status, await byKey()]).toEqual([401, 401]);
  const direct = { headers: new Headers(), address: "192.0.2.40", setCookie: () => {} };
  expect((await http().auth.signIn(direct, "li", password)).ok).toBe(false);
  expect((await close({ urgent: true })).status).toBe(409);
  const rows = (await (await admin.read("people.list", { text: "李四" })).json()).rows;
  expect(rows).toMatchObject([{ id: "li", closed: { reason: "调离" } }]);
  expect((await admin.write("person.reopen", { person: "li", reason: "调回" })).status).toBe(200);
  expect((await http().auth.signIn(direct, "li", password)).ok).toBe(true);
  expect(await byKey()).toBe(401);
  const told = await ledger()
    .db.selectFrom("access_event")
    .select("purpose")
    .where("kind", "=", "administer")
    .where("subject", "=", "li")
    .orderBy("id")
    .execute();
  expect(told.map(({ purpose }) => purpose)).toEqual(["调离", "调回"]);
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
