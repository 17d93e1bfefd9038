import { fromHex, type NoteSigner, publicKeyOf, verifierKey } from "../../kernel/index.ts";

/** Who signs the log of one city. The name is the origin: one key, one log. */
export interface LogSigner extends NoteSigner {
  /** What one publishes and keeps: `steelyard/hangzhou+<key id>+<public key>`. */
  readonly key: string;
}

/** `seed` is the home's secret `logSigningSeed`, 64 hex digits; `city` is one lower-case word. */
export function logSigner(city: string, seed: string): LogSigner {
  const name = `steelyard/${city}`;
  const bytes = fromHex(seed);
  return { name, seed: bytes, key: verifierKey({ name, publicKey: publicKeyOf(bytes) }) };
}
