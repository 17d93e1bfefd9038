/** An uploaded file is brought in by a job: it goes on after a restart where its last sealed chunk was. */
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Vault } from "../../base/index.ts";
import { assert } from "../../kernel/index.ts";
import type { Kind } from "../field.ts";
import { Mapping } from "../mapping.ts";
import { bring } from "./bring.ts";
import type { ImportParts } from "./model.ts";
import { type Encoding, openSource, type Source } from "./source.ts";
import { fail } from "./store.ts";
import { Unreadable, unreadable } from "./trouble.ts";
import { letGo } from "./uploads.ts";

export const importJob = "observation.import";

export interface UploadParts {
  readonly imports: ImportParts;
  readonly kinds: readonly Kind[];
  /** Files by their hash, for as long as an import may have to read them: see `letGo`. */
  readonly uploads: Vault;
  readonly spool: string;
}

export const importJobs = (parts: UploadParts) => ({
  [importJob]: async (payload: unknown) => {
    assert(typeof payload === "object" && payload !== null && "id" in payload, "an import's job names it");
    await runUpload(parts, String(payload.id));
  },
});

export async function runUpload(parts: UploadParts, id: string): Promise<void> {
  const { db } = parts.imports.ledger;
  const row = await db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
  const kind = parts.kinds.find((one) => one.id === row?.kind);
  if (row === undefined || kind === undefined || row.state !== "running") return;
  let source: Source | undefined;
  try {
    source = await openUpload(parts, row.file, row.name, row.encoding as Encoding);
    const done = await bring(parts.imports, {
      kind,
      source,
      mapping: Mapping.parse(row.mapping),
      platform: row.platform ?? undefined,
      person: row.person,
      stored: true,
    });
    if (!done.ok) await fail(db, id, done.error, parts.imports.now());
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await fail(db, id, error.failure, parts.imports.now());
  } finally {
    source?.close();
  }
  await letGo(parts, row.file);
}

/** A copy beside the home for as long as it is read: a spreadsheet is read from its end. */
export async function openUpload(
  parts: Pick<UploadParts, "uploads" | "spool">,
  sha256: string,
  name: string,
  encoding?: Encoding,
): Promise<Source> {
  const stream = await parts.uploads.get(sha256);
  if (stream === undefined) throw unreadable.gone();
  mkdirSync(parts.spool, { recursive: true, mode: 0o700 });
  const path = join(parts.spool, `upload-${process.pid}-${performance.now().toString(36).replace(".", "")}`);
  const remove = () => rmSync(path, { force: true });
  try {
    await pipeline(Readable.from(stream), createWriteStream(path, { mode: 0o600 }));
    const source = await openSource(path, { name, spool: parts.spool, encoding });
    return {
      ...source,
      close: () => {
        source.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
