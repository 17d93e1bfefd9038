import { assert } from "./assert.ts";
import { hex } from "./hash.ts";
import { type Instant, millisOf } from "./time.ts";

/** A UUIDv7 that knows what it names: an `Id<"matter">` is no `Id<"lead">`. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

/**
 * RFC 9562 UUIDv7: 48 bits of time, then 74 random bits, so ids sort by the moment they were made.
 * `random` is 10 bytes of the caller's randomness; `kind` only tells the compiler.
 */
export function newId<Kind extends string>(_kind: Kind, now: Instant, random: Uint8Array): Id<Kind> {
  assert(random.length === 10, `10 random bytes make an id, not ${random.length}`);
  const bytes = Uint8Array.from(random);
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const digits = millisOf(now).toString(16).padStart(12, "0") + hex(bytes);
  const cut = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return cut.join("-") as Id<Kind>;
}

/** Any lower-case UUIDv7; the kind is the caller's claim. */
export function isId<Kind extends string = string>(value: unknown): value is Id<Kind> {
  return (
    typeof value === "string" &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)
  );
}
