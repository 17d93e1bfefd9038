/**
 * The first sheet of a spreadsheet as CSV, row by row: a sheet of a million rows takes no more memory than its shared texts.
 * Values only: of a formula the value that was saved with it. A text that begins with `=` is a text.
 */
import { isBomb } from "./bomb.ts";
import { csvCell } from "./careful.ts";
import { unreadable } from "./trouble.ts";
import { type Entry, entriesOf, readEntry } from "./zip.ts";

const mostTexts = 256 * 1024 * 1024;
const mostSheet = 4 * 1024 * 1024 * 1024;
const mostSmall = 16 * 1024 * 1024;
const longestRow = 8 * 1024 * 1024;
/** As many as a sheet may have by its format. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** `size` of the file: few bytes may name one long text a million times, or leave out a million rows. */
export async function* sheetAsCsv(
  path: string,
  size: number,
  progress?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const entries = await entriesOf(path);
  const sheet = await firstSheet(path, entries);
  const texts = await sharedTexts(path, entries.get("xl/sharedStrings.xml"));
  const dates = await dateStyles(path, entries.get("xl/styles.xml"));
  let pending = "";
  let written = 0;
  let wanted = 1;
  for await (const row of elements(
    readEntry(path, sheet, { mostBytes: mostSheet, progress }),
    "row",
    longestRow,
  )) {
    const number = Number(/^<row[^>]*? r="(\d+)"/.exec(row)?.[1] ?? wanted);
    // Rows left out of the file are blank ones: the numbers that people see stay right.
    if (number > mostRows) throw unreadable.bomb();
    if (number > wanted) pending += "\n".repeat(number - wanted);
    wanted = number + 1;
    const cells = cellsOf(row, texts, dates);
    if (cells.reduce((sum, { length }) => sum + length, 0) > longestRow) throw unreadable.bomb();
    pending += `${cells.map(csvCell).join(",")}\n`;
    if (pending.length > 262_144) {
      written += pending.length;
      if (isBomb(size, written)) throw unreadable.bomb();
      yield Buffer.from(pending);
      pending = "";
    }
  }
  if (pending !== "") yield Buffer.from(pending);
}

/** By the workbook's order, not by the name of the part. */
async function firstSheet(path: string, entries: ReadonlyMap<string, Entry>): Promise<Entry> {
  const book = await small(path, entries.get("xl/workbook.xml"));
  const links = await small(path, entries.get("xl/_rels/workbook.xml.rels"));
  const id = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/.exec(book)?.[1];
  const link = [...links.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(link ?? "")?.[1];
  const name =
    target === undefined
      ? "xl/worksheets/sheet1.xml"
      : target.startsWith("/")
        ? target.slice(1)
        : `xl/${target}`;
  const sheet = entries.get(name) ?? entries.get("xl/worksheets/sheet1.xml");
  if (sheet === undefined) throw unreadable.damaged();
  return sheet;
}

async function sharedTexts(path: string, entry: Entry | undefined): Promise<string[]> {
  if (entry === undefined) return [];
  const texts: string[] = [];
  for await (const item of elements(readEntry(path, entry, { mostBytes: mostTexts }), "si", longestRow))
    texts.push(wordsIn(item));
  return texts;
}

/** Style numbers that show a number as a date: built-in formats 14–22, 27–36, 45–47, 50–58 and own ones with y, m, d or h. */
async function dateStyles(path: string, entry: Entry | undefined): Promise<ReadonlySet<number>> {
  const xml = await small(path, entry);
  const own = new Set(
    [...xml.matchAll(/<numFmt\b[^>]*>/g)].flatMap(([tag]) => {
      const code = unescaped(/formatCode="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll(
        /"[^"]*"|\[[^\]]*\]|\\./g,
        "",
      );
      return /[ymdh]/i.test(code) ? [Number(/numFmtId="(\d+)"/.exec(tag)?.[1])] : [];
    }),
  );
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? "";
  const dates = new Set<number>();
  [...formats.matchAll(/<xf\b[^>]*>/g)].forEach(([tag], style) => {
    const format = Number(/numFmtId="(\d+)"/.exec(tag)?.[1] ?? 0);
    const built =
      (format >= 14 && format <= 22) ||
      (format >= 27 && format <= 36) ||
      (format >= 45 && format <= 47) ||
      (format >= 50 && format <= 58);
    if (built || own.has(format)) dates.add(style);
  });
  return dates;
}

