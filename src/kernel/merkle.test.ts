import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  appendLeaves,
  consistencyProof,
  emptyRange,
  type GetNode,
  type Hash,
  hex,
  inclusionProof,
  leafHash,
  nodeHash,
  nodesForConsistency,
  nodesForInclusion,
  peakPlaces,
  rootOf,
  rootOfRange,
  sha256Hex,
  verifyConsistency,
  verifyInclusion,
} from "./index.ts";

/** The definition of RFC 6962 §2.1, word for word, to test the incremental tree against. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return rootOf([]);
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

const leavesOf = (size: number): Hash[] =>
  Array.from({ length: size }, (_, index) => leafHash(`entry ${index}`));

function stored(leaves: readonly Hash[]): { getNode: GetNode; asked: string[] } {
  const nodes = new Map(
    appendLeaves(emptyRange, leaves).nodes.map((node) => [`${node.level}/${node.index}`, node.hash]),
  );
  const asked: string[] = [];
  return {
    asked,
    getNode: (level, index) => {
      asked.push(`${level}/${index}`);
      const found = nodes.get(`${level}/${index}`);
      if (!found) throw new Error(`node ${level}/${index} was never stored`);
      return found;
    },
  };
}

test("known roots: nothing, one empty leaf", () => {
  expect(hex(rootOf([]))).toBe(sha256Hex(""));
  expect(hex(leafHash(""))).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
});

test("appended in any portions, the root is that of the definition, and a stored range can be read back", () => {
  fc.assert(
    fc.property(fc.nat(70), fc.nat(70), (first, second) => {
      const leaves = leavesOf(first + second);
      const before = appendLeaves(emptyRange, leaves.slice(0, first)).range;
      const after = appendLeaves({ size: before.size, peaks: before.peaks }, leaves.slice(first)).range;
      expect(after.root).toEqual(rootByDefinition(leaves));
      expect(rootOf(leaves)).toEqual(after.root);
      const { getNode } = stored(leaves);
      const peaks = peakPlaces(leaves.length).map(({ level, index }) => getNode(level, index));
      expect(rootOfRange({ size: leaves.length, peaks })).toEqual(after.root);
    }),
  );
});

test("every leaf of every tree up to 40 is proved, and only at its place", () => {
  for (let size = 1; size <= 40; size++) {
    const leaves = leavesOf(size);
    const root = rootOf(leaves);
    for (const [index, leaf] of leaves.entries()) {
      const { getNode, asked } = stored(leaves);
      const proof = inclusionProof(index, size, getNode);
      expect(asked).toEqual(nodesForInclusion(index, size).map((node) => `${node.level}/${node.index}`));
      expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
      expect(verifyInclusion(leaf, (index + 1) % (size + 1), size, proof, root)).toBe(false);
      expect(verifyInclusion(leafHash("other"), index, size, proof, root)).toBe(false);
      expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false);
      if (proof.length > 0) expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false);
    }
  }
});

test("every earlier tree is proved a beginning of the later, and a changed past is not", () => {
  for (let size = 1; size <= 40; size++) {
    const leaves = leavesOf(size);
    const root = rootOf(leaves);
    for (let old = 1; old <= size; old++) {
      const { getNode, asked } = stored(leaves);
      const proof = consistencyProof(old, size, getNode);
      expect(asked).toEqual(nodesForConsistency(old, size).map((node) => `${node.level}/${node.index}`));
      const oldRoot = rootOf(leaves.slice(0, old));
      expect(verifyConsistency(old, size, oldRoot, root, proof)).toBe(true);
      const forged = rootOf([leafHash("forged"), ...leaves.slice(1, old)]);
      expect(verifyConsistency(old, size, forged, root, proof)).toBe(false);
      if (old < size) expect(verifyConsistency(old, size, oldRoot, oldRoot, proof)).toBe(false);
    }
  }
});

test("sizes beyond 32 bits keep their places", () => {
  const size = 2 ** 40 + 3;
  expect(peakPlaces(size)).toEqual([
    { level: 40, index: 0 },
    { level: 1, index: 2 ** 39 },
    { level: 0, index: 2 ** 40 + 2 },
  ]);
  expect(nodesForInclusion(2 ** 40 + 2, size)).toHaveLength(2);
});

test("a range with the wrong peaks, or a leaf outside the tree, is a fault", () => {
  expect(() => appendLeaves({ size: 3, peaks: [] }, [])).toThrow();
  expect(() => inclusionProof(3, 3, () => leafHash(""))).toThrow();
  expect(() => consistencyProof(0, 3, () => leafHash(""))).toThrow();
  expect(verifyConsistency(0, 0, rootOf([]), rootOf([]), [])).toBe(false);
});

const vectors =
  process.env.STEELYARD_EVAL && join(process.env.STEELYARD_EVAL, "test_vectors/merkle_ct/testdata");

// Skipped where STEELYARD_EVAL names no folder with the vectors; the properties above stand on their own.
describe.skipIf(!vectors || !existsSync(vectors))("transparency-log proof vectors", () => {
  const read = (kind: string): Record<string, unknown>[] =>
    readdirSync(join(vectors ?? "", kind), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => ({ name, ...JSON.parse(readFileSync(join(vectors ?? "", kind, name), "utf8")) }));
  const bytes = (encoded: unknown): Hash => Uint8Array.from(Buffer.from(String(encoded ?? ""), "base64"));
  const path = (encoded: unknown): Hash[] => (Array.isArray(encoded) ? encoded.map(bytes) : []);

  test("inclusion", () => {
    const cases = read("inclusion");
    expect(cases.length).toBeGreaterThan(80);
    for (const each of cases) {
      const { leafHash: leaf, leafIdx, treeSize, proof, root, wantErr, name } = each;
      const verdict = verifyInclusion(
        bytes(leaf),
        Number(leafIdx),
        Number(treeSize),
        path(proof),
        bytes(root),
      );
      expect(verdict, String(name)).toBe(!wantErr);
    }
  });

  test("consistency", () => {
    const cases = read("consistency");
    expect(cases.length).toBeGreaterThan(80);
    for (const each of cases) {
      const { size1, size2, root1, root2, proof, wantErr, name } = each;
      const verdict = verifyConsistency(
        Number(size1),
        Number(size2),
        bytes(root1),
        bytes(root2),
        path(proof),
      );
      expect(verdict, String(name)).toBe(!wantErr);
    }
  });
});
