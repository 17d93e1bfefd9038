/**
 * What the house itself has recorded, sealed as it stands: monitoring records are electronic data (O37 art. 35 para. 2).
 * No officer made them, and the method says so: their makers are the machine alone.
 */
import type { Ctx } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { type Instant, newId } from "../kernel/index.ts";
import type { Files } from "./model.ts";
import { insertEvidence, recordTouch } from "./store.ts";

export interface Recorded {
  readonly matter: string;
  readonly label: string;
  readonly mediaType: string;
  readonly method: string;
  readonly source: string;
  readonly madeAt: Instant;
  /** The machine that recorded it. */
  readonly maker: string;
  readonly bytes: Uint8Array;
}

/** The same bytes in the same matter are one item, however often they are sealed. */
export async function sealRecorded(
  trx: Db,
  ctx: Pick<Ctx, "caller" | "now" | "random">,
  files: Files,
  { bytes, maker, madeAt, mediaType, ...item }: Recorded,
): Promise<string> {
  const file = await files.put(bytes);
  const earlier = await trx
    .selectFrom("evidence")
    .select("id")
    .where("matter", "=", item.matter)
    .where("sha256", "=", file.sha256)
    .executeTakeFirst();
  if (earlier !== undefined) return earlier.id;
  const at = ctx.now();
  const id = newId("evidence", at, ctx.random(10));
  await insertEvidence(trx, {
    id,
    ...item,
    ...file,
    kind: "electronic-data",
    media_type: mediaType,
    made_at: madeAt,
    makers: [maker],
    added_by: ctx.caller.person,
    added_at: at,
  });
  await recordTouch(trx, {
    evidence: id,
    at,
    person: ctx.caller.person,
    act: "collected",
    detail: { ...file },
  });
  return id;
}
