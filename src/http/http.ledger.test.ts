import { randomBytes } from "node:crypto";
import { request as httpRequest } from "node:http";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { accessOperations, createAuth, masterKeyOf } from "../access/index.ts";
import { systemClock } from "../base/index.ts";
import { chineseCalendar, millisOf } from "../kernel/index.ts";
import { password, testHttp, testLedger } from "../testing/index.ts";
import { createHttp } from "./index.ts";

const ledger = testLedger();
const http = testHttp(ledger);

it("refuses writes without token, with a forged token, from another origin", async () => {
  const browser = await http().signedIn("admin");
  const body = { organ: "city", kind: "analyst" };
  expect((await browser.write("post.create", body, { "X-CSRF-Token": "" })).status).toBe(403);
  expect((await browser.write("post.create", body, { "X-CSRF-Token": "a.b" })).status).toBe(403);
  expect((await browser.write("post.create", body, { Origin: "https://evil.example" })).status).toBe(403);
  expect((await browser.write("post.create", body, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  // A well-formed token of another session is not good for this one.
  const other = http().createBrowser();
  await other.read("session.get");
  const foreign = other.cookies.get("steelyard_csrf") ?? "";
  const planted = await browser.write("post.create", body, {
    "X-CSRF-Token": foreign,
    Cookie: `steelyard.session_token=${browser.cookies.get("steelyard.session_token")}; steelyard_csrf=${foreign}`,
  });
  expect(planted.status).toBe(403);
  expect((await browser.write("post.create", body)).status).toBe(200);
});

it("knows its keys: forged, expired, out of scope, revoked", async () => {
  const key = await http().issue("zhang", ["organ.tree"]);
  const call = (name: string, secret: string) =>
    fetch(`${http().base}/api/${name}`, { headers: { Authorization: `Bearer ${secret}` } });
  expect((await call("organ.tree", key.secret)).status).toBe(200);
  expect((await call("people.list", key.secret)).status).toBe(403);
  expect((await call("organ.tree", `sk_${"A".repeat(43)}`)).status).toBe(401);
  expect((await call("organ.tree", "nonsense")).status).toBe(401);
  const stored = await ledger().db.selectFrom("api_key").selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(key.secret);
  await sql`update api_key set expires_at = now() - interval '1 second' where id = ${key.id}`.execute(
    ledger().db,
  );
  expect((await call("organ.tree", key.secret)).status).toBe(401);
});

it("issues keys to programs only, for a year at most, and revokes them", async () => {
  const browser = await http().signedIn("admin");
  const program = await (await browser.write("person.create", { name: "导入程序", machine: true })).json();
  const ask = (change: object) =>
    browser.write("key.create", { person: program.id, name: "import", scopes: ["organ.tree"], ...change });
  expect((await ask({ scopes: ["no.such"] })).status).toBe(400);
  const { rows } = await (await browser.read("key.operations")).json();
  expect(rows.map(({ id }: { id: string }) => id).sort()).toEqual(
    Object.keys(http().options.operations).sort(),
  );
  expect((await ask({ days: 366 })).status).toBe(400);
  const officer = await ask({ person: "zhang" });
  expect([officer.status, (await officer.json()).code]).toEqual([403, "separation-of-duty"]);
  const made = await (await ask({})).json();
  const call = () =>
    fetch(`${http().base}/api/organ.tree`, { headers: { Authorization: `Bearer ${made.secret}` } });
  expect((await call()).status).toBe(200);
  const list = await (await browser.read("key.list")).text();
  expect(list).toContain(made.id);
  expect(list).not.toContain(made.secret);
  const decides = { post: "zhang-post", person: program.id, from: "2026-11-23" };
  expect((await (await browser.write("post.hold", decides)).json()).code).toBe("not-competent");
  expect((await browser.write("key.revoke", { id: made.id })).status).toBe(200);
  expect((await call()).status).toBe(401);
});

it("marks cookies Secure and asks for TLS where browsers come by https", async () => {
  const baseUrl = "https://steelyard.example";
  const auth = createAuth({
    ledger: ledger(),
    secret: "0".repeat(64),
    baseUrl,
    wall: () => millisOf(systemClock.now()),
    random: randomBytes,
  });
  const operations = accessOperations({
    auth,
    demonstration: false,
    masterKey: masterKeyOf(randomBytes(32)),
    calendar: chineseCalendar,
    demonstrationAccounts: async () => undefined,
    operationNames: () => ({}),
    waiting: async () => 0,
  });
  const secure = createHttp({ ...http().options, baseUrl, auth, operations });
  const ask = (name: string, init: RequestInit = {}) =>
    secure.fetch(new Request(`${baseUrl}/api/${name}`, init), "10.0.0.1");
  const first = await ask("session.get");
  expect(first.headers.get("strict-transport-security")).toContain("max-age=");
  const [csrf = ""] = first.headers.getSetCookie();
  expect(csrf).toMatch(/^__Host-steelyard_csrf=[^;]+; Path=\/; SameSite=Lax; Secure$/);
  const token = csrf.slice("__Host-steelyard_csrf=".length).split(";")[0] ?? "";
  const headers = {
    "Content-Type": "application/json",
    "X-CSRF-Token": token,
    Cookie: `__Host-steelyard_csrf=${token}`,
    Origin: baseUrl,
  };
  const body = JSON.stringify({ account: "zhang", password });
  const second = await ask("session.signIn", { method: "POST", headers, body });
  expect(await second.json()).toEqual({ step: "code" });
  const jar = new Map([["__Host-steelyard_csrf", token]]);
  const keep = (lines: string[]) => {
    for (const line of lines) {
      // What a browser asks of a cookie of this name, or it drops it.
      expect(line).toMatch(/^__Host-steelyard[._]\w+=(?!.*Domain=).*Path=\/;.*Secure/);
      if (!line.startsWith("__Host-steelyard_csrf")) expect(line).toMatch(/HttpOnly/);
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  keep(second.headers.getSetCookie());
  const sent = (names = [...jar.keys()]) => ({
    ...headers,
    Cookie: names.map((name) => `${name}=${jar.get(name)}`).join("; "),
    "X-CSRF-Token": jar.get("__Host-steelyard_csrf") ?? "",
  });
  await ledger().db.updateTable("auth_two_factor").set({ last_step: null }).execute();
  const code = JSON.stringify({ code: await auth.codeOf("zhang") });
  const third = await ask("session.verify", { method: "POST", headers: sent(), body: code });
  expect(await third.json()).toEqual({ step: "ready" });
  keep(third.headers.getSetCookie());
  expect((await ask("organ.tree", { headers: sent() })).status).toBe(200);
  const session = jar.get("__Host-steelyard.session_token") ?? "";
  for (const name of ["steelyard.session_token", "__Secure-steelyard.session_token"]) {
    const renamed = { ...headers, Cookie: `${name}=${session}` };
    expect((await ask("organ.tree", { headers: renamed })).status).toBe(401);
  }
  // A cookie without the prefix could have been planted from a host below ours.
  const planted = { ...headers, Cookie: `steelyard_csrf=${token}` };
  expect((await ask("session.signIn", { method: "POST", headers: planted, body })).status).toBe(403);
  const plain = await ask("session.signIn", {
    method: "POST",
    headers: { ...headers, Origin: "http://steelyard.example" },
    body,
  });
  expect(plain.status).toBe(403);
});

it("does a write once per key and refuses the key for another request", async () => {
  const { secret } = await http().issue("zhang", ["test.count"]);
  const call = (body: unknown, key: string) =>
    fetch(`${http().base}/api/test.count`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${secret}`,
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      body: JSON.stringify(body),
    });
  const together = await Promise.all(Array.from({ length: 8 }, () => call({ id: "x", by: 1 }, "key-0001")));
  for (const response of together) expect(await response.json()).toEqual({ counted: 1 });
  expect(http().counted).toBe(1);
  expect(await (await call({ by: 1, id: "x" }, "key-0001")).json()).toEqual({ counted: 1 });
  const other = await call({ id: "x", by: 2 }, "key-0001");
  expect([other.status, (await other.json()).code]).toEqual([409, "conflict"]);
  expect(await (await call({ id: "x", by: 2 }, "key-0002")).json()).toEqual({ counted: 3 });
  expect((await call({ id: "x", by: 2 }, "short")).status).toBe(400);
});

it("answers bad input with the field and both languages, never with 500", async () => {
  const { secret } = await http().issue("zhang", ["test.count"]);
  const headers = { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" };
  const call = (body: string) => fetch(`${http().base}/api/test.count`, { method: "POST", headers, body });
  const field = await call(JSON.stringify({ id: "x", by: "one" }));
  expect([field.status, await field.json()]).toMatchObject([400, { code: "invalid-input", field: "by" }]);
  const message = (await (await call(JSON.stringify({ id: "x", by: "one" }))).json()).message;
  expect(message.zh).toMatch(/\p{Script=Han}/u);
  expect(message.en).not.toMatch(/\p{Script=Han}/u);
  for (const body of ["{", "", "null", "[1", '"\\ud800"', '{"__proto__":1}'])
    expect((await call(body)).status).toBe(400);
  expect((await fetch(`${http().base}/api/organ.tree?input={`, {})).status).toBe(401);
  expect((await fetch(`${http().base}/api/session.get?input=%7B`, {})).status).toBe(400);
  expect((await call("x".repeat(2 * 1024 * 1024))).status).toBe(413);
  const plain = await fetch(`${http().base}/api/test.count`, {
    method: "POST",
    headers: { Authorization: `Bearer ${secret}` },
    body: "id=1",
  });
  expect(plain.status).toBe(415);
  expect((await fetch(`${http().base}/api/no.such`)).status).toBe(404);
  expect((await fetch(`${http().base}/api/toString`)).status).toBe(404);
  expect((await fetch(`${http().base}/api/../../etc/passwd`)).status).toBe(404);
  expect((await fetch(`${http().base}/api/test.count`)).status).toBe(405);
});

it("takes small uploads and refuses a large one before reading it", async () => {
  const { secret } = await http().issue("zhang", ["test.upload"]);
  const form = new FormData();
  form.set("input", JSON.stringify({ note: "附件" }));
  form.set("file", new File([new Uint8Array(1000)], "a.bin"));
  const small = await fetch(`${http().base}/api/test.upload`, {
    method: "POST",
    headers: { Authorization: `Bearer ${secret}` },
    body: form,
  });
  expect(await small.json()).toEqual({ size: 1000, note: "附件" });
  form.set("file", new File([new Uint8Array(65 * 1024)], "b.bin"));
  const above = await fetch(`${http().base}/api/test.upload`, {
    method: "POST",
    headers: { Authorization: `Bearer ${secret}` },
    body: form,
  });
  expect(above.status).toBe(413);
  const large = await sendSlowly("/api/test.upload", secret, 100 * 1024 * 1024);
  expect(large.status).toBe(413);
  expect(large.sent).toBeLessThan(8 * 1024 * 1024);
});

it("never leaks an error: a number for the administrator, the rest in the log", async () => {
  const response = await fetch(`${http().base}/api/test.boom`);
  const body = await response.text();
  expect(response.status).toBe(500);
  expect(body).not.toMatch(/secret detail|personal_value|at .*\.ts/);
  const { code, request } = JSON.parse(body);
  expect(code).toBe("unavailable");
  expect(response.headers.get("x-request-id")).toBe(request);
  expect(http().lines.some((line) => line.includes(request) && line.includes("secret detail"))).toBe(true);
  expect(http().lines.join("")).not.toContain(password);
});

it("sends the security headers everywhere", async () => {
  for (const path of ["/api/session.get", "/healthz", "/nowhere", "/api/test.boom"]) {
    const { headers } = await fetch(http().base + path);
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"])
      expect(headers.get("content-security-policy")).toContain(directive);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
  }
  expect((await fetch(`${http().base}/api/session.get`)).headers.get("cache-control")).toBe("no-store");
});

it("keeps administration, audit and matters apart, and tells the auditor who did what", async () => {
  const admin = await http().signedIn("admin");
  expect((await admin.read("audit.list")).status).toBe(403);
  const made = await admin.write("person.create", { name: "王五" });
  const { id } = await made.json();
  const held = await admin.write("post.hold", { post: "auditor-post", person: "admin", from: "2026-11-23" });
  expect([held.status, (await held.json()).code]).toEqual([403, "separation-of-duty"]);
  const auditor = await http().signedIn("auditor");
  expect((await auditor.write("person.create", { name: "赵六" })).status).toBe(403);
  const trail = await (await auditor.read("audit.list", { subject: id })).json();
  expect(trail.rows.map((row: { kind: string }) => row.kind)).toContain("administer");
  expect(trail.rows[0]).toMatchObject({ person: "admin", personName: "钱管理" });
  const all = await (await auditor.read("audit.list", { limit: 5 })).json();
  const next = await (await auditor.read("audit.list", { limit: 5, before: all.next })).json();
  expect(next.rows[0].id).toBeLessThan(all.rows[4].id);
});

it("describes itself in OpenAPI 3.1: every reference resolves, every operation is there once", async () => {
  const description = await (await fetch(`${http().base}/openapi.json`)).json();
  expect(description.openapi).toMatch(/^3\.1\.\d$/);
  expect(Object.keys(description.paths).sort()).toEqual(
    Object.keys(http().operations)
      .map((name) => `/api/${name}`)
      .sort(),
  );
  const ids = new Set<string>();
  for (const [path, item] of Object.entries<Record<string, Record<string, unknown>>>(description.paths)) {
    for (const [method, one] of Object.entries(item)) {
      expect(["get", "post"]).toContain(method);
      expect(one.summary, path).toMatch(/\p{Script=Han}.* · \w/u);
      expect(one.responses).toHaveProperty("200");
      expect(one.responses).toHaveProperty("default");
      expect(ids.has(String(one.operationId))).toBe(false);
      ids.add(String(one.operationId));
    }
  }
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"(#[^"]+)"/g)].map(
    (found) => found[1] ?? "",
  );
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) {
    const target = reference
      .slice(2)
      .split("/")
      .reduce<unknown>((at, key) => Reflect.get(Object(at), key), description);
    expect(target, reference).toBeDefined();
  }
});

it("shows life, readiness and figures", async () => {
  expect((await fetch(`${http().base}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${http().base}/readyz`)).json()).toMatchObject({ ready: true });
  const figures = await (await fetch(`${http().base}/metrics`)).text();
  expect(figures).toContain('steelyard_requests_total{operation="session.get",status="200"}');
  expect(figures).not.toContain("no.such");
  expect(
    (await fetch(`${http().base}/metrics`, { headers: { "X-Forwarded-For": "203.0.113.9" } })).status,
  ).toBe(403);
});

// Last: it uses up what sign-in allows this address.
/** Sends in chunks until answered; tells how much was sent by then. */
function sendSlowly(path: string, secret: string, length: number): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, http().base);
    let sent = 0;
    let answered = false;
    const outgoing = httpRequest(url, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${secret}`,
        "Content-Type": "multipart/form-data; boundary=x",
        "Content-Length": String(length),
      },
    });
    outgoing.on("response", (response) => {
      answered = true;
      response.resume();
      resolve({ status: response.statusCode ?? 0, sent });
      outgoing.destroy();
    });
    outgoing.on("error", (error) => (answered ? undefined : reject(error)));
    const chunk = Buffer.alloc(64 * 1024);
    const pump = () => {
      if (answered || sent >= length) return;
      sent += chunk.length;
      if (outgoing.write(chunk)) setImmediate(pump);
      else outgoing.once("drain", pump);
    };
    pump();
  });
}
