import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { err, failure, ok, type Result, text } from "../../kernel/index.ts";
import { fileTrouble } from "../trouble.ts";
import type { StoredFile, VaultSource } from "./vault.ts";

export type Staged = StoredFile & { readonly path: string };

/** Writes the bytes once to a private file on disk, hashing on the way; they are on the disk itself when it returns. */
export async function stage(folder: string, source: VaultSource, limit: number): Promise<Result<Staged>> {
  const path = join(folder, `${process.pid}-${randomUUID()}`);
  const [sha256, sm3] = [createHash("sha256"), createHash("sm3")];
  let size = 0;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600);
    try {
      for await (const chunk of source instanceof Uint8Array ? [source] : source) {
        size += chunk.byteLength;
        if (size > limit) break;
        sha256.update(chunk);
        sm3.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw fileTrouble(error, folder);
  }
  if (size > limit) {
    await rm(path, { force: true });
    return err(tooLarge(limit));
  }
  return ok({ path, sha256: sha256.digest("hex"), sm3: sm3.digest("hex"), size });
}

/** Passes bytes through and fails at their end unless they have this hash. */
export function verifying(sha256: string): Transform {
  const hash = createHash("sha256");
  return new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(
        hash.digest("hex") === sha256 ? null : new Error(`vault: the bytes stored as ${sha256} have changed`),
      );
    },
  });
}

function tooLarge(limit: number) {
  const megabytes = Math.floor(limit / 1024 / 1024);
  const size = megabytes > 0 ? `${megabytes} MB` : `${limit} B`;
  return failure("too-large", text(`文件超过 ${size}。`, `The file is larger than ${size}.`));
}
