/**
 * An uploaded .docx as text. What an officer signs is what stands in the text: hidden words, undecided changes,
 * comments, fields that fetch, and parts from elsewhere are refused with the reason, never silently dropped.
 */
import { err, type Failure, ok, type Result } from "../../kernel/index.ts";
import type { Paragraph } from "../ports.ts";
import { openArchive, type Parts, partText, unsupported } from "./archive.ts";
import { styleKinds } from "./styles.ts";
import {
  attribute,
  type Document,
  descendants,
  type Element,
  elementsIn,
  parsePart,
  wordName,
} from "./xml.ts";

export interface ReadDocument {
  readonly paragraphs: readonly Paragraph[];
  /** Paragraphs joined by line feeds, cells by tabs: what is checked, searched and published. */
  readonly text: string;
}

export interface OpenDocument {
  readonly parts: Parts;
  readonly main: string;
  readonly xml: Document;
}

export function readDocument(bytes: Uint8Array): Result<ReadDocument, Failure> {
  const opened = openDocument(bytes);
  return opened.ok ? ok(readXml(opened.value.xml)) : opened;
}

export function openDocument(bytes: Uint8Array): Result<OpenDocument, Failure> {
  const parts = openArchive(bytes);
  if (!parts.ok) return parts;
  const unsafe = refuseParts(parts.value);
  if (unsafe) return err(unsafe);
  const main = mainPart(parts.value);
  if (!main.ok) return main;
  const xml = parsePart(parts.value, main.value);
  if (!xml.ok) return xml;
  const unfit = refuseContent(xml.value) ?? refuseBeside(parts.value, readXml(xml.value).text);
  return unfit ? err(unfit) : ok({ parts: parts.value, main: main.value, xml: xml.value });
}

export function readXml(xml: Document): ReadDocument {
  const paragraphs: Paragraph[] = [];
  const body = [...descendants(xml)].find((element) => wordName(element) === "body");
  if (body) collect(body, paragraphs);
  return { paragraphs, text: paragraphs.map(({ text }) => text).join("\n") };
}

/** The runs of a paragraph that carry its text, nested text boxes left out. */
export function textNodes(paragraph: Element): Element[] {
  return inlines(paragraph).filter((element) => wordName(element) === "t");
}

function collect(parent: Element, out: Paragraph[]): void {
  for (const element of elementsIn(parent)) {
    const name = wordName(element);
    if (name === "p") {
      out.push({ kind: kindOf(element), text: paragraphText(element) });
      for (const box of textBoxes(element)) collect(box, out);
    } else if (name === "tr") {
      const cells = elementsIn(element)
        .filter((cell) => wordName(cell) === "tc")
        .map(cellText);
      out.push({ kind: "row", text: cells.join("\t"), cells });
    } else {
      collect(element, out);
    }
  }
}

function cellText(cell: Element): string {
  const inner: Paragraph[] = [];
  collect(cell, inner);
  return inner.map(({ text }) => text).join("\n");
}

function paragraphText(paragraph: Element): string {
  return inlines(paragraph)
    .map((element) => {
      switch (wordName(element)) {
        case "t":
          return element.textContent ?? "";
        case "tab":
          return "\t";
        case "br":
        case "cr":
          return "\n";
        case "noBreakHyphen":
          return "-";
        default:
          return "";
      }
    })
    .join("");
}

/** In document order, not going into properties, text boxes or the fallback copy of an alternate content. */
function inlines(parent: Element): Element[] {
  return elementsIn(parent).flatMap((element) => {
    const name = wordName(element);
    if (name === "pPr" || name === "rPr" || name === "txbxContent" || element.localName === "Fallback")
      return [];
    return name === "t" || elementsIn(element).length === 0 ? [element] : inlines(element);
  });
}

function textBoxes(parent: Element): Element[] {
  return elementsIn(parent).flatMap((element) => {
    if (element.localName === "Fallback") return [];
    return wordName(element) === "txbxContent" ? [element] : textBoxes(element);
  });
}

function kindOf(paragraph: Element): Paragraph["kind"] {
  const properties = elementsIn(paragraph).find((element) => wordName(element) === "pPr");
  const style = properties && elementsIn(properties).find((element) => wordName(element) === "pStyle");
  return styleKinds[(style && attribute(style, "val")) ?? ""] ?? "body";
}

function refuseParts(parts: Parts): Failure | undefined {
  for (const name of parts.keys()) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const content = partText(parts, name);
    if (!content.ok) return content.error;
    if (name === "[Content_Types].xml" && /macroEnabled|vbaProject/i.test(content.value)) {
      return unsupported("文件声明含宏，不予接受。", "The file declares macros; refused.");
    }
    if (name.endsWith(".rels")) {
      const refusal = refuseRelations(parts, name);
      if (refusal) return refusal;
    }
  }
  return undefined;
}

