/** A template with its facts: the paragraphs of a document before they become a file. */
import { assert } from "../../kernel/index.ts";
import { type Block, type DocumentDef, formatFact, isPersonalRef } from "../../procedure/index.ts";
import type { DraftRequest, Paragraph } from "../ports.ts";
import { gap, markers } from "./markers.ts";

export function fillTemplate(request: DraftRequest): Paragraph[] {
  const document = documentOf(request);
  const head: Paragraph[] = [
    { kind: "organ", text: request.organName },
    { kind: "title", text: document.name.zh },
    { kind: "number", text: markers.number },
  ];
  return [...head, ...document.template.flatMap((block) => fillBlock(block, request))];
}

export function documentOf({
  procedure,
  document,
}: Pick<DraftRequest, "procedure" | "document">): DocumentDef {
  const found = procedure.documents[document];
  assert(found, `${procedure.id} has no document ${document}`);
  return found;
}

function fillBlock(block: Block, request: DraftRequest): Paragraph[] {
  if ("heading" in block) return [{ kind: "heading", text: fillText(block.heading, request) }];
  if ("paragraph" in block) {
    if (block.when !== undefined && !holds(request, block.when)) return [];
    if (block.unless !== undefined && holds(request, block.unless)) return [];
    return lines(fillText(block.paragraph, request));
  }
  if ("rows" in block) {
    return block.rows.map(({ label, value }) => {
      const cells = [label, fillText(value, request)];
      return { kind: "row", text: cells.join("\t"), cells };
    });
  }
  if ("list" in block) return lines(factText(block.list, request));
  if ("evidence" in block) {
    if (request.evidence.length === 0) return [{ kind: "body", text: "(无)" }];
    return request.evidence.map((label, at) => ({ kind: "body", text: `${at + 1}. ${label}` }));
  }
  if ("signatures" in block) {
    return block.signatures.map((role) => ({ kind: "signature", text: `${role}:__________` }));
  }
  return [
    { kind: "seal", text: `${request.organName}${markers.seal}` },
    { kind: "seal", text: markers.date },
  ];
}

function fillText(template: string, request: DraftRequest): string {
  const around: Readonly<Record<string, string>> = {
    organ: request.organName,
    number: markers.number,
    date: markers.date,
    "matter.number": request.state.number,
    "matter.title": request.state.title.zh,
  };
  return template.replace(/\{([A-Za-z][\w.-]*)\}/g, (_, name: string) =>
    request.procedure.facts[name] ? factText(name, request) : (around[name] ?? gap(name)),
  );
}

function factText(name: string, { procedure, facts, names }: DraftRequest): string {
  const [def, value] = [procedure.facts[name], facts[name]];
  if (!def || value === undefined) return gap(def?.label.zh ?? name);
  if (isPersonalRef(value) && names.personal?.(value) === undefined) return gap(def.label.zh);
  return formatFact(def, value, "zh", names);
}

function holds({ facts }: DraftRequest, name: string): boolean {
  const value = facts[name];
  return (
    value !== undefined && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0)
  );
}

function lines(content: string): Paragraph[] {
  return content.split("\n").map((line) => ({ kind: "body", text: line }));
}
