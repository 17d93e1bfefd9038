/** Opens a file for import: what it is, by its bytes and not by its name, and its text as UTF-8 in bounded memory. */
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { errorCode } from "../../base/index.ts";
import { isBomb } from "./bomb.ts";
import { unreadable } from "./trouble.ts";
import { sheetAsCsv } from "./xlsx.ts";

export type FileFormat = "csv" | "jsonl" | "parquet" | "xlsx";
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

export interface Source {
  /** Where the bytes lie: the file itself, or where it was spooled. */
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly compression: "none" | "gzip" | "zstd";
  readonly format: FileFormat;
  readonly encoding: Encoding;
  /** CSV (of a spreadsheet as well) or JSON lines in UTF-8. `progress` is told the bytes of the file that were read. */
  readonly text: (progress?: (bytes: number) => void) => AsyncIterable<Buffer>;
  /** Removes what was spooled. */
  readonly close: () => void;
}

export interface OpenOptions {
  readonly name?: string;
  /** Folder for what must be written down first. */
  readonly spool: string;
  readonly encoding?: Encoding | undefined;
  /** Standard input, where the path is `-`. */
  readonly input?: Readable;
}

const mostSpooled = { parquet: 512, xlsx: 256 };
const megabyte = 1024 * 1024;

export async function openSource(path: string, options: OpenOptions): Promise<Source> {
  const spooled: string[] = [];
  const close = () => {
    for (const file of spooled.splice(0)) rmSync(file, { force: true });
  };
  const spool = (name: string) => {
    mkdirSync(options.spool, { recursive: true, mode: 0o700 });
    const file = join(
      options.spool,
      `${process.pid}-${performance.now().toString(36).replace(".", "")}-${name}`,
    );
    spooled.push(file);
    return file;
  };
  try {
    let file = path;
    if (path === "-") {
      file = spool("input");
      await pipeline(options.input ?? process.stdin, createWriteStream(file, { mode: 0o600 }));
    }
    const { size } = statSync(file);
    if (size === 0) throw unreadable.empty();
    const sha256 = await hashOf(file);
    const compression = compressionOf(headOf(file, 8));
    const name = options.name ?? (path === "-" ? "stdin" : (path.split("/").at(-1) ?? path));
    const head =
      compression === "none" ? headOf(file, megabyte) : await firstOf(unpacked(file, compression), megabyte);
    const format = formatOf(head);
    if ((format === "parquet" || format === "xlsx") && compression !== "none") {
      const inner = spool(format);
      await pipeline(
        Readable.from(bounded(unpacked(file, compression), mostSpooled[format])),
        createWriteStream(inner, { mode: 0o600 }),
      );
      file = inner;
    }
    const limit =
      format === "parquet" ? mostSpooled.parquet : format === "xlsx" ? mostSpooled.xlsx : undefined;
    if (limit !== undefined && statSync(file).size > limit * megabyte) throw unreadable.large(limit);
    const encoding =
      format === "csv" || format === "jsonl" ? (options.encoding ?? encodingOf(head)) : "utf-8";
    const plain = { path: file, name, size, sha256, compression, format, encoding, close };
    return { ...plain, text: (progress) => textOf(plain, progress) };
  } catch (error) {
    close();
    throw error;
  }
}

async function* textOf(
  source: Omit<Source, "text">,
  progress?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  if (source.format === "xlsx") {
    yield* sheetAsCsv(source.path, source.size, progress);
    return;
  }
  const bytes =
    source.compression === "none" || source.format === "parquet"
      ? plainBytes(source.path, progress)
      : unpacked(source.path, source.compression, progress);
  yield* decoded(bytes, source.encoding);
}

async function* plainBytes(path: string, progress?: (bytes: number) => void): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const piece of createReadStream(path, { highWaterMark: megabyte })) {
    read += piece.length;
    progress?.(read);
    yield piece;
  }
}

