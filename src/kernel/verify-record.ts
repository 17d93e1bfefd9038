/**
 * What anyone can check without trusting the server that says it: this record stands in that signed log, and this text
 * is the one the record speaks of. Pure, so that it runs in the reader's browser.
 */
import { parseVerifierKey } from "./checkpoint.ts";
import { fromHex, sha256Hex } from "./hash.ts";
import { followKeys, verifySigned } from "./log-keys.ts";
import { leafHash, verifyInclusion } from "./merkle.ts";
import { type Text, text } from "./text.ts";

export interface ProvenRecord {
  /** Canonical JSON of the event as it was hashed. */
  readonly record: string;
  /** The text whose SHA-256 the record holds under `context.publishedTextHash`. */
  readonly text: string;
  readonly index: number;
  readonly size: number;
  /** Hex hashes from the leaf upwards. */
  readonly proof: readonly string[];
  /** Signed note. */
  readonly checkpoint: string;
  /** Verifier key: from somewhere the reader trusts, not from this answer. */
  readonly key: string;
  /** How the log's keys followed one another; a record taken home before any did says nothing of it. */
  readonly rotations?: readonly string[];
}

export interface VerifyStep {
  readonly id: "key" | "signature" | "size" | "inclusion" | "text";
  readonly ok: boolean;
  readonly label: Text;
  readonly detail: string;
}

export function verifyRecord(given: ProvenRecord): VerifyStep[] {
  const key = parseVerifierKey(given.key);
  const keys = followKeys(given.key, given.rotations ?? []);
  const note = keys.ok ? verifySigned(given.checkpoint, keys.value) : keys;
  const signed = note.ok ? note.value : undefined;
  const leaf = leafHash(given.record);
  const path = hashes(given.proof);
  const included = signed && path && verifyInclusion(leaf, given.index, signed.size, path, signed.root);
  const wanted = textHashOf(given.record);
  const found = sha256Hex(given.text);
  return [
    step("key", key.ok, text("日志公钥格式正确", "The log's public key is well-formed"), given.key),
    step(
      "signature",
      signed !== undefined,
      text(
        "检查点由该公钥或其先后相承的公钥签名",
        "The checkpoint is signed by that key, or by one that follows from it",
      ),
      note.ok ? note.value.origin : `${note.error.message.zh}${note.error.message.en}`,
    ),
    step(
      "size",
      signed?.size === given.size,
      text("检查点与证明的日志长度一致", "Checkpoint and proof speak of the same log"),
      String(given.size),
    ),
    step(
      "inclusion",
      included === true,
      text("发布记录在日志之中", "The record of the release stands in the log"),
      String(given.index),
    ),
    step(
      "text",
      wanted === found,
      text("公示文本与发布记录一致", "The published text is the one in the record"),
      found,
    ),
  ];
}

function step(id: VerifyStep["id"], ok: boolean, label: Text, detail: string): VerifyStep {
  return { id, ok, label, detail };
}

function hashes(proof: readonly string[]): Uint8Array[] | undefined {
  return proof.every((hash) => /^[0-9a-f]{64}$/.test(hash)) ? proof.map(fromHex) : undefined;
}

function textHashOf(record: string): string | undefined {
  try {
    const event: { context?: { publishedTextHash?: unknown } } | null = JSON.parse(record);
    const hash = event?.context?.publishedTextHash;
    return typeof hash === "string" ? hash : undefined;
  } catch {
    return undefined;
  }
}
