/**
 * Cuts a stream of text into chunks of whole records without reading them: a scan over the bytes that knows quotes. The
 * same bytes are always cut in the same places, which is what makes a chunk's number stand for its content.
 */
import type { FaultCode } from "../faults.ts";

export interface Chunk {
  /** From 0. */
  readonly n: number;
  readonly bytes: Buffer;
  /** Records in `bytes`, the last one with or without its line end. */
  readonly records: number;
  /** Of the first record: row from 1, line of the file from 1. */
  readonly firstRow: number;
  readonly firstLine: number;
  /** Line ends in `bytes`; equal to `records` where no record spans lines. */
  readonly lines: number;
  /** A record before `bytes` that could not be taken whole. */
  readonly lost?: {
    readonly row: number;
    readonly line: number;
    readonly code: FaultCode;
    readonly head: string;
  };
}

export interface CutOptions {
  /** Quotes of CSV hold line ends; JSON lines have none. */
  readonly quotes: boolean;
  readonly delimiter?: string;
  readonly chunkBytes: number;
  readonly longest?: number;
  readonly firstLine?: number;
}

export const longestRecord = 4 * 1024 * 1024;

const [newline, quote, space, tab] = [10, 34, 32, 9];

export async function* cut(source: AsyncIterable<Uint8Array>, options: CutOptions): AsyncGenerator<Chunk> {
  const { chunkBytes, longest = longestRecord } = options;
  const cutter = makeCutter(options);
  let [n, row, line] = [0, 1, options.firstLine ?? 1];
  let lost: Chunk["lost"];
  let buffer = Buffer.allocUnsafe(chunkBytes + longest + 65_536);
  let length = 0;
  /** Inside a record that is too long: its bytes are let go until the line ends. */
  let dropping = false;

  const take = (end: number, records: number, lines: number): Chunk => {
    const chunk: Chunk = {
      n,
      bytes: buffer.subarray(0, end),
      records,
      firstRow: row,
      firstLine: line,
      lines,
      ...(lost === undefined ? {} : { lost }),
    };
    n += 1;
    row += records;
    line += lines;
    lost = undefined;
    // The chunk keeps its memory until it is sealed; what follows gets new one.
    const next = Buffer.allocUnsafe(chunkBytes + longest + 65_536);
    buffer.copy(next, 0, end, length);
    buffer = next;
    length -= end;
    cutter.reset();
    return chunk;
  };
  const lose = (code: FaultCode) => {
    lost = { row, line, code, head: buffer.toString("utf8", 0, Math.min(length, 200)) };
    row += 1;
    const end = buffer.subarray(0, length).indexOf(newline);
    dropping = end < 0;
    const from = dropping ? length : end + 1;
    if (!dropping) line += 1;
    buffer.copy(buffer, 0, from, length);
    length -= from;
    cutter.reset();
  };

  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      if (dropping) {
        const end = piece.indexOf(newline, at);
        if (end < 0) break;
        at = end + 1;
        line += 1;
        dropping = false;
        continue;
      }
      const part = piece.subarray(at, at + Math.min(piece.length - at, buffer.length - length));
      buffer.set(part, length);
      length += part.length;
      at += part.length;
      for (;;) {
        cutter.scan(buffer, length);
        if (cutter.end >= chunkBytes) yield take(cutter.end, cutter.records, cutter.lines);
        else if (length - cutter.end > longest) {
          if (cutter.end > 0) yield take(cutter.end, cutter.records, cutter.lines);
          // A chunk with a loss before it stands alone.
          else {
            if (lost !== undefined) yield take(0, 0, 0);
            lose(cutter.quoted() ? "malformed" : "record-too-long");
          }
        } else break;
        if (dropping) break;
      }
    }
  }
  cutter.scan(buffer, length);
  const open = length > cutter.end;
  if (length > 0 || lost !== undefined) yield take(length, cutter.records + (open ? 1 : 0), cutter.lines);
}

/** Where the last whole record ends, and how many records and lines there are up to it. */
function makeCutter({ quotes, delimiter = ",", chunkBytes }: CutOptions) {
  const comma = delimiter.charCodeAt(0);
  let at = 0;
  let quoted = false;
  let seen = 0;
  const cutter = {
    end: 0,
    records: 0,
    lines: 0,
    quoted: () => quoted,
    reset: () => {
      [at, quoted, seen] = [0, false, 0];
      [cutter.end, cutter.records, cutter.lines] = [0, 0, 0];
    },
    scan: (buffer: Buffer, length: number) => {
      // Past the wanted size nothing more is cut off this chunk.
      if (cutter.end >= chunkBytes) return;
      if (quotes) scanQuoted(buffer, length);
      else scanLines(buffer, length);
    },
  };
  const scanLines = (buffer: Buffer, length: number) => {
    let { end, records } = cutter;
    const text = buffer.subarray(0, length);
    for (let i = text.indexOf(newline, at); i >= 0; i = text.indexOf(newline, i + 1)) {
      end = i + 1;
      records += 1;
      if (end >= chunkBytes) break;
    }
    at = end >= chunkBytes ? end : length;
    [cutter.end, cutter.records, cutter.lines] = [end, records, records];
  };
  const scanQuoted = (buffer: Buffer, length: number) => {
    let { end, records, lines } = cutter;
    const words = new Int32Array(buffer.buffer, buffer.byteOffset, buffer.length >> 2);
    let i = at;
    for (; i < length; i += 1) {
      if ((i & 3) === 0) {
        while (i + 4 <= length && holdsNoSign(words[i >> 2] as number)) i += 4;
        if (i >= length) break;
      }
      const byte = buffer[i];
      if (byte === newline) {
        seen += 1;
        if (quoted) continue;
        end = i + 1;
        records += 1;
        lines = seen;
        if (end >= chunkBytes) {
          i += 1;
          break;
        }
      } else if (byte === quote) {
        if (!quoted) quoted = beginsField(buffer, i, comma);
        else if (i + 1 >= length) break;
        else if (buffer[i + 1] === quote) i += 1;
        else quoted = false;
      }
    }
    at = i;
    [cutter.end, cutter.records, cutter.lines] = [end, records, lines];
  };
  return cutter;
}

/** Whether all four bytes are above the quote, as nearly all of a text are: the others are blanks, line ends and quotes. */
function holdsNoSign(word: number): boolean {
  return ((word - 0x23232323) & ~word & 0x80808080) === 0;
}

/** Only a quote at the beginning of a field, blanks aside, opens one; elsewhere it is a character as any. */
function beginsField(buffer: Buffer, at: number, comma: number): boolean {
  let i = at - 1;
  while (i >= 0 && buffer[i] !== comma && (buffer[i] === space || buffer[i] === tab)) i -= 1;
  return i < 0 || buffer[i] === comma || buffer[i] === newline;
}
