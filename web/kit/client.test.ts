import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { failure, text } from "../../src/kernel/index.ts";
import { makeClient } from "./client.ts";

const operations = {
  "shop.get": { input: z.object({ id: z.string() }), output: z.object({ name: z.string() }) },
  "shop.file": { input: z.object({}), output: z.object({}) },
};

let server: Server;
let base = "";
let seen: { path: string; headers: IncomingMessage["headers"]; body: string }[] = [];
let answer: { status: number; headers?: Record<string, string>; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      seen.push({ path: request.url ?? "", headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
});

const client = (more = {}) => makeClient<typeof operations>({ base, csrf: () => "token", ...more });

it("posts an operation with a key and the token, and gives its output", async () => {
  answer = { status: 200, body: '{"name":"安心店"}' };
  const got = await client().call("shop.get", { id: "1" }, { key: "mine" });
  expect(got).toEqual({ ok: true, value: { name: "安心店" } });
  expect(seen[0]).toMatchObject({ path: "/api/shop.get", body: '{"id":"1"}' });
  expect(seen[0]?.headers).toMatchObject({
    "idempotency-key": "mine",
    "x-csrf-token": "token",
    "content-type": "application/json",
  });
  await client().call("shop.get", { id: "1" });
  expect(seen[1]?.headers["idempotency-key"]).toMatch(/^[0-9a-f]{32}$/);
});

it("gives a refusal as a value, bare or wrapped, and tells of a lost session", async () => {
  const refused = failure("unauthenticated", text("请登录", "Sign in"));
  let lost = 0;
  const asked = client({ onUnauthenticated: () => lost++ });
  answer = { status: 401, body: JSON.stringify(refused) };
  expect(await asked.call("shop.get", { id: "1" })).toEqual({ ok: false, error: refused });
  answer = { status: 401, body: JSON.stringify({ error: refused }) };
  expect(await asked.call("shop.get", { id: "1" })).toEqual({ ok: false, error: refused });
  expect(lost).toBe(2);
});

it("turns a proxy's page, a broken answer and a dead server into failures", async () => {
  answer = { status: 502, body: "<html>" };
  expect(await client().call("shop.get", { id: "1" })).toMatchObject({
    ok: false,
    error: { code: "unavailable" },
  });
  answer = { status: 413, body: "<html>" };
  expect(await client().call("shop.get", { id: "1" })).toMatchObject({
    ok: false,
    error: { code: "too-large" },
  });
  answer = { status: 200, body: "not json" };
  expect(await client().call("shop.get", { id: "1" })).toMatchObject({
    ok: false,
    error: { code: "unavailable" },
  });
  const dead = client({ base: "http://127.0.0.1:1/api" });
  expect(await dead.call("shop.get", { id: "1" })).toMatchObject({
    ok: false,
    error: { code: "unavailable" },
  });
});

it("throws only where the caller gave up", async () => {
  const control = new AbortController();
  control.abort();
  await expect(client().call("shop.get", { id: "1" }, { signal: control.signal })).rejects.toThrow();
});

it("sends a file beside the input and names a download in Chinese", async () => {
  answer = {
    status: 200,
    headers: {
      "Content-Disposition": `attachment; filename="x.docx"; filename*=UTF-8''${encodeURIComponent("决定书.docx")}`,
    },
    body: "content",
  };
  const got = await client().download("shop.file", {}, { file: new Blob(["附件"]) });
  expect(got).toMatchObject({ ok: true, value: { name: "决定书.docx" } });
  expect(seen[0]?.headers["content-type"]).toContain("multipart/form-data");
  expect(seen[0]?.body).toContain('name="input"');
  expect(seen[0]?.body).toContain("附件");
});
