import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Tables } from "../base/index.ts";
import { canonicalJson, err, failure, ok, type Result, text } from "../kernel/index.ts";
import type { Ctx } from "./operation.ts";

/**
 * Does a write once per key of the caller: the same person, key and request get the first answer again, another request
 * under the same key is refused. Runs inside the write's own transaction, so that answer and effect stand or fall
 * together; refusals are not kept, they may succeed later.
 */
export async function once<T>(
  ctx: Ctx,
  trx: Transaction<Tables>,
  operation: string,
  request: unknown,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const key = ctx.idempotencyKey;
  if (key === undefined) return work();
  const digest = createHash("sha256").update(canonicalJson({ operation, request })).digest("hex");
  const { person } = ctx.caller;
  // Claiming the key first makes a second, simultaneous request wait here until the first has committed.
  const claimed = await trx
    .insertInto("idempotency")
    .values({ person, key, operation, request: digest, response: "null", at: ctx.now() })
    .onConflict((conflict) => conflict.columns(["person", "key"]).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const earlier = await trx
      .selectFrom("idempotency")
      .select(["request", "response"])
      .where("person", "=", person)
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    // The stored answer went through JSON once and is sent through JSON again: its type is that of the first answer.
    return earlier.request === digest ? ok(earlier.response as T) : err(reused());
  }
  const answer = await work();
  const own = trx.updateTable("idempotency").where("person", "=", person).where("key", "=", key);
  if (answer.ok) {
    await own.set({ response: JSON.stringify(answer.value ?? null) }).execute();
  } else {
    await trx.deleteFrom("idempotency").where("person", "=", person).where("key", "=", key).execute();
  }
  return answer;
}

function reused() {
  return failure(
    "conflict",
    text("该幂等键已用于另一请求。", "This idempotency key was used for another request."),
    {
      field: "Idempotency-Key",
      wayOut: text("请为新请求使用新的幂等键。", "Use a new key for a new request."),
    },
  );
}
