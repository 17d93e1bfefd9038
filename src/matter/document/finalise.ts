/** From the officer's file to the file that is served: number, date and seal in place of their markers. */
import { err, type Failure, failure, ok, type Result, startOfDay, text, utf8 } from "../../kernel/index.ts";
import { formalDay } from "../../procedure/index.ts";
import type { DocumentPort } from "../ports.ts";
import { closeArchive, type Parts } from "./archive.ts";
import { documentOf } from "./fill.ts";
import { gap, markers } from "./markers.ts";
import { coreProperties, setCoreProperties } from "./properties.ts";
import { openDocument, readXml, textNodes } from "./read.ts";
import { type Document, descendants, type Element, serialise, wordName } from "./xml.ts";

type Marks = Parameters<DocumentPort["finalise"]>[1];

export function finalise(
  bytes: Uint8Array,
  marks: Marks,
): Result<{ bytes: Uint8Array; text: string }, Failure> {
  const opened = openDocument(bytes);
  if (!opened.ok) return opened;
  const { parts, main, xml } = opened.value;
  const before = readXml(xml).text;
  const removed = neededMarkers(marks).filter((marker) => !before.includes(marker));
  if (removed.length > 0) return err(markersRemoved(removed));
  for (const [marker, value] of replacements(marks)) replaceMarker(xml, marker, value);
  const { text: content } = readXml(xml);
  if (content.includes(gap("").slice(0, -1))) return err(gapsLeft(content));
  const core = coreProperties({
    title: `${documentOf(marks).name.zh} ${marks.number}`,
    creator: marks.organName,
    at: startOfDay(marks.day),
  });
  const filled: Parts = new Map(parts).set(main, utf8(serialise(xml)));
  return ok({ bytes: closeArchive(setCoreProperties(filled, core)), text: content });
}

/** The number stands in every document; date and seal where the template has a seal block. */
function neededMarkers(marks: Marks): string[] {
  const sealed = documentOf(marks).template.some((block) => "seal" in block);
  return sealed ? [markers.number, markers.date, markers.seal] : [markers.number];
}

function replacements(marks: Marks): [string, string][] {
  return [
    [markers.number, marks.number],
    [markers.date, formalDay(marks.day)],
    [markers.seal, "（印章）"],
  ];
}

function replaceMarker(xml: Document, marker: string, value: string): void {
  for (const paragraph of [...descendants(xml)].filter((element) => wordName(element) === "p")) {
    const nodes = textNodes(paragraph);
    // From where the last value ends, so that a value that contains a marker cannot loop.
    for (let from = 0; ; ) {
      const whole = nodes.map((node) => node.textContent ?? "").join("");
      const at = whole.indexOf(marker, from);
      if (at < 0) break;
      replaceAcross(nodes, at, at + marker.length, value);
      from = at + value.length;
    }
  }
}

/** Word splits a word into runs as it likes: the first run takes the value, the others lose their part. */
function replaceAcross(nodes: readonly Element[], start: number, end: number, value: string): void {
  let offset = 0;
  let written = false;
  for (const node of nodes) {
    const content = node.textContent ?? "";
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, content.length)];
    offset += content.length;
    if (from >= to) continue;
    node.textContent = content.slice(0, from) + (written ? "" : value) + content.slice(to);
    node.setAttribute("xml:space", "preserve");
    written = true;
  }
}

function markersRemoved(removed: readonly string[]): Failure {
  const list = removed.join("、");
  return failure(
    "unsupported-file",
    text(`文书中的标记被删除：${list}。`, `Markers were removed from the document: ${list}.`),
    {
      field: "file",
      wayOut: text(
        "编号、日期和印章由系统填入：请把标记放回原处后重新上传。",
        "Number, date and seal are filled in on issue: put the markers back and upload again.",
      ),
    },
  );
}

function gapsLeft(content: string): Failure {
  const gaps = [...new Set(content.match(/〔待填:[^〕]*〕/g) ?? [])].join("、");
  return failure(
    "missing-document",
    text(`文书仍有未填内容：${gaps}。`, `The document still has gaps: ${gaps}.`),
    {
      field: "file",
    },
  );
}
