import { fromUtf8, type Instant, utf8 } from "../../kernel/index.ts";
import type { Parts } from "./archive.ts";

const corePart = "docProps/core.xml";
const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
const coreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Who wrote it and when, as the house knows it: the names of machines and people that Word adds go. */
export function coreProperties(about: { title: string; creator: string; at: Instant }): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escaped(about.title)}</dc:title><dc:creator>${escaped(about.creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${w3c(about.at)}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${w3c(about.at)}</dcterms:modified>` +
    `</cp:coreProperties>`
  );
}

/** Sets the part, and declares it where the file had none. */
export function setCoreProperties(parts: Parts, core: string): Parts {
  const next = new Map(parts).set(corePart, utf8(core));
  if (parts.has(corePart)) return next;
  insert(
    next,
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/${corePart}" ContentType="${coreType}"/>`,
  );
  insert(
    next,
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rIdSteelyardCore" Type="${coreRelation}" Target="${corePart}"/>`,
  );
  return next;
}

function insert(parts: Map<string, Uint8Array>, name: string, before: string, addition: string): void {
  const bytes = parts.get(name);
  if (!bytes) return;
  const content = fromUtf8(bytes);
  const at = content.lastIndexOf(before);
  if (at >= 0) parts.set(name, utf8(content.slice(0, at) + addition + content.slice(at)));
}

function w3c(at: Instant): string {
  return at.replace(/\.\d{3}Z$/, "Z");
}

function escaped(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
