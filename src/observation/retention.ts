/**
 * What the lake forgets. `retentionDays` counts from the day a row came to us, by the house's clock: old data that came
 * yesterday stays. What was sealed as evidence lies in the vault by value and is not touched. Refused rows wait for their
 * mending no longer than that of ninety days.
 */
import { addHours, type Instant } from "../kernel/index.ts";
import type { ImportParts } from "./import/model.ts";
import { observationKinds } from "./kinds.ts";

const refusedDays = 90;

export async function forgetObservations({
  lake,
  ledger,
  now,
}: Pick<ImportParts, "lake" | "ledger" | "now">): Promise<void> {
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
  await ledger.db
    .deleteFrom("import_refused")
    .where("import", "in", (eb) =>
      eb
        .selectFrom("import")
        .select("id")
        .where("finished_at", "<", before(refusedDays))
        .where("state", "=", "done"),
    )
    .execute();
}
