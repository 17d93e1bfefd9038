/** Rows of JSONL, CSV or benchmark lines as flat values; a bad row is a fault with its line, never the end of a run. */
import { type Text, text } from "../../../kernel/index.ts";
import { isDitto, type RecordPair, readDitto } from "../ditto.ts";
import type { MatchRecord } from "../model.ts";
import { csvRows } from "./csv.ts";
import { linesOf } from "./lines.ts";

export interface Fault {
  readonly line: number;
  readonly error: Text;
}
export type Read<T> = { readonly line: number; readonly value: T } | Fault;

/** Records with their id; where a row has none, its line number is. */
export async function* readRecords(path: string): AsyncGenerator<Read<MatchRecord>> {
  for await (const row of readRows(path)) {
    if ("error" in row) yield row;
    else if (typeof row.value === "string")
      yield {
        line: row.line,
        error: text("不是记录，而是记录对；请用 --pairs。", "A pair, not a record: use --pairs."),
      };
    else yield { line: row.line, value: recordOf(row.value, String(row.line)) };
  }
}

export async function* readPairs(path: string): AsyncGenerator<Read<RecordPair>> {
  for await (const row of readRows(path)) {
    if ("error" in row) yield row;
    else {
      const pair =
        typeof row.value === "string" ? readDitto(row.value, row.line) : pairOf(row.value, row.line);
      yield pair === undefined
        ? {
            line: row.line,
            error: text(
              "没有两条记录：应有 left 与 right（或 a 与 b、left_ 与 right_ 等列）。",
              "Not two records: left and right (or a and b, left_ and right_ columns) are wanted.",
            ),
          }
        : { line: row.line, value: pair };
    }
  }
}

type Cells = Readonly<Record<string, unknown>>;

async function* readRows(path: string): AsyncGenerator<Read<Cells | string>> {
  const lines = linesOf(path);
  const waiting: { number: number; line: string | undefined }[] = [];
  let first = await lines.next();
  while (first.done !== true && first.value.line?.trim() === "") first = await lines.next();
  if (first.done === true) return;
  waiting.push(first.value);
  const whole = async function* () {
    yield* waiting;
    yield* lines;
  };
  const start = first.value.line?.trimStart() ?? "";
  if (isDitto(start)) {
    for await (const { number, line } of whole())
      if (line === undefined || line.trim() !== "")
        yield line === undefined ? tooLong(number) : { line: number, value: line };
  } else if (start.startsWith("{") || start.startsWith("[")) yield* jsonRows(whole());
  else yield* csvObjects(whole());
}

async function* jsonRows(
  lines: AsyncIterable<{ number: number; line: string | undefined }>,
): AsyncGenerator<Read<Cells>> {
  for await (const { number, line } of lines) {
    if (line === undefined) yield tooLong(number);
    else if (line.trim() !== "") {
      const value = parsed(line);
      yield typeof value === "object" && value !== null
        ? {
            line: number,
            value: Array.isArray(value) ? { left: value[0], right: value[1] } : (value as Cells),
          }
        : { line: number, error: text("不是有效的 JSON 对象。", "Not a JSON object.") };
    }
  }
}

async function* csvObjects(
  lines: AsyncIterable<{ number: number; line: string | undefined }>,
): AsyncGenerator<Read<Cells>> {
  let header: string[] | undefined;
  for await (const { number, cells } of csvRows(lines)) {
    if (header === undefined) header = cells?.map((name) => name.trim()) ?? [];
    else if (cells === undefined) yield tooLong(number);
    else if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== ""))
      yield {
        line: number,
        error: text(
          `有 ${cells.length} 列，表头只有 ${header.length} 列。`,
          `${cells.length} cells under ${header.length} headers.`,
        ),
      };
    else yield { line: number, value: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])) };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function tooLong(line: number): Fault {
  return { line, error: text("该行过长或引号未闭合。", "The line is too long, or a quote is not closed.") };
}

const idNames = /^(?:id|_id|rec_?id|record_?id|编号|记录号)$/i;

function recordOf(cells: Cells, otherwise: string): MatchRecord {
  const values: Record<string, string> = {};
  let id = "";
  for (const [name, value] of flat(cells)) {
    if (idNames.test(name) && id === "") id = value;
    else if (value !== "") values[name] = value;
  }
  return { id: id === "" ? otherwise : id, values };
}

/** Objects inside become `outer.inner`, lists are joined, numbers and flags are written out. */
function* flat(cells: Cells, prefix = ""): Generator<[string, string]> {
  for (const [name, value] of Object.entries(cells)) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) yield [prefix + name, value.filter((one) => typeof one !== "object").join(" ")];
    else if (typeof value === "object") yield* flat(value as Cells, `${prefix}${name}.`);
    else yield [prefix + name, String(value).trim()];
  }
}

const sides = [
  ["left", "right"],
  ["a", "b"],
  ["record1", "record2"],
  ["l", "r"],
] as const;
const prefixes = ["left_ right_", "left. right.", "ltable_ rtable_", "l_ r_", "a_ b_", "a. b."].map((two) =>
  two.split(" "),
);
const suffixes = ["_left _right", "_l _r", "_a _b", "_1 _2", "1 2"].map((two) => two.split(" "));

function pairOf(cells: Cells, line: number): RecordPair | undefined {
  const given = Object.entries(cells).find(([name]) => /^(?:pair_?)?(?:id|_id)$/i.test(name))?.[1];
  const id = given === undefined || given === null || given === "" ? String(line) : String(given);
  for (const [left, right] of sides) {
    const [a, b] = [sideOf(cells[left]), sideOf(cells[right])];
    if (a !== undefined && b !== undefined) return pair(id, a, b);
  }
  const names = Object.keys(cells);
  for (const [left = "", right = ""] of prefixes) {
    const under = (start: string) =>
      Object.fromEntries(
        names.filter((name) => name.startsWith(start)).map((name) => [name.slice(start.length), cells[name]]),
      );
    const [a, b] = [under(left), under(right)];
    if (Object.keys(a).length > 0 && Object.keys(b).length > 0) return pair(id, a, b);
  }
  for (const [left = "", right = ""] of suffixes) {
    const stems = names
      .filter((name) => name.endsWith(left))
      .map((name) => name.slice(0, -left.length))
      .filter((stem) => names.includes(stem + right));
    if (stems.length === 0) continue;
    const under = (end: string) => Object.fromEntries(stems.map((stem) => [stem, cells[stem + end]]));
    return pair(id, under(left), under(right));
  }
  return undefined;
}

function sideOf(value: unknown): Cells | undefined {
  if (typeof value === "string" && value.trim() !== "") return { name: value };
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Cells) : undefined;
}

function pair(id: string, left: Cells, right: Cells): RecordPair {
  return { id, left: recordOf(left, `${id}l`), right: recordOf(right, `${id}r`) };
}
