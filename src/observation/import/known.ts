import { messageOf } from "../../base/index.ts";
import type { ImportParts } from "./model.ts";
import { totals } from "./store.ts";

/**
 * How many of an import's rows were there already. Equal rows fold into the one that came first; so those of this file
 * that do not survive the fold are known, be they from another file or twice in this one.
 */
export async function countKnown(
  parts: ImportParts,
  id: string,
  table: string,
  file: string,
): Promise<number | undefined> {
  const { db } = parts.ledger;
  const { kept } = await totals(db, id);
  if (kept === 0) return 0;
  // The same file by another mapping of the same kind has rows of its own.
  const others = await db
    .selectFrom("import as other")
    .innerJoin("import as own", (join) =>
      join.onRef("own.file", "=", "other.file").onRef("own.kind", "=", "other.kind"),
    )
    .where("own.id", "=", id)
    .where("other.id", "<>", id)
    .select(["other.id", "other.known"])
    .execute();
  let before = 0;
  for (const other of others) before += (await totals(db, other.id)).kept - (other.known ?? 0);
  try {
    const [found] = await parts.lake.rows<{ rows: number }>(
      `SELECT count() AS rows FROM ${table} FINAL WHERE file = {file:String}`,
      { file },
      { do_not_merge_across_partitions_select_final: 1, max_execution_time: 120 },
    );
    return Math.max(0, kept - Math.max(0, (found?.rows ?? 0) - before));
  } catch (error) {
    // A lake too large to count at once is no reason to call the import failed.
    if (/TIMEOUT_EXCEEDED|MEMORY_LIMIT/.test(messageOf(error))) return undefined;
    throw error;
  }
}
