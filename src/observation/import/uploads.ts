/**
 * An uploaded file is kept for its import only: it goes when the import is done, when its proposal is forgotten, when one
 * that failed is too old to go on with. What was sealed as evidence lies elsewhere and is not touched.
 */
import { sql } from "kysely";
import { type Db, inTransaction, type Vault } from "../../base/index.ts";
import type { ImportParts } from "./model.ts";

interface Parts {
  readonly imports: Pick<ImportParts, "ledger">;
  readonly uploads: Vault;
}

/** Removes the file unless an import may still read it. */
export async function letGo({ imports, uploads }: Parts, sha256: string): Promise<void> {
  await inTransaction(imports.ledger.db, {}, async (trx) => {
    await lockUpload(trx, sha256);
    const needed = await trx
      .selectFrom("import")
      .select("id")
      .where("file", "=", sha256)
      .where("stored", "=", true)
      .executeTakeFirst();
    if (needed === undefined) await uploads.remove(sha256);
  });
}

/** Whatever was left behind: of a proposal that was given up, of a process that was killed. */
export async function letGoAll(parts: Parts): Promise<void> {
  for await (const sha256 of parts.uploads.all()) await letGo(parts, sha256);
}

/** Whoever puts an import on record holds it against whoever lets the same file go. */
export async function lockUpload(trx: Db, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`upload ${sha256}`}, 0))`.execute(trx);
}
