/** What a server of this kind is tried with first, by hand or by a scanner. */
import { connect } from "node:net";
import { pino } from "pino";
import { expect, it } from "vitest";
import { testHttp, testLedger } from "../testing/index.ts";
import { jsonLimit } from "./input.ts";
import { createHttp } from "./server.ts";

const ledger = testLedger();
const http = testHttp(ledger);
const post = (name: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${http().base}/api/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body,
  });

it("answers only the methods it declares: no TRACE, no PUT, no write by GET", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
    const answer = await fetch(`${http().base}/api/session.get`, { method });
    expect([method, answer.status]).toEqual([method, 405]);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  }
  const traced = await raw(
    "TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: told\r\nConnection: close\r\n\r\n",
  );
  expect(traced).not.toContain("told");
  expect(traced).not.toMatch(/^HTTP\/1\.1 2/);
  const written = await fetch(`${http().base}/api/session.signOut?input={}`);
  expect(written.status).toBe(405);
});

it("is not confused about where a request ends", async () => {
  const both = await raw(
    "POST /api/session.get HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
  );
  expect(both).toMatch(/^HTTP\/1\.1 400/);
  expect(both).not.toContain("alive");
});

it("holds to its limits: size, depth, unreadable text, length of headers", async () => {
  expect((await post("session.get", `{"a":"${"x".repeat(jsonLimit)}"}`)).status).toBe(413);
  const deep = await post("session.get", `${"[".repeat(5000)}${"]".repeat(5000)}`);
  expect([deep.status, (await deep.json()).message.en]).toEqual([400, "Nested deeper than 32 levels."]);
  const nul = await post("session.get", '{"a":{"b":"x\\u0000"}}');
  expect(await nul.json()).toMatchObject({ code: "invalid-input", field: "a.b" });
  expect((await post("session.get", "{}", { "X-Long": "x".repeat(40_000) })).status).toBe(431);
  expect((await post("session.get", "{}", { "Content-Type": "text/plain" })).status).toBe(415);
});

it("takes nothing that is not declared into an operation, and answers no more than is declared", async () => {
  const answer = await post(
    "session.get",
    '{"person":"admin","__proto__":{"abilities":["person.manage"]},"constructor":{"prototype":{"step":"ready"}}}',
  );
  expect(await answer.json()).toMatchObject({ step: "signed-out" });
  expect(Reflect.get({}, "abilities")).toBeUndefined();
});

it("counts by the address the proxy saw, not by one the caller wrote", async () => {
  const limits = { general: { burst: 2, perSecond: 0.01 }, signIn: { burst: 2, perSecond: 0.01 } };
  const behind = createHttp({ ...http().options, proxied: true, limits });
  const ask = (forwarded: string) =>
    behind.fetch(
      new Request("http://localhost/api/session.get", { headers: { "X-Forwarded-For": forwarded } }),
      "127.0.0.1",
    );
  const statuses = [];
  for (const claimed of ["1.1.1.1", "2.2.2.2", "3.3.3.3"])
    statuses.push((await ask(`${claimed}, 9.9.9.9`)).status);
  expect(statuses).toEqual([200, 200, 429]);
  const direct = createHttp({ ...http().options, limits });
  const answers = [];
  for (const claimed of ["1.1.1.1", "2.2.2.2", "3.3.3.3"])
    answers.push(
      (
        await direct.fetch(
          new Request("http://localhost/api/session.get", { headers: { "X-Forwarded-For": claimed } }),
          "7.7.7.7",
        )
      ).status,
    );
  expect(answers).toEqual([200, 200, 429]);
});

it("opens administration to the networks that a site names, and tells on record who tried from elsewhere", async () => {
  const adminNetworks = { includes: (address: string) => address === "10.1.2.3" };
  const house = createHttp({ ...http().options, adminNetworks });
  const browser = await http().signedIn("auditor");
  const Cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
  const from = async (address: string, name: string) =>
    (await house.fetch(new Request(`http://localhost/api/${name}`, { headers: { Cookie } }), address)).status;
  expect([await from("10.1.2.3", "audit.list"), await from("10.9.9.9", "audit.list")]).toEqual([200, 403]);
  expect(await from("10.9.9.9", "organ.tree")).toBe(200);
  const told = await ledger()
    .db.selectFrom("access_event")
    .select("detail")
    .where("kind", "=", "refused")
    .where("person", "=", "auditor")
    .execute();
  expect(told).toMatchObject([{ detail: { operation: "audit.list", ip: "10.9.9.9" } }]);
});

it("logs what it turned away, at a bounded pace, without a value or an address", async () => {
  const lines: string[] = [];
  const limits = { general: { burst: 200, perSecond: 0.01 }, signIn: { burst: 2, perSecond: 0.01 } };
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  let at = http().options.wall();
  const house = createHttp({ ...http().options, log, limits, wall: () => at });
  const ask = async (name: string, body: string, headers: Record<string, string> = {}) => {
    const init = { method: "POST", body, headers: { "Content-Type": "application/json", ...headers } };
    const answer = await house.fetch(new Request(`http://localhost/api/${name}`, init), "198.51.100.77");
    return answer.status;
  };
  const told = () => lines.map((line) => JSON.parse(line)).filter(({ part }) => part === "door");
  expect(await ask("session.get", '{"hidden-field": 330106199001011234')).toBe(400);
  expect(await ask("session.get", "{}", { Authorization: "Bearer sk_false" })).toBe(401);
  expect(await ask("session.signIn", '{"account":"zhang","password":"x"}')).toBe(403);
  for (let n = 0; n < 300; n += 1) await ask("session.get", '{"hidden');
  expect(await ask("session.get", "{}")).toBe(429);
  const one = told().find(({ why }) => why === "input");
  expect(one).toMatchObject({ level: 40, operation: "session.get", code: "invalid-input" });
  expect(one.request).toMatch(/^[0-9a-f]{16}$/);
  expect([...new Set(told().map(({ why }) => why))].toSorted()).toEqual([
    "forbidden",
    "input",
    "key",
    "pace",
  ]);
  expect(new Set(told().map(({ source }) => source)).size).toBe(1);
  expect(told().length).toBeLessThan(50);
  expect(lines.join("")).not.toMatch(/hidden|330106|198\.51|sk_false|zhang/);
  at += 60_000;
  await ask("session.get", "{}");
  expect(told().at(-1)).toMatchObject({ why: "pace", untold: expect.any(Number) });
});

it("serves no folder, no source, no setting", async () => {
  for (const path of [
    "/.git/config",
    "/package.json",
    "/secrets.json",
    "/assets/",
    "/..%2f..%2fetc/passwd",
  ]) {
    const answer = await fetch(http().base + path);
    const told = await answer.text();
    expect([path, /repositoryformatversion|"dependencies"|root:|logSigningSeed|Index of/.test(told)]).toEqual(
      [path, false],
    );
  }
});

/** Bytes as they are, past the client that would not send them. */
function raw(request: string): Promise<string> {
  const { port } = new URL(http().base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), "localhost", () => socket.write(request));
    let told = "";
    socket.on("data", (chunk) => {
      told += chunk.toString();
    });
    socket.on("error", () => resolve(told));
    socket.on("close", () => resolve(told));
    socket.setTimeout(3000, () => socket.destroy());
  });
}
