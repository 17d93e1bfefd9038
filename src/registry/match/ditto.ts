/** The serialisation of entity-matching benchmarks: `COL title VAL … COL year VAL …⇥COL title VAL …⇥1`. */
import type { MatchRecord } from "./model.ts";

export interface RecordPair {
  readonly id: string;
  readonly left: MatchRecord;
  readonly right: MatchRecord;
}

export function isDitto(line: string): boolean {
  return /^\s*COL \S+ VAL\b/.test(line) && line.includes("\t");
}

/** Undefined where the line is no pair. The label, if there is one, is not looked at. */
export function readDitto(line: string, number: number): RecordPair | undefined {
  const [left, right] = line.split("\t");
  if (left === undefined || right === undefined || !isDitto(line)) return undefined;
  const id = String(number);
  return { id, left: { id: `${id}l`, values: side(left) }, right: { id: `${id}r`, values: side(right) } };
}

function side(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const piece of text.split(/(?:^|\s)COL\s+/).slice(1)) {
    const found = /^(\S+)\s+VAL(?:\s+([\s\S]*))?$/.exec(piece);
    if (found?.[1] !== undefined) values[found[1]] = (found[2] ?? "").trim();
  }
  return values;
}