/** Links that a reader may follow stay; anything that Word itself would fetch is refused. */
function refuseRelations(parts: Parts, name: string): Failure | undefined {
  const xml = parsePart(parts, name);
  if (!xml.ok) return xml.error;
  for (const relation of descendants(xml.value)) {
    const type = attribute(relation, "Type") ?? "";
    if (/\/(oleObject|package|control|aFChunk|attachedTemplate|subDocument|frame)$/i.test(type)) {
      return unsupported(
        "文件含嵌入或外部对象，不予接受。",
        "The file contains embedded or external objects; refused.",
      );
    }
    if (attribute(relation, "TargetMode")?.toLowerCase() !== "external") continue;
    const plainLink =
      type.endsWith("/hyperlink") && /^(https?:|mailto:)/i.test(attribute(relation, "Target") ?? "");
    if (!plainLink)
      return unsupported("文件引用外部内容，不予接受。", "The file refers to external content; refused.");
  }
  return undefined;
}

function mainPart(parts: Parts): Result<string, Failure> {
  const relations = parsePart(parts, "_rels/.rels");
  if (!relations.ok) return relations;
  for (const relation of descendants(relations.value)) {
    if (!attribute(relation, "Type")?.endsWith("/officeDocument")) continue;
    const target = (attribute(relation, "Target") ?? "").replace(/^\//, "");
    if (target.startsWith("word/") && parts.has(target)) return ok(target);
  }
  return err(unsupported("文件不是 Word 文档。", "The file is not a Word document."));
}

function refuseContent(xml: Document): Failure | undefined {
  for (const element of descendants(xml)) {
    const name = wordName(element) ?? "";
    if (/^(ins|del|moveFrom|moveTo)$/.test(name)) {
      return unsupported("文件留有未处理的修订。", "The file still has undecided tracked changes.");
    }
    if (name === "commentReference" || name === "commentRangeStart") {
      return unsupported("文件留有批注。", "The file still has comments.");
    }
    if (
      (name === "vanish" || name === "specVanish") &&
      !/^(0|false|off)$/.test(attribute(element, "val") ?? "")
    ) {
      // Word marks the paragraph sign of some headings so; only words may not be hidden.
      if (hidesText(element)) return unsupported("文件含隐藏文字。", "The file contains hidden text.");
    }
    if (name === "dataBinding") {
      return unsupported("文件含绑定外部数据的内容控件。", "The file contains controls bound to other data.");
    }
    if (name === "altChunk" || name === "object" || name === "control") {
      return unsupported("文件含嵌入对象，不予接受。", "The file contains embedded objects; refused.");
    }
    const code =
      name === "instrText"
        ? (element.textContent ?? "")
        : name === "fldSimple"
          ? (attribute(element, "instr") ?? "")
          : "";
    if (/\b(DDE|DDEAUTO|INCLUDE\w*|LINK|IMPORT|DATABASE|MACROBUTTON)\b/i.test(code)) {
      return unsupported("文件含会读取外部内容的域。", "The file contains fields that fetch from elsewhere.");
    }
  }
  return undefined;
}

/**
 * Headers, footers and notes are printed but are no part of the text that is checked, hashed into the log and
 * published: they are held to the same rules and may say nothing that the text does not say.
 */
function refuseBeside(parts: Parts, body: string): Failure | undefined {
  const said = wordsOf(body);
  for (const name of parts.keys()) {
    if (!/^word\/(header|footer|footnotes|endnotes)\d*\.xml$/i.test(name)) continue;
    const xml = parsePart(parts, name);
    if (!xml.ok) return xml.error;
    const unfit = refuseContent(xml.value);
    if (unfit) return unfit;
    const paragraphs = [...descendants(xml.value)].filter((element) => wordName(element) === "p");
    if (paragraphs.some((paragraph) => !said.includes(wordsOf(paragraphText(paragraph))))) {
      return unsupported(
        "页眉、页脚、脚注或尾注中有正文没有的文字；应当写入正文。",
        "Header, footer or notes say something that the text does not say; it belongs into the text.",
      );
    }
  }
  return undefined;
}

/** Without spaces; a page number says nothing. */
function wordsOf(content: string): string {
  const plain = content.normalize("NFKC").replace(/\s+/g, "");
  return plain.replace(/page|of|[第共页\d\-–—/·|.]/giu, "") === "" ? "" : plain;
}

function hidesText(vanish: Element): boolean {
  const run = vanish.parentNode?.parentNode;
  return !run || (run.textContent ?? "").trim() !== "";
}
