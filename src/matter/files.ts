import { orRefuse } from "../access/index.ts";
import type { Vault } from "../base/index.ts";
import type { FileStore } from "./ports.ts";

const largest = 50 * 1024 * 1024;

/** The vault with whole files in hand; what comes back is checked against its name. */
export function filesIn(vault: Vault): FileStore {
  return {
    put: async (bytes) => orRefuse(await vault.put(bytes, { limit: largest })),
    get: async (sha256) => {
      const stream = await vault.get(sha256, { verify: true });
      if (stream === undefined) throw new Error(`the vault has lost ${sha256}`);
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
