/** Data keys: one a subject, wrapped by the master key of the home. What is encrypted under a key is gone with it. */
import { sql } from "kysely";
import { type Db, insertMany } from "../base/index.ts";
import { must } from "../kernel/index.ts";
import { type MasterKey, unwrap, type Wrapped, wrap } from "./master-key.ts";

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
  const made = [...subjects].map((subject) => wrap(masterKey, random(32), subject, random));
  const first = db.insertInto("personal_key").onConflict((on) => on.column("subject").doNothing());
  await insertMany(first, "personal_key", made);
  const { rows } = await sql<Wrapped & { wrapped: Uint8Array | null }>`
    select subject, wrapped, master from personal_key where subject = any(${[...subjects]}::text[])`.execute(
    db,
  );
  return new Map(
    rows.flatMap(({ subject, wrapped, master }) =>
      wrapped === null ? [] : [[subject, unwrap(masterKey, { subject, wrapped, master })]],
    ),
  );
}

/** Puts this data key in the place of the subject's own; what was encrypted under that is lost. */
export async function replaceSubjectKey(
  db: Db,
  subject: string,
  dataKey: Uint8Array,
  { masterKey, random }: Keeping,
): Promise<void> {
  const row = wrap(masterKey, dataKey, subject, random);
  await db
    .insertInto("personal_key")
    .values(row)
    .onConflict((on) => on.column("subject").doUpdateSet({ wrapped: row.wrapped, master: row.master }))
    .execute();
}

/** Whatever was encrypted under them is unreadable from now on; the subjects may be kept about anew. */
export async function dropSubjectKeys(db: Db, subjects: readonly string[]): Promise<void> {
  await sql`delete from personal_key where subject = any(${[...subjects]}::text[])`.execute(db);
}
