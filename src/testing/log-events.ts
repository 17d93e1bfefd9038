/** Matters with events for a log to take up, and the one who changes rows underneath; for tests. */
import pg from "pg";
import { type Db, inTransaction, type Ledger } from "../base/index.ts";
import { wholeLedger } from "../evidence/index.ts";
import { type Instant, instant } from "../kernel/index.ts";
import { eventRecord, type MatterEvent } from "../procedure/index.ts";

export const now = (): Instant => instant("2026-11-23T02:00:00.000Z");

export const event = (seq: number, note: string): MatterEvent => ({
  seq,
  at: now(),
  actor: { person: "p1", post: "post1", organ: "o1" },
  schema: 1,
  type: "acted",
  action: "note",
  definition: "d",
  facts: { said: note },
  documents: [],
  evidence: [],
  context: {},
  law: [],
});

async function insertEvents(trx: Db, matter: string, events: readonly MatterEvent[]): Promise<void> {
  for (const one of events) {
    await trx
      .insertInto("matter_event")
      .values({
        matter,
        seq: one.seq,
        at: one.at,
        type: one.type,
        action: one.type === "acted" ? one.action : null,
        person: one.actor.person,
        organ: one.actor.organ,
        body: JSON.stringify(one),
        hash: eventRecord({ ...one, matter }).hash,
      })
      .execute();
  }
}

async function insertMatter(trx: Db, id: string, seq: number): Promise<void> {
  await trx
    .insertInto("matter")
    .values({
      id,
      procedure: "try",
      version: 1,
      number: id,
      title_zh: id,
      title_en: id,
      organ: "o1",
      district: "330110",
      stage: "s",
      seq,
      opened_at: now(),
      state: "{}",
    })
    .execute();
}

export const addMatter = (ledger: Pick<Ledger, "db">, id: string, count = 1) =>
  inTransaction(ledger.db, wholeLedger, async (trx) => {
    await insertMatter(trx, id, count);
    await insertEvents(
      trx,
      id,
      Array.from({ length: count }, (_, at) => event(at + 1, `${id}-${at}`)),
    );
  });

export async function prepare(ledger: Pick<Ledger, "db">): Promise<void> {
  await ledger.db
    .insertInto("organ")
    .values({
      id: "o1",
      kind: "bureau",
      name_zh: "局",
      name_en: "b",
      short: "局",
      district: "330110",
      from_day: "2020-01-01",
    })
    .execute();
}

/** A superuser who switches the triggers off: the one the log is there to catch. */
export async function tamper(ledger: { readonly superUrl: string }, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ledger.superUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
