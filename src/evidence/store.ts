import type { Insertable } from "kysely";
import type { Db, Tables } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import type { Touch } from "./model.ts";

export async function insertEvidence(trx: Db, row: Insertable<Tables["evidence"]>): Promise<void> {
  await trx.insertInto("evidence").values(row).execute();
}

export interface TouchInput {
  readonly evidence: string;
  readonly at: Instant;
  readonly person: string;
  readonly act: Touch;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function recordTouch(trx: Db, { detail = {}, ...touch }: TouchInput): Promise<void> {
  await trx
    .insertInto("evidence_touch")
    .values({ ...touch, detail: JSON.stringify(detail) })
    .execute();
}
