import { describe, expect, it } from "vitest";
import { checkpointText, hex, leafHash, rootOf, signCheckpoint } from "../../../src/kernel/index.ts";
import { type Bundle, parseBundle } from "./bundle.ts";
import {
  bundle,
  keyOf,
  laterBundle,
  published,
  record,
  rotations,
  seed,
  signedBy,
  summary,
} from "./sample-bundle.ts";
import { fingerprint, type Step, type Trusted, tampered, verdictOf, verifySteps } from "./steps.ts";

const known = (byte: number) => ({ key: keyOf(byte) });
const failed = (changed: Bundle, trusted: Trusted = known(7)) =>
  verifySteps(changed, trusted)
    .filter(({ ok }) => ok === false)
    .map(({ id }) => id);

describe("the panel's steps", () => {
  it("all hold for what was released, with a key known before", () => {
    const steps = verifySteps(bundle(), known(7));
    expect(steps.map(({ id, ok }) => [id, ok])).toEqual([
      ["text", true],
      ["summary", true],
      ["record", true],
      ["inclusion", true],
      ["signature", true],
      ["key", true],
    ]);
    expect(verdictOf(steps)).toBe("passed");
  });

  it("do not vouch for a key nobody has compared", () => {
    expect(verdictOf(verifySteps(bundle(), undefined))).toBe("passed-new-key");
  });

  it("show a text with one changed character", () => {
    const changed = tampered(bundle());
    expect(changed.text).not.toBe(published);
    expect([...changed.text].length).toBe([...published].length);
    expect(failed(changed)).toEqual(["text"]);
    expect(verdictOf(verifySteps(changed, known(7)))).toBe("failed");
  });

  it.each([
    ["a party that was not released", "summary", { summary: { ...summary, partyName: "别家公司" } }],
    ["the record of another publication", "record", { id: "m2" }],
    ["a record with a space more", "record", { record: `${record} ` }],
    ["a record not in the log", "inclusion", { record: record.replace("release", "correct") }],
    ["another place in the log", "inclusion", { index: 3 }],
    ["a proof with a hash too many", "inclusion", { proof: [...bundle().proof, "00".repeat(32)] }],
    ["another length", "signature", { size: 6 }],
    ["an altered checkpoint", "signature", { checkpoint: bundle().checkpoint.replace("\n5\n", "\n4\n") }],
    ["a log signed by someone else", "key", { key: keyOf(8) }],
    ["a key that is none", "key", { key: "nonsense" }],
    ["a record that is no JSON", "record", { record: "nonsense" }],
  ] as const)("show %s", (_, step, change) => {
    expect(failed({ ...bundle(), ...change })).toContain(step);
  });

  it("refuse a whole forgery under another key that proves itself", () => {
    const forged = {
      ...bundle(),
      key: keyOf(8),
      checkpoint: signCheckpoint(`${bundle().checkpoint.split("\n").slice(0, 3).join("\n")}\n`, {
        name: "steelyard/hangzhou",
        seed: seed(8),
      }),
    };
    expect(failed(forged)).toEqual(["key"]);
  });
});

