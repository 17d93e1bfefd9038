/** What a file's beginning shows: header, some rows, how its fields are parted. */
import { csvRecords } from "./careful.ts";
import { parquetHeader } from "./parquet.ts";
import type { Source } from "./source.ts";
import { unreadable } from "./trouble.ts";

export interface Beginning {
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly delimiter: string;
  /** Columns of moments in UTC, where the format says so. */
  readonly utc?: readonly string[];
  /** Bytes and lines of the text before the first row. */
  readonly skip: { readonly bytes: number; readonly lines: number };
}

const mostColumns = 1000;
const sampleBytes = 1024 * 1024;
const sampleRows = 50;

export async function inspect(source: Source): Promise<Beginning> {
  if (source.format === "parquet") {
    const { columns, utc } = await parquetHeader(source.path);
    requireFew(columns.length);
    return { header: columns, utc, samples: [], delimiter: ",", skip: { bytes: 0, lines: 0 } };
  }
  const text = await beginning(source);
  return source.format === "jsonl" ? ofJsonLines(text) : ofCsv(text, source.format === "xlsx");
}

function ofCsv(text: string, sheet: boolean): Beginning {
  const delimiter = sheet ? "," : delimiterOf(text);
  let header: string[] | undefined;
  let skip = { bytes: 0, lines: 0 };
  const samples: string[][] = [];
  for (const { cells, end, broken } of csvRecords(text, delimiter)) {
    if (header !== undefined) {
      // The last one may be cut off.
      if (end < text.length || text.length < sampleBytes / 4) samples.push(cells);
      if (samples.length >= sampleRows) break;
    } else if (cells.some((cell) => cell.trim() !== "")) {
      requireFew(cells.length);
      if (broken) throw unreadable.header();
      header = cells.map((cell) => cell.trim());
      const before = text.slice(0, end);
      skip = { bytes: Buffer.byteLength(before), lines: before.split("\n").length - 1 };
    }
  }
  if (header === undefined) throw unreadable.empty();
  if (header.every((cell) => /^[\d.,¥-]*$/.test(cell))) throw unreadable.header();
  return { header, samples, delimiter, skip };
}

function ofJsonLines(text: string): Beginning {
  const lines = text.split("\n");
  if (text.length >= sampleBytes / 4) lines.pop();
  const rows = lines.slice(0, 1000).flatMap((line): Record<string, unknown>[] => objectIn(line) ?? []);
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  requireFew(header.length);
  const samples = rows.slice(0, sampleRows).map((row) => header.map((name) => wordOf(row[name])));
  return { header, samples, delimiter: ",", skip: { bytes: 0, lines: 0 } };
}

function objectIn(line: string): [Record<string, unknown>] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? [{ ...value }] : undefined;
  } catch {
    return undefined;
  }
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The one that parts the first line most often. */
function delimiterOf(text: string): string {
  const first = (text.split("\n").find((line) => line.trim() !== "") ?? "").replaceAll(/"(?:[^"]|"")*"/g, "");
  const counts = [",", "\t", ";", "|"].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function requireFew(count: number): void {
  if (count > mostColumns) throw unreadable.columns(count, mostColumns);
}

async function beginning(source: Source): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of source.text()) {
      pieces.push(piece);
      size += piece.length;
      if (size >= sampleBytes) break;
    }
  } catch (error) {
    // A file that breaks off later has a beginning all the same.
    if (size === 0) throw error;
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** The text behind the header. */
export async function* rowsOf(text: AsyncIterable<Buffer>, { skip }: Beginning): AsyncGenerator<Buffer> {
  let left = skip.bytes;
  for await (const piece of text) {
    if (left >= piece.length) {
      left -= piece.length;
      continue;
    }
    yield left === 0 ? piece : piece.subarray(left);
    left = 0;
  }
}
