import { type Ctx, once, whole } from "../access/index.ts";
import type { Result } from "../kernel/index.ts";
import type { Trx } from "./ports.ts";

/** One transaction, once per key; a refusal takes everything back, the number and the personal values included. */
export function write<T>(
  ctx: Ctx,
  operation: string,
  request: unknown,
  work: (trx: Trx) => Promise<Result<T>>,
): Promise<Result<T>> {
  return whole(ctx, (trx) => once(ctx, trx, operation, request, () => work(trx)));
}