describe("with a log that changed its key", () => {
  const later = { key: keyOf(9), rotations };
  const keyStep = (steps: readonly Step[]) => steps.find(({ id }) => id === "key");

  it.each([7, 8, 9])("hold for who knows key %i, and say how the keys are linked", (byte) => {
    const steps = verifySteps(laterBundle(), known(byte));
    expect(verdictOf(steps)).toBe("passed");
    const { zh = "", en = "" } = keyStep(steps)?.plain ?? {};
    expect(en).toContain(byte === 9 ? "the key noted before" : "it has had 3 keys");
    expect(zh.includes("公钥已更换，请与公布的核对")).toBe(byte !== 9);
  });

  it("hold for a file made under the first key, for who has come to know the third", () => {
    const { rotations: _, ...before } = bundle();
    const signedThen = { ...before, checkpoint: signedBy(2, 7), size: 2, index: 1 };
    const steps = verifySteps(signedThen, { key: keyOf(9), rotations });
    expect(keyStep(steps)).toMatchObject({ ok: undefined, former: true });
    expect(steps.find(({ id }) => id === "signature")?.ok).toBe(true);
    expect(keyStep(verifySteps(before, known(9)))?.ok).toBe(false);
  });

  const forged = (size: number, byte: number): Bundle => ({
    ...laterBundle(),
    ...{ size, index: 0, proof: size === 1 ? [] : [hex(leafHash("e"))] },
    checkpoint: signCheckpoint(
      checkpointText("steelyard/hangzhou", size, rootOf([leafHash(record), leafHash("e")].slice(0, size))),
      { name: "steelyard/hangzhou", seed: seed(byte) },
    ),
  });
  it.each([
    ["the first key, for who knows it", forged(1, 7), known(7)],
    ["the first key, for who knows the last", forged(2, 7), known(9)],
    ["the second key at the size it came in", forged(2, 8), known(9)],
    ["the first key, named in the file too", { ...forged(2, 7), key: keyOf(7) }, known(9)],
    ["the first key, without the links", { ...forged(2, 7), key: keyOf(7), rotations: [] }, later],
    ["the first key, for who knows none", forged(2, 7), undefined],
  ])("do not pass what a thief of a former key forged with %s", (_, bundle, trusted) => {
    const steps = verifySteps(bundle, trusted);
    expect(steps.filter(({ ok }) => ok !== true).map(({ id }) => id)).toEqual(["key"]);
    expect(keyStep(steps)?.plain.zh).toBe("由已停用的公钥签名：请对照今天的日志。");
    expect(verdictOf(steps)).toBe("passed-former-key");
    expect(verdictOf(verifySteps(bundle, trusted, false))).toBe("failed");
    const held = verdictOf(verifySteps(bundle, trusted, true));
    expect(held).toBe(trusted === undefined ? "passed-new-key" : "passed");
  });

  it("go by what holds, not by the longer list of links", () => {
    const longer = [...rotations, bundle().checkpoint];
    expect(verdictOf(verifySteps(laterBundle(), { key: keyOf(9), rotations: longer }))).toBe("passed");
    expect(failed({ ...laterBundle(), rotations: longer }, later)).toEqual(["inclusion", "signature"]);
  });

  it.each([
    ["a link left out", { rotations: rotations.slice(1) }, ["key"]],
    ["no links", { rotations: [] }, ["key"]],
    ["links in another order", { rotations: rotations.toReversed() }, ["inclusion", "signature", "key"]],
    ["the first key used after its end", { checkpoint: bundle().checkpoint }, ["inclusion", "signature"]],
    ["a stranger's key", { key: keyOf(6) }, ["inclusion", "signature", "key"]],
  ])("show %s", (_, change, steps) => {
    expect(failed({ ...laterBundle(), ...change })).toEqual(steps);
  });
});

describe("a proof file", () => {
  it("made before the log could change its key is one like any other", () => {
    const { rotations: _, ...before } = bundle();
    expect(parseBundle(JSON.stringify(before))).toEqual({ ok: true, value: before });
    expect(verdictOf(verifySteps(before, known(7)))).toBe("passed");
  });

  it("survives being saved and read", () => {
    const read = parseBundle(JSON.stringify(bundle(), null, 2));
    expect(read).toEqual({ ok: true, value: bundle() });
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["another format", JSON.stringify({ ...bundle(), format: "x" })],
    ["no text", JSON.stringify({ ...bundle(), text: undefined })],
    ["a proof of numbers", JSON.stringify({ ...bundle(), proof: [1] })],
    ["rotations of numbers", JSON.stringify({ ...bundle(), rotations: [1] })],
    ["half an index", JSON.stringify({ ...bundle(), index: 0.5 })],
  ])("that is %s is refused", (_, json) => {
    expect(parseBundle(json).ok).toBe(false);
  });
});

it("reads a key out in groups of four, and none from nonsense", () => {
  expect(fingerprint(keyOf(7))).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  expect(fingerprint("nonsense")).toBeUndefined();
});
