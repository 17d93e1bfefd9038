import { type Instant, instant, instantFromMillis, millisOf } from "../../kernel/index.ts";

/** The time that matters, clocks and records go by. Sign-in, tokens and rate limits stay on wall time. */
export type Clock = { readonly now: () => Instant };

export type VirtualClock = Clock & {
  /** Forward only: what was recorded must never lie in the future. */
  readonly advanceTo: (moment: Instant) => void;
  readonly advance: (milliseconds: number) => void;
};

export const systemClock: Clock = { now: () => instantFromMillis(Date.now()) };

/** A clock that stands still until it is moved: tests, demonstrations, rehearsals of a deadline. */
export function virtualClock(start: string): VirtualClock {
  let current = millisOf(instant(start));
  const moveTo = (millis: number) => {
    if (!(millis >= current)) throw new RangeError("a clock does not go back");
    current = millis;
  };
  return {
    now: () => instantFromMillis(current),
    advanceTo: (moment) => moveTo(millisOf(moment)),
    advance: (milliseconds) => moveTo(current + milliseconds),
  };
}