async function* unpacked(
  path: string,
  compression: "gzip" | "zstd",
  progress?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const unpack =
    compression === "gzip"
      ? createGunzip({ chunkSize: 262_144 })
      : createZstdDecompress({ chunkSize: 262_144 });
  const file = createReadStream(path, { highWaterMark: 262_144 });
  file.on("error", (error) => unpack.destroy(error));
  let [before, after] = [0, 0];
  file.on("data", (piece) => {
    before += piece.length;
    progress?.(before);
  });
  file.pipe(unpack);
  try {
    for await (const piece of unpack) {
      after += piece.length;
      if (isBomb(before, after)) throw unreadable.bomb();
      yield piece;
    }
  } catch (error) {
    const code = errorCode(error) ?? "";
    if (code === "Z_BUF_ERROR" || /ZSTD.*(srcSize|eof)/i.test(code)) throw unreadable.truncated();
    if (code.startsWith("Z_") || code.startsWith("ZSTD")) throw unreadable.damaged();
    throw error;
  } finally {
    file.destroy();
    unpack.destroy();
  }
}

/** Without its byte order mark, in UTF-8. Bytes that are none pass: the rows that hold them are refused. */
async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding !== "utf-8") {
    const decoder = new TextDecoder(encoding);
    for await (const piece of bytes) yield Buffer.from(decoder.decode(piece, { stream: true }));
    yield Buffer.from(decoder.decode());
    return;
  }
  let first = true;
  for await (const piece of bytes) {
    const marked = first && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    first = false;
    yield marked ? piece.subarray(3) : piece;
  }
}

function compressionOf(head: Buffer): Source["compression"] {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  return head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528 ? "zstd" : "none";
}

function formatOf(head: Buffer): FileFormat {
  if (head.length === 0) throw unreadable.empty();
  if (head.subarray(0, 4).toString("latin1") === "PAR1") return "parquet";
  if (head.subarray(0, 4).toString("latin1") === "PK\x03\x04") return "xlsx";
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  // Text holds no NUL; no format of ours does without it.
  if (!wide && (head.includes(0) || compressionOf(head) !== "none")) throw unreadable.binary();
  const start = head
    .subarray(0, 4096)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()[0];
  if (start === "[") throw unreadable.array();
  return start === "{" ? "jsonl" : "csv";
}

/** By mark, else UTF-8 if it is, else GB18030 if it reads as such. A cut character at the end of the sample is no objection. */
function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  for (const encoding of ["utf-8", "gb18030"] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what they are looked for
      if (/[\x01-\x08\x0e-\x1f]/.test(text.slice(0, 65_536))) continue;
      if (encoding === "utf-8" || isCommonChinese(head)) return encoding;
    } catch {}
  }
  throw unreadable.encoding();
}

/**
 * Bytes of Latin-1 or Big5 often happen to be GB18030, of characters that nobody writes. In Chinese text most are
 * the characters and punctuation of GB 2312, whose bytes are both above 0xA0.
 */
function isCommonChinese(head: Buffer): boolean {
  let [all, common] = [0, 0];
  for (let at = 0; at + 1 < head.length; at += 1) {
    const [lead = 0, trail = 0] = [head[at], head[at + 1]];
    if (lead < 0x80) continue;
    all += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa3))) common += 1;
    at += 1;
  }
  return common >= all * 0.7;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file, { highWaterMark: megabyte })) hash.update(piece);
  return hash.digest("hex");
}

function headOf(file: string, bytes: number): Buffer {
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(bytes);
    return head.subarray(0, readSync(handle, head, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
}

/** The first bytes of a stream; one that breaks off earlier gives what it has. */
async function firstOf(stream: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of stream) {
      pieces.push(piece);
      size += piece.length;
      if (size >= bytes) break;
    }
  } catch (error) {
    if (size === 0) throw error;
  }
  return Buffer.concat(pieces).subarray(0, bytes);
}

async function* bounded(stream: AsyncIterable<Buffer>, megabytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > megabytes * megabyte) throw unreadable.large(megabytes);
    yield piece;
  }
}
