/**
 * The log as this browser saw it last. A log that shows different readers different pasts, or shortens itself, is
 * caught by anyone who remembers one signed checkpoint and asks for the proof that the present continues it.
 */
import {
  type Checkpoint,
  equalBytes,
  followKeys,
  fromHex,
  type LogKey,
  parseVerifierKey,
  type Text,
  text,
  verifyCheckpoint,
  verifyConsistency,
  verifySigned,
} from "../../../src/kernel/index.ts";
import { readStored, store } from "../../kit/storage.ts";

/** A signed checkpoint with the key that vouched for it, and how the log's keys followed one another. */
export type SignedLog = Readonly<{ key: string; note: string; rotations?: readonly string[] }>;
export type Seen = SignedLog & Readonly<{ at: string }>;

export type Comparison =
  | "first"
  /** Seen for the first time, and its keys do not lead to the one that signed: nothing to begin with. */
  | "unfollowed"
  | "same"
  | "grown"
  /** Continued under another key, which the one seen before has brought in. */
  | "rotated"
  /** Shorter than what was seen, and proven to be its beginning: an older view, nothing contradicts. */
  | "older"
  | "rolled-back"
  | "forked"
  | "unproven"
  | "other-key"
  | "unsigned";

export const isAlarm = (comparison: Comparison): boolean =>
  ["unfollowed", "rolled-back", "forked", "unproven", "other-key", "unsigned"].includes(comparison);

/** Which consistency proof the comparison needs. */
export function proofNeeded(
  seen: SignedLog | undefined,
  now: SignedLog,
): { from: number; to: number } | undefined {
  const before = seen && keysFrom(seen, now) !== undefined ? read(seen) : undefined;
  const present = read(now);
  if (before === undefined || present === undefined || before.size === present.size) return undefined;
  const [from, to] = [before.size, present.size].toSorted((a, b) => a - b);
  return from === undefined || to === undefined || from === 0 ? undefined : { from, to };
}

/** `proof` as asked for by `proofNeeded`; undefined when the server could not give it. */
export function compareLogs(
  seen: SignedLog | undefined,
  now: SignedLog,
  proof: readonly string[] | undefined,
): Comparison {
  const present = read(now);
  if (present === undefined) return "unsigned";
  if (seen === undefined) {
    const own = keysFrom(now, now);
    return own !== undefined && verifySigned(now.note, own).ok ? "first" : "unfollowed";
  }
  const keys = keysFrom(seen, now);
  if (keys === undefined || !verifySigned(now.note, keys).ok) return "other-key";
  const before = read(seen);
  if (before === undefined) return "first";
  if (!verifySigned(seen.note, keys).ok) return "forked";
  const [same, grown] =
    seen.key === now.key ? (["same", "grown"] as const) : (["rotated", "rotated"] as const);
  if (before.size === present.size) return equalBytes(before.root, present.root) ? same : "forked";
  const [small, large] = before.size < present.size ? [before, present] : [present, before];
  const proven = continues(small, large, proof);
  if (present.size > before.size) return proven ? grown : proof === undefined ? "unproven" : "forked";
  return proven ? "older" : proof === undefined ? "rolled-back" : "forked";
}

