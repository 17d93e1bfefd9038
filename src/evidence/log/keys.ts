/**
 * The keys of this log. Whoever signs asks the log whose turn it is: a key that has given way to another signs nothing more,
 * though its holder may not have heard of it.
 */
import { sql } from "kysely";
import { type Db, inTransaction, type Ledger, Trouble } from "../../base/index.ts";
import {
  checkpointText,
  hex,
  type Instant,
  must,
  rootOfRange,
  rotationNote,
  signCheckpoint,
  text,
  verifySigned,
} from "../../kernel/index.ts";
import { latest } from "./proofs.ts";
import type { LogSigner } from "./signer.ts";
import { loadRange } from "./tree.ts";

/** Any number, the same in every process that writes to the log of this ledger. */
const lock = 7_306_215_582;

/** The machine's eyes: the log covers every matter. */
export const wholeLedger = { "steelyard.all": "on" } as const;

/** One writer of the log at a time, until the end of the transaction. */
export async function lockLog(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
}

export interface Turn {
  readonly number: number;
  readonly signer: LogSigner;
  /** How many entries there were when it was brought in. */
  readonly since: number;
}

/** Whose turn it is to sign; throws where it is the turn of a key that is not at hand. */
export async function turnOf(trx: Db, signer: LogSigner, now: () => Instant): Promise<Turn> {
  const { former = signer } = signer;
  const last = await trx
    .selectFrom("log_key")
    .select(["number", "key", "size"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last !== undefined) {
    const held = [signer, former].find(({ key }) => key === last.key);
    if (held === undefined) throw otherKey();
    return { number: last.number, signer: held, since: last.size };
  }
  // The first key, or that of a log which began before its keys were kept.
  const head = await latest(trx);
  const first = [former, signer].find(({ key }) => head === undefined || hasSigned(key, head.note));
  if (first === undefined) throw otherKey();
  await trx.insertInto("log_key").values({ number: 1, key: first.key, size: 0, at: now() }).execute();
  return { number: 1, signer: first, since: 0 };
}

/**
 * Brings the signer's key in, in the place of its former one, and signs the log's state anew with it. Done once: an exchange that
 * was cut off after this is found done. `size`: where the key was brought in.
 */
export async function rotateKey(
  ledger: Pick<Ledger, "db">,
  signer: LogSigner,
  now: () => Instant,
): Promise<{ readonly number: number; readonly size: number; readonly rotated: boolean }> {
  return inTransaction(ledger.db, wholeLedger, async (trx) => {
    await lockLog(trx);
    const { number, signer: former, since } = await turnOf(trx, signer, now);
    if (former.key === signer.key) return { number, size: since, rotated: false };
    const size = (await latest(trx))?.size ?? 0;
    const root = rootOfRange(await loadRange(trx, size));
    const key = number + 1;
    const at = now();
    const rotation = rotationNote(size, root, former, signer);
    await trx.insertInto("log_key").values({ number: key, key: signer.key, size, rotation, at }).execute();
    const note = signCheckpoint(checkpointText(signer.name, size, root), signer);
    if (size > 0)
      await trx
        .insertInto("log_checkpoint")
        .values({ size, key, root: hex(root), note, at })
        .execute();
    return { number: key, size, rotated: true };
  });
}

export interface KeptKeys {
  /** In their order; none before the log was first written by a version that keeps them. */
  readonly keys: readonly { readonly number: number; readonly key: string; readonly size: number }[];
  readonly rotations: readonly string[];
}

export async function keptKeys(trx: Db): Promise<KeptKeys> {
  const keys = await trx.selectFrom("log_key").selectAll().orderBy("number").execute();
  return { keys, rotations: keys.slice(1).map(({ rotation }) => must(rotation, "rotation")) };
}

function hasSigned(key: string, note: string): boolean {
  return verifySigned(note, [{ key, from: 0 }]).ok;
}

function otherKey(): Trouble {
  return new Trouble(
    "log.other-key",
    text(
      "手边的签名密钥不是日志现用的密钥。",
      "The signing key at hand is not the one that the log has now.",
    ),
    text(
      "更换过密钥的，请重新启动服务；否则请恢复原来的 secrets.json。事件仍在等候，没有丢失；见 docs/operating/key-lost.md。",
      "After a rotation start the server again; else bring the former secrets.json back. Events wait, none is lost; see docs/operating/key-lost.md.",
    ),
  );
}
