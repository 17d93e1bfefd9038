import { csvRecords } from "./careful.ts";
import type { Chunk } from "./chunks.ts";
import type { RawFormat } from "./stage.ts";

/** From a row within the chunk, from 1, to its line in the file. Records that span lines are counted when first asked. */
export function lineOf(chunk: Chunk, raw: RawFormat): (row: number) => number {
  if (raw.format === "jsonl" || chunk.lines <= chunk.records) return (row) => chunk.firstLine + row - 1;
  let starts: number[] | undefined;
  return (row) => {
    starts ??= startsOf(chunk.bytes.toString("utf8"), raw.delimiter);
    return chunk.firstLine + (starts[row - 1] ?? row - 1);
  };
}

function startsOf(text: string, delimiter: string): number[] {
  const starts: number[] = [];
  let [line, from] = [0, 0];
  for (const { end } of csvRecords(text, delimiter)) {
    starts.push(line);
    for (let at = text.indexOf("\n", from); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) line += 1;
    from = end;
  }
  return starts;
}
