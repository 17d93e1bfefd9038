/**
 * After the master key was exchanged the keyed hashes are made anew under a key drawn for them: with the old one, names and
 * telephones could be guessed and tried. One transaction: a match never meets hashes of two keys.
 */
import { sql } from "kysely";
import { heldKeys, type Keeping, plainForMachine, replaceSubjectKey, subjectKey } from "../access/index.ts";
import { type Db, inTransaction, type Ledger } from "../base/index.ts";
import { equalBytes, hex } from "../kernel/index.ts";
import { blindLock, blindOf, blindSubject, oldestKey, someAreMade } from "./blind.ts";

interface Renewing extends Keeping {
  readonly former: Uint8Array;
  readonly key: Uint8Array;
  readonly batch: number;
}

/** How many hashes of claims were made anew: none where their key is not older than the present master key. */
export async function renewBlinds(
  ledger: Pick<Ledger, "db">,
  keeping: Keeping,
  { batch = 2000 }: { readonly batch?: number } = {},
): Promise<number> {
  return inTransaction(ledger.db, {}, async (trx) => {
    await sql`select pg_advisory_xact_lock(${blindLock})`.execute(trx);
    const former = await outlived(trx, keeping);
    if (former === undefined) return 0;
    const renewing = { ...keeping, former, key: keeping.random(32), batch };
    await replaceSubjectKey(trx, blindSubject, renewing.key, keeping);
    const renewed = await renewClaims(trx, renewing);
    await renewOperators(trx, renewing);
    // Of what was not moved the value is erased: nobody may be found by it.
    await sql`delete from registry_key where key like 'k%' and xmin <> pg_current_xact_id()::xid`.execute(
      trx,
    );
    return renewed;
  });
}

/** The key of the hashes, where it was known to the holder of a former master key. */
async function outlived(trx: Db, keeping: Keeping): Promise<Uint8Array | undefined> {
  const row = await trx
    .selectFrom("personal_key")
    .select("master")
    .where("subject", "=", blindSubject)
    .executeTakeFirst();
  if (row === undefined) return (await someAreMade(trx)) ? oldestKey(keeping.masterKey) : undefined;
  const key = await subjectKey(trx, blindSubject, keeping);
  const isMaster = heldKeys(keeping.masterKey).some(({ bytes }) => equalBytes(bytes, key));
  return row.master !== keeping.masterKey.present.mark || isMaster ? key : undefined;
}

async function renewClaims(trx: Db, { masterKey, random, key, batch }: Renewing): Promise<number> {
  for (let [renewed, after] = [0, 0]; ; ) {
    const { rows } = await sql<{ id: number; field: string; blind: string; personal: string }>`
      select id, field, blind, personal from registry_claim
      where id > ${after} and blind is not null order by id limit ${batch}`.execute(trx);
    const last = rows.at(-1);
    if (last === undefined) return renewed;
    const values = await plainForMachine(
      trx,
      rows.map(({ personal }) => personal),
      masterKey,
    );
    const anew = rows.map(({ id, field, blind, personal }) => {
      const value = values.get(personal);
      const next = value === undefined ? hex(random(16)) : blindOf(key, field, value);
      return { id, blind, next, erased: value === undefined };
    });
    await sql`
      update registry_claim as c set blind = anew.blind
      from unnest(${anew.map(({ id }) => id)}::bigint[], ${anew.map(({ next }) => next)}::text[]) as anew (id, blind)
      where c.id = anew.id`.execute(trx);
    await moveKeys(
      trx,
      anew.filter(({ erased }) => !erased),
    );
    renewed += rows.length;
    after = last.id;
  }
}

/** Persons in charge that an officer entered are found by a key and stand in no claim. */
async function renewOperators(trx: Db, { masterKey, former, key, batch }: Renewing): Promise<void> {
  for (let after = ""; ; ) {
    const { rows } = await sql<{ id: string; person: string }>`
      select id, person_in_charge as person from operator
      where id > ${after} and person_in_charge is not null order by id limit ${batch}`.execute(trx);
    const last = rows.at(-1);
    if (last === undefined) return;
    const values = await plainForMachine(
      trx,
      rows.map(({ person }) => person),
      masterKey,
    );
    const named = [...values.values()].map((value) => ({
      blind: blindOf(former, "personInCharge", value),
      next: blindOf(key, "personInCharge", value),
    }));
    await moveKeys(trx, named);
    after = last.id;
  }
}

async function moveKeys(
  trx: Db,
  moved: readonly { readonly blind: string; readonly next: string }[],
): Promise<void> {
  await sql`
    update registry_key as k set key = 'k' || moved.next
    from unnest(${moved.map(({ blind }) => blind)}::text[], ${moved.map(({ next }) => next)}::text[]) as moved (blind, next)
    where k.key = 'k' || moved.blind`.execute(trx);
}
