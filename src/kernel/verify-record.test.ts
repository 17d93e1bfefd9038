import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical.ts";
import { checkpointText, publicKeyOf, signCheckpoint, verifierKey } from "./checkpoint.ts";
import { hex, sha256Hex } from "./hash.ts";
import { rotationNote } from "./log-keys.ts";
import { appendLeaves, emptyRange, inclusionProof, leafHash, rootOf } from "./merkle.ts";
import { verifyRecord } from "./verify-record.ts";

const seed = new Uint8Array(32).fill(7);
const name = "steelyard/hangzhou";
const key = verifierKey({ name, publicKey: publicKeyOf(seed) });
const published = "行政处罚决定书\n当事人:＊＊＊";
const record = canonicalJson({ matter: "m", context: { publishedTextHash: sha256Hex(published) } });
const leaves = ["a", "b", record, "d", "e"].map((leaf) => leafHash(leaf));
const { range, nodes } = appendLeaves(emptyRange, leaves);
const nodeAt = (level: number, index: number) => {
  const found = nodes.find((node) => node.level === level && node.index === index);
  if (!found) throw new Error(`no node ${level}:${index}`);
  return found.hash;
};
const given = {
  record,
  text: published,
  index: 2,
  size: 5,
  proof: inclusionProof(2, 5, nodeAt).map(hex),
  checkpoint: signCheckpoint(checkpointText(name, 5, range.root), { name, seed }),
  key,
};
const failing = (change: object) =>
  verifyRecord({ ...given, ...change })
    .filter(({ ok }) => !ok)
    .map(({ id }) => id);

it("passes what is true", () => {
  expect(failing({})).toEqual([]);
});

it.each([
  ["text", { text: `${published}。` }, ["text"]],
  ["record", { record: record.replace('"m"', '"n"') }, ["inclusion"]],
  ["record without a hash", { record: "{}" }, ["inclusion", "text"]],
  ["record that is no JSON", { record: "null" }, ["inclusion", "text"]],
  ["index", { index: 3 }, ["inclusion"]],
  ["size", { size: 6 }, ["size"]],
  ["proof cut", { proof: given.proof.slice(1) }, ["inclusion"]],
  ["proof of no hashes", { proof: ["x"] }, ["inclusion"]],
  [
    "signature",
    { checkpoint: given.checkpoint.replace("\n5\n", "\n4\n") },
    ["signature", "size", "inclusion"],
  ],
  ["key", { key: "x" }, ["key", "signature", "size", "inclusion"]],
])("one thing changed fails its steps: %s", (_, change, steps) => {
  expect(failing(change)).toEqual(steps);
});

describe("with a log that changed its key", () => {
  const signer = (byte: number) => ({ name, seed: new Uint8Array(32).fill(byte) });
  const keyOf = (byte: number) => verifierKey({ name, publicKey: publicKeyOf(signer(byte).seed) });
  const root = (size: number) => rootOf(leaves.slice(0, size));
  const rotations = [
    rotationNote(2, root(2), signer(7), signer(8)),
    rotationNote(4, root(4), signer(8), signer(9)),
  ];
  const checkpoint = signCheckpoint(checkpointText(name, 5, range.root), signer(9));

  it.each([7, 8, 9])("passes for who knows any of its keys: %i", (known) => {
    expect(failing({ checkpoint, rotations, key: keyOf(known) })).toEqual([]);
  });

  it("passes for a record taken home under the first key, before or after it gave way", () => {
    expect(failing({})).toEqual([]);
    const earlier = signCheckpoint(checkpointText(name, 5, range.root), signer(7));
    const later = [rotationNote(5, range.root, signer(7), signer(8))];
    expect(failing({ checkpoint: earlier, rotations: later, key: keyOf(8) })).toEqual([]);
  });

  it.each([
    ["a key used after its end", { checkpoint: given.checkpoint, rotations }],
    ["a link left out", { checkpoint, rotations: rotations.slice(1) }],
    ["no links at all", { checkpoint, rotations: [] }],
    ["a key of another log", { checkpoint, rotations, key: keyOf(6) }],
  ])("fails at the signature, with the reason: %s", (_, change) => {
    const step = verifyRecord({ ...given, ...change }).find(({ id }) => id === "signature");
    expect(step?.ok).toBe(false);
    expect(step?.detail).toMatch(/outside its time|none of the keys|not by a key of this log/);
  });
});

it("does not take another log's checkpoint by the same key", () => {
  const other = signCheckpoint(checkpointText("steelyard/ningbo", 5, range.root), { name, seed });
  expect(failing({ checkpoint: other })).toEqual(["signature", "size", "inclusion"]);
});
