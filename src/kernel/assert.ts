/** A broken invariant: a fault in our code or data, never a user's mistake (those are `Failure` values). */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

export function must<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new InvariantError(message);
  return value;
}

export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${String(value)}`);
}