export function readSeen(): Seen | undefined {
  try {
    const value: unknown = JSON.parse(readStored("log") ?? "null");
    return isSeen(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function remember(seen: Seen | undefined): void {
  store("log", seen === undefined ? undefined : JSON.stringify(seen));
}

export function read({ key, note }: SignedLog): Checkpoint | undefined {
  const verifier = parseVerifierKey(key);
  if (!verifier.ok) return undefined;
  const checkpoint = verifyCheckpoint(note, verifier.value);
  return checkpoint.ok && checkpoint.value.origin === verifier.value.name ? checkpoint.value : undefined;
}

/** The log that a proof file stands in, under the key that signed it; undefined where that is no key of the present log. */
export function logOfFile(
  file: Told & { readonly checkpoint: string },
  now: SignedLog,
): SignedLog | undefined {
  const rotations = commonRotations(file, now);
  const keys = keysFrom(file, now);
  const signed = keys && verifySigned(file.checkpoint, keys);
  return rotations !== undefined && signed?.ok
    ? { key: signed.value.key, note: file.checkpoint, rotations }
    : undefined;
}

/** Whether a log is signed by the last key that follows from the trusted one, as only the log of today is. */
export function isOfToday(now: SignedLog, trusted: Told): boolean {
  const keys = keysFrom(trusted, now);
  const signed = keys && verifySigned(now.note, keys);
  return signed?.ok === true && !signed.value.former;
}

/** The keys of the log, as far as the one seen before leads to the present one, or that back to it. */
function keysFrom(seen: Told, now: Told): readonly LogKey[] | undefined {
  const rotations = commonRotations(seen, now);
  const keys = rotations && followKeys(now.key, rotations);
  return keys?.ok ? keys.value : undefined;
}

type Told = Pick<SignedLog, "key" | "rotations">;

/** Of what the two tell of the log's keys, the one that holds for both. Each is told from the first key on: the longer says more. */
export function commonRotations(a: Told, b: Told): readonly string[] | undefined {
  return [a.rotations ?? [], b.rotations ?? []]
    .toSorted((one, other) => other.length - one.length)
    .find(
      (rotations) =>
        (rotations.length > 0 || a.key === b.key) &&
        followKeys(a.key, rotations).ok &&
        followKeys(b.key, rotations).ok,
    );
}

function continues(small: Checkpoint, large: Checkpoint, proof: readonly string[] | undefined): boolean {
  // Everything continues the empty log, and there is no proof to ask for.
  if (small.size === 0) return true;
  if (proof === undefined || !proof.every((hash) => /^[0-9a-f]{64}$/.test(hash))) return false;
  return verifyConsistency(small.size, large.size, small.root, large.root, proof.map(fromHex));
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== "object" || value === null) return false;
  const rotations: unknown = Reflect.get(value, "rotations") ?? [];
  return (
    ["key", "note", "at"].every((name) => typeof Reflect.get(value, name) === "string") &&
    Array.isArray(rotations) &&
    rotations.every((note) => typeof note === "string")
  );
}

/** A thief of the former key can bring in one of his own: only the published one tells. */
export const compareKey: Text = text(
  "公钥已更换，请与公布的核对。",
  "The key has changed: compare it with the published one.",
);

export const comparisonWords: Record<Comparison, Text> = {
  first: text(
    "本浏览器第一次查看这份日志，已记下这个检查点。下次来时将核对日志是否只增不改。",
    "This browser sees the log for the first time and has noted this checkpoint. Next time it checks that the log only grew.",
  ),
  unfollowed: text(
    "日志的公钥先后不相连，或检查点不在公钥的任期之内签名，本浏览器没有记下。请稍后再核对，或向机关提出。",
    "The log's keys do not follow one another, or the checkpoint is signed outside its key's time. Nothing was noted. Check again later, or tell the organ.",
  ),
  same: text("与上次所见完全相同。", "Exactly as seen last time."),
  grown: text(
    "日志比上次所见更长，并且已证明：上次所见的每一条记录仍在原处，没有改动。",
    "The log is longer than last time, and it is proven that every record seen then still stands where it stood.",
  ),
  older: text(
    "服务器给出的检查点比上次所见更旧，但两者一致。",
    "The server shows an older checkpoint than the one seen before; both agree.",
  ),
  rotated: text(
    `日志换了签名公钥：新公钥由上次所见的公钥签名引入，并且已证明，上次所见的每一条记录仍在原处，没有改动。${compareKey.zh}`,
    `The log has another key, brought in by the one seen last time, and it is proven that every record seen then still stands where it stood. ${compareKey.en}`,
  ),
  "rolled-back": text(
    "日志比上次所见更短：上次已签名的记录不见了。",
    "The log is shorter than last time: records that were signed then are gone.",
  ),
  forked: text(
    "日志与上次所见不一致：同一把私钥签出了两份互相矛盾的日志。",
    "The log contradicts what was seen last time: one key has signed two different pasts.",
  ),
  unproven: text(
    "服务器不能证明现在的日志是上次所见日志的延续。",
    "The server cannot prove that the present log continues the one seen before.",
  ),
  "other-key": text(
    "日志换了公钥：与上次所见的不是同一把，也没有由它签名引入，或在停用之后仍在签名。",
    "The log has another key than the one seen before, which did not bring it in, or one that signs after its end.",
  ),
  unsigned: text("检查点的签名无效。", "The signature of the checkpoint is not valid."),
};
