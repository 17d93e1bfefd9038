/**
 * The keys of a log, one after the other. A key gives way to the next by a rotation: a checkpoint that names both keys and is
 * signed by both. Whoever knows one key of a log can follow to every other; each signs in its own time only.
 */
import {
  type Checkpoint,
  checkpointText,
  type NoteSigner,
  type NoteVerifier,
  parseVerifierKey,
  publicKeyOf,
  signCheckpoint,
  verifierKey,
  verifyCheckpoint,
} from "./checkpoint.ts";
import { failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";
import { text } from "./text.ts";

export interface LogKey {
  readonly key: string;
  /** It signs no state of the log before this size, */
  readonly from: number;
  /** and none after this one, where another key has taken its place. */
  readonly until?: number;
}

export interface Rotation extends Checkpoint {
  readonly former: string;
  readonly next: string;
}

/** The name of both keys is the origin of the log. */
export function rotationNote(size: number, root: Uint8Array, former: NoteSigner, next: NoteSigner): string {
  const body = checkpointText(former.name, size, root);
  const line = `rotation ${keyOf(former)} ${keyOf(next)}\n`;
  return signCheckpoint(signCheckpoint(`${body}${line}`, former), next);
}

export function readRotation(note: string): Result<Rotation> {
  const [, former, next] = /^[^\n]+\n\d+\n[^\n]+\nrotation (\S+) (\S+)\n\n/.exec(note) ?? [];
  const [left, right] = [parseVerifierKey(former ?? ""), parseVerifierKey(next ?? "")];
  if (former === undefined || next === undefined || !left.ok || !right.ok)
    return refuse("不是更换公钥的检查点。", "This is not a rotation of the log's key.");
  const signed = signedBy(note, left.value);
  if (signed === undefined)
    return refuse("新公钥没有经原公钥签名引入。", "The new key is not brought in by the key before it.");
  if (signedBy(note, right.value) === undefined)
    return refuse("新私钥没有签名。", "The new key has not signed that it takes over.");
  return ok({ ...signed, former, next });
}

/** Every key of the log, first to last, as far as `known` is one of them and no link is broken. */
export function followKeys(known: string, rotations: readonly string[]): Result<readonly LogKey[]> {
  const keys: LogKey[] = [];
  for (const note of rotations) {
    const read = readRotation(note);
    if (!read.ok) return read;
    const { former, next, size } = read.value;
    const last = keys.pop() ?? { key: former, from: 0 };
    if (last.key !== former || size < last.from || keys.some(({ key }) => key === next) || former === next)
      return refuse("公钥的先后次序中断。", "The keys of the log do not follow one another.");
    keys.push({ ...last, until: size }, { key: next, from: size });
  }
  if (keys.length === 0) return ok([{ key: known, from: 0 }]);
  if (keys.some(({ key }) => key === known)) return ok(keys);
  return refuse("所知的公钥不在该日志的公钥之列。", "The key that is known is none of the keys of this log.");
}

export interface SignedCheckpoint extends Checkpoint {
  readonly key: string;
  /** Only by keys that have given way since: what one of them signed today looks the same as what it signed in its time. */
  readonly former: boolean;
}

/** The checkpoint, signed by one of these keys in its time. */
export function verifySigned(note: string, keys: readonly LogKey[]): Result<SignedCheckpoint> {
  const signed = keys.flatMap(({ key, from, until }) => {
    const verifier = parseVerifierKey(key);
    const checkpoint = verifier.ok ? signedBy(note, verifier.value) : undefined;
    if (checkpoint === undefined) return [];
    const { size } = checkpoint;
    const inTime = size >= from && size <= (until ?? size);
    return [{ ...checkpoint, key, former: until !== undefined, inTime }];
  });
  const [first, ...others] = signed.filter(({ inTime }) => inTime);
  if (first !== undefined) {
    const { inTime: _, ...checkpoint } = first;
    return ok({ ...checkpoint, former: [first, ...others].every(({ former }) => former) });
  }
  return signed.length > 0
    ? refuse("检查点由已停用或尚未启用的公钥签名。", "Signed by a key of the log outside its time.")
    : refuse("签名无效或不是该日志公钥所签。", "The signature is not valid, or not by a key of this log.");
}

/** Of this log: the name of a key is the origin of what it signs. */
function signedBy(note: string, verifier: NoteVerifier): Checkpoint | undefined {
  const read = verifyCheckpoint(note, verifier);
  return read.ok && read.value.origin === verifier.name ? read.value : undefined;
}

function keyOf({ name, seed }: NoteSigner): string {
  return verifierKey({ name, publicKey: publicKeyOf(seed) });
}

function refuse(zh: string, en: string): Result<never> {
  return err(failure("invalid-input", text(zh, en)));
}
