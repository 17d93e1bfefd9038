/**
 * What a Parquet file says of its columns, from its footer (Thrift compact protocol); its rows are read by the engine.
 * Format: https://parquet.apache.org/docs/file-format/metadata/
 */
import { open } from "node:fs/promises";
import { unreadable } from "./trouble.ts";

const largestFooter = 64 * 1024 * 1024;

export interface ParquetHeader {
  /** Names of the top-level columns, in order. */
  readonly columns: string[];
  readonly rows: number;
  /** Columns of moments that are told in UTC; others without a zone are local time. */
  readonly utc: readonly string[];
}

export async function parquetHeader(path: string): Promise<ParquetHeader> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(8);
    if (size < 12) throw unreadable.damaged();
    await file.read(tail, 0, 8, size - 8);
    const length = tail.readUInt32LE(0);
    if (tail.toString("latin1", 4) !== "PAR1" || length > Math.min(largestFooter, size - 12))
      throw unreadable.damaged();
    const footer = Buffer.alloc(length);
    await file.read(footer, 0, length, size - 8 - length);
    const meta = reader(footer).struct();
    const schema = meta.get(2);
    const rows = meta.get(3);
    if (!Array.isArray(schema) || typeof rows !== "number") throw unreadable.damaged();
    return { ...topLevel(schema), rows };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw unreadable.damaged();
    throw error;
  } finally {
    await file.close();
  }
}

/** The schema is a tree written depth first: name in field 4, number of children in field 5. */
function topLevel(schema: readonly Thrift[]): { columns: string[]; utc: string[] } {
  const columns: string[] = [];
  const utc: string[] = [];
  let at = 1;
  const skip = (): void => {
    const element = schema[at++];
    const children = element instanceof Map ? Number(element.get(5) ?? 0) : 0;
    for (let i = 0; i < children; i += 1) skip();
  };
  while (at < schema.length) {
    const element = schema[at];
    const name = element instanceof Map ? element.get(4) : undefined;
    if (typeof name !== "string") throw unreadable.damaged();
    columns.push(name);
    if (element instanceof Map && isUtc(element)) utc.push(name);
    skip();
  }
  return { columns, utc };
}

/** INT96, the older TIMESTAMP_MILLIS and TIMESTAMP_MICROS, and the logical TIMESTAMP that says so. */
function isUtc(element: Map<number, Thrift>): boolean {
  const logical = element.get(10);
  const timestamp = logical instanceof Map ? logical.get(8) : undefined;
  if (timestamp instanceof Map) return timestamp.get(1) === true;
  return element.get(1) === 3 || element.get(6) === 9 || element.get(6) === 10;
}

type Thrift = number | string | boolean | Thrift[] | Map<number, Thrift>;

function reader(bytes: Buffer) {
  let at = 0;
  const byte = () => bytes.readUInt8(at++);
  const varint = () => {
    let [value, factor] = [0, 1];
    for (;;) {
      const next = byte();
      value += (next & 0x7f) * factor;
      if (next < 0x80) return value;
      factor *= 128;
    }
  };
  const zigzag = () => {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const value = (type: number, depth: number): Thrift => {
    if (depth > 32) throw new RangeError("too deep");
    switch (type) {
      case 1:
        return true;
      case 2:
        return false;
      case 3:
        return byte();
      case 4:
      case 5:
      case 6:
        return zigzag();
      case 7:
        at += 8;
        return bytes.readDoubleLE(at - 8);
      case 8: {
        const length = varint();
        at += length;
        if (at > bytes.length) throw new RangeError("beyond the end");
        return bytes.toString("utf8", at - length, at);
      }
      case 9:
      case 10: {
        const head = byte();
        const size = head >> 4 === 15 ? varint() : head >> 4;
        if (size > bytes.length) throw new RangeError("beyond the end");
        // A list of truths holds a byte each.
        return Array.from({ length: size }, () =>
          (head & 15) <= 2 ? byte() === 1 : value(head & 15, depth + 1),
        );
      }
      case 12:
        return struct(depth + 1);
      default:
        throw new RangeError(`no type ${type}`);
    }
  };
  const struct = (depth = 0): Map<number, Thrift> => {
    const fields = new Map<number, Thrift>();
    let id = 0;
    for (;;) {
      const head = byte();
      if (head === 0) return fields;
      id = head >> 4 === 0 ? zigzag() : id + (head >> 4);
      fields.set(id, value(head & 15, depth));
    }
  };
  return { struct };
}
