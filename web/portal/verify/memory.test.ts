import { describe, expect, it } from "vitest";
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
} from "../../../src/kernel/index.ts";
import { compareLogs, isAlarm, proofNeeded, type Seen } from "./memory.ts";

const name = "steelyard/hangzhou";
const seed = (byte: number) => new Uint8Array(32).fill(byte);
const leaves = (size: number, salt = "") => Array.from({ length: size }, (_, at) => leafHash(`${salt}${at}`));

function log(size: number, { salt = "", by = 7 } = {}): Seen {
  const text = checkpointText(name, size, rootOf(leaves(size, salt)));
  const key = verifierKey({ name, publicKey: publicKeyOf(seed(by)) });
  return { key, note: signCheckpoint(text, { name, seed: seed(by) }), at: "2026-11-23T02:00:00.000Z" };
}

/** Key 7 gives way to key 8. */
function rotation(size: number): string {
  return rotationNote(size, rootOf(leaves(size)), { name, seed: seed(7) }, { name, seed: seed(8) });
}

function proof(from: number, to: number, salt = ""): string[] {
  const nodes = new Map(
    appendLeaves(emptyRange, leaves(to, salt)).nodes.map((node) => [
      `${node.level}/${node.index}`,
      node.hash,
    ]),
  );
  return consistencyProof(from, to, (level, index) => must(nodes.get(`${level}/${index}`), "node")).map(hex);
}

describe("a log held against what was seen", () => {
  it.each([
    ["first", undefined, log(5), undefined],
    ["same", log(5), log(5), undefined],
    ["grown", log(5), log(9), proof(5, 9)],
    ["grown", log(0), log(9), undefined],
    ["older", log(9), log(5), proof(5, 9)],
    ["rolled-back", log(9), log(5), undefined],
    ["forked", log(5), log(5, { salt: "x" }), undefined],
    ["forked", log(5), log(9, { salt: "x" }), proof(5, 9, "x")],
    ["forked", log(5), log(9), ["zz"]],
    ["forked", log(9), log(5, { salt: "x" }), proof(5, 9)],
    ["unproven", log(5), log(9), undefined],
    ["other-key", log(5), log(9, { by: 8 }), undefined],
    ["unsigned", log(5), { ...log(9), note: log(9).note.replace("\n9\n", "\n8\n") }, undefined],
    ["unsigned", log(5), { ...log(9), key: "nonsense" }, undefined],
  ] as const)("is %s", (expected, seen, now, given) => {
    const found = compareLogs(seen, now, given);
    expect(found).toBe(expected);
    expect(isAlarm(found)).toBe(!["first", "same", "grown", "older"].includes(expected));
  });

  const turned = [rotation(7)];
  it.each([
    ["rotated", log(5), { ...log(9, { by: 8 }), rotations: turned }, proof(5, 9)],
    ["rotated", log(7), { ...log(7, { by: 8 }), rotations: turned }, undefined],
    [
      "grown",
      { ...log(8, { by: 8 }), rotations: turned },
      { ...log(9, { by: 8 }), rotations: turned },
      proof(8, 9),
    ],
    ["older", { ...log(9, { by: 8 }), rotations: turned }, log(5), proof(5, 9)],
    ["forked", log(5), { ...log(9, { by: 8, salt: "x" }), rotations: turned }, proof(5, 9, "x")],
    ["unproven", log(5), { ...log(9, { by: 8 }), rotations: turned }, undefined],
    // The first key after its end: shown with the change, or by a server that keeps silent about it.
    ["other-key", log(5), { ...log(9), rotations: turned }, proof(5, 9)],
    ["other-key", { ...log(8, { by: 8 }), rotations: turned }, log(9), proof(8, 9)],
    // What was seen lies beyond the end that the first key is said to have had.
    ["forked", log(5), { ...log(9, { by: 8 }), rotations: [rotation(3)] }, proof(5, 9)],
    [
      "other-key",
      log(5),
      { ...log(9, { by: 8 }), rotations: [turned[0]?.split("\n\n")[0] ?? ""] },
      proof(5, 9),
    ],
    ["other-key", log(5, { by: 9 }), { ...log(9, { by: 8 }), rotations: turned }, proof(5, 9)],
  ] as const)("that changed its key is %s", (expected, seen, now, given) => {
    const found = compareLogs(seen, now, given);
    expect(found).toBe(expected);
    expect(isAlarm(found)).toBe(!["rotated", "grown", "older"].includes(expected));
  });

  it("asks for the proof over a change of the key as well", () => {
    expect(proofNeeded(log(5), { ...log(9, { by: 8 }), rotations: turned })).toEqual({ from: 5, to: 9 });
  });

  it("asks for the proof between the two, the smaller first, and for none where none is possible", () => {
    expect(proofNeeded(log(5), log(9))).toEqual({ from: 5, to: 9 });
    expect(proofNeeded(log(9), log(5))).toEqual({ from: 5, to: 9 });
    expect(proofNeeded(log(0), log(5))).toBeUndefined();
    expect(proofNeeded(log(5), log(5))).toBeUndefined();
    expect(proofNeeded(undefined, log(5))).toBeUndefined();
    expect(proofNeeded(log(5), log(9, { by: 8 }))).toBeUndefined();
  });
});
