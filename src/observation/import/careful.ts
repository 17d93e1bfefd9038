/**
 * The slow way for a chunk that the engine cannot cut into rows: read record by record, hand on those that can be read, and
 * refuse the others. Also reads headers and samples.
 */
import type { FaultCode } from "../faults.ts";

export interface Careful {
  /** The readable records, written anew with commas; a broken one leaves an empty line, so that row numbers stay. */
  readonly bytes: Buffer;
  readonly lost: readonly { readonly row: number; readonly code: FaultCode; readonly head: string }[];
  /** Rows that hold nothing. */
  readonly blank: ReadonlySet<number>;
}

/** Bytes are carried as they are, one a character, so that a foreign encoding is still seen by whoever checks it. */
function utf8(latin: string): string {
  return Buffer.from(latin, "latin1").toString("utf8");
}

export function carefulCsv(bytes: Buffer, delimiter: string): Careful {
  const lost: Careful["lost"][number][] = [];
  const kept: string[] = [];
  let row = 0;
  for (const record of csvRecords(bytes.toString("latin1"), delimiter)) {
    row += 1;
    if (record.broken) {
      lost.push({ row, code: "malformed", head: utf8(record.cells.join(delimiter).slice(0, 200)) });
      kept.push("");
    } else kept.push(record.cells.map((cell) => csvCell(cell)).join(","));
  }
  return { bytes: Buffer.from(`${kept.join("\n")}\n`, "latin1"), lost, blank: new Set() };
}

export function carefulJsonLines(bytes: Buffer): Careful {
  const lost: Careful["lost"][number][] = [];
  const kept: string[] = [];
  const lines = bytes.toString("latin1").split("\n");
  if (lines.at(-1)?.trim() === "") lines.pop();
  const blank = new Set<number>();
  lines.forEach((line, at) => {
    if (line.trim() === "") blank.add(at + 1);
    else if (isObject(line)) {
      kept.push(line);
      return;
    } else lost.push({ row: at + 1, code: "malformed", head: utf8(line.slice(0, 200)) });
    kept.push("{}");
  });
  return { bytes: Buffer.from(`${kept.join("\n")}\n`, "latin1"), lost, blank };
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

export interface CsvRecord {
  readonly cells: string[];
  /** Something stood between a closing quote and the next delimiter, or a quote never closed. */
  readonly broken: boolean;
  /** Where the next record begins. */
  readonly end: number;
}

/** RFC 4180, with quotes only at the beginning of a field, as the engine reads it. */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let broken = false;
    for (;;) {
      const start = skipBlanks(text, at, delimiter);
      let cell: string;
      if (text[start] === '"') {
        const closed = closingQuote(text, start + 1);
        cell = text.slice(start + 1, closed).replaceAll('""', '"');
        if (closed >= text.length) broken = true;
        at = skipBlanks(text, closed + 1, delimiter);
        const next = text[at];
        if (at < text.length && next !== delimiter && next !== "\n" && next !== "\r") {
          broken = true;
          at = fieldEnd(text, at, delimiter);
        }
      } else {
        const end = fieldEnd(text, start, delimiter);
        cell = text.slice(start, end).replace(/[ \t\r]+$/, "");
        at = end;
      }
      cells.push(cell);
      if (text[at] === "\r") at += 1;
      if (text[at] === delimiter) {
        at += 1;
        continue;
      }
      at += 1;
      break;
    }
    yield { cells, broken, end: Math.min(at, text.length) };
  }
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === " " || (text[at] === "\t" && delimiter !== "\t")) at += 1;
  return at;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at += 1;
  return at;
}

export function csvCell(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
