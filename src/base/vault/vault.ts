import type { Readable } from "node:stream";
import type { Result } from "../../kernel/index.ts";

/** What a stored file is known by: its address and the national hash beside it, both lower-case hex. */
export type StoredFile = { readonly sha256: string; readonly sm3: string; readonly size: number };

export type VaultSource = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Files by content hash. Nothing is ever changed: the same content put twice is one file, and a file is whole or
 * absent. `remove` is for retention and erasure only.
 */
export type Vault = {
  /** Refuses more than `limit` bytes with `too-large`, having kept nothing. */
  readonly put: (source: VaultSource, options: { limit: number }) => Promise<Result<StoredFile>>;
  /**
   * The file as a stream; undefined when absent. With `verify` the stream ends in an error, not in an end, when the
   * bytes are no longer those of the hash: a reader must not act before the end.
   */
  readonly get: (sha256: string, options?: { verify?: boolean }) => Promise<Readable | undefined>;
  readonly has: (sha256: string) => Promise<boolean>;
  readonly stat: (sha256: string) => Promise<{ readonly sha256: string; readonly size: number } | undefined>;
  readonly remove: (sha256: string) => Promise<void>;
  /** Every address, for a backup. What is put meanwhile may be among them. */
  readonly all: () => AsyncIterable<string>;
};

export function requireHash(sha256: string): string {
  if (!isHash(sha256)) throw new Error(`not a SHA-256 in lower-case hex: ${sha256}`);
  return sha256;
}

export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** `ab/cd/abcd…`: no folder grows beyond what a file system likes. */
export function pathOf(sha256: string): string {
  return `${requireHash(sha256).slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
