/** Data keys change their wrapping when the master key is exchanged; what is encrypted under them stays as it is. */
import { sql } from "kysely";
import { type Db, inTransaction, type Ledger } from "../base/index.ts";
import { heldKeys, type MasterKey, opened, unwrap, type Wrapped, wrap } from "./master-key.ts";
import type { Keeping } from "./personal-key.ts";

export interface WrappedCounts {
  readonly present: number;
  /** Under the former key, or wrapped before marks were kept while there is a former one. */
  readonly former: number;
  /** Under keys that are not at hand. */
  readonly lost: number;
}

export async function wrappedCounts(db: Db, masterKey: MasterKey): Promise<WrappedCounts> {
  const { rows } = await sql<{ master: string | null; n: number }>`
    select master, count(*)::int as n from personal_key where wrapped is not null group by master`.execute(
    db,
  );
  const counts = { present: 0, former: 0, lost: 0 };
  for (const { master, n } of rows)
    counts[master === null ? await placeOfUnmarked(db, masterKey) : placeOf(master, masterKey)] += n;
  return counts;
}

export interface RewrapOptions {
  readonly batch?: number;
  readonly progress?: (done: number) => void;
}

/**
 * Wraps every data key that is not yet under the present master key anew. Each batch is a transaction of its own: cut off at
 * any moment, it goes on from what is left.
 */
export async function rewrapKeys(
  ledger: Pick<Ledger, "db">,
  keeping: Keeping,
  { batch = 2000, progress = () => {} }: RewrapOptions = {},
): Promise<number> {
  for (let [done, after] = [0, ""]; ; ) {
    const step = await inTransaction(ledger.db, {}, (trx) => rewrapBatch(trx, keeping, after, batch));
    if (step.last === undefined) return done;
    after = step.last;
    done += step.done;
    progress(done);
  }
}

async function rewrapBatch(trx: Db, { masterKey, random }: Keeping, after: string, batch: number) {
  // Whoever erases a subject waits for its row, or has erased it before it is read here.
  const { rows } = await sql<Wrapped>`
    select subject, wrapped, master from personal_key
    where subject > ${after} and wrapped is not null and master is distinct from ${masterKey.present.mark}
    order by subject limit ${batch} for update`.execute(trx);
  const anew = rows.map((row) => wrap(masterKey, unwrap(masterKey, row), row.subject, random));
  await sql`
    update personal_key as k set wrapped = anew.wrapped, master = ${masterKey.present.mark}
    from unnest(${anew.map(({ subject }) => subject)}::text[], ${anew.map(({ wrapped }) => wrapped)}::bytea[])
      as anew (subject, wrapped)
    where k.subject = anew.subject`.execute(trx);
  return { done: rows.length, last: rows.at(-1)?.subject };
}

function placeOf(master: string, masterKey: MasterKey): keyof WrappedCounts {
  const [present, former] = heldKeys(masterKey).map(({ mark }) => mark);
  return master === present ? "present" : master === former ? "former" : "lost";
}

/** Before marks were kept there was one master key: what opens one of them opens all. */
async function placeOfUnmarked(db: Db, { present, former }: MasterKey): Promise<keyof WrappedCounts> {
  const { rows } = await sql<Wrapped>`
    select subject, wrapped, master from personal_key where wrapped is not null and master is null limit 1`.execute(
    db,
  );
  const opens = (held: MasterKey["former"]) =>
    held !== undefined &&
    rows.every(({ wrapped, subject }) => opened(held.bytes, wrapped, subject) !== undefined);
  return opens(present) ? "present" : opens(former) ? "former" : "lost";
}
