/**
 * Lines about requests turned away at the door: what did not fit, what came too often, what nobody in particular may ask
 * (such as from a foreign page), what held a false key. Never a value, a field or an address: the request's id leads to
 * the proxy's log, and `source` only tells whether two lines have the same sender.
 */
import { createHmac } from "node:crypto";
import type { Logger } from "pino";
import { createLimiter, type Rate } from "./limiter.ts";

export type Turned = "input" | "pace" | "forbidden" | "key";

export interface RefusalLog {
  tell(
    why: Turned,
    about: { readonly id: string; readonly ip: string; readonly name: string; readonly code: string },
    at: number,
  ): void;
}

/** Of each reason; whoever sends a million gets as many lines as whoever sends a hundred. */
const pace: Rate = { burst: 20, perSecond: 0.1 };

export function createRefusalLog(log: Logger, secret: string): RefusalLog {
  const limiter = createLimiter(pace);
  const untold = new Map<Turned, number>();
  return {
    tell(why, { id, ip, name, code }, at) {
      const left = untold.get(why) ?? 0;
      if (limiter.take(why, at) > 0) {
        untold.set(why, left + 1);
        return;
      }
      untold.delete(why);
      const source = createHmac("sha256", secret).update(`source\0${ip}`).digest("hex").slice(0, 12);
      const more = left === 0 ? {} : { untold: left };
      log.warn({ part: "door", why, request: id, operation: name, code, source, ...more }, "turned away");
    },
  };
}
