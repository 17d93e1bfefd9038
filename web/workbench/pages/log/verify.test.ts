import { expect, test } from "vitest";
import {
  appendLeaves,
  checkpointText,
  consistencyProof,
  emptyRange,
  hex,
  inclusionProof,
  leafHash,
  must,
  publicKeyOf,
  rootOf,
  signCheckpoint,
  verifierKey,
} from "../../../../src/kernel/index.ts";
import { eventRecord, type RecordedEvent } from "../../../../src/procedure/index.ts";
import { continues, signedCheckpoint, verifyEvent } from "./verify.ts";

const name = "steelyard/test";
const seed = new Uint8Array(32).fill(7);
const key = verifierKey({ name, publicKey: publicKeyOf(seed) });
const records = [1, 2, 3, 4, 5].map(
  (seq) => eventRecord({ matter: "matter_1", seq, type: "elapsed" } as unknown as RecordedEvent).text,
);
const leaves = records.map((record) => leafHash(record));
const nodes = new Map(
  appendLeaves(emptyRange, leaves).nodes.map((one) => [`${one.level} ${one.index}`, one.hash]),
);
const nodeAt = (level: number, index: number) => must(nodes.get(`${level} ${index}`), "node");
const noteOf = (size: number) =>
  signCheckpoint(checkpointText(name, size, rootOf(leaves.slice(0, size))), { name, seed });
const proofOf = (index: number) => ({
  record: must(records[index], "record"),
  index,
  size: 5,
  proof: inclusionProof(index, 5, nodeAt).map(hex),
  checkpoint: noteOf(5),
});
const allOk = (steps: readonly { ok: boolean }[]) => steps.every(({ ok }) => ok);

test("every event of a sound log passes every step", () => {
  for (const index of leaves.keys()) {
    expect(allOk(verifyEvent({ matter: "matter_1", seq: index + 1 }, proofOf(index), key))).toBe(true);
  }
});

test("another event, a changed record, another place, another key: each is noticed at its step", () => {
  const asked = { matter: "matter_1", seq: 2 };
  const failing = (change: object, by = key) =>
    verifyEvent(asked, { ...proofOf(1), ...change }, by).flatMap(({ ok }, at) => (ok ? [] : [at]));
  const stranger = verifierKey({ name, publicKey: publicKeyOf(new Uint8Array(32).fill(8)) });
  expect(failing({})).toEqual([]);
  expect(failing(proofOf(2))).toEqual([1]);
  expect(failing({ record: proofOf(1).record.replace("elapsed", "stopped") })).toEqual([2]);
  expect(failing({ record: `${proofOf(1).record} ` })).toEqual([1, 2]);
  expect(failing({ index: 2 })).toEqual([2]);
  expect(failing({ proof: ["zz"] })).toEqual([2]);
  expect(failing({}, stranger)).toEqual([0, 2]);
  expect(failing({}, "no key")).toEqual([0, 2]);
});

test("a log continues what was seen of it, and no rewritten one does", () => {
  const now = must(signedCheckpoint(noteOf(5), key), "checkpoint");
  const seen = { origin: name, size: 3, root: hex(rootOf(leaves.slice(0, 3))) };
  const proof = consistencyProof(3, 5, nodeAt).map(hex);
  expect(continues(seen, now, proof)).toBe(true);
  expect(continues({ ...seen, root: hex(rootOf(leaves.slice(1, 4))) }, now, proof)).toBe(false);
  expect(continues({ ...seen, origin: "steelyard/other" }, now, proof)).toBe(false);
  expect(continues(seen, now, [])).toBe(false);
});
