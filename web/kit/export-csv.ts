export type Cell = string | number | boolean | null | undefined;

/**
 * CSV as spreadsheets in China open it: UTF-8 with a mark, CRLF. A text that a spreadsheet would take for a formula
 * (`=`, `+`, `-`, `@`, tab, carriage return, also in full width) is led by an apostrophe, since the names in our lists
 * are written by those we supervise. Long codes stay text, else a spreadsheet rounds them.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

function cell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  // A tab inside quotes keeps 15 and more digits from becoming 3.30106E+17; it is invisible and trims away.
  const kept = /^\d{12,}$/.test(value) ? `\t${value}` : formula.test(value) ? `'${value}` : value;
  return /[",\r\n\t]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}

export function saveFile(name: string, body: Blob): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
