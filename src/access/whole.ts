/** Whole or not at all: a refusal is thrown through the transaction, which takes everything back, and caught outside it. */
import type { Transaction } from "kysely";
import type { Tables } from "../base/index.ts";
import { err, type Failure, ok, type Result } from "../kernel/index.ts";
import type { Ctx } from "./operation.ts";
import { inCaller } from "./scope.ts";

class Refused extends Error {
  override readonly name = "Refused";
  readonly failure: Failure;
  constructor(refusal: Failure) {
    super(refusal.message.en);
    this.failure = refusal;
  }
}

/** The value, or the end of the transaction; only inside `whole`. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}

/** One transaction of the caller's scope that a refusal takes back. */
export async function whole<T>(
  ctx: Ctx,
  work: (trx: Transaction<Tables>) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await inCaller(ctx, async (trx) => ok(orRefuse(await work(trx))));
  } catch (error) {
    if (error instanceof Refused) return err(error.failure);
    throw error;
  }
}
