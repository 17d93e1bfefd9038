/** What the engine's refusals mean for an import. */
import { diskFull, errorCode, messageOf } from "../../base/index.ts";

/** The bytes of a chunk could not be cut into rows: broken quotes, broken JSON. */
export function cutsBadly(error: unknown): boolean {
  return ["6", "25", "26", "27", "33", "72", "117", "130", "131"].includes(errorCode(error) ?? "");
}

/** The engine is away or has forgotten the session: it restarts, or did. */
export function isGone(error: unknown): boolean {
  const code = errorCode(error) ?? "";
  if (/^(ECONN|EPIPE|ETIMEDOUT|UND_ERR)/.test(code)) return true;
  // UNKNOWN_TABLE of a stage whose session is gone, and sessions that are held or lost.
  if (["60", "372", "373"].includes(code)) return true;
  return /socket hang up|other side closed/i.test(messageOf(error));
}

/** A full disk said in one sentence with its way out. */
export function lakeTrouble(error: unknown): unknown {
  const told = messageOf(error);
  if (errorCode(error) === "243" || /No space left|ENOSPC|NOT_ENOUGH_SPACE|Not enough space/i.test(told))
    return diskFull("STEELYARD_HOME/lake", error);
  return error;
}
