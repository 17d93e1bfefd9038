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
import {
  compareLogs,
  comparisonWords,
  isAlarm,
  isOfToday,
  logOfFile,
  proofNeeded,
  type Seen,
} from "./memory.ts";

const name = "steelyard/hangzhou";
const seed = (byte: number) => new Uint8Array(32).fill(byte);
const leaves = (size: number, salt = "") => Array.from({ length: size }, (_, at) => leafHash(`${salt}${at}`));

function log(size: number, { salt = "", by = 7 } = {}): Seen {
  const text = checkpointText(name, size, rootOf(leaves(size, salt)));
  const key = verifierKey({ name, publicKey: publicKeyOf(seed(by)) });
  return { key, note: signCheckpoint(text, { name, seed: seed(by) }), at: "2026-11-23T02:00:00.000Z" };
}

/** Key 7 gives way to key 8. */
function rotation(size: number, former = 7, next = 8): string {
  const by = (byte: number) => ({ name, seed: seed(byte) });
  return rotationNote(size, rootOf(leaves(size)), by(former), by(next));
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

  it.each([
    ["with links that are none", { ...log(5), rotations: [log(5).note] }],
    ["with links between other keys", { ...log(9), rotations: [rotation(7, 8, 9)] }],
    ["under a key after its end", { ...log(9), rotations: turned }],
    ["under a key before its beginning", { ...log(5, { by: 8 }), rotations: turned }],
  ])("is not begun %s", (_, now) => {
    expect(compareLogs(undefined, now, undefined)).toBe("unfollowed");
    expect(isAlarm("unfollowed")).toBe(true);
  });

  it("is begun with links that hold", () => {
    expect(compareLogs(undefined, { ...log(9, { by: 8 }), rotations: turned }, undefined)).toBe("first");
  });

  // Longer than what holds, and none of it holds.
  const spoilt = [log(5).note, log(5).note];
  it("goes by the links that hold, not by the longer list", () => {
    const genuine = { ...log(9, { by: 8 }), rotations: turned };
    expect(compareLogs({ ...log(8, { by: 8 }), rotations: spoilt }, genuine, proof(8, 9))).toBe("grown");
    expect(compareLogs({ ...log(5), rotations: spoilt }, genuine, proof(5, 9))).toBe("rotated");
    expect(compareLogs({ ...log(5), rotations: spoilt }, log(9), proof(5, 9))).toBe("grown");
    expect(compareLogs(log(5), { ...log(9, { by: 8 }), rotations: spoilt }, proof(5, 9))).toBe("other-key");
  });

  it("says that a key has changed, and to compare it", () => {
    expect(comparisonWords.rotated.zh).toContain("公钥已更换，请与公布的核对");
  });

  it("goes on from the one in a file, under the key that signed the file", () => {
    const now = { ...log(9, { by: 8 }), rotations: turned };
    const then = logOfFile({ key: log(1, { by: 8 }).key, checkpoint: log(5).note, rotations: [] }, now);
    expect(then).toEqual({ key: log(5).key, note: log(5).note, rotations: turned });
    expect(compareLogs(then, now, proof(5, 9))).toBe("rotated");
    const forged = logOfFile({ key: log(5).key, checkpoint: log(5, { salt: "x" }).note, rotations: [] }, now);
    expect(compareLogs(forged, now, proof(5, 9))).toBe("forked");
    expect(logOfFile({ key: log(5).key, checkpoint: log(8).note }, now)).toBeUndefined();
    expect(logOfFile({ key: log(5, { by: 9 }).key, checkpoint: log(5).note }, now)).toBeUndefined();
  });

  it.each([
    ["by its last key", true, { ...log(9, { by: 8 }), rotations: turned }, 7],
    ["by its only key", true, log(9), 7],
    ["by a key that gave way", false, { ...log(7), rotations: turned }, 7],
    ["by a key that the trusted one did not bring in", false, log(9, { by: 8 }), 7],
    ["by a key that did not bring the trusted one in", false, { ...log(9, { by: 8 }), rotations: turned }, 9],
  ])("signed %s is that of today: %s", (_, expected, now, trusted) => {
    expect(isOfToday(now, { key: log(1, { by: trusted }).key })).toBe(expected);
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
