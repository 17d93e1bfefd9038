/** Data keys: one a subject, wrapped by the master key of the home. What is encrypted under a key is gone with it. */
import { createCipheriv, createDecipheriv } from "node:crypto";
import { sql } from "kysely";
import { type Db, insertMany } from "../base/index.ts";
import { must } from "../kernel/index.ts";

/** 32 bytes that wrap every subject's data key; from the secrets of the home. */
export type MasterKey = Uint8Array;

export interface Keeping {
  readonly masterKey: MasterKey;
  readonly random: (bytes: number) => Uint8Array;
}

/** The data key of one subject, made on first use. */
export async function subjectKey(db: Db, subject: string, keeping: Keeping): Promise<Uint8Array> {
  const keys = await subjectKeys(db, new Set([subject]), keeping);
  return must(keys.get(subject), "the subject was erased: nothing new may be kept about it");
}

/** Each subject's data key, made on first use. Two transactions may both find none: the first insert wins. */
export async function subjectKeys(
  db: Db,
  subjects: ReadonlySet<string>,
  { masterKey, random }: Keeping,
): Promise<Map<string, Uint8Array>> {
  const made = [...subjects].map((subject) => ({
    subject,
    wrapped: encrypt(masterKey, Buffer.from(random(32)), subject, random),
  }));
  const first = db.insertInto("personal_key").onConflict((on) => on.column("subject").doNothing());
  await insertMany(first, "personal_key", made);
  const { rows } = await sql<{ subject: string; wrapped: Buffer | null }>`
    select subject, wrapped from personal_key where subject = any(${[...subjects]}::text[])`.execute(db);
  return new Map(
    rows.flatMap(({ subject, wrapped }) =>
      wrapped === null ? [] : [[subject, decrypt(masterKey, wrapped, subject)]],
    ),
  );
}

/** Whatever was encrypted under them is unreadable from now on; the subjects may be kept about anew. */
export async function dropSubjectKeys(db: Db, subjects: readonly string[]): Promise<void> {
  await sql`delete from personal_key where subject = any(${[...subjects]}::text[])`.execute(db);
}

/** AES-256-GCM: nonce ‖ tag ‖ ciphertext. The label ties a ciphertext to its row, so that rows cannot be swapped. */
export function encrypt(
  key: Uint8Array,
  plain: Buffer,
  label: string,
  random: (bytes: number) => Uint8Array,
): Buffer {
  const nonce = random(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(label, "utf8"));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function decrypt(key: Uint8Array, sealed: Uint8Array, label: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  decipher.setAAD(Buffer.from(label, "utf8"));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
