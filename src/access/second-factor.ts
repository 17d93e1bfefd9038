/** Codes of the second factor (RFC 6238: SHA-1, six digits, 30 s): to which step one belongs, and that it is good once. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Db } from "../base/index.ts";

const stepMillis = 30_000;
/** Steps before and after the present one that better-auth takes as well, for clocks that differ. */
const tolerance = [-1, 0, 1];

export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}

/** The step around the instant `at` (milliseconds) whose code this is. */
export function stepOf(secret: string, code: string, at: number): number | undefined {
  const now = Math.floor(at / stepMillis);
  return tolerance.map((away) => now + away).find((step) => same(codeAt(secret, step), code));
}

/**
 * Takes the step of a code before the code opens anything: of two who give the same code at once one is let on, and
 * after a crash in between the code is lost rather than good again. False: taken before. A code that fits no step is
 * left to better-auth, which counts it as wrong.
 */
export async function spendCode(
  db: Db,
  given: { readonly user: string; readonly code: string; readonly at: number },
  decrypt: (sealed: string) => Promise<string>,
): Promise<boolean> {
  const row = await db
    .selectFrom("auth_two_factor")
    .select(["id", "secret"])
    .where("user_id", "=", given.user)
    .executeTakeFirst();
  const step = row && stepOf(await decrypt(row.secret), given.code, given.at);
  if (row === undefined || step === undefined) return true;
  const { numUpdatedRows } = await db
    .updateTable("auth_two_factor")
    .set({ last_step: step })
    .where("id", "=", row.id)
    .where((eb) => eb.or([eb("last_step", "is", null), eb("last_step", "<", step)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
