export const keysFile = "bench-keys.json";

/** What the clients need of the town: a key for each person, the company of each bureau. */
export interface Keys {
  readonly keys: Readonly<Record<string, string>>;
  readonly operators: Readonly<Record<string, string>>;
}
