/**
 * Keyed hashes of personal values, by which equal ones are found without being read. Their key is a data key like any other
 * and lies wrapped in the ledger; whoever writes hashes holds `lock` shared, whoever renews them alone.
 */
import { createHmac } from "node:crypto";
import { sql } from "kysely";
import {
  type Keeping,
  type MasterKey,
  replaceSubjectKey,
  subjectKey,
  unwrap,
  type Wrapped,
} from "../access/index.ts";
import type { Db } from "../base/index.ts";

export const blindSubject = "registry.blind";
export const blindLock = 7_302_616;

export async function blindKey(trx: Db, keeping: Keeping): Promise<Uint8Array> {
  await sql`select pg_advisory_xact_lock_shared(${blindLock})`.execute(trx);
  const { rows } = await sql<Wrapped>`
    select subject, wrapped, master from personal_key where subject = ${blindSubject}`.execute(trx);
  const [row] = rows;
  if (row !== undefined) return unwrap(keeping.masterKey, row);
  if (await someAreMade(trx))
    await replaceSubjectKey(trx, blindSubject, oldestKey(keeping.masterKey), keeping);
  return subjectKey(trx, blindSubject, keeping);
}

/** Before they had a key of their own, hashes were made with the master key itself. */
export function oldestKey({ present, former }: MasterKey): Uint8Array {
  return (former ?? present).bytes;
}

/** Equal values give equal hashes under one key, and tell nothing without it. */
export function blindOf(key: Uint8Array, field: string, value: string): string {
  const plain = value
    .normalize("NFKC")
    .replace(/[\s()（）-]/g, "")
    .replace(/^\+?86(?=1\d{10}$)/, "");
  return createHmac("sha256", key).update(`registry ${field} ${plain}`).digest("hex").slice(0, 32);
}

export async function someAreMade(db: Db): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select exists (select from registry_claim where blind is not null)
      or exists (select from operator where person_in_charge is not null) as made`.execute(db);
  return rows[0]?.made === true;
}
