import { expect, test } from "vitest";
import {
  base64,
  checkpointText,
  fromBase64,
  leafHash,
  parseVerifierKey,
  publicKeyOf,
  rootOf,
  signCheckpoint,
  verifierKey,
  verifyCheckpoint,
} from "./index.ts";

const seed = Uint8Array.from({ length: 32 }, (_, at) => at);
const signer = { name: "steelyard.example/hangzhou", seed };
const verifier = { name: signer.name, publicKey: publicKeyOf(seed) };
const root = rootOf([leafHash("a"), leafHash("b"), leafHash("c")]);
const body = checkpointText("steelyard.example/hangzhou", 3, root);
const note = signCheckpoint(body, signer);

test("reads like a C2SP checkpoint: origin, size, root, empty line, signature", () => {
  const lines = note.split("\n");
  expect(lines.slice(0, 4)).toEqual(["steelyard.example/hangzhou", "3", base64(root), ""]);
  expect(lines[4]).toMatch(/^— steelyard\.example\/hangzhou [A-Za-z0-9+/]+=*$/);
  expect(fromBase64(lines[4]?.split(" ")[2] ?? "")).toHaveLength(68);
  expect(lines).toHaveLength(6);
});

test("verifies and gives back what was signed", () => {
  expect(verifyCheckpoint(note, verifier)).toEqual({
    ok: true,
    value: { origin: signer.name, size: 3, root },
  });
});

test("verifies the published example of Go's sumdb/note package", () => {
  // golang.org/x/mod/sumdb/note, package documentation: PeterNeumann's key and note.
  const key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const parsed = parseVerifierKey(key);
  if (!parsed.ok) throw new Error("key refused");
  expect(verifierKey(parsed.value)).toBe(key);
  const signed =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  // The signature holds; the text is no checkpoint, and that is what is said.
  expect(verifyCheckpoint(signed, parsed.value)).toMatchObject({
    ok: false,
    error: { message: { en: "This is not a checkpoint." } },
  });
});

test("refuses a changed text, another key, another name, a cut signature", () => {
  const other = { name: signer.name, publicKey: publicKeyOf(Uint8Array.from({ length: 32 }, () => 7)) };
  expect(verifyCheckpoint(note.replace("\n3\n", "\n4\n"), verifier).ok).toBe(false);
  expect(verifyCheckpoint(note, other).ok).toBe(false);
  expect(verifyCheckpoint(note, { ...verifier, name: "elsewhere" }).ok).toBe(false);
  expect(verifyCheckpoint(note.slice(0, -10), verifier).ok).toBe(false);
  expect(verifyCheckpoint(body, verifier).ok).toBe(false);
  expect(verifyCheckpoint("", verifier).ok).toBe(false);
});

test("a witness adds a line, and both verify", () => {
  const witness = { name: "witness.example", seed: Uint8Array.from({ length: 32 }, () => 9) };
  const both = signCheckpoint(note, witness);
  expect(both.startsWith(note)).toBe(true);
  expect(verifyCheckpoint(both, verifier).ok).toBe(true);
  expect(verifyCheckpoint(both, { name: witness.name, publicKey: publicKeyOf(witness.seed) }).ok).toBe(true);
});

test("verifier keys round-trip, mistyped ones are refused", () => {
  const key = verifierKey(verifier);
  expect(parseVerifierKey(key)).toEqual({ ok: true, value: verifier });
  expect(parseVerifierKey(key.replace("+", "x+")).ok).toBe(false);
  expect(parseVerifierKey("a+b+c").ok).toBe(false);
  expect(() => verifierKey({ ...verifier, name: "two words" })).toThrow();
});
