/** A draft as .docx in the look of Chinese official papers (GB/T 9704): A4, 宋体 title, 仿宋 三号 body, 1.5 lines. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Paragraph as DocxParagraph,
  type FileChild,
  type IParagraphStyleOptions,
  LineRuleType,
  Packer,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { assert, startOfDay } from "../../kernel/index.ts";
import type { Draft, DraftRequest, Paragraph } from "../ports.ts";
import { closeArchive, openArchive } from "./archive.ts";
import { check } from "./check.ts";
import { documentOf, fillTemplate } from "./fill.ts";
import { coreProperties, setCoreProperties } from "./properties.ts";
import { readDocument } from "./read.ts";
import { styleOf } from "./styles.ts";

export async function draft(request: DraftRequest): Promise<Draft> {
  const name = documentOf(request).name.zh;
  const document = new Document({
    creator: request.organName,
    title: name,
    styles: { paragraphStyles: [...styles] },
    sections: [{ properties: { page }, children: toBlocks(fillTemplate(request)) }],
  });
  const bytes = plainly(new Uint8Array(await Packer.toArrayBuffer(document)), { name, ...request });
  const read = readDocument(bytes);
  assert(read.ok, "a draft can be read back");
  const { text } = read.value;
  return { bytes, text, missing: check({ ...request, text }) };
}

/** The library stamps its own clock on parts and entries: the same facts on the same day give the same bytes. */
function plainly(
  bytes: Uint8Array,
  about: { name: string; organName: string; day: DraftRequest["day"] },
): Uint8Array {
  const parts = openArchive(bytes);
  assert(parts.ok, "a draft opens");
  const core = coreProperties({ title: about.name, creator: about.organName, at: startOfDay(about.day) });
  return closeArchive(setCoreProperties(parts.value, core));
}

const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const point = 20;
/** A4 with the margins of official papers. */
const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
};
const song = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  eastAsia: "方正小标宋简体",
  hint: "eastAsia",
};
const fang = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋", hint: "eastAsia" };
const hei = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "黑体", hint: "eastAsia" };
const line = { line: 360, lineRule: LineRuleType.AUTO };

const styles: readonly IParagraphStyleOptions[] = [
  style("organ", "机关名称", { size: 44, font: song }, { alignment: AlignmentType.CENTER }),
  style("title", "文书名称", { size: 44, font: song }, { alignment: AlignmentType.CENTER }),
  style("number", "文书编号", { size: 32, font: fang }, { alignment: AlignmentType.CENTER }),
  style("heading", "文书小标题", { size: 32, font: hei }, { indent: { firstLine: 32 * point } }),
  style("body", "文书正文", { size: 32, font: fang }, { indent: { firstLine: 32 * point } }),
  style("signature", "签名", { size: 32, font: fang }, { indent: { firstLine: 32 * point } }),
  style(
    "seal",
    "落款",
    { size: 32, font: fang },
    { alignment: AlignmentType.RIGHT, indent: { right: 64 * point } },
  ),
];

function style(
  kind: keyof typeof styleOf,
  name: string,
  run: NonNullable<IParagraphStyleOptions["run"]>,
  paragraph: NonNullable<IParagraphStyleOptions["paragraph"]>,
): IParagraphStyleOptions {
  const spacing = kind === "number" ? { ...line, after: 240 } : line;
  return {
    id: styleOf[kind],
    name,
    basedOn: "Normal",
    quickFormat: true,
    run,
    paragraph: { spacing, ...paragraph },
  };
}

/** Rows that follow each other make one table. */
function toBlocks(paragraphs: readonly Paragraph[]): FileChild[] {
  const blocks: FileChild[] = [];
  let rows: TableRow[] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "row") rows.push(rowOf(paragraph.cells ?? [paragraph.text]));
    else {
      flush();
      blocks.push(
        new DocxParagraph({ style: styleOf[paragraph.kind], children: [new TextRun(paragraph.text)] }),
      );
    }
  }
  flush();
  return blocks;
}

function tableOf(rows: readonly TableRow[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const borders = {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
  return new Table({ rows: [...rows], borders, width: { size: 100, type: WidthType.PERCENTAGE } });
}

function rowOf(cells: readonly string[]): TableRow {
  const [label = "", ...values] = cells;
  return new TableRow({
    children: [cellOf(label, 25), ...values.map((value) => cellOf(value, 75 / values.length))],
  });
}

function cellOf(content: string, percent: number): TableCell {
  const spacing = { line: 320, lineRule: LineRuleType.AUTO };
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: content
      .split("\n")
      .map((text) => new DocxParagraph({ spacing, children: [new TextRun({ text, size: 28, font: fang })] })),
  });
}
