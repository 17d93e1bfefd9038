import type { Db } from "../../base/index.ts";
import {
  consistencyProof,
  err,
  type Failure,
  failure,
  hex,
  inclusionProof,
  nodesForConsistency,
  nodesForInclusion,
  ok,
  type Result,
  text,
} from "../../kernel/index.ts";
import { loadNodes } from "./tree.ts";

export interface LogCheckpoint {
  readonly size: number;
  /** Number of the log key that signed it. */
  readonly key: number;
  readonly root: string;
  readonly note: string;
  readonly at: string;
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  /** Hex, from the leaf upwards. */
  readonly proof: readonly string[];
  readonly checkpoint: string;
}

export async function latest(trx: Db): Promise<LogCheckpoint | undefined> {
  return trx
    .selectFrom("log_checkpoint")
    .selectAll()
    .orderBy("size", "desc")
    .orderBy("key", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Proof that the event (identity of its row) stands in the log as last signed. */
export async function inclusion(trx: Db, event: number): Promise<Result<Inclusion, Failure>> {
  const entry = await trx
    .selectFrom("log_entry")
    .select("position")
    .where("event", "=", event)
    .executeTakeFirst();
  const head = await latest(trx);
  if (!entry || !head || head.size <= entry.position) return err(notYet());
  const nodeAt = await loadNodes(trx, nodesForInclusion(entry.position, head.size));
  const proof = inclusionProof(entry.position, head.size, nodeAt).map(hex);
  return ok({ index: entry.position, size: head.size, proof, checkpoint: head.note });
}

/** Proof that the log of `from` entries is the beginning of the log of `to`. */
export async function consistency(
  trx: Db,
  from: number,
  to: number,
): Promise<Result<readonly string[], Failure>> {
  const head = await latest(trx);
  if (!head || from < 1 || from > to || to > head.size) {
    const size = head?.size ?? 0;
    return err(
      failure("invalid-input", text(`须 1 ≤ from ≤ to ≤ ${size}。`, `It must be 1 ≤ from ≤ to ≤ ${size}.`), {
        field: "from",
      }),
    );
  }
  const nodeAt = await loadNodes(trx, nodesForConsistency(from, to));
  return ok(consistencyProof(from, to, nodeAt).map(hex));
}

function notYet(): Failure {
  return failure(
    "unavailable",
    text("该记录尚未写入防篡改日志。", "This record is not in the tamper-evident log yet."),
    {
      wayOut: text("通常几秒内完成，请稍后再试。", "It usually takes seconds: try again shortly."),
    },
  );
}
