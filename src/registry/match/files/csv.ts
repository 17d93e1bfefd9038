/** Rows of a CSV: quotes, line breaks inside quotes, comma, semicolon or tab as its first line shows. */

export async function* csvRows(
  lines: AsyncIterable<{ number: number; line: string | undefined }>,
): AsyncGenerator<{ number: number; cells: string[] | undefined }> {
  let delimiter: string | undefined;
  let open: { number: number; text: string } | undefined;
  for await (const { number, line } of lines) {
    if (line === undefined) {
      yield { number, cells: undefined };
      continue;
    }
    if (open === undefined && line.trim() === "") continue;
    delimiter ??= delimiterOf(line);
    const text: string = open === undefined ? line : `${open.text}\n${line}`;
    const start = open?.number ?? number;
    if (count(text, '"') % 2 === 1 && text.length < 1_000_000) {
      open = { number: start, text };
      continue;
    }
    open = undefined;
    yield { number: start, cells: cellsOf(text, delimiter) };
  }
  if (open !== undefined) yield { number: open.number, cells: undefined };
}

export function cellsOf(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  cells.push(cell);
  return cells;
}

function delimiterOf(header: string): string {
  const [best = ","] = [",", "\t", ";"].sort((a, b) => count(header, b) - count(header, a));
  return best;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
