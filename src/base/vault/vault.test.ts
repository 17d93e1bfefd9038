import { createHash, createHmac } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Trouble } from "../trouble.ts";
import { openUploads, openVault } from "./open.ts";
import { pathOf, type Vault } from "./vault.ts";

const KEY = "steelyard-test";
const SECRET = "a secret of this test only";
const text = Buffer.from("杭州市市场监督管理局");

let root: string;
let server: Server;
const objects = new Map<string, Buffer>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "steelyard-vault-"));
  server = createServer((request, response) => {
    answer(request).then(({ status, body }) =>
      response.writeHead(status, { "content-length": body.length }).end(body),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

const stores: [string, () => Vault, (sha256: string, bytes: Buffer) => void][] = [
  [
    "a folder",
    () => openVault({ folder: join(root, "vault") }),
    (sha256, bytes) => {
      chmodSync(join(root, "vault", pathOf(sha256)), 0o600);
      writeFileSync(join(root, "vault", pathOf(sha256)), bytes);
    },
  ],
  [
    "S3 as spoken by a small loopback server of this test that checks SigV4 signatures (no real S3 service was tried)",
    () => s3(SECRET),
    (sha256, bytes) => objects.set(`/bucket/evidence/hz/${pathOf(sha256)}`, bytes),
  ],
];

describe.each(stores)("the vault in %s", (_name, open, tamper) => {
  it("gives back what was put, under its SHA-256, with its SM3", async () => {
    const stored = await open().put(text, { limit: 1000 });
    const sha256 = createHash("sha256").update(text).digest("hex");
    const sm3 = createHash("sm3").update(text).digest("hex");
    expect(stored).toEqual({ ok: true, value: { sha256, sm3, size: text.length } });
    expect(await bytesOf(open(), sha256)).toEqual(text);
    expect(await open().stat(sha256)).toEqual({ sha256, size: text.length });
    expect(await open().has(sha256)).toBe(true);
  });

  it("takes a stream in pieces, an empty file, and the same file twice", async () => {
    const vault = open();
    const put = async () => {
      const stored = await vault.put(pieces(), { limit: 10_000_000 });
      return stored.ok ? stored.value : undefined;
    };
    const stored = await put();
    expect(stored?.size).toBe(3_000_000);
    expect(await put()).toEqual(stored);
    expect((await bytesOf(vault, stored?.sha256 ?? "")).length).toBe(3_000_000);
    const empty = await vault.put(Buffer.alloc(0), { limit: 0 });
    expect(empty.ok && (await bytesOf(vault, empty.value.sha256)).length).toBe(0);
  });

  it("refuses what exceeds the limit and keeps nothing of it", async () => {
    const refused = await open().put(pieces(7), { limit: 2_999_999 });
    expect(!refused.ok && refused.error.code).toBe("too-large");
    const whole = createHash("sha256");
    for await (const piece of pieces(7)) whole.update(piece);
    expect(await open().has(whole.digest("hex"))).toBe(false);
    expect(readdirSync(join(root, "vault", "tmp"))).toEqual([]);
  });

  it("notices bytes that have changed when asked to verify", async () => {
    const stored = await open().put(Buffer.from("before"), { limit: 100 });
    const sha256 = stored.ok ? stored.value.sha256 : "";
    tamper(sha256, Buffer.from("after!"));
    expect((await bytesOf(open(), sha256)).toString()).toBe("after!");
    await expect(bytesOf(open(), sha256, true)).rejects.toThrow("have changed");
  });

  it("knows nothing of what is absent or removed", async () => {
    const vault = open();
    const absent = "0".repeat(64);
    expect([await vault.get(absent), await vault.stat(absent), await vault.has(absent)]).toEqual([
      undefined,
      undefined,
      false,
    ]);
    const stored = await vault.put(Buffer.from("to be erased"), { limit: 100 });
    const sha256 = stored.ok ? stored.value.sha256 : "";
    await vault.remove(sha256);
    await vault.remove(sha256);
    expect(await vault.has(sha256)).toBe(false);
  });

  it("names every file it holds, over as many pages as that takes", async () => {
    const vault = open();
    const put = async (words: string) => {
      const stored = await vault.put(Buffer.from(words), { limit: 100 });
      return stored.ok ? stored.value.sha256 : "";
    };
    const held = await Promise.all(["one", "two", "three", "four", "five"].map(put));
    await vault.remove(held.pop() ?? "");
    const named: string[] = [];
    for await (const sha256 of vault.all()) named.push(sha256);
    expect(named).toEqual(expect.arrayContaining(held));
    expect(new Set(named).size).toBe(named.length);
    for (const sha256 of named) expect(await vault.has(sha256)).toBe(true);
  });

  it("takes no address that is not a hash", async () => {
    await expect(open().get("../../secrets.json")).rejects.toThrow("not a SHA-256");
    await expect(open().has("A".repeat(64))).rejects.toThrow("not a SHA-256");
  });
});

it("keeps uploads apart from it, in S3 under a prefix of their own", async () => {
  for (const open of [s3, folder]) {
    const [vault, uploads] = [open(SECRET), open(SECRET, openUploads)];
    await vault.put(Buffer.from("evidence"), { limit: 100 });
    const stored = await uploads.put(Buffer.from("an upload"), { limit: 100 });
    const sha256 = stored.ok ? stored.value.sha256 : "";
    expect([await uploads.has(sha256), await vault.has(sha256)]).toEqual([true, false]);
    for await (const named of vault.all()) expect(named).not.toBe(sha256);
    await uploads.remove(sha256);
    expect(await uploads.has(sha256)).toBe(false);
  }
});

it("is refused by a store whose secret is another", async () => {
  await expect(s3("another secret").put(text, { limit: 1000 })).rejects.toThrow("403");
});

it("says what an incomplete address lacks", () => {
  expect(() => openVault({ folder: root, url: "s3://bucket" })).toThrow(Trouble);
});

function folder(_secret: string, open = openVault): Vault {
  return open({ folder: join(root, open.name) });
}

function s3(secret: string, open = openVault): Vault {
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/`;
  return open({
    folder: root,
    url: "s3://bucket/evidence/hz/",
    endpoint,
    key: KEY,
    secret,
    region: "cn-test",
  });
}

async function* pieces(seed = 1): AsyncGenerator<Buffer> {
  for (let index = 0; index < 3; index += 1) yield Buffer.alloc(1_000_000, index + seed);
}

async function bytesOf(vault: Vault, sha256: string, verify = false): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await vault.get(sha256, { verify })) ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** PUT, GET, HEAD and DELETE of an object, each only with a right signature and, for PUT, the signed content hash. */
async function answer(request: IncomingMessage): Promise<{ status: number; body: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const path = request.url ?? "";
  const nothing = Buffer.alloc(0);
  if (!signatureIsRight(request)) return { status: 403, body: Buffer.from("SignatureDoesNotMatch") };
  if (request.headers["x-amz-content-sha256"] !== createHash("sha256").update(body).digest("hex")) {
    return { status: 400, body: Buffer.from("XAmzContentSHA256Mismatch") };
  }
  if (path.startsWith("/bucket?")) return { status: 200, body: listing(new URLSearchParams(path.slice(8))) };
  if (request.method === "PUT") objects.set(path, body);
  if (request.method === "DELETE") return { status: objects.delete(path) ? 204 : 404, body: nothing };
  const object = objects.get(path);
  return object === undefined ? { status: 404, body: nothing } : { status: 200, body: object };
}

/** Two keys a page, so that a listing takes several; the token needs its entities undone. */
function listing(query: URLSearchParams): Buffer {
  const keys = [...objects.keys()].map((path) => path.slice("/bucket/".length)).sort();
  const mine = keys.filter((key) => key.startsWith(query.get("prefix") ?? ""));
  const from = Number((query.get("continuation-token") ?? "after&0").split("&")[1]);
  const page = mine.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const more = from + 2 < mine.length;
  const next = more ? `<NextContinuationToken>after&amp;${from + 2}</NextContinuationToken>` : "";
  return Buffer.from(
    `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${page.join("")}</ListBucketResult>`,
  );
}

/** AWS Signature Version 4 computed from its specification, not with the library under test. */
function signatureIsRight(request: IncomingMessage): boolean {
  const header = request.headers.authorization ?? "";
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([^/]+)\/s3\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    );
  const [, key, scope = "", day = "", region = "", signed = "", signature] = match ?? [];
  if (key !== KEY || !signed.split(";").includes("host") || !signed.includes("x-amz-content-sha256"))
    return false;
  const headers = signed.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const [place = "", query = ""] = (request.url ?? "").split("?");
  const canonical = [
    request.method,
    place,
    query
      .split("&")
      .sort()
      .map((pair) => pair.replaceAll("+", "%20"))
      .join("&"),
    headers.join(""),
    signed,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const hash = createHash("sha256").update(canonical).digest("hex");
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, hash].join("\n");
  const signingKey = [day, region, "s3", "aws4_request"].reduce<Buffer>(
    (sofar, part) => createHmac("sha256", sofar).update(part).digest(),
    Buffer.from(`AWS4${SECRET}`),
  );
  return createHmac("sha256", signingKey).update(toSign).digest("hex") === signature;
}