const cell = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

function cellsOf(row: string, texts: readonly string[], dates: ReadonlySet<number>): string[] {
  const cells: string[] = [];
  for (const [, attributes = "", inner = ""] of row.matchAll(cell)) {
    const column = columnOf(/\br="([A-Z]+)/.exec(attributes)?.[1]) ?? cells.length;
    if (column >= mostColumns) continue;
    while (cells.length < column) cells.push("");
    const type = /\bt="(\w+)"/.exec(attributes)?.[1];
    const value = unescaped(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? "");
    const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1);
    if (type === "s") cells[column] = texts[Number(value)] ?? "";
    else if (type === "inlineStr") cells[column] = wordsIn(inner);
    else if (type === "b") cells[column] = value === "1" ? "true" : "false";
    else if (type === "e") cells[column] = "";
    else
      cells[column] =
        type === undefined && value !== "" && dates.has(style)
          ? momentOf(Number(value))
          : plainNumber(type, value);
  }
  return cells;
}

function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 1.2E+3 and 0.30000000000000004 as the cell shows them: fifteen figures. */
function plainNumber(type: string | undefined, value: string): string {
  if (type !== undefined && type !== "n") return value;
  if (!/[eE]|\.\d{10,}/.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number)
    ? new Intl.NumberFormat("en", { useGrouping: false, maximumSignificantDigits: 15 }).format(number)
    : value;
}

/** Days since 1899-12-30, to the second; wall time of whoever wrote it. */
function momentOf(serial: number): string {
  if (!(serial >= 1 && serial < 2_958_466)) return String(serial);
  const at = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(serial) ? at.slice(0, 10) : at.slice(0, 19).replace("T", " ");
}

/** The texts of `<t>`, without the reading aids of `<rPh>`. */
function wordsIn(xml: string): string {
  const runs = xml.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, "").matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g);
  return [...runs].map(([, words = ""]) => unescaped(words)).join("");
}

function unescaped(xml: string): string {
  if (!xml.includes("&")) return xml;
  return xml.replaceAll(/&(lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);/g, (whole, name: string) => {
    if (name.startsWith("#")) {
      const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[name] ?? whole;
  });
}

async function small(path: string, entry: Entry | undefined): Promise<string> {
  if (entry === undefined) return "";
  const pieces: Buffer[] = [];
  for await (const piece of readEntry(path, entry, { mostBytes: mostSmall })) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

/** Every `<name …>…</name>` of a stream of XML, one at a time, each no longer than it may be. */
async function* elements(
  stream: AsyncIterable<Buffer>,
  name: string,
  longest: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const open = new RegExp(`<${name}(?=[\\s>/])`, "g");
  const close = `</${name}>`;
  let buffer = "";
  let begun = false;
  for await (const piece of stream) {
    buffer += decoder.decode(piece, { stream: true });
    let at = 0;
    for (;;) {
      if (!begun) {
        open.lastIndex = at;
        const found = open.exec(buffer);
        if (found === null) {
          at = Math.max(at, buffer.length - name.length - 2);
          break;
        }
        at = found.index;
      }
      const tag = buffer.indexOf(">", at);
      if (tag >= 0 && buffer[tag - 1] === "/") {
        yield buffer.slice(at, tag + 1);
        at = tag + 1;
        begun = false;
        continue;
      }
      const end = tag < 0 ? -1 : buffer.indexOf(close, tag);
      begun = end < 0;
      if (begun) break;
      yield buffer.slice(at, end + close.length);
      at = end + close.length;
    }
    buffer = buffer.slice(at);
    if (buffer.length > longest) throw unreadable.bomb();
  }
}
