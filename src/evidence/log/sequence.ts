/**
 * The one sequencer: it gives committed events their place in the log, hashes the tree on, and signs its state.
 *
 * Identity values do not commit in order, so "everything after the last id" would lose events. An event is settled once
 * every transaction up to its own has ended (`xid` below the snapshot's xmin): then nothing with a smaller (xid, id) can
 * still appear, and (xid, id) is the order. Several sequencers may run: an advisory lock lets one work at a time. All of
 * a batch is one transaction, so a kill leaves the log as it was.
 */
import { sql } from "kysely";
import { type Db, inTransaction, type Ledger } from "../../base/index.ts";
import {
  appendLeaves,
  checkpointText,
  fromHex,
  hex,
  type Instant,
  signCheckpoint,
} from "../../kernel/index.ts";
import { lockLog, turnOf, wholeLedger } from "./keys.ts";
import type { LogSigner } from "./signer.ts";
import { insertTree, loadRange } from "./tree.ts";

export interface Sequenced {
  readonly appended: number;
  readonly size: number;
}

export async function sequence(
  ledger: Pick<Ledger, "db">,
  signer: LogSigner,
  now: () => Instant,
  { batch = 1000 }: { readonly batch?: number } = {},
): Promise<Sequenced> {
  for (let appended = 0; ; ) {
    const step = await inTransaction(ledger.db, wholeLedger, (trx) => sequenceBatch(trx, signer, now, batch));
    appended += step.appended;
    if (step.appended < batch) return { appended, size: step.size };
  }
}

async function sequenceBatch(
  trx: Db,
  signer: LogSigner,
  now: () => Instant,
  batch: number,
): Promise<Sequenced> {
  await lockLog(trx);
  const { number: key, signer: signing } = await turnOf(trx, signer, now);
  const last = await lastEntry(trx);
  const size = last ? last.position + 1 : 0;
  const events = await settledEvents(trx, last?.xid ?? "0", batch);
  if (events.length === 0) return { appended: 0, size };
  const { range, nodes } = appendLeaves(
    await loadRange(trx, size),
    events.map(({ hash }) => fromHex(hash)),
  );
  await insertTree(trx, events, nodes);
  const note = signCheckpoint(checkpointText(signing.name, range.size, range.root), signing);
  await trx
    .insertInto("log_checkpoint")
    .values({ size: range.size, key, root: hex(range.root), note, at: now() })
    .execute();
  return { appended: events.length, size: range.size };
}

async function lastEntry(trx: Db) {
  return trx
    .selectFrom("log_entry as entry")
    .innerJoin("matter_event as event", "event.id", "entry.event")
    .select(["entry.position", sql<string>`event.xid::text`.as("xid")])
    .orderBy("entry.position", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Nothing below the last entry's transaction can be missing; within it a batch may have ended. */
async function settledEvents(trx: Db, from: string, batch: number) {
  return trx
    .selectFrom("matter_event as event")
    .select(["event.id", "event.hash"])
    .where(sql<boolean>`event.xid >= ${from}::xid8`)
    .where(sql<boolean>`event.xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom("log_entry").select("position").whereRef("log_entry.event", "=", "event.id")),
      ),
    )
    .orderBy("event.xid")
    .orderBy("event.id")
    .limit(batch)
    .execute();
}
