/** A text file as chunks of text: gzip and zstd are unpacked, GB18030 is told from UTF-8 by its first bytes. */
import { createReadStream } from "node:fs";
import { createGunzip, createZstdDecompress } from "node:zlib";

/** `-` is standard input. Throws what the file system throws. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const source = path === "-" ? process.stdin : createReadStream(path);
  let decoder: TextDecoder | undefined;
  for await (const chunk of unpacked(source)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  const whole = async function* () {
    yield first.value;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  };
  const [a, b] = first.value;
  if (a === 0x1f && b === 0x8b) yield* through(createGunzip(), whole());
  else if (a === 0x28 && b === 0xb5) yield* through(createZstdDecompress(), whole());
  else yield* whole();
}

async function* through(
  stream: NodeJS.ReadWriteStream,
  source: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const feed = (async () => {
    for await (const chunk of source)
      if (!stream.write(chunk)) await new Promise((resolve) => stream.once("drain", resolve));
    stream.end();
  })();
  feed.catch((error: unknown) => stream.emit("error", error));
  for await (const chunk of stream) yield chunk as Uint8Array;
  await feed;
}

/** UTF-8 unless its first 64 kB cannot be; a character cut at the end is no fault. */
function encodingOf(chunk: Uint8Array): "utf-8" | "gb18030" | "utf-16le" {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(chunk.subarray(0, 65_536), { stream: true });
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

/** Lines without their ends, numbered from 1. A line over 4 MB is given as undefined: it is no record. */
export async function* linesOf(path: string): AsyncGenerator<{ number: number; line: string | undefined }> {
  let rest = "";
  let number = 0;
  let skipping = false;
  for await (const chunk of textOf(path)) {
    const pieces = (rest + chunk).split("\n");
    rest = pieces.pop() ?? "";
    for (const piece of pieces) {
      number += 1;
      yield { number, line: skipping ? undefined : piece.replace(/\r$/, "").replace(/^\ufeff/, "") };
      skipping = false;
    }
    if (rest.length > LONGEST) {
      rest = "";
      skipping = true;
    }
  }
  if (rest !== "" || skipping)
    yield { number: number + 1, line: skipping ? undefined : rest.replace(/^\ufeff/, "") };
}

const LONGEST = 4_000_000;
