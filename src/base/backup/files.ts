import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { fileTrouble } from "../trouble.ts";

export type WrittenFile = { readonly path: string; readonly size: number; readonly sha256: string };

/** Fast rather than small: the disk or the network is slower than level 1, and slower levels gain little. */
const LEVEL = 1;

/** Writes one private file below `root`, compressed where its name says so, hashing what reaches the disk. */
export async function writeFile(
  root: string,
  path: string,
  fill: (to: Writable) => Promise<void>,
): Promise<WrittenFile> {
  const target = join(root, path);
  const hash = createHash("sha256");
  let size = 0;
  const counter = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const file = createWriteStream(target, { flags: "wx", mode: 0o600, flush: true });
    const packed = path.endsWith(".gz");
    const head: Writable = packed ? createGzip({ level: LEVEL }) : counter;
    const flow = packed ? pipeline(head as Transform, counter, file) : pipeline(counter, file);
    const filled = fill(head).then(() => head.end());
    // Whichever fails first is the cause; the other follows from it.
    await Promise.all([filled.catch((error: Error) => head.destroy(error) && Promise.reject(error)), flow]);
  } catch (error) {
    throw fileTrouble(error, target);
  }
  return { path, size, sha256: hash.digest("hex") };
}

/** The bytes as they were before they were compressed. */
export function readFile(root: string, path: string): Readable {
  const stream = createReadStream(join(root, path));
  if (!path.endsWith(".gz")) return stream;
  const unpacked = createGunzip();
  pipeline(stream, unpacked).catch((error: Error) => unpacked.destroy(error));
  return unpacked;
}

export async function hashFile(file: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}

/** Passes everything on and leaves the target open. */
export async function pour(from: Readable, to: Writable): Promise<void> {
  for await (const chunk of from) if (!to.write(chunk)) await once(to, "drain");
}
