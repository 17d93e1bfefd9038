/** Reads one entry of a zip file as a stream, never more than it may unpack to, whatever its directory claims. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { errorCode } from "../../base/index.ts";
import { isBomb } from "./bomb.ts";
import { unreadable } from "./trouble.ts";

export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const mostEntries = 10_000;

export async function entriesOf(path: string): Promise<Map<string, Entry>> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await file.read(tail, 0, tail.length, size - tail.length);
    const at = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
    if (at < 0) throw unreadable.damaged();
    const [count, length, start] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    if (count > mostEntries || start + length > size) throw unreadable.damaged();
    const directory = Buffer.alloc(length);
    await file.read(directory, 0, length, start);
    const entries = new Map<string, Entry>();
    for (let pos = 0; pos + 46 <= length; ) {
      if (directory.readUInt32LE(pos) !== 0x02014b50) throw unreadable.damaged();
      const [names, extra, comment] = [28, 30, 32].map((shift) => directory.readUInt16LE(pos + shift));
      const name = directory.toString("utf8", pos + 46, pos + 46 + (names ?? 0));
      const local = Buffer.alloc(30);
      const offset = directory.readUInt32LE(pos + 42);
      await file.read(local, 0, 30, offset);
      const data = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      entries.set(name, {
        name,
        method: directory.readUInt16LE(pos + 10),
        packed: directory.readUInt32LE(pos + 20),
        offset: data,
      });
      pos += 46 + (names ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw unreadable.damaged();
    throw error;
  } finally {
    await file.close();
  }
}

export interface ReadOptions {
  readonly mostBytes: number;
  readonly progress?: ((packed: number) => void) | undefined;
}

export async function* readEntry(
  path: string,
  entry: Entry,
  { mostBytes, progress }: ReadOptions,
): AsyncGenerator<Buffer> {
  if (entry.packed === 0) return;
  const file = createReadStream(path, {
    start: entry.offset,
    end: entry.offset + entry.packed - 1,
    highWaterMark: 262_144,
  });
  let [before, after] = [0, 0];
  file.on("data", (piece) => {
    before += piece.length;
    progress?.(entry.offset + before);
  });
  if (entry.method !== 0 && entry.method !== 8) throw unreadable.damaged();
  const stream = entry.method === 0 ? file : file.pipe(createInflateRaw({ chunkSize: 262_144 }));
  file.on("error", (error) => stream.destroy(error));
  try {
    for await (const piece of stream) {
      after += piece.length;
      if (after > mostBytes || isBomb(before, after)) throw unreadable.bomb();
      yield piece;
    }
  } catch (error) {
    const code = errorCode(error) ?? "";
    if (code.startsWith("Z_")) throw code === "Z_BUF_ERROR" ? unreadable.truncated() : unreadable.damaged();
    throw error;
  } finally {
    file.destroy();
  }
}
