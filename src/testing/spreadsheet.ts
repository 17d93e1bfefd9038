/** XLSX files as office programs write them, as small as they may be. */
import { type ZipPart, zip } from "./zip.ts";

/** A text, a number, or a formula with the value that was saved with it. */
export type Cell = string | number | { readonly formula: string; readonly value: string };

export function spreadsheet(rows: Iterable<readonly Cell[]>): Buffer {
  const lines: string[] = [];
  for (const cells of rows) {
    const number = lines.length + 1;
    const inner = cells.map((cell, at) => written(cell, `${columnName(at)}${number}`)).join("");
    lines.push(`<row r="${number}">${inner}</row>`);
  }
  return spreadsheetOf([{ name: sheet, bytes: sheetOf(lines.join("")) }]);
}

/** With parts of one's own: a hostile sheet, shared texts. */
export function spreadsheetOf(parts: readonly ZipPart[]): Buffer {
  return zip([
    {
      name: "xl/workbook.xml",
      bytes: `<workbook ${names}><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    ...parts,
  ]);
}

export const sheet = "xl/worksheets/sheet1.xml";
export const sharedTexts = "xl/sharedStrings.xml";

export function sheetOf(rows: string): string {
  return `<worksheet ${names}><sheetData>${rows}</sheetData></worksheet>`;
}

const names =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function written(cell: Cell, place: string): string {
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

/** From 0: A, B … Z, AA. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
