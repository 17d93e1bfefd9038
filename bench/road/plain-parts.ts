/** What the road uses beside the ledger, without its own cost: a document that needs no drafting, files in memory. */
import { createHash } from "node:crypto";
import { must, ok } from "../../src/kernel/index.ts";
import type { DocumentPort, FileStore } from "../../src/matter/index.ts";

const bytes = new TextEncoder().encode("文书");
const written = { bytes, text: "文书", missing: [], paragraphs: [] };

export const plainDocuments: DocumentPort = {
  draft: async () => written,
  read: async () => ok(written),
  check: () => [],
  finalise: async () => ok(written),
};

export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (content) => {
      const sha256 = createHash("sha256").update(content).digest("hex");
      kept.set(sha256, content);
      return { sha256, sm3: sha256, size: content.length };
    },
    get: async (sha256) => must(kept.get(sha256), sha256),
  };
}
