/** The program that readers run without us, against logs that this house signs. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  appendLeaves,
  checkpointText,
  consistencyProof,
  emptyRange,
  hex,
  leafHash,
  must,
  publicKeyOf,
  rootOf,
  rotationNote,
  signCheckpoint,
  verifierKey,
} from "../../src/kernel/index.ts";
import {
  keyOf,
  laterBundle,
  leaves as published,
  rotation,
  rotations,
  bundle as sample,
} from "../../web/portal/verify/sample-bundle.ts";
import {
  checkLog,
  checkProof,
  checkProofInLog,
  isContinued,
  rootFromInclusion,
} from "../../web/public/verify/check.mjs";

const bundle = sample();

const program = join(import.meta.dirname, "../../web/public/verify/check.mjs");
const name = "steelyard/hangzhou";
const seed = (byte: number) => new Uint8Array(32).fill(byte);
const signer = (byte: number) => ({ name, seed: seed(byte) });
interface Shown {
  readonly size: number;
  readonly salt: string;
  readonly by: number;
  readonly rotations: readonly string[];
}
const leaves = (size: number, salt = "") => Array.from({ length: size }, (_, at) => leafHash(`${salt}${at}`));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "steelyard-check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a proof file", () => {
  it("holds, by program, with the right key only", () => {
    expect(checkProof(bundle)).toEqual([]);
    expect(checkProof(bundle, keyOf(7))).toEqual([]);
    expect(checkProof(bundle, keyOf(8))).toEqual(["signature 签名", "inclusion 存在证明"]);
    expect(run("proof", file("good.json", bundle), "--key", keyOf(7))).toMatchObject({ status: 0 });
  });

  it.each([
    ["text", { text: `${bundle.text} ` }, ["text 全文"]],
    ["record", { record: bundle.record.replace("release", "retract") }, ["inclusion 存在证明"]],
    ["position", { index: bundle.index + 1 }, ["inclusion 存在证明"]],
    ["size", { size: bundle.size + 1 }, ["inclusion 存在证明"]],
    ["path", { proof: bundle.proof.slice(1) }, ["inclusion 存在证明"]],
    [
      "checkpoint",
      { checkpoint: bundle.checkpoint.replace(/\n\d+\n/, "\n1\n") },
      ["signature 签名", "inclusion 存在证明"],
    ],
  ])("with another %s does not hold", (_, change, expected) => {
    const changed = { ...bundle, ...change };
    expect(checkProof(changed)).toEqual(expected);
    expect(run("proof", file("bad.json", changed))).toMatchObject({ status: 1 });
  });

  it("made before the log could change its key holds as it did", () => {
    const { rotations: _, ...before } = bundle;
    expect(checkProof(before)).toEqual([]);
    expect(checkProof(before, keyOf(7))).toEqual([]);
    expect(run("proof", file("before.json", before), "--key", keyOf(7))).toMatchObject({ status: 0 });
  });

  it.each([7, 8, 9])("signed by the third key holds for who knows key %i of the log", (known) => {
    expect(checkProof(laterBundle(), keyOf(known))).toEqual([]);
    const told = run("proof", file("later.json", laterBundle()), "--key", keyOf(known));
    expect(told).toMatchObject({ status: 0, stdout: expect.stringMatching(/^OK /) });
    expect(told.stdout.includes(`公钥已更换 ${keyOf(9)}，请与公布的核对`)).toBe(known !== 9);
  });

  it.each([
    ["a link left out", { rotations: rotations.slice(1) }, "key unknown to the log 所知公钥不在其列"],
    ["no links", { rotations: [] }, "signature 签名"],
    ["links in another order", { rotations: rotations.toReversed() }, "chain of keys broken 公钥次序中断"],
    [
      "a new key that the old one did not sign",
      { rotations: [withoutSignature(rotation(2, 7, 8), 0), rotation(4, 8, 9)] },
      "new key not signed by the old 新公钥未经原公钥签名引入",
    ],
    [
      "a new key that has not signed",
      { rotations: [withoutSignature(rotation(2, 7, 8), 1), rotation(4, 8, 9)] },
      "new key has not signed 新私钥没有签名",
    ],
    ["a link that is none", { rotations: [bundle.checkpoint] }, "not a rotation 不是更换公钥的检查点"],
    [
      "the first key used after its end",
      { checkpoint: bundle.checkpoint },
      "key used outside its time 公钥在启用之前或停用之后签名",
    ],
  ])("is refused with the reason: %s", (_, change, reason) => {
    const changed = { ...laterBundle(), ...change };
    expect(checkProof(changed, keyOf(7))).toEqual([reason, "inclusion 存在证明"]);
    const told = run("proof", file("broken.json", changed), "--key", keyOf(7));
    expect(told).toMatchObject({ status: 1, stdout: expect.stringContaining(reason) });
  });

  it("has the form that is published for it", () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, "../../web/public/verify/proof.schema.json"), "utf8"),
    );
    expect(Object.keys(bundle).sort()).toEqual(Object.keys(schema.properties).sort());
    // Files made before the log could change its key have no rotations.
    expect([...schema.required, "rotations"].sort()).toEqual(Object.keys(schema.properties).sort());
    expect(bundle.format).toBe(schema.properties.format.const);
    for (const [field, { type }] of Object.entries<{ type?: string }>(schema.properties)) {
      const value: unknown = Reflect.get(bundle, field);
      const kind = Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
      if (type !== undefined) expect([field, kind]).toEqual([field, type]);
    }
  });
});

describe("the log", () => {
  const nodes = (size: number, salt = "") =>
    new Map(
      appendLeaves(emptyRange, leaves(size, salt)).nodes.map((node) => [
        `${node.level}/${node.index}`,
        node.hash,
      ]),
    );
  const proof = (from: number, to: number, salt = "") => {
    const at = nodes(to, salt);
    return consistencyProof(from, to, (level, index) => must(at.get(`${level}/${index}`), "node")).map(hex);
  };
  const note = (size: number, salt = "", by = 7) =>
    signCheckpoint(checkpointText(name, size, rootOf(leaves(size, salt))), { name, seed: seed(by) });
  const key = (by = 7) => verifierKey({ name, publicKey: publicKeyOf(seed(by)) });
  const bytes = (all: readonly string[]) => all.map((one) => Buffer.from(one, "hex"));

  it("is told continued for every pair of sizes, and forked for any other", () => {
    for (let to = 1; to <= 33; to += 1)
      for (let from = 1; from <= to; from += 1) {
        const [older, newer] = [Buffer.from(rootOf(leaves(from))), Buffer.from(rootOf(leaves(to)))];
        const path = bytes(proof(from, to));
        expect(isContinued(from, older, to, newer, path)).toBe(true);
        expect(isContinued(from, Buffer.from(rootOf(leaves(from, "x"))), to, newer, path)).toBe(false);
        expect(isContinued(from, older, to, Buffer.from(rootOf(leaves(to, "x"))), path)).toBe(false);
        if (path.length > 0) expect(isContinued(from, older, to, newer, path.slice(1))).toBe(false);
      }
    expect(rootFromInclusion(Buffer.from(leafHash("0")), 1, 1, [])).toBeUndefined();
  });

  it("is asked of a server, remembered, and held against what was seen", async () => {
    let shown: Shown = { size: 5, salt: "", by: 7, rotations: [] };
    const { base, close } = await serving({
      "log.key": () => ({ key: key(shown.by), rotations: shown.rotations }),
      "log.checkpoint": () => ({ note: note(shown.size, shown.salt, shown.by) }),
      "log.consistency": ({ from, to }) => ({ proof: proof(from, to, shown.salt) }),
    });
    try {
      const first = await checkLog(base, undefined, undefined);
      expect(first).toMatchObject({ wrong: [], size: 5 });
      const ask = async (next: Partial<Shown>) => {
        shown = { size: 9, salt: "", by: 7, rotations: [], ...next };
        return (await checkLog(base, undefined, first)).wrong;
      };
      expect(await ask({})).toEqual([]);
      expect(await ask({ size: 5 })).toEqual([]);
      expect(await ask({ salt: "x" })).toEqual(["consistency 一致性"]);
      expect(await ask({ size: 5, salt: "x" })).toEqual(["consistency 一致性"]);
      expect(await ask({ size: 4 })).toEqual(["rolled back 日志变短"]);
      expect(await ask({ by: 8 })).toEqual(["signature 签名"]);
      // The key gave way to the next at seven entries: what was seen under it is continued all the same.
      const turned = [rotationNote(7, rootOf(leaves(7)), signer(7), signer(8))];
      expect(await ask({ by: 8, rotations: turned })).toEqual([]);
      expect(await ask({ by: 8, rotations: turned, salt: "x" })).toEqual(["consistency 一致性"]);
      expect(await ask({ rotations: turned })).toEqual([
        "key used outside its time 公钥在启用之前或停用之后签名",
      ]);
      const theft = [rotationNote(4, rootOf(leaves(4)), signer(7), signer(8))];
      expect(await ask({ by: 8, rotations: theft })).toEqual([
        "before: key used outside its time 公钥在启用之前或停用之后签名",
      ]);
      shown = { size: 9, salt: "", by: 8, rotations: turned };
      const now = await checkLog(base, undefined, first);
      expect(now.key).toBe(key(8));
      shown = { size: 12, salt: "", by: 8, rotations: turned };
      expect((await checkLog(base, undefined, now)).wrong).toEqual([]);
      expect((await checkLog(base, key(7), now)).wrong).toEqual([]);
      expect((await checkLog(base, key(9), now)).wrong).toEqual(["key unknown to the log 所知公钥不在其列"]);
    } finally {
      close();
    }
  });
});

describe("a proof file held against the log of today", () => {
  const grown = [...published, leafHash("f"), leafHash("g")];
  const stored = new Map(
    appendLeaves(emptyRange, grown).nodes.map((node) => [`${node.level}/${node.index}`, node.hash]),
  );
  const turned = [rotation(5, 7, 8), rotation(5, 8, 9)];
  const { rotations: _, ...before } = bundle;
  let place: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    place = await serving({
      "log.key": () => ({ key: keyOf(9), rotations: turned }),
      "log.checkpoint": () => ({ note: signCheckpoint(checkpointText(name, 7, rootOf(grown)), signer(9)) }),
      "log.consistency": ({ from, to }) => ({
        proof: consistencyProof(from, to, (level, at) => must(stored.get(`${level}/${at}`), "node")).map(hex),
      }),
    });
  });
  afterAll(() => place.close());

  it("made under the first key holds for who knows the third alone", async () => {
    expect(checkProof(before, keyOf(9))).toEqual(["signature 签名", "inclusion 存在证明"]);
    expect(await checkProofInLog(before, place.base, keyOf(9))).toEqual([]);
    const path = file("first.json", before);
    const { stdout } = await execute(program, ["proof", path, "--key", keyOf(9), "--log", `${place.base}/`]);
    expect(stdout).toMatch(/^OK .*which goes on at the server/);
  });

  it("that the thief of a former key forged holds by itself, and in no log of ours", async () => {
    const forged = {
      ...before,
      index: 0,
      size: 1,
      proof: [],
      checkpoint: signCheckpoint(checkpointText(name, 1, leafHash(bundle.record)), signer(7)),
    };
    expect(checkProof(forged, keyOf(7))).toEqual([]);
    expect(await checkProofInLog(forged, place.base, keyOf(7))).toEqual(["consistency 一致性"]);
  });

  const forgedBy = (byte: number) => ({
    ...before,
    ...{ index: 0, size: 1, proof: [], rotations: turned },
    checkpoint: signCheckpoint(checkpointText(name, 1, leafHash(bundle.record)), signer(byte)),
  });

  it.each([7, 8, 9, undefined])("is left open by itself under a former key, for who knows %s", (known) => {
    const forged = { ...forgedBy(7), key: keyOf(9) };
    const path = file("forged.json", forged);
    const told = run("proof", path, ...(known === undefined ? [] : ["--key", keyOf(known)]));
    expect(told.status).toBe(2);
    expect(told.stdout).toContain("由已停用的公钥签名：请对照今天的日志");
    expect(told.stdout).toContain(
      `node check.mjs proof '${path}' --key '${known ? keyOf(known) : "KEY"}' --log URL`,
    );
    expect(told.stdout).not.toMatch(/^OK/m);
  });

  it("is settled by the log of today, one way or the other", async () => {
    const genuine = file("genuine.json", { ...before, rotations: turned });
    expect(run("proof", genuine, "--key", keyOf(9)).status).toBe(2);
    const held = await execute(program, ["proof", genuine, "--key", keyOf(9), "--log", place.base]);
    expect(held.stdout).toMatch(/^OK /);
    expect(await checkProofInLog(forgedBy(7), place.base, keyOf(9))).toEqual(["consistency 一致性"]);
  });

  it("goes by the links of the server, not by more of them in the file", async () => {
    const more = { ...before, rotations: [...turned, before.checkpoint] };
    expect(await checkProofInLog(more, place.base, keyOf(9))).toEqual([]);
  });

  it("is of today only under the last key", async () => {
    const impostor = await serving({
      "log.key": () => ({ key: keyOf(9), rotations: turned }),
      "log.checkpoint": () => ({ note: before.checkpoint }),
    });
    const refused = ["today's log signed by a key since given way 今天的日志由已停用的公钥签名"];
    expect((await checkLog(impostor.base, keyOf(9), undefined)).wrong).toEqual(refused);
    expect(await checkProofInLog(forgedBy(7), impostor.base, keyOf(9))).toEqual(refused);
    impostor.close();
  });

  it("tells a witness once that the key has changed, and to compare it", async () => {
    const seen = file("seen.json", { key: keyOf(7), note: before.checkpoint });
    const look = () => execute(program, ["log", place.base, "--seen", seen]);
    const changed = `公钥已更换 ${keyOf(9)}，请与公布的核对\nthe key has changed to ${keyOf(9)}: compare it with the published one`;
    expect((await look()).stdout).toContain(changed);
    expect((await look()).stdout).not.toContain("公钥已更换");
    const known = (byte: number) => execute(program, ["log", place.base, "--key", keyOf(byte)]);
    expect((await known(8)).stdout).toContain(changed);
    expect((await known(9)).stdout).not.toContain("公钥已更换");
  });

  it("does not hold with a key of another log", async () => {
    expect(await checkProofInLog(before, place.base, keyOf(6))).toEqual([
      "key unknown to the log 所知公钥不在其列",
      "inclusion 存在证明",
    ]);
  });
});

it("uses nothing of this house", () => {
  const imports = [...readFileSync(program, "utf8").matchAll(/from "([^"]+)"/g)].map(([, from]) => from);
  expect(imports).toEqual(["node:crypto", "node:fs"]);
});

/** A server that answers these, and nothing else. */
async function serving(answers: Readonly<Record<string, (input: { from: number; to: number }) => unknown>>) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const input = JSON.parse(searchParams.get("input") ?? "{}");
    response.end(JSON.stringify(answers[pathname.replace("/api/", "")]?.(input)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, close: () => server.close() };
}

function execute(file: string, args: string[]): Promise<{ stdout: string }> {
  return promisify(execFile)(process.execPath, [file, ...args]);
}

function withoutSignature(note: string, at: number): string {
  const [body, signatures = ""] = note.split("\n\n");
  const lines = signatures.trimEnd().split("\n");
  return `${body}\n\n${lines.toSpliced(at, 1).join("\n")}\n`;
}

function file(called: string, value: unknown): string {
  const path = join(folder, called);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

function run(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
}
