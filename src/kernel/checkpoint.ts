/**
 * The signed state of a log as text, after C2SP tlog-checkpoint and signed-note: three lines (origin, size,
 * root), an empty line, signature lines. Any tool that speaks the format can verify it without us.
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { assert } from "./assert.ts";
import { failure } from "./failure.ts";
import { base64, equalBytes, fromBase64, sha256, utf8 } from "./hash.ts";
import type { Hash } from "./merkle.ts";
import { err, ok, type Result } from "./result.ts";
import { text } from "./text.ts";

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash };
/** `seed` is the 32-byte Ed25519 private seed. */
export type NoteSigner = { readonly name: string; readonly seed: Uint8Array };
export type NoteVerifier = { readonly name: string; readonly publicKey: Uint8Array };

/** Algorithm byte of Ed25519 in signed notes. */
const ed25519Type = 1;

export function checkpointText(origin: string, size: number, root: Hash): string {
  assert(origin !== "" && !origin.includes("\n"), "the origin is one line");
  assert(Number.isSafeInteger(size) && size >= 0 && root.length === 32, "a checkpoint has a size and a root");
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** Returns the whole note; given a note that is signed already, adds a signature line (a witness's cosignature). */
export function signCheckpoint(textOrNote: string, signer: NoteSigner): string {
  assertName(signer.name);
  const { body, signatures } = splitNote(textOrNote);
  const keyId = keyIdOf(signer.name, publicKeyOf(signer.seed));
  const signature = ed25519.sign(utf8(body), signer.seed);
  return `${body}\n${signatures}— ${signer.name} ${base64(join(keyId, signature))}\n`;
}

/** Refuses unless one signature line is by this key, by name, key id and signature. */
export function verifyCheckpoint(note: string, verifier: NoteVerifier): Result<Checkpoint> {
  const { body, signatures } = splitNote(note);
  const keyId = keyIdOf(verifier.name, verifier.publicKey);
  const valid = signatures.split("\n").some((line) => {
    const parts = /^— (\S+) (\S+)$/.exec(line);
    const bytes = parts?.[1] === verifier.name ? decode(parts[2] ?? "") : undefined;
    return (
      bytes?.length === 68 &&
      equalBytes(bytes.subarray(0, 4), keyId) &&
      verifies(bytes.subarray(4), utf8(body), verifier.publicKey)
    );
  });
  if (!valid) return refuse("签名无效或不是该公钥所签。", "The signature is not valid, or not by this key.");
  const checkpoint = parseCheckpoint(body);
  return checkpoint ? ok(checkpoint) : refuse("检查点格式不正确。", "This is not a checkpoint.");
}

/** `<name>+<8 hex digits of the key id>+<base64 of algorithm and public key>`: what one publishes. */
export function verifierKey(verifier: NoteVerifier): string {
  assertName(verifier.name);
  const id = keyIdOf(verifier.name, verifier.publicKey).reduce((all, byte) => all * 256 + byte, 0);
  return `${verifier.name}+${id.toString(16).padStart(8, "0")}+${base64(typedKey(verifier.publicKey))}`;
}

export function parseVerifierKey(key: string): Result<NoteVerifier> {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(key);
  const typed = decode(parts?.[3] ?? "");
  if (parts?.[1] !== undefined && typed?.length === 33 && typed[0] === ed25519Type) {
    const verifier = { name: parts[1], publicKey: typed.subarray(1) };
    if (verifierKey(verifier) === key) return ok(verifier);
  }
  return refuse("不是有效的验证公钥。", "This is not a verifier key.");
}

export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

function parseCheckpoint(body: string): Checkpoint | undefined {
  const [origin, size, root, ...extensions] = body.split("\n");
  // A body ends with a new line, and extension lines are not empty.
  if (!origin || extensions.length === 0 || extensions.slice(0, -1).includes("")) return undefined;
  if (size === undefined || !/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)))
    return undefined;
  const bytes = decode(root ?? "");
  return bytes?.length === 32 ? { origin, size: Number(size), root: bytes } : undefined;
}

/** The last empty line parts the text from its signatures. */
function splitNote(note: string): { body: string; signatures: string } {
  const at = note.lastIndexOf("\n\n");
  if (at < 0) return { body: note, signatures: "" };
  return { body: note.slice(0, at + 1), signatures: note.slice(at + 2) };
}

function keyIdOf(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(join(utf8(`${name}\n`), typedKey(publicKey))).slice(0, 4);
}

function typedKey(publicKey: Uint8Array): Uint8Array {
  assert(publicKey.length === 32, "an Ed25519 public key has 32 bytes");
  return join(Uint8Array.of(ed25519Type), publicKey);
}

function verifies(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // noble throws on malformed points; to us that is one more bad signature
  }
}

function decode(encoded: string): Uint8Array | undefined {
  try {
    return fromBase64(encoded);
  } catch {
    return undefined;
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

function assertName(name: string): void {
  assert(/^[^\s+]+$/.test(name), `a key name has no spaces and no plus: ${name}`);
}

function refuse(zh: string, en: string): Result<never> {
  return err(failure("invalid-input", text(zh, en)));
}
