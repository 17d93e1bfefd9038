import { DOMParser, type Document, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { err, type Failure, ok, type Result } from "../../kernel/index.ts";
import { type Parts, partText, unsupported } from "./archive.ts";

export type { Document, Element, Node };

/** Word writes the first, "strict" Open XML the second. */
const wordNamespaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

const maxDepth = 200;

/** Well-formed or refused: a parser that repairs would show another text than Word does. */
export function parsePart(parts: Parts, name: string): Result<Document, Failure> {
  const content = partText(parts, name);
  if (!content.ok) return content;
  if (depthOf(content.value) > maxDepth)
    return err(unsupported(`${name} 嵌套过深。`, `${name} is nested too deeply.`));
  try {
    const parser = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    });
    return ok(parser.parseFromString(content.value, "text/xml"));
  } catch {
    return err(unsupported(`${name} 不是合格的 XML。`, `${name} is not well-formed XML.`));
  }
}

export function serialise(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1;
}

/** The local name of a WordprocessingML element, `w:p` as `p`; undefined for other vocabularies. */
export function wordName(element: Element): string | undefined {
  return wordNamespaces.has(element.namespaceURI ?? "") ? (element.localName ?? undefined) : undefined;
}

export function elementsIn(parent: Node): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}

/** Attributes by local name, whatever their prefix. */
export function attribute(element: Element, name: string): string | undefined {
  for (let i = 0; i < element.attributes.length; i++) {
    const found = element.attributes.item(i);
    if (found && (found.localName ?? found.name) === name) return found.value;
  }
  return undefined;
}

/** Every element below, in document order. */
export function* descendants(parent: Node): Generator<Element> {
  for (const element of elementsIn(parent)) {
    yield element;
    yield* descendants(element);
  }
}

/** Counted on the text, so that a deep file never reaches a recursive walk. */
function depthOf(content: string): number {
  let [depth, deepest] = [0, 0];
  for (const tag of content.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (tag[1] === "/") depth--;
    else if (tag[2] !== "/") deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}
