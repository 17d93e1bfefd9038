/**
 * What is forgotten, and when. `retentionDays` counts from the day a row came to us, by the house's clock: old data that
 * came yesterday stays. What was sealed as evidence lies in the vault by value and is not touched. Refused rows wait ninety
 * days for their mending, an uploaded file as long for going on where it failed and a month for its confirmation; what a
 * matter needs of an import is held.
 */
import { sql } from "kysely";
import { audit, type Ctx, dropSubjectKeys } from "../access/index.ts";
import { inTransaction } from "../base/index.ts";
import { addHours, type Instant } from "../kernel/index.ts";
import type { UploadParts } from "./import/job.ts";
import type { ImportParts } from "./import/model.ts";
import { letGoAll } from "./import/uploads.ts";
import { observationKinds } from "./kinds.ts";

const refusedDays = 90;
const proposedDays = 30;

type Parts = Pick<ImportParts, "lake" | "ledger" | "now">;
type Machine = Pick<Ctx, "caller" | "now">;

export async function forgetObservations(
  { imports, uploads }: { readonly imports: Parts } & Pick<UploadParts, "uploads">,
  machine: Machine,
): Promise<void> {
  const { lake, ledger, now } = imports;
  const before = (days: number): Instant => addHours(now(), -24 * days);
  for (const { table, retentionDays } of Object.values(observationKinds)) {
    const cutoff = { cutoff: before(retentionDays) };
    const [old] = await lake.rows<{ rows: number }>(
      `SELECT count() AS rows FROM ${table} WHERE ingestedAt < {cutoff:DateTime64(3)}`,
      cutoff,
    );
    if ((old?.rows ?? 0) > 0)
      await lake.command(`DELETE FROM ${table} WHERE ingestedAt < {cutoff:DateTime64(3)}`, cutoff);
  }
  await forgetTexts(ledger, machine, before(refusedDays), before(proposedDays));
  await ledger.db
    .updateTable("import")
    .set({ stored: false })
    .where("state", "=", "failed")
    .where("stored", "=", true)
    .where("finished_at", "<", before(refusedDays))
    .execute();
  await letGoAll({ imports, uploads });
}

/** Rows and key go together: what a backup still holds of the rows is unreadable where the key is gone. */
async function forgetTexts(
  { db }: Parts["ledger"],
  machine: Machine,
  refused: Instant,
  proposed: Instant,
): Promise<void> {
  const { rows: old } = await sql<{ id: string; state: string }>`
    select id, state from import as i
    where (state = 'proposed' and created_at < ${proposed})
      or (state <> 'proposed'
        and exists (select from import_refused where import = i.id)
        and coalesce(finished_at, (select max(sealed_at) from import_chunk where import = i.id), created_at) < ${refused})`.execute(
    db,
  );
  for (const { id, state } of old) {
    await inTransaction(db, {}, async (trx) => {
      // Whoever holds it waits for this lock, or is seen here.
      await trx.selectFrom("import").select("id").where("id", "=", id).forUpdate().execute();
      const hold = await trx
        .selectFrom("import_hold")
        .select("matter")
        .where("import", "=", id)
        .where("released_at", "is", null)
        .executeTakeFirst();
      if (hold !== undefined) return;
      const gone = await trx.deleteFrom("import_refused").where("import", "=", id).executeTakeFirst();
      if (state === "proposed") await trx.deleteFrom("import").where("id", "=", id).execute();
      await dropSubjectKeys(trx, [id]);
      await audit(trx, machine, {
        kind: "erase",
        subject: id,
        detail: { operation: "retention", rows: Number(gone.numDeletedRows) },
      });
    });
  }
}
