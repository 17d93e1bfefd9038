/**
 * What the browser checks by itself, so that nobody has to trust the server that answers: the signature of a
 * checkpoint, that a later log continues the one seen before, that a record stands where it is said to stand.
 */
import {
  type Checkpoint,
  canonicalJson,
  fromHex,
  hex,
  leafHash,
  parseVerifierKey,
  type Text,
  text,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from "../../../../src/kernel/index.ts";

export type Step = { ok: boolean; label: Text; detail: string };
export type EventProof = {
  record: string;
  index: number;
  size: number;
  proof: readonly string[];
  checkpoint: string;
};
/** As remembered on this device; the root in hex. */
export type Seen = { origin: string; size: number; root: string };

/** The checkpoint as signed, or nothing where the key or the signature is not right. */
export function signedCheckpoint(note: string, key: string): Checkpoint | undefined {
  const verifier = parseVerifierKey(key);
  if (!verifier.ok) return undefined;
  const checked = verifyCheckpoint(note, verifier.value);
  return checked.ok && checked.value.origin === verifier.value.name ? checked.value : undefined;
}

/** Step by step, what is true of the proof of event `seq` of `matter`. */
export function verifyEvent(asked: { matter: string; seq: number }, proof: EventProof, key: string): Step[] {
  const signed = signedCheckpoint(proof.checkpoint, key);
  const path = bytesOf(proof.proof);
  const leaf = leafHash(proof.record);
  const included =
    signed !== undefined &&
    path !== undefined &&
    verifyInclusion(leaf, proof.index, signed.size, path, signed.root);
  const spoken = partsOf(proof.record);
  return [
    {
      ok: signed !== undefined,
      label: text("检查点由该公钥签名", "The checkpoint is signed by that key"),
      detail: signed === undefined ? "" : `${signed.origin} · ${signed.size}`,
    },
    {
      ok: spoken?.matter === asked.matter && spoken.seq === asked.seq && spoken.canonical,
      label: text("记录正是所查的事件", "The record is that of the event asked for"),
      detail: spoken === undefined ? "" : `${spoken.matter} #${spoken.seq}`,
    },
    {
      ok: included,
      label: text("记录在日志的这个位置", "The record stands at this place of the log"),
      detail: `#${proof.index} · ${hex(leaf)}`,
    },
  ];
}

/** Whether the log as signed now continues the log as seen before; undefined where nothing can be said yet. */
export function continues(seen: Seen, now: Checkpoint, proof: readonly string[]): boolean {
  const path = bytesOf(proof);
  const [before] = bytesOf([seen.root]) ?? [];
  if (path === undefined || before === undefined || seen.origin !== now.origin) return false;
  return verifyConsistency(seen.size, now.size, before, now.root, path);
}

function bytesOf(hashes: readonly string[]): Uint8Array[] | undefined {
  return hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash)) ? hashes.map(fromHex) : undefined;
}

function partsOf(record: string): { matter: unknown; seq: unknown; canonical: boolean } | undefined {
  try {
    const event = JSON.parse(record);
    return { matter: event?.matter, seq: event?.seq, canonical: canonicalJson(event) === record };
  } catch {
    return undefined;
  }
}
