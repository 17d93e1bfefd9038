import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Tables } from "../base/index.ts";
import { canonicalJson, err, failure, must, ok, type Result, text } from "../kernel/index.ts";
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
  const digest = digestOf(operation, request);
  const { person } = ctx.caller;
  // Claiming the key first makes a second, simultaneous request wait here until the first has committed.
  const claimed = await trx
    .insertInto("idempotency")
    .values({ person, key, operation, request: digest, response: "null", at: ctx.now() })
    .onConflict((conflict) => conflict.columns(["person", "key"]).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n)
    return must(await answered<T>(ctx, trx, operation, request), "a key that is claimed has its answer");
  const answer = await work();
  const own = trx.updateTable("idempotency").where("person", "=", person).where("key", "=", key);
  if (answer.ok) {
    await own.set({ response: JSON.stringify(answer.value ?? null) }).execute();
  } else {
    await trx.deleteFrom("idempotency").where("person", "=", person).where("key", "=", key).execute();
  }
  return answer;
}

/** The first answer, where there is one: for a write that first asks what it need not ask again. */
export async function answered<T>(
  ctx: Ctx,
  trx: Transaction<Tables>,
  operation: string,
  request: unknown,
): Promise<Result<T> | undefined> {
  const key = ctx.idempotencyKey;
  if (key === undefined) return undefined;
  const earlier = await trx
    .selectFrom("idempotency")
    .select(["request", "response"])
    .where("person", "=", ctx.caller.person)
    .where("key", "=", key)
    .executeTakeFirst();
  if (earlier === undefined) return undefined;
  // The stored answer went through JSON once and is sent through JSON again: its type is that of the first answer.
  return earlier.request === digestOf(operation, request) ? ok(earlier.response as T) : err(reused());
}

function digestOf(operation: string, request: unknown): string {
  return createHash("sha256").update(canonicalJson({ operation, request })).digest("hex");
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
