/** Asks the server for its log and holds it against what this browser remembers; remembers what stands. */
import { err, type Failure, ok, type Result } from "../../../src/kernel/index.ts";
import { client } from "../api.ts";
import type { Bundle } from "./bundle.ts";
import {
  type Comparison,
  commonRotations,
  compareLogs,
  isAlarm,
  isOfToday,
  logOfFile,
  proofNeeded,
  readSeen,
  remember,
  type Seen,
  type SignedLog,
} from "./memory.ts";
import type { Trusted } from "./steps.ts";

export type LogCheck = {
  now: SignedLog;
  seen: Seen | undefined;
  comparison: Comparison;
  proof: readonly string[] | undefined;
};

/** `at`: when the checkpoint was made, as the server says. */
export async function checkLog(signal?: AbortSignal): Promise<Result<LogCheck & { at: string }, Failure>> {
  const options = signal === undefined ? {} : { signal };
  const [key, head] = await Promise.all([
    client.call("log.key", {}, options),
    client.call("log.checkpoint", {}, options),
  ]);
  if (!key.ok) return key;
  if (!head.ok) return head;
  const held = await holdAgainst(
    { key: key.value.key, note: head.value.note, rotations: key.value.rotations },
    options,
  );
  return held.ok ? ok({ ...held.value, at: head.value.at }) : held;
}

/** An alarm is never overwritten: the checkpoint seen before is the evidence. */
export async function holdAgainst(
  now: SignedLog,
  options: { signal?: AbortSignal } = {},
): Promise<Result<LogCheck, Failure>> {
  const seen = readSeen();
  const held = await compared(seen, now, options);
  if (!held.ok) return held;
  const { comparison, proof } = held.value;
  if (!isAlarm(comparison) && comparison !== "older") {
    const rotations = commonRotations(seen ?? now, now) ?? [];
    remember({ ...now, rotations, at: new Date().toISOString() });
  }
  return ok({ now, seen, comparison, proof });
}

/** Whether the log of today goes on from the one in a proof file: a thief of a former key can forge a file, and no such log. */
export async function isContinuedToday(
  bundle: Bundle,
  trusted: Trusted | undefined,
): Promise<Result<boolean, Failure>> {
  const today = await checkLog();
  if (!today.ok) return today;
  const { now, comparison } = today.value;
  const then = logOfFile(bundle, now);
  if (isAlarm(comparison) || then === undefined || !isOfToday(now, trusted ?? now)) return ok(false);
  const held = await compared(then, now, {});
  return held.ok ? ok(["same", "grown", "rotated"].includes(held.value.comparison)) : held;
}

async function compared(
  seen: SignedLog | undefined,
  now: SignedLog,
  options: { signal?: AbortSignal },
): Promise<Result<Pick<LogCheck, "comparison" | "proof">, Failure>> {
  const needed = proofNeeded(seen, now);
  const answer = needed === undefined ? undefined : await client.call("log.consistency", needed, options);
  // A server that cannot be reached has not refused anything: no alarm.
  if (answer?.ok === false && (answer.error.code === "unavailable" || answer.error.code === "rate-limited"))
    return err(answer.error);
  const proof = answer?.ok === true ? answer.value.proof : undefined;
  return ok({ comparison: compareLogs(seen, now, proof), proof });
}
