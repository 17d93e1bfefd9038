import { describe, expect, it } from "vitest";
import { checkpointText, publicKeyOf, signCheckpoint, verifierKey } from "./checkpoint.ts";
import { followKeys, readRotation, rotationNote, verifySigned } from "./log-keys.ts";
import { leafHash, rootOf } from "./merkle.ts";

const name = "steelyard/hangzhou";
const signer = (byte: number, as = name) => ({ name: as, seed: new Uint8Array(32).fill(byte) });
const key = (byte: number, as = name) => verifierKey({ name: as, publicKey: publicKeyOf(signer(byte).seed) });
const root = (size: number) => rootOf(Array.from({ length: size }, (_, at) => leafHash(`${at}`)));
const rotation = (size: number, former: number, next: number) =>
  rotationNote(size, root(size), signer(former), signer(next));
const signed = (size: number, by: number) =>
  signCheckpoint(checkpointText(name, size, root(size)), signer(by));
/** Key 1 until five entries, key 2 until nine, key 3 since. */
const rotations = [rotation(5, 1, 2), rotation(9, 2, 3)];
const told = (result: { ok: boolean; error?: { message: { en: string } } }) =>
  result.ok ? "holds" : result.error?.message.en;

describe("the keys of a log", () => {
  it.each([1, 2, 3])("are followed from any of them: key %i", (known) => {
    expect(followKeys(key(known), rotations)).toEqual({
      ok: true,
      value: [
        { key: key(1), from: 0, until: 5 },
        { key: key(2), from: 5, until: 9 },
        { key: key(3), from: 9 },
      ],
    });
  });

  it("are the one that is known where none was exchanged", () => {
    expect(followKeys(key(1), [])).toEqual({ ok: true, value: [{ key: key(1), from: 0 }] });
  });

  const unsigned = (note: string, by: number) => {
    const [body, signatures = ""] = note.split("\n\n");
    const lines = signatures.split("\n").filter((line) => line !== "");
    return `${body}\n\n${lines.filter((_, at) => at !== by).join("\n")}\n`;
  };
  it.each<[string, number, readonly string[], string]>([
    ["a key of another log", 4, rotations, "none of the keys"],
    ["a link left out", 1, [rotations[0] ?? "", rotation(9, 3, 4)], "do not follow"],
    ["links in another order", 1, [...rotations].reverse(), "do not follow"],
    ["a key brought in below its predecessor", 1, [rotation(9, 1, 2), rotation(5, 2, 3)], "do not follow"],
    ["a key that comes again", 1, [rotation(5, 1, 2), rotation(9, 2, 1)], "do not follow"],
    ["a key in its own place", 1, [rotation(5, 1, 1)], "do not follow"],
    ["a new key that the old one did not sign", 1, [unsigned(rotation(5, 1, 2), 0)], "not brought in"],
    ["a new key that did not sign itself", 1, [unsigned(rotation(5, 1, 2), 1)], "takes over"],
    ["another size than was signed", 1, [rotation(5, 1, 2).replace("\n5\n", "\n6\n")], "not brought in"],
    ["another key than was signed", 1, [rotation(5, 1, 2).replace(key(2), key(4))], "not brought in"],
    ["a checkpoint that brings in nothing", 1, [signed(5, 1)], "not a rotation"],
    ["rubbish", 1, ["rubbish"], "not a rotation"],
  ])("are refused with the reason: %s", (_, known, notes, reason) => {
    expect(told(followKeys(key(known), notes))).toContain(reason);
  });

  it("are those of one log: a key of another name brings nothing in", () => {
    const other = rotationNote(5, root(5), signer(1, "steelyard/ningbo"), signer(2));
    expect(told(readRotation(other))).toContain("takes over");
    expect(told(followKeys(key(1), [other]))).toContain("takes over");
  });
});

describe("a checkpoint", () => {
  const keys = followKeys(key(1), rotations);
  if (!keys.ok) throw new Error(keys.error.message.en);
  it.each([
    [0, 1, "holds"],
    [5, 1, "holds"],
    [6, 1, "outside its time"],
    [4, 2, "outside its time"],
    [5, 2, "holds"],
    [9, 2, "holds"],
    [10, 2, "outside its time"],
    [9, 3, "holds"],
    [100, 3, "holds"],
    [8, 3, "outside its time"],
    [7, 4, "not by a key of this log"],
  ])("of %i entries by key %i: %s", (size, by, expected) => {
    expect(told(verifySigned(signed(size, by), keys.value))).toContain(expected);
  });

  it("that is a rotation is one by either key, and says whose", () => {
    expect(verifySigned(rotations[0] ?? "", keys.value)).toMatchObject({
      ok: true,
      value: { size: 5, key: key(1) },
    });
  });

  it.each([
    ["the first key", signed(5, 1), true],
    ["the second key", signed(5, 2), true],
    ["the last key", signed(9, 3), false],
    ["the last key and the one before", rotation(9, 2, 3), false],
  ])("by %s says whether that has given way since", (_, note, former) => {
    expect(verifySigned(note, keys.value)).toMatchObject({ ok: true, value: { former } });
  });

  it("of another log is none of this, though the key is the same", () => {
    const elsewhere = signCheckpoint(checkpointText("steelyard/ningbo", 5, root(5)), signer(1));
    expect(told(verifySigned(elsewhere, keys.value))).toContain("not by a key of this log");
  });
});
