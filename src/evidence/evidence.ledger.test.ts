import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Upload } from "../access/index.ts";
import { openVault } from "../base/index.ts";
import { must } from "../kernel/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { evidenceOperations, logOperations, logSigner, sequence } from "./index.ts";
import { largestEvidence } from "./model.ts";

const ledger = testLedger();
const vaultFolder = mkdtempSync(join(tmpdir(), "steelyard-evidence-"));
const vault = openVault({ folder: vaultFolder });
const operations = evidenceOperations({
  put: async (content) => {
    const stored = await vault.put(content, { limit: largestEvidence });
    return must(stored.ok ? stored.value : undefined, "stored");
  },
  get: async (sha256) => {
    const stream = must(await vault.get(sha256, { verify: true }), "file");
    return new Uint8Array(Buffer.concat(await stream.toArray()));
  },
});
const signer = logSigner("hangzhou", "0c".repeat(32));
let house: TestHouse;
let matter: string;
beforeAll(async () => {
  house = await aHouse(ledger(), {
    procedures: [fixtureCase, fixtureFollow],
    context: { earlier: async () => 0 },
  });
  const opened = await house.matters.open(await house.as("officer"), {
    procedure: "fixture.case",
    title: "直播间虚假宣传",
    parties: [{ role: "party", kind: "operator", ref: house.operator, name: "杭州良品网络科技有限公司" }],
    facts: { summary: "直播间宣称最低价" },
  });
  matter = must(opened.ok ? opened.value.id : undefined, JSON.stringify(opened));
});
afterAll(() => {
  house.end();
  rmSync(vaultFolder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode("<html>最低价</html>");
const upload = (content = bytes, mediaType = "text/html"): Upload => ({
  name: "page.html",
  mediaType,
  size: content.length,
  bytes: async () => content,
});
const input = (over: object = {}) => ({
  matter,
  kind: "electronic-data" as const,
  label: "商品页.html",
  method: "浏览器固定网页",
  madeAt: "2026-11-20T02:00:00.000Z" as never,
  makers: ["officer", "officer2"],
  source: "https://shop.example/1",
  ...over,
});
const add = async (persona: Persona, over: object = {}, file: Upload | undefined = upload(), key?: string) =>
  operations["evidence.add"].handler(await house.as(persona, key), input(over), file);

type Added = { id: string; sha256: string; sm3: string; size: number };
async function added(over: object = {}): Promise<Added> {
  const answer = await add("officer", over);
  return must(answer.ok && "sha256" in answer.value ? answer.value : undefined, JSON.stringify(answer));
}

async function listed(persona: Persona) {
  const answer = await operations["evidence.list"].handler(await house.as(persona), { matter });
  return answer.ok && "rows" in answer.value ? answer.value.rows : undefined;
}

const code = (answer: { ok: boolean; error?: { code: string; field?: string } }) =>
  answer.ok ? "ok" : `${answer.error?.code} ${answer.error?.field ?? ""}`.trim();

describe("evidence", () => {
  it("is sealed by both hashes with method, time and makers, and its custody begins", async () => {
    const one = await added();
    expect(one.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(one.sm3).toBe(createHash("sm3").update(bytes).digest("hex"));
    const row = must(
      (await listed("officer"))?.find(({ id }) => id === one.id),
      "row",
    );
    expect(row).toMatchObject({
      kind: "electronic-data",
      method: "浏览器固定网页",
      makers: [
        { id: "officer", name: "王芳" },
        { id: "officer2", name: "李强" },
      ],
      mediaType: "text/html",
      addedBy: "officer",
      custody: [{ act: "collected", person: "officer", name: "王芳" }],
    });
  });

  it.each([
    ["one officer only", { makers: ["officer"] }, "missing-fact makers"],
    ["the same officer twice", { makers: ["officer", "officer"] }, "missing-fact makers"],
    ["an officer without certificate", { makers: ["officer", "analyst"] }, "missing-fact makers"],
    ["a machine", { makers: ["officer", "machine:sweep"] }, "invalid-input makers"],
    ["nobody of the house", { makers: ["officer", "somebody"] }, "invalid-input makers"],
    ["tomorrow", { madeAt: "2027-01-01T00:00:00.000Z" }, "invalid-input madeAt"],
    ["no such matter", { matter: "none" }, "not-found"],
  ])("refuses what was made by or in: %s", async (_, over, refused) => {
    expect(code(await add("officer", over))).toBe(refused);
  });

  it("takes what a party hands in from one officer", async () => {
    expect(code(await add("officer", { kind: "document", makers: ["officer"] }))).toBe("ok");
  });

  it("refuses posts that do not collect, other bureaus, and no or too large a file", async () => {
    expect(code(await add("head"))).toBe("forbidden");
    expect(code(await add("strangerOfficer"))).toBe("not-found");
    expect(await listed("strangerOfficer")).toBeUndefined();
    expect(code(await operations["evidence.add"].handler(await house.as("officer"), input()))).toBe(
      "invalid-input file",
    );
    expect(code(await add("officer", {}, upload(new Uint8Array())))).toBe("invalid-input file");
    expect(code(await add("officer", {}, { ...upload(), size: largestEvidence + 1 }))).toBe("too-large file");
    const page = { ...upload(), name: "照片.jpg", mediaType: "image/jpeg" };
    expect(code(await add("officer", {}, page))).toBe("unsupported-file file");
  });

  it("answers a repeated request with the first answer", async () => {
    const [first, again] = [
      await add("officer", {}, upload(), "key-1"),
      await add("officer", {}, upload(), "key-1"),
    ];
    expect(again).toEqual(first);
    expect(code(await add("officer", { label: "另一" }, upload(), "key-1"))).toMatch(/^conflict/);
  });

  it("records who downloaded it; strangers get nothing", async () => {
    const { id } = await added();
    const got = await operations["evidence.download"].handler(await house.as("officer2"), { id });
    expect(got.ok && "body" in got.value && got.value.body).toEqual(bytes);
    expect(
      code(await operations["evidence.download"].handler(await house.as("strangerOfficer"), { id })),
    ).toBe("not-found");
    const row = (await listed("officer"))?.find((one) => one.id === id);
    expect(row?.custody.map(({ act, person }) => [act, person])).toEqual([
      ["collected", "officer"],
      ["downloaded", "officer2"],
    ]);
  });

  it("verifies the file in the vault, and finds a changed one", async () => {
    const content = new TextEncoder().encode("to be changed");
    const answer = await add("officer", {}, upload(content));
    const { id, sha256 } = must(answer.ok && "sha256" in answer.value ? answer.value : undefined, "added");
    const verify = async () => operations["evidence.verify"].handler(await house.as("officer"), { id });
    expect(await verify()).toMatchObject({ ok: true, value: { ok: true } });
    const file = must(
      readdirSync(vaultFolder, { recursive: true, encoding: "utf8" }).find((path) =>
        path.replaceAll("/", "").includes(sha256),
      ),
      "file in the vault",
    );
    rmSync(join(vaultFolder, file));
    writeFileSync(join(vaultFolder, file), "changed underneath");
    expect(await verify()).toMatchObject({ ok: true, value: { ok: false } });
    const row = (await listed("officer"))?.find((one) => one.id === id);
    expect(row?.custody.map(({ act }) => act)).toEqual(["collected", "verified", "verification-failed"]);
  });

  it("is taken no more once the matter is closed", async () => {
    await ledger().direct.query("update matter set closed_at = now(), outcome = 'x' where id = $1", [matter]);
    expect(code(await add("officer"))).toBe("out-of-stage");
    await ledger().direct.query("update matter set closed_at = null, outcome = null where id = $1", [matter]);
  });
});

describe("operations of the log", () => {
  const log = logOperations(signer);

  it("gives checkpoint, key, consistency to all and an event's proof only to who sees the matter", async () => {
    const anyone = { ...(await house.as("strangerOfficer")) };
    expect(code(await log["log.checkpoint"].handler(anyone, {}))).toBe("not-found");
    expect(code(await log["log.proof"].handler(await house.as("officer"), { matter, seq: 1 }))).toBe(
      "unavailable",
    );
    await sequence(ledger(), signer, house.clock.now);
    const head = await log["log.checkpoint"].handler(anyone, {});
    expect(head).toMatchObject({ ok: true, value: { size: 1 } });
    expect(await log["log.key"].handler(anyone, {})).toEqual({
      ok: true,
      value: { origin: "steelyard/hangzhou", key: signer.key, rotations: [] },
    });
    expect(await log["log.consistency"].handler(anyone, { from: 1, to: 1 })).toMatchObject({
      ok: true,
      value: { proof: [] },
    });
    expect(code(await log["log.proof"].handler(anyone, { matter, seq: 1 }))).toBe("not-found");
    expect(await log["log.proof"].handler(await house.as("officer"), { matter, seq: 1 })).toMatchObject({
      ok: true,
      value: { index: 0, size: 1 },
    });
  });
});

describe("a participant who sees the course of a matter only", () => {
  it("gets no evidence and no event record", async () => {
    const { id } = await added();
    await sequence(ledger(), signer, house.clock.now);
    await house.matters.join(await house.as("officer"), {
      id: matter,
      expected: 1,
      participant: { role: "observes", organ: "xh", view: "summary" },
    });
    const outsider = await house.as("strangerHead");
    expect(await listed("strangerHead")).toBeUndefined();
    for (const name of ["evidence.download", "evidence.verify"] as const)
      expect(code(await operations[name].handler(outsider, { id }))).toBe("not-found");
    expect(code(await logOperations(signer)["log.proof"].handler(outsider, { matter, seq: 1 }))).toBe(
      "not-found",
    );
  });
});
