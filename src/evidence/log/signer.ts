import { fromHex, type NoteSigner, publicKeyOf, verifierKey } from "../../kernel/index.ts";

interface SigningKey extends NoteSigner {
  /** What one publishes and keeps: `steelyard/hangzhou+<key id>+<public key>`. */
  readonly key: string;
}

/** Who signs the log of one city. The name is the origin: one log has one name, whatever its keys. */
export interface LogSigner extends SigningKey {
  /** While the key is being exchanged: the one before. Which of the two signs is for the log to say. */
  readonly former?: SigningKey;
}

/** The home's secrets `logSigningSeed` and `logSigningSeedFormer`, 64 hex digits; `city` is one lower-case word. */
export function logSigner(city: string, seed: string, former?: string): LogSigner {
  const present = signingKey(city, seed);
  return former === undefined ? present : { ...present, former: signingKey(city, former) };
}

/** A key that is the log's for sure: while one is being exchanged the new one may not be brought in yet. */
export function knownKey({ key, former }: LogSigner): string {
  return former?.key ?? key;
}

function signingKey(city: string, seed: string): SigningKey {
  const name = `steelyard/${city}`;
  const bytes = fromHex(seed);
  return { name, seed: bytes, key: verifierKey({ name, publicKey: publicKeyOf(bytes) }) };
}
