/** The stored tree: leaves in `log_entry`, complete subtrees above them in `log_node`. */
import { sql } from "kysely";
import type { Db } from "../../base/index.ts";
import {
  type CompactRange,
  fromHex,
  type GetNode,
  hex,
  must,
  type NewNode,
  type NodePlace,
  peakPlaces,
} from "../../kernel/index.ts";

/** Loads exactly these nodes, O(log n) of them, with two queries. */
export async function loadNodes(trx: Db, places: readonly NodePlace[]): Promise<GetNode> {
  const found = new Map<string, Uint8Array>();
  const leaves = places.filter(({ level }) => level === 0).map(({ index }) => index);
  const inner = places.filter(({ level }) => level > 0);
  if (leaves.length > 0) {
    const rows = await trx
      .selectFrom("log_entry")
      .select(["position", "hash"])
      .where("position", "in", leaves)
      .execute();
    for (const { position, hash } of rows) found.set(`0:${position}`, fromHex(hash));
  }
  if (inner.length > 0) {
    const wanted = sql.join(inner.map(({ level, index }) => sql`(${level}::int, ${index}::bigint)`));
    const rows = await trx
      .selectFrom("log_node")
      .select(["level", "position", "hash"])
      .where(sql<boolean>`(level, position) in (${wanted})`)
      .execute();
    for (const { level, position, hash } of rows) found.set(`${level}:${position}`, fromHex(hash));
  }
  return (level, index) => must(found.get(`${level}:${index}`), `log node ${level}:${index}`);
}

/** What an appender must know of the log of this size. */
export async function loadRange(trx: Db, size: number): Promise<CompactRange> {
  const places = peakPlaces(size);
  const nodeAt = await loadNodes(trx, places);
  return { size, peaks: places.map(({ level, index }) => nodeAt(level, index)) };
}

export async function insertTree(
  trx: Db,
  events: readonly { readonly id: number }[],
  nodes: readonly NewNode[],
) {
  const leaves = nodes.filter(({ level }) => level === 0);
  await trx
    .insertInto("log_entry")
    .values(
      leaves.map(({ index, hash }, at) => ({
        position: index,
        event: must(events[at], "event").id,
        hash: hex(hash),
      })),
    )
    .execute();
  const inner = nodes.filter(({ level }) => level > 0);
  if (inner.length === 0) return;
  await trx
    .insertInto("log_node")
    .values(inner.map(({ level, index, hash }) => ({ level, position: index, hash: hex(hash) })))
    .execute();
}
